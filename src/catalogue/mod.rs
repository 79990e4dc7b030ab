//! A catalogue: the embedded one, or the records of the user's files.
//!
//! The embedded catalogue is the text of `data/` with a table of the positions of records, which the build makes. A
//! command that needs three records parses three.

pub(crate) mod embedded;
pub(crate) mod entries;
pub(crate) mod files;
pub mod json;
pub(crate) mod load;
pub(crate) mod prepared;

pub use crate::catalogue::embedded::Embedded;
pub use crate::catalogue::entries::{Piece, Reading, parse, parse_file};
pub(crate) use crate::catalogue::files::parse_line;
pub use crate::catalogue::files::{
    CatalogueFile, Entry, ImportNotes, Located, NoDocument, read_file, read_files,
};
pub(crate) use crate::catalogue::json::line_of_field::lines_before;
pub use crate::catalogue::load::{Beside, Faults, Ids, MAX_DETAILED_FAULTS};
use crate::error::Error;
use crate::record::{Record, RecordType, Topic};

/// Records by number: publications first, then units, initiatives, instruments, each in the order of their files.
#[derive(Debug)]
pub enum Catalogue<'a> {
    /// The catalogue in the binary.
    Embedded(Embedded),
    /// The records of files, read whole.
    Loaded {
        /// In the order of the types, then of the files.
        records: Vec<Record<'a>>,
        /// The topics that the files define, or the embedded topics if the files define none.
        topics: Vec<Topic<'a>>,
    },
}

impl<'a> Catalogue<'a> {
    /// Returns the number of records.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Catalogue::Embedded(embedded) => embedded.len(),
            Catalogue::Loaded { records, .. } => records.len(),
        }
    }

    /// Returns whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the ids, by record number.
    #[must_use]
    pub fn ids(&self) -> Vec<&str> {
        match self {
            Catalogue::Embedded(embedded) => embedded.ids().collect(),
            Catalogue::Loaded { records, .. } => records.iter().map(Record::id).collect(),
        }
    }

    /// Returns these records, in this order. No other record is parsed. A number that is out of range is ignored.
    ///
    /// # Errors
    /// A record of the embedded catalogue that does not parse; a test keeps that from happening.
    pub fn fetch(&self, numbers: &[u32]) -> Result<Vec<Record<'a>>, Error> {
        match self {
            Catalogue::Embedded(embedded) => numbers
                .iter()
                .filter_map(|number| embedded.record(*number))
                .map(|r| r.map_err(Error::from))
                .collect(),
            Catalogue::Loaded { records, .. } => {
                Ok(numbers.iter().filter_map(|n| records.get(usize::try_from(*n).ok()?).cloned()).collect())
            }
        }
    }

    /// Returns all records of these types, in the catalogue's order.
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
            Catalogue::Loaded { records, .. } => {
                Ok(records.iter().filter(|r| types.contains(&r.record_type())).cloned().collect())
            }
        }
    }

    /// Returns the topics that records refer to.
    ///
    /// # Errors
    /// As [`Catalogue::fetch`].
    pub fn topics(&self) -> Result<Vec<Topic<'a>>, Error> {
        match self {
            Catalogue::Embedded(embedded) => embedded.topics().map_err(Error::from),
            Catalogue::Loaded { topics, .. } => Ok(topics.clone()),
        }
    }

    /// Returns id and name of each topic that has a name: the first name in this language, else the usual name. Other
    /// names are not unpacked.
    #[must_use]
    pub fn topic_names(&self, language: &str) -> Vec<(&str, &str)> {
        match self {
            Catalogue::Embedded(embedded) => embedded.topic_names(language).collect(),
            Catalogue::Loaded { topics, .. } => topics
                .iter()
                .filter_map(|topic| Some((topic.id.as_str(), topic.name_in(language)?)))
                .collect(),
        }
    }
}
