//! Expressions in Chinese, Japanese and Korean texts, which do not separate words, or glue particles to them.
//!
//! The text is cut into the expressions of the lexicon so that long ones come before short ones: of all ways to cut it,
//! the one with the greatest sum of squared lengths. Where the lexicon has nothing, a character is passed over.

use crate::lexicon::key::{Class, Gap, Unit};
use crate::lexicon::language::WordLanguage;
use crate::lexicon::tables::Trie;
use crate::lexicon::words::Span;

/// Longest expression, in characters.
const LONGEST: usize = 40;

/// The particles that Korean writes at the end of a word.
const KOREAN: [&str; 34] = [
    "으로써", "으로서", "에서의", "에게서", "이라는", "에서는", "에서", "으로", "에게", "부터", "까지", "들의", "들이",
    "들을", "들은", "들과", "에는", "에의", "로서", "로써", "이나", "하는", "들", "의", "은", "는", "이", "가", "을",
    "를", "에", "와", "과", "로",
];

/// The expressions of a language in a text, and which of them cut it.
pub(crate) struct Cut {
    /// In the order of their beginnings.
    pub(crate) spans: Vec<Span>,
    /// For each of them, whether the text is cut there.
    pub(crate) chosen: Vec<bool>,
}

/// Cuts a text.
pub(crate) fn cut(expressions: &Trie<'_>, units: &[Unit], language: WordLanguage) -> Cut {
    let mut spans: Vec<Span> = Vec::new();
    for start in 0..units.len() {
        spans.extend(starting(expressions, units, start, language));
    }
    let mut chosen = vec![false; spans.len()];
    // best[i]: the greatest sum from unit i on, and the span that begins there, if one does.
    let mut best: Vec<(usize, Option<usize>)> = vec![(0, None); units.len() + 1];
    let mut last = spans.len();
    for start in (0..units.len()).rev() {
        best[start] = (best[start + 1].0, None);
        while last > 0 && spans[last - 1].at.start == start {
            last -= 1;
            let length = spans[last].at.len();
            let sum = best[spans[last].at.end].0 + length * length;
            if sum > best[start].0 {
                best[start] = (sum, Some(last));
            }
        }
    }
    let mut at = 0;
    while at < units.len() {
        match best[at].1 {
            Some(span) => {
                chosen[span] = true;
                at = spans[span].at.end;
            }
            None => at += 1,
        }
    }
    Cut { spans, chosen }
}

/// The expressions that begin at a character.
fn starting(expressions: &Trie<'_>, units: &[Unit], start: usize, language: WordLanguage) -> Vec<Span> {
    let mut spans = Vec::new();
    let Some(mut state) = expressions.language(language) else {
        return spans;
    };
    let at_start = begins(units, start);
    for (end, unit) in units.iter().enumerate().skip(start).take(LONGEST) {
        let widest = match language {
            WordLanguage::Korean if at_start => Gap::Space,
            _ => Gap::Joiner,
        };
        if end > start && unit.gap > widest {
            break;
        }
        let Some(next) = expressions.follow(state, unit.folded.as_bytes()) else {
            break;
        };
        state = next;
        let end = end + 1;
        if let Some(expression) = expressions.value(state)
            && stands_alone(units, start, end, language)
        {
            spans.push(Span {
                at: start..end,
                expression,
                cost: 0,
            });
        }
    }
    spans
}

fn begins(units: &[Unit], at: usize) -> bool {
    at == 0 || units[at].gap > Gap::Joiner || units[at].class != units[at - 1].class
}

fn ends(units: &[Unit], end: usize) -> bool {
    end == units.len() || begins(units, end)
}

/// Whether the characters may be a word: a single one only between borders; letters, digits, kana and Hangul at a border
/// on one side at least. Chinese characters have no borders.
fn stands_alone(units: &[Unit], start: usize, end: usize, language: WordLanguage) -> bool {
    let (first, last) = (units[start].class, units[end - 1].class);
    let begun = begins(units, start);
    let ended = ends(units, end) || language == WordLanguage::Korean && is_particle(units, end);
    if end - start == 1 {
        return begun && ended;
    }
    match (first, last) {
        (Class::Letter | Class::Digit, _) | (_, Class::Letter | Class::Digit) => begun && ended,
        (Class::Hangul | Class::Katakana, _) => begun || ended,
        (Class::Hiragana, Class::Hiragana) => begun,
        _ => true,
    }
}

/// Whether the rest of the Korean word is a particle.
fn is_particle(units: &[Unit], start: usize) -> bool {
    let end = (start + 1..units.len())
        .find(|at| begins(units, *at))
        .unwrap_or(units.len());
    if end - start > 3 {
        return false;
    }
    let rest: String = units[start..end].iter().map(|unit| unit.folded.as_str()).collect();
    KOREAN.contains(&rest.as_str())
}
