//! The ids that records may refer to: those of all checked files and of the embedded catalogue.

use std::collections::{HashMap, HashSet};

use crate::catalogue::{Embedded, Entry, Located};
use crate::check::place::Place;
use crate::check::works::Works;
use crate::record::{Record, RecordType};

/// The ids of all entries.
#[derive(Debug, Default)]
pub(crate) struct AllIds<'a> {
    /// True if a checked file has the name of a file of the embedded catalogue.
    pub(crate) are_embedded: bool,
    /// The record by id.
    pub(crate) records: HashMap<String, KnownRecord<'a>>,
    /// The place of the topic by id; `None` for a topic of the embedded catalogue.
    pub(crate) topics: HashMap<String, Option<Place<'a>>>,
    /// The parent of each unit.
    parents: HashMap<String, String>,
    /// Units that stand below themselves.
    pub(crate) below_themselves: HashSet<String>,
    pub(crate) works: Works<'a>,
}

/// The record of an id, as far as it is known.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct KnownRecord<'a> {
    /// The type; `None` for an invalid record.
    pub(crate) record_type: Option<RecordType>,
    /// The first place in the checked files.
    pub(crate) first: Option<Place<'a>>,
}

impl<'a> AllIds<'a> {
    /// Returns the ids of the embedded catalogue.
    pub(crate) fn embedded() -> AllIds<'a> {
        let mut known = AllIds::default();
        let ids: Vec<&'static str> = Embedded.ids().collect();
        for record_type in RecordType::ALL {
            for number in Embedded.numbers(&[record_type]) {
                if let Some(id) = usize::try_from(number).ok().and_then(|n| ids.get(n)) {
                    let record = KnownRecord { record_type: Some(record_type), first: None };
                    known.records.insert((*id).to_owned(), record);
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
                let known = self.records.entry(record.id().to_owned()).or_default();
                known.record_type = Some(record.record_type());
                known.first.get_or_insert(place);
                if let Record::Publication(publication) = record {
                    self.works.add(publication);
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
                    self.records.entry(id.clone()).or_default().record_type = None;
                    self.topics.entry(id.clone()).or_default();
                }
            }
        }
    }

    /// Ends the first reading of the entries.
    pub(crate) fn finish_first_pass(&mut self) {
        self.works.finish_first_pass();
        self.below_themselves = below_themselves(&self.parents);
    }
}

/// Returns the units that are their own ancestors, and walks each step up once.
fn below_themselves(parents: &HashMap<String, String>) -> HashSet<String> {
    let mut found = HashSet::new();
    // The unit from which each one was reached.
    let mut reached: HashMap<&str, &str> = HashMap::new();
    for start in parents.keys() {
        let mut unit = start.as_str();
        while let Some(parent) = parents.get(unit).filter(|_| !reached.contains_key(unit)) {
            reached.insert(unit, start);
            unit = parent;
        }
        let mut is_circle = reached.get(unit) == Some(&start.as_str());
        while is_circle {
            is_circle = found.insert(unit.to_owned());
            unit = parents.get(unit).map_or(unit, String::as_str);
        }
    }
    found
}
