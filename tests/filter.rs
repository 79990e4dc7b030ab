//! `ssefind filter`, and the conditions of all commands.

use ssefind::terminal::view::Colour;

use crate::support::{assert_fits, assert_golden, assert_ran, small, ssefind, ssefind_with, terminal};

const ALL: &str = "moon-10\nmoon-1\norbit\nred-title\nlunar\ntidal\nmoon-academy\nr999\n";
const NOTHING: &str = "ssefind: no record matches these conditions; omit one, or see the values with `ssefind list languages`, `list countries`, `list topics` …\n";

#[track_caller]
fn assert_finds(conditions: &[&str], ids: &str) {
    assert_ran(&small(&[&["filter", "-f", "ids"], conditions].concat()), ids, "", 0);
}

#[test]
fn no_condition_is_everything() {
    assert_finds(&[], ALL);
}

#[test]
fn conditions_accept_several_spellings() {
    for language in ["el", "EL", "ell", "Greek", "grec", "GRIEGO", "ελληνικά", "Ελληνικα"] {
        assert_finds(&["-l", language], "orbit\n");
    }
    assert_finds(&["-l", "pt"], "orbit\n"); // pt-BR is Portuguese
    assert_finds(&["--without-language", "English"], "moon-10\n");
    for country in ["br", "Brazil", "brésil", "BRASIL"] {
        assert_finds(&["-c", country], "moon-1\n");
    }
    assert_finds(&["-c", "Korea, Republic of"], "moon-10\nmoon-1\n");
    for unit in ["lunar", "LUNAR", "lunar work unit", "Unité du travail lunaire", "moon desk", "Satellites"]
    {
        assert_finds(&["-u", unit], "moon-10\nmoon-1\nlunar\nmoon-academy\nr999\n");
    }
    assert_finds(&["-u", "tidal"], "moon-10\nlunar\ntidal\n"); // lunar is part of it
    for topic in ["moon-work", "Work on the moon", "lunar labour", "TRAVAIL SUR LA LUNE", "moon work"] {
        assert_finds(&["-t", topic], "moon-10\nmoon-1\n");
    }
    for series in ["Work in Space, Series A", "space", "SERIES A"] {
        assert_finds(&["-s", series], "moon-10\nmoon-1\n");
    }
    for author in ["Bruno Muster", "muster", "MUSTER"] {
        assert_finds(&["-a", author], "moon-1\norbit\n");
    }
    assert_finds(&["-a", "Moon, Tides"], "moon-1\n");
    for kind in ["unit", "units", "UNIT"] {
        assert_finds(&["-k", kind], "lunar\ntidal\n");
    }
    assert_finds(&["-k", "briefs"], "moon-1\nred-title\n");
    assert_finds(&["-k", "initiative"], "moon-academy\n");
}

#[test]
fn years_and_ranges() {
    for (years, ids) in [
        ("2019", "moon-1\n"),
        ("2017..2019", "moon-1\norbit\n"),
        ("2019..", "moon-10\nmoon-1\n"),
        ("..2010", "lunar\nmoon-academy\nr999\n"),
        ("2017,2021", "moon-10\norbit\n"),
        ("..2001,2021..", "moon-10\nlunar\n"),
    ] {
        assert_finds(&["-y", years], ids);
    }
}

#[test]
fn publishers_and_isbns() {
    for publisher in ["Fictional Press", "PRESS", "fictional"] {
        assert_finds(&["--publisher", publisher], "moon-1\n");
    }
    for isbn in
        ["978-0-00-000001-9", "9780000000019", "978 0 00 000001 9", "978‑0–00.0000019", "0-00-000001-9"]
    {
        assert_finds(&["--isbn", isbn], "moon-1\n");
    }
    assert_finds(&["--isbn", "978-92-2-130678-8,978-0-00-000002-6"], "moon-1\n");
    assert_ran(&small(&["filter", "--isbn", "978-92-2-130678-8"]), "", NOTHING, 1);
    assert_ran(
        &small(&["list", "publishers"]),
        "PUBLICATIONS  PUBLISHER\n           1  Fictional Press\n",
        "",
        0,
    );
    let split = small(&["stats", "--by", "publisher", "-f", "csv"]);
    let rows = "by,value,name,publications,of\r\npublisher,Fictional Press,Fictional Press,1,4\r\npublisher,,not recorded,3,4\r\n";
    assert_ran(&split, rows, "", 0);
    // The catalogue prints the ISBN-13.
    assert_ran(&ssefind(&["filter", "--isbn", "92-2-130678-X", "-f", "ids"]), "care-cooperatives-2\n", "", 0);
}

