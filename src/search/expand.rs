//! Expands the slots of a query to the words and subjects of the catalogue that match them.

use std::ops::Range;

use crate::index::{Field, Index};
use crate::search::candidate::{Candidate, Target};
use crate::search::concepts::Concepts;
use crate::search::hit::How;
use crate::search::limits::{GUESSES, LONGEST_NAME, PASTED};
use crate::search::lookup::{Prefixes, guess, known_forms, known_words, words_in_a_row};
use crate::search::query::{Slot, Sought};
use crate::text::stem;

/// Returns all candidates for these slots, alone or together.
pub(crate) fn expand(index: &Index<'_>, slots: &[Slot], concepts: &Concepts) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut stems = Vec::new();
    let prefixes = if slots.len() < PASTED { Prefixes::Included } else { Prefixes::Ignored };
    let mut guesses = GUESSES;
    for (at, slot) in slots.iter().enumerate() {
        let before = found.len();
        let mut add = |target: Target, how: How| {
            found.push(Candidate { slots: at..at + 1, target, how, share: 1.0 });
        };
        let word = match &slot.sought {
            Sought::Word(word) => {
                // A word of the catalogue or of the lexicon is never corrected.
                if !known_words(index, word, prefixes, &mut add) && !concepts.knows(at) && guesses > 0 {
                    guesses -= 1;
                    guess(index, word, &mut add);
                }
                Some(word.as_str())
            }
            Sought::Compound(joined, parts) => {
                known_forms(index, joined, How::Exact, How::Form, &mut add);
                if let Some(row) = words_in_a_row(index, parts) {
                    add(row, How::Form);
                }
                Some(joined.as_str())
            }
            Sought::Phrase(words) => {
                if let Some(row) = words_in_a_row(index, words) {
                    add(row, How::Exact);
                }
                None
            }
            Sought::Number(number) => {
                if let Some(id) = index.words.find(number) {
                    add(Target::InField(id, Field::Series), How::Exact);
                    // Elsewhere a number is not an issue number: `SDG 11` is not No. 11.
                    add(Target::Word(id), How::Part);
                }
                Some(number.as_str())
            }
            Sought::Isbn(digits) => {
                if let Some(id) = index.words.find(digits) {
                    add(Target::InField(id, Field::Isbn), How::Exact);
                }
                None
            }
            Sought::Years(years, joined) => {
                if let Some(id) = index.words.find(joined) {
                    add(Target::Word(id), How::Exact);
                }
                for id in years.clone().filter_map(|year| index.words.find(&year.to_string())) {
                    add(Target::InField(id, Field::Year), How::Exact);
                }
                None
            }
            Sought::Pair(pair) => {
                if let Some(id) = index.words.find(pair) {
                    add(Target::Word(id), How::Exact);
                }
                Some(pair.as_str())
            }
        };
        stems.push((at, word.map(|word| stem_of(index, word, &found[before..]))));
    }
    written_as_one(index, slots, &mut found);
    subjects(index, &stems, &mut found);
    found.extend(concepts.candidates());
    if let Some(parted) = stems_of_parts(slots, &stems) {
        subjects(index, &parted, &mut found);
    }
    found
}

/// Returns the stem of a slot for the names of subjects: the word's own stem, or that of its most frequent correction.
fn stem_of(index: &Index<'_>, word: &str, candidates: &[Candidate]) -> String {
    let frequency = |candidate: &&Candidate| match candidate.target {
        Target::Word(id) => index.postings.get(id).len(),
        _ => 0,
    };
    let corrected = candidates.iter().filter(|a| a.how == How::Typo).max_by_key(frequency);
    match corrected.map(|candidate| &candidate.target) {
        Some(Target::Word(id)) => stem(index.words.get(*id)),
        _ => stem(word),
    }
}

/// Adds words that the catalogue writes as one: `micro insurance` → `microinsurance`.
fn written_as_one(index: &Index<'_>, slots: &[Slot], found: &mut Vec<Candidate>) {
    let mut add = |slots: Range<usize>, first: &str, second: &str, how: How| {
        if let Some(id) = index.words.find(&format!("{first}{second}")) {
            found.push(Candidate { slots, target: Target::Word(id), how, share: 1.0 });
        }
    };
    for (at, slot) in slots.iter().enumerate() {
        let Sought::Word(word) = &slot.sought else {
            continue;
        };
        if let Some(Slot { sought: Sought::Word(next), before: None, .. }) = slots.get(at + 1) {
            add(at..at + 2, word, next, How::Form);
        }
    }
}

/// Adds the subjects that consecutive slots name, in any language. `stems` has the stem of each slot.
fn subjects(index: &Index<'_>, stems: &[(usize, Option<String>)], found: &mut Vec<Candidate>) {
    for start in 0..stems.len() {
        let mut name = String::new();
        for (slot, stem) in stems.iter().skip(start).take(LONGEST_NAME) {
            let Some(stem) = stem else { break };
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(stem);
            let named = index.names.find_all(&name);
            for subject in named.filter_map(|name| index.named.get(name as usize)) {
                let slots = stems[start].0..slot + 1;
                found.push(Candidate {
                    slots,
                    target: Target::Subject(*subject),
                    how: How::Translation,
                    share: 1.0,
                });
            }
        }
    }
}

/// Returns the stems with each compound split into its parts, or `None` without a compound.
fn stems_of_parts(slots: &[Slot], stems: &[(usize, Option<String>)]) -> Option<Vec<(usize, Option<String>)>> {
    let parts = |slot: usize| match &slots[slot].sought {
        Sought::Compound(_, parts) => Some(parts),
        _ => None,
    };
    stems.iter().any(|(slot, _)| parts(*slot).is_some()).then(|| {
        let each = |(slot, whole): &(usize, Option<String>)| match parts(*slot) {
            Some(parts) => parts.iter().map(|part| (*slot, Some(stem(part)))).collect(),
            None => vec![(*slot, whole.clone())],
        };
        stems.iter().flat_map(each).collect()
    })
}
