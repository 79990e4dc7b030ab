//! Settings and mapping of an index. `document` makes the fields.

use serde_json::{Map, Value, json};

/// Version of the fields. An index of another version is made anew. The version rises when `document` or the
/// splitting of texts into words changes.
const VERSION: u64 = 2;

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

/// Fields of codes and names, which the engine compares whole.
const WHOLE: [&str; 17] = [
    "called",
    "kind",
    "languages",
    "countries",
    "topics",
    "units",
    "series",
    "authors",
    "about",
    "keywords",
    "regions",
    "publishers",
    "isbns",
    "lacks",
    "named",
    "concepts",
    "facts",
];
/// Fields of plain names, of which conditions give a part.
const PLAIN: [&str; 6] = ["series", "authors", "units", "regions", "publishers", "keywords"];
/// Fields of words, which the program has split.
const WORDS: [&str; 5] = ["names", "words", "labels", "stems", "name_stems"];
/// Fields of numbers from which the engine estimates the ranking.
const FEATURES: [&str; 11] = [
    "levels",
    "covers",
    "stem_levels",
    "stem_covers",
    "concept_levels",
    "concept_covers",
    "named_levels",
    "named_covers",
    "other_levels",
    "other_stems",
    "other_concepts",
];
/// Fields of values that are counted, as the record has them.
const COUNTED: [&str; 3] = ["language", "country", "region"];

/// Returns the body that makes an index. The program splits texts into words and stems; the engine splits at spaces.
pub(crate) fn of_new_index(mark: &Value) -> Value {
    let keyword = json!({"type": "keyword", "ignore_above": 8000});
    let counted = json!({"type": "keyword", "index": false, "ignore_above": 8000});
    let words = json!({"type": "text", "analyzer": "whitespace", "norms": false});
    let all = |names: &[&str], kind: &Value| -> Map<String, Value> {
        names.iter().map(|name| ((*name).to_owned(), kind.clone())).collect()
    };
    let mut properties = all(&WHOLE, &keyword);
    properties.extend(all(&WORDS, &words));
    properties.extend(all(&FEATURES, &json!({"type": "rank_features"})));
    properties.insert("plain".into(), json!({"properties": all(&PLAIN, &keyword)}));
    properties.insert("values".into(), json!({"properties": all(&COUNTED, &counted)}));
    for (name, kind) in [
        ("record", json!({"type": "keyword", "index": false, "doc_values": false})),
        ("hash", json!({"type": "keyword", "index": false})),
        ("of", json!({"type": "byte"})),
        // The order of lists needs every id, also a long one.
        ("id", json!({"type": "keyword"})),
        ("year", json!({"type": "integer"})),
        ("newest", json!({"type": "integer", "index": false})),
        ("spoken", json!({"type": "integer", "index": false})),
    ] {
        properties.insert(name.into(), kind);
    }
    json!({
        "settings": {"index": {"refresh_interval": "-1"}},
        "mappings": {
            "dynamic": false,
            "_meta": mark,
            "_source": {"includes": ["record", "hash"]},
            "properties": properties,
        },
    })
}
