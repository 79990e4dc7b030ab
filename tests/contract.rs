//! The keys of every JSON object that a script may rely on, as docs/contract.md promises them.
//!
//! A failure here means that a change breaks or widens the promise. Any version may add a key, with a line here. A
//! key that is removed or becomes optional needs a new major version.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::support::ssefind;

/// Name of a type, its required keys, and its optional keys.
type Keys = (&'static str, &'static [&'static str], &'static [&'static str]);

#[rustfmt::skip] // a line for each list
const CONTRACT: [Keys; 23] = [
    (
        "Publication",
        &["type", "id", "kind", "title", "editions", "sources"],
        &["former_ids", "other_titles", "year", "date", "until", "authors", "editors", "publishers", "place", "series", "in",
          "volume", "number", "edition_statement", "genre", "doi", "issn", "pages", "countries", "regions", "topics",
          "keywords", "abstract", "units", "instruments", "related", "added", "notes"],
    ),
    ("Edition", &["language"], &["title", "isbn", "url", "date"]),
    ("Series", &["name"], &["number"]),
    ("Container", &[], &["title", "volume", "issue", "pages", "issn", "editors"]),
    ("Person", &["family"], &["given", "particle", "suffix"]),
    ("Body", &["literal"], &[]),
    ("Source", &["url"], &["kind", "supports"]),
    (
        "Unit",
        &["type", "id", "kind", "name", "sources"],
        &["acronym", "parent", "since", "formerly", "later", "summary", "url", "contacts", "history", "added", "notes"],
    ),
    ("OtherName", &["name"], &["acronym", "seen"]),
    ("Contacts", &[], &["email", "telephone", "twitter", "address", "other"]),
    ("Milestone", &["year", "event"], &[]),
    (
        "Initiative",
        &["type", "id", "kind", "name", "sources"],
        &["acronym", "since", "start", "end", "countries", "languages", "donors", "units", "summary", "url", "addresses",
          "held", "courses", "added", "notes"],
    ),
    ("Held", &["number", "year", "place", "country"], &["start", "end", "theme", "notes"]),
    ("Course", &["name"], &["kind", "year", "date", "url"]),
    (
        "Instrument",
        &["type", "id", "kind", "title", "sources"],
        &["number", "year", "date", "end", "session", "place", "countries", "regions", "amended", "outcome", "text",
          "addresses", "units", "added", "notes"],
    ),
    ("Match", &["score", "terms"], &["missing", "bonus"]),
    ("Term", &["term", "field", "how", "added"], &["word", "language"]),
    ("Bonus", &["for", "added"], &[]),
    ("Translations", &["id", "title", "available", "missing"], &[]),
    ("Available", &["language", "name"], &["title", "isbn", "url", "date"]),
    ("Value", &["value", "name", "publications"], &[]),
    ("Number", &["by", "name", "publications", "of"], &["value", "split", "split_value", "split_name"]),
    (
        "UnitInTree",
        &["type", "id", "kind", "name", "sources", "publications", "publications_with_below"],
        &["acronym", "parent", "since", "formerly", "later", "summary", "url", "contacts", "history", "added", "notes"],
    ),
];
const FAULT: Keys = ("Fault", &["file", "check", "problem"], &["line", "id", "field"]);

fn set(keys: &[&str]) -> BTreeSet<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

/// Required and optional keys of each type in the schemas.
fn defined() -> BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> {
    let mut types = BTreeMap::new();
    for name in ["records", "search", "translations", "values", "tree", "stats", "check"] {
        let schema: Value = serde_json::from_str(&ssefind(&["schema", name]).stdout).expect("JSON");
        for (name, definition) in schema["$defs"].as_object().expect("definitions") {
            if definition["anyOf"].is_array() {
                continue; // of other types
            }
            let required = definition["required"].as_array().into_iter().flatten();
            let required: BTreeSet<String> =
                required.map(|key| key.as_str().expect("a key").to_owned()).collect();
            let all = definition["properties"].as_object().expect("properties").keys().cloned();
            let optional = all.filter(|key| !required.contains(key)).collect();
            types.insert(name.clone(), (required, optional));
        }
    }
    types
}

#[test]
fn the_schemas_promise_these_keys() {
    let mut defined = defined();
    for (name, always, known) in CONTRACT.into_iter().chain([FAULT]) {
        let expected = (set(always), set(known));
        assert_eq!(defined.remove(name), Some(expected.clone()), "{name}");
        // A hit is the record with details of its match.
        if let Some((mut required, optional)) = defined.remove(&format!("{name}Hit")) {
            assert!(required.remove("match"), "{name}");
            assert_eq!((required, optional), expected, "{name}");
        }
    }
    assert!(defined.is_empty(), "not written down: {:?}", defined.keys());
}

/// Keys of the objects in a list, and the number of objects.
fn keys_of<'v>(values: impl Iterator<Item = &'v Value>) -> (BTreeSet<String>, usize) {
    let (mut keys, mut count) = (BTreeSet::new(), 0);
    for value in values {
        keys.extend(value.as_object().expect("an object").keys().cloned());
        count += 1;
    }
    (keys, count)
}

fn printed(args: &[&str]) -> Vec<Value> {
    serde_json::from_str(&ssefind(args).stdout).expect("a JSON array")
}

/// Fields of other people's publications, which the embedded catalogue does not have.
const OF_OTHERS: [&str; 6] = ["abstract", "edition_statement", "genre", "keywords", "number", "volume"];

/// The promise is kept: what is printed has these keys, and every one of them is somewhere in the catalogue.
#[test]
fn the_commands_print_these_keys() {
    let promised = |name: &str| {
        let (_, always, known) = CONTRACT.iter().find(|(of, ..)| *of == name).expect("written down");
        set(always).into_iter().chain(set(known)).collect::<BTreeSet<String>>()
    };
    for (collection, name) in [
        ("publications", "Publication"),
        ("units", "Unit"),
        ("initiatives", "Initiative"),
        ("instruments", "Instrument"),
    ] {
        let records = printed(&["list", collection, "--json"]);
        let (mut keys, count) = keys_of(records.iter());
        assert!(count > 5, "{name}");
        if name == "Publication" {
            keys.extend(set(&OF_OTHERS));
        }
        assert_eq!(keys, promised(name), "{name}");
        let editions = records.iter().filter_map(|record| record["editions"].as_array()).flatten();
        if name == "Publication" {
            // No edition has its own date yet.
            let (mut keys, _) = keys_of(editions);
            keys.insert("date".to_owned());
            assert_eq!(keys, promised("Edition"));
        }
    }
    let hits = printed(&["search", "coops", "youth", "zambia", "--json", "--partial"]);
    let found: Vec<&Value> = hits.iter().map(|hit| &hit["match"]).collect();
    let terms = found.iter().filter_map(|found| found["terms"].as_array()).flatten();
    assert_eq!(keys_of(found.iter().copied()).0, promised("Match"));
    assert_eq!(keys_of(terms).0, promised("Term"));
    let translations = printed(&["translations", "-l", "fr", "--json"]);
    assert_eq!(keys_of(translations.iter()).0, promised("Translations"));
    let available = translations.iter().filter_map(|t| t["available"].as_array()).flatten();
    let (mut keys, _) = keys_of(available);
    keys.insert("date".to_owned());
    assert_eq!(keys, promised("Available"));
    assert_eq!(keys_of(printed(&["list", "series", "--json"]).iter()).0, promised("Value"));
    assert_eq!(
        keys_of(printed(&["stats", "--by", "year", "--split", "language", "--json"]).iter()).0,
        promised("Number")
    );
    assert_eq!(keys_of(printed(&["list", "units", "--tree", "--json"]).iter()).0, promised("UnitInTree"));
}
