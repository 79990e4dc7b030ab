//! Typing errors: finds the words of the catalogue that are nearest to an unknown word.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use crate::index::{Index, letters_of};
use crate::search::limits::TWO_TYPOS;
use crate::text::edit_distance::BitPattern;
use crate::text::{ANY_TWO_TYPOS, LONGEST_TYPO, ONE_TYPO, most_typos, stem};

/// Returns the maximum number of typing errors in a word of this many letters.
pub(crate) fn allowed_typos(letters: usize) -> usize {
    most_typos(letters, TWO_TYPOS)
}

/// Returns whether a word at this distance may be the one that was typed. See [`ANY_TWO_TYPOS`].
pub(crate) fn is_plausible(typed: &str, word: &str, distance: usize) -> bool {
    let (typed_length, length) = (typed.chars().count(), word.chars().count());
    distance < 2
        || typed_length >= ANY_TWO_TYPOS
        || (typed_length == length && typed.chars().next() == word.chars().next())
}

/// Returns the words at the smallest distance from this one, up to [`allowed_typos`]. Missing, extra, wrong and swapped
/// letters count one each (optimal string alignment, the restricted Damerau–Levenshtein distance). A word with a
/// digit has none.
pub(crate) fn nearest(index: &Index<'_>, word: &str) -> Vec<u32> {
    let length = word.chars().count();
    let mut most_errors = allowed_typos(length);
    if most_errors == 0 || word.chars().any(char::is_numeric) {
        return Vec::new();
    }
    let Some(compared) = BitPattern::new(word) else {
        return Vec::new();
    };
    let letters = letters_of(word);
    let mut best = Vec::new();
    for id in (0_u32..).take(index.words.len()) {
        let other = index.words.get(id);
        // A word has at least one byte for each letter, so a short text is rejected before its letters are counted.
        let has_near_length = other.len() + most_errors >= length
            && other.len().abs_diff(word.len()) <= 4 * most_errors
            && other.chars().count().abs_diff(length) <= most_errors;
        // An error changes at most two letters. This cheap test rejects nearly all words.
        let has_near_letters = || (letters ^ letters_of(other)).count_ones() as usize <= 2 * most_errors;
        if !has_near_length || !has_near_letters() || other.chars().any(char::is_numeric) {
            continue;
        }
        let distance = compared.distance(other);
        if distance > most_errors || !is_plausible(word, other, distance) {
            continue;
        }
        if distance < most_errors {
            most_errors = distance;
            best.clear();
        }
        best.push(id);
    }
    best.retain(|id| index.words.get(*id).chars().count() >= ONE_TYPO - 1);
    // The index knows countries that no record is about. A correction to such a country would find nothing.
    let leads_somewhere = |id: &u32| {
        !index.postings.get(*id).is_empty() || index.names.find(&stem(index.words.get(*id))).is_some()
    };
    best.retain(leads_somewhere);
    best
}

/// Returns the words that contain all letters of this one in order with few others between: `cooperative` for
/// `cprtive`.
///
/// The function is the last resort. Single words are compared, because nearly every title contains such letters
/// somewhere.
pub(crate) fn with_letters_left_out(index: &Index<'_>, word: &str) -> Vec<u32> {
    const SHORTEST: usize = 5;
    let length = word.chars().count();
    if !(SHORTEST..=LONGEST_TYPO).contains(&length) || word.chars().any(char::is_numeric) {
        return Vec::new();
    }
    let letters = letters_of(word);
    let matcher = SkimMatcherV2::default().ignore_case();
    let first = word.chars().next();
    let mut best = (0, Vec::new());
    for id in (0_u32..).take(index.words.len()) {
        let other = index.words.get(id);
        let near = other.chars().next() == first
            && other.chars().count() * 3 <= length * 5
            && letters & !letters_of(other) == 0;
        if let Some(score) = near.then(|| matcher.fuzzy_match(other, word)).flatten() {
            match score.cmp(&best.0) {
                std::cmp::Ordering::Greater => best = (score, vec![id]),
                std::cmp::Ordering::Equal => best.1.push(id),
                std::cmp::Ordering::Less => {}
            }
        }
    }
    best.1
}
