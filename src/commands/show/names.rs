//! Names for the codes and ids in the records that `show` prints.

use std::collections::HashMap;

use crate::catalogue::Catalogue;
use crate::codes::Region;
use crate::commands::shared::local_names::LocalNames;
use crate::commands::shared::titles::Titles;
use crate::error::Error;
use crate::messages::code_names::{country, language};
use crate::messages::{Interface, Message, words};
use crate::record::{Record, RecordType, Text};

/// Names of units and topics, and titles of related records, by id.
#[derive(Debug, Default)]
pub(crate) struct Names {
    interface: Interface,
    units: HashMap<String, String>,
    topics: HashMap<String, String>,
    titles: HashMap<String, String>,
    local: LocalNames,
}

impl Names {
    /// Collects the names of all ids in these records, in the interface's language if there is one.
    pub(crate) fn of(
        records: &[Record<'_>],
        catalogue: &Catalogue<'_>,
        interface: Interface,
    ) -> Result<Names, Error> {
        let titles = Titles::usual(interface);
        let local = LocalNames::of(catalogue, interface)?;
        let mut names = Names { interface, local, ..Names::default() };
        for record in catalogue.records(&[RecordType::Unit])? {
            let name = match record.acronym() {
                Some(acronym) => format!("{} ({acronym})", titles.of(&record)),
                None => titles.of(&record).to_owned(),
            };
            names.units.insert(record.id().to_owned(), name);
        }
        if records.iter().any(|record| !record.topics().is_empty()) {
            for (id, name) in catalogue.topic_names(interface.code()) {
                names.topics.insert(id.to_owned(), name.to_owned());
            }
        }
        let related: Vec<&str> = records
            .iter()
            .filter_map(Record::as_publication)
            .flat_map(|publication| publication.related.iter().chain(&publication.instruments))
            .map(Text::as_str)
            .collect();
        if !related.is_empty() {
            let numbered = (0_u32..).zip(catalogue.ids());
            let numbers: Vec<u32> =
                numbered.filter(|(_, id)| related.contains(id)).map(|(number, _)| number).collect();
            for record in catalogue.fetch(&numbers)? {
                names.titles.insert(record.id().to_owned(), titles.of(&record).to_owned());
            }
        }
        Ok(names)
    }

    /// Returns the message in the interface's language.
    pub(crate) fn text(&self, message: &Message) -> String {
        message.text(self.interface)
    }

    /// Returns the name of a language.
    pub(crate) fn language(&self, code: &str) -> String {
        language(code).text(self.interface)
    }

    /// Returns the name of a country.
    pub(crate) fn country(&self, code: &str) -> String {
        country(code).text(self.interface)
    }

    /// Returns the name of a region in the interface's language. In English, and of an unknown region, returns the
    /// recorded one.
    pub(crate) fn region(&self, given: &str) -> String {
        match Region::find(given) {
            Some(region) if self.interface != Interface::English => {
                region.name(self.interface.code()).to_owned()
            }
            _ => given.to_owned(),
        }
    }

    /// Returns a unit's name with its acronym, or its id if the catalogue lacks the unit.
    pub(crate) fn unit(&self, id: &str) -> String {
        self.units.get(id).map_or(id, String::as_str).to_owned()
    }

    /// Returns the name of a body, or another name as it is.
    pub(crate) fn body<'n>(&'n self, given: &'n str) -> &'n str {
        self.local.body(given)
    }

    /// Returns a topic's name, or its id.
    pub(crate) fn topic(&self, id: &str) -> String {
        self.topics.get(id).map_or(id, String::as_str).to_owned()
    }

    /// Returns the title of a related record, or a note that the catalogue lacks the record.
    pub(crate) fn title(&self, id: &str) -> String {
        self.titles.get(id).cloned().unwrap_or_else(|| self.text(&words::not_in_catalogue()))
    }
}
