//! Each format, byte by byte: the output for `tests/fixtures/formats.json` equals the files of
//! `tests/golden/formats/`.
//!
//! `GOLDEN=write cargo test --test all formats` writes the expected files again; read the difference before the
//! commit.

use crate::support::{Ran, assert_golden, assert_ran, directory, ssefind, ssefind_with};

const FIXTURE: &str = "tests/fixtures/formats.json";
const RECORDS: [&str; 6] = [
    "cooperacion-sur-sur-conexiones-2014",
    "recommendation-193",
    "syndicoop-africa-2013",
    "sse-asia-south-south-2015",
    "r193",
    "coop",
];
const NO_DOCUMENT: &str = "ssefind: coop: not a document, so left out of the references\n";

/// Output of a command for all records of the fixture.
fn show(more: &[&str]) -> Ran {
    let mut args = vec!["show", "--catalogue", FIXTURE];
    args.extend(RECORDS);
    args.extend(more);
    ssefind(&args)
}

#[test]
fn formats_of_records_equal_their_golden_files() {
    for (format, name) in [
        ("csv", "records.csv"),
        ("tsv", "records.tsv"),
        ("markdown", "records.md"),
        ("ids", "records.ids"),
        ("json", "records.json"),
        ("jsonl", "records.jsonl"),
    ] {
        let ran = show(&["--format", format]);
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{format}");
        assert_golden(&format!("formats/{name}"), &ran.stdout);
    }
}

#[test]
fn formats_of_references_equal_their_golden_files() {
    for (format, name) in
        [("bibtex", "references.bib"), ("ris", "references.ris"), ("csl-json", "references.csl.json")]
    {
        let ran = show(&["--format", format]);
        assert_eq!((ran.stderr.as_str(), ran.status), (NO_DOCUMENT, 0), "{format}");
        assert_golden(&format!("formats/{name}"), &ran.stdout);
    }
}

#[test]
fn a_language_exports_that_edition() {
    let ran = show(&["--format", "bibtex", "--language", "portuguese"]);
    assert_eq!(
        ran.stderr,
        format!(
            "{NO_DOCUMENT}ssefind: syndicoop-africa-2013 and 2 more: no recorded edition in that language; the edition of the display title instead\n"
        )
    );
    assert_golden("formats/portuguese.bib", &ran.stdout);
}

#[test]
fn harsh_text_harms_no_format() {
    for format in ["csv", "tsv", "markdown", "bibtex", "ris", "csl-json"] {
        let ran = ssefind(&["list", "--catalogue", "tests/fixtures/harsh.json", "--format", format]);
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{format}");
        assert_golden(&format!("formats/harsh.{format}"), &ran.stdout);
    }
}

#[test]
fn nothing_found_is_an_empty_file_of_the_format() {
    for (format, nothing) in [
        ("json", "[]\n"),
        ("jsonl", ""),
        ("csv", "id,title\r\n"),
        ("tsv", "id\ttitle\n"),
        ("markdown", "| id | title |\n| --- | --- |\n"),
    ] {
        let ran = ssefind(&["filter", "-y", "1700", "--format", format, "--fields", "id,title"]);
        assert_eq!((ran.stdout.as_str(), ran.status), (nothing, 1), "{format}");
    }
    for (format, nothing) in [("csl-json", "[]\n"), ("bibtex", ""), ("ris", ""), ("ids", "")] {
        let ran = ssefind(&["filter", "-y", "1700", "--format", format]);
        assert_eq!((ran.stdout.as_str(), ran.status), (nothing, 1), "{format}");
    }
}

#[test]
fn units_have_no_references() {
    let ran = ssefind(&["show", "coop", "--format", "bibtex"]);
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str(), ran.status), ("", NO_DOCUMENT, 1));
}

#[test]
fn values_have_rows_but_no_references() {
    let rows = ssefind(&["list", "languages", "--format", "csv", "-n", "1"]);
    assert!(rows.stdout.starts_with("value,name,publications\r\nen,English,"), "{}", rows.stdout);
    let references = ssefind(&["list", "languages", "--format", "ris"]);
    assert_eq!(
        (references.stdout.as_str(), references.stderr.as_str(), references.status),
        (
            "",
            "ssefind: languages are not documents; bibtex, ris and csl-json are for publications and instruments\n",
            2
        )
    );
}

