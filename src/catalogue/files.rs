//! Reads the files that a user names, and records of the program's own form.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::catalogue::json::error_message;
use crate::catalogue::json::error_path::error_path;
use crate::catalogue::json::line_of_field::lines_before;
use crate::error::{Error, Fault};
use crate::import::decompress::ReadError;
use crate::import::encoding::{Decoded, Encoding, Guess};
use crate::import::transcribe::{Transcript, transcribe};
use crate::import::{Form, Key, decompress, detect};
use crate::messages::{Message, words};
use crate::record::{Record, RecordType, Text, Topic};

/// A file that the user named.
#[derive(Debug)]
pub struct CatalogueFile {
    /// The path as the user gave it.
    pub name: String,
    /// Text of the file, without a byte order mark.
    pub text: String,
    /// The form of its text.
    pub form: Form,
    /// The encoding that its bytes show, if they are not UTF-8 and the user named none.
    pub guessed: Option<Guess>,
}

impl CatalogueFile {
    /// Creates a file from a text, and detects its form.
    #[must_use]
    pub fn new(name: String, text: String) -> CatalogueFile {
        let form = detect::form(&text);
        CatalogueFile { name, text, form, guessed: None }
    }

    /// Creates a file from a text, which is transcribed to JSON if it is CSV or XML.
    ///
    /// # Errors
    /// A text that begins like CSV or XML and goes on otherwise.
    pub fn read(name: String, text: String) -> Result<CatalogueFile, Fault> {
        match transcribe(&text) {
            Ok(Some(Transcript { json, form })) => {
                Ok(CatalogueFile { name, text: json, form, guessed: None })
            }
            Ok(None) => Ok(CatalogueFile::new(name, text)),
            Err((line, problem)) => Err(Fault::new(name, Some(line), problem)),
        }
    }
}

/// An entry of a catalogue.
#[derive(Debug)]
pub enum Entry<'a> {
    /// A record.
    Record(Record<'a>),
    /// A topic, which has `names` and no `type`.
    Topic(Topic<'a>),
}

/// An imported entry that is not a document and cannot become a record: a film, a map, a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoDocument {
    /// Key of the entry, if it has one.
    pub key: Option<String>,
    /// Type of the entry.
    pub kind: String,
}

/// An entry or its fault, and the line on which the entry begins.
#[derive(Debug)]
pub struct Located<'a> {
    /// Line of the file, counted from 1.
    pub line: usize,
    /// JSON of the entry; empty for an imported entry, or if the entry could not be split off.
    pub json: &'a str,
    /// The entry.
    pub entry: Result<Entry<'a>, Fault>,
    /// Details of an imported entry.
    pub import_notes: Option<Box<ImportNotes<'a>>>,
}

/// Details of an imported entry that its record cannot hold.
#[derive(Debug)]
pub struct ImportNotes<'a> {
    /// The origin of its id.
    pub key: Key<'a>,
    /// Names of fields without a place in a record, and types and values that were replaced.
    pub lost: Vec<Text<'a>>,
}

impl Located<'_> {
    /// Returns the id, if it could be read.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match &self.entry {
            Ok(Entry::Record(record)) => Some(record.id()),
            Ok(Entry::Topic(topic)) => Some(&topic.id),
            Err(fault) => fault.id.as_deref(),
        }
    }
}

/// The path that stands for standard input.
pub(crate) const STDIN: &str = "-";

/// Returns whether a path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == STDIN
}

/// Reads files, in this encoding if there is one; `-` is standard input.
///
/// # Errors
/// A file that cannot be read, is empty, or is not text; standard input that is named twice.
pub fn read_files(
    paths: &[PathBuf],
    encoding: Option<&'static Encoding>,
) -> Result<Vec<CatalogueFile>, Error> {
    if paths.iter().filter(|path| is_stdin(path)).count() > 1 {
        return Err(Error::Usage(words::stdin_twice()));
    }
    paths.iter().map(|path| read_file(path, encoding)).collect()
}

