//! Every failure of a command, each with one line that names the problem, its place and the remedy. The texts are in
//! `messages/`.

use std::fmt;
use std::io::{self, ErrorKind};

use crate::messages::{Argument, Interface, Message, words};
use crate::text::sanitize::clean;

/// A failure of a command. The exit status is 2, except for [`Error::ClosedPipe`].
#[derive(Debug)]
pub enum Error {
    /// The reader of the output closed the pipe. The program ends without a message.
    ClosedPipe,
    /// The output could not be written.
    Output(io::Error),
    /// A catalogue file could not be read.
    Unreadable {
        /// Path as the user typed it.
        file: String,
        /// The operating system's error.
        problem: io::Error,
    },
    /// A file or directory could not be created or written.
    Unwritable {
        /// Path of the file or directory.
        file: String,
        /// The operating system's error.
        problem: io::Error,
    },
    /// A catalogue has an invalid entry.
    Catalogue(Fault),
    /// A condition's value matches nothing.
    UnknownValue {
        /// Name of the condition: `language`, `country`, `topic` …
        what: &'static str,
        /// The value as the user typed it.
        given: String,
        /// The most similar existing values, best first.
        nearest: Vec<Argument>,
        /// The command that lists all values.
        list: &'static str,
    },
    /// A year or range of years is invalid.
    BadYear {
        /// The value as the user typed it.
        given: String,
        /// The reason.
        problem: Message,
    },
    /// An id, or beginning of an id, that no record has.
    UnknownId {
        /// The id as the user typed it.
        given: String,
        /// The most similar ids, best first.
        nearest: Vec<String>,
    },
    /// A beginning of several ids.
    AmbiguousId {
        /// The beginning as the user typed it.
        given: String,
        /// The ids that begin so.
        matches: Vec<String>,
    },
    /// A field that no record has.
    UnknownField {
        /// The field as the user typed it.
        given: String,
        /// The most similar fields, best first.
        nearest: Vec<String>,
    },
    /// A call that the program cannot carry out, with a remedy.
    Usage(Message),
}

/// A fault of a catalogue, and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file: its path as the user typed it, or its name in `data/`.
    pub file: String,
    /// Line of the file, counted from 1, if known.
    pub line: Option<usize>,
    /// The record's id, if it has a readable one.
    pub id: Option<String>,
    /// The field in dotted form (`editions[1].isbn[0]`), if known.
    pub field: Option<String>,
    /// The problem.
    pub problem: Message,
}

impl From<io::Error> for Error {
    fn from(problem: io::Error) -> Self {
        if problem.kind() == io::ErrorKind::BrokenPipe { Error::ClosedPipe } else { Error::Output(problem) }
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Error::Catalogue(fault)
    }
}

impl Fault {
    /// Creates a fault of a file that concerns no record.
    pub(crate) fn new(file: impl Into<String>, line: Option<usize>, problem: Message) -> Fault {
        Fault { file: file.into(), line, id: None, field: None, problem }
    }

    /// Returns one line: `FILE:LINE: record `ID`: FIELD: problem`.
    #[must_use]
    pub fn text(&self, interface: Interface) -> String {
        let mut text = clean(&self.file).into_owned();
        if let Some(line) = self.line {
            text.push(':');
            text.push_str(&line.to_string());
        }
        text.push_str(": ");
        if let Some(id) = &self.id {
            text.push_str(&words::fault_record(clean(id)).text(interface));
            text.push_str(": ");
        }
        if let Some(field) = &self.field {
            text.push_str(&clean(field));
            text.push_str(": ");
        }
        text.push_str(&self.problem.text(interface));
        text
    }
}

impl Error {
    /// Returns the failure as one line.
    #[must_use]
    pub fn text(&self, interface: Interface) -> String {
        match self {
            Error::Catalogue(fault) => fault.text(interface),
            other => other.message().text(interface),
        }
    }

    /// Returns the failure in no language yet.
    pub(crate) fn message(&self) -> Message {
        match self {
            Error::ClosedPipe => words::closed_pipe(),
            Error::Output(problem) => words::unwritable_output(system_words(problem)),
            Error::Unreadable { file, problem } => words::unreadable(clean(file), system_words(problem)),
            Error::Unwritable { file, problem } => words::unwritable(clean(file), system_words(problem)),
            Error::Catalogue(fault) => fault.problem.clone(),
            Error::UnknownValue { what, given, nearest, list } => match nearest.as_slice() {
                [] => words::unknown_value(*what, shortened(given), *list),
                _ => {
                    words::unknown_value_near(*what, shortened(given), Argument::List(nearest.clone()), *list)
                }
            },
            Error::BadYear { given, problem } => words::bad_year(shortened(given), problem.clone()),
            Error::UnknownId { given, nearest } if nearest.is_empty() => words::unknown_id(shortened(given)),
            Error::UnknownId { given, nearest } => words::unknown_id_near(shortened(given), listed(nearest)),
            Error::AmbiguousId { given, matches } => words::ambiguous_id(shortened(given), listed(matches)),
            Error::UnknownField { given, nearest } if nearest.is_empty() => {
                words::unknown_field(shortened(given))
            }
            Error::UnknownField { given, nearest } => {
                words::unknown_field_near(shortened(given), nearest.join(", "))
            }
            Error::Usage(message) => message.clone(),
        }
    }
}

/// Displays the failure in English. [`Error::text`] has the other languages.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Interface::English))
    }
}

impl std::error::Error for Error {}

/// Formats values of a catalogue for one line: sanitized, and limited in number.
fn listed(values: &[String]) -> Argument {
    const MOST: usize = 8;
    let shown: Vec<_> = values.iter().take(MOST).map(|value| clean(value)).collect();
    let shown = shown.join(", ");
    match values.len().saturating_sub(MOST) {
        0 => shown.into(),
        rest => words::list_and_more(shown, rest).into(),
    }
}

/// Formats a user's text for one line: sanitized, and limited in length.
pub(crate) fn shortened(given: &str) -> String {
    const MOST: usize = 60;
    let mut letters = given.chars();
    let head: String = letters.by_ref().take(MOST).collect();
    let cut = if letters.next().is_some() { "…" } else { "" };
    format!("{}{cut}", clean(&head))
}

/// Returns the operating system's message without Rust's ` (os error 2)`. The most frequent messages are translated.
pub(crate) fn system_words(problem: &io::Error) -> Message {
    let message = problem.to_string();
    let message = message.split(" (os error").next().unwrap_or(&message);
    let kind = match problem.kind() {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "not-permitted",
        ErrorKind::IsADirectory => "directory",
        ErrorKind::NotADirectory => "no-directory",
        ErrorKind::AlreadyExists => "exists",
        ErrorKind::StorageFull => "full",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::UnexpectedEof => "cut",
        ErrorKind::ResourceBusy => "changed",
        _ => "",
    };
    words::system_words(kind, message)
}
