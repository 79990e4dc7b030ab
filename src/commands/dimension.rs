//! What publications are counted by: the values that each has, and what they are called.

use std::collections::HashMap;

use crate::catalogue::Catalogue;
use crate::cli::Dimension;
use crate::error::Error;
use crate::record::{Record, RecordType};
use crate::words::stats as words;

use super::sheet::{country, language};

impl Dimension {
    /// The record's values, each once: an author who is also the editor is one. A value is what a condition takes.
    pub(super) fn values(self, record: &Record<'_>) -> Vec<String> {
        let mut values: Vec<String> = match self {
            Dimension::Year => record.year().map(|year| year.to_string()).into_iter().collect(),
            Dimension::Decade => record.year().map(decade).into_iter().collect(),
            Dimension::Language => record.languages().into_iter().map(str::to_owned).collect(),
            Dimension::Series => record.series().map(|s| s.name.to_string()).into_iter().collect(),
            Dimension::Kind => vec![record.kind().to_owned()],
            Dimension::Country => record.countries().iter().map(ToString::to_string).collect(),
            Dimension::Unit => record.units().iter().map(ToString::to_string).collect(),
            Dimension::Topic => record.topics().iter().map(ToString::to_string).collect(),
            Dimension::Author => record.authors().map(str::to_owned).collect(),
        };
        values.sort_unstable();
        values.dedup();
        values
    }

    /// Whether the values are points in time, whose order is their own.
    pub(super) fn is_time(self) -> bool {
        matches!(self, Dimension::Year | Dimension::Decade)
    }

    /// Whether the values are codes, shorter than their names.
    pub(super) fn is_coded(self) -> bool {
        matches!(
            self,
            Dimension::Language | Dimension::Country | Dimension::Unit | Dimension::Topic
        )
    }
}

/// `2010..2019`: the decade as `--year` takes it.
fn decade(year: i32) -> String {
    let first = year.div_euclid(10) * 10;
    format!("{first}..{}", first + 9)
}

/// What the values of a dimension are called, in English.
pub(super) struct Names {
    dimension: Dimension,
    /// Of topics and units, which the catalogue names.
    known: HashMap<String, String>,
}

impl Names {
    /// The names that this catalogue knows.
    ///
    /// # Errors
    /// As [`Catalogue::fetch`].
    pub(super) fn of(dimension: Dimension, catalogue: &Catalogue<'_>) -> Result<Names, Error> {
        let mut known = HashMap::new();
        match dimension {
            Dimension::Topic => {
                for topic in catalogue.topics()? {
                    if let Some(name) = topic.display() {
                        known.insert(topic.id.to_string(), name.to_owned());
                    }
                }
            }
            Dimension::Unit => {
                for unit in catalogue.records(&[RecordType::Unit])? {
                    known.insert(unit.id().to_owned(), unit.title().to_owned());
                }
            }
            _ => {}
        }
        Ok(Names { dimension, known })
    }

    /// The name; the value itself where it has no other.
    pub(super) fn name(&self, value: &str) -> String {
        match self.dimension {
            Dimension::Language => language(value),
            Dimension::Country => country(value),
            Dimension::Decade => value
                .split_once("..")
                .map_or_else(|| value.to_owned(), |(first, _)| words::decade(first)),
            _ => self.known.get(value).map_or(value, String::as_str).to_owned(),
        }
    }
}
