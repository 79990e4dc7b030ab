//! Settings and mapping of an index. `document` makes the fields.

use serde_json::{Value, json};

/// Version of the fields. An index of another version is made anew. Raise it when `document` or the way in which texts
/// are split into words changes.
const VERSION: u64 = 1;

/// Number of a topic in the field `of`. Records have the position of their type.
pub(crate) const TOPIC: usize = 9;

/// Returns the mark by which the program recognises its own indices. The concepts of a record depend on the topics.
pub(crate) fn mark(topics: u64) -> Value {
    json!({"ssefind": {"version": VERSION, "topics": format!("{topics:016x}")}})
}

/// Returns whether a mark says that the program can read the index.
pub(crate) fn is_readable(mark: Option<&Value>) -> bool {
    mark.and_then(|mark| mark.pointer("/ssefind/version")).and_then(Value::as_u64) == Some(VERSION)
}

/// Returns the body that makes an index. The program splits texts into words and stems; the engine splits at spaces.
pub(crate) fn of_new_index(mark: &Value) -> Value {
    let keyword = json!({"type": "keyword", "ignore_above": 8000});
    let words = json!({"type": "text", "analyzer": "whitespace", "norms": false});
    json!({
        "settings": {"index": {"refresh_interval": "-1"}},
        "mappings": {
            "dynamic": false,
            "_meta": mark,
            "_source": {"includes": ["record", "hash"]},
            "properties": {
                "record": {"type": "keyword", "index": false, "doc_values": false},
                "hash": {"type": "keyword", "index": false},
                "of": {"type": "byte"},
                "id": {"type": "keyword"},
                "called": keyword,
                "year": {"type": "integer"},
                "kind": keyword,
                "languages": keyword,
                "countries": keyword,
                "topics": keyword,
                "units": keyword,
                "series": keyword,
                "authors": keyword,
                "about": keyword,
                "keywords": keyword,
                "regions": keyword,
                "publishers": keyword,
                "isbns": keyword,
                "lacks": keyword,
                "plain": {"properties": {
                    "series": keyword, "authors": keyword, "units": keyword, "regions": keyword,
                    "publishers": keyword, "keywords": keyword,
                }},
                "names": words,
                "words": words,
                "labels": words,
                "stems": words,
                "named": keyword,
                "concepts": keyword,
                "covers": keyword,
            },
        },
    })
}
