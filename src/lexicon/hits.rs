//! Expressions of the lexicon in a text, language by language, before their concepts are looked up.

use std::cmp::Reverse;
use std::ops::Range;

use crate::lexicon::Lexicon;
use crate::lexicon::compounds::{Parts, split};
use crate::lexicon::cut_text::CutText;
use crate::lexicon::dense::cut;
use crate::lexicon::found::{Form, Place};
use crate::lexicon::key::{Token, Unit};
use crate::lexicon::language::{Script, WordLanguage};
use crate::lexicon::readings::{Forms, KnownReadings};
use crate::lexicon::words::{Span, spans};

/// An expression in a text, in one language.
#[derive(Debug)]
pub(crate) struct Hit {
    pub(crate) language: WordLanguage,
    pub(crate) range: Range<usize>,
    pub(crate) expression: u64,
    pub(crate) form: Form,
    pub(crate) place: Place,
    /// The number of words that the expression covers. Two characters of a dense script count as a word.
    pub(crate) words: f32,
    /// True if the expression is one function word, which means something in questions only.
    pub(crate) is_stop_word: bool,
}

fn count(words: usize) -> f32 {
    f32::from(u16::try_from(words).unwrap_or(u16::MAX))
}

impl Lexicon<'_> {
    /// Returns the expressions of each language. `code` is the BCP 47 code of the text, if it is known.
    pub(crate) fn hits(&self, cut: &CutText, code: Option<&str>, known: &mut KnownReadings) -> Vec<Hit> {
        let of_text = code.and_then(WordLanguage::by_code);
        let form_set = if code.is_some() && of_text.is_none() { Forms::AsWritten } else { Forms::All };
        let mut hits = Vec::new();
        for language in cut.languages(of_text) {
            if language.script() == Script::Dense {
                self.dense_hits(&cut.units, language, &mut hits);
            } else {
                let first = hits.len();
                hits.extend(self.word_hits(&cut.tokens, language, form_set, known));
                if of_text == Some(language) {
                    // Where the language is known, function words of others have their meaning: Turkish `su` is water.
                    hits[first..].iter_mut().for_each(|hit| hit.is_stop_word = false);
                }
            }
        }
        if cut.has(Script::Latin)
            && matches!(of_text, None | Some(WordLanguage::German))
            && form_set == Forms::All
        {
            self.compound_hits(&cut.tokens, of_text, &mut hits);
        }
        hits.retain(|hit| {
            !hit.is_stop_word || self.senses(hit.expression).any(|(concept, _)| self.only_asks(concept))
        });
        hits
    }

    /// Returns the expressions of a language that separates words by spaces.
    fn word_hits(
        &self,
        tokens: &[Token],
        language: WordLanguage,
        form_set: Forms,
        known: &mut KnownReadings,
    ) -> Vec<Hit> {
        let mut spans = spans(&self.expressions, &self.forms, tokens, language, form_set, known);
        spans.sort_by_key(|span| (span.at.start, Reverse(span.at.end)));
        let mut longest = 0..0;
        let hit = |span: Span| {
            let inside = span.at.end <= longest.end && span.at != longest;
            if span.at.end > longest.end {
                longest = span.at.clone();
            }
            let (first, last) = (&tokens[span.at.start], &tokens[span.at.end - 1]);
            Hit {
                language,
                range: first.range.start..last.range.end,
                expression: span.expression,
                form: span.form(),
                place: if inside { Place::Inside } else { Place::Whole },
                words: count(span.at.len()),
                is_stop_word: tokens[span.at].iter().all(|token| token.is_stop_word),
            }
        };
        spans.into_iter().map(hit).collect()
    }

    /// Adds the expressions of Chinese, Japanese or Korean.
    fn dense_hits(&self, units: &[Unit], language: WordLanguage, hits: &mut Vec<Hit>) {
        let cut = cut(&self.expressions, units, language);
        for (span, chosen) in cut.spans.into_iter().zip(cut.chosen) {
            hits.push(Hit {
                language,
                range: units[span.at.start].range.start..units[span.at.end - 1].range.end,
                expression: span.expression,
                form: Form::Exact,
                place: if chosen { Place::Whole } else { Place::Inside },
                words: count(span.at.len()) / 2.0,
                is_stop_word: false,
            });
        }
    }

    /// Adds the parts of German compounds.
    fn compound_hits(&self, tokens: &[Token], of_text: Option<WordLanguage>, hits: &mut Vec<Hit>) {
        // For each token that an expression covers, whether a German one does.
        let mut covered = vec![None; tokens.len()];
        for hit in hits.iter() {
            let first = tokens.partition_point(|token| token.range.end <= hit.range.start);
            let last = tokens.partition_point(|token| token.range.start < hit.range.end);
            for german in covered.iter_mut().take(last).skip(first) {
                *german = Some(*german == Some(true) || hit.language == WordLanguage::German);
            }
        }
        for (token, german) in tokens.iter().zip(covered) {
            let known = match (of_text, german) {
                _ if token.script != Script::Latin => continue,
                (None, Some(false)) => continue,
                (Some(_), None | Some(false)) => Parts::Any,
                _ => Parts::All,
            };
            let place = if german == Some(true) { Place::Inside } else { Place::Whole };
            for expression in split(&self.expressions, &token.folded, known) {
                hits.push(Hit {
                    language: WordLanguage::German,
                    range: token.range.clone(),
                    expression,
                    form: Form::Compound,
                    place,
                    words: 0.5,
                    is_stop_word: false,
                });
            }
        }
    }
}
