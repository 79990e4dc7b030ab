//! Reads records from JSON: an array of them, one a line (JSON Lines), or several values one after the other.
//!
//! Each value is first cut out whole and then read as what its `type` says, so that a fault names its record and line.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::error::{Error, Fault};
use crate::record::{Record, Text, Topic};

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

fn read_file(path: &Path) -> Result<CatalogueFile, Error> {
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
        let line = 1 + problem.as_bytes()[..good]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count();
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

/// The entries of a file, each with its fault if it has one. Where the text can no longer be cut into values, a fault
/// ends the list.
#[must_use]
pub fn parse_file(file: &CatalogueFile) -> Vec<Located<'_>> {
    let text = file.text.strip_prefix('\u{FEFF}').unwrap_or(&file.text);
    let mut lines = LineCounter { text, at: 0, line: 1 };
    let mut located = Vec::new();
    for value in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        let values = value.and_then(|raw| match raw.get() {
            array if array.starts_with('[') => {
                lines.reach(array);
                serde_json::from_str::<Vec<&RawValue>>(array)
            }
            _ => Ok(vec![raw]),
        });
        match values {
            Ok(values) => located.extend(values.into_iter().map(|raw| {
                let line = lines.reach(raw.get());
                let entry = parse_record(raw.get()).map_err(|fault| Fault {
                    file: file.name.clone(),
                    line: Some(line + fault.line.unwrap_or(1) - 1),
                    ..fault
                });
                Located { line, entry }
            })),
            Err(problem) => {
                let line = problem.line();
                let problem = format!("not JSON: {}", without_place(&problem));
                let fault = Fault {
                    file: file.name.clone(),
                    line: Some(line),
                    id: None,
                    field: None,
                    problem,
                };
                located.push(Located {
                    line,
                    entry: Err(fault),
                });
                break;
            }
        }
    }
    located
}

/// Counts lines up to slices of one text that are met in order.
struct LineCounter<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl LineCounter<'_> {
    /// The line on which `slice`, a part of the text at or behind the last one, begins.
    fn reach(&mut self, slice: &str) -> usize {
        let offset = (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let passed = self.text.as_bytes().get(self.at..offset).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = self.at.max(offset);
        self.line
    }
}

/// What tells the type of a value and its id, whatever else is in it.
#[derive(Deserialize)]
struct Probe<'a> {
    #[serde(borrow, rename = "type")]
    tag: Option<Text<'a>>,
    #[serde(borrow)]
    id: Option<Text<'a>>,
}

/// Reads one JSON object as the record that its `type` says it is.
///
/// # Errors
/// The fault with line (counted inside the object), id and field; its file is left empty for the caller to name.
pub(super) fn parse_record(json: &str) -> Result<Entry<'_>, Fault> {
    let probe: Probe<'_> = serde_json::from_str(json).map_err(|problem| fault_of(&problem, None, None))?;
    let id = probe.id.as_deref().map(str::to_owned);
    let record = match probe.tag.as_deref() {
        Some("publication") => typed(json, id).map(Record::Publication),
        Some("unit") => typed(json, id).map(Record::Unit),
        Some("initiative") => typed(json, id).map(Record::Initiative),
        Some("instrument") => typed(json, id).map(Record::Instrument),
        None => return typed(json, id).map(Entry::Topic),
        Some(other) => Err(Fault {
            file: String::new(),
            line: None,
            id,
            field: Some("type".into()),
            problem: format!(
                "`{}` is no type; use publication, unit, initiative or instrument",
                other.escape_debug()
            ),
        }),
    };
    record.map(Entry::Record)
}

/// Reads JSON as a `T`; only where that fails is it read again to learn the field.
fn typed<'a, T: Deserialize<'a>>(json: &'a str, id: Option<String>) -> Result<T, Fault> {
    serde_json::from_str(json).map_err(|problem| {
        let again = serde_path_to_error::deserialize::<_, T>(&mut serde_json::Deserializer::from_str(json));
        let field = again
            .err()
            .map(|e| e.path().to_string())
            .filter(|path| path != ".");
        fault_of(&problem, id, field)
    })
}

fn fault_of(problem: &serde_json::Error, id: Option<String>, field: Option<String>) -> Fault {
    Fault {
        file: String::new(),
        line: Some(problem.line()),
        id,
        field,
        problem: without_place(problem),
    }
}

/// serde's words without its ` at line 1 column 2`, which counts inside the record.
fn without_place(problem: &serde_json::Error) -> String {
    let words = problem.to_string();
    let end = words.rfind(" at line ").unwrap_or(words.len());
    words[..end].escape_debug().to_string()
}
