//! From one word to the words of the catalogue that meet it: itself, its forms, what it begins, and what it may be a slip of.

use memchr::memmem;

use crate::search::How;
use crate::search::candidate::{Met, rows};
use crate::search::index::Index;
use crate::search::typos::{nearest, with_letters_left_out};
use crate::text::stem;

/// Shortest beginning of a word that meets the whole.
const SHORTEST_PREFIX: usize = 3;
/// Shortest part that meets a word that contains it, and shortest half of a word that is written as two.
pub(crate) const SHORTEST_PART: usize = 4;
pub(crate) const SHORTEST_HALF: usize = 3;

/// The words that meet a single word, guesses aside; whether there is any.
pub(crate) fn told(
    index: &Index<'_>,
    word: &str,
    beginnings: Beginnings,
    add: &mut dyn FnMut(Met, How),
) -> bool {
    let known = known_forms(index, word, How::Exact, How::Form, add);
    if beginnings == Beginnings::Ignored
        || word.chars().any(char::is_numeric)
        || word.chars().count() < SHORTEST_PREFIX
    {
        return known;
    }
    let own = stem(word);
    let mut begun = false;
    for id in index.words.with_prefix(word) {
        if !index.postings.get(id).is_empty() && stem(index.words.get(id)) != own {
            add(Met::Word(id), How::Prefix);
            begun = true;
        }
    }
    known || begun
}

/// Whether a word may be the beginning of a longer one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beginnings {
    Met,
    Ignored,
}

/// The words that one may mean that the catalogue does not have.
pub(crate) fn guessed(index: &Index<'_>, word: &str, add: &mut dyn FnMut(Met, How)) {
    if word.chars().any(char::is_numeric) {
        return;
    }
    let slips = nearest(index, word);
    for id in &slips {
        known_forms(index, index.words.get(*id), How::Typo, How::Typo, add);
    }
    if !slips.is_empty() {
        return;
    }
    if let Some(halves) = two_words(index, word) {
        add(halves, How::Form);
        return;
    }
    let parts = containing(index, word);
    for id in &parts {
        add(Met::Word(*id), How::Part);
    }
    if parts.is_empty() {
        for id in with_letters_left_out(index, word) {
            add(Met::Word(id), How::Fuzzy);
        }
    }
}

/// The word itself and its other forms; whether there is any.
pub(crate) fn known_forms(
    index: &Index<'_>,
    word: &str,
    itself: How,
    form: How,
    add: &mut dyn FnMut(Met, How),
) -> bool {
    let exact = index.words.find(word);
    if let Some(id) = exact {
        add(Met::Word(id), itself);
    }
    let forms = index
        .stems
        .find(&stem(word))
        .map(|stem| index.forms.get(stem))
        .unwrap_or_default();
    let known = exact.is_some() || !forms.is_empty();
    for id in forms.iter().copied().filter(|id| Some(*id) != exact) {
        add(Met::Word(id), form);
    }
    known
}

/// Words that contain this one.
fn containing(index: &Index<'_>, word: &str) -> Vec<u32> {
    if word.chars().count() < SHORTEST_PART {
        return Vec::new();
    }
    let mut found: Vec<u32> = memmem::find_iter(index.words.letters.as_bytes(), word)
        .map(|at| (at, index.words.containing(at)))
        .filter(|(at, id)| at + word.len() <= index.words.range(*id).end)
        .filter_map(|(_, id)| u32::try_from(id).ok())
        .collect();
    found.dedup();
    found
}

/// A word that the catalogue writes as two: `microinsurance` → `micro insurance`.
fn two_words(index: &Index<'_>, word: &str) -> Option<Met> {
    let halves = |at: usize| {
        let (head, tail) = word.split_at_checked(at)?;
        let long_enough = head.chars().count() >= SHORTEST_HALF && tail.chars().count() >= SHORTEST_HALF;
        let pair = vec![index.words.find(head)?, index.words.find(tail)?];
        (long_enough && !rows(index, &pair).is_empty()).then_some(Met::Words(pair))
    };
    (SHORTEST_HALF..word.len().min(64)).find_map(halves)
}

pub(crate) fn words_in_a_row(index: &Index<'_>, words: &[String]) -> Option<Met> {
    words
        .iter()
        .map(|word| index.words.find(word))
        .collect::<Option<Vec<u32>>>()
        .map(Met::Words)
}
