//! Transcribes files in CSV and XML to JSON, which the readers of records and of CSL-JSON then read.
//!
//! Each entry of the JSON stands on the line on which the entry of the file begins, so that faults name that line.

pub(crate) mod csv;
pub(crate) mod dublin_core;
pub(crate) mod elements;
pub(crate) mod item;
pub(crate) mod marc;
pub(crate) mod xml;

use serde_json::Value;

use crate::import::Form;
use crate::messages::Message;

/// The JSON of a file, and its form.
#[derive(Debug)]
pub(crate) struct Transcript {
    pub(crate) json: String,
    pub(crate) form: Form,
}

/// The line of a fault, and the fault.
pub(crate) type Fault = (usize, Message);

/// Returns whether a text begins like CSV or XML that [`transcribe`] reads.
pub(crate) fn begins(text: &str) -> bool {
    csv::separator(text).is_some() || xml::begins(text)
}

/// Returns the transcript of a text in CSV or XML, or `None` for a text in another form.
///
/// # Errors
/// The first part of the text that is not of its form.
pub(crate) fn transcribe(text: &str) -> Result<Option<Transcript>, Fault> {
    if let Some(separator) = csv::separator(text) {
        let json = csv::transcribe(text, separator)?;
        return Ok(Some(Transcript { json, form: Form::Records }));
    }
    if xml::begins(text) {
        return Ok(Some(Transcript { json: xml::transcribe(text)?, form: Form::CslJson }));
    }
    Ok(None)
}

/// JSON Lines under construction.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    json: String,
    /// Number of the last line.
    line: usize,
    /// The last entry, which is not written yet.
    last: Option<Value>,
}

impl Lines {
    /// Adds an entry that begins on this line of the file.
    pub(crate) fn add(&mut self, line: usize, entry: Value) {
        self.flush();
        let behind = line.saturating_sub(self.line.max(1));
        self.json.extend(std::iter::repeat_n('\n', behind));
        self.line = line.max(self.line);
        self.last = Some(entry);
    }

    /// Reports a part of the file as lost with the last entry.
    pub(crate) fn lose(&mut self, name: &str) {
        if let Some(Value::Object(last)) = &mut self.last {
            last.insert(name.to_owned(), Value::Null);
        }
    }

    /// Returns whether there is no entry.
    pub(crate) fn is_empty(&self) -> bool {
        self.line == 0
    }

    /// Returns the JSON.
    pub(crate) fn finish(mut self) -> String {
        self.flush();
        self.json
    }

    fn flush(&mut self) {
        // An entry on the line of the entry before stands behind it, which is JSON too.
        self.json.extend(self.last.take().map(|entry| entry.to_string()));
    }
}
