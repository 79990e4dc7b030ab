//! From a text to the concepts that it has.

use std::ops::Range;

use crate::lexicon::Lexicon;
use crate::lexicon::compounds::{Parts, split};
use crate::lexicon::dense::cut;
use crate::lexicon::found::{Concept, Form, Found, Place, Rank, share};
use crate::lexicon::key::{Class, Token, Unit, tokens, units};
use crate::lexicon::language::{Languages, Script, WordLanguage};
use crate::lexicon::words::{Inflected, spans};
use crate::text::tokenize;

/// Share of the best language's sum that another language of a query has at least.
const AS_GOOD: f32 = 0.95;
/// What a word in another form than the lexicon's tells of the language, as a share.
const INFLECTED: f32 = 0.9;

/// Most bytes of a text that are read: abstracts have one or two thousand.
const MOST_BYTES: usize = 1 << 16;

/// The part of a text that is read.
fn beginning(text: &str) -> &str {
    let mut end = text.len().min(MOST_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// An expression in a text, in one language.
#[derive(Debug)]
struct Hit {
    language: WordLanguage,
    range: Range<usize>,
    expression: u64,
    form: Form,
    place: Place,
    /// How many words it covers; two characters of a dense script count as a word.
    words: f32,
    /// Whether it is one function word, which means something in questions only.
    silent: bool,
}

/// A text, cut.
struct Cut {
    tokens: Vec<Token>,
    units: Vec<Unit>,
}

impl Cut {
    fn of(text: &str, language: Option<WordLanguage>) -> Cut {
        let is_dense = language.is_some_and(|language| language.script() == Script::Dense)
            || text
                .chars()
                .any(|letter| Script::of_letter(letter) == Script::Dense);
        Cut {
            tokens: tokens(text),
            units: if is_dense { units(text) } else { Vec::new() },
        }
    }

    fn has(&self, script: Script) -> bool {
        match script {
            Script::Dense => !self.units.is_empty(),
            _ => self.tokens.iter().any(|token| token.script == script),
        }
    }

    fn has_kana(&self) -> bool {
        self.units
            .iter()
            .any(|unit| matches!(unit.class, Class::Hiragana | Class::Katakana))
    }

    /// The languages in which the text is read: that of the text for words in its script; English for Latin words in a
    /// text of another script; without a known language, all languages of the script.
    fn languages(&self, of_text: Option<WordLanguage>) -> Vec<WordLanguage> {
        let is_read = |language: &WordLanguage| {
            let script = language.script();
            if !self.has(script) {
                return false;
            }
            match of_text {
                Some(of_text) if of_text == *language => true,
                Some(of_text) if of_text.script() == script => false,
                Some(_) if script == Script::Latin => *language == WordLanguage::English,
                _ => *language != WordLanguage::Chinese || !self.has_kana(),
            }
        };
        WordLanguage::ALL.into_iter().filter(is_read).collect()
    }
}

/// The parts of a text that some expressions cover, in order and apart from each other.
struct Covered(Vec<Range<usize>>);

impl Covered {
    fn by<'h>(hits: impl Iterator<Item = &'h Hit>) -> Covered {
        let mut ranges: Vec<Range<usize>> = hits.map(|hit| hit.range.clone()).collect();
        ranges.sort_by_key(|range| range.start);
        let mut apart: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match apart.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => apart.push(range),
            }
        }
        Covered(apart)
    }

    /// Whether an expression covers any of these bytes.
    fn touches(&self, range: &Range<usize>) -> bool {
        let next = self.0.partition_point(|covered| covered.end <= range.start);
        self.0.get(next).is_some_and(|covered| covered.start < range.end)
    }
}

