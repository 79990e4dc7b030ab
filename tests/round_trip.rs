//! Generated records with every field, written in a format and read back: equal in every field that the format has.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Map, Value, json};
use ssefind::catalogue::{Beside, Catalogue, CatalogueFile};
use ssefind::export::{self, Format, Options};
use ssefind::record::RecordType;

use crate::support::ssefind_with;

/// Words of several scripts, with signs that some format reads as its own.
const WORDS: [&str; 40] = [
    ";",
    "a;b",
    "x,",
    "{",
    "}",
    "\\",
    "%",
    "\"",
    "'=1",
    "two\nlines",
    "Waste",
    "pickers’",
    "العمل",
    "日本の",
    "Россия",
    "économie",
    "R&D",
    "100%",
    "$5",
    "#1",
    "a_b",
    "{x}",
    "~b",
    "c^d",
    "e\\f",
    "\"g\"",
    "h--i",
    "j''k",
    "``l",
    "and",
    "AB",
    "TY",
    "others",
    "m:",
    "n?",
    "(o)",
    "p/q",
    "r=s",
    "@t",
    "de",
];

fn words(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(select(&WORDS[..]), 1..=most).prop_map(|words| words.join(" "))
}

fn number() -> impl Strategy<Value = String> {
    select(vec!["12", "SDG 4", "Report V (1)", "1,234", "7a"]).prop_map(str::to_owned)
}

/// Names of bodies, with signs that some format reads as its own.
const BODIES: [&str; 9] = [
    "Labour; Work",
    "Oil and Gas; Fish, Inc.",
    "A { B } C } 100%",
    "\"D\" \\ E",
    "International Labour Office",
    "Faber and Faber",
    "Ministry of Labour, Geneva",
    "ILO {COOP}",
    "世界銀行",
];

fn name() -> impl Strategy<Value = Value> {
    let family = select(vec![
        "Esim",
        "García Márquez",
        "O'Neil",
        "Quiñones",
        "김",
        "De Soto",
        "And",
        "Иванова",
        "العامري",
        "{x; y}",
    ]);
    let given = select(vec!["Simel", "Benjamin R.", "J.-P.", "María José"]);
    let part = |some: &'static str| select(vec![None, None, Some(some)]);
    let person = (family, given, part("van"), part("Jr.")).prop_map(|(family, given, particle, suffix)| {
        let parts =
            [("family", Some(family)), ("given", Some(given)), ("particle", particle), ("suffix", suffix)];
        Value::Object(
            parts.into_iter().filter_map(|(key, part)| Some((key.to_owned(), part?.into()))).collect(),
        )
    });
    prop_oneof![3 => person, 1 => select(&BODIES[..]).prop_map(|body| json!({"literal": body}))]
}

fn names() -> impl Strategy<Value = Value> {
    prop::collection::vec(name(), 1..4).prop_map(Value::from)
}

/// A publication with all fields that some format has. A field is left out now and then.
fn publication() -> impl Strategy<Value = Value> {
    const KINDS: [&str; 15] = [
        "brief",
        "report",
        "training",
        "working-paper",
        "guide",
        "book",
        "brochure",
        "standard",
        "proceedings",
        "newsletter",
        "factsheet",
        "article",
        "case-study",
        "periodical",
        "strategy",
    ];
    let texts = prop::collection::vec(words(4), 8);
    let numbers = prop::collection::vec(number(), 4);
    let lists = (names(), names(), publishers(), prop::collection::vec(words(2), 1..4));
    let dates = select(vec![("2019", None), ("2019", Some("2019-08")), ("2019", Some("2019-08-20"))]);
    let kind = select(&KINDS[..]);
    let left_out = prop::collection::vec(any::<bool>(), 24);
    (kind, texts, numbers, lists, dates, 1_u32..999, left_out).prop_map(
        |(kind, texts, numbers, (authors, editors, publishers, keywords), (year, date), pages, left_out)| {
            let is_part = kind == "article";
            let mut record = Map::new();
            let mut left_out = left_out.into_iter();
            let mut add = |field: &str, value: Value| {
                if !(left_out.next().unwrap_or_default() && left_out.next().unwrap_or_default()) {
                    record.insert(field.to_owned(), value);
                }
            };
            add("year", year.parse::<i32>().expect("a year").into());
            add("authors", authors);
            add("editors", editors.clone());
            add("publishers", unique(publishers));
            add("place", texts[0].clone().into());
            if is_part {
                let issn = "2076-9806";
                add("in", json!({"title": texts[1], "volume": numbers[0], "issue": numbers[1], "pages": "3–14", "issn": issn}));
            } else {
                add("volume", numbers[0].clone().into());
                add("issn", "2076-9806".into());
                add("pages", pages.into());
            }
            add("edition_statement", "2nd ed.".into());
            add("doi", "10.1000/a_b(c)<d>".into());
            add("keywords", unique(keywords));
            add("abstract", texts[3].clone().into());
            add("notes", texts[4].clone().into());
            record.insert("type".into(), "publication".into());
            record.insert("id".into(), "a:b".into());
            record.insert("kind".into(), kind.into());
            record.insert("title".into(), texts[5].clone().into());
            if let Some(date) = date.filter(|_| record.contains_key("year")) {
                record.insert("date".into(), date.into());
            }
            if !is_part {
                record.insert("series".into(), json!({"name": texts[2], "number": numbers[2]}));
            }
            let edition = json!({"language": "fr", "title": texts[5], "isbn": ["978-92-2-130678-8"],
                "url": "https://www.ilo.org/a_b%20c?d=1&e=2"});
            record.insert("editions".into(), json!([edition]));
            record.insert("sources".into(), json!([]));
            Value::Object(record)
        },
    )
}

