//! The terms of a query: its words, numbers, phrases, ranges of years and ISBNs.

use std::ops::{Range, RangeInclusive};

use crate::record::{isbn, issn};
use crate::text::{Joint, Word, announces_number, dotted, tokenize};

/// A part of the query that a record must match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryTerm {
    /// The text as typed.
    pub surface: String,
    /// The pattern of the term.
    pub kind: TermKind,
    /// The folded function word before the term, which may be a part of it: `My COOP`.
    pub before: Option<String>,
    /// Where the term stands in `Query::text`, in bytes.
    pub at: Range<usize>,
}

/// The pattern that a term matches.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TermKind {
    /// A folded word.
    Word(String),
    /// A number after a word such as `No.`: `No. 11`.
    Number(String),
    /// Words that may be written as one (`co-operative`, `SDG14`): the joined word, and its parts.
    Compound(String, Vec<String>),
    /// Consecutive folded words.
    Phrase(Vec<String>),
    /// The digits of an ISBN without hyphens and spaces.
    Isbn(String),
    /// A range of years, and its digits as one word.
    Years(RangeInclusive<u16>, String),
    /// A pair of characters from text that is written without spaces.
    Pair(String),
}

/// Returns one term for the words of a quoted text that starts at this byte of the query.
pub(crate) fn phrase(text: &str, start: usize) -> Option<QueryTerm> {
    let words = tokenize(text);
    let surface = text.trim().to_owned();
    let kind = match words.as_slice() {
        [] => return None,
        [word] => TermKind::Word(word.folded.clone()),
        words => TermKind::Phrase(words.iter().map(|w| w.folded.clone()).collect()),
    };
    Some(QueryTerm { surface, kind, before: None, at: start..start + text.len() })
}

/// Returns the terms of a text that starts at this byte of the query. `is_stop_word` has a value for each word.
pub(crate) fn terms(text: &str, start: usize, words: &[Word], is_stop_word: &[bool]) -> Vec<QueryTerm> {
    let mut terms = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if is_stop_word[at] && announces_number(&words[at], words.get(at + 1)) {
            at += 1;
            continue;
        }
        let (consumed, mut kind) = one_term(&words[at..]);
        let is_identifier = matches!(kind, TermKind::Isbn(_)) || issn::at_start(&words[at..]).is_some();
        if consumed > 1 || !is_stop_word[at] {
            let range = words[at].range.start..words[at + consumed - 1].range.end;
            let surface = text[range.clone()].to_owned();
            let previous = at.checked_sub(1).map(|at| &words[at]);
            let announced = previous.is_some_and(|previous| announces_number(previous, words.get(at)));
            if let (true, TermKind::Word(number)) = (announced, &kind) {
                kind = TermKind::Number(number.clone());
            }
            let before =
                previous.filter(|_| is_stop_word[at - 1] && !announced).map(|word| word.folded.clone());
            // `ISBN 978-…`: the word before only says what the digits are.
            let is_label = |term: &QueryTerm| {
                matches!(term.surface.to_ascii_lowercase().as_str(), "isbn" | "issn" | "doi")
                    && term.at.end - start <= range.start
            };
            if is_identifier && terms.last().is_some_and(is_label) {
                terms.pop();
            }
            terms.push(QueryTerm { surface, kind, before, at: start + range.start..start + range.end });
        }
        at += consumed;
    }
    terms
}

/// Returns the number of words in the first term, and the kind of the term.
fn one_term(words: &[Word]) -> (usize, TermKind) {
    if let Some((consumed, digits)) = isbn::at_start(words) {
        return (consumed, TermKind::Isbn(digits));
    }
    let first = &words[0];
    let chain = 1 + words[1..].iter().take_while(|word| word.joint == Joint::Glued).count();
    if first.joint == Joint::Run || words.get(1).is_some_and(|word| word.joint == Joint::Run) {
        return (1, TermKind::Pair(first.folded.clone()));
    }
    if chain == 1 {
        return (1, TermKind::Word(first.folded.clone()));
    }
    let joined: String = words[..chain].iter().map(|word| word.folded.as_str()).collect();
    if let [from, to] = &words[..chain]
        && let (Some(from), Some(to)) = (year(&from.folded), year(&to.folded))
        && from <= to
    {
        return (chain, TermKind::Years(from..=to, joined));
    }
    if let Some(years) = decade(&joined) {
        return (chain, TermKind::Years(years, joined));
    }
    if let Some((consumed, issn)) = issn::at_start(words) {
        return (consumed, TermKind::Compound(issn.clone(), vec![issn]));
    }
    (chain, TermKind::Compound(joined, words[..chain].iter().map(|word| word.folded.clone()).collect()))
}

fn year(word: &str) -> Option<u16> {
    let year = word.parse().ok()?;
    (word.len() == 4 && (1900..=2099).contains(&year)).then_some(year)
}

/// Returns the years of a decade as English and German write it: `1920s`, `1920er`.
fn decade(word: &str) -> Option<RangeInclusive<u16>> {
    let first = year(word.strip_suffix('s').or_else(|| word.strip_suffix("er"))?)?;
    (first % 10 == 0).then_some(first..=first + 9)
}

/// Returns the term of a DOI or document symbol, of which the catalogue has the parts with dots between them.
pub(crate) fn identified(identifier: &str, start: usize) -> QueryTerm {
    let parts: Vec<String> = tokenize(&dotted(identifier)).into_iter().map(|word| word.folded).collect();
    QueryTerm {
        surface: identifier.to_owned(),
        kind: TermKind::Compound(parts.concat(), parts),
        before: None,
        at: start..start + identifier.len(),
    }
}
