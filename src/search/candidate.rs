//! Candidates: texts of the catalogue that match a part of the query, and their postings.

use std::ops::Range;

use crate::index::{Field, Index, Posting};
use crate::search::hit::MatchKind;

/// A word or subject of the catalogue that matches one or several terms.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Candidate {
    /// The matching terms, which are consecutive.
    pub(crate) terms: Range<usize>,
    /// The target that matches them.
    pub(crate) target: Target,
    /// The kind of match.
    pub(crate) how: MatchKind,
    /// Share of the weight of that kind: less than 1 for a loose expression of a concept.
    pub(crate) share: f32,
}

/// A target in the catalogue that can match a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A word.
    Word(u32),
    /// Consecutive words.
    Words(Vec<u32>),
    /// A word in one field only.
    InField(u32, Field),
    /// A topic, country or region, in any field that names it.
    Subject(u32),
    /// A concept of the lexicon.
    Concept(u16),
}

/// Returns the postings of a target.
pub(crate) fn postings(index: &Index<'_>, target: &Target) -> Vec<Posting> {
    match target {
        Target::Word(id) => index.postings.get(*id).to_vec(),
        Target::InField(id, field) => {
            let in_field = |posting: &&Posting| index.field_of(posting.text) == Some(*field);
            index.postings.get(*id).iter().filter(in_field).copied().collect()
        }
        Target::Words(row) => rows(index, row),
        Target::Subject(subject) => index.subjects.get(*subject).to_vec(),
        Target::Concept(concept) => {
            let places = index.concepts.get(u32::from(*concept)).iter();
            places.map(|place| place.posting).collect()
        }
    }
}

/// Returns the postings at which these words are consecutive.
pub(crate) fn rows(index: &Index<'_>, row: &[u32]) -> Vec<Posting> {
    let Some((first, rest)) = row.split_first() else {
        return Vec::new();
    };
    let follows = |posting: &Posting| {
        rest.iter().zip(1_u16..).all(|(id, offset)| {
            let next = Posting { position: posting.position + offset, width: 1, ..*posting };
            index.postings.get(*id).binary_search(&next).is_ok()
        })
    };
    let width = u16::try_from(row.len()).unwrap_or(u16::MAX);
    let alone = index.postings.get(*first).iter().copied().filter(|posting| posting.width == 1);
    alone.filter(follows).map(|posting| Posting { width, ..posting }).collect()
}
