//! The index of a catalogue.

use std::borrow::Cow;

use crate::catalogue::{Catalogue, prepared};
use crate::index::{Builder, Index};
use crate::lexicon::Lexicon;
use crate::record::RecordType;

impl Catalogue<'_> {
    /// Returns the index over the records: the prepared one, or one that is built now.
    #[must_use]
    pub fn index(&self) -> Cow<'static, Index<'static>> {
        match self {
            Catalogue::Embedded(_) => Cow::Borrowed(prepared::index()),
            Catalogue::Loaded { records, topics } => {
                Cow::Owned(Builder::index(records, topics, &Lexicon::embedded()))
            }
            Catalogue::Listed { topics, .. } => {
                let records = self.records(&RecordType::ALL).unwrap_or_default();
                Cow::Owned(Builder::index(&records, topics, &Lexicon::embedded()))
            }
        }
    }
}
