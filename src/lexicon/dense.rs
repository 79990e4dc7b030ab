//! Expressions in Chinese, Japanese and Korean texts, which do not separate words, or glue particles to them.
//!
//! The text is cut into the expressions of the lexicon, and long expressions are preferred. The best cut has the
//! greatest sum of squared lengths. Where no expression begins, a character is skipped.

use std::ops::Range;

use crate::lexicon::key::{Class, Gap, Unit};
use crate::lexicon::language::WordLanguage;
use crate::lexicon::tables::Trie;
use crate::lexicon::words::Span;

/// Maximum length of an expression, in characters.
const LONGEST: usize = 40;

/// The particles that Korean writes at the end of a word.
#[rustfmt::skip] // several particles a line
const KOREAN: [&str; 34] = [
    "으로써", "으로서", "에서의", "에게서", "이라는", "에서는",
    "에서", "으로", "에게", "부터", "까지", "들의", "들이", "들을", "들은", "들과", "에는", "에의", "로서", "로써", "이나", "하는",
    "들", "의", "은", "는", "이", "가", "을", "를", "에", "와", "과", "로",
];

/// The expressions of a language in a text, and the chosen ones, which cut the text.
pub(crate) struct Cut {
    /// The expressions, in the order of their beginnings.
    pub(crate) spans: Vec<Span>,
    /// For each expression, whether the text is cut there.
    pub(crate) chosen: Vec<bool>,
}

/// Cuts a text into the expressions of a language.
pub(crate) fn cut(expressions: &Trie<'_>, units: &[Unit], language: WordLanguage) -> Cut {
    let mut spans: Vec<Span> = Vec::new();
    // The places where a word may begin: behind a border, and behind another word.
    let mut reached: Vec<bool> = (0..=units.len()).map(|at| begins(units, at)).collect();
    for start in 0..units.len() {
        let here = starting(expressions, units, start, reached[start], language);
        for span in &here {
            reached[span.at.end] = true;
        }
        spans.extend(here);
    }
    let mut chosen = vec![false; spans.len()];
    // best[i] has the greatest sum from unit i on, and the chosen span that begins there, if there is one.
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

/// Returns the expressions that begin at a character. `may_begin` says whether a word may begin there.
fn starting(
    expressions: &Trie<'_>,
    units: &[Unit],
    start: usize,
    may_begin: bool,
    language: WordLanguage,
) -> Vec<Span> {
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
            && stands_alone(units, start..end, may_begin, language)
        {
            spans.push(Span { at: start..end, expression, cost: 0 });
        }
    }
    spans
}

/// Returns whether a border lies before a character.
fn begins(units: &[Unit], at: usize) -> bool {
    at == 0 || at == units.len() || units[at].gap > Gap::Joiner || units[at].class != units[at - 1].class
}

/// Minimum number of Korean or katakana characters of a word that ends a longer one whose beginning is unknown.
const TAIL: usize = 3;

/// Returns whether the characters may be a word.
///
/// Single characters, letters and digits need a border on both sides. Hangul and katakana need a border or a word
/// before them, or end a word. Hiragana needs a border or a word before it. Chinese characters need no border.
fn stands_alone(units: &[Unit], at: Range<usize>, may_begin: bool, language: WordLanguage) -> bool {
    let ended = begins(units, at.end) || language == WordLanguage::Korean && is_particle(units, at.end);
    if at.len() == 1 {
        return begins(units, at.start) && ended;
    }
    match (units[at.start].class, units[at.end - 1].class) {
        (Class::Letter | Class::Digit, _) => begins(units, at.start),
        (_, Class::Letter | Class::Digit) => begins(units, at.end),
        (Class::Hangul | Class::Katakana, _) => may_begin || ended && at.len() >= TAIL,
        (Class::Hiragana, _) => may_begin,
        _ => true,
    }
}

/// Returns whether the rest of the Korean word is a particle.
fn is_particle(units: &[Unit], start: usize) -> bool {
    let end = (start + 1..units.len()).find(|at| begins(units, *at)).unwrap_or(units.len());
    if end - start > 3 {
        return false;
    }
    let rest: String = units[start..end].iter().map(|unit| unit.folded.as_str()).collect();
    KOREAN.contains(&rest.as_str())
}