#[test]
fn records_that_lack_a_fact() {
    for (fact, ids) in [
        ("url", "moon-10\norbit\nred-title\ntidal\n"),
        ("isbn", "moon-10\norbit\nred-title\n"),
        ("title", "moon-1\norbit\n"),
        ("Year", "red-title\ntidal\n"),
        ("source_ilo", ALL),
        ("year,title", "moon-1\norbit\nred-title\ntidal\n"),
    ] {
        assert_finds(&["--lacking", fact], ids);
    }
    assert_finds(&["--lacking", "url", "--lacking", "title"], "orbit\n");
    let hosts = r#"[
        {"type": "unit", "id": "a", "kind": "unit", "name": {"en": "A"}, "sources": [{"url": "https://www.ILO.org/a"}]},
        {"type": "unit", "id": "b", "kind": "unit", "name": {"en": "B"}, "sources": [{"url": "http://oit.org/b"}]},
        {"type": "unit", "id": "c", "kind": "unit", "name": {"en": "C"}, "sources": [{"url": "http://itcilo.org/"}]},
        {"type": "unit", "id": "d", "kind": "unit", "name": {"en": "D"}, "sources": [{"url": "http://x.org/ilo.org"}]},
        {"type": "unit", "id": "e", "kind": "unit", "name": {"en": "E"}, "sources": []}]"#;
    let args = ["filter", "--catalogue", "-", "--lacking", "source-ilo", "-f", "ids"];
    assert_ran(&ssefind_with(&args, hosts.as_bytes()), "c\nd\ne\n", "", 0);
}

/// The condition finds the records that `stats --completeness` counts as missing.
#[test]
fn what_is_lacking_agrees_with_completeness() {
    let stats = ssefind(&["stats", "--completeness", "-f", "csv"]).stdout;
    for (field, fact) in
        [("editions.url", "url"), ("editions.isbn", "isbn"), ("editions.title", "title"), ("year", "year")]
    {
        let row = stats.lines().find(|row| row.contains(&format!(",{field},"))).expect(field);
        let numbers: Vec<usize> =
            row.rsplit(',').take(2).map(|number| number.parse().expect("a number")).collect();
        let lacking = ssefind(&["list", "--lacking", fact, "-f", "ids"]).stdout.lines().count();
        assert_eq!(lacking, numbers[0] - numbers[1], "{fact}");
    }
}

#[test]
fn a_comma_is_or_a_repeated_flag_is_and() {
    assert_finds(&["-l", "ar,es"], "moon-10\nmoon-1\nmoon-academy\n");
    assert_finds(&["-l", "en", "-l", "es"], "moon-1\nmoon-academy\n");
    assert_finds(&["-l", "en", "-l", "es,fr", "-k", "publication"], "moon-1\norbit\n");
    assert_finds(&["-t", "moon-work", "-t", "tides"], "moon-10\n");
    assert_finds(
        &["-k", "publication", "--without-language", "fr", "--without-language", "ar"],
        "red-title\n",
    );
    assert_finds(
        &["-k", "publication", "--without-language", "fr,ar"],
        "moon-10\nmoon-1\norbit\nred-title\n",
    );
    assert_finds(&["-y", "2010..", "-y", "..2018"], "orbit\nmoon-academy\n");
    assert_finds(&["-a", "Ada Example,Bruno"], "moon-1\norbit\n");
}

#[test]
fn a_real_language_or_country_without_records_is_an_empty_answer() {
    for conditions in [["-l", "Basque"], ["-c", "Iceland"], ["-t", "comets"], ["-y", "1850"], ["-k", "book"]]
    {
        let args = [&["filter"], &conditions[..]].concat();
        assert_ran(&small(&args), "", NOTHING, 1);
        assert_ran(&small(&[&args[..], &["--json"]].concat()), "[]\n", NOTHING, 1);
    }
}

#[test]
fn an_unknown_value_is_an_error_with_the_nearest() {
    for (conditions, message) in [
        (["-l", "Grek"], "no language `Grek` in the catalogue; nearest: Greek (el)"),
        (["-l", "klingon"], "no language `klingon` in the catalogue; `ssefind list languages` shows all"),
        (["-l", "en,klingon"], "no language `klingon` in the catalogue; `ssefind list languages` shows all"),
        (["--without-language", ""], "no language `` in the catalogue; `ssefind list languages` shows all"),
        (["-c", "Atlantis"], "no country `Atlantis` in the catalogue; `ssefind list countries` shows all"),
        (["-u", "lunra"], "no unit `lunra` in the catalogue; nearest: lunar; `ssefind list units` shows all"),
        (["-t", "tide"], "no topic `tide` in the catalogue; nearest: tides; `ssefind list topics` shows all"),
        (["-s", "Wrok in Space, Series A"], "no series `Wrok in Space` in the catalogue; "),
        (
            ["-a", "Ada Exampel"],
            "no author `Ada Exampel` in the catalogue; nearest: Ada Example; `ssefind list authors` shows all",
        ),
        (
            ["-k", "breif"],
            "no kind `breif` in the catalogue; nearest: brief; `ssefind filter --help` shows all",
        ),
        (
            ["-l", "\u{1b}[31m"],
            "no language `\\u{1b}[31m` in the catalogue; `ssefind list languages` shows all",
        ),
    ] {
        let ran = small(&[&["filter"], &conditions[..]].concat());
        assert_eq!((ran.stdout.as_str(), ran.status), ("", 2), "{conditions:?}");
        assert!(ran.stderr.starts_with(&format!("ssefind: {message}")), "{conditions:?}: {}", ran.stderr);
        assert_eq!(ran.stderr.lines().count(), 1, "{conditions:?}");
    }
}

