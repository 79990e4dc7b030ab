//! The ranking: one formula over what was met where.
//!
//! For a record *r* and the slots *s* of the query,
//!
//! ```text
//! rarity(s)   = ln(1 + N / records that meet s)
//! met(r, s)   = best over fields of  of_field × of_how   +  SECOND_FIELD × the best of another field
//! name(r)     = best over its names of  of_field × (ORDER × Σ rarity of neighbours met in order
//!                                                 + COVER × share of the name that is met × Σ rarity of what it meets)
//! score(r)    = (Σ rarity(s) × met(r, s) + name(r) + LANGUAGE × Σ rarity, if it has an edition in the query's language)
//!               / Σ rarity × (1 + SECOND_FIELD + ORDER + COVER + LANGUAGE)    × SECONDARY, for a part or summary
//! ```
//!
//! so that 1 is a record whose title is the query. The constants are in `weights.rs`. Complete matches come before
//! partial ones whatever their scores; then the score decides, then the year, newest first, then the record's place in
//! the catalogue, which is by id.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::search::candidate::{Alternative, postings};
use crate::search::index::{Field, Index};
use crate::search::query::{Slot, Sought};
use crate::search::title_bonus::{Meeting, names};
use crate::search::{Hit, How, weights};

/// The best that is known of a record and a slot.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Best {
    /// `of_field` × `of_how`.
    pub(crate) value: f32,
    /// The same of another field.
    pub(crate) second: f32,
    /// Where; none: the record does not meet the slot.
    pub(crate) field: Option<Field>,
    /// The text.
    pub(crate) text: u32,
    /// What met it.
    pub(crate) alternative: u32,
}

/// What a search knows of all records.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Scored {
    /// The records that meet any slot, unsorted.
    pub(crate) hits: Vec<Hit>,
    /// For each record, what is known of each slot.
    pub(crate) best: Vec<Best>,
    /// For each slot, how rare it is.
    pub(crate) rarity: Vec<f32>,
}

/// How many records there are, and how many of them meet what is sought: of the whole catalogue, where the index has a
/// part of it only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statistics {
    /// How many records there are.
    pub records: usize,
    /// How many meet this; of what is not here the index knows itself.
    pub met: HashMap<Sought, usize>,
}

impl Statistics {
    /// Those of an index of a whole catalogue.
    #[must_use]
    pub fn of(index: &Index<'_>) -> Statistics {
        Statistics {
            records: index.records as usize,
            met: HashMap::new(),
        }
    }
}

/// Scores all records that meet any slot.
pub(crate) fn score(
    index: &Index<'_>,
    slots: &[Slot],
    alternatives: &[Alternative],
    statistics: &Statistics,
) -> Scored {
    let count = slots.len();
    let mut meetings = meetings(index, alternatives);
    let records = index.records as usize;
    let best = best_of(index, count, alternatives, &meetings);
    let rarity = rarities(&best, slots, statistics);
    let total: f32 = rarity.iter().sum();
    let unknown = unknown(statistics.records);
    let known: f32 = rarity.iter().filter(|rarity| **rarity < unknown).sum();
    meetings.retain(|m| index.field_of(m.text).is_some_and(Field::is_name));
    meetings.sort_unstable_by_key(|m| (m.text, m.position, m.alternative));
    let names = names(index, alternatives, &meetings, &rarity);
    let spoken = in_language_of_query(index, alternatives, count);
    let most = total * (1.0 + weights::SECOND_FIELD + weights::ORDER + weights::COVER + weights::LANGUAGE);
    let hit = |record: usize| {
        let met = &best[record * count..(record + 1) * count];
        if met.iter().all(|best| best.field.is_none()) {
            return None;
        }
        let has_language = spoken.get(record).copied().unwrap_or(false);
        let language = if has_language {
            weights::LANGUAGE * total
        } else {
            0.0
        };
        let scale = if index.secondary[record] {
            weights::SECONDARY
        } else {
            1.0
        } / most;
        let mut hit = Hit {
            record: u32::try_from(record).ok()?,
            scale,
            ..Hit::default()
        };
        let mut sum = names[record].sum() + language;
        for (best, rarity) in met.iter().zip(&rarity).filter(|(best, _)| best.field.is_some()) {
            sum += added(best, *rarity);
            hit.met += 1;
            hit.share += rarity / known;
            let how = alternatives[best.alternative as usize].how;
            hit.trusted += rarity / total * if is_guess(how) { GUESS } else { 1.0 };
        }
        (hit.order, hit.cover, hit.language) = (
            names[record].order * scale,
            names[record].cover * scale,
            language * scale,
        );
        hit.score = (sum * scale).clamp(0.0, 1.0);
        hit.complete = hit.met == count;
        Some(hit)
    };
    let hits = (0..records).filter_map(hit).collect();
    Scored { hits, best, rarity }
}

/// How much of a guessed word counts as met when it is asked whether a query is about anything in the catalogue.
const GUESS: f32 = 0.6;

fn is_guess(how: How) -> bool {
    matches!(how, How::Typo | How::Part | How::Fuzzy)
}

/// What a slot adds to the sum.
pub(crate) fn added(best: &Best, rarity: f32) -> f32 {
    rarity * (best.value + weights::SECOND_FIELD * best.second)
}

fn meetings(index: &Index<'_>, alternatives: &[Alternative]) -> Vec<Meeting> {
    let mut meetings = Vec::new();
    for (number, alternative) in (0_u32..).zip(alternatives) {
        let quality = weights::of_how(alternative.how);
        meetings.extend(
            postings(index, &alternative.met)
                .into_iter()
                .map(|posting| Meeting {
                    text: posting.text,
                    position: posting.position,
                    width: posting.width,
                    alternative: number,
                    quality,
                }),
        );
    }
    meetings
}