/// Imprints. RIS and CSL-JSON write `; ` between them, so none has it.
fn publishers() -> impl Strategy<Value = Vec<String>> {
    let text = words(2).prop_map(|text| text.replace(';', ","));
    prop::collection::vec(text, 1..3)
}

fn unique(texts: Vec<String>) -> Value {
    let mut seen: Vec<String> = Vec::new();
    for text in texts {
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen.into()
}

/// The publications of a file of the program's own form, or of an export.
fn read(text: String) -> Vec<Value> {
    let file = CatalogueFile::new("a file".into(), text);
    let (catalogue, faults) =
        Catalogue::load(std::slice::from_ref(&file), Beside::Nothing).expect("it reads");
    assert_eq!((faults.first.as_slice(), faults.partly.as_slice()), (&[][..], &[][..]), "{}", file.text);
    let records = catalogue.records(&[RecordType::Publication]).expect("it reads");
    records.iter().map(|record| serde_json::to_value(record).expect("JSON")).collect()
}

/// Writes the record in the format and reads it back.
fn back(record: &Value, format: Format) -> (Value, String) {
    let file = CatalogueFile::new("a file".into(), record.to_string());
    let (catalogue, _) = Catalogue::load(std::slice::from_ref(&file), Beside::Nothing).expect("it reads");
    let records = catalogue.records(&[RecordType::Publication]).expect("it reads");
    let mut out = Vec::new();
    let options = Options { as_recorded: true, ..Options::default() };
    export::write(&records, format, &options, &mut out).expect("written");
    let text = String::from_utf8(out).expect("UTF-8");
    (read(text.clone()).remove(0), text)
}

/// The fields that differ, with the written and the read value.
fn differences(written: &Value, read: &Value) -> Vec<(String, Value, Value)> {
    let fields = [written, read].into_iter().filter_map(Value::as_object).flat_map(Map::keys);
    let mut differ: Vec<_> = fields
        .filter(|field| written.get(field) != read.get(field))
        .map(|field| (field.clone(), written[field].clone(), read[field].clone()))
        .collect();
    differ.dedup();
    differ
}

/// The record as the format can hold it: on one line, and in CSL-JSON without keywords that have a semicolon.
fn in_format(record: &Value, format: Format) -> Value {
    let mut record = on_one_line(record);
    if let (Format::CslJson, Some(Value::Array(keywords))) = (format, record.get_mut("keywords")) {
        keywords.retain(|keyword| !keyword.as_str().is_some_and(|text| text.contains(';')));
        if keywords.is_empty() {
            record.as_object_mut().expect("a record").remove("keywords");
        }
    }
    record
}

fn on_one_line(value: &Value) -> Value {
    match value {
        Value::String(text) => text.replace('\n', " ").into(),
        Value::Array(values) => values.iter().map(on_one_line).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), on_one_line(value))).collect()
        }
        other => other.clone(),
    }
}

