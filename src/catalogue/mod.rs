//! A catalogue: the embedded one, or the records of files that the user brings.
//!
//! The embedded one is the text of `data/` with a table, made when building, of where each record lies in it: a command
//! that needs three records parses three.

pub(crate) mod embedded;
pub(crate) mod entries;
pub(crate) mod files;
pub mod json;
pub(crate) mod load;
pub(crate) mod packed;
pub(crate) mod prepared;

use std::borrow::Cow;

pub use crate::catalogue::embedded::Embedded;
pub use crate::catalogue::entries::{Piece, Reading, parse, parse_file};
pub(crate) use crate::catalogue::files::parse_line;
pub use crate::catalogue::files::{Aside, CatalogueFile, Entry, Located, NoDocument, read_file, read_files};
pub(crate) use crate::catalogue::json::line_of_field::lines_before;
pub use crate::catalogue::load::{Beside, Faults, Ids, MOST_TOLD};
use crate::error::Error;
use crate::record::{Record, RecordType, Topic};
use crate::search::index::{Builder, Index};

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
    /// The index over the records: the prepared one, or one made now.
    #[must_use]
    pub fn index(&self) -> Cow<'static, Index<'static>> {
        match self {
            Catalogue::Embedded(_) => Cow::Borrowed(crate::catalogue::prepared::index()),
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

    /// Id and name of each topic that has a name: the first in that language of the interface, else the one that it is
    /// known by. All their other names are not unpacked for it.
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
