//! The expressions of some concepts, in all languages, and the words of a text that may stand in them.

use std::collections::HashSet;

use crate::lexicon::Lexicon;
use crate::lexicon::compounds::{Parts, split};
use crate::lexicon::key::{Bridge, Token, lower};
use crate::lexicon::language::{Script, WordLanguage};
use crate::lexicon::readings::forms_of;
use crate::lexicon::stem::Inflections;

/// An expression of a concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Expression {
    /// The number of the concept.
    pub(crate) concept: u16,
    /// The number of the expression.
    pub(crate) number: u64,
    pub(crate) language: WordLanguage,
    /// The words of the expression, joined by single spaces.
    pub(crate) text: String,
}

impl Lexicon<'_> {
    /// Returns the expressions of these concepts.
    pub(crate) fn expressions_of(&self, concepts: &HashSet<u16>) -> Vec<Expression> {
        let mut expressions = Vec::new();
        for number in 0..self.expressions.len() {
            let senses = self.senses(number).map(|(concept, _)| concept.number());
            for concept in senses.filter(|concept| concepts.contains(concept)) {
                let key = self.expressions.key(number);
                let Some((language, text)) = key.as_deref().and_then(<[u8]>::split_first) else {
                    continue;
                };
                if let Some(language) = WordLanguage::by_byte(*language) {
                    let text = String::from_utf8_lossy(text).into_owned();
                    expressions.push(Expression { concept, number, language, text });
                }
            }
        }
        expressions
    }

    /// Returns the words of a language's expressions that a word of a text may be, in any form and spelling.
    pub(crate) fn forms_of(&self, word: &str, folded: &str, inflections: &Inflections) -> Vec<String> {
        let token = Token {
            folded: folded.to_owned(),
            written: lower(word),
            range: 0..folded.len(),
            script: Script::of(folded),
            bridge: Bridge::Close,
            is_stop_word: false,
            chain: None,
            near: Vec::new(),
        };
        forms_of(&self.forms, &token, inflections)
    }

    /// Returns the numbers of the expressions that a German compound is made of.
    pub(crate) fn parts_of(&self, folded: &str) -> Vec<u64> {
        split(&self.expressions, folded, Parts::Any)
    }
}