#[test]
fn every_format_gives_back_what_it_was_given() {
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &[1; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    // For each format and field, the first values that differ.
    let mut differ = BTreeMap::new();
    for _ in 0..150 {
        let record = publication().new_tree(&mut runner).expect("a record").current();
        for format in [Format::Bibtex, Format::Ris, Format::CslJson] {
            let written = in_format(&record, format);
            let (read, text) = back(&written, format);
            for (field, written, read) in differences(&written, &read) {
                let at = (format!("{format:?}"), field);
                differ.entry(at).or_insert_with(|| (written, read, text.clone()));
            }
        }
    }
    assert!(differ.is_empty(), "{differ:#?}");
}

/// `convert --to csv` and `--to jsonl` keep every field of a publication.
#[test]
fn csv_and_json_lines_give_back_what_they_were_given() {
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &[2; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    let records: Vec<Value> = (0..150)
        .map(|number| {
            let mut record = publication().new_tree(&mut runner).expect("a record").current();
            record["id"] = format!("{number}").into();
            record["topics"] = json!(["social-economy", "a; b"]);
            record["other_titles"] = json!(["[x]", "=1", "'=1", "\t'-2", "\"+3\";'@4"]);
            record["countries"] = json!(["KR"]);
            record["sources"] = json!([{"url": "https://www.ilo.org/", "supports": ["title"]}]);
            record
        })
        .collect();
    for format in ["csv", "jsonl"] {
        let text = Value::from(records.clone()).to_string();
        let written = ssefind_with(&["convert", "-", "--to", format], text.as_bytes());
        let said = "ssefind: converted 150 records and 0 topics\n";
        assert_eq!((written.stderr.as_str(), written.status), (said, 0), "{format}");
        let again = ssefind_with(&["convert", "-"], written.stdout.as_bytes());
        let read: Vec<Value> =
            serde_json::from_str(&again.stdout).unwrap_or_else(|_| panic!("{}", again.stderr));
        assert_eq!(read.len(), records.len());
        for (record, read) in records.iter().zip(&read) {
            let differ = differences(record, read);
            assert!(differ.is_empty(), "{format}: {differ:#?}");
        }
    }
}

/// Persons whose names look like those of bodies, and bodies whose names look like those of persons.
#[test]
fn csv_tells_persons_from_bodies() {
    let names = json!([{"family": "Louis", "given": "14th"}, {"family": "Suharto"}, {"family": "Roy", "given": "Jr."},
        {"literal": "A. Roy, Jr."}, {"literal": "Labour; Work"}, {"literal": "Esim, Simel"}]);
    for names in names.as_array().expect("a list").iter().map(|name| json!([name])).chain([names.clone()]) {
        let record = json!({"type": "publication", "id": "a", "kind": "article", "title": "A", "authors": names,
            "editors": names, "in": {"title": "B", "editors": names}, "editions": [], "sources": []});
        let table = ssefind_with(&["convert", "-", "--to", "csv"], record.to_string().as_bytes());
        let again = ssefind_with(&["convert", "-"], table.stdout.as_bytes());
        let read: Value = serde_json::from_str(&again.stdout).expect("JSON");
        assert_eq!(differences(&record, &read[0]), [], "{}", table.stdout);
    }
}

/// The columns of `-f csv` with lists come back as they were, whatever signs their texts have.
#[test]
fn lists_in_csv_for_reading_come_back() {
    let record = json!({"type": "publication", "id": "a", "kind": "book", "title": "A", "editions": [], "sources": [],
        "publishers": ["Fish; Chips", "[ILO]"], "keywords": ["labour; work", "c, d", "=e;-f", "\"g\"", "'@h"]});
    for format in ["csv", "tsv"] {
        let args = ["--catalogue", "-", "list", "-f", format];
        let table = ssefind_with(&args, record.to_string().as_bytes());
        let again = ssefind_with(&["convert", "-"], table.stdout.as_bytes());
        let read: Value = serde_json::from_str(&again.stdout).expect("JSON");
        assert_eq!(differences(&record, &read[0]), [], "{}", table.stdout);
    }
}

/// A reference of a work that names nobody has its publishers as authors. A converted file says no more than before.
#[test]
fn convert_makes_no_authors() {
    let library = b"@book{a,\n  title = {{A}},\n  publisher = {ILO},\n}\n";
    let converted = ssefind_with(&["convert", "-", "--to", "bibtex"], library);
    assert_eq!(converted.stdout.as_bytes(), library);
    let shown = ssefind_with(&["--catalogue", "-", "show", "a", "-f", "bibtex"], library);
    assert_eq!(shown.stdout, "@book{a,\n  author = {{ILO}},\n  title = {{A}},\n  publisher = {ILO},\n}\n");
}

/// A keyword with a semicolon or a comma of its own stays one keyword, alone and among others.
#[test]
fn a_semicolon_or_a_comma_in_a_keyword_separates_nothing() {
    let lists = [
        &["labour; work"][..],
        &["a, b"],
        &["labour; work", "a, b", "c"],
        &["c", "d;e"],
        &[";"],
        &["c", "d"],
    ];
    for keywords in lists {
        let record = json!({"type": "publication", "id": "a", "kind": "book", "title": "A", "keywords": keywords,
            "editions": [], "sources": []});
        for to in ["bibtex", "ris"] {
            let converted = ssefind_with(&["convert", "-", "--to", to], record.to_string().as_bytes());
            assert_eq!(converted.stderr, "ssefind: converted 1 record and 0 topics\n", "{to}");
            assert_eq!(
                read(converted.stdout.clone())[0]["keywords"],
                json!(keywords),
                "{}",
                converted.stdout
            );
        }
    }
}

/// Lists of keywords as other programs write them.
#[test]
fn lists_of_keywords_are_taken_apart() {
    let bibtex = |list: &str| format!("@book{{a, title = {{A}}, keywords = {list}}}");
    let ris = |lines: &str| format!("TY  - BOOK\nTI  - A\n{lines}\nER  - \n");
    for (text, keywords) in [
        (bibtex("{a; b, c}"), json!(["a", "b, c"])),
        (bibtex("{a, b c}"), json!(["a", "b c"])),
        // Braces around the whole list, as Web of Science writes them.
        (bibtex("{{a; b, c}}"), json!(["a", "b, c"])),
        (bibtex("{{a; b}, c}"), json!(["a; b", "c"])),
        (bibtex("{{a; b}; {c; d}}"), json!(["a; b", "c; d"])),
        (bibtex("{{a; b},}"), json!(["a; b"])),
        (bibtex("{a, b;}"), json!(["a, b"])),
        (bibtex("\"a\" # \", {b, c}\""), json!(["a", "b, c"])),
        (ris("KW  - a; b, c"), json!(["a", "b, c"])),
        (ris("KW  - a; b;\nc; d"), json!(["a", "b", "c", "d"])),
        (ris("KW  - a\nb"), json!(["a", "b"])),
        (ris("KW  - a; b\nKW  - c"), json!(["a; b", "c"])),
        (ris("KW  - a; b\nKW  - a; b"), json!(["a; b"])),
    ] {
        assert_eq!(read(text.clone())[0]["keywords"], keywords, "{text}");
    }
}

/// The fields that a format has no place for are named, and a keyword with a semicolon costs no other keyword.
#[test]
fn what_a_format_does_not_give_back_is_told() {
    let record = json!({"type": "publication", "id": "a", "kind": "reader", "title": "T", "year": 2019,
        "keywords": ["a; b", "c, d", "e"], "countries": ["KR"], "related": ["b"], "added": "2026-11",
        "abstract": "Two\nlines", "editions": [{"language": "en", "title": "T", "date": "2019"}], "sources": []});
    for to in ["bibtex", "ris", "csl-json"] {
        let converted = ssefind_with(&["convert", "-", "--to", to], record.to_string().as_bytes());
        let is_csl = to == "csl-json";
        let keywords = if is_csl { "ssefind: not carried over: keywords of 1 entry, a\n" } else { "" };
        let said = format!(
            "ssefind: not carried over: added of 1 entry, a\n\
             ssefind: not carried over: countries of 1 entry, a\n\
             {keywords}\
             ssefind: not carried over: kind of 1 entry, a\n\
             ssefind: not carried over: related of 1 entry, a\n\
             ssefind: converted 1 record and 0 topics\n"
        );
        assert_eq!(converted.stderr, said, "{to}");
        let again = read(converted.stdout);
        let keywords = if is_csl { json!(["a", "b", "c, d", "e"]) } else { json!(["a; b", "c, d", "e"]) };
        assert_eq!(again[0]["keywords"], keywords, "{to}");
    }
    for to in ["json", "jsonl", "csv"] {
        let converted = ssefind_with(&["convert", "-", "--to", to], record.to_string().as_bytes());
        assert_eq!(converted.stderr, "ssefind: converted 1 record and 0 topics\n", "{to}");
        let again = ssefind_with(&["convert", "-"], converted.stdout.as_bytes());
        let again: Value = serde_json::from_str(&again.stdout).expect("JSON");
        assert_eq!(differences(&record, &again[0]), [], "{to}");
    }
}
