//! Records of large files, parsed on demand: a parsed record needs several times the memory of its text.

use std::sync::Arc;

use crate::catalogue::entries::{Piece, Reading};
use crate::catalogue::files::Entry;
use crate::error::Error;
use crate::record::{Record, RecordType, Text};

/// Minimum size in bytes of the files whose records are parsed on demand.
pub(crate) const LARGE: usize = 4 << 20;

/// A record that is parsed on demand.
#[derive(Debug)]
pub struct ListedRecord<'a> {
    record_type: RecordType,
    /// The id in the catalogue. An imported entry may have another one, which a different record has.
    id: Text<'a>,
    source: Source<'a>,
}

#[derive(Debug)]
enum Source<'a> {
    /// An entry of a file, which has been read once without a fault.
    Entry(Arc<Reading<'a>>, Piece<'a>),
    /// A record in memory.
    Record(Box<Record<'a>>),
}

impl<'a> ListedRecord<'a> {
    /// Returns the record that was read from this entry. A record without one stays in memory.
    pub(crate) fn of(record: Record<'a>, entry: Option<(Arc<Reading<'a>>, Piece<'a>)>) -> ListedRecord<'a> {
        let id = match &record {
            Record::Publication(publication) => publication.id.clone(),
            Record::Unit(unit) => unit.id.clone(),
            Record::Initiative(initiative) => initiative.id.clone(),
            Record::Instrument(instrument) => instrument.id.clone(),
        };
        let record_type = record.record_type();
        let source = match entry {
            Some((reading, piece)) => Source::Entry(reading, piece),
            None => Source::Record(Box::new(record)),
        };
        ListedRecord { record_type, id, source }
    }

    pub(crate) fn record_type(&self) -> RecordType {
        self.record_type
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// Parses the record.
    pub(crate) fn record(&self) -> Option<Result<Record<'a>, Error>> {
        let (reading, piece) = match &self.source {
            Source::Record(record) => return Some(Ok(Record::clone(record))),
            Source::Entry(reading, piece) => (reading, piece),
        };
        match reading.read(piece).ok()?.entry {
            Ok(Entry::Record(Record::Publication(mut publication))) => {
                publication.id = self.id.clone();
                Some(Ok(Record::Publication(publication)))
            }
            Ok(Entry::Record(record)) => Some(Ok(record)),
            Ok(Entry::Topic(_)) => None,
            Err(fault) => Some(Err(fault.into())),
        }
    }
}
