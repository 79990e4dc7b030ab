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

use crate::index::{Field, Index};

use super::expand::{Alternative, Met, postings};
use super::{Hit, How, TermMatch, weights};

/// One place at which one alternative meets a text.
#[derive(Clone, Copy)]
struct Meeting {
    text: u32,
    position: u16,
    width: u16,
    /// Number of the alternative.
    alternative: u32,
    quality: f32,
}

/// The best that is known of a record and a slot.
#[derive(Clone, Copy, Default)]
struct Best {
    value: f32,
    second: f32,
    field: Option<Field>,
    text: u32,
    alternative: u32,
}

/// What one text adds beyond its words.
#[derive(Clone, Copy, Default)]
struct Name {
    order: f32,
    cover: f32,
}

impl Name {
    fn sum(self) -> f32 {
        self.order + self.cover
    }
}

/// Scores all records that meet any slot. `count` is the number of slots; hits come unsorted.
pub(super) fn score(
    index: &Index<'_>,
    count: usize,
    alternatives: &[Alternative],
    surfaces: &[&str],
) -> Vec<Hit> {
    let mut meetings = meetings(index, alternatives);
    meetings.sort_by_key(|m| (m.text, m.position));
    let records = index.records as usize;
    let mut best = vec![Best::default(); records * count];
    for meeting in &meetings {
        note(
            index,
            &mut best,
            count,
            meeting,
            &alternatives[meeting.alternative as usize],
        );
    }
    let rarity = rarities(&best, records, count);
    let total: f32 = rarity.iter().sum();
    let mut names = vec![Name::default(); records];
    for group in meetings.chunk_by(|a, b| a.text == b.text) {
        let text = group[0].text;
        let info = index.texts[text as usize];
        if !info.field.is_name() {
            continue;
        }
        let name = name_of(
            group,
            alternatives,
            &rarity,
            info.words,
            weights::of_field(info.field),
        );
        for owner in index.owners.get(text) {
            let known = &mut names[*owner as usize];
            if name.sum() > known.sum() {
                *known = name;
            }
        }
    }
    let spoken = in_language_of_query(index, &meetings, alternatives, count);
    let most = total * (1.0 + weights::SECOND_FIELD + weights::ORDER + weights::COVER + weights::LANGUAGE);
    (0..records)
        .filter_map(|record| {
            let met = &best[record * count..(record + 1) * count];
            if met.iter().all(|best| best.field.is_none()) {
                return None;
            }
            let language = if spoken.get(record).copied().unwrap_or(false) {
                weights::LANGUAGE * total
            } else {
                0.0
            };
            let scale = if index.secondary[record] {
                weights::SECONDARY
            } else {
                1.0
            } / most;
            Some(hit(
                index,
                record,
                met,
                &rarity,
                [names[record].order, names[record].cover, language],
                scale,
                alternatives,
                surfaces,
            ))
        })
        .collect()
}

fn meetings(index: &Index<'_>, alternatives: &[Alternative]) -> Vec<Meeting> {
    let mut meetings = Vec::new();
    for (number, alternative) in (0_u32..).zip(alternatives) {
        for posting in postings(index, &alternative.met) {
            meetings.push(Meeting {
                text: posting.text,
                position: posting.position,
                width: posting.width,
                alternative: number,
                quality: weights::of_how(alternative.how),
            });
        }
    }
    meetings
}

/// Writes a meeting down for all records that own its text.
fn note(index: &Index<'_>, best: &mut [Best], count: usize, meeting: &Meeting, alternative: &Alternative) {
    let field = index.texts[meeting.text as usize].field;
    let value = weights::of_field(field) * meeting.quality;
    for owner in index.owners.get(meeting.text) {
        for slot in alternative.slots.clone() {
            let known = &mut best[*owner as usize * count + slot];
            if value > known.value {
                if known.field.is_some_and(|before| before != field) {
                    known.second = known.second.max(known.value);
                }
                *known = Best {
                    value,
                    field: Some(field),
                    text: meeting.text,
                    alternative: meeting.alternative,
                    ..*known
                };
            } else if known.field != Some(field) {
                known.second = known.second.max(value);
            }
        }
    }
}

/// How much each slot says: the fewer records meet it, the more.
#[allow(clippy::cast_precision_loss)] // counts of records are far below 2^24
fn rarities(best: &[Best], records: usize, count: usize) -> Vec<f32> {
    let meeting = |slot: usize| {
        best.iter()
            .skip(slot)
            .step_by(count)
            .filter(|best| best.field.is_some())
            .count()
    };
    (0..count)
        .map(|slot| (1.0 + records as f32 / (meeting(slot) as f32).max(0.5)).ln())
        .collect()
}

/// Words between two neighbours of the query that do not part them in a name: function words, mostly.
const GAP: u16 = 2;

