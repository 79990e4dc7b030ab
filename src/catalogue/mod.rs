//! A catalogue: the embedded one, or the records of files that the user brings.
//!
//! The embedded one is the text of `data/` with a table, made when building, of where each record lies in it: a command
//! that needs three records parses three.

mod cut;
mod embedded;
mod path;
mod place;
mod prepared;
mod reader;

pub use embedded::Embedded;
pub(crate) use place::lines_before;
pub use reader::{CatalogueFile, Entry, Located, parse, parse_file, read_file, read_files};

use std::borrow::Cow;

use crate::error::{Error, Fault};
use crate::index::{Builder, Index};
use crate::record::{Record, RecordType, Topic};

/// Records by number: publications first, then units, initiatives, instruments, each in the order of their files.
#[derive(Debug)]
pub enum Catalogue<'a> {
    /// What the binary holds.
    Embedded(Embedded),
    /// What files hold, read whole.
    Loaded {
        /// In the order of the types, then of the files.
        records: Vec<Record<'a>>,
        /// The topics that the files define; the embedded ones where they define none.
        topics: Vec<Topic<'a>>,
    },
}

impl<'a> Catalogue<'a> {
    /// The catalogue of these files.
    ///
    /// # Errors
    /// The first thing in them that is not a record, or an id that two records share.
    pub fn load(files: &'a [CatalogueFile]) -> Result<Catalogue<'a>, Error> {
        let mut records: Vec<Record<'a>> = Vec::new();
        let mut topics = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for file in files {
            for located in parse_file(file) {
                let (line, id) = (located.line, located.id().map(str::to_owned));
                match located.entry? {
                    Entry::Record(record) => {
                        if !seen.insert(record.id().to_owned()) {
                            return Err(Fault {
                                file: file.name.clone(),
                                line: Some(line),
                                id,
                                field: Some("id".into()),
                                problem: "another record has this id; give each its own".into(),
                            }
                            .into());
                        }
                        records.push(record);
                    }
                    Entry::Topic(topic) => topics.push(topic),
                }
            }
        }
        records.sort_by_key(Record::record_type);
        if topics.is_empty() {
            topics = Embedded.topics()?;
        }
        Ok(Catalogue::Loaded { records, topics })
    }

    /// The index over the records: the prepared one, or one made now.
    #[must_use]
    pub fn index(&self) -> Cow<'static, Index<'static>> {
        match self {
            Catalogue::Embedded(_) => Cow::Borrowed(prepared::index()),
            Catalogue::Loaded { records, topics } => Cow::Owned(Builder::index(records, topics)),
        }
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Catalogue::Embedded(embedded) => embedded.len(),
            Catalogue::Loaded { records, .. } => records.len(),
        }
    }

    /// Whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The ids, by record number.
    #[must_use]
    pub fn ids(&self) -> Vec<&str> {
        match self {
            Catalogue::Embedded(embedded) => embedded.ids().collect(),
            Catalogue::Loaded { records, .. } => records.iter().map(Record::id).collect(),
        }
    }

    /// These records, in this order, and no others parsed. A number that is out of range is passed over.
    ///
    /// # Errors
    /// A record of the embedded catalogue that does not parse; a test keeps that from happening.
    pub fn fetch(&self, numbers: &[u32]) -> Result<Vec<Record<'a>>, Error> {
        match self {
            Catalogue::Embedded(embedded) => numbers
                .iter()
                .filter_map(|n| embedded.record(*n))
                .map(|r| r.map_err(Error::from))
                .collect(),
            Catalogue::Loaded { records, .. } => Ok(numbers
                .iter()
                .filter_map(|n| records.get(usize::try_from(*n).ok()?).cloned())
                .collect()),
        }
    }

    /// All records of these types, in the catalogue's order.
    ///
    /// # Errors
    /// As [`Catalogue::fetch`].
    pub fn records(&self, types: &[RecordType]) -> Result<Vec<Record<'a>>, Error> {
        match self {
            Catalogue::Embedded(embedded) => embedded
                .numbers(types)
                .filter_map(|n| embedded.record(n))
                .map(|r| r.map_err(Error::from))
                .collect(),
            Catalogue::Loaded { records, .. } => Ok(records
                .iter()
                .filter(|r| types.contains(&r.record_type()))
                .cloned()
                .collect()),
        }
    }

    /// The topics that records refer to.
    ///
    /// # Errors
    /// As [`Catalogue::fetch`].
    pub fn topics(&self) -> Result<Vec<Topic<'a>>, Error> {
        match self {
            Catalogue::Embedded(embedded) => embedded.topics().map_err(Error::from),
            Catalogue::Loaded { topics, .. } => Ok(topics.clone()),
        }
    }
}
