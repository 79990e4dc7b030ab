//! The ids that records may refer to: those of all checked files and of the embedded catalogue.

use std::collections::HashMap;

use crate::catalogue::{Embedded, Entry, Located};
use crate::check::place::Place;
use crate::check::works::Works;
use crate::record::{Record, RecordType};

/// The ids of all entries.
#[derive(Debug, Default)]
pub(crate) struct AllIds<'a> {
    /// True if a checked file has the name of a file of the embedded catalogue.
    pub(crate) are_embedded: bool,
    /// The type of the record by id; `None` for an invalid record.
    pub(crate) records: HashMap<String, Option<RecordType>>,
    /// The place of the record by id, in the checked files.
    pub(crate) first_records: HashMap<String, Place<'a>>,
    /// The place of the topic by id; `None` for a topic of the embedded catalogue.
    pub(crate) topics: HashMap<String, Option<Place<'a>>>,
    /// The parent of each unit.
    pub(crate) parents: HashMap<String, String>,
    pub(crate) works: Works<'a>,
}

impl<'a> AllIds<'a> {
    /// Returns the ids of the embedded catalogue.
    pub(crate) fn embedded() -> AllIds<'a> {
        let mut known = AllIds::default();
        let ids: Vec<&'static str> = Embedded.ids().collect();
        for record_type in RecordType::ALL {
            for number in Embedded.numbers(&[record_type]) {
                if let Some(id) = usize::try_from(number).ok().and_then(|n| ids.get(n)) {
                    known.records.insert((*id).to_owned(), Some(record_type));
                }
            }
        }
        // A test reads the embedded topics. Invalid topics would be reported as missing.
        for topic in Embedded.topics().unwrap_or_default() {
            known.topics.insert(topic.id.to_string(), None);
        }
        known
    }

    /// Adds the ids of a file's entry.
    pub(crate) fn add(&mut self, number: usize, file: &'a str, located: &Located<'_>) {
        let place = Place { number, file, line: located.line };
        match &located.entry {
            Ok(Entry::Record(record)) => {
                self.records.insert(record.id().to_owned(), Some(record.record_type()));
                self.first_records.entry(record.id().to_owned()).or_insert(place);
                if let Record::Publication(publication) = record {
                    self.works.add(publication, place);
                }
                if let Record::Unit(unit) = record
                    && let Some(parent) = &unit.parent
                {
                    self.parents.insert(unit.id.to_string(), parent.to_string());
                }
            }
            Ok(Entry::Topic(topic)) => {
                self.topics.entry(topic.id.to_string()).or_default().get_or_insert(place);
            }
            Err(fault) => {
                // An invalid entry is reported itself, so that a reference to it is valid.
                if let Some(id) = &fault.id {
                    self.records.insert(id.clone(), None);
                    self.topics.entry(id.clone()).or_default();
                }
            }
        }
    }
}