#[test]
fn an_invalid_year_is_an_error() {
    let how = "write 2017, 2014..2019, 2014.. or ..2010";
    for (years, problem) in [
        ("20x7", "a year has four digits"),
        ("2019..2014", "the range ends before it begins"),
        ("", "no year is given"),
        ("..", "no year is given"),
        ("-2017", "a year has four digits"),
    ] {
        let message = format!("ssefind: `{years}` is not a year: {problem}; {how}\n");
        assert_ran(&small(&["filter", "-y", years]), "", &message, 2);
    }
}

#[test]
#[cfg(unix)] // an argument of other bytes cannot be made on Windows in the same way
fn arguments_that_are_not_utf_8_are_an_error() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    use crate::support::ssefind_os;

    let ran = ssefind_os(&["filter", "-l", "\u{fffd}"].map(OsStr::new), b"");
    assert_eq!(ran.status, 2);
    let ran = ssefind_os(&[OsStr::new("filter"), OsStr::new("-l"), OsStr::from_bytes(b"fran\xe7ais")], b"");
    assert_eq!((ran.stdout.as_str(), ran.status, ran.stderr.lines().count()), ("", 2, 1), "{}", ran.stderr);
}

#[test]
fn json_has_whole_records_and_unchanged_controls() {
    let ran = small(&["filter", "-l", "en", "-k", "brief", "--sort", "id", "-f", "jsonl"]);
    let lines: Vec<serde_json::Value> =
        ran.stdout.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(lines[0]["editions"][0]["isbn"][1], "978-0-00-000002-6");
    assert_eq!(lines[1]["title"], "\u{1b}[31mRed\u{1b}[0m\ttitle \u{202e}right to left\u{202c}");
    assert!(!ran.stdout.contains('\u{1b}'));
}

#[test]
fn a_catalogue_comes_from_standard_input_too() {
    let record = br#"{"type":"unit","id":"x","kind":"unit","name":{"en":"X"},"sources":[{"url":"https://example.org"}]}"#;
    let ran = ssefind_with(&["filter", "--catalogue", "-", "-u", "X", "-f", "ids"], record);
    assert_ran(&ran, "x\n", "", 0);
}

#[test]
fn a_terminal_gets_a_table_that_fits_and_a_count() {
    for width in [40, 60, 80, 120, 250] {
        let (out, err) = terminal(&["filter", "-n", "7"], width, Colour::Off);
        assert_fits(&out, width);
        assert_eq!(err, "7 of 8 records; -n 8 shows all\n");
        assert_golden(&format!("filter-{width}.txt"), &out);
    }
    for (args, count) in [
        (["filter", "-k", "guide"], "1 publication\n"),
        (["filter", "-k", "unit"], "2 units\n"),
        (["filter", "-u", "lunar"], "5 records\n"),
    ] {
        assert_eq!(terminal(&args, 80, Colour::Off).1, count);
    }
}

#[test]
fn the_embedded_catalogue_answers() {
    let ran = ssefind(&["filter", "-s", "world of work", "-l", "fr", "-l", "es", "-f", "ids"]);
    assert_ran(&ran, "world-of-work-11\nworld-of-work-5\n", "", 0);
    let ran = ssefind(&["filter", "-k", "publication", "-l", "el,mn", "-f", "ids"]);
    assert_eq!(ran.stdout.lines().count(), 3);
}

#[test]
fn the_help_names_every_kind() {
    let help = ssefind(&["filter", "--help"]).stdout;
    let words: Vec<&str> = help.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    for record_type in ssefind::record::RecordType::ALL {
        for kind in record_type.kinds().iter().chain([&record_type.word()]) {
            assert!(words.contains(kind), "{kind}");
        }
    }
}

/// Authors and publishers are taken by the names that the catalogue has of a unit, as `show` prints them in French.
#[test]
fn bodies_are_taken_by_the_names_of_units() {
    let ids = |args: &[&str]| ssefind(&[&["filter", "-f", "ids"], args].concat());
    let english = ids(&["--author", "International Labour Organization"]);
    assert!(english.stdout.lines().count() > 10, "{}", english.stdout);
    assert_eq!(ids(&["--author", "Organisation internationale du Travail"]), english);
    assert_eq!(ids(&["--author", "organización internacional del trabajo"]), english);
    let ilo = ids(&["--publisher", "Organisation internationale du Travail"]);
    let exact = ssefind(&["list", "publishers", "-f", "csv"]);
    let count = exact.stdout.lines().find_map(|line| line.strip_prefix("ILO,ILO,")).expect("a count");
    assert_eq!(ilo.stdout.lines().count().to_string(), count);
    let list = ssefind(&["--interface", "fr", "list", "publishers", "-n", "2"]);
    let row = list.stdout.lines().nth(1).expect("a row");
    assert!(
        row.contains("ILO") && row.ends_with("Organisation internationale du Travail"),
        "{}",
        list.stdout
    );
    let other = list.stdout.lines().nth(2).expect("a row");
    assert_eq!(other.split_whitespace().last(), Some("-"), "{}", list.stdout);
}
