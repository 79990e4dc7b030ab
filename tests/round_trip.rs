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
const WORDS: [&str; 30] = [
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
const BODIES: [&str; 5] = [
    "International Labour Office",
    "Faber and Faber",
    "Ministry of Labour, Geneva",
    "ILO {COOP}",
    "世界銀行",
];

fn name() -> impl Strategy<Value = Value> {
    let family = select(vec!["Esim", "García Márquez", "O'Neil", "Quiñones", "김", "De Soto", "And"]);
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
    let lists =
        (names(), names(), prop::collection::vec(words(2), 1..3), prop::collection::vec(words(2), 1..4));
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
            record.insert("authors".into(), authors);
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
    export::write(&records, format, &Options::default(), &mut out).expect("written");
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

#[test]
fn every_format_gives_back_what_it_was_given() {
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &[1; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    // For each format and field, the first values that differ.
    let mut differ = BTreeMap::new();
    for _ in 0..150 {
        let record = publication().new_tree(&mut runner).expect("a record").current();
        for format in [Format::Bibtex, Format::Ris, Format::CslJson] {
            let (read, text) = back(&record, format);
            for (field, written, read) in differences(&record, &read) {
                let at = (format!("{format:?}"), field);
                differ.entry(at).or_insert_with(|| (written, read, text.clone()));
            }
        }
    }
    assert!(differ.is_empty(), "{differ:#?}");
}

/// `convert --to csv` keeps every field of a publication, and `-f csv` the fields of its columns.
#[test]
fn csv_gives_back_what_it_was_given() {
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &[2; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    let records: Vec<Value> = (0..150)
        .map(|number| {
            let mut record = publication().new_tree(&mut runner).expect("a record").current();
            record["id"] = format!("{number}").into();
            record["topics"] = json!(["social-economy", "a; b"]);
            record["countries"] = json!(["KR"]);
            record["sources"] = json!([{"url": "https://www.ilo.org/", "supports": ["title"]}]);
            record
        })
        .collect();
    let table =
        ssefind_with(&["convert", "-", "--to", "csv"], Value::from(records.clone()).to_string().as_bytes());
    assert_eq!((table.stderr.as_str(), table.status), ("ssefind: converted 150 records and 0 topics\n", 0));
    let again = ssefind_with(&["convert", "-"], table.stdout.as_bytes());
    let read: Vec<Value> = serde_json::from_str(&again.stdout).unwrap_or_else(|_| panic!("{}", again.stderr));
    for (record, read) in records.iter().zip(&read) {
        let differ = differences(record, read);
        assert!(differ.is_empty(), "{differ:#?}");
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
        let said = "ssefind: not carried over: added of 1 entry, a\n\
                    ssefind: not carried over: countries of 1 entry, a\n\
                    ssefind: not carried over: keywords of 1 entry, a\n\
                    ssefind: not carried over: kind of 1 entry, a\n\
                    ssefind: not carried over: related of 1 entry, a\n\
                    ssefind: converted 1 record and 0 topics\n";
        assert_eq!(converted.stderr, said, "{to}");
        let again = read(converted.stdout);
        assert_eq!(again[0]["keywords"], json!(["a", "b", "c, d", "e"]), "{to}");
    }
    for to in ["json", "jsonl", "csv"] {
        let converted = ssefind_with(&["convert", "-", "--to", to], record.to_string().as_bytes());
        assert_eq!(converted.stderr, "ssefind: converted 1 record and 0 topics\n", "{to}");
        let again = ssefind_with(&["convert", "-"], converted.stdout.as_bytes());
        let again: Value = serde_json::from_str(&again.stdout).expect("JSON");
        assert_eq!(differences(&record, &again[0]), [], "{to}");
    }
}
