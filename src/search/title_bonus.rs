//! The bonus of a title, name or series: for words in the query's order, and for the share of the title that matches.

use crate::index::Index;
use crate::search::candidate::Candidate;
use crate::search::limits::GAP;
use crate::search::weights;

/// A place in a text that matches a candidate.
#[derive(Clone, Copy)]
pub(crate) struct Occurrence {
    pub(crate) text: u32,
    pub(crate) position: u16,
    pub(crate) width: u16,
    /// Number of the candidate.
    pub(crate) candidate: u32,
    pub(crate) quality: f32,
}

/// The bonus of one text.
#[derive(Clone, Copy, Default)]
pub(crate) struct TitleBonus {
    pub(crate) order: f32,
    pub(crate) cover: f32,
}

impl TitleBonus {
    /// Returns both parts together.
    pub(crate) fn sum(self) -> f32 {
        self.order + self.cover
    }
}

/// Returns for each record the highest bonus of one of its names.
pub(crate) fn title_bonuses(
    index: &Index<'_>,
    candidates: &[Candidate],
    occurrences: &[Occurrence],
    rarity: &[f32],
) -> Vec<TitleBonus> {
    let mut bonuses = vec![TitleBonus::default(); index.records as usize];
    for group in occurrences.chunk_by(|a, b| a.text == b.text) {
        let Some(info) = index.text(group[0].text) else {
            continue;
        };
        let bonus = bonus_of(group, candidates, rarity, info.words, weights::of_field(info.field));
        for &owner in index.owners.get(info.owners) {
            let known = &mut bonuses[owner as usize];
            if bonus.sum() > known.sum() {
                *known = bonus;
            }
        }
    }
    bonuses
}

/// Returns the bonus of one name.
fn bonus_of(
    group: &[Occurrence],
    candidates: &[Candidate],
    rarity: &[f32],
    words: u16,
    weight: f32,
) -> TitleBonus {
    let mut terms: Vec<(usize, f32)> = Vec::new();
    let mut covered: Vec<(u16, f32)> = Vec::new();
    for occurrence in group {
        for term in candidates[occurrence.candidate as usize].terms.clone() {
            raise_in(&mut terms, term, occurrence.quality);
        }
        for position in occurrence.position..occurrence.position.saturating_add(occurrence.width) {
            raise_in(&mut covered, position, occurrence.quality);
        }
    }
    let mut order = 0.0;
    for (term, quality) in &terms {
        let next = term + 1;
        let Some((_, other)) = terms.iter().find(|(term, _)| *term == next) else {
            continue;
        };
        if has_in_order(group, candidates, *term) {
            order += rarity[*term].min(rarity[next]) * quality.min(*other);
        }
    }
    let matched: f32 = terms.iter().map(|(term, quality)| rarity[*term] * quality).sum();
    let share = covered.iter().map(|(_, quality)| quality).sum::<f32>() / f32::from(words.max(1));
    TitleBonus {
        order: weight * weights::ORDER * order,
        cover: weight * weights::COVER * share.min(1.0) * matched,
    }
}

/// Returns whether a term and the next one stand in order in a name.
fn has_in_order(group: &[Occurrence], candidates: &[Candidate], term: usize) -> bool {
    let matches = |occurrence: &Occurrence, term: usize| {
        candidates[occurrence.candidate as usize].terms.contains(&term)
    };
    group.iter().filter(|m| matches(m, term)).any(|first| {
        let end = first.position.saturating_add(first.width);
        let follows =
            |m: &Occurrence| (end..=end.saturating_add(GAP)).contains(&m.position) && matches(m, term + 1);
        matches(first, term + 1) || group.iter().any(follows)
    })
}

fn raise_in<K: PartialEq>(known: &mut Vec<(K, f32)>, key: K, value: f32) {
    match known.iter_mut().find(|(k, _)| *k == key) {
        Some((_, before)) => *before = before.max(value),
        None => known.push((key, value)),
    }
}
