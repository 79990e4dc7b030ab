//! What can meet a word of the query, and where it stands.

use std::ops::Range;

use crate::search::How;
use crate::search::index::{Field, Index, Posting};

/// Something in the catalogue that meets one or several slots.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Alternative {
    /// The slots that it meets, one after the other.
    pub(crate) slots: Range<usize>,
    /// What meets them.
    pub(crate) met: Met,
    /// How.
    pub(crate) how: How,
}

/// What can meet a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Met {
    /// A word.
    Word(u32),
    /// Words one after the other.
    Words(Vec<u32>),
    /// A word in one field only.
    InField(u32, Field),
    /// A topic, country or region, wherever it is named.
    Subject(u32),
}

/// Where an alternative is met.
pub(crate) fn postings(index: &Index<'_>, met: &Met) -> Vec<Posting> {
    match met {
        Met::Word(id) => index.postings.get(*id).to_vec(),
        Met::InField(id, field) => {
            let in_field = |posting: &&Posting| index.field_of(posting.text) == Some(*field);
            index.postings.get(*id).iter().filter(in_field).copied().collect()
        }
        Met::Words(row) => rows(index, row),
        Met::Subject(subject) => index.subjects.get(*subject).to_vec(),
    }
}

/// Where these words stand one after the other.
pub(crate) fn rows(index: &Index<'_>, row: &[u32]) -> Vec<Posting> {
    let Some((first, rest)) = row.split_first() else {
        return Vec::new();
    };
    let follows = |posting: &Posting| {
        rest.iter().zip(1_u16..).all(|(id, offset)| {
            let wanted = Posting {
                position: posting.position + offset,
                width: 1,
                ..*posting
            };
            index.postings.get(*id).binary_search(&wanted).is_ok()
        })
    };
    let width = u16::try_from(row.len()).unwrap_or(u16::MAX);
    let alone = index
        .postings
        .get(*first)
        .iter()
        .copied()
        .filter(|posting| posting.width == 1);
    alone
        .filter(follows)
        .map(|posting| Posting { width, ..posting })
        .collect()
}
