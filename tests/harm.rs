//! A hostile record through every command and format on a terminal: no byte of the record commands the terminal.

use std::fs;

use clap::Parser;
use ssefind::cli::Cli;
use ssefind::messages::Interface;
use ssefind::terminal::progress::Progress;
use ssefind::terminal::view::{Colour, Letters, Links, Reader, Session, View};

use crate::support::{directory, ssefind_with};

/// Characters that command a terminal, reverse a line, or hide text.
const HARM: &str = "\u{1b}[2J\u{1b}]0;x\u{7}\u{1b}]8;;https://evil.example\u{1b}\\\u{7}\u{8}\r\u{c}\u{7f}\u{85}\u{9b}2J\u{9d}0;x\u{9c}\u{202e}\u{2066}\u{2028}\u{200b}\u{e0041}\u{feff}\u{3164}";

/// Catalogue with those characters in every text.
fn records() -> String {
    let harm = serde_json::to_string(HARM).expect("JSON");
    let harm = harm.trim_matches('"');
    let publication = format!(
        r#"{{"type": "publication", "id": "x{harm}", "kind": "brief{harm}", "title": "Harm {harm} title",
        "other_titles": ["{harm}"], "year": 2019, "date": "2019{harm}", "authors": [{{"family": "A {harm}", "given": "{harm}"}},
        {{"literal": "C {harm}"}}], "editors": [{{"family": "E {harm}"}}], "publishers": ["P {harm}"], "series": {{"name": "S {harm}", "number": "{harm}"}},
        "editions": [{{"language": "en", "title": "Harm {harm} title", "isbn": ["{harm}"], "url": "https://a.org/{harm}", "date": "{harm}"}},
            {{"language": "zz{harm}", "title": "Zz {harm}"}}, {{"language": "fr", "url": "javascript:{harm}"}}],
        "countries": ["BR", "{harm}"], "regions": ["R {harm}"], "topics": ["t{harm}"], "units": ["u{harm}"],
        "related": ["x{harm}", "{harm}"], "sources": [{{"url": "https://a.org/{harm}", "kind": "{harm}", "supports": ["{harm}"]}}],
        "notes": "N {harm}"}}"#
    );
    let unit = format!(
        r#"{{"type": "unit", "id": "u{harm}", "kind": "unit{harm}", "acronym": "U{harm}", "name": {{"en": "Harm {harm} unit", "{harm}": "x"}},
        "parent": "{harm}", "since": "{harm}", "formerly": [{{"name": {{"en": "{harm}"}}, "acronym": "{harm}", "seen": "{harm}"}}],
        "summary": "{harm}", "url": "{harm}", "contacts": {{"email": "{harm}", "telephone": "{harm}", "twitter": "{harm}",
        "address": "{harm}", "other": "{harm}"}}, "history": [{{"year": 2000, "event": "{harm}"}}], "sources": [], "notes": "{harm}"}}"#
    );
    let initiative = format!(
        r#"{{"type": "initiative", "id": "i{harm}", "kind": "platform", "name": {{"en": "Harm {harm}"}}, "start": "{harm}", "languages": ["{harm}"],
        "donors": ["{harm}"], "summary": "{harm}", "addresses": {{"{harm}": "{harm}"}}, "held": [{{"number": 1, "year": 2000, "place": "{harm}",
        "country": "{harm}", "theme": "{harm}"}}], "courses": [{{"name": {{"en": "{harm}"}}, "kind": "{harm}"}}], "sources": []}}"#
    );
    let instrument = format!(
        r#"{{"type": "instrument", "id": "n{harm}", "kind": "resolution", "number": "{harm}", "title": {{"en": "Harm {harm}"}},
        "session": "{harm}", "place": "{harm}", "amended": "{harm}", "outcome": {{"en": "{harm}"}}, "text": {{"en": "{harm}"}}, "sources": []}}"#
    );
    let topic = format!(r#"{{"id": "t{harm}", "names": {{"en": ["T {harm}"]}}}}"#);
    let wrong = format!(
        r#"{{"type": "publication{harm}", "id": "w{harm}"}}, {{"type": "unit", "id": "v{harm}", "{harm}": 1}}"#
    );
    format!("[{publication}, {unit}, {initiative}, {instrument}, {topic}, {wrong}]")
}

/// Removes the colours and links of the program itself.
fn without_ours(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('\u{1b}') {
        plain.push_str(&rest[..at]);
        let sequence = &rest[at..];
        let sgr = sequence.strip_prefix("\u{1b}[").and_then(|inner| {
            let end = inner.find(|c: char| !c.is_ascii_digit() && c != ';')?;
            inner[end..].starts_with('m').then_some(2 + end + 1)
        });
        let link = sequence.strip_prefix("\u{1b}]8;").and_then(|inner| {
            let end = inner.find("\u{1b}\\")?;
            (!inner[..end].contains("evil")).then_some(4 + end + 2)
        });
        let length =
            sgr.or(link).unwrap_or_else(|| panic!("not ours: {:?}", &sequence[..20.min(sequence.len())]));
        rest = &sequence[length..];
    }
    plain + rest
}

