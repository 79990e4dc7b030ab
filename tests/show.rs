//! `ssefind show`.

use ssefind::terminal::view::Colour;

use crate::support;
use crate::support::{assert_fits, assert_golden, assert_ran, small, ssefind, ssefind_with, terminal};

#[test]
fn whole_records_of_every_type_in_the_requested_order() {
    let ran = small(&["show", "r999", "moon-1", "lunar", "moon-academy"]);
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0));
    assert_golden("show-piped.txt", &ran.stdout);
}

/// The sheet shows every text of the fixture's records, except codes and ids that it shows by name.
#[test]
fn nothing_of_a_record_is_left_out() {
    let json: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(support::SMALL).expect("fixture")).expect("JSON");
    let mut seen = 0;
    for record in json.as_array().expect("array").iter().filter(|r| r.get("type").is_some()) {
        let id = record["id"].as_str().expect("id");
        let shown = small(&["show", "--sources", id]).stdout;
        let mut texts = Vec::new();
        collect(record, "", &mut texts);
        for (field, text) in texts {
            let by_name = ["topics", "units", "parent", "countries", "country", "language", "languages"];
            if by_name.contains(&field.as_str()) || text.contains('\u{1b}') {
                continue;
            }
            assert!(shown.contains(&text), "{id}: {field}: {text}\n{shown}");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

fn collect(value: &serde_json::Value, field: &str, texts: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::Object(object) => {
            object.iter().for_each(|(key, value)| collect(value, key, texts));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, field, texts)),
        serde_json::Value::String(text) => texts.push((field.to_owned(), text.clone())),
        other => texts.push((field.to_owned(), other.to_string())),
    }
}

/// Sources and notes are behind `--sources`. Notes of a record without sources are its owner's, and for readers.
#[test]
fn sources_and_notes_are_behind_an_option() {
    let record = |sources: &str, notes: &str| {
        let record = format!(
            r#"{{"type": "unit", "id": "x", "kind": "unit", "name": {{"en": "X"}}, "url": "https://a.org/", "sources": [{sources}]{notes}}}"#
        );
        let of = |option: &[&str]| {
            ssefind_with(&[&["show", "x", "--catalogue", "-"], option].concat(), record.as_bytes()).stdout
        };
        let last = |sheet: String| sheet.split("https://a.org/\n").nth(1).unwrap_or_default().to_owned();
        (last(of(&[])), last(of(&["--sources"])))
    };
    let notes = r#", "notes": "Seen.""#;
    let one = r#"{"url": "https://b.org/", "kind": "ilo", "supports": ["name.en"]}"#;
    let two = format!("{one}, {}", one.replace("b.org", "c.org"));
    assert_eq!(record("", ""), (String::new(), String::new()));
    assert_eq!(record("", notes), ("Notes    Seen.\n".to_owned(), "Notes    Seen.\n".to_owned()));
    let sources = "Sources  ilo  https://b.org/\n              supports name.en\n";
    assert_eq!(record(one, ""), ("Sources  1 page; `--sources` shows it\n".to_owned(), sources.to_owned()));
    let (without, with) = record(&two, notes);
    assert_eq!(without, "Sources  2 pages, and notes; `--sources` shows them\n");
    assert!(with.starts_with(&format!("Notes    Seen.\n{sources}")), "{with}");
}

#[test]
fn addresses_are_whole_at_any_width() {
    for width in [20, 40, 60, 80] {
        let (out, _) =
            terminal(&["show", "--sources", "moon-1", "moon-10", "moon-academy"], width, Colour::Off);
        for address in
            ["https://example.org/moon/en", "https://example.org/moon-10", "https://example.org/academia"]
        {
            assert!(out.contains(address), "{width}: {out}");
        }
    }
}

