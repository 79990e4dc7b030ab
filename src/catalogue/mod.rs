//! A catalogue: the embedded one, or the records of the user's files.
//!
//! The embedded catalogue is the text of `data/` with a table of the positions of records, which the build makes. A
//! command that needs three records parses three.

pub(crate) mod embedded;
pub(crate) mod entries;
pub(crate) mod files;
pub mod json;
pub(crate) mod listed;
pub(crate) mod load;
pub(crate) mod prepared;

pub use crate::catalogue::embedded::Embedded;
pub use crate::catalogue::entries::{Piece, Reading, parse};
pub(crate) use crate::catalogue::files::parse_record;
pub use crate::catalogue::files::{CatalogueFile, Entry, ImportNotes, Located, NoDocument, read_files};
pub(crate) use crate::catalogue::files::{STDIN, is_stdin, read_file};
pub(crate) use crate::catalogue::json::line_of_field::FieldLines;
pub use crate::catalogue::listed::ListedRecord;
pub use crate::catalogue::load::{Beside, Faults, Ids};
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
    /// The records of large files, each parsed on demand.
    Listed {
        /// In the order of the types, then of the files.
        records: Vec<ListedRecord<'a>>,
        /// As of loaded records.
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
            Catalogue::Listed { records, .. } => records.len(),
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
            Catalogue::Listed { records, .. } => records.iter().map(ListedRecord::id).collect(),
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
            Catalogue::Listed { records, .. } => {
                numbers.iter().filter_map(|n| records.get(usize::try_from(*n).ok()?)?.record()).collect()
            }
        }
    }

    /// Returns all records of these types, in the catalogue's order.
    ///
    /// # Errors
    /// As [`Catalogue::fetch`].
    pub fn records(&self, types: &[RecordType]) -> Result<Vec<Record<'a>>, Error> {
        self.each(types).collect()
    }

    /// Returns the records of these types one by one, in the catalogue's order.
    pub fn each<'c>(
        &'c self,
        types: &'c [RecordType],
    ) -> Box<dyn Iterator<Item = Result<Record<'a>, Error>> + 'c> {
        match self {
            Catalogue::Embedded(embedded) => {
                let records = embedded.numbers(types).filter_map(|number| embedded.record(number));
                Box::new(records.map(|record| record.map_err(Error::from)))
            }
            Catalogue::Loaded { records, .. } => {
                Box::new(records.iter().filter(|r| types.contains(&r.record_type())).cloned().map(Ok))
            }
            Catalogue::Listed { records, .. } => {
                let records = records.iter().filter(|record| types.contains(&record.record_type()));
                Box::new(records.filter_map(ListedRecord::record))
            }
        }
    }

    /// Returns the records of these types one by one, each with its number.
    pub(crate) fn numbered<'c>(
        &'c self,
        types: &'c [RecordType],
    ) -> impl Iterator<Item = (u32, Result<Record<'a>, Error>)> + 'c {
        let is_asked = |number: u32| match self {
            Catalogue::Listed { records, .. } => {
                let record = usize::try_from(number).ok().and_then(|number| records.get(number));
                record.is_some_and(|record| types.contains(&record.record_type()))
            }
            _ => true,
        };
        let numbers =
            (0..u32::try_from(self.len()).unwrap_or(u32::MAX)).filter(move |number| is_asked(*number));
        numbers.flat_map(|number| match self.fetch(&[number]) {
            Ok(records) => records.into_iter().map(|record| (number, Ok(record))).collect(),
            Err(error) => vec![(number, Err(error))],
        })
    }

    /// Returns the topics that records refer to.
    ///
    /// # Errors
    /// As [`Catalogue::fetch`].
    pub fn topics(&self) -> Result<Vec<Topic<'a>>, Error> {
        match self {
            Catalogue::Embedded(embedded) => embedded.topics().map_err(Error::from),
            Catalogue::Loaded { topics, .. } | Catalogue::Listed { topics, .. } => Ok(topics.clone()),
        }
    }

    /// Returns id and name of each topic that has a name: the first name in this language, else the usual name. Other
    /// names are not unpacked.
    #[must_use]
    pub fn topic_names(&self, language: &str) -> Vec<(&str, &str)> {
        match self {
            Catalogue::Embedded(embedded) => embedded.topic_names(language).collect(),
            Catalogue::Loaded { topics, .. } | Catalogue::Listed { topics, .. } => topics
                .iter()
                .filter_map(|topic| Some((topic.id.as_str(), topic.name_in(language)?)))
                .collect(),
        }
    }
}
