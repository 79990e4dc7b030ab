//! Other programs read every publication and every edition back.
//!
//! A test skips a program that is not installed and names it on standard error; with `SSEFIND_ALL_READERS=1` it
//! fails. `.ci/install-readers` installs all of them.

mod rows;
mod run;

use std::path::Path;

use rows::{EDITIONS, PUBLICATIONS, Row, all_sets, assert_same};
use run::{file, json, run, text};
use serde_json::Value;
use ssefind::catalogue::{Beside, Catalogue, CatalogueFile, Embedded};
use ssefind::export::reference::Reference;
use ssefind::export::{Format, Options, bibtex, csl_json, ris};
use ssefind::record::{Record, RecordType};
use ssefind::{catalogue, export};

use crate::support::ssefind;

const HARSH: usize = 8;

fn publications() -> Vec<Record<'static>> {
    Catalogue::Embedded(Embedded).records(&[RecordType::Publication]).expect("the catalogue reads")
}

fn harsh() -> CatalogueFile {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/harsh.json");
    catalogue::read_files(&[path], None).expect("the fixture is there").remove(0)
}

/// Text as pandoc prints it: curly quotes, dashes and ellipses for straight ones, and spans for protected case.
fn typeset(title: &str) -> String {
    let plain: String = title
        .replace("<span class=\"nocase\">", "")
        .replace("</span>", "")
        .replace('…', "...")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    plain.replace(['’', '‘', '`'], "'").replace(['“', '”'], "\"").replace("--", "–")
}

/// References as pandoc reads them from a file.
fn by_pandoc(format: &str, path: &str) -> Option<Vec<Row>> {
    let items = json(&run("pandoc", &["--from", format, "--to", "csljson", path])?);
    let row = |item: &Value| Row {
        id: text(&item["id"]),
        title: typeset(&text(&item["title"])),
        year: text(&item["issued"]["date-parts"][0][0]),
        isbn: text(&item["ISBN"]),
    };
    Some(items.iter().map(row).collect())
}

fn set_by_typesetter(rows: &[Row]) -> Vec<Row> {
    let set = |row: &Row| Row { title: typeset(&row.title), ..row.clone() };
    rows.iter().map(set).collect()
}

#[test]
fn pandoc_reads_bibtex_and_csl_json() {
    let records = publications();
    for set in all_sets(&records) {
        let bib = file(&format!("{}.bib", set.name), |out| {
            bibtex::write(&set.references, out).expect("written");
        });
        let csl = file(&format!("{}.csl.json", set.name), |out| {
            csl_json::write(&set.references, out).expect("written");
        });
        for (format, path) in [("biblatex", &bib), ("bibtex", &bib), ("csljson", &csl)] {
            let Some(rows) = by_pandoc(format, path) else {
                return;
            };
            assert_same(&rows, &set_by_typesetter(&set.rows), &format!("{format}, {}", set.name));
        }
    }
}

#[test]
fn pandoc_reads_harsh_titles() {
    let harsh = harsh();
    let catalogue =
        Catalogue::load(std::slice::from_ref(&harsh), Beside::Nothing).expect("the fixture reads").0;
    let records = catalogue.records(&[RecordType::Publication]).expect("publications");
    let references: Vec<Reference<'_>> = records.iter().filter_map(|r| Reference::new(r, None)).collect();
    let bib = file("harsh.bib", |out| {
        bibtex::write(&references, out).expect("written");
    });
    let csl = file("harsh.csl.json", |out| {
        csl_json::write(&references, out).expect("written");
    });
    for (format, path) in [("biblatex", &bib), ("csljson", &csl)] {
        let Some(rows) = by_pandoc(format, path) else {
            return;
        };
        let titles: Vec<String> = rows.iter().map(|row| unescaped(&row.title)).collect();
        let expected = records.iter().map(|r| match (r.id(), format) {
            // pandoc does not know `\\textbraceleft`, which is TeX for an unpaired brace.
            ("unpaired", "biblatex") => typeset("One { is } alone here"),
            _ => typeset(r.title()),
        });
        let expected: Vec<String> = expected.collect();
        assert_eq!(titles, expected, "{format}");
    }
}

#[test]
fn strict_parsers_accept_harsh_titles() {
    let harsh = harsh();
    let catalogue =
        Catalogue::load(std::slice::from_ref(&harsh), Beside::Nothing).expect("the fixture reads").0;
    let records = catalogue.records(&[RecordType::Publication]).expect("publications");
    let references: Vec<Reference<'_>> = records.iter().filter_map(|r| Reference::new(r, None)).collect();
    let bib = file("harsh.strict.bib", |out| {
        bibtex::write(&references, out).expect("written");
    });
    let ris = file("harsh.ris", |out| ris::write(&references, out).expect("written"));
    let ids: Vec<&str> = records.iter().map(Record::id).collect();
    if let Some(found) = run("python3", &["bibtex.py", &bib]) {
        assert_eq!(json(&found).iter().map(|e| text(&e["id"])).collect::<Vec<_>>(), ids);
    }
    if let Some(found) = run("python3", &["ris.py", &ris]) {
        let titles: Vec<String> = json(&found).iter().map(|e| text(&e["title"])).collect();
        let one_line = |r: &Record<'_>| r.title().split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(titles, records.iter().map(one_line).collect::<Vec<_>>());
    }
}

