//! Forms of entries that real files of other programs have, each in its smallest example.

use serde_json::Value;

use crate::support::{assert_ran, ssefind_with};

/// Records and remarks of `ssefind convert` for a text.
#[track_caller]
fn converted(text: impl AsRef<[u8]>) -> (Vec<Value>, Vec<String>) {
    let ran = ssefind_with(&["convert", "-"], text.as_ref());
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    let records = serde_json::from_str(&ran.stdout).expect("JSON");
    (records, ran.stderr.lines().map(|line| line.replacen("ssefind: ", "", 1)).collect())
}

/// Values of a field of all records.
fn each<'r>(records: &'r [Value], field: &str) -> Vec<&'r Value> {
    records.iter().map(|record| &record[field]).collect()
}

#[test]
fn entries_of_unknown_types_are_read() {
    let (records, remarks) = converted(
        "@web_page{a, title = {A}}\n@my-type{b, title = {B}}\n@online+x{c, title = {C}}\n@article:x{d, title = {D}}\n\
         @ book{e, title = {E}}\n@\nbook{f, title = {F}}\n@book{g, title = {G}}\n",
    );
    assert_eq!(each(&records, "title"), ["A", "B", "C", "D", "E", "F", "G"]);
    let kinds = ["article", "article", "article", "article", "book", "book", "book"];
    assert_eq!(each(&records, "kind"), kinds);
    assert_eq!(
        remarks,
        [
            "not carried over: @article:x of 1 entry, d",
            "not carried over: @my-type of 1 entry, b",
            "not carried over: @online+x of 1 entry, c",
            "not carried over: @web_page of 1 entry, a",
            "converted 7 records and 0 topics",
        ]
    );
}

#[test]
fn entries_behind_many_unclosed_ones_are_read() {
    let (records, remarks) = converted("@a{b,\n".repeat(150) + "@book{c,\n title = {C}\n}\n");
    assert_eq!(each(&records, "title"), ["C"]);
    assert_eq!(remarks[0], "-:1: the entry is not closed before the next one begins; count its braces");
    assert!(remarks[20].starts_with("and 130 more, listed by `ssefind check`; 150 invalid entries left out"));
}

#[test]
fn keywords_of_any_script_stay_as_they_are() {
    let keywords = ["العقل", "日本", "Россия", "Coopératives de travail"];
    let library: String = keywords
        .iter()
        .enumerate()
        .map(|(at, keyword)| format!("@book{{b{at}, title = {{B{at}}}, keywords = {{{keyword}}}}}\n"))
        .collect();
    let (records, _) = converted(&library);
    for (record, keyword) in records.iter().zip(keywords) {
        assert_eq!(record["keywords"], serde_json::json!([keyword]));
        assert_eq!(record["topics"], Value::Null);
    }
    let on = |args: &[&str]| ssefind_with(&[&["--catalogue", "-"], args].concat(), library.as_bytes());
    for (at, keyword) in keywords.iter().enumerate() {
        assert_ran(&on(&["search", keyword, "-f", "ids"]), &format!("b{at}\n"), "", 0);
        assert_ran(&on(&["filter", "--topic", keyword, "-f", "ids"]), &format!("b{at}\n"), "", 0);
    }
    // A keyword that is a name of a topic is found by the topic's other names.
    assert_ran(&on(&["filter", "--topic", "worker cooperatives", "-f", "ids"]), "b3\n", "", 0);
    let listed = on(&["list", "topics", "-f", "csv"]).stdout;
    assert!(listed.contains("\r\nالعقل,العقل,1\r\n"), "{listed}");
    let exported = on(&["show", "b2", "-f", "bibtex"]).stdout;
    assert!(exported.contains("  keywords = {Россия},\n"), "{exported}");
}
