//! `ssefind schema`: every record of data/ and the JSON of every command conforms to the schemas.

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::support::{SMALL, assert_ran, ssefind, ssefind_with};

fn schema(name: &str) -> Value {
    let ran = ssefind(&["schema", name]);
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{name}");
    serde_json::from_str(&ran.stdout).expect("JSON")
}

fn validator(name: &str) -> Validator {
    let schema = schema(name);
    jsonschema::meta::validate(&schema).expect("a JSON Schema");
    jsonschema::draft202012::new(&schema).expect("a JSON Schema")
}

#[track_caller]
fn assert_valid(validator: &Validator, value: &Value, what: &str) {
    let problems: Vec<String> = validator
        .iter_errors(value)
        .map(|problem| format!("{}: {problem}", problem.instance_path()))
        .collect();
    assert!(problems.is_empty(), "{what}: {problems:?}");
}

fn records_of(file: &str) -> Vec<Value> {
    let path = format!("{}/data/{file}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("the file is there")).expect("a JSON array")
}

#[test]
fn every_record_of_data_is_valid() {
    let mut validated = Vec::new();
    for (file, name) in [
        ("publications", "publication"),
        ("units", "unit"),
        ("initiatives", "initiative"),
        ("instruments", "instrument"),
        ("topics", "topic"),
    ] {
        let validator = validator(name);
        let records = records_of(file);
        for record in &records {
            assert_valid(&validator, record, &record["id"].to_string());
        }
        validated.push(records.len());
    }
    assert!(validated.iter().all(|number| *number > 5), "{validated:?}");
}

#[test]
fn the_output_of_every_command_is_valid() {
    let mut validated = 0;
    for (name, args) in [
        ("records", &["list", "--json"][..]),
        ("records", &["list", "units", "--json"]),
        ("records", &["list", "initiatives", "--json"]),
        ("records", &["list", "instruments", "--json"]),
        ("records", &["filter", "--json"]),
        ("records", &["filter", "-l", "es,fr", "-y", "2014..", "--json"]),
        ("records", &["show", "world-of-work-11", "coop", "sse-academy", "r193", "--json"]),
        ("records", &["--catalogue", SMALL, "filter", "--json"]),
        ("records", &["filter", "-l", "fr", "-y", "1801", "--json"]),
        ("search", &["search", "korea", "--json"]),
        ("search", &["search", "coops", "youth", "zambia", "--json", "--partial"]),
        ("search", &["search", "recicladores", "--json"]),
        ("search", &["search", "978-92-2-130678-8", "--json"]),
        ("search", &["search", "coop", "--json"]),
        ("search", &["search", "academy", "turin", "--json"]),
        ("search", &["search", "qqqqq", "--json"]),
        ("translations", &["translations", "--json"]),
        ("translations", &["translations", "world-of-work-11", "-l", "de,fr", "--json"]),
        ("translations", &["translations", "--missing", "fr,es", "--json"]),
        ("tree", &["list", "units", "--tree", "--json"]),
        ("stats", &["stats", "--json"]),
        ("stats", &["stats", "--by", "country,unit", "--split", "series", "--json"]),
        ("values", &["list", "series", "--json"]),
        ("values", &["list", "languages", "--json"]),
        ("values", &["list", "countries", "--json"]),
        ("values", &["list", "topics", "--json"]),
        ("values", &["list", "authors", "--json"]),
        ("values", &["list", "years", "--json"]),
        ("config", &["config", "--json"]),
        ("config", &["--catalogue", SMALL, "--color", "never", "config", "--json"]),
        ("check", &["check", "--json"]),
        ("check", &["check", "tests/fixtures/check/isbn.json", "--json"]),
        ("check", &["check", "tests/fixtures/check/missing-comma.json", "nowhere.json", "--json"]),
    ] {
        let ran = ssefind(args);
        let value: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|e| panic!("{args:?}: {e}"));
        assert_valid(&validator(name), &value, &args.join(" "));
        validated += value.as_array().expect("an array").len();
    }
    assert!(validated > 1500, "{validated}");
}

#[test]
fn json_lines_are_the_items_of_the_array() {
    let items = schema("search");
    let one = json!({"$defs": items["$defs"], "anyOf": items["items"]["anyOf"]});
    let validator = jsonschema::draft202012::new(&one).expect("a JSON Schema");
    let ran = ssefind(&["search", "youth", "--format", "jsonl"]);
    let mut lines = 0;
    for line in ran.stdout.lines() {
        assert_valid(&validator, &serde_json::from_str(line).expect("JSON"), line);
        lines += 1;
    }
    assert!(lines > 4, "{lines}");
}

/// The schema rejects every record whose form `ssefind check` rejects.
#[test]
fn the_schema_rejects_invalid_records() {
    let publication = &records_of("publications")[0];
    let validator = validator("publication");
    assert_valid(&validator, publication, "as it is");
    for (field, value) in [
        ("notes", json!(null)),
        ("title", json!("")),
        ("colour", json!("red")),
        ("type", json!("unit")),
        ("kind", json!("leaflet")),
        ("year", json!("2014")),
        ("date", json!("20 August 2019")),
        ("countries", json!(["Brazil"])),
        ("editions", json!([{"title": "Of no language"}])),
        ("editions", json!([{"language": "fr", "url": "javascript:alert(1)"}])),
    ] {
        let mut wrong = publication.clone();
        wrong[field] = value;
        assert!(!validator.is_valid(&wrong), "{field}: {}", wrong[field]);
    }
    for field in ["id", "type", "kind", "title", "editions", "sources"] {
        let mut lacking = publication.clone();
        lacking.as_object_mut().expect("an object").remove(field);
        assert!(!validator.is_valid(&lacking), "without {field}");
    }
}

#[test]
fn without_a_word_the_schema_is_that_of_records() {
    let (without, with) = (ssefind(&["schema"]), ssefind(&["schema", "records"]));
    assert_eq!(without, with);
    assert!(with.stdout.starts_with(
        "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"$id\": \"urn:ssefind:schema:records\",\n"
    ));
}

#[test]
fn an_unknown_schema_is_one_line() {
    assert_ran(
        &ssefind(&["schema", "publications"]),
        "",
        "ssefind: `schema` has no value `publications`; nearest: publication; all: records, publication, unit, initiative, instrument, topic, search, translations, values, tree, stats, check, config, opensearch; see `ssefind schema --help`\n",
        2,
    );
}

#[test]
fn schemas_need_no_valid_catalogue() {
    let ran = ssefind_with(&["--catalogue", "-", "schema", "unit"], b"not JSON");
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0));
}
