//! Reads records from JSON: an array of them, one a line (JSON Lines), or several of these one after the other.
//!
//! Each value is first cut out whole and then read as what its `type` says, so that a fault names its record and line.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::cut::{Cutter, Piece, without_place};
use super::path::path_at;
use super::place::lines_before;
use crate::error::{Error, Fault};
use crate::record::{Record, RecordType, Text, Topic};

/// The text of a file that the user named.
#[derive(Debug)]
pub struct CatalogueFile {
    /// The path as the user gave it.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// What one JSON value of a catalogue is.
#[derive(Debug)]
pub enum Entry<'a> {
    /// A record.
    Record(Record<'a>),
    /// A topic: it has `names` and no `type`.
    Topic(Topic<'a>),
}

/// An entry, or what is wrong with it, and where it begins.
#[derive(Debug)]
pub struct Located<'a> {
    /// Line of the file, counted from 1.
    pub line: usize,
    /// Its JSON; empty where the file could not be cut into values.
    pub json: &'a str,
    /// The entry.
    pub entry: Result<Entry<'a>, Fault>,
}

impl Located<'_> {
    /// The id, where it could be read.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match &self.entry {
            Ok(Entry::Record(record)) => Some(record.id()),
            Ok(Entry::Topic(topic)) => Some(&topic.id),
            Err(fault) => fault.id.as_deref(),
        }
    }
}

/// Reads files; `-` is standard input.
///
/// # Errors
/// A file that cannot be read, is empty or is not UTF-8.
pub fn read_files(paths: &[PathBuf]) -> Result<Vec<CatalogueFile>, Error> {
    paths.iter().map(|path| read_file(path)).collect()
}

/// Reads one file; `-` is standard input.
///
/// # Errors
/// As [`read_files`].
pub fn read_file(path: &Path) -> Result<CatalogueFile, Error> {
    let name = path.display().to_string();
    let bytes = if name == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let bytes = bytes.map_err(|problem| Error::Unreadable {
        file: name.clone(),
        problem,
    })?;
    let fault = |line: Option<usize>, problem: &str| Fault {
        file: name.clone(),
        line,
        id: None,
        field: None,
        problem: problem.into(),
    };
    let text = String::from_utf8(bytes).map_err(|problem| {
        let good = problem.utf8_error().valid_up_to();
        let line = problem.as_bytes()[..good].split(|byte| *byte == b'\n').count();
        fault(Some(line), "not UTF-8; save the file as UTF-8")
    })?;
    if text.trim_start_matches('\u{FEFF}').trim().is_empty() {
        return Err(fault(
            None,
            "the file is empty; a catalogue is a JSON array of records, or one record a line",
        )
        .into());
    }
    Ok(CatalogueFile { name, text })
}

/// The entries of a file, each with its fault if it has one.
#[must_use]
pub fn parse_file(file: &CatalogueFile) -> Vec<Located<'_>> {
    parse(&file.name, &file.text)
}

/// The entries of the text of the file of that name.
#[must_use]
pub fn parse<'a>(file: &str, text: &'a str) -> Vec<Located<'a>> {
    Cutter::new(text.strip_prefix('\u{FEFF}').unwrap_or(text))
        .map(|(line, piece)| match piece {
            Piece::Value(json) => Located {
                line,
                json,
                entry: parse_record(json).map_err(|fault| Fault {
                    file: file.to_owned(),
                    line: Some(line + fault.line.unwrap_or(1) - 1),
                    ..fault
                }),
            },
            Piece::Broken(problem) => Located {
                line,
                json: "",
                entry: Err(Fault {
                    file: file.to_owned(),
                    line: Some(line),
                    id: None,
                    field: None,
                    problem,
                }),
            },
        })
        .collect()
}

/// What tells the type of a value and its id, whatever else is in it.
#[derive(Deserialize)]
struct Probe<'a> {
    #[serde(borrow, rename = "type")]
    tag: Option<Text<'a>>,
    #[serde(borrow)]
    id: Option<Text<'a>>,
    names: Option<IgnoredAny>,
}

/// Reads one JSON object as the record that its `type` says it is.
///
/// # Errors
/// The fault with line (counted inside the object), id and field; its file is left empty for the caller to name.
pub(super) fn parse_record(json: &str) -> Result<Entry<'_>, Fault> {
    let fault = |field: Option<&str>, id: Option<String>, problem: String| Fault {
        file: String::new(),
        line: Some(1 + field.map_or(0, |field| lines_before(json, field))),
        id,
        field: field.map(str::to_owned),
        problem,
    };
    // serde would take a list for the record's fields in their order.
    if !json.starts_with('{') {
        let problem = "not a record; a record is a JSON object with `type` and `id`";
        return Err(fault(None, None, problem.into()));
    }
    let probe: Probe<'_> = typed(json, None)?;
    let id = probe.id.as_deref().map(str::to_owned);
    let record = match probe.tag.as_deref() {
        Some("publication") => parse_as(RecordType::Publication, json, id),
        Some("unit") => parse_as(RecordType::Unit, json, id),
        Some("initiative") => parse_as(RecordType::Initiative, json, id),
        Some("instrument") => parse_as(RecordType::Instrument, json, id),
        None if probe.names.is_some() => return typed(json, id).map(Entry::Topic),
        None => Err(fault(
            None,
            id,
            "missing field `type`; use publication, unit, initiative or instrument".into(),
        )),
        Some(other) => Err(fault(
            Some("type"),
            id,
            format!(
                "`{}` is no type; use publication, unit, initiative or instrument",
                other.escape_debug()
            ),
        )),
    };
    record.map(Entry::Record)
}

/// Reads one JSON object as a record of this type; `id` is its id where that is known.
///
/// # Errors
/// As [`parse_record`].
pub(super) fn parse_as(record_type: RecordType, json: &str, id: Option<String>) -> Result<Record<'_>, Fault> {
    match record_type {
        RecordType::Publication => typed(json, id).map(Record::Publication),
        RecordType::Unit => typed(json, id).map(Record::Unit),
        RecordType::Initiative => typed(json, id).map(Record::Initiative),
        RecordType::Instrument => typed(json, id).map(Record::Instrument),
    }
}

/// Reads JSON as a `T`.
fn typed<'a, T: Deserialize<'a>>(json: &'a str, id: Option<String>) -> Result<T, Fault> {
    serde_json::from_str(json).map_err(|problem| {
        let words = in_json_words(without_place(&problem));
        let mut path = path_at(json, problem.line(), problem.column());
        if words.starts_with("duplicate field") {
            // What has it is named; the field is in the words.
            path.truncate(path.rfind('.').unwrap_or(0));
        }
        let field = Some(path).filter(|path| !path.is_empty());
        // serde notices what is missing at the end of the object; people look at its beginning.
        let line = match &field {
            Some(field) if words.starts_with("missing field") => 1 + lines_before(json, field),
            None if words.starts_with("missing field") => 1,
            _ => problem.line(),
        };
        Fault {
            file: String::new(),
            line: Some(line),
            id,
            field,
            problem: words,
        }
    })
}

/// serde's words with the names that JSON has for things.
fn in_json_words(words: String) -> String {
    match words.rsplit_once(", expected ") {
        Some((found, "a sequence")) => format!("{found}, expected a list"),
        Some((found, wanted)) if wanted == "a map" || wanted.starts_with("struct ") => {
            format!("{found}, expected an object")
        }
        _ => words,
    }
}
