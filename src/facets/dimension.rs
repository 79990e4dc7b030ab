//! What publications are counted by: the values that each has, and what they are called.

use std::collections::HashMap;

use crate::catalogue::Catalogue;
use crate::cli::Dimension;
use crate::commands::shared::code_names::{country, language};
use crate::commands::shared::titles::Titles;
use crate::error::Error;
use crate::messages::{Interface, words};
use crate::record::{Record, RecordType};
use crate::text::sorting;

impl Dimension {
    /// The record's values, each once: an author who is also the editor is one. A value is what a condition takes.
    pub(crate) fn values(self, record: &Record<'_>) -> Vec<String> {
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
        sorting::sort(&mut values);
        values.dedup();
        values
    }

    /// Whether the values are points in time, whose order is their own.
    pub(crate) fn is_time(self) -> bool {
        matches!(self, Dimension::Year | Dimension::Decade)
    }

    /// Whether the values are codes, shorter than their names.
    pub(crate) fn is_coded(self) -> bool {
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

/// What the values of a dimension are called.
pub(crate) struct Names {
    dimension: Dimension,
    interface: Interface,
    /// Of topics and units, which the catalogue names.
    known: HashMap<String, String>,
}

impl Names {
    /// The names that this catalogue knows.
    ///
    /// # Errors
    /// As [`Catalogue::fetch`].
    pub(crate) fn of(
        dimension: Dimension,
        catalogue: &Catalogue<'_>,
        interface: Interface,
    ) -> Result<Names, Error> {
        let mut known = HashMap::new();
        match dimension {
            Dimension::Topic => {
                for (id, name) in catalogue.topic_names(interface.code()) {
                    known.insert(id.to_owned(), name.to_owned());
                }
            }
            Dimension::Unit => {
                let titles = Titles::usual(interface);
                for unit in catalogue.records(&[RecordType::Unit])? {
                    known.insert(unit.id().to_owned(), titles.of(&unit).to_owned());
                }
            }
            _ => {}
        }
        Ok(Names {
            dimension,
            interface,
            known,
        })
    }

    /// What names are sorted by.
    pub(crate) fn sort_key(&self, name: &str) -> String {
        self.interface.sort_key(name)
    }

    /// In place of a value that a publication does not have.
    pub(crate) fn not_recorded(&self) -> String {
        words::not_recorded().text(self.interface)
    }

    /// The name; the value itself where it has no other.
    pub(crate) fn name(&self, value: &str) -> String {
        match self.dimension {
            Dimension::Language => language(value).text(self.interface),
            Dimension::Country => country(value).text(self.interface),
            Dimension::Kind => words::kind(value).text(self.interface),
            Dimension::Decade => value.split_once("..").map_or_else(
                || value.to_owned(),
                |(first, _)| words::decade(first).text(self.interface),
            ),
            _ => self.known.get(value).map_or(value, String::as_str).to_owned(),
        }
    }
}