impl Lexicon<'_> {
    /// The concepts of a text, in the order of its words, longer expressions first. The first 64 KiB are read.
    ///
    /// `language` is the BCP 47 code of the text. Without it, as in a query, the text is read in every language of its
    /// script. In a language that the lexicon does not have, words are found only as the lexicon writes them.
    #[must_use]
    pub fn find(&self, text: &str, language: Option<&str>) -> Vec<Found> {
        let text = beginning(text);
        let of_text = language.and_then(WordLanguage::by_code);
        let cut = Cut::of(text, of_text);
        let mut hits = self.hits(&cut, language);
        if language.is_none() {
            let best = self.best_languages(&hits);
            let explained = Covered::by(hits.iter().filter(|hit| best.contains(&hit.language)));
            // Words that the query's language explains mean nothing in another one.
            hits.retain(|hit| best.contains(&hit.language) || !explained.touches(&hit.range));
        }
        self.merged(text, hits)
    }

    /// The BCP 47 codes of the languages that explain most of a query, by the weight of the concepts and the number of
    /// words that they cover: the best first, English first among equals, and only those nearly as good as the best.
    #[must_use]
    pub fn language_of(&self, query: &str) -> Vec<&'static str> {
        let cut = Cut::of(beginning(query), None);
        let best = self.best_languages(&self.hits(&cut, None));
        best.into_iter().map(WordLanguage::code).collect()
    }

    /// See [`Lexicon::language_of`].
    fn best_languages(&self, hits: &[Hit]) -> Vec<WordLanguage> {
        let mut sums = [0.0_f32; WordLanguage::ALL.len()];
        for (language, sum) in WordLanguage::ALL.into_iter().zip(&mut sums) {
            let mut end = 0;
            for hit in hits.iter().filter(|hit| hit.language == language) {
                if hit.place == Place::Inside || hit.range.start < end {
                    continue;
                }
                end = hit.range.end;
                let of_form = if hit.form == Form::Exact { 1.0 } else { INFLECTED };
                let heaviest = self
                    .senses(hit.expression)
                    .map(|(concept, _)| self.weight(concept))
                    .fold(0.0, f32::max);
                *sum += heaviest * of_form * hit.words;
            }
        }
        let best = sums.iter().copied().fold(0.0, f32::max);
        let mut languages: Vec<(WordLanguage, f32)> = WordLanguage::ALL
            .into_iter()
            .zip(sums)
            .filter(|(_, sum)| *sum > 0.0 && *sum >= AS_GOOD * best)
            .collect();
        languages.sort_by(|a, b| b.1.total_cmp(&a.1));
        languages.into_iter().map(|(language, _)| language).collect()
    }

    /// What the text has in each language.
    fn hits(&self, cut: &Cut, code: Option<&str>) -> Vec<Hit> {
        let of_text = code.and_then(WordLanguage::by_code);
        let inflected = if code.is_some() && of_text.is_none() {
            Inflected::Left
        } else {
            Inflected::Tried
        };
        let mut hits = Vec::new();
        for language in cut.languages(of_text) {
            if language.script() == Script::Dense {
                self.dense_hits(&cut.units, language, &mut hits);
            } else {
                self.word_hits(&cut.tokens, language, inflected, &mut hits);
                if of_text == Some(language) {
                    // A function word of another language means what the lexicon says: Turkish `su` is water.
                    hits.iter_mut().for_each(|hit| hit.silent = false);
                }
            }
        }
        if cut.has(Script::Latin)
            && matches!(of_text, None | Some(WordLanguage::German))
            && inflected == Inflected::Tried
        {
            self.compound_hits(&cut.tokens, of_text, &mut hits);
        }
        hits.retain(|hit| {
            !hit.silent
                || self
                    .senses(hit.expression)
                    .any(|(concept, _)| self.only_asks(concept))
        });
        hits
    }

    fn word_hits(&self, tokens: &[Token], language: WordLanguage, inflected: Inflected, hits: &mut Vec<Hit>) {
        let mut spans = spans(&self.expressions, &self.forms, tokens, language, inflected);
        spans.sort_by_key(|span| (span.at.start, std::cmp::Reverse(span.at.end)));
        let mut longest = 0..0;
        for span in spans {
            let inside = span.at.end <= longest.end && span.at != longest;
            if span.at.end > longest.end {
                longest = span.at.clone();
            }
            let (first, last) = (&tokens[span.at.start], &tokens[span.at.end - 1]);
            hits.push(Hit {
                language,
                range: first.range.start..last.range.end,
                expression: span.expression,
                form: if span.is_inflected() {
                    Form::Inflected
                } else {
                    Form::Exact
                },
                place: if inside { Place::Inside } else { Place::Whole },
                #[allow(clippy::cast_precision_loss, reason = "expressions have few words")]
                words: span.at.len() as f32,
                silent: tokens[span.at].iter().all(|token| token.silent),
            });
        }
    }

    fn dense_hits(&self, units: &[Unit], language: WordLanguage, hits: &mut Vec<Hit>) {
        let cut = cut(&self.expressions, units, language);
        for (span, chosen) in cut.spans.into_iter().zip(cut.chosen) {
            hits.push(Hit {
                language,
                range: units[span.at.start].range.start..units[span.at.end - 1].range.end,
                expression: span.expression,
                form: Form::Exact,
                place: if chosen { Place::Whole } else { Place::Inside },
                #[allow(clippy::cast_precision_loss, reason = "expressions have few characters")]
                words: span.at.len() as f32 / 2.0,
                silent: false,
            });
        }
    }

    fn compound_hits(&self, tokens: &[Token], of_text: Option<WordLanguage>, hits: &mut Vec<Hit>) {
        let mut met = vec![None; tokens.len()];
        for hit in hits.iter() {
            let first = tokens.partition_point(|token| token.range.end <= hit.range.start);
            let last = tokens.partition_point(|token| token.range.start < hit.range.end);
            for met in met.iter_mut().take(last).skip(first) {
                *met = Some(*met == Some(true) || hit.language == WordLanguage::German);
            }
        }
        for (token, met) in tokens.iter().zip(met) {
            let german = met == Some(true);
            let known = match (of_text, met) {
                _ if token.script != Script::Latin => continue,
                (None, Some(false)) => continue,
                (Some(_), None | Some(false)) => Parts::Any,
                _ => Parts::All,
            };
            for expression in split(&self.expressions, &token.folded, known) {
                hits.push(Hit {
                    language: WordLanguage::German,
                    range: token.range.clone(),
                    expression,
                    form: Form::Compound,
                    place: if german { Place::Inside } else { Place::Whole },
                    words: 0.5,
                    silent: false,
                });
            }
        }
    }

    /// One find for each concept and place, whatever the languages.
    fn merged(&self, text: &str, hits: Vec<Hit>) -> Vec<Found> {
        let words = tokenize(text);
        let mut found: Vec<Found> = Vec::new();
        for hit in hits {
            let senses: Vec<(Concept, Rank)> = self.senses(hit.expression).collect();
            for (concept, rank) in &senses {
                if hit.silent && !self.only_asks(*concept) {
                    continue;
                }
                let first = words.partition_point(|word| word.range.end <= hit.range.start);
                let last = words.partition_point(|word| word.range.start < hit.range.end);
                found.push(Found {
                    concept: *concept,
                    range: hit.range.clone(),
                    words: first..last.max(first),
                    languages: Languages::from_iter([hit.language]),
                    form: hit.form,
                    rank: *rank,
                    place: hit.place,
                    weight: self.weight(*concept) * share(*rank, hit.form, hit.place, senses.len()),
                });
            }
        }
        found.sort_by(|a, b| {
            let place = a
                .range
                .start
                .cmp(&b.range.start)
                .then(b.range.end.cmp(&a.range.end));
            place
                .then(a.concept.cmp(&b.concept))
                .then(b.weight.total_cmp(&a.weight))
        });
        found.dedup_by(|next, kept| {
            let same = next.range == kept.range && next.concept == kept.concept;
            if same {
                kept.languages.join(next.languages);
                kept.form = kept.form.min(next.form);
                kept.rank = kept.rank.min(next.rank);
                kept.place = kept.place.min(next.place);
            }
            same
        });
        exact_before_inflected(&mut found);
        found
    }
}

/// Leaves out other forms of words that some language has as they stand: French `informer` is none of Spanish
/// `informe`.
fn exact_before_inflected(found: &mut Vec<Found>) {
    let mut start = 0;
    let mut kept = Vec::with_capacity(found.len());
    while start < found.len() {
        let range = found[start].range.clone();
        let end = start + found[start..].partition_point(|other| other.range == range);
        let exact = found[start..end].iter().any(|one| one.form == Form::Exact);
        kept.extend(
            found[start..end]
                .iter()
                .map(|one| !exact || one.form != Form::Inflected),
        );
        start = end;
    }
    let mut kept = kept.into_iter();
    found.retain(|_| kept.next().unwrap_or(true));
}