/// CSL-JSON contains HTML.
fn unescaped(title: &str) -> String {
    title.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn bibtexparser_reads_bibtex() {
    let records = publications();
    for set in all_sets(&records) {
        let path = file(&format!("{}.strict.bib", set.name), |out| {
            bibtex::write(&set.references, out).expect("written");
        });
        let Some(found) = run("python3", &["bibtex.py", &path]) else {
            return;
        };
        let found: Vec<[String; 3]> =
            json(&found).iter().map(|e| [&e["id"], &e["year"], &e["isbn"]].map(text)).collect();
        let expected: Vec<[String; 3]> =
            set.rows.iter().map(|row| [&row.id, &row.year, &row.isbn].map(String::clone)).collect();
        assert_eq!(found, expected, "{}", set.name);
    }
}

#[test]
fn rispy_reads_ris() {
    let records = publications();
    for set in all_sets(&records) {
        let path = file(&format!("{}.ris", set.name), |out| {
            ris::write(&set.references, out).expect("written");
        });
        let Some(found) = run("python3", &["ris.py", &path]) else {
            return;
        };
        let row = |e: &Value| Row {
            id: text(&e["id"]),
            title: text(&e["title"]),
            year: text(&e["year"]),
            isbn: text(&e["isbn"]),
        };
        let found: Vec<Row> = json(&found).iter().map(row).collect();
        // RIS has one tag for ISBNs and the ISSN.
        let numbers = |(row, reference): (&Row, &Reference<'_>)| Row {
            id: row.id.clone(),
            title: row.title.clone(),
            year: row.year.clone(),
            isbn: [&row.isbn, reference.issn.unwrap_or_default()].join(" ").trim().to_owned(),
        };
        let expected: Vec<Row> = set.rows.iter().zip(&set.references).map(numbers).collect();
        assert_same(&found, &expected, set.name);
    }
}

/// File of a format that is not for references.
fn table(name: &str, records: &[Record<'_>], format: Format) -> String {
    file(name, |out| {
        export::write(records, format, &Options::default(), out).expect("written");
    })
}

#[test]
fn python_reads_csv_and_tsv() {
    let harsh = harsh();
    let harsh = Catalogue::load(std::slice::from_ref(&harsh), Beside::Nothing).expect("the fixture reads").0;
    let records: Vec<Record<'_>> = Catalogue::Embedded(Embedded)
        .records(&RecordType::ALL)
        .expect("the catalogue reads")
        .into_iter()
        .chain(harsh.records(&[RecordType::Publication]).expect("the fixture reads"))
        .collect();
    assert_eq!(records.len(), PUBLICATIONS + 32 + HARSH);
    for (dialect, format) in [("csv", Format::Csv), ("tsv", Format::Tsv)] {
        let path = table(&format!("records.{dialect}"), &records, format);
        let Some(found) = run("python3", &["csv_rows.py", &path, dialect]) else {
            return;
        };
        let rows: Vec<Vec<String>> = serde_json::from_str(&found).expect("rows of text");
        assert_eq!(rows.len(), records.len() + 1, "{dialect}");
        let on_a_line = |title: &str| title.split_whitespace().collect::<Vec<_>>().join(" ");
        for (row, record) in rows[1..].iter().zip(&records) {
            assert_eq!(row.len(), rows[0].len(), "{dialect} {}", record.id());
            let title = match dialect {
                "csv" => record.title().to_owned(),
                _ => on_a_line(record.title()),
            };
            let is_formula = title.starts_with(['=', '+', '-', '@']);
            let title = if is_formula { format!("'{title}") } else { title };
            let year = record.year().map(|year| year.to_string()).unwrap_or_default();
            assert_eq!(
                [&row[0], &row[3], &row[4], &row[7]],
                [record.id(), &title, &year, &record.languages().join(";")],
                "{dialect}"
            );
            assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{row:?}");
        }
    }
}

#[test]
fn commonmark_renders_markdown() {
    let harsh = harsh();
    let harsh = Catalogue::load(std::slice::from_ref(&harsh), Beside::Nothing).expect("the fixture reads").0;
    let mut records = publications();
    records.extend(harsh.records(&[RecordType::Publication]).expect("the fixture reads"));
    let path = table("records.md", &records, Format::Markdown);
    let Some(found) = run("python3", &["markdown.py", &path]) else {
        return;
    };
    let found: Value = serde_json::from_str(&found).expect("readers print JSON");
    let rows: Vec<Vec<String>> = serde_json::from_value(found["rows"].clone()).expect("rows of text");
    assert_eq!(found["tables"], 1);
    assert_eq!(rows.len(), PUBLICATIONS + HARSH + 1);
    for (row, record) in rows[1..].iter().zip(&records) {
        let title = record.title().split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!([&row[0], &row[1]], [record.id(), &title]);
    }
    let links: Vec<String> = serde_json::from_value(found["links"].clone()).expect("addresses");
    assert!(links.len() > 100, "{}", links.len());
    assert!(links.iter().all(|link| link.starts_with("http")), "{links:?}");
}

#[test]
fn jq_reads_json_and_json_lines() {
    let all = ssefind(&["list", "publications", "--json"]);
    let lines = ssefind(&["list", "publications", "--format", "jsonl"]);
    let whole = file("all.json", |out| out.extend(all.stdout.as_bytes()));
    let by_line = file("all.jsonl", |out| out.extend(lines.stdout.as_bytes()));
    let count = "[.[] | .id, .editions[].language] | length";
    for (args, path) in [(["-c", count], whole), (["-cs", count], by_line)] {
        let Some(found) = run("jq", &[args[0], args[1], &path]) else {
            return;
        };
        assert_eq!(found.trim(), (PUBLICATIONS + EDITIONS).to_string());
    }
}
