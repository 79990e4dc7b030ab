//! The ids that records may refer to: those of all checked files and of the embedded catalogue.

use std::borrow::Cow;
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
    pub(crate) records: HashMap<&'a str, Option<RecordType>>,
    /// The place of the record by id, in the checked files.
    pub(crate) first_records: HashMap<&'a str, Place<'a>>,
    /// The place of the topic by id; `None` for a topic of the embedded catalogue.
    pub(crate) topics: HashMap<&'a str, Option<Place<'a>>>,
    /// The parent of each unit.
    pub(crate) parents: HashMap<&'a str, &'a str>,
    pub(crate) works: Works<'a>,
}

impl<'a> AllIds<'a> {
    pub(crate) fn of(files: impl Iterator<Item = &'a (&'a str, Vec<Located<'a>>)>) -> AllIds<'a> {
        let mut known = AllIds::default();
        let ids: Vec<&'static str> = Embedded.ids().collect();
        for record_type in RecordType::ALL {
            for number in Embedded.numbers(&[record_type]) {
                if let Some(id) = usize::try_from(number).ok().and_then(|n| ids.get(n)) {
                    known.records.insert(id, Some(record_type));
                }
            }
        }
        // A test reads the embedded topics. Invalid topics would be reported as missing.
        for topic in Embedded.topics().unwrap_or_default() {
            if let Cow::Borrowed(id) = topic.id.0 {
                known.topics.insert(id, None);
            }
        }
        let entries = files.flat_map(|(file, entries)| entries.iter().map(|located| (*file, located)));
        for (number, (file, located)) in entries.enumerate() {
            known.are_embedded |= Embedded.files().any(|(name, _)| name == file);
            known.add(number, file, located);
        }
        known
    }

    fn add(&mut self, number: usize, file: &'a str, located: &'a Located<'a>) {
        let place = Place { number, file, line: located.line };
        match &located.entry {
            Ok(Entry::Record(record)) => {
                self.records.insert(record.id(), Some(record.record_type()));
                self.first_records.entry(record.id()).or_insert(place);
                if let Record::Publication(publication) = record {
                    self.works.add(publication, place);
                }
                if let Record::Unit(unit) = record
                    && let Some(parent) = &unit.parent
                {
                    self.parents.insert(&unit.id, parent);
                }
            }
            Ok(Entry::Topic(topic)) => {
                self.topics.entry(&topic.id).or_default().get_or_insert(place);
            }
            Err(fault) => {
                // An invalid entry is reported itself, so that a reference to it is valid.
                if let Some(id) = &fault.id {
                    self.records.insert(id, None);
                    self.topics.entry(id).or_default();
                }
            }
        }
    }
}
