//! NDJSON for the `_bulk` API of `OpenSearch` and Elasticsearch: for each record a line that says what to do with it,
//! and the record.
//!
//! The record is the one of `--format jsonl` but for what an index needs: a field has one type in all records, so
//! `title` is always the title it is known by; and analysis goes by field, so all titles stand in `titles` once more
//! by language. `ssefind schema opensearch` has the mapping.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::error::Error;
use crate::export::Item;

/// The index that the lines name.
pub const INDEX: &str = "ssefind";

/// Writes two lines an item.
///
/// # Errors
/// Output that cannot be written.
pub fn write(items: &[impl Item], out: &mut dyn Write) -> Result<(), Error> {
    for item in items {
        let record = item.record();
        let action = json!({"index": {"_index": INDEX, "_id": record.id()}});
        let mut document = serde_json::to_value(item).map_err(io::Error::from)?;
        document["title"] = record.title().into();
        document["languages"] = record.languages().into();
        document["titles"] = titles(&record.titles());
        for line in [action, document] {
            serde_json::to_writer(&mut *out, &line).map_err(io::Error::from)?;
            out.write_all(b"\n")?;
        }
    }
    Ok(())
}

/// The titles by language; two in one language as a list.
fn titles(titles: &[(&str, &str)]) -> Value {
    let mut by_language: Map<String, Value> = Map::new();
    for (language, title) in titles {
        match by_language.get_mut(*language) {
            None => {
                by_language.insert((*language).to_owned(), (*title).into());
            }
            Some(Value::Array(all)) => all.push((*title).into()),
            Some(one) => *one = json!([one.take(), title]),
        }
    }
    Value::Object(by_language)
}
