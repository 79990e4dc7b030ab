//! Expressions in texts that separate words by spaces: at each word, every expression that begins there.

use std::ops::Range;
use std::rc::Rc;

use crate::lexicon::found::Form;
use crate::lexicon::key::{Bridge, Token};
use crate::lexicon::language::WordLanguage;
use crate::lexicon::readings::{Forms, INFLECTED, KnownReadings, MISSPELT, Reading};
use crate::lexicon::stem::Inflections;
use crate::lexicon::tables::{State, Trie};

/// Maximum number of paths that are followed from one word, so that the cost of a text grows with its length alone.
const MOST_WAYS: usize = 64;
/// Minimum number of words of an expression with a comma or a dash inside.
const LONG: usize = 3;

/// An expression at a place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// The range of tokens, or of characters in a dense script.
    pub(crate) at: Range<usize>,
    /// The number of the expression.
    pub(crate) expression: u64,
    /// The cost of the reading: 0 for the form of the lexicon.
    pub(crate) cost: u32,
}

impl Span {
    /// Returns the least certain form of the expression's words.
    pub(crate) fn form(&self) -> Form {
        match self.cost {
            MISSPELT.. => Form::Near,
            INFLECTED.. => Form::Inflected,
            _ => Form::Exact,
        }
    }
}

/// Returns all expressions of a language in a text, in the order of their beginnings. Of several readings at one place,
/// only the best ones count.
pub(crate) fn spans(
    expressions: &Trie<'_>,
    forms: &Trie<'_>,
    tokens: &[Token],
    language: WordLanguage,
    form_set: Forms,
    known: &mut KnownReadings,
) -> Vec<Span> {
    let inflections = Inflections::of(language);
    let readings: Vec<Rc<[Reading]>> =
        tokens.iter().map(|token| known.of(token, forms, &inflections, form_set)).collect();
    let Some(before) = expressions.language(language) else {
        return Vec::new();
    };
    let mut spans = Vec::new();
    for start in 0..tokens.len() {
        let mut here = starting(expressions, before, tokens, &readings, start);
        here.sort_by_key(|span| (span.at.end, span.cost));
        let mut least: Option<(usize, u32)> = None;
        here.retain(|span| match least {
            Some((end, cost)) if end == span.at.end => span.cost == cost,
            _ => {
                least = Some((span.at.end, span.cost));
                true
            }
        });
        here.dedup();
        spans.extend(here);
    }
    spans
}

/// Returns the expressions that begin at a token.
fn starting(
    expressions: &Trie<'_>,
    before: State,
    tokens: &[Token],
    readings: &[Rc<[Reading]>],
    start: usize,
) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut open = vec![(before, start, 0, Bridge::Close)];
    let mut ways = 0;
    while let Some((state, at, cost, loosest)) = open.pop() {
        ways += 1;
        if ways > MOST_WAYS {
            break;
        }
        for reading in readings.get(at).into_iter().flat_map(|readings| readings.iter()) {
            let Some(behind) = expressions.follow(state, reading.word.as_bytes()) else {
                continue;
            };
            let (next, cost) = (at + reading.tokens, cost + reading.cost);
            if loosest == Bridge::Close || next - start >= LONG {
                spans.extend(expressions.value(behind).map(|expression| Span {
                    at: start..next,
                    expression,
                    cost,
                }));
            }
            let bridge = tokens.get(next).map_or(Bridge::Broken, |token| token.bridge);
            if bridge != Bridge::Broken
                && let Some(on) = expressions.follow(behind, b" ")
            {
                let loosest = if bridge == Bridge::Comma { bridge } else { loosest };
                open.push((on, next, cost, loosest));
            }
        }
    }
    spans
}