#[test]
fn an_unambiguous_prefix_is_enough_and_a_full_id_wins() {
    for (given, id) in [
        ("orb", "orbit\n"),
        ("moon-1", "moon-1\n"),
        ("MOON-10", "moon-10\n"),
        (" moon-10 ", "moon-10\n"),
        ("moon-a", "moon-academy\n"),
    ] {
        assert_ran(&small(&["show", given, "-f", "ids"]), id, "", 0);
    }
}

#[test]
fn an_unknown_id_is_an_error_and_prints_nothing() {
    for (given, message) in [
        ("moon-2", "no record `moon-2`; nearest: moon-1, moon-10"),
        ("obrit", "no record `obrit`; nearest: orbit"),
        ("zzzzzz", "no record `zzzzzz`; `ssefind search WORDS` finds ids by title, author or topic"),
        ("", "no record ``; `ssefind search WORDS` finds ids by title, author or topic"),
        ("moon", "`moon` is ambiguous: moon-1, moon-10, moon-academy; type more of the id"),
        ("\u{1b}[2J", "no record `\\u{1b}[2J`; `ssefind search WORDS` finds ids by title, author or topic"),
    ] {
        assert_ran(&small(&["show", "orbit", given]), "", &format!("ssefind: {message}\n"), 2);
    }
}

#[test]
fn a_long_list_of_ambiguous_ids_is_cut() {
    let ran = ssefind(&["show", "co"]);
    assert_eq!((ran.stdout.as_str(), ran.status), ("", 2));
    assert!(ran.stderr.contains(" more; type more of the id\n"), "{}", ran.stderr);
    assert!(ran.stderr.len() < 500, "{}", ran.stderr);
}

#[test]
fn json_is_the_record() {
    let ran = small(&["show", "r999", "lunar", "--json"]);
    let shown: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let json: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(support::SMALL).expect("fixture")).expect("JSON");
    assert_eq!(shown, serde_json::json!([json[7], json[4]]));
    assert_eq!(small(&["show", "r999", "lunar", "-f", "jsonl"]).stdout.lines().count(), 2);
}

#[test]
fn no_escape_sequence_reaches_the_reader() {
    let ran = small(&["show", "red-title"]);
    assert!(!ran.stdout.contains(['\u{1b}', '\u{202e}', '\t']), "{}", ran.stdout);
    assert!(ran.stdout.starts_with("\\u{1b}[31mRed\\u{1b}[0m\\ttitle \\u{202e}right"), "{}", ran.stdout);
}

#[test]
fn a_terminal_gets_sheets_that_fit() {
    for width in [40, 60, 80, 120, 250] {
        let (out, err) =
            terminal(&["show", "moon-1", "moon-10", "orbit", "lunar", "moon-academy"], width, Colour::Off);
        assert_fits(&out, width);
        assert!(!out.contains('\u{1b}'));
        assert_eq!(err, "");
        assert_golden(&format!("show-{width}.txt"), &out);
    }
}

#[test]
fn the_embedded_catalogue_shows_every_record() {
    let ids = ssefind(&["filter", "-f", "ids"]).stdout;
    let ids: Vec<&str> = ids.lines().collect();
    assert_eq!(ids.len(), 375);
    let ran = ssefind(&[&["show"], &ids[..]].concat());
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    for id in ids {
        assert!(ran.stdout.contains(&format!("\n{id} · ")), "{id}");
    }
    assert_ran(&ssefind(&["show", "coop", "-f", "ids"]), "coop\n", "", 0);
}

/// Bodies have their names of the catalogue in the interface's language.
#[test]
fn bodies_are_named_in_the_interfaces_language() {
    for (interface, publishers) in [
        ("en", "Publishers    ILO, ITC ILO\n"),
        (
            "fr",
            "Éditeurs     Organisation internationale du Travail, Centre international de formation de \
             l’Organisation internationale du Travail\n",
        ),
    ] {
        let ran = ssefind(&["--interface", interface, "show", "sse-awareness-module-1"]);
        assert!(ran.stdout.contains(publishers), "{}", ran.stdout);
    }
}
