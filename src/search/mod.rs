//! Search: from what was typed to records, best first.
//!
//! [`Query::parse`] reads the query; `expand` finds the words and topics of the index that meet each of its words;
//! `rank` scores the records that have them. Nothing here knows whether the index lies in the binary or was just made.

pub(crate) mod candidate;
pub(crate) mod expand;
pub(crate) mod highlight;
pub mod index;
pub(crate) mod isbn;
pub(crate) mod lookup;
pub(crate) mod query;
pub(crate) mod rank;
pub(crate) mod resolve_compounds;
pub mod stream;
pub(crate) mod suggest;
pub(crate) mod title_bonus;
pub(crate) mod typos;
pub(crate) mod weights;

use std::cmp::Reverse;

use strsim::osa_distance;

use crate::search::candidate::{Alternative, Met};
pub use crate::search::highlight::Marker;
use crate::search::index::{Field, Index};
pub(crate) use crate::search::lookup::{SHORTEST_HALF, SHORTEST_PART};
pub use crate::search::query::{ConditionKey, Query, QueryError, Slot, Sought};
pub use crate::search::rank::Statistics;
pub(crate) use crate::search::rank::rarity;
use crate::search::rank::{Best, Scored};
pub use crate::search::suggest::nearest_words;
pub(crate) use crate::search::typos::{
    LONGEST as LONGEST_SLIP, ONE_SLIP as SHORTEST_SLIP, allowed as allowed_slips,
};
pub(crate) use crate::search::weights::{COVER, MOST_PARTIAL, ORDER, of_field, of_how};
pub(crate) use crate::text::edit_distance::Compared;
use crate::text::{fold, sorting};

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
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Hit {
    /// Its number in the catalogue.
    pub record: u32,
    /// From 0 to 1.
    pub score: f32,
    /// Whether every word was met.
    pub complete: bool,
    /// What the words' order added.
    pub order: f32,
    /// What the part of a name that is met added.
    pub cover: f32,
    /// What an edition in the query's language added.
    pub language: f32,
    /// How many slots it meets.
    met: usize,
    /// What it meets, as a share of the weight of what any record meets.
    share: f32,
    /// What it meets, what was guessed counted in part, as a share of the weight of the whole query.
    trusted: f32,
    /// From the formula's sum to the score.
    scale: f32,
}

impl Hit {
    /// A record that was not searched for by words.
    #[must_use]
    pub fn unscored(record: u32) -> Hit {
        Hit {
            record,
            complete: true,
            ..Hit::default()
        }
    }
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Best first: complete matches, then partial ones.
    pub hits: Vec<Hit>,
    /// Words that were taken for others: as typed, and the catalogue's word.
    pub corrected: Vec<(String, String)>,
    /// The slots as they were searched.
    pub slots: Vec<Slot>,
    /// Records that have what the query does not want, in order.
    pub excluded: Vec<u32>,
    alternatives: Vec<Alternative>,
    best: Vec<Best>,
    rarity: Vec<f32>,
}

impl Found {
    /// What a hit meets, in the order of the query.
    #[must_use]
    pub fn terms(&self, index: &Index<'_>, hit: &Hit) -> Vec<TermMatch> {
        let term = |(slot, best): (usize, &Best)| {
            let field = best.field?;
            let alternative = self.alternatives.get(best.alternative as usize)?;
            let language = u32::from(index.text(best.text)?.language);
            let acronym = field == Field::Acronym && alternative.how == How::Exact;
            let term = self.slots[slot].surface.clone();
            let slip = self
                .corrected
                .iter()
                .find(|(typed, _)| *typed == term && alternative.how == How::Translation);
            Some(TermMatch {
                word: slip.map_or_else(|| word_of(index, &alternative.met), |(_, word)| word.clone()),
                field,
                language: index.languages.get(language).to_owned(),
                how: if acronym {
                    How::Acronym
                } else if slip.is_some() {
                    How::Typo
                } else {
                    alternative.how
                },
                term,
                added: crate::search::rank::added(best, self.rarity[slot]) * hit.scale,
            })
        };
        self.best_of(hit).iter().enumerate().filter_map(term).collect()
    }

    /// The words of the query that a hit does not meet, as typed.
    #[must_use]
    pub fn missing(&self, hit: &Hit) -> Vec<&str> {
        let slots = self.best_of(hit).iter().zip(&self.slots);
        slots
            .filter(|(best, _)| best.field.is_none())
            .map(|(_, slot)| slot.surface.as_str())
            .collect()
    }

    /// What to highlight in the texts of the hits.
    #[must_use]
    pub fn marker(&self, index: &Index<'_>) -> Marker {
        Marker::of(index, &self.alternatives)
    }

