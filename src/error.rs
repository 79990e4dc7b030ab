//! Every way in which a command can fail, each said in one line that names what is wrong, where, and what to do.

use std::fmt;
use std::io;

use crate::clean::clean;

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
        /// What was asked for: `language`, `country`, `sort key` …
        what: &'static str,
        /// The value as the user gave it.
        given: String,
        /// The nearest values that exist, best first.
        nearest: Vec<String>,
        /// The command that lists all of them.
        list: &'static str,
    },
    /// A year or range of years that cannot be read.
    BadYear {
        /// The value as the user gave it.
        given: String,
        /// What is wrong with it.
        problem: &'static str,
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
    Usage(String),
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
    pub problem: String,
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

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&clean(&self.file))?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        f.write_str(": ")?;
        if let Some(id) = &self.id {
            write!(f, "record `{}`: ", clean(id))?;
        }
        if let Some(field) = &self.field {
            write!(f, "{}: ", clean(field))?;
        }
        f.write_str(&self.problem)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::ClosedPipe => f.write_str("the reader closed the pipe"),
            Error::Output(problem) => write!(f, "cannot write the output: {}", without_code(problem)),
            Error::Unreadable { file, problem } => {
                write!(f, "cannot read {}: {}", clean(file), without_code(problem))
            }
            Error::Unwritable { file, problem } => {
                write!(f, "cannot write {}: {}", clean(file), without_code(problem))
            }
            Error::Catalogue(fault) => write!(f, "{fault}"),
            Error::UnknownValue {
                what,
                given,
                nearest,
                list,
            } => {
                write!(f, "no {what} `{}` in the catalogue; ", shortened(given))?;
                if !nearest.is_empty() {
                    write!(f, "nearest: {}; ", listed(nearest))?;
                }
                write!(f, "`{list}` shows all")
            }
            Error::BadYear { given, problem } => write!(
                f,
                "`{}` is no year: {problem}; write 2017, 2014..2019, 2014.. or ..2010",
                shortened(given)
            ),
            Error::UnknownId { given, nearest } => {
                write!(f, "no record `{}`; ", shortened(given))?;
                if nearest.is_empty() {
                    f.write_str("`ssefind search WORDS` finds ids by title, author or topic")
                } else {
                    write!(f, "nearest: {}", listed(nearest))
                }
            }
            Error::AmbiguousId { given, matches } => {
                write!(
                    f,
                    "`{}` begins several ids: {}; type more of the one you mean",
                    shortened(given),
                    listed(matches)
                )
            }
            Error::UnknownField { given, all } => {
                write!(f, "no field `{}`; there are {}", shortened(given), all.join(", "))
            }
            Error::Usage(words) => f.write_str(words),
        }
    }
}

impl std::error::Error for Error {}

/// Values of a catalogue, safe and few enough for one line.
fn listed(values: &[String]) -> String {
    const MOST: usize = 8;
    let shown: Vec<_> = values.iter().take(MOST).map(|value| clean(value)).collect();
    let rest = values.len().saturating_sub(MOST);
    let more = if rest > 0 {
        format!(" and {rest} more")
    } else {
        String::new()
    };
    format!("{}{more}", shown.join(", "))
}

/// What somebody wrote, safe and short enough for one line.
pub(crate) fn shortened(given: &str) -> String {
    const MOST: usize = 60;
    let mut letters = given.chars();
    let head: String = letters.by_ref().take(MOST).collect();
    let cut = if letters.next().is_some() { "…" } else { "" };
    format!("{}{cut}", clean(&head))
}

/// The system's words without Rust's ` (os error 2)`.
pub(crate) fn without_code(problem: &io::Error) -> String {
    let words = problem.to_string();
    words.split(" (os error").next().unwrap_or(&words).to_owned()
}
