//! The dimensions by which publications are counted: the values of each record, and the names of the values.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::catalogue::Catalogue;
use crate::cli::{Collection, Dimension};
use crate::error::Error;
use crate::filter::title_in_language;
use crate::messages::code_names::{country, language, region};
use crate::messages::{Interface, words};
use crate::record::{Record, RecordType};

impl Dimension {
    /// Returns the dimension whose values a collection of `list` shows; `None` for a collection of records.
    pub(crate) fn of_collection(collection: Collection) -> Option<Dimension> {
        match collection {
            Collection::Languages => Some(Dimension::Language),
            Collection::Countries => Some(Dimension::Country),
            Collection::Regions => Some(Dimension::Region),
            Collection::Topics => Some(Dimension::Topic),
            Collection::Series => Some(Dimension::Series),
            Collection::Authors => Some(Dimension::Author),
            Collection::Publishers => Some(Dimension::Publisher),
            Collection::Years => Some(Dimension::Year),
            Collection::Kinds => Some(Dimension::Kind),
            Collection::Publications
            | Collection::Units
            | Collection::Initiatives
            | Collection::Instruments
            | Collection::New => None,
        }
    }

    /// Returns the record's values, each once, as conditions take them. An author who is also the editor counts once.
    pub(crate) fn values(self, record: &Record<'_>) -> Vec<String> {
        let mut values: Vec<String> = match self {
            Dimension::Year => record.year().map(|year| year.to_string()).into_iter().collect(),
            Dimension::Decade => record.year().map(decade).into_iter().collect(),
            Dimension::Language => record.languages().into_iter().map(str::to_owned).collect(),
            Dimension::Series => record.series().map(|s| s.name.to_string()).into_iter().collect(),
            Dimension::Kind => vec![record.kind().to_owned()],
            Dimension::Country => record.countries().iter().map(ToString::to_string).collect(),
            Dimension::Region => record.region_values(),
            Dimension::Unit => record.units().iter().map(ToString::to_string).collect(),
            Dimension::Topic => {
                record.topics().iter().chain(record.keywords()).map(ToString::to_string).collect()
            }
            Dimension::Author => record.authors().map(Cow::into_owned).collect(),
            Dimension::Publisher => record.publishers().iter().map(ToString::to_string).collect(),
        };
        values.sort();
        values.dedup();
        values
    }

    /// Returns the word that `--by` takes for this dimension.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Dimension::Year => "year",
            Dimension::Decade => "decade",
            Dimension::Language => "language",
            Dimension::Series => "series",
            Dimension::Kind => "kind",
            Dimension::Country => "country",
            Dimension::Region => "region",
            Dimension::Unit => "unit",
            Dimension::Topic => "topic",
            Dimension::Author => "author",
            Dimension::Publisher => "publisher",
        }
    }

    /// Returns whether the values are points in time, which have an order of their own.
    pub(crate) fn is_time(self) -> bool {
        matches!(self, Dimension::Year | Dimension::Decade)
    }

    /// Returns whether the values are codes, shorter than their names.
    pub(crate) fn is_coded(self) -> bool {
        matches!(
            self,
            Dimension::Language | Dimension::Country | Dimension::Region | Dimension::Unit | Dimension::Topic
        )
    }
}

/// Returns the decade as `--year` takes it: `2010..2019`.
pub(crate) fn decade(year: i32) -> String {
    let first = year.div_euclid(10) * 10;
    format!("{first}..{}", first + 9)
}

/// Returns the unit's name in the language of the interface; the name in English, or another, if it has none there.
fn unit_name<'r>(unit: &'r Record<'_>, interface: Interface) -> &'r str {
    match interface {
        Interface::English => unit.title(),
        other => title_in_language(unit, other.code()).unwrap_or_else(|| unit.title()),
    }
}

/// The names of the values of a dimension.
pub(crate) struct Names {
    dimension: Dimension,
    interface: Interface,
    /// Names of topics and units, from the catalogue.
    known: HashMap<String, String>,
}

impl Names {
    /// Collects the names from this catalogue.
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
                for unit in catalogue.records(&[RecordType::Unit])? {
                    known.insert(unit.id().to_owned(), unit_name(&unit, interface).to_owned());
                }
            }
            _ => {}
        }
        Ok(Names { dimension, interface, known })
    }

    /// Returns the key by which names are sorted.
    pub(crate) fn sort_key(&self, name: &str) -> String {
        self.interface.sort_key(name)
    }

    /// Returns the label for publications without a value.
    pub(crate) fn not_recorded(&self) -> String {
        words::not_recorded().text(self.interface)
    }

    /// Returns the name, or the value itself if it has no name.
    pub(crate) fn name(&self, value: &str) -> String {
        match self.dimension {
            Dimension::Language => language(value).text(self.interface),
            Dimension::Country => country(value).text(self.interface),
            Dimension::Region => region(value).text(self.interface),
            Dimension::Kind => words::kind(value).text(self.interface),
            Dimension::Decade => value
                .split_once("..")
                .map_or_else(|| value.to_owned(), |(first, _)| words::decade(first).text(self.interface)),
            _ => self.known.get(value).map_or(value, String::as_str).to_owned(),
        }
    }
}