/// Reads one file, decompresses it if necessary, and detects its encoding and form; `-` is standard input.
///
/// # Errors
/// As [`read_files`].
pub(crate) fn read_file(path: &Path, encoding: Option<&'static Encoding>) -> Result<CatalogueFile, Error> {
    let name = path.display().to_string();
    let decoded = if is_stdin(path) {
        decompress::text(&mut io::stdin().lock(), 0, encoding)
    } else {
        File::open(path).map_err(ReadError::from).and_then(|mut file| {
            let length = file.metadata().map_or(0, |about| about.len());
            decompress::text(&mut file, length, encoding)
        })
    };
    let Decoded { text, guessed } = decoded.map_err(|refused| match refused {
        ReadError::Unreadable(problem) => Error::Unreadable { file: name.clone(), problem },
        ReadError::NotText(line, problem) => Fault::new(name.clone(), line, problem).into(),
    })?;
    if text.trim().is_empty() {
        return Err(Fault::new(name, None, words::file_empty()).into());
    }
    Ok(CatalogueFile { guessed, ..CatalogueFile::read(name, text)? })
}

/// The fields that identify the type and the id of an entry.
#[derive(Deserialize)]
struct Probe<'a> {
    #[serde(borrow, rename = "type")]
    tag: Option<Text<'a>>,
    #[serde(borrow)]
    id: Option<Text<'a>>,
    names: Option<IgnoredAny>,
}

/// Reads one JSON object as a record of the type that its field `type` names.
///
/// # Errors
/// A fault with line (counted inside the object), id and field. The caller sets the file.
pub(crate) fn parse_record(json: &str) -> Result<Entry<'_>, Fault> {
    let fault = |field: Option<&str>, id: Option<String>, problem: Message| Fault {
        file: String::new(),
        line: Some(1 + field.map_or(0, |field| lines_before(json, field))),
        id,
        field: field.map(str::to_owned),
        problem,
    };
    // Nearly all records of a large file begin with this type; the probe below would read each of them twice.
    let is_publication =
        [r#"{"type": "publication","#, r#"{"type":"publication","#].iter().any(|head| json.starts_with(head));
    if is_publication && let Ok(record) = parse_as(RecordType::Publication, json, None) {
        return Ok(Entry::Record(record));
    }
    // serde accepts a list as the record's fields in their order.
    if !json.starts_with('{') {
        return Err(fault(None, None, words::not_a_record()));
    }
    let probe: Probe<'_> = typed(json, None)?;
    let id = probe.id.as_deref().map(str::to_owned);
    let record = match probe.tag.as_deref() {
        Some("publication") => parse_as(RecordType::Publication, json, id),
        Some("unit") => parse_as(RecordType::Unit, json, id),
        Some("initiative") => parse_as(RecordType::Initiative, json, id),
        Some("instrument") => parse_as(RecordType::Instrument, json, id),
        None if probe.names.is_some() => return typed(json, id).map(Entry::Topic),
        None => Err(fault(None, id, words::type_missing())),
        Some(other) => {
            let problem = words::type_unknown(other.escape_debug().to_string());
            Err(fault(Some("type"), id, problem))
        }
    };
    record.map(Entry::Record)
}

/// Reads one JSON object as a record of this type; `id` is its id, if known.
///
/// # Errors
/// As [`parse_record`].
pub(crate) fn parse_as(record_type: RecordType, json: &str, id: Option<String>) -> Result<Record<'_>, Fault> {
    match record_type {
        RecordType::Publication => typed(json, id).map(Record::Publication),
        RecordType::Unit => typed(json, id).map(Record::Unit),
        RecordType::Initiative => typed(json, id).map(Record::Initiative),
        RecordType::Instrument => typed(json, id).map(Record::Instrument),
    }
}

/// Reads JSON as a `T`.
pub(crate) fn typed<'a, T: Deserialize<'a>>(json: &'a str, id: Option<String>) -> Result<T, Fault> {
    serde_json::from_str(json).map_err(|problem| {
        let field = error_path::<T>(json);
        // serde reports a missing field at the end of the object; its beginning helps the user more.
        let line = match &field {
            Some(field) if error_message::is_missing_field(&problem) => 1 + lines_before(json, field),
            None if error_message::is_missing_field(&problem) => 1,
            _ => problem.line(),
        };
        Fault { file: String::new(), line: Some(line), id, field, problem: error_message::message(&problem) }
    })
}
