//! The catalogue that the binary holds: the text of `data/` without its blanks, and where each record lies in it. What few
//! runs read stands apart: the sources of the records, and, packed, the topics with all their names.

use std::sync::OnceLock;

use crate::catalogue::files::{parse_as, typed};
use crate::catalogue::json::error_message;
use crate::catalogue::packed;
use crate::error::Fault;
use crate::messages::{Interface, Message, words};
use crate::record::{Record, RecordType, Topic};

/// A file of `data/` as build.rs leaves it: without indentation, and with [`NO_SOURCES`] for the sources of each record.
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
/// The sources of all records, as JSON, one after the other.
const SOURCES: &str = include_str!(concat!(env!("OUT_DIR"), "/sources.txt"));
const NO_SOURCES: &str = "[]";
const TOPICS: &str = "data/topics.json";
/// A line for each topic: its id, then what it is called in each of [`Interface::ALL`]; written by build.rs.
const TOPIC_NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/topic_names.tsv"));

/// Where a record lies: which of [`FILES`], and from which byte to which; how far from its beginning its id lies, and the
/// gap that its sources left; and where in [`SOURCES`] they end. They begin where those of the record before end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) sources_end: u32,
    pub(crate) gap: u16,
    pub(crate) file: u8,
    pub(crate) id: u8,
    pub(crate) id_end: u8,
}

/// `SPANS: [Span; _]`, written by build.rs.
#[allow(clippy::unreadable_literal)] // nobody reads them
mod spans {
    use super::Span;

    include!(concat!(env!("OUT_DIR"), "/spans.rs"));
}
use spans::SPANS;

/// The embedded catalogue. Nothing of it is parsed before it is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Embedded;

impl Embedded {
    /// How many records it has.
    #[must_use]
    pub fn len(self) -> usize {
        SPANS.len()
    }

    /// Whether it is empty; it is not.
    #[must_use]
    pub fn is_empty(self) -> bool {
        SPANS.is_empty()
    }

    /// The ids, by record number.
    pub fn ids(self) -> impl Iterator<Item = &'static str> {
        SPANS.iter().map(|span| {
            let start = span.start as usize;
            let id = start + usize::from(span.id)..start + usize::from(span.id_end);
            &FILES[usize::from(span.file)].1[id]
        })
    }

    /// The numbers of the records of these types.
    pub fn numbers(self, types: &[RecordType]) -> impl Iterator<Item = u32> {
        (0_u32..)
            .zip(SPANS)
            .filter(move |(_, span)| types.contains(&RecordType::ALL[usize::from(span.file)]))
            .map(|(number, _)| number)
    }

    /// The record of that number, parsed now.
    #[must_use]
    pub fn record(self, number: u32) -> Option<Result<Record<'static>, Fault>> {
        let place = usize::try_from(number).ok()?;
        let whole = |mut record: Record<'static>| {
            *record.sources_mut() = typed(sources(place), None)?;
            Ok(record)
        };
        Some(self.without_sources(number)?.and_then(whole))
    }

    /// The record of that number without its sources: what a table needs, in half of the time.
    #[must_use]
    pub fn without_sources(self, number: u32) -> Option<Result<Record<'static>, Fault>> {
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

    /// The topics.
    ///
    /// # Errors
    /// JSON that does not parse; a test keeps that from happening.
    pub fn topics(self) -> Result<Vec<Topic<'static>>, Fault> {
        serde_json::from_str(topics()).map_err(|problem| Fault {
            file: TOPICS.into(),
            line: Some(problem.line()),
            id: None,
            field: None,
            problem: error_message::message(&problem),
        })
    }

    /// Id and usual name of each topic, in that language of the interface.
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

    /// The files of `data/`, with their names there: without indentation, line for line.
    pub fn files(self) -> impl Iterator<Item = (&'static str, String)> {
        let records = (0_u8..).zip(FILES).map(|(file, (name, text))| {
            let mut whole = String::with_capacity(text.len() + SOURCES.len());
            let mut rest = 0;
            let of_file = SPANS.iter().enumerate().filter(|(_, span)| span.file == file);
            for (place, span) in of_file {
                let gap = span.start as usize + usize::from(span.gap);
                whole.push_str(&text[rest..gap]);
                whole.push_str(sources(place));
                rest = gap + NO_SOURCES.len();
            }
            whole.push_str(&text[rest..]);
            (name, whole)
        });
        records.chain([(TOPICS, topics().to_owned())])
    }
}

/// The sources of the record at that place, as JSON.
fn sources(place: usize) -> &'static str {
    let end = |place: usize| SPANS.get(place).map_or(0, |span| span.sources_end as usize);
    let start = place.checked_sub(1).map_or(0, end);
    SOURCES.get(start..end(place)).unwrap_or_default()
}

/// The text of the topics; empty, which is no JSON, if it does not unpack.
fn topics() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| {
        packed::text(include_bytes!(concat!(env!("OUT_DIR"), "/topics.deflate"))).unwrap_or_default()
    })
}
