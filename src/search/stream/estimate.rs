//! Estimated scores of records, by the profiles that a pass collects.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::search::stream::Need;
use crate::search::stream::pass_result::{Candidate, PassResult, Place};
use crate::search::stream::targets::Targets;
use crate::search::{COVER, MOST_PARTIAL, ORDER, TermKind, rarity};

/// Minimum number of candidates that are ranked exactly. The estimate never places a top hit below this.
pub(crate) const BEST: usize = 400;
/// Maximum number of hits that are ranked where only the ids of all hits are needed.
pub(crate) const RANKED: usize = 10_000;

/// Estimated scores of the profiles.
pub(crate) struct Estimate<'w> {
    targets: &'w Targets,
    /// For each item, the number of records that match it.
    matching_records: Vec<usize>,
    /// For each profile, its worth by the best alternative of the query.
    worth: Vec<Worth>,
}

/// Estimated worth of a profile. A higher value is better.
#[derive(Clone, Copy, Debug)]
struct Worth {
    /// 0 less the number of required items that do not match.
    lacking: i32,
    score: f32,
}

impl<'w> Estimate<'w> {
    pub(crate) fn of(targets: &'w Targets, found: &PassResult) -> Estimate<'w> {
        let profiles = found.profiles.all();
        let mut matching_records = vec![0; targets.term_kinds.len()];
        for (profile, count) in profiles.iter().zip(&found.profiles.counts) {
            for (of, count_of_item) in matching_records.iter_mut().enumerate() {
                *count_of_item += if level(targets, profile, of).1 { *count } else { 0 };
            }
        }
        let required = required(targets, found);
        let rarities: Vec<f32> = matching_records.iter().map(|count| rarity(*count, found.records)).collect();
        let alternatives: Vec<Vec<usize>> = targets
            .alternatives
            .iter()
            .map(|items| required.iter().copied().filter(|of| items.contains(of)).collect())
            .collect();
        let worth = profiles.iter().map(|profile| {
            let alternatives = alternatives.iter().map(|items| Worth::of(targets, profile, items, &rarities));
            alternatives.max_by(|a, b| a.compare(*b)).unwrap_or(Worth { lacking: 0, score: 0.0 })
        });
        Estimate { worth: worth.collect(), targets, matching_records }
    }

    /// Returns the counts by item.
    pub(crate) fn counts(&self) -> HashMap<TermKind, usize> {
        self.targets.term_kinds.iter().cloned().zip(self.matching_records.iter().copied()).collect()
    }

    /// Returns the places of the best candidates, and the numbers of complete and of partial hits among all records.
    /// Between both are the places of the remaining hits, if only ids are needed.
    pub(crate) fn best(
        &self,
        mut candidates: Vec<Candidate>,
        need: Need,
    ) -> (Vec<Place>, Vec<Place>, (usize, usize)) {
        let worth = |candidate: &Candidate| self.worth[candidate.profile as usize];
        let complete = candidates.iter().filter(|candidate| worth(candidate).lacking == 0).count();
        let hits = (complete, (candidates.len() - complete).min(MOST_PARTIAL));
        let most = match need {
            Need::Best(most) => BEST.max(most.saturating_mul(2)),
            Need::Ids if complete > RANKED => RANKED,
            Need::All | Need::Ids => complete + BEST,
        };
        let order = |a: &Candidate, b: &Candidate| {
            let by_worth = worth(b).compare(worth(a));
            by_worth.then_with(|| b.year.cmp(&a.year)).then(a.place.cmp(&b.place))
        };
        let places = |candidates: &[Candidate]| candidates.iter().map(|candidate| candidate.place).collect();
        if need == Need::Ids && most < complete {
            candidates.sort_unstable_by(order);
            candidates.truncate(complete);
            let rest = candidates.split_off(most);
            return (places(&candidates), places(&rest), hits);
        }
        if most < candidates.len() {
            candidates.select_nth_unstable_by(most, order);
            candidates.truncate(most);
        }
        (places(&candidates), Vec::new(), hits)
    }
}

impl Worth {
    /// Estimates the worth of a profile for the required items of an alternative.
    fn of(targets: &Targets, profile: &[u8], items: &[usize], rarities: &[f32]) -> Worth {
        let (mut lacking, mut sum, mut weight, mut least) = (0, 0.0, 0.0, f32::MAX);
        let mut total = f32::MIN_POSITIVE;
        for of in items {
            total += rarities[*of];
            let (level, has) = level(targets, profile, *of);
            lacking -= i32::from(!has);
            if level > 0 {
                sum += rarities[*of] * f32::from(level) / 200.0;
                weight += rarities[*of];
                least = least.min(rarities[*of]);
            }
        }
        if let [covered, words, pairs] = profile[targets.units.len()..] {
            let share = f32::from(covered) / 8.0 / f32::from(words.max(1));
            sum = sum + COVER * share.min(1.0) * weight + ORDER * f32::from(pairs) * least;
        }
        // Scores of alternatives are shares of the weight of their items, as in a search.
        Worth { lacking, score: sum / total }
    }

    fn compare(self, other: Worth) -> Ordering {
        self.lacking.cmp(&other.lacking).then_with(|| self.score.total_cmp(&other.score))
    }
}

/// Returns whether for each alternative of the query, a record seems to match all required items.
pub(crate) fn has_complete(targets: &Targets, found: &PassResult) -> bool {
    let (profiles, required) = (found.profiles.all(), required(targets, found));
    let is_complete = |items: &[usize], profile: &[u8]| {
        required.iter().filter(|of| items.contains(of)).all(|of| level(targets, profile, *of).1)
    };
    targets.alternatives.iter().all(|items| profiles.iter().any(|profile| is_complete(items, profile)))
}

/// Returns the best quality of a profile for an item of the query, and whether the item itself matches.
fn level(targets: &Targets, profile: &[u8], of: usize) -> (u8, bool) {
    let ways = targets.units.iter().zip(profile).filter(|(unit, _)| unit.of == of);
    let has = ways.clone().any(|(unit, level)| *level > 0 && !unit.is_related);
    (ways.map(|(_, level)| *level).max().unwrap_or(0), has)
}

/// Returns the required items. A compound is required if the catalogue has it, and its parts otherwise. If the
/// catalogue has a pair of letters, the other pairs are not required.
pub(crate) fn required(targets: &Targets, found: &PassResult) -> Vec<usize> {
    let knows = |unit: usize| found.seen[unit] || targets.known[unit];
    let mut required = Vec::new();
    let some_pair = |of: usize| {
        matches!(targets.term_kinds[of], TermKind::Pair(_))
            && targets.units.iter().enumerate().any(|(unit, u)| u.of == of && knows(unit))
    };
    let has_pairs = (0..targets.term_kinds.len()).any(some_pair);
    for (of, kind) in targets.term_kinds.iter().enumerate() {
        let inside = targets.typed.iter().filter(|typed| typed.of == of);
        let is_required = match kind {
            TermKind::Pair(_) => !has_pairs || some_pair(of),
            TermKind::Compound(..) => {
                let whole = targets.units.iter().position(|unit| unit.of == of);
                whole.is_some_and(knows)
            }
            TermKind::Word(_) => inside.clone().any(|typed| !typed.inside.is_some_and(knows)),
            _ => true,
        };
        if is_required && !targets.asking.contains(&of) {
            required.push(of);
        }
    }
    required
}