#[test]
fn a_search_takes_every_format() {
    let narrowed = ssefind(&[
        "search",
        "waste",
        "pickers",
        "-n",
        "1",
        "--format",
        "jsonl",
        "--fields",
        "id,match.terms.term",
    ]);
    assert_eq!(narrowed.status, 0);
    assert!(narrowed.stdout.contains("\"match.terms.term\":[\"waste\",\"pickers\"]"), "{}", narrowed.stdout);
    let ids = ssefind(&["search", "waste", "pickers", "-n", "3", "--format", "ids"]);
    let ids: Vec<&str> = ids.stdout.lines().collect();
    assert_eq!(ids.len(), 3);
    for (format, before) in
        [("csv", ""), ("tsv", ""), ("markdown", "| "), ("table", ""), ("ris", "ID  - "), ("bibtex", "{")]
    {
        let mut args = vec!["search", "waste", "pickers", "-n", "3", "--format", format];
        if ["csv", "tsv", "markdown", "table"].contains(&format) {
            args.extend(["--fields", "id,match.score"]);
        }
        let ran = ssefind(&args);
        assert_eq!(ran.status, 0, "{format}");
        let places: Vec<_> = ids.iter().map(|id| ran.stdout.find(&format!("{before}{id}"))).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{format}: {}", ran.stdout);
    }
    let nothing = ssefind(&["search", "qqqqzzzz", "--format", "csv", "--fields", "id"]);
    assert_eq!((nothing.stdout.as_str(), nothing.status), ("id\r\n", 1));
}

#[test]
fn translations_have_a_row_an_edition() {
    let ran = ssefind(&["translations", "world-of-work-11", "--format", "tsv"]);
    let head = "id\tlanguage\tname\ttitle\tisbn\turl\tdate\nworld-of-work-11\ten\tEnglish\tTowards a better understanding";
    assert!(ran.stdout.starts_with(head), "{}", ran.stdout);
    assert_eq!((ran.stdout.lines().count(), ran.status), (4, 0));
    let references = ssefind(&["translations", "-l", "pt", "--format", "csl-json"]);
    assert_eq!((references.stdout.matches("-pt\",\n").count(), references.status), (18, 0));
}

/// Spreadsheets strip quotation marks from tab-separated values, and would run a formula behind them.
#[test]
fn quotes_hide_no_formula_in_tsv() {
    let file = one(r#"\"\"=1+1\""#, "quoted-formula");
    for (format, expected) in [("tsv", "title\n'\"\"=1+1\"\n"), ("csv", "title\r\n\"\"\"\"\"=1+1\"\"\"\r\n")]
    {
        let ran = ssefind(&["show", "--catalogue", &file, "it", "--format", format, "--fields", "title"]);
        assert_ran(&ran, expected, "", 0);
    }
}

/// TeX joins two hyphens or quotation marks into one sign; the export keeps them apart, and the import restores them.
#[test]
fn ligatures_of_tex_stay_separate() {
    const TITLE: &str = "A--B---C ``so'' it's '''";
    let ours = one(TITLE, "joined");
    let written = ssefind(&["show", "--catalogue", &ours, "it", "--format", "bibtex"]).stdout;
    assert_eq!(written.lines().nth(1), Some(r"  title = {{A-{}-B-{}-{}-C \`{}\`{}so'{}' it's '{}'{}'}},"));
    let theirs = format!("{ours}.bib");
    std::fs::write(&theirs, &written).expect("a file");
    let back = ssefind(&["show", "--catalogue", &theirs, "it", "--format", "json", "--fields", "title"]);
    assert_eq!(back.stdout, format!("[\n  {{\n    \"title\": \"{TITLE}\"\n  }}\n]\n"));
}

/// File of one record with this title, which is written as in JSON.
fn one(title: &str, folder: &str) -> String {
    let record = format!(
        r#"{{"type": "publication", "id": "it", "kind": "brief", "title": "{title}", "editions": [{{"language": "en"}}], "sources": []}}"#
    );
    let path = directory(folder).join("one.json");
    std::fs::write(&path, record).expect("a file");
    path.to_str().expect("UTF-8").to_owned()
}

/// Excel in French and Spanish ends a cell at `;`, `LibreOffice` at any separator that is ticked.
#[test]
fn no_part_of_a_cell_begins_a_formula_behind_any_separator() {
    let catalogue = r#"[{"type": "publication", "id": "x", "kind": "brief", "year": 2020,
        "title": "a;=1 b,@1 c-d; -e;\"\"=1 f\t+1 g\n-1", "authors": [{"literal": "A"}, {"literal": "=B"}, {"literal": "＝D"}],
        "publishers": ["A", "=B;+C"], "editions": [{"language": "en", "title": "x"}], "sources": []}]"#;
    for (format, expected) in [
        (
            "csv",
            "title,authors,publishers\r\n\"a;'=1 b,'@1 c-d; -e;'\"\"\"\"=1 f\t'+1 g\n'-1\",A;'=B;'＝D,\
             \"[\"\"A\"\",'\"\"=B;'+C\"\"]\"\r\n",
        ),
        (
            "tsv",
            "title\tauthors\tpublishers\na;'=1 b,'@1 c-d; -e;'\"\"=1 f +1 g -1\tA;'=B;'＝D\t[\"A\",'\"=B;'+C\"]\n",
        ),
    ] {
        let args = ["--catalogue", "-", "list", "--format", format, "--fields", "title,authors,publishers"];
        assert_ran(&ssefind_with(&args, catalogue.as_bytes()), expected, "", 0);
    }
}

