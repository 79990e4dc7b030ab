//! The catalogue in the binary: the text of each file of `data/` without indentation, and the place of each record in
//! it. The topics, with their names in many languages, are compressed.

use std::sync::OnceLock;

use crate::catalogue::files::parse_as;
use crate::catalogue::json::error_message;
use crate::catalogue::packed;
use crate::error::Fault;
use crate::messages::{Interface, Message, words};
use crate::record::{Record, RecordType, Topic};

/// Name and text of a file of `data/`, from which build.rs removed the indentation.
macro_rules! prepared {
    ($name:literal) => {
        (
            concat!("data/", $name),
            include_str!(concat!(env!("OUT_DIR"), "/", $name)),
        )
    };
}

/// The files, in the order of [`RecordType::ALL`].
const FILES: [(&str, &str); 4] = [
    prepared!("publications.json"),
    prepared!("units.json"),
    prepared!("initiatives.json"),
    prepared!("instruments.json"),
];
const TOPICS: &str = "data/topics.json";
/// One line for each topic: its id and its name in each of [`Interface::ALL`], separated by tabs; written by build.rs.
const TOPIC_NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/topic_names.tsv"));

/// The place of a record. All offsets are bytes in the text of the file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    /// Number of the file in [`FILES`].
    pub(crate) file: u8,
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) id_start: u32,
    pub(crate) id_end: u32,
}

/// `SPANS: [Span; _]`, written by build.rs.
#[allow(clippy::unreadable_literal)] // generated
mod spans {
    use super::Span;

    include!(concat!(env!("OUT_DIR"), "/spans.rs"));
}
use spans::SPANS;

/// The embedded catalogue. Each record is parsed when it is requested.
#[derive(Clone, Copy, Debug)]
pub struct Embedded;

impl Embedded {
    /// Returns the number of records.
    #[must_use]
    pub fn len(self) -> usize {
        SPANS.len()
    }

    /// Returns whether the catalogue has no records.
    #[must_use]
    pub fn is_empty(self) -> bool {
        SPANS.is_empty()
    }

    /// Returns the ids in the order of record numbers.
    pub fn ids(self) -> impl Iterator<Item = &'static str> {
        SPANS.iter().map(|span| {
            let text = FILES[usize::from(span.file)].1;
            &text[span.id_start as usize..span.id_end as usize]
        })
    }

    /// Returns the numbers of the records of these types.
    pub fn numbers(self, types: &[RecordType]) -> impl Iterator<Item = u32> {
        (0_u32..)
            .zip(SPANS)
            .filter(move |(_, span)| types.contains(&RecordType::ALL[usize::from(span.file)]))
            .map(|(number, _)| number)
    }

    /// Parses the record of this number, or returns `None` past the end.
    #[must_use]
    pub fn record(self, number: u32) -> Option<Result<Record<'static>, Fault>> {
        let span = SPANS.get(usize::try_from(number).ok()?)?;
        let (name, text) = FILES[usize::from(span.file)];
        let fault = |problem: Message| Fault {
            file: name.into(),
            line: None,
            id: None,
            field: None,
            problem,
        };
        Some(match text.get(span.start as usize..span.end as usize) {
            None => Err(fault(words::table_misfit())),
            Some(json) => {
                let record_type = RecordType::ALL[usize::from(span.file)];
                parse_as(record_type, json, None).map_err(|fault| Fault {
                    file: name.into(),
                    line: None,
                    ..fault
                })
            }
        })
    }

    /// Decompresses and parses the topics.
    ///
    /// # Errors
    /// Returns a fault if the JSON does not parse. A test parses all topics.
    pub fn topics(self) -> Result<Vec<Topic<'static>>, Fault> {
        serde_json::from_str(topics()).map_err(|problem| Fault {
            file: TOPICS.into(),
            line: Some(problem.line()),
            id: None,
            field: None,
            problem: error_message::message(&problem),
        })
    }

    /// Returns the id and the preferred name of each topic in this language of the interface.
    pub fn topic_names(self, language: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
        let column = Interface::ALL
            .iter()
            .position(|interface| interface.code() == language)
            .unwrap_or_default();
        TOPIC_NAMES.lines().filter_map(move |line| {
            let (id, names) = line.split_once('\t')?;
            Some((id, names.split('\t').nth(column)?))
        })
    }

    /// Returns name and text of each file of `data/`, without indentation and with the same line numbers.
    pub fn files(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        FILES.into_iter().chain([(TOPICS, topics())])
    }
}

/// Returns the text of the topics. If it cannot be decompressed, the text is empty, which is not valid JSON.
fn topics() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| {
        packed::text(include_bytes!(concat!(env!("OUT_DIR"), "/topics.deflate"))).unwrap_or_default()
    })
}