    fn best_of(&self, hit: &Hit) -> &[Best] {
        let at = hit.record as usize * self.slots.len();
        self.best.get(at..at + self.slots.len()).unwrap_or_default()
    }
}

/// The catalogue's word or words that were met; for a subject, empty: its names are many.
fn word_of(index: &Index<'_>, met: &Met) -> String {
    match met {
        Met::Word(id) | Met::InField(id, _) => index.words.get(*id).to_owned(),
        Met::Words(row) => row
            .iter()
            .map(|id| index.words.get(*id))
            .collect::<Vec<_>>()
            .join(" "),
        Met::Subject(_) => String::new(),
    }
}

/// Searches. A query that has conditions only finds nothing here: it is for the filter.
#[must_use]
pub fn search(index: &Index<'_>, query: &Query) -> Found {
    search_in(index, query, &Statistics::of(index))
}

/// Searches an index of those records of a catalogue that have anything to do with the query, or of the best of them.
#[must_use]
pub fn search_in(index: &Index<'_>, query: &Query, statistics: &Statistics) -> Found {
    let slots = crate::search::resolve_compounds::settle(index, &query.slots);
    let alternatives = crate::search::expand::expand(index, &slots);
    let Scored {
        mut hits,
        best,
        rarity,
    } = crate::search::rank::score(index, &slots, &alternatives, statistics);
    let excluded = excluded(index, &query.without);
    let about_something = hits
        .iter()
        .any(|hit| hit.complete || hit.trusted >= crate::search::weights::ABOUT);
    hits.retain(|hit| {
        let wanted = hit.complete || (about_something && hit.share >= crate::search::weights::PARTIAL);
        wanted && excluded.binary_search(&hit.record).is_err()
    });
    let year = |hit: &Hit| index.years.get(hit.record as usize).copied().unwrap_or(0);
    sorting::sort_by(&mut hits, |a, b| {
        let completeness = b.complete.cmp(&a.complete);
        let score = || b.score.total_cmp(&a.score);
        completeness
            .then_with(score)
            .then_with(|| year(b).cmp(&year(a)))
            .then(a.record.cmp(&b.record))
    });
    let complete = hits.partition_point(|hit| hit.complete);
    hits.truncate(complete + crate::search::weights::MOST_PARTIAL);
    let mut found = Found {
        hits,
        slots,
        excluded,
        alternatives,
        best,
        rarity,
        corrected: Vec::new(),
    };
    found.corrected = corrections(index, &found);
    found
}

/// Records that have what the query does not want: as typed or in another form.
fn excluded(index: &Index<'_>, without: &[Slot]) -> Vec<u32> {
    let mut records: Vec<u32> = crate::search::expand::expand(index, without)
        .iter()
        .filter(|alternative| {
            matches!(alternative.how, How::Exact | How::Form) && alternative.slots.len() == 1
        })
        .flat_map(|alternative| crate::search::candidate::postings(index, &alternative.met))
        .filter(|posting| {
            // `-korea` is about the country, not about works in Korean.
            let field = index.field_of(posting.text);
            !matches!(field, Some(Field::Language | Field::Kind | Field::Publisher))
        })
        .flat_map(|posting| index.owners_of(posting.text).iter().copied())
        .collect();
    sorting::sort(&mut records);
    records.dedup();
    records
}

/// The words that were taken for others: the one that the best hit was found by, else the nearest, the more frequent
/// first.
fn corrections(index: &Index<'_>, found: &Found) -> Vec<(String, String)> {
    let word = |alternative: &Alternative| match alternative.met {
        Met::Word(id) if matches!(alternative.how, How::Typo | How::Fuzzy) => Some(id),
        _ => None,
    };
    let of_slot = |at: usize, slot: &Slot| {
        let typed = fold(&slot.surface);
        let candidates = found
            .alternatives
            .iter()
            .filter(|a| a.slots == (at..at + 1))
            .filter_map(word);
        let nearest = candidates.min_by_key(|id| {
            (
                osa_distance(&typed, index.words.get(*id)),
                Reverse(index.postings.get(*id).len()),
                *id,
            )
        })?;
        let best = found
            .hits
            .first()
            .map(|hit| found.best_of(hit)[at])
            .filter(|best| best.field.is_some());
        let met = best.and_then(|best| word(found.alternatives.get(best.alternative as usize)?));
        Some((
            slot.surface.clone(),
            index.words.get(met.unwrap_or(nearest)).to_owned(),
        ))
    };
    found
        .slots
        .iter()
        .enumerate()
        .filter_map(|(at, slot)| of_slot(at, slot))
        .collect()
}