/// `ssefind … -f csv | head` ends on a terminal too.
#[test]
fn no_control_character_passes_into_a_pipe_of_rows() {
    let catalogue = r#"[{"type": "publication", "id": "x", "kind": "brief", "year": 2020,
        "title": "a\u001b[2J\u0007b\u009b2J\u007f\rc\r\nd\u0000", "editions": [{"language": "en", "title": "x"}],
        "sources": []}]"#;
    for (format, expected) in
        [("csv", "title\r\n\"a [2J b 2J  c\r\nd \"\r\n"), ("tsv", "title\na [2J b 2J c d\n")]
    {
        let args = ["--catalogue", "-", "list", "--format", format, "--fields", "title"];
        assert_ran(&ssefind_with(&args, catalogue.as_bytes()), expected, "", 0);
    }
}

/// Periodicals of which both years, or only the last one, are known.
const ENDED: &str = r#"[
{"type": "publication", "id": "ended", "kind": "periodical", "title": "E", "year": 1924, "until": 1977, "editions": [{"language": "en", "title": "E"}], "sources": []},
{"type": "publication", "id": "only-end", "kind": "periodical", "title": "O", "until": 1977, "editions": [{"language": "en", "title": "O"}], "sources": []}
]"#;

#[test]
fn the_last_year_of_a_periodical_is_written_or_its_loss_is_said() {
    let run = |args: &[&str]| ssefind_with(&[args, &["--catalogue", "-"]].concat(), ENDED.as_bytes());
    let left_out = |id: &str| {
        format!(
            "ssefind: {id}: the format has no field for the last year of a periodical, so `until` is left out\n"
        )
    };
    let bibtex = run(&["filter", "--sort", "id", "-f", "bibtex"]);
    assert!(bibtex.stdout.contains("  date = {1924/1977},\n"), "{}", bibtex.stdout);
    assert!(bibtex.stdout.contains("  date = {/1977},\n"), "{}", bibtex.stdout);
    assert_eq!(bibtex.stderr, "");
    let csl = run(&["filter", "--sort", "id", "-f", "csl-json"]);
    let items: serde_json::Value = serde_json::from_str(&csl.stdout).expect("JSON");
    assert_eq!(items[0]["issued"], serde_json::json!({"date-parts": [[1924], [1977]]}));
    assert_eq!((items[1].get("issued"), csl.stderr), (None, left_out("only-end")));
    let ris = run(&["show", "ended", "-f", "ris"]);
    assert_eq!(ris.stderr, left_out("ended"));
    let csv = run(&["show", "ended", "-f", "csv", "--fields", "id,year,until"]);
    assert_eq!(csv.stdout, "id,year,until\r\nended,1924,1977\r\n");
    // Both formats with a range are read back.
    for text in [&bibtex.stdout, &csl.stdout] {
        let read = ssefind_with(
            &["show", "ended", "--json", "--fields", "year,until", "--catalogue", "-"],
            text.as_bytes(),
        );
        let read: serde_json::Value = serde_json::from_str(&read.stdout).expect("JSON");
        assert_eq!(read, serde_json::json!([{"year": 1924, "until": 1977}]));
    }
    #[cfg(feature = "cite")]
    {
        let cited = run(&["cite", "ended"]);
        assert_eq!((cited.stdout.as_str(), cited.stderr.as_str()), ("E. (1924–1977).\n", ""));
        let said =
            "ssefind: only-end: the reference has no place for a range of years, so `until` is left out\n";
        let cited = run(&["cite", "only-end"]);
        assert_eq!((cited.stdout.as_str(), cited.stderr.as_str()), ("O. (n.d.).\n", said));
    }
}

/// The range of another kind of work becomes its beginning, and the rest is said.
#[test]
fn only_a_periodical_has_a_last_year() {
    let book = b"@book{a, title = {A}, date = {1990/1995}}";
    let converted = ssefind_with(&["convert", "-", "--to", "jsonl"], book);
    assert!(converted.stdout.contains(r#""year":1990,"editions""#), "{}", converted.stdout);
    assert!(converted.stderr.contains("not carried over: date of 1 entry, a"), "{}", converted.stderr);
}
