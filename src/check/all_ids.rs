//! What is there to refer to: the ids of all files that are checked, and those of the embedded catalogue.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::catalogue::{Embedded, Entry, Located};
use crate::record::{Record, RecordType};

/// Where an id is first met.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// The number of the entry among all that are checked.
    pub(crate) number: usize,
    pub(crate) file: &'a str,
    pub(crate) line: usize,
}

/// All ids.
#[derive(Debug, Default)]
pub(crate) struct AllIds<'a> {
    /// The type of the record of that id; `None` where it does not read as a record.
    pub(crate) records: HashMap<&'a str, Option<RecordType>>,
    /// Where the record of that id is, in the files that are checked.
    pub(crate) first_records: HashMap<&'a str, Place<'a>>,
    /// Where the topic of that id is; `None` for one of the embedded catalogue.
    pub(crate) topics: HashMap<&'a str, Option<Place<'a>>>,
    /// The unit above a unit.
    pub(crate) parents: HashMap<&'a str, &'a str>,
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
        // The embedded topics are read by a test of every build; were they broken, they would be reported as missing.
        for topic in Embedded.topics().unwrap_or_default() {
            if let Cow::Borrowed(id) = topic.id.0 {
                known.topics.insert(id, None);
            }
        }
        let entries = files.flat_map(|(file, entries)| entries.iter().map(|located| (*file, located)));
        for (number, (file, located)) in entries.enumerate() {
            known.add(number, file, located);
        }
        known
    }

    fn add(&mut self, number: usize, file: &'a str, located: &'a Located<'a>) {
        let place = Place {
            number,
            file,
            line: located.line,
        };
        match &located.entry {
            Ok(Entry::Record(record)) => {
                self.records.insert(record.id(), Some(record.record_type()));
                self.first_records.entry(record.id()).or_insert(place);
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
                // It is there, and told to be broken; what refers to it is not at fault.
                if let Some(id) = &fault.id {
                    self.records.insert(id, None);
                    self.topics.entry(id).or_default();
                }
            }
        }
    }
}
