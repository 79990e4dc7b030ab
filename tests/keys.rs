//! Ids of other people's catalogues are their own keys, letter by letter, in every form that the program reads.

use std::fmt::Write as _;
use std::fs;

use serde_json::{Value, json};

use crate::support::{assert_ran, directory, ssefind, ssefind_with};

/// Keys that people and programs write.
const KEYS: [&str; 12] = [
    "westfahl:space",
    "العقل:٢٠١٩",
    "日本/語",
    "a\"b'c",
    "with space",
    "$(touch x)",
    "`touch y`",
    "-dash",
    "%41",
    "a;b",
    "a|b&c",
    "7",
];

fn keys() -> Vec<String> {
    KEYS.iter().map(|key| (*key).to_owned()).chain(["k".repeat(200)]).collect()
}

/// A catalogue with these keys in each form: its name and its text.
fn catalogues() -> Vec<(&'static str, String)> {
    let (mut records, mut items) = (Vec::new(), Vec::new());
    let (mut bibtex, mut ris) = (String::new(), String::new());
    for (number, key) in keys().into_iter().enumerate() {
        let (title, url) = (format!("Title {number}"), format!("https://example.org/{number}"));
        let _ = writeln!(bibtex, "@report{{{key}, title={{{title}}}, langid={{english}}, url={{{url}}}}}");
        let _ = write!(ris, "TY  - RPRT\nID  - {key}\nTI  - {title}\nLA  - en\nUR  - {url}\nER  - \n\n");
        items.push(json!({"id": key, "type": "report", "title": title, "language": "en", "URL": url}));
        records.push(json!({"type": "publication", "id": key, "kind": "report", "title": title,
            "editions": [{"language": "en", "title": title, "url": url}], "sources": []}));
    }
    let lines: Vec<String> = records.iter().map(Value::to_string).collect();
    let json = Value::from(records).to_string();
    let csv = ssefind_with(&["convert", "-", "--to", "csv"], json.as_bytes()).stdout;
    vec![
        ("own.json", json),
        ("own.jsonl", lines.join("\n")),
        ("own.bib", bibtex),
        ("own.ris", ris),
        ("items.json", Value::from(items).to_string()),
        ("own.csv", csv),
    ]
}

#[test]
fn every_command_takes_every_key_from_every_form() {
    let folder = directory("keys");
    for (name, text) in catalogues() {
        let file = folder.join(name).display().to_string();
        fs::write(&file, text).expect("written");
        let keys = keys();
        let of_all = |command: &[&str]| {
            let given: Vec<&str> = keys.iter().map(String::as_str).collect();
            let ran = ssefind(&[command, &["--catalogue", &file, "--"], &given].concat());
            assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{command:?} {name}");
            ran.stdout
        };
        for command in [["show", "--json"], ["translations", "--json"]] {
            let shown: Vec<Value> = serde_json::from_str(&of_all(&command)).expect("JSON");
            let ids: Vec<&str> = shown.iter().filter_map(|record| record["id"].as_str()).collect();
            assert_eq!(ids, keys, "{command:?} {name}");
        }
        #[cfg(feature = "cite")]
        assert_eq!(of_all(&["cite"]).lines().count(), keys.len(), "{name}");
        for (number, key) in keys.iter().enumerate() {
            let opened = ssefind(&["open", "--print", "--catalogue", &file, "--", key]);
            assert_ran(&opened, &format!("https://example.org/{number}\n"), "", 0);
        }
    }
}

/// The key that BibTeX cannot have is changed, and `convert` says so.
#[test]
fn a_key_that_a_format_cannot_have_is_told() {
    let record =
        r#"{"type": "publication", "id": "with space", "kind": "report", "title": "T", "editions": []}"#;
    let converted = |to: &str| ssefind_with(&["convert", "-", "--to", to], record.as_bytes());
    let bibtex = converted("bibtex");
    assert!(bibtex.stdout.starts_with("@report{with_space,\n"), "{}", bibtex.stdout);
    let said = "ssefind: not carried over: id of 1 entry, with space\n\
                ssefind: converted 1 record and 0 topics\n";
    assert_eq!(bibtex.stderr, said);
    for to in ["ris", "csl-json", "csv"] {
        assert_eq!(converted(to).stderr, "ssefind: converted 1 record and 0 topics\n", "{to}");
    }
}
