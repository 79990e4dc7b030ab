//! The types of each kind and the columns in docs/formats.md are those of the program.

use serde_json::{Value, json};
use ssefind::export::csv::COLUMNS;
use ssefind::record::PUBLICATION_KINDS;

use crate::support::{ssefind, ssefind_with};

const PAGE: &str = include_str!("../docs/formats.md");

/// Rows of the table under this heading, without the marks of code.
fn rows(first_column: &str) -> Vec<Vec<String>> {
    PAGE.lines()
        .skip_while(|line| !line.starts_with(&format!("| {first_column} |")))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells = line.trim_matches('|').split('|');
            cells.map(|cell| cell.trim().replace('`', "")).collect()
        })
        .collect()
}

/// Row of a kind: its type in biblatex, RIS and CSL, and the genre.
fn row(name: &str) -> [String; 4] {
    let mut found =
        rows("kind").into_iter().filter(|row| row[0] == name || row[0].split(", ").any(|kind| kind == name));
    let row = found.next().unwrap_or_else(|| panic!("no row for {name}"));
    assert!(found.next().is_none(), "two rows for {name}");
    row[1..].to_vec().try_into().expect("five columns")
}

fn publication(kind: &str, more: &Value) -> Value {
    let mut record = json!({
        "type": "publication", "id": "one", "kind": kind, "title": "One",
        "editions": [{"language": "en", "title": "One"}],
        "sources": [{"url": "https://example.org/", "kind": "other"}],
    });
    let own = record.as_object_mut().expect("object");
    own.extend(more.as_object().expect("object").clone());
    record
}

/// Types and genre of a publication in the formats.
fn exported(record: &Value) -> [String; 4] {
    let catalogue = json!([record]).to_string();
    let print = |format: &str| {
        let args = ["show", "one", "--catalogue", "-", "--format", format];
        let ran = ssefind_with(&args, catalogue.as_bytes());
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{format}");
        ran.stdout
    };
    let (bibtex, ris) = (print("bibtex"), print("ris"));
    let csl: Value = serde_json::from_str(&print("csl-json")).expect("JSON");
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let entry_type = bibtex.strip_prefix('@').and_then(|rest| rest.split_once('{'));
    let tag = ris.lines().next().and_then(|line| line.strip_prefix("TY  - "));
    [
        entry_type.expect("an entry").0.to_owned(),
        tag.expect("a type").to_owned(),
        word(&csl[0]["type"]),
        word(&csl[0]["genre"]),
    ]
}

#[test]
fn every_kind_becomes_what_its_row_says() {
    for kind in PUBLICATION_KINDS.iter().filter(|kind| **kind != "article") {
        assert_eq!(exported(&publication(kind, &json!({}))), row(kind), "{kind}");
    }
    for (more, name) in [
        (json!({"series": {"name": "A journal"}}), "article in a journal, or in a series"),
        (json!({"in": {"title": "A journal", "volume": "5"}}), "article in a journal, or in a series"),
        (json!({"in": {"title": "A book"}}), "article in a book"),
        (
            json!({"in": {"title": "A book", "volume": "5", "editors": [{"family": "Esim"}]}}),
            "article in a book",
        ),
        (
            json!({"in": {"title": "Proceedings"}, "genre": "Conference paper"}),
            "article of the genre Conference paper",
        ),
        (json!({}), "any other article"),
    ] {
        assert_eq!(exported(&publication("article", &more)), row(name), "{more}");
    }
}

#[test]
fn the_table_of_types_is_that_of_the_source() {
    let source = include_str!("../src/export/reference.rs");
    let of_source = source.lines().filter_map(|line| line.strip_prefix("//! |"));
    let of_page = PAGE
        .lines()
        .skip_while(|line| !line.starts_with("| kind |"))
        .take_while(|line| line.starts_with('|'));
    assert!(of_source.eq(of_page.map(|line| &line[1..])));
}

#[test]
fn the_page_and_csv_have_the_same_columns() {
    let columns: Vec<String> = rows("column")
        .iter()
        .flat_map(|row| row[0].split(", ").map(str::to_owned).collect::<Vec<_>>())
        .collect();
    assert_eq!(columns, COLUMNS);
}

#[test]
fn every_format_has_a_row() {
    let mut described: Vec<String> = rows("format")
        .iter()
        .flat_map(|row| row[0].split(", ").map(str::to_owned).collect::<Vec<_>>())
        .collect();
    described.sort_unstable();
    let help = ssefind(&["show", "--help"]).stdout;
    let (_, values) = help.split_once("Possible values:\n").expect("the values of --format");
    let values = values.lines().take_while(|line| !line.trim().is_empty());
    let mut all: Vec<&str> =
        values.filter_map(|line| Some(line.trim().strip_prefix("- ")?.split_once(':')?.0)).collect();
    all.sort_unstable();
    assert_eq!(described, all);
}
