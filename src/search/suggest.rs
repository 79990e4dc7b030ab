//! Suggests words after a search without hits.

use crate::index::{Index, letters_of};
use crate::search::alternatives::search;
use crate::search::hit::Hit;
use crate::search::limits::GUESSES;
use crate::search::query::Query;
use crate::search::terms::{QueryTerm, TermKind};
use crate::search::weights;
use crate::text::edit_distance::BitPattern;

/// Maximum number of suggestions for one word.
const MOST: usize = 3;
/// Maximum length, in letters, of a word that gets suggestions.
const LONGEST: usize = 32;
/// Maximum edit distance of a suggestion.
const FARTHEST: usize = 4;

/// Returns the words of the catalogue that are nearest to the unknown words of the query: nearest first, then the more
/// frequent. At least half of the letters must be equal.
#[must_use]
pub fn nearest_words(index: &Index<'_>, terms: &[QueryTerm]) -> Vec<String> {
    let unknown = terms.iter().filter_map(|term| match &term.kind {
        TermKind::Word(word) if index.words.find(word).is_none() && !word.contains(char::is_numeric) => {
            Some(word)
        }
        _ => None,
    });
    let mut offered: Vec<String> = Vec::new();
    for word in unknown.take(MOST) {
        for near in near(index, word) {
            if !offered.contains(&near) {
                offered.push(near);
            }
        }
    }
    offered
}

/// Returns the terms of the query, as typed: those that find a record alone and without a guess, and the others.
///
/// Each term is a search of its own, so that both lists are empty for a query with more terms than are corrected.
#[must_use]
pub fn found_alone<'t>(index: &Index<'_>, terms: &'t [QueryTerm]) -> (Vec<&'t str>, Vec<&'t str>) {
    let terms = if terms.len() > GUESSES { &[] } else { terms };
    let surfaces = terms.iter().map(|term| term.surface.as_str());
    // A guess would lead to records about something else.
    let is_certain = |hit: &Hit| hit.trust >= weights::CERTAIN;
    surfaces.partition(|typed| {
        Query::parse(typed).is_ok_and(|query| search(index, &query).hits.iter().any(is_certain))
    })
}

fn near(index: &Index<'_>, word: &str) -> Vec<String> {
    let length = word.chars().count();
    let compared = BitPattern::new(word).filter(|_| length <= LONGEST);
    let Some(compared) = compared else {
        return Vec::new();
    };
    let most_errors = (length / 2).min(FARTHEST);
    let letters = letters_of(word);
    let mut near: Vec<(usize, usize, u32)> = (0_u32..)
        .take(index.words.len())
        .filter(|id| index.words.get(*id).chars().count().abs_diff(length) <= most_errors)
        .filter(|id| (letters ^ letters_of(index.words.get(*id))).count_ones() as usize <= 2 * most_errors)
        .map(|id| (compared.distance(index.words.get(id)), usize::MAX - index.postings.get(id).len(), id))
        .filter(|(distance, ..)| *distance <= most_errors)
        .collect();
    near.sort_unstable();
    near.into_iter()
        .filter(|(.., id)| has_hits(index, *id))
        .take(MOST)
        .map(|(.., id)| index.words.get(id).to_owned())
        .collect()
}

/// Returns whether a query of this word has hits. The index also knows the names of countries that no record is about.
fn has_hits(index: &Index<'_>, word: u32) -> bool {
    !index.postings.get(word).is_empty()
        || Query::parse(index.words.get(word)).is_ok_and(|query| !search(index, &query).hits.is_empty())
}
