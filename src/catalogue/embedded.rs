//! The embedded catalogue: the files of `data/`, and the place of each record in them.

use crate::catalogue::files::parse_as;
use crate::catalogue::json::error_message;
use crate::error::Fault;
use crate::messages::{Interface, words};
use crate::record::{Record, RecordType, Topic};

/// Name and text of a file of `data/`.
macro_rules! file {
    ($name:literal) => {
        ($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $name)))
    };
}

/// Files of records, in the order of [`RecordType::ALL`].
const FILES: [(&str, &str); 4] = [
    file!("data/publications.json"),
    file!("data/units.json"),
    file!("data/initiatives.json"),
    file!("data/instruments.json"),
];
const TOPICS: (&str, &str) = file!("data/topics.json");
/// One line for each topic, written by build.rs: the id, and the usual name in each of [`Interface::ALL`].
const TOPIC_NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/topic_names.tsv"));

/// Place of a record: the number of its file in [`FILES`], and the bytes of the record and of its id there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) file: u8,
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) id_start: u32,
    pub(crate) id_end: u32,
}

/// `SPANS: [Span; _]`, written by build.rs.
#[expect(clippy::unreadable_literal, reason = "the build generates the code")]
mod spans {
    use super::Span;

    include!(concat!(env!("OUT_DIR"), "/spans.rs"));
}
use spans::SPANS;

/// The embedded catalogue. Each record is parsed on demand.
#[derive(Clone, Copy, Debug)]
pub struct Embedded;

impl Embedded {
    /// Returns the number of records.
    #[must_use]
    pub fn len(self) -> usize {
        SPANS.len()
    }

    /// Returns whether there are no records.
    #[must_use]
    pub fn is_empty(self) -> bool {
        SPANS.is_empty()
    }

    /// Returns the ids, by record number.
    pub fn ids(self) -> impl Iterator<Item = &'static str> {
        SPANS.iter().map(|span| {
            let (_, text) = FILES[usize::from(span.file)];
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

    /// Parses the record of that number; `None` past the end.
    #[must_use]
    pub fn record(self, number: u32) -> Option<Result<Record<'static>, Fault>> {
        let span = SPANS.get(usize::try_from(number).ok()?)?;
        let (name, text) = FILES[usize::from(span.file)];
        Some(match text.get(span.start as usize..span.end as usize) {
            None => Err(Fault::new(name, None, words::table_misfit())),
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

    /// Parses the topics.
    ///
    /// # Errors
    /// Invalid JSON, which a test rules out.
    pub fn topics(self) -> Result<Vec<Topic<'static>>, Fault> {
        let (name, text) = TOPICS;
        serde_json::from_str(text)
            .map_err(|problem| Fault::new(name, Some(problem.line()), error_message::message(&problem)))
    }

    /// Returns id and usual name of each topic, in a language of the interface.
    pub fn topic_names(self, language: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
        let column =
            Interface::ALL.iter().position(|interface| interface.code() == language).unwrap_or_default();
        TOPIC_NAMES.lines().filter_map(move |line| {
            let (id, names) = line.split_once('\t')?;
            Some((id, names.split('\t').nth(column)?))
        })
    }

    /// Returns the files of `data/` with their names.
    pub fn files(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        FILES.into_iter().chain([TOPICS])
    }
}
