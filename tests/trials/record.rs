//! Records of arbitrary texts.

use serde_json::{Map, Value, json};

/// Publication whose fields are the lines of a text, in order.
pub(super) fn record(text: &str) -> Value {
    let mut lines = text.split('\n').filter(|line| !line.is_empty());
    let mut next = || lines.next().map(|line| Value::from(line.replace('\0', "\u{1}")));
    let mut record = Map::new();
    record.insert("type".into(), "publication".into());
    record.insert("id".into(), "it".into());
    record.insert("kind".into(), next().unwrap_or_else(|| "brief".into()));
    record.insert("title".into(), next().unwrap_or_else(|| "Title".into()));
    let mut edition = Map::new();
    edition.insert("language".into(), next().unwrap_or_else(|| "en".into()));
    for field in ["title", "url", "date"] {
        if let Some(value) = next() {
            edition.insert(field.into(), value);
        }
    }
    if let Some(isbn) = next() {
        edition.insert("isbn".into(), json!([isbn]));
    }
    record.insert("editions".into(), json!([edition]));
    for field in ["publishers", "topics", "countries", "regions", "units"] {
        if let Some(value) = next() {
            record.insert(field.into(), json!([value]));
        }
    }
    if let Some(name) = next() {
        record.insert("authors".into(), json!([{"family": name}, {"literal": name}]));
    }
    if let Some(name) = next() {
        record.insert("series".into(), json!({"name": name, "number": next().unwrap_or_else(|| "1".into())}));
    }
    for field in ["date", "notes"] {
        if let Some(value) = next() {
            record.insert(field.into(), value);
        }
    }
    record.insert("sources".into(), json!([{"url": "https://example.org", "supports": ["title"]}]));
    record.into()
}
