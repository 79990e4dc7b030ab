//! NDJSON for the `_bulk` API of `OpenSearch` and Elasticsearch: for each record a line with the action, and a line
//! with the record.
//!
//! The record is that of `--format jsonl`, adapted to an index. A field has one type in all records, so `title` is
//! always the usual title. Analysers belong to fields, so `titles` has all titles by language. `ssefind schema
//! opensearch` prints the mapping.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::error::Error;
use crate::export::Item;

/// Name of the index in the action lines.
pub const INDEX: &str = "ssefind";

/// Writes two lines per item.
///
/// # Errors
/// Failed writes.
pub(crate) fn write<I: Item>(
    items: impl Iterator<Item = Result<I, Error>>,
    out: &mut dyn Write,
) -> Result<(), Error> {
    for item in items {
        let item = item?;
        let record = item.record();
        let action = json!({"index": {"_index": INDEX, "_id": record.id()}});
        let mut document = serde_json::to_value(&item).map_err(io::Error::from)?;
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

/// Returns the titles by language. Two titles in one language become a list.
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