#[track_caller]
fn assert_harmless(text: &str, tabs: bool, what: &[&str]) {
    let text = without_ours(text);
    for letter in text.chars() {
        let fine = letter == '\n' || (tabs && letter == '\t');
        assert!(fine || !ssefind::text::sanitize::is_unsafe(letter), "{what:?}: {letter:?} in {text:?}");
    }
}

/// Every command in each of its formats.
fn runs(file: &str) -> Vec<Vec<String>> {
    let ids = ["x", "u", "i", "n"].map(|letter| format!("{letter}{HARM}"));
    let [id, ..] = &ids;
    let mut runs: Vec<Vec<String>> = Vec::new();
    let mut add = |args: &[&str]| runs.push(args.iter().map(|arg| (*arg).to_owned()).collect());
    for format in ["table", "json", "jsonl", "csv", "tsv", "markdown", "ids", "bibtex", "ris", "csl-json"] {
        for command in ["list", "filter", "translations", "stats", "check"] {
            add(&[command, "--format", format]);
        }
        for what in [
            "units",
            "series",
            "languages",
            "countries",
            "regions",
            "topics",
            "authors",
            "publishers",
            "years",
        ] {
            add(&["list", what, "--format", format]);
        }
        add(&["list", "units", "--tree", "--format", format]);
        add(&["search", "harm", "--format", format]);
        add(&["search", "--explain", "harm", "--format", format]);
        add(&["translations", id, "--format", format]);
        add(&["stats", "--by", "series,topic,author,country,language", "--format", format]);
        add(&[&["show", "--format", format][..], &ids.each_ref().map(String::as_str)].concat());
    }
    #[cfg(feature = "cite")]
    for format in ["text", "markdown", "html"] {
        add(&["cite", id, "--format", format]);
        add(&["cite", id, "--format", format, "-l", "fr"]);
    }
    add(&["convert", file, "--to", "json"]);
    add(&["convert", file, "--to", "jsonl"]);
    add(&["open", "--print", id]);
    add(&["open", "--print", "-l", "fr", id]);
    add(&["show", "nothing"]);
    add(&["show", "x"]);
    add(&["filter", "-t", "zzzz"]);
    add(&["list", "--fields", "id,title,editions.url"]);
    add(&["list", "--titles", "original"]);
    runs
}

#[test]
fn nothing_commands_a_terminal() {
    let directory = directory("harm");
    let file = directory.join("harm.json");
    fs::write(&file, records()).expect("written");
    let file = file.display().to_string();
    let mut done = 0;
    for args in runs(&file) {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let mut whole = vec!["ssefind"];
        whole.extend(&args);
        if args[0] != "convert" {
            whole.extend(["--catalogue", &file]);
        }
        let Ok(cli) = Cli::try_parse_from(&whole) else {
            continue; // a format that the command does not have
        };
        done += 1;
        for (width, colour, links) in
            [(60, Colour::On, Links::Off), (120, Colour::On, Links::On), (80, Colour::Off, Links::Off)]
        {
            let (mut out, mut err) = (Vec::new(), Vec::new());
            let mut session = Session {
                out: &mut out,
                err: &mut err,
                view: View {
                    reader: Reader::Terminal { width },
                    colour,
                    letters: Letters::Unicode,
                    links,
                    interface: Interface::English,
                },
                progress: &Progress::silent(),
            };
            let ran = ssefind::run(&cli, &mut session);
            let tabs = args.contains(&"tsv");
            assert_harmless(&String::from_utf8(out).expect("UTF-8"), tabs, &args);
            assert_harmless(&String::from_utf8(err).expect("UTF-8"), false, &args);
            if let Err(error) = ran {
                assert_harmless(&ssefind::text::sanitize::clean(&error.to_string()), false, &args);
            }
        }
    }
    assert!(done > 140, "{done}");
}

/// A terminal gets escapes in the same JSON; a pipe gets the text unchanged.
#[test]
fn json_stays_the_same() {
    let record = r#"{"type": "publication", "id": "a", "kind": "brief", "title": "A\u202e\u009b\udb40\udc41\u001b", "editions": []}"#;
    let piped = ssefind_with(&["--catalogue", "-", "show", "a", "--json"], record.as_bytes());
    assert!(piped.stdout.contains("A\u{202e}\u{9b}\u{e0041}\\u001b"), "{}", piped.stdout);
    let directory = directory("harm-json");
    let file = directory.join("a.json");
    fs::write(&file, record).expect("written");
    let cli =
        Cli::try_parse_from(["ssefind", "--catalogue", file.to_str().expect("UTF-8"), "show", "a", "--json"]);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let view = View {
        reader: Reader::Terminal { width: 80 },
        colour: Colour::Off,
        letters: Letters::Unicode,
        links: Links::Off,
        interface: Interface::English,
    };
    let mut session = Session { out: &mut out, err: &mut err, view, progress: &Progress::silent() };
    ssefind::run(&cli.expect("arguments"), &mut session).expect("runs");
    let shown = String::from_utf8(out).expect("UTF-8");
    assert!(shown.contains(r"A\u202e\u009b\udb40\udc41\u001b"), "{shown}");
    let same: serde_json::Value = serde_json::from_str(&shown).expect("JSON");
    assert_eq!(same, serde_json::from_str::<serde_json::Value>(&piped.stdout).expect("JSON"));
}
