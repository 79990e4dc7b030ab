//! Readings of a word of a text: the forms that the lexicon may have.

use std::collections::HashMap;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::lexicon::key::Token;
use crate::lexicon::language::WordLanguage;
use crate::lexicon::spelling::lexicon_spelling;
use crate::lexicon::stem::{Inflections, unpacked};
use crate::lexicon::tables::{STEM, Trie};

/// Maximum length of a word whose forms are tried, in bytes.
const LONGEST_WORD: usize = 120;
/// Maximum number of forms of one word that are tried.
const MOST_FORMS: usize = 24;
/// Cost of a word that stands in another form, beside the letters that differ.
pub(crate) const INFLECTED: u32 = 1000;

/// Cost of a word with a typing error. No number of inflected words costs as much.
pub(crate) const MISSPELT: u32 = 1_000_000;

/// A form of a token that the lexicon may have.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) word: String,
    /// Number of tokens that the form covers.
    pub(crate) tokens: usize,
    /// The cost of the reading: 0 for the form of the lexicon.
    pub(crate) cost: u32,
}

/// The forms of a word that are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Forms {
    /// All forms.
    All,
    /// The form of the text alone, because the lexicon lacks the language of the text.
    AsWritten,
}

/// Readings that were made before. The index of a catalogue keeps them, because texts repeat their words.
#[derive(Debug, Default)]
pub(crate) struct KnownReadings(HashMap<WordLanguage, FxHashMap<String, Rc<[Reading]>>>);

impl KnownReadings {
    /// Returns the readings of a token in the language of the inflections.
    pub(crate) fn of(
        &mut self,
        token: &Token,
        forms: &Trie<'_>,
        inflections: &Inflections,
        form_set: Forms,
    ) -> Rc<[Reading]> {
        let language = inflections.language();
        let is_inflected =
            form_set == Forms::All && token.script == language.script() && token.range.len() <= LONGEST_WORD;
        let make = || -> Rc<[Reading]> {
            let mut readings = written(token, language);
            if is_inflected {
                readings.extend(others(forms, token, inflections, language));
            }
            readings.into()
        };
        // Other readings depend on more than the word. They are rare or cheap.
        if !is_inflected || token.chain.is_some() || !token.near.is_empty() {
            return make();
        }
        let known = self.0.entry(language).or_default();
        if let Some(readings) = known.get(&token.written) {
            return Rc::clone(readings);
        }
        let readings = make();
        known.insert(token.written.clone(), Rc::clone(&readings));
        readings
    }
}

/// Returns the words of the lexicon that a token may be.
pub(crate) fn forms_of(forms: &Trie<'_>, token: &Token, inflections: &Inflections) -> Vec<String> {
    let language = inflections.language();
    let mut readings = written(token, language);
    if token.range.len() <= LONGEST_WORD {
        readings.extend(others(forms, token, inflections, language));
    }
    readings.into_iter().map(|reading| reading.word).collect()
}

/// Returns the readings of the token as written: with its accents, without them, with the tokens glued to it, and
/// without its typing error.
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

/// Returns the lexicon's spelling of the token, alone and with the tokens glued to it, and the number of tokens.
fn respelled(token: &Token, language: WordLanguage) -> Vec<(String, usize)> {
    if language != WordLanguage::English {
        return Vec::new();
    }
    let alone = lexicon_spelling(&token.folded).map(|word| (word, 1));
    let glued = token.chain.as_ref().and_then(|(joined, length)| Some((lexicon_spelling(joined)?, *length)));
    alone.into_iter().chain(glued).collect()
}

/// Returns the other forms of the token's word that the lexicon has.
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
