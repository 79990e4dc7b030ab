//! Slips of the finger: the words of the catalogue that lie nearest to one that it does not have.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use crate::index::{Index, letters_of};
use crate::text::edit_distance::BitPattern;
use crate::text::stem;

/// Shortest word that may have one slip, and two: below, every word lies one slip from another.
pub(crate) const ONE_SLIP: usize = 4;
const TWO_SLIPS: usize = 8;
/// Longest word that is compared letter by letter; no word of a title is longer, and the cost grows with its square.
pub(crate) const LONGEST: usize = 48;

/// How many slips a word of so many letters may have.
pub(crate) fn allowed(letters: usize) -> usize {
    match letters {
        TWO_SLIPS..=LONGEST => 2,
        ONE_SLIP..TWO_SLIPS => 1,
        _ => 0,
    }
}

/// The words at the least distance from this one, as far as [`allowed`]: missing, extra, wrong and swapped letters count
/// one each (optimal string alignment, the restricted Damerau–Levenshtein distance). A word with a digit has no slips.
pub(crate) fn nearest(index: &Index<'_>, word: &str) -> Vec<u32> {
    let length = word.chars().count();
    let mut most = allowed(length);
    if most == 0 || word.chars().any(char::is_numeric) {
        return Vec::new();
    }
    let Some(compared) = BitPattern::new(word) else {
        return Vec::new();
    };
    let letters = letters_of(word);
    let mut best = Vec::new();
    for id in (0_u32..).take(index.words.len()) {
        let other = index.words.get(id);
        // No word has fewer bytes than letters: what is too short is ruled out without counting.
        if other.len() + most < length
            || other.len().abs_diff(word.len()) > 4 * most
            || other.chars().count().abs_diff(length) > most
            || length < ONE_SLIP
        {
            continue;
        }
        // A slip changes two letters at the most: cheap to rule out all but a few words.
        if (letters ^ letters_of(other)).count_ones() as usize > 2 * most {
            continue;
        }
        if other.chars().any(char::is_numeric) {
            continue;
        }
        let distance = compared.distance(other);
        if distance < most {
            most = distance;
            best.clear();
        }
        if distance == most {
            best.push(id);
        }
    }
    best.retain(|id| index.words.get(*id).chars().count() >= ONE_SLIP - 1);
    // A country that no record is about is known, but nothing that anybody could have meant here.
    let leads_somewhere = |id: &u32| {
        !index.postings.get(*id).is_empty() || index.names.find(&stem(index.words.get(*id))).is_some()
    };
    best.retain(leads_somewhere);
    best
}

/// Words that have all letters of this one in order, and few others between: `cprtive` for `cooperative`.
///
/// The last thing that is tried, word against word; over whole titles nearly everything has these letters somewhere.
pub(crate) fn with_letters_left_out(index: &Index<'_>, word: &str) -> Vec<u32> {
    const SHORTEST: usize = 5;
    let length = word.chars().count();
    if !(SHORTEST..=LONGEST).contains(&length) || word.chars().any(char::is_numeric) {
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
