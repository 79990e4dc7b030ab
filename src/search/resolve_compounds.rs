//! Resolves compounds by the words of the catalogue.

use std::collections::HashSet;
use std::ops::Range;

use crate::index::Index;
use crate::lexicon::{Lexicon, Place};
use crate::search::terms::{QueryTerm, TermKind};
use crate::text::{is_function_word, stem, tokenize};

/// Returns the terms as the search uses them. A compound that the catalogue nowhere writes as one word becomes its
/// parts. Pairs that lie across two words are dropped. A term that is typed twice is searched once.
pub(crate) fn resolve_compounds(index: &Index<'_>, text: &str, terms: &[QueryTerm]) -> Vec<QueryTerm> {
    let knows = |word: &str| index.words.find(word).is_some();
    let pairs = known_pairs(index, text, terms);
    let some_pair = pairs.contains(&true);
    let mut resolved = Vec::new();
    for (term, is_known) in terms.iter().zip(&pairs) {
        match &term.kind {
            TermKind::Pair(_) if some_pair && !is_known => {}
            TermKind::Compound(joined, parts)
                if !knows(joined) && index.stems.find(&stem(joined)).is_none() =>
            {
                let words = tokenize(&term.surface);
                let place = |number: usize| {
                    let word = words.get(number).map_or(0..term.surface.len(), |word| word.range.clone());
                    term.at.start + word.start..term.at.start + word.end
                };
                let content_parts = parts.iter().enumerate().filter(|(_, part)| !is_function_word(part));
                resolved.extend(content_parts.map(|(number, part)| QueryTerm {
                    surface: part.clone(),
                    kind: TermKind::Word(part.clone()),
                    before: None,
                    at: place(number),
                }));
            }
            TermKind::Word(word) => {
                match term.before.as_ref().and_then(|before| glued(index, before, word)) {
                    Some(kind) => resolved.push(QueryTerm { kind, ..term.clone() }),
                    None => resolved.push(term.clone()),
                }
            }
            _ => resolved.push(term.clone()),
        }
    }
    let mut once = HashSet::new();
    let first: Vec<bool> = resolved.iter().map(|term| once.insert(&term.kind)).collect();
    let mut first = first.into_iter();
    resolved.retain(|_| first.next().unwrap_or(true));
    resolved
}

/// Returns for each term whether it is a pair that the catalogue has, or that an expression of the lexicon covers.
fn known_pairs(index: &Index<'_>, text: &str, terms: &[QueryTerm]) -> Vec<bool> {
    if !terms.iter().any(|term| matches!(term.kind, TermKind::Pair(_))) {
        return vec![false; terms.len()];
    }
    let found = Lexicon::embedded().find(text, None);
    let whole = found.into_iter().filter(|found| found.place == Place::Whole);
    // The start of each expression, and the farthest end up to there. A pair then needs one look-up only.
    let mut farthest = 0;
    let expressions: Vec<(usize, usize)> = whole
        .map(|found| {
            farthest = found.range.end.max(farthest);
            (found.range.start, farthest)
        })
        .collect();
    let is_covered = |at: &Range<usize>| {
        let behind = expressions.partition_point(|(start, _)| *start <= at.start);
        expressions[..behind].last().is_some_and(|(_, farthest)| at.end <= *farthest)
    };
    let is_known = |term: &QueryTerm| match &term.kind {
        TermKind::Pair(pair) => index.words.find(pair).is_some() || is_covered(&term.at),
        _ => false,
    };
    terms.iter().map(is_known).collect()
}

/// Returns a function word and the next word as a compound, if the catalogue glues them: `My COOP` is `My.COOP`, and
/// `in formal` is not `informal`.
fn glued(index: &Index<'_>, before: &str, word: &str) -> Option<TermKind> {
    let joined = format!("{before}{word}");
    let id = index.words.find(&joined)?;
    let is_glued = index.postings.get(id).iter().any(|posting| posting.width > 1);
    is_glued.then(|| TermKind::Compound(joined, vec![before.to_owned(), word.to_owned()]))
}
