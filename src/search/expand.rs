//! Expands the terms of a query to the words and subjects of the catalogue that match them.

use std::ops::Range;

use crate::index::{Field, Index};
use crate::search::candidate::{Candidate, Target};
use crate::search::concepts::Concepts;
use crate::search::hit::MatchKind;
use crate::search::limits::{GUESSES, LONGEST_NAME, PASTED};
use crate::search::lookup::{Prefixes, guess, known_forms, known_words, words_in_a_row};
use crate::search::terms::{QueryTerm, TermKind};
use crate::text::{is_acronym, stem};

/// Returns all candidates for these terms, alone or together.
pub(crate) fn expand(index: &Index<'_>, terms: &[QueryTerm], concepts: &Concepts) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut stems = Vec::new();
    let is_pasted = terms.len() >= PASTED;
    let mut guesses = GUESSES;
    for (at, term) in terms.iter().enumerate() {
        let before = found.len();
        let mut add = |target: Target, how: MatchKind| {
            found.push(Candidate { terms: at..at + 1, target, how, share: 1.0 });
        };
        if let TermKind::Word(word) = &term.kind {
            // `US` is not `us`: only its meaning is searched.
            if is_acronym(&term.surface, &term.surface) && concepts.knows(at) {
                stems.push((at, None));
                continue;
            }
            // German `sie` does not mean Italian `sieropositivi`.
            let is_open = !is_pasted && concepts.is_required(at);
            let prefixes = if is_open { Prefixes::of(&term.surface) } else { Prefixes::Ignored };
            // A word of the catalogue or of the lexicon is never corrected.
            if !known_words(index, word, prefixes, &mut add) && !concepts.knows(at) && guesses > 0 {
                guesses -= 1;
                guess(index, word, &mut add);
            }
        } else {
            expand_other(index, &term.kind, &mut add);
        }
        stems.push((at, word_of_name(&term.kind).map(|word| stem_of(index, word, &found[before..]))));
    }
    written_as_one(index, terms, &mut found);
    subjects(index, &stems, &mut found);
    found.extend(concepts.candidates());
    if let Some(parted) = stems_of_parts(terms, &stems) {
        subjects(index, &parted, &mut found);
    }
    found
}

/// Adds the candidates of a term that is no single word.
fn expand_other(index: &Index<'_>, kind: &TermKind, add: &mut dyn FnMut(Target, MatchKind)) {
    let mut add_known = |word: &str, target: &dyn Fn(u32) -> Target, how: MatchKind| {
        if let Some(id) = index.words.find(word) {
            add(target(id), how);
        }
    };
    match kind {
        TermKind::Word(_) => {}
        TermKind::Compound(joined, parts) => {
            known_forms(index, joined, MatchKind::Exact, MatchKind::Form, add);
            if let Some(row) = words_in_a_row(index, parts) {
                add(row, MatchKind::Form);
            }
        }
        TermKind::Phrase(words) => {
            if let Some(row) = words_in_a_row(index, words) {
                add(row, MatchKind::Exact);
            }
        }
        TermKind::Number(number) => {
            add_known(number, &|id| Target::InField(id, Field::Series), MatchKind::Exact);
            // Elsewhere a number is not an issue number: `SDG 11` is not No. 11.
            add_known(number, &Target::Word, MatchKind::Part);
        }
        TermKind::Isbn(digits) => {
            add_known(digits, &|id| Target::InField(id, Field::Isbn), MatchKind::Exact);
        }
        TermKind::Years(years, joined) => {
            add_known(joined, &Target::Word, MatchKind::Exact);
            for year in years.clone() {
                add_known(&year.to_string(), &|id| Target::InField(id, Field::Year), MatchKind::Exact);
            }
        }
        TermKind::Pair(pair) => add_known(pair, &Target::Word, MatchKind::Exact),
    }
}

/// Returns the word of a term that may be part of the name of a subject.
fn word_of_name(kind: &TermKind) -> Option<&str> {
    match kind {
        TermKind::Word(word)
        | TermKind::Compound(word, _)
        | TermKind::Number(word)
        | TermKind::Pair(word) => Some(word),
        TermKind::Phrase(_) | TermKind::Isbn(_) | TermKind::Years(..) => None,
    }
}

/// Returns the stem of a term for the names of subjects: the word's own stem, or that of its most frequent correction.
fn stem_of(index: &Index<'_>, word: &str, candidates: &[Candidate]) -> String {
    let frequency = |candidate: &&Candidate| match candidate.target {
        Target::Word(id) => index.postings.get(id).len(),
        _ => 0,
    };
    let corrected = candidates.iter().filter(|a| a.how == MatchKind::Typo).max_by_key(frequency);
    match corrected.map(|candidate| &candidate.target) {
        Some(Target::Word(id)) => stem(index.words.get(*id)),
        _ => stem(word),
    }
}

/// Adds words that the catalogue writes as one: `micro insurance` → `microinsurance`.
fn written_as_one(index: &Index<'_>, terms: &[QueryTerm], found: &mut Vec<Candidate>) {
    let mut add = |terms: Range<usize>, first: &str, second: &str, how: MatchKind| {
        if let Some(id) = index.words.find(&format!("{first}{second}")) {
            found.push(Candidate { terms, target: Target::Word(id), how, share: 1.0 });
        }
    };
    for (at, term) in terms.iter().enumerate() {
        let TermKind::Word(word) = &term.kind else {
            continue;
        };
        if let Some(QueryTerm { kind: TermKind::Word(next), before: None, .. }) = terms.get(at + 1) {
            add(at..at + 2, word, next, MatchKind::Form);
        }
    }
}

/// Adds the subjects that consecutive terms name, in any language. `stems` has the stem of each term.
fn subjects(index: &Index<'_>, stems: &[(usize, Option<String>)], found: &mut Vec<Candidate>) {
    for start in 0..stems.len() {
        let mut name = String::new();
        for (term, stem) in stems.iter().skip(start).take(LONGEST_NAME) {
            let Some(stem) = stem else { break };
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(stem);
            let named = index.names.find_all(&name);
            for subject in named.filter_map(|name| index.named.get(name as usize)) {
                let terms = stems[start].0..term + 1;
                found.push(Candidate {
                    terms,
                    target: Target::Subject(*subject),
                    how: MatchKind::Translation,
                    share: 1.0,
                });
            }
        }
    }
}

/// Returns the stems with each compound split into its parts, or `None` without a compound.
fn stems_of_parts(
    terms: &[QueryTerm],
    stems: &[(usize, Option<String>)],
) -> Option<Vec<(usize, Option<String>)>> {
    let parts = |term: usize| match &terms[term].kind {
        TermKind::Compound(_, parts) => Some(parts),
        _ => None,
    };
    stems.iter().any(|(term, _)| parts(*term).is_some()).then(|| {
        let each = |(term, whole): &(usize, Option<String>)| match parts(*term) {
            Some(parts) => parts.iter().map(|part| (*term, Some(stem(part)))).collect(),
            None => vec![(*term, whole.clone())],
        };
        stems.iter().flat_map(each).collect()
    })
}
