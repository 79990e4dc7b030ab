//! Expressions in texts that separate words by spaces: at each word, every expression that begins there.

use std::ops::Range;

use crate::lexicon::found::Form;
use crate::lexicon::key::{Bridge, Token};
use crate::lexicon::language::WordLanguage;
use crate::lexicon::spelling::lexicon_spelling;
use crate::lexicon::stem::{Inflections, unpacked};
use crate::lexicon::tables::{STEM, State, Trie};

/// Most ways that are followed from one word: no text costs more than its length.
const MOST_WAYS: usize = 64;
/// Longest word whose forms are tried, in bytes.
const LONGEST_WORD: usize = 120;
/// Most forms of one word that are tried.
const MOST_FORMS: usize = 24;
/// Fewest words of an expression with a comma or a dash inside.
const LONG: usize = 3;
/// Cost of a word that stands in another form, beside the letters that differ.
const INFLECTED: u32 = 1000;

/// Cost of a word with a typing error. No number of inflected words costs as much.
const MISSPELT: u32 = 1_000_000;

/// An expression at a place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// The tokens, or the characters in a dense script, from the first to behind the last.
    pub(crate) at: Range<usize>,
    /// The number of the expression.
    pub(crate) expression: u64,
    /// 0 for the form of the lexicon.
    pub(crate) cost: u32,
}

impl Span {
    /// The least sure form in which one of its words stands.
    pub(crate) fn form(&self) -> Form {
        match self.cost {
            MISSPELT.. => Form::Near,
            INFLECTED.. => Form::Inflected,
            _ => Form::Exact,
        }
    }
}

/// A form of a token that the lexicon may have.
struct Reading {
    word: String,
    tokens: usize,
    cost: u32,
}

/// All expressions of a language in a text, by the place where they begin; of those at one place the best reading.
pub(crate) fn spans(
    expressions: &Trie<'_>,
    forms: &Trie<'_>,
    tokens: &[Token],
    language: WordLanguage,
    inflected: Inflected,
) -> Vec<Span> {
    let inflections = Inflections::of(language);
    let readings: Vec<Vec<Reading>> = tokens
        .iter()
        .map(|token| {
            let mut readings = written(token, language);
            if inflected == Inflected::Tried
                && token.script == language.script()
                && token.range.len() <= LONGEST_WORD
            {
                readings.extend(others(forms, token, &inflections, language));
            }
            readings
        })
        .collect();
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

/// The words of the lexicon that a token may be.
pub(crate) fn forms_of(forms: &Trie<'_>, token: &Token, inflections: &Inflections) -> Vec<String> {
    let language = inflections.language();
    let mut readings = written(token, language);
    if token.range.len() <= LONGEST_WORD {
        readings.extend(others(forms, token, inflections, language));
    }
    readings.into_iter().map(|reading| reading.word).collect()
}

/// True if other forms than those of the lexicon are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Inflected {
    Tried,
    /// The lexicon does not have the language of the text.
    Left,
}

/// The token as it stands: with its accents, without them, with the tokens glued to it; without its typing error.
fn written(token: &Token, language: WordLanguage) -> Vec<Reading> {
    let reading = |word: String, tokens, cost| Reading { word, tokens, cost };
    let accented = token.written != token.folded;
    let mut readings = vec![reading(token.folded.clone(), 1, u32::from(accented))];
    if accented {
        readings.push(reading(token.written.clone(), 1, 0));
    }
    if let Some((joined, length)) = &token.chain {
        readings.push(reading(joined.clone(), *length, 1));
    }
    let respelled = respelled(token, language).into_iter();
    readings.extend(respelled.map(|(word, length)| reading(word, length, 1)));
    if language == WordLanguage::German && ["ae", "oe", "ue"].iter().any(|two| token.folded.contains(two)) {
        let one = token.folded.replace("ae", "a").replace("oe", "o").replace("ue", "u");
        readings.push(reading(one, 1, 2));
    }
    let near = token.near.iter().filter(|(of, _)| *of == language);
    readings.extend(near.map(|(_, word)| reading(word.clone(), 1, MISSPELT)));
    readings
}

/// The token, alone and with those glued to it, as the lexicon spells it, and the number of tokens.
fn respelled(token: &Token, language: WordLanguage) -> Vec<(String, usize)> {
    if language != WordLanguage::English {
        return Vec::new();
    }
    let alone = lexicon_spelling(&token.folded).map(|word| (word, 1));
    let glued = token.chain.as_ref().and_then(|(joined, length)| Some((lexicon_spelling(joined)?, *length)));
    alone.into_iter().chain(glued).collect()
}

/// The other forms of the token's word that the lexicon has.
fn others(
    forms: &Trie<'_>,
    token: &Token,
    inflections: &Inflections,
    language: WordLanguage,
) -> Vec<Reading> {
    let Some(before) = forms.root() else {
        return Vec::new();
    };
    let whole = token.chain.iter().flat_map(|(joined, length)| {
        let stems = inflections.stems(joined, joined);
        stems.into_iter().map(|stem| (stem, joined.clone(), *length))
    });
    let alone = inflections.stems(&token.written, &token.folded);
    let alone = alone.into_iter().map(|stem| (stem, token.folded.clone(), 1));
    let respelled = respelled(token, language).into_iter().flat_map(|(word, length)| {
        let stems = inflections.stems(&word, &word);
        stems.into_iter().map(move |stem| (stem, word.clone(), length)).collect::<Vec<_>>()
    });
    let mut readings = Vec::new();
    for (stem, word, tokens) in alone.chain(whole).chain(respelled) {
        let mut key = vec![STEM];
        key.extend(stem.as_bytes());
        key.push(language.byte());
        let Some(behind) = forms.follow(before, &key) else {
            continue;
        };
        for form in forms.below(behind, MOST_FORMS) {
            let Some(form) = unpacked(&stem, &form) else {
                continue;
            };
            if form != word
                && let Some(distance) = inflections.distance(&word, &form)
            {
                let cost = INFLECTED + u32::from(distance);
                readings.push(Reading { word: form, tokens, cost });
            }
        }
    }
    readings
}

/// The expressions that begin at a token.
fn starting(
    expressions: &Trie<'_>,
    before: State,
    tokens: &[Token],
    readings: &[Vec<Reading>],
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
        for reading in readings.get(at).into_iter().flatten() {
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