/// What a name adds: neighbours met in order, and how much of it is met.
fn name_of(group: &[Meeting], alternatives: &[Alternative], rarity: &[f32], words: u16, weight: f32) -> Name {
    let mut order = 0.0;
    let mut slots: Vec<(usize, f32)> = Vec::new();
    let mut covered: Vec<(u16, f32)> = Vec::new();
    for meeting in group {
        let own = &alternatives[meeting.alternative as usize];
        for slot in own.slots.clone() {
            raise(&mut slots, slot, meeting.quality);
        }
        for position in meeting.position..meeting.position.saturating_add(meeting.width) {
            raise(&mut covered, position, meeting.quality);
        }
    }
    for (slot, quality) in &slots {
        let next = slot + 1;
        let Some((_, other)) = slots.iter().find(|(slot, _)| *slot == next) else {
            continue;
        };
        let of = |wanted: usize| {
            group
                .iter()
                .filter(move |m| alternatives[m.alternative as usize].slots.contains(&wanted))
        };
        let neighbours = of(*slot).any(|first| {
            let end = first.position + first.width;
            let together = alternatives[first.alternative as usize].slots.contains(&next);
            together || of(next).any(|second| (end..=end + GAP).contains(&second.position))
        });
        if neighbours {
            order += rarity[*slot].min(rarity[next]) * quality.min(*other);
        }
    }
    let met: f32 = slots.iter().map(|(slot, quality)| rarity[*slot] * quality).sum();
    let share = covered.iter().map(|(_, quality)| quality).sum::<f32>() / f32::from(words.max(1));
    Name {
        order: weight * weights::ORDER * order,
        cover: weight * weights::COVER * share.min(1.0) * met,
    }
}

fn raise<K: PartialEq>(known: &mut Vec<(K, f32)>, key: K, value: f32) {
    match known.iter_mut().find(|(k, _)| *k == key) {
        Some((_, before)) => *before = before.max(value),
        None => known.push((key, value)),
    }
}

/// For each record whether it has an edition in the language of the query: the one other than English in which most of
/// its words stand as typed, if more do than in English. Empty where there is none.
fn in_language_of_query(
    index: &Index<'_>,
    meetings: &[Meeting],
    alternatives: &[Alternative],
    count: usize,
) -> Vec<bool> {
    let languages = index.languages.len();
    let mut known = vec![false; languages * count];
    for meeting in meetings {
        let alternative = &alternatives[meeting.alternative as usize];
        let info = index.texts[meeting.text as usize];
        if alternative.how == How::Exact && matches!(info.field, Field::Title | Field::Name | Field::Topic) {
            alternative
                .slots
                .clone()
                .for_each(|slot| known[usize::from(info.language) * count + slot] = true);
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
    let Some(postings) = spoken
        .and_then(|l| index.words.find(code(l)))
        .map(|id| index.postings.get(id))
    else {
        return Vec::new();
    };
    let mut has = vec![false; index.records as usize];
    for posting in postings
        .iter()
        .filter(|p| index.texts[p.text as usize].field == Field::Language)
    {
        index
            .owners
            .get(posting.text)
            .iter()
            .for_each(|owner| has[*owner as usize] = true);
    }
    has
}

#[allow(clippy::too_many_arguments)]
fn hit(
    index: &Index<'_>,
    record: usize,
    met: &[Best],
    rarity: &[f32],
    [order, cover, language]: [f32; 3],
    scale: f32,
    alternatives: &[Alternative],
    surfaces: &[&str],
) -> Hit {
    let total: f32 = rarity.iter().sum();
    let mut terms = Vec::new();
    let mut missing = Vec::new();
    let (mut sum, mut weight_met, mut trusted) = (order + cover + language, 0.0, 0.0);
    for (slot, best) in met.iter().enumerate() {
        let Some(field) = best.field else {
            missing.push(slot);
            continue;
        };
        let added = rarity[slot] * (best.value + weights::SECOND_FIELD * best.second);
        sum += added;
        let info = index.texts[best.text as usize];
        let alternative = &alternatives[best.alternative as usize];
        let how = if field == Field::Acronym && alternative.how == How::Exact {
            How::Acronym
        } else {
            alternative.how
        };
        weight_met += rarity[slot];
        if !matches!(how, How::Typo | How::Part | How::Fuzzy) {
            trusted += rarity[slot];
        }
        terms.push(TermMatch {
            slot,
            term: surfaces[slot].to_owned(),
            word: word_of(index, &alternative.met),
            field,
            language: index.languages.get(u32::from(info.language)).to_owned(),
            how,
            added: added * scale,
        });
    }
    Hit {
        record: u32::try_from(record).unwrap_or(u32::MAX),
        score: (sum * scale).clamp(0.0, 1.0),
        share: weight_met / total,
        trusted: trusted / total,
        terms,
        missing,
        order: order * scale,
        cover: cover * scale,
        language: language * scale,
    }
}

/// The catalogue's word or words that were met; for a topic, empty: its names are many.
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
