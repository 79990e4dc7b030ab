//! `--format opensearch-bulk` and `ssefind schema opensearch`: the rules of the engine that a test can check without
//! one.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::support::{SMALL, assert_ran, ssefind};

/// Pairs of lines in the output of a command.
fn pairs(args: &[&str]) -> Vec<(Value, Value)> {
    let ran = ssefind(&[args, &["--format", "opensearch-bulk"]].concat());
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{args:?}");
    assert!(ran.stdout.ends_with('\n'), "{args:?}");
    let lines: Vec<Value> =
        ran.stdout.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    assert_eq!(lines.len() % 2, 0, "{args:?}");
    lines.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
}

fn mapping() -> Value {
    let ran = ssefind(&["schema", "opensearch"]);
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0));
    serde_json::from_str(&ran.stdout).expect("JSON")
}

#[test]
fn every_record_is_an_action_and_a_document() {
    let all = pairs(&["filter"]);
    let records: Vec<Value> = serde_json::from_str(&ssefind(&["filter", "--json"]).stdout).expect("JSON");
    assert_eq!(all.len(), records.len());
    for ((action, document), record) in all.iter().zip(&records) {
        assert_eq!(*action, json!({"index": {"_index": "ssefind", "_id": record["id"]}}));
        for (key, value) in record.as_object().expect("an object") {
            if !["title", "languages"].contains(&key.as_str()) {
                assert_eq!(document[key], *value, "{action}: {key}");
            }
        }
        assert!(document["title"].is_string() && document["titles"].is_object(), "{action}");
    }
}

#[test]
fn titles_are_sorted_by_language() {
    let (_, document) = pairs(&["show", "world-of-work-11"]).swap_remove(0);
    for edition in document["editions"].as_array().expect("editions") {
        if let Some(title) = edition.get("title") {
            let code = edition["language"].as_str().expect("a code");
            let titles = &document["titles"][code];
            assert!(titles == title || titles.as_array().is_some_and(|all| all.contains(title)));
        }
    }
}

#[test]
fn a_field_has_one_type_in_all_documents_and_the_mapping_knows_it() {
    let kind = |value: &Value| match value {
        Value::Object(_) => "object",
        Value::Array(all) if all.first().is_some_and(Value::is_object) => "object",
        _ => "value",
    };
    let mut kinds: HashMap<String, &str> = HashMap::new();
    for (_, document) in pairs(&["filter"]).iter().chain(&pairs(&["search", "coop"])) {
        for (key, value) in document.as_object().expect("an object") {
            assert_eq!(*kinds.entry(key.clone()).or_insert(kind(value)), kind(value), "{key}");
        }
    }
    let properties = mapping()["mappings"]["properties"].take();
    for (key, expected) in [
        ("id", "keyword"),
        ("type", "keyword"),
        ("countries", "keyword"),
        ("topics", "keyword"),
        ("year", "integer"),
        ("title", "text"),
        ("editions", "nested"),
    ] {
        assert_eq!(properties[key]["type"], expected, "{key}");
    }
    for (key, property) in properties.as_object().expect("properties") {
        let objects = property.get("properties").is_some() || ["match", "sources"].contains(&key.as_str());
        if let Some(kind) = kinds.get(key) {
            assert_eq!(*kind == "object", objects, "{key}");
        }
    }
}

#[test]
fn analyzers_are_built_in_or_defined() {
    let mapping = mapping();
    let defined = mapping["settings"]["index"]["analysis"]["analyzer"].as_object().expect("analysers");
    // https://docs.opensearch.org/latest/analyzers/language-analyzers/index/
    let built_in = [
        "arabic",
        "armenian",
        "basque",
        "bengali",
        "brazilian",
        "bulgarian",
        "catalan",
        "cjk",
        "czech",
        "danish",
        "dutch",
        "english",
        "estonian",
        "finnish",
        "french",
        "galician",
        "german",
        "greek",
        "hindi",
        "hungarian",
        "indonesian",
        "irish",
        "italian",
        "latvian",
        "lithuanian",
        "norwegian",
        "persian",
        "portuguese",
        "romanian",
        "russian",
        "sorani",
        "spanish",
        "swedish",
        "thai",
        "turkish",
    ];
    let titles = mapping["mappings"]["properties"]["titles"]["properties"].as_object().expect("titles");
    assert!(titles.len() > 30);
    for (language, title) in titles {
        let analyser = title["analyzer"].as_str().expect("an analyser");
        assert!(built_in.contains(&analyser) || defined.contains_key(analyser), "{language}: {analyser}");
    }
}

#[test]
fn other_objects_and_unknown_fields_are_errors() {
    assert_ran(
        &ssefind(&["list", "languages", "--format", "opensearch-bulk"]),
        "",
        "ssefind: languages are not records; opensearch-bulk is for records, and jsonl prints one value per line\n",
        2,
    );
    assert_ran(
        &ssefind(&["list", "--fields", "id", "--format", "opensearch-bulk", "--catalogue", SMALL]),
        "",
        "ssefind: --fields is for json, jsonl, csv, tsv, markdown and table; this format has fields of its own\n",
        2,
    );
}
