//! Names for the codes and ids in records.

use std::collections::HashMap;

use crate::catalogue::Catalogue;
use crate::codes::{Country, Language};
use crate::error::Error;
use crate::record::{Record, RecordType, Text};

/// The English name of a BCP 47 code, the code after it where it says more than the language (`pt-BR`); the code itself
/// where it is of no language that we know.
pub(in crate::commands) fn language(code: &str) -> String {
    match Language::by_code(code) {
        Some(language) if code.eq_ignore_ascii_case(language.code()) => language.name("en").to_owned(),
        Some(language) => format!("{} ({code})", language.name("en")),
        None => code.to_owned(),
    }
}

/// The English name of an ISO 3166-1 code, or the code itself.
pub(in crate::commands) fn country(code: &str) -> String {
    Country::by_code(code).map_or_else(|| code.to_owned(), |country| country.name("en").to_owned())
}

/// What units, topics and related records are called.
#[derive(Debug, Default)]
pub(in crate::commands) struct Names {
    units: HashMap<String, String>,
    topics: HashMap<String, String>,
    titles: HashMap<String, String>,
}

impl Names {
    /// The names that these records refer to.
    pub(in crate::commands) fn of(records: &[Record<'_>], catalogue: &Catalogue<'_>) -> Result<Names, Error> {
        let mut names = Names::default();
        for record in catalogue.records(&[RecordType::Unit])? {
            let name = match record.acronym() {
                Some(acronym) => format!("{} ({acronym})", record.title()),
                None => record.title().to_owned(),
            };
            names.units.insert(record.id().to_owned(), name);
        }
        if records.iter().any(|record| !record.topics().is_empty()) {
            for topic in catalogue.topics()? {
                if let Some(name) = topic.display() {
                    names.topics.insert(topic.id.to_string(), name.to_owned());
                }
            }
        }
        let related: Vec<&str> = records
            .iter()
            .filter_map(Record::as_publication)
            .flat_map(|publication| publication.related.iter().map(Text::as_str))
            .collect();
        if !related.is_empty() {
            let numbered = (0_u32..).zip(catalogue.ids());
            let numbers: Vec<u32> = numbered
                .filter(|(_, id)| related.contains(id))
                .map(|(number, _)| number)
                .collect();
            for record in catalogue.fetch(&numbers)? {
                names
                    .titles
                    .insert(record.id().to_owned(), record.title().to_owned());
            }
        }
        Ok(names)
    }

    /// A unit's name with its acronym; its id where the catalogue does not have it.
    pub(super) fn unit(&self, id: &str) -> String {
        self.units.get(id).map_or(id, String::as_str).to_owned()
    }

    /// A topic's name, or its id.
    pub(super) fn topic(&self, id: &str) -> String {
        self.topics.get(id).map_or(id, String::as_str).to_owned()
    }

    /// A related record's title.
    pub(super) fn title(&self, id: &str) -> &str {
        self.titles
            .get(id)
            .map_or("(not in this catalogue)", String::as_str)
    }
}