/// One slot met in one field of all records of a list.
struct Entry {
    owners: u32,
    slot: usize,
    best: Best,
}

/// For each record and slot the best field and the best of another.
///
/// A topic has dozens of names, all owned by the same records: what is best is found once for a list of owners, not for
/// each record.
fn best_of(index: &Index<'_>, count: usize, alternatives: &[Alternative], meetings: &[Meeting]) -> Vec<Best> {
    let mut entries: Vec<Entry> = Vec::with_capacity(meetings.len());
    for meeting in meetings {
        let Some(info) = index.text(meeting.text) else {
            continue;
        };
        let best = Best {
            value: weights::of_field(info.field) * meeting.quality,
            second: 0.0,
            field: Some(info.field),
            text: meeting.text,
            alternative: meeting.alternative,
        };
        let slots = alternatives[meeting.alternative as usize].slots.clone();
        entries.extend(slots.map(|slot| Entry {
            owners: info.owners,
            slot,
            best,
        }));
    }
    let place = |entry: &Entry| (entry.owners, entry.slot, entry.best.field);
    entries.sort_unstable_by(|a, b| {
        let by_value = || b.best.value.partial_cmp(&a.best.value).unwrap_or(Ordering::Equal);
        let by_text = || (a.best.text, a.best.alternative).cmp(&(b.best.text, b.best.alternative));
        place(a).cmp(&place(b)).then_with(by_value).then_with(by_text)
    });
    entries.dedup_by(|later, first| place(later) == place(first));
    let mut best = vec![Best::default(); index.records as usize * count];
    for entry in &entries {
        let is_place = matches!(entry.best.field, Some(Field::Country | Field::Region));
        for &owner in index.owners.get(entry.owners) {
            let focus = if is_place {
                index.focus[owner as usize]
            } else {
                1.0
            };
            let best_there = Best {
                value: entry.best.value * focus,
                ..entry.best
            };
            raise(&mut best[owner as usize * count + entry.slot], &best_there);
        }
    }
    best
}

fn raise(known: &mut Best, new: &Best) {
    let other_field = known.field.is_some() && known.field != new.field;
    if new.value > known.value {
        let second = if other_field {
            known.second.max(known.value)
        } else {
            known.second
        };
        *known = Best { second, ..*new };
    } else if other_field {
        known.second = known.second.max(new.value);
    }
}

/// How much each slot says: the fewer records meet it, the more.
fn rarities(best: &[Best], slots: &[Slot], statistics: &Statistics) -> Vec<f32> {
    let mut meeting = vec![0_usize; slots.len()];
    for met in best.chunks_exact(slots.len().max(1)) {
        met.iter()
            .zip(&mut meeting)
            .for_each(|(best, meeting)| *meeting += usize::from(best.field.is_some()));
    }
    let of = |(slot, meeting): (&Slot, usize)| match statistics.met.get(&slot.sought) {
        Some(all) => rarity(*all, statistics.records),
        None => rarity(meeting, statistics.records),
    };
    slots.iter().zip(meeting).map(of).collect()
}

/// How much something says that so many of the records meet.
#[allow(clippy::cast_precision_loss)] // a catalogue of 2^24 records has no rarer word for it
pub(crate) fn rarity(meeting: usize, records: usize) -> f32 {
    if meeting == 0 {
        unknown(records)
    } else {
        libm::logf(1.0 + records as f32 / meeting as f32)
    }
}

/// How much a slot says that no record meets: more than one that a single record does.
#[allow(clippy::cast_precision_loss)]
fn unknown(records: usize) -> f32 {
    libm::logf(1.0 + records as f32 / 0.5)
}

/// For each record whether it has an edition in the language of the query: the one other than English in which most of
/// its words stand as typed, if more do than in English. Empty where there is none.
fn in_language_of_query(index: &Index<'_>, alternatives: &[Alternative], count: usize) -> Vec<bool> {
    let languages = index.languages.len();
    let mut known = vec![false; languages * count];
    for alternative in alternatives
        .iter()
        .filter(|alternative| alternative.how == How::Exact)
    {
        let met = postings(index, &alternative.met).into_iter();
        for info in met.filter_map(|posting| index.text(posting.text)) {
            if matches!(info.field, Field::Title | Field::Name | Field::Topic) {
                let language = usize::from(info.language) * count;
                alternative
                    .slots
                    .clone()
                    .for_each(|slot| known[language + slot] = true);
            }
        }
    }
    let votes = |language: usize| {
        known[language * count..(language + 1) * count]
            .iter()
            .filter(|k| **k)
            .count()
    };
    let code = |language: usize| {
        u32::try_from(language)
            .map(|l| index.languages.get(l))
            .unwrap_or_default()
    };
    let english = (1..languages).find(|l| code(*l) == "en").map_or(0, votes);
    let spoken = (1..languages)
        .rev()
        .max_by_key(|l| votes(*l))
        .filter(|l| votes(*l) > english);
    let Some(word) = spoken.and_then(|l| index.words.find(code(l))) else {
        return Vec::new();
    };
    let mut has = vec![false; index.records as usize];
    for posting in index
        .postings
        .get(word)
        .iter()
        .filter(|p| index.field_of(p.text) == Some(Field::Language))
    {
        index
            .owners_of(posting.text)
            .iter()
            .for_each(|owner| has[*owner as usize] = true);
    }
    has
}
