//! The files of data/: no fact is lost between the sources, the files, the record types and the output.
//!
//! A change of the data changes the numbers here. Check that the difference is intended, and write down the new
//! numbers that the failing test prints.

use serde_json::Value;
use ssefind::catalogue::{Embedded, Entry, parse};

fn text_of(file: &str) -> String {
    let path = format!("{}/data/{file}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the file is there")
}

fn records_of(file: &str) -> Vec<Value> {
    serde_json::from_str(&text_of(file)).expect("a JSON array")
}

fn list<'a>(record: &'a Value, field: &str) -> &'a [Value] {
    record[field].as_array().map_or(&[], Vec::as_slice)
}

/// FNV-1a hash of 64 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>), which is the same on every machine.
fn fingerprint(facts: &[String]) -> String {
    let bytes = facts.iter().flat_map(|fact| fact.bytes().chain([b'\n']));
    let hash = bytes
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    format!("{hash:016x}")
}

/// Ids, editions with their titles, ISBNs, and sources with the fields that they support.
fn facts(records: &[Value]) -> [Vec<String>; 4] {
    let [mut ids, mut editions, mut isbns, mut sources] = [const { Vec::new() }; 4];
    for record in records {
        let id = &record["id"];
        ids.push(id.to_string());
        for edition in list(record, "editions") {
            let language = &edition["language"];
            editions.push(format!("{id} {language} {}", edition["title"]));
            isbns.extend(list(edition, "isbn").iter().map(|isbn| format!("{id} {language} {isbn}")));
        }
        sources.extend(
            list(record, "sources")
                .iter()
                .map(|source| format!("{id} {} {} {}", source["url"], source["kind"], source["supports"])),
        );
    }
    [ids, editions, isbns, sources]
}

#[test]
fn no_fact_is_lost() {
    const NONE: (usize, &str) = (0, "cbf29ce484222325");
    for (file, expected) in [
        (
            "publications",
            [
                (343, "686712f3eef91e14"),
                (503, "d9efad2f5be1b322"),
                (99, "b359595d96909175"),
                (774, "fe31e3fd434d2641"),
            ],
        ),
        ("units", [(16, "1f4fdf415ff13d3c"), NONE, NONE, (52, "4ce468909cff489b")]),
        ("initiatives", [(9, "23953a733843e469"), NONE, NONE, (54, "5c4ab2ed0c95ac15")]),
        ("instruments", [(7, "1de0a86b3967862c"), NONE, NONE, (35, "6475eaeb5b626db5")]),
        ("topics", [(96, "69415725d0d6a31c"), NONE, NONE, NONE]),
    ] {
        let facts = facts(&records_of(file));
        let found = facts.each_ref().map(|facts| (facts.len(), fingerprint(facts)));
        let expected = expected.map(|(count, print)| (count, print.to_owned()));
        assert_eq!(found, expected, "{file}: ids, editions, ISBNs, sources");
    }
}

/// Every text, number and field name of a file, in an order that does not depend on the order of keys.
#[test]
fn no_word_of_the_data_is_lost() {
    for (file, expected) in [
        ("publications", "21629aa788ddce48"),
        ("units", "6d561d5a5215a607"),
        ("initiatives", "f302b23fd278aeab"),
        ("instruments", "b520632827bff52d"),
        ("topics", "a190b638c92aabf1"),
    ] {
        let sorted = |mut record: Value| {
            record.sort_all_objects();
            record.to_string()
        };
        let found: Vec<String> = records_of(file).into_iter().map(sorted).collect();
        assert_eq!(fingerprint(&found), expected, "{file}");
    }
}

#[test]
fn editions_are_in_eighteen_languages() {
    let publications = records_of("publications");
    let mut languages: Vec<&Value> = publications
        .iter()
        .flat_map(|record| list(record, "editions"))
        .map(|edition| &edition["language"])
        .collect();
    languages.sort_by_key(|language| language.as_str());
    languages.dedup();
    let languages: Vec<&str> = languages.into_iter().filter_map(Value::as_str).collect();
    assert_eq!(
        languages,
        [
            "ar", "de", "el", "en", "es", "fr", "id", "it", "ja", "ko", "mn", "pt", "ru", "sl", "sw", "tr",
            "vi", "zh"
        ]
    );
}

#[test]
fn every_record_survives_a_round_trip() {
    let mut compared = 0;
    for file in ["publications", "units", "initiatives", "instruments", "topics"] {
        let text = text_of(file);
        let written = records_of(file);
        let read = parse(file, &text);
        assert_eq!(read.len(), written.len(), "{file}");
        for (located, written) in read.into_iter().zip(written) {
            let again = match located.entry.expect("it reads") {
                Entry::Record(record) => serde_json::to_value(record),
                Entry::Topic(topic) => serde_json::to_value(topic),
            };
            assert_eq!(again.expect("it is written"), written);
            compared += 1;
        }
    }
    assert_eq!(compared, 375 + 96);
}

#[test]
fn every_embedded_record_is_the_one_of_the_files() {
    let written: Vec<Value> = ["publications", "units", "initiatives", "instruments"]
        .iter()
        .flat_map(|file| records_of(file))
        .collect();
    assert_eq!(Embedded.len(), written.len());
    for ((number, id), written) in (0..).zip(Embedded.ids()).zip(&written) {
        let record = Embedded.record(number).expect("it is there").expect("it reads");
        assert_eq!(record.id(), id);
        assert_eq!(&serde_json::to_value(record).expect("it is written"), written);
    }
    let topics = serde_json::to_value(Embedded.topics().expect("they read")).expect("they are written");
    assert_eq!(topics, Value::Array(records_of("topics")));
}

#[test]
fn the_embedded_files_equal_those_of_the_folder() {
    for (name, text) in Embedded.files() {
        let file = name.trim_start_matches("data/").trim_end_matches(".json");
        assert!(text == text_of(file), "{name}");
    }
}

#[test]
fn data_files_are_ordered_by_id_and_end_with_a_line_break() {
    for file in ["publications", "units", "initiatives", "instruments", "topics"] {
        let records = records_of(file);
        let ids: Vec<&str> = records.iter().filter_map(|record| record["id"].as_str()).collect();
        assert!(ids.is_sorted(), "{file}");
        assert_eq!(ids.len(), records.len(), "{file}");
        let text = text_of(file);
        assert!(text.ends_with("\n]\n") && !text.contains('\r'), "{file}");
    }
}

#[test]
fn the_readme_names_every_check() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/README.md");
    let readme = std::fs::read_to_string(path).expect("it is there");
    for check in &ssefind::check::CHECKS {
        let line = format!("- `{}`: {}\n", check.name, check.what);
        assert!(readme.contains(&line), "missing in data/README.md: {line}");
    }
}
