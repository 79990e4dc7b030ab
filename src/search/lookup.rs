//! Looks up one word in the catalogue: the word itself, its forms, the words with this prefix, and corrections.

use memchr::memmem;

use crate::index::Index;
use crate::search::candidate::{Target, rows};
use crate::search::hit::MatchKind;
use crate::search::limits::{LONGEST_ACRONYM, SHORTEST_HALF, SHORTEST_PART, SHORTEST_PREFIX};
use crate::search::typos::{nearest, with_letters_left_out};
use crate::text::{is_in_capitals, stem};

/// Adds the words that match one word without a guess. Returns whether there are any.
pub(crate) fn known_words(
    index: &Index<'_>,
    word: &str,
    prefixes: Prefixes,
    add: &mut dyn FnMut(Target, MatchKind),
) -> bool {
    let known = known_forms(index, word, MatchKind::Exact, MatchKind::Form, add);
    if prefixes == Prefixes::Ignored
        || word.chars().any(char::is_numeric)
        || word.chars().count() < SHORTEST_PREFIX
    {
        return known;
    }
    let own = stem(word);
    let mut has_prefix = false;
    for id in index.words.with_prefix(word) {
        if !index.postings.get(id).is_empty() && stem(index.words.get(id)) != own {
            add(Target::Word(id), MatchKind::Prefix);
            has_prefix = true;
        }
    }
    known || has_prefix
}

/// The treatment of words of which the searched word is a prefix.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Prefixes {
    Included,
    Ignored,
}

impl Prefixes {
    /// Returns the treatment for a word as typed.
    pub(crate) fn of(typed: &str) -> Prefixes {
        let is_acronym = is_in_capitals(typed) && typed.chars().count() <= LONGEST_ACRONYM;
        if is_acronym { Prefixes::Ignored } else { Prefixes::Included }
    }
}

/// Adds guesses for a word that the catalogue does not have.
pub(crate) fn guess(index: &Index<'_>, word: &str, add: &mut dyn FnMut(Target, MatchKind)) {
    if word.chars().any(char::is_numeric) {
        return;
    }
    let typos = nearest(index, word);
    for id in &typos {
        known_forms(index, index.words.get(*id), MatchKind::Typo, MatchKind::Typo, add);
    }
    if !typos.is_empty() {
        return;
    }
    if let Some(halves) = two_words(index, word) {
        add(halves, MatchKind::Form);
        return;
    }
    let parts = words_containing(index, word);
    for id in &parts {
        add(Target::Word(*id), MatchKind::Part);
    }
    if parts.is_empty() {
        for id in with_letters_left_out(index, word) {
            add(Target::Word(id), MatchKind::Fuzzy);
        }
    }
}

/// Adds the word itself and its other forms. Returns whether there are any.
pub(crate) fn known_forms(
    index: &Index<'_>,
    word: &str,
    itself: MatchKind,
    form: MatchKind,
    add: &mut dyn FnMut(Target, MatchKind),
) -> bool {
    let exact = index.words.find(word);
    if let Some(id) = exact {
        add(Target::Word(id), itself);
    }
    let forms = index.stems.find(&stem(word)).map(|stem| index.forms.get(stem)).unwrap_or_default();
    let known = exact.is_some() || !forms.is_empty();
    for id in forms.iter().copied().filter(|id| Some(*id) != exact) {
        add(Target::Word(id), form);
    }
    known
}

/// Returns the words that contain this one.
fn words_containing(index: &Index<'_>, word: &str) -> Vec<u32> {
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

/// Splits a word that the catalogue writes as two: `microinsurance` → `micro insurance`.
fn two_words(index: &Index<'_>, word: &str) -> Option<Target> {
    let halves = |at: usize| {
        let (head, tail) = word.split_at_checked(at)?;
        let long_enough = head.chars().count() >= SHORTEST_HALF && tail.chars().count() >= SHORTEST_HALF;
        let pair = vec![index.words.find(head)?, index.words.find(tail)?];
        (long_enough && !rows(index, &pair).is_empty()).then_some(Target::Words(pair))
    };
    (SHORTEST_HALF..word.len().min(64)).find_map(halves)
}

/// Returns the consecutive words of a phrase, or `None` if the catalogue lacks one of them.
pub(crate) fn words_in_a_row(index: &Index<'_>, words: &[String]) -> Option<Target> {
    words.iter().map(|word| index.words.find(word)).collect::<Option<Vec<u32>>>().map(Target::Words)
}
