//! Searches with `OR`: each alternative is one search, and a record has its best hit among them.

use std::collections::HashMap;

use crate::index::Index;
use crate::search::hit::Hit;
use crate::search::query::Query;
use crate::search::rank::Statistics;
use crate::search::results::{Found, cut, search_one, sort};

/// Searches a catalogue. A query of conditions alone has no hits, because the filter answers such a query.
#[must_use]
pub fn search(index: &Index<'_>, query: &Query) -> Found {
    search_in(index, query, &Statistics::of(index))
}

/// Searches an index of a selection of a catalogue. `statistics` describe the whole catalogue.
#[must_use]
pub fn search_in(index: &Index<'_>, query: &Query, statistics: &Statistics) -> Found {
    if query.or.is_empty() {
        return search_one(index, query, statistics);
    }
    let alternatives = query.alternatives().map(|one| search_one(index, &one, statistics));
    joined(index, alternatives.collect())
}

/// Joins the results of alternatives. A complete hit is better than a partial one, whatever their scores.
fn joined(index: &Index<'_>, mut alternatives: Vec<Found>) -> Found {
    let mut best: HashMap<u32, Hit> = HashMap::new();
    for (found, alternative) in alternatives.iter().zip(0_usize..) {
        for hit in &found.hits {
            let hit = Hit { alternative, ..*hit };
            let known = best.entry(hit.record).or_insert(hit);
            let is_better =
                hit.complete && !known.complete || hit.complete == known.complete && hit.score > known.score;
            if is_better {
                *known = hit;
            }
        }
    }
    let mut hits: Vec<Hit> = best.into_values().collect();
    sort(index, &mut hits);
    cut(&mut hits);
    let mut corrected: Vec<(String, String)> = Vec::new();
    for correction in alternatives.iter_mut().flat_map(|found| std::mem::take(&mut found.corrected)) {
        if !corrected.contains(&correction) {
            corrected.push(correction);
        }
    }
    let mut alternatives = alternatives.into_iter();
    let mut found = alternatives.next().unwrap_or_default();
    (found.hits, found.corrected, found.or) = (hits, corrected, alternatives.collect());
    found
}
