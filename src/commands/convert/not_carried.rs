//! The fields of a record that a format of references does not give back.
//!
//! Each record is written alone and read back: no list of fields repeats the rules of the writers and readers.

use serde_json::Value;

use crate::catalogue::{Entry, Reading};
use crate::error::Error;
use crate::export::{self, Format, Options};
use crate::import::Form;
use crate::record::{Record, UNKNOWN_LANGUAGE};
use crate::text::one_line;

/// The fields of an instrument that its reference has.
const OF_INSTRUMENT: [&str; 9] =
    ["type", "id", "kind", "number", "year", "date", "place", "session", "notes"];

/// Returns the names of the fields that do not come back. A record without a reference has none, because a message
/// names it.
///
/// # Errors
/// Errors of serde, which no record causes.
pub(super) fn fields(record: &Record<'_>, format: Format) -> Result<Vec<String>, Error> {
    let mut text = Vec::new();
    let options = Options { as_recorded: true, ..Options::default() };
    let left_out = export::write(&[record], format, &options, &mut text)?;
    if !left_out.no_reference.is_empty() {
        return Ok(Vec::new());
    }
    let text = String::from_utf8_lossy(&text);
    let back = back(&text, format)?;
    let written = serde_json::to_value(record).map_err(std::io::Error::from)?;
    let is_lost = |field: &str, value: &Value| match record {
        Record::Publication(_) => !is_empty(value) && !comes_back(field, value, &written, &back),
        // An instrument comes back as a publication.
        _ => !is_empty(value) && !OF_INSTRUMENT.contains(&field) && !is_in_one_language(value),
    };
    let fields = written.as_object().into_iter().flatten();
    Ok(fields.filter(|(field, value)| is_lost(field, value)).map(|(field, _)| field.clone()).collect())
}

/// Reads the only entry of a text.
fn back(text: &str, format: Format) -> Result<Value, Error> {
    let form = match format {
        Format::Bibtex => Form::Bibtex,
        Format::Ris => Form::Ris,
        _ => Form::CslJson,
    };
    let read = Reading::new("", form, text).read_all();
    let records = read.into_iter().flatten().filter_map(|located| match located.entry {
        Ok(Entry::Record(record)) => Some(serde_json::to_value(record)),
        _ => None,
    });
    let first = records.into_iter().next().transpose().map_err(std::io::Error::from)?;
    Ok(first.unwrap_or_default())
}

fn is_in_one_language(value: &Value) -> bool {
    value.as_object().is_some_and(|texts| texts.len() == 1)
}

fn is_empty(value: &Value) -> bool {
    value.as_array().is_some_and(Vec::is_empty)
}

/// Returns whether a publication's field came back, or has come back in another one.
fn comes_back(field: &str, value: &Value, written: &Value, back: &Value) -> bool {
    match field {
        // A message of its own names what has no place for `until`.
        "type" | "until" => true,
        "date" => plain(&back["date"]) == plain(value) || is_year(value, back),
        "topics" | "keywords" => {
            let subjects = || ["topics", "keywords"].into_iter().filter_map(|list| back[list].as_array());
            value.as_array().into_iter().flatten().all(|text| subjects().flatten().any(|one| one == text))
        }
        // A part has the editors of its book, and an article of a series its journal.
        "editors" => {
            let of_container = |record: &Value| list(&record["in"]["editors"]);
            let both = |record: &Value| [list(&record["editors"]), of_container(record)].concat();
            both(written) == both(back)
        }
        "series" => plain(&back["series"]) == plain(value) || back["in"]["title"] == value["name"],
        "editions" => editions(value, back) == editions(&back["editions"], back),
        "in" => without_editors(value) == without_editors(&back["in"]),
        _ => plain(&back[field]) == plain(value),
    }
}

fn is_year(date: &Value, back: &Value) -> bool {
    date.as_str().is_some_and(|date| back["year"].as_i64().is_some_and(|year| date == format!("{year:04}")))
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().into_iter().flatten().map(plain).collect()
}

/// Returns a container in plain text without its editors.
fn without_editors(container: &Value) -> Value {
    let mut container = plain(container);
    if let Some(parts) = container.as_object_mut() {
        parts.remove("editors");
    }
    container
}

/// Returns the data of the editions beside the title and the date of the work.
fn editions(editions: &Value, back: &Value) -> Vec<Value> {
    let mut editions = list(editions);
    for edition in editions.iter_mut().filter_map(Value::as_object_mut) {
        let title = plain(&back["title"]);
        edition.retain(|name, value| match name.as_str() {
            "language" => *value != UNKNOWN_LANGUAGE,
            "title" => *value != title,
            "date" => *value != back["date"] && !is_year(value, back),
            _ => true,
        });
    }
    editions.retain(|edition| edition.as_object().is_some_and(|edition| !edition.is_empty()));
    editions
}

/// Returns a value with its texts on one line each.
fn plain(value: &Value) -> Value {
    match value {
        Value::String(text) => one_line(text).trim().into(),
        Value::Array(values) => values.iter().map(plain).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), plain(value))).collect(),
        other => other.clone(),
    }
}
