//! A match by a value that a record lists, and not by a word of its texts.

use crate::index::Field;

/// Match by a code or id that a record lists.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ListedMatch {
    pub(crate) field: Field,
    pub(crate) unit: usize,
    pub(crate) quality: f32,
}
