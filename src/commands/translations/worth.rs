//! The order of `translations --missing`: first the publications that are most worth translating.
//!
//! Each publication gets points for its kind, its year and the number of its languages. Texts of instruments come
//! last: the ILO publishes them in its languages itself.

use std::cmp::Reverse;

use crate::messages::{Argument, Interface, Message, words};
use crate::record::Record;

/// Years within which a publication is new, and within which it is of our time.
const NEW: i32 = 5;
const RECENT: i32 = 15;

/// The points of a publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Worth {
    kind: u8,
    year: u8,
    languages: u8,
}

impl Worth {
    /// Returns the points; `newest` is the year of the newest publication.
    pub(crate) fn of(record: &Record<'_>, newest: i32) -> Worth {
        let age = record.year().map(|year| newest - year);
        Worth {
            kind: match record.kind() {
                // Material that people work with, then what informs them.
                "guide" | "training" => 3,
                "book" | "brief" | "report" | "strategy" => 2,
                "case-study" | "factsheet" | "working-paper" => 1,
                _ => 0,
            },
            year: match age {
                Some(..=NEW) => 3,
                Some(..=RECENT) => 2,
                Some(_) => 0,
                None => 1,
            },
            // A work that others have translated is in demand.
            languages: match record.languages().len() {
                0 | 1 => 0,
                2 | 3 => 1,
                _ => 2,
            },
        }
    }

    fn sum(self) -> u8 {
        self.kind + self.year + self.languages
    }

    /// Returns the points in words.
    pub(crate) fn explained(self, record: &Record<'_>, interface: Interface) -> Message {
        let kind: Argument = match interface {
            Interface::English => record.kind().into(),
            _ => words::kind(record.kind()).into(),
        };
        let year: Argument = match record.year() {
            Some(year) => year.to_string().into(),
            None => words::not_recorded().into(),
        };
        let points = |points: u8| points.to_string();
        words::worth(
            points(self.sum()),
            kind,
            points(self.kind),
            year,
            points(self.year),
            words::count_languages(record.languages().len()),
            points(self.languages),
        )
    }
}

/// Sorts publications by their worth, then newest first, then by id. Texts of instruments come last.
pub(crate) fn sort(records: &mut [&Record<'_>]) {
    let newest = newest(records);
    records.sort_by_cached_key(|record| {
        let sum = Worth::of(record, newest).sum();
        (is_instrument(record), Reverse(sum), Reverse(record.year()), record.id().to_owned())
    });
}

/// Returns the year of the newest publication.
pub(crate) fn newest(records: &[&Record<'_>]) -> i32 {
    records.iter().filter_map(|record| record.year()).max().unwrap_or_default()
}

/// Returns whether a publication is the text of an instrument.
pub(crate) fn is_instrument(record: &Record<'_>) -> bool {
    record.kind() == "standard"
}
