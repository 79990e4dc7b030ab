//! Records of large files, parsed on demand: a parsed record needs several times the memory of its text.

use crate::catalogue::files::{Entry, parse_line};
use crate::error::Error;
use crate::record::{Record, RecordType, Text};

/// Minimum size in bytes of the files whose records are parsed on demand.
pub(crate) const LARGE: usize = 4 << 20;

/// A record that is parsed on demand.
#[derive(Debug)]
pub struct ListedRecord<'a> {
    record_type: RecordType,
    id: Text<'a>,
    source: Source<'a>,
}

#[derive(Debug)]
enum Source<'a> {
    /// JSON of a valid record, one value of the file.
    Json(&'a str),
    /// A record that was made of an entry of another form.
    Made(Box<Record<'a>>),
}

impl<'a> ListedRecord<'a> {
    /// Returns the record of this JSON. A record of another form has none.
    pub(crate) fn of(record: Record<'a>, json: Option<&'a str>) -> ListedRecord<'a> {
        let id = match &record {
            Record::Publication(publication) => publication.id.clone(),
            Record::Unit(unit) => unit.id.clone(),
            Record::Initiative(initiative) => initiative.id.clone(),
            Record::Instrument(instrument) => instrument.id.clone(),
        };
        let record_type = record.record_type();
        let source = json.map_or_else(|| Source::Made(Box::new(record)), Source::Json);
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
        match &self.source {
            Source::Made(record) => Some(Ok(Record::clone(record))),
            Source::Json(json) => match parse_line(json) {
                Ok(Entry::Record(record)) => Some(Ok(record)),
                Ok(Entry::Topic(_)) => None,
                Err(fault) => Some(Err(fault.into())),
            },
        }
    }
}
