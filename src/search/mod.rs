//! Search: from what was typed to records, best first.
//!
//! [`Query::parse`] reads the query; `expand` finds the words and topics of the index that meet each of its words;
//! `rank` scores the records that have them. Nothing here knows whether the index lies in the binary or was just made.

mod expand;
mod hint;
mod mark;
mod query;
mod rank;
mod slips;
mod weights;

pub use hint::nearest_words;
pub use mark::Marker;
pub use query::{ConditionKey, Query, QueryError, Slot, Sought};

use std::cmp::Reverse;

use strsim::osa_distance;

use crate::index::{Field, Index};

use expand::{Alternative, Met};

/// How a word of the query was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// As typed, case and accents aside.
    Exact,
    /// As an acronym.
    Acronym,
    /// In another form: number, gender, case, spelled as one word or two.
    Form,
    /// By a topic that the words name, in whatever language.
    Translation,
    /// As the beginning of a longer word.
    Prefix,
    /// With a slip of the finger.
    Typo,
    /// Inside a longer word.
    Part,
    /// With letters left out.
    Fuzzy,
}

impl How {
    /// All of them, the surest first.
    pub const ALL: [How; 8] = [
        How::Exact,
        How::Acronym,
        How::Form,
        How::Translation,
        How::Prefix,
        How::Typo,
        How::Part,
        How::Fuzzy,
    ];

    /// The word in `match.terms[].how`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            How::Exact => "exact",
            How::Acronym => "acronym",
            How::Form => "form",
            How::Translation => "translation",
            How::Prefix => "prefix",
            How::Typo => "typo",
            How::Part => "part",
            How::Fuzzy => "fuzzy",
        }
    }
}

/// A word of the query, met in a record.
#[derive(Clone, Debug, PartialEq)]
pub struct TermMatch {
    /// Which slot of the query.
    pub slot: usize,
    /// As typed.
    pub term: String,
    /// The word of the catalogue; empty for a topic.
    pub word: String,
    /// Where.
    pub field: Field,
    /// BCP 47 code of the text's language; empty where it has none.
    pub language: String,
    /// How.
    pub how: How,
    /// What it added to the score.
    pub added: f32,
}

/// A record that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its number in the catalogue.
    pub record: u32,
    /// From 0 to 1.
    pub score: f32,
    /// Share of the query's weight that it meets: 1 for a complete match.
    pub share: f32,
    /// The part of that share that was met without guessing at letters.
    pub trusted: f32,
    /// What was met.
    pub terms: Vec<TermMatch>,
    /// Slots that were not.
    pub missing: Vec<usize>,
    /// What the words' order added.
    pub order: f32,
    /// What the part of a name that is met added.
    pub cover: f32,
    /// What an edition in the query's language added.
    pub language: f32,
}

impl Hit {
    /// A record that was not searched for by words.
    #[must_use]
    pub fn unscored(record: u32) -> Hit {
        Hit {
            record,
            score: 0.0,
            share: 1.0,
            trusted: 1.0,
            terms: Vec::new(),
            missing: Vec::new(),
            order: 0.0,
            cover: 0.0,
            language: 0.0,
        }
    }

    /// Whether every word was met.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Best first: complete matches, then partial ones.
    pub hits: Vec<Hit>,
    /// The slots as they were searched.
    pub slots: Vec<Slot>,
    /// Words that were taken for others: as typed, and the catalogue's word.
    pub corrected: Vec<(String, String)>,
    /// What to highlight.
    pub marker: Marker,
    /// Records that have what the query does not want, in order.
    pub excluded: Vec<u32>,
}

/// Searches. A query that has conditions only finds nothing here: it is for the filter.
#[must_use]
pub fn search(index: &Index<'_>, query: &Query) -> Found {
    let slots = expand::settle(index, &query.slots);
    let surfaces: Vec<&str> = slots.iter().map(|slot| slot.surface.as_str()).collect();
    let alternatives = expand::expand(index, &slots);
    let mut hits = rank::score(index, slots.len(), &alternatives, &surfaces);
    let excluded = excluded(index, &query.without);
    let floor: f32 = std::env::var("FLOOR")
        .ok()
        .and_then(|v| v.parse().ok())
        .unwrap_or(0.3);
    let gate: f32 = std::env::var("GATE")
        .ok()
        .and_then(|v| v.parse().ok())
        .unwrap_or(0.5);
    let best = hits.iter().map(|hit| hit.trusted).fold(0.0, f32::max);
    hits.retain(|hit| {
        let wanted = hit.is_complete() || (best >= gate && hit.share >= floor);
        wanted && !excluded.contains(&hit.record)
    });
    let year = |hit: &Hit| index.years.get(hit.record as usize).copied().unwrap_or(0);
    hits.sort_by(|a, b| {
        b.is_complete()
            .cmp(&a.is_complete())
            .then(b.score.total_cmp(&a.score))
            .then(year(b).cmp(&year(a)))
            .then(a.record.cmp(&b.record))
    });
    let corrected = corrections(index, &slots, &alternatives, &hits);
    Found {
        marker: Marker::of(index, &alternatives),
        hits,
        slots,
        corrected,
        excluded,
    }
}

/// Records that have what the query does not want: as typed or in another form.
fn excluded(index: &Index<'_>, without: &[Slot]) -> Vec<u32> {
    let mut records: Vec<u32> = expand::expand(index, without)
        .iter()
        .filter(|alternative| {
            matches!(alternative.how, How::Exact | How::Form) && alternative.slots.len() == 1
        })
        .flat_map(|alternative| expand::postings(index, &alternative.met))
        .flat_map(|posting| index.owners.get(posting.text).iter().copied())
        .collect();
    records.sort_unstable();
    records.dedup();
    records
}

/// The words that were taken for others: the one that the best hit was found by, else the nearest, the more frequent
/// first.
fn corrections(
    index: &Index<'_>,
    slots: &[Slot],
    alternatives: &[Alternative],
    hits: &[Hit],
) -> Vec<(String, String)> {
    let guessed = |how: How| matches!(how, How::Typo | How::Fuzzy);
    let correction = |at: usize| {
        let candidates = alternatives
            .iter()
            .filter(|a| a.slots == (at..at + 1) && guessed(a.how));
        let met = hits
            .first()
            .and_then(|hit| hit.terms.iter().find(|term| term.slot == at && guessed(term.how)));
        let typed = crate::text::fold(&slots[at].surface);
        let nearest = candidates.filter_map(|a| match a.met {
            Met::Word(id) => Some((
                osa_distance(&typed, index.words.get(id)),
                Reverse(index.postings.get(id).len()),
                id,
            )),
            _ => None,
        });
        let nearest = nearest.min().map(|(.., id)| index.words.get(id).to_owned());
        nearest.map(|nearest| met.map_or(nearest, |term| term.word.clone()))
    };
    let typed = slots.iter().enumerate();
    typed
        .filter_map(|(at, slot)| Some((slot.surface.clone(), correction(at)?)))
        .collect()
}
