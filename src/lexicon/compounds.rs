//! German compounds: words that the lexicon does not have, made of words that it has (`Genossenschaftsgesetz`).

use crate::lexicon::language::WordLanguage;
use crate::lexicon::tables::Trie;

/// Minimum length of a compound, in bytes.
const SHORTEST: usize = 8;
/// Minimum length of a part, in bytes.
const SHORTEST_PART: usize = 4;
/// Minimum length of a part beside an unknown one, in bytes.
const SHORTEST_ALONE: usize = 7;
/// Maximum length of a word that is split, in bytes. The cost grows with the square of the length.
const LONGEST: usize = 60;

/// Letters that German writes between the parts.
const LINKS: [&str; 6] = ["", "s", "es", "n", "en", "er"];

/// Endings of number and case.
const ENDINGS: [&str; 6] = ["", "en", "es", "e", "n", "s"];

/// The parts of a compound that must be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parts {
    /// All parts, because the text may be in another language.
    All,
    /// The first or the last part.
    Any,
}

/// Returns the expressions that make up a folded word, or none if the word is no compound.
pub(crate) fn split(expressions: &Trie<'_>, word: &str, known: Parts) -> Vec<u64> {
    if word.len() < SHORTEST || word.len() > LONGEST || !word.is_ascii() {
        return Vec::new();
    }
    let heads = beginnings(expressions, word);
    let both = heads.iter().rev().find_map(|(end, head)| {
        let rest = &word[*end..];
        LINKS.iter().find_map(|link| {
            let tail = rest.strip_prefix(link).filter(|tail| tail.len() >= SHORTEST_PART)?;
            let last = inflected(expressions, tail)?;
            Some(vec![*head, last])
        })
    });
    if both.is_some() || known == Parts::All {
        return both.unwrap_or_default();
    }
    let first = heads.last().filter(|(end, _)| *end >= SHORTEST_ALONE);
    let last = (SHORTEST_PART..word.len().saturating_sub(SHORTEST_ALONE - 1))
        .find_map(|start| inflected(expressions, &word[start..]));
    first.map(|(_, head)| *head).into_iter().chain(last).collect()
}

/// Returns the expressions at the beginning of the word, each with its end and its number.
fn beginnings(expressions: &Trie<'_>, word: &str) -> Vec<(usize, u64)> {
    let mut found = Vec::new();
    let Some(mut state) = expressions.language(WordLanguage::German) else {
        return found;
    };
    for end in 1..word.len() {
        let Some(next) = expressions.follow(state, &word.as_bytes()[end - 1..end]) else {
            break;
        };
        state = next;
        if end >= SHORTEST_PART {
            found.extend(expressions.value(state).map(|expression| (end, expression)));
        }
    }
    found
}

/// Returns the expression that the letters are without an ending.
fn inflected(expressions: &Trie<'_>, letters: &str) -> Option<u64> {
    let before = expressions.language(WordLanguage::German)?;
    ENDINGS
        .iter()
        .filter_map(|ending| letters.strip_suffix(ending))
        .filter(|rest| rest.len() >= SHORTEST_PART)
        .find_map(|rest| expressions.value(expressions.follow(before, rest.as_bytes())?))
}
