//! What can meet a word of the query, and where it stands.

use std::borrow::Cow;
use std::ops::Range;

use crate::index::{Field, Index, Posting};

use super::How;

/// Something in the catalogue that meets one or several slots.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Alternative {
    /// The slots that it meets, one after the other.
    pub(super) slots: Range<usize>,
    /// What meets them.
    pub(super) met: Met,
    /// How.
    pub(super) how: How,
}

/// What can meet a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Met {
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
pub(super) fn postings<'i>(index: &'i Index<'_>, met: &Met) -> Cow<'i, [Posting]> {
    match met {
        Met::Word(id) => Cow::Borrowed(index.postings.get(*id)),
        Met::InField(id, field) => {
            let in_field = |posting: &&Posting| index.texts[posting.text as usize].field == *field;
            index.postings.get(*id).iter().filter(in_field).copied().collect()
        }
        Met::Words(row) => Cow::Owned(rows(index, row)),
        Met::Subject(subject) => Cow::Borrowed(index.subjects.get(*subject)),
    }
}

/// Where these words stand one after the other.
pub(super) fn rows(index: &Index<'_>, row: &[u32]) -> Vec<Posting> {
    let Some((first, rest)) = row.split_first() else {
        return Vec::new();
    };
    let follows = |posting: &Posting| {
        rest.iter().zip(1_u16..).all(|(id, offset)| {
            let wanted = Posting {
                position: posting.position + offset,
                ..*posting
            };
            index
                .postings
                .get(*id)
                .binary_search(&Posting { width: 1, ..wanted })
                .is_ok()
        })
    };
    let width = u16::try_from(row.len()).unwrap_or(u16::MAX);
    let alone = index
        .postings
        .get(*first)
        .iter()
        .filter(|posting| posting.width == 1);
    alone
        .filter(|posting| follows(posting))
        .map(|posting| Posting { width, ..*posting })
        .collect()
}
