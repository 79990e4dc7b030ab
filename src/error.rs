//! Every way in which a command can fail, each said in one line that names what is wrong, where, and what to do; the
//! words are in `messages/`.

use std::fmt;
use std::io::{self, ErrorKind};

use crate::messages::{Argument, Interface, Message, words};
use crate::text::sanitize::clean;

/// A failure of a command. All end with exit status 2, but for a reader that closed the pipe.
#[derive(Debug)]
pub enum Error {
    /// The reader of our output went away: not a failure to anybody.
    ClosedPipe,
    /// The output could not be written.
    Output(io::Error),
    /// A catalogue file could not be read.
    Unreadable {
        /// The path as the user gave it.
        file: String,
        /// What the system says.
        problem: io::Error,
    },
    /// A file or directory could not be made or written.
    Unwritable {
        /// Its path.
        file: String,
        /// What the system says.
        problem: io::Error,
    },
    /// A catalogue holds something that is not a record.
    Catalogue(Fault),
    /// A condition's value that matches nothing there is.
    UnknownValue {
        /// What was asked for: `language`, `country`, `topic` …
        what: &'static str,
        /// The value as the user gave it.
        given: String,
        /// The nearest values that exist, best first.
        nearest: Vec<Argument>,
        /// The command that lists all of them.
        list: &'static str,
    },
    /// A year or range of years that cannot be read.
    BadYear {
        /// The value as the user gave it.
        given: String,
        /// What is wrong with it.
        problem: Message,
    },
    /// An id, or beginning of one, that no record has.
    UnknownId {
        /// The id as the user gave it.
        given: String,
        /// The nearest ids, best first.
        nearest: Vec<String>,
    },
    /// A beginning that several ids share.
    AmbiguousId {
        /// The beginning as the user gave it.
        given: String,
        /// The ids that it begins.
        matches: Vec<String>,
    },
    /// A field that no record has.
    UnknownField {
        /// The field as the user gave it.
        given: String,
        /// Every field there is.
        all: &'static [&'static str],
    },
    /// A call that cannot be carried out, with what to do instead.
    Usage(Message),
}

/// Something wrong in a catalogue, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, as the user gave its path, or as it is called in `data/`.
    pub file: String,
    /// Line of the file, counted from 1, where it is known.
    pub line: Option<usize>,
    /// The record's id, where it could be read.
    pub id: Option<String>,
    /// The field, dotted (`editions[1].isbn[0]`), where it is known.
    pub field: Option<String>,
    /// What is wrong.
    pub problem: Message,
}

impl From<io::Error> for Error {
    fn from(problem: io::Error) -> Self {
        if problem.kind() == io::ErrorKind::BrokenPipe {
            Error::ClosedPipe
        } else {
            Error::Output(problem)
        }
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Error::Catalogue(fault)
    }
}

impl Fault {
    /// It in one line: `FILE:LINE: record `ID`: FIELD: what is wrong`.
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
    /// It in one line.
    #[must_use]
    pub fn text(&self, interface: Interface) -> String {
        match self {
            Error::Catalogue(fault) => fault.text(interface),
            other => other.message().text(interface),
        }
    }

    fn message(&self) -> Message {
        match self {
            Error::ClosedPipe => words::closed_pipe(),
            Error::Output(problem) => words::unwritable_output(system_words(problem)),
            Error::Unreadable { file, problem } => words::unreadable(clean(file), system_words(problem)),
            Error::Unwritable { file, problem } => words::unwritable(clean(file), system_words(problem)),
            Error::Catalogue(fault) => fault.problem.clone(),
            Error::UnknownValue {
                what,
                given,
                nearest,
                list,
            } if nearest.is_empty() => words::unknown_value(*what, shortened(given), *list),
            Error::UnknownValue {
                what,
                given,
                nearest,
                list,
            } => words::unknown_value_near(*what, shortened(given), Argument::List(nearest.clone()), *list),
            Error::BadYear { given, problem } => words::bad_year(shortened(given), problem.clone()),
            Error::UnknownId { given, nearest } if nearest.is_empty() => words::unknown_id(shortened(given)),
            Error::UnknownId { given, nearest } => words::unknown_id_near(shortened(given), listed(nearest)),
            Error::AmbiguousId { given, matches } => words::ambiguous_id(shortened(given), listed(matches)),
            Error::UnknownField { given, all } => words::unknown_field(shortened(given), all.join(", ")),
            Error::Usage(message) => message.clone(),
        }
    }
}

/// In English; what people see is [`Error::text`].
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Interface::English))
    }
}

impl std::error::Error for Error {}

/// Values of a catalogue, safe and few enough for one line.
fn listed(values: &[String]) -> Argument {
    const MOST: usize = 8;
    let shown: Vec<_> = values.iter().take(MOST).map(|value| clean(value)).collect();
    let shown = shown.join(", ");
    match values.len().saturating_sub(MOST) {
        0 => shown.into(),
        rest => words::list_and_more(shown, rest).into(),
    }
}

/// What somebody wrote, safe and short enough for one line.
pub(crate) fn shortened(given: &str) -> String {
    const MOST: usize = 60;
    let mut letters = given.chars();
    let head: String = letters.by_ref().take(MOST).collect();
    let cut = if letters.next().is_some() { "…" } else { "" };
    format!("{}{cut}", clean(&head))
}

/// What the system says, without Rust's ` (os error 2)`; what it says most is known in each language.
pub(crate) fn system_words(problem: &io::Error) -> Message {
    let said = problem.to_string();
    let said = said.split(" (os error").next().unwrap_or(&said);
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
    words::system_words(kind, said)
}
