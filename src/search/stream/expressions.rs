//! Expressions of the concepts of a query, and their places in a text.
//!
//! Each word of an expression has a number. A word of a text has the numbers of all words that it is a form of, by the
//! rules of the lexicon. The expressions are a trie of these numbers. The trie accepts every expression that the
//! lexicon finds, and sometimes more. The index and the ranking decide.

use std::cmp::Reverse;
use std::collections::HashMap;

use rustc_hash::FxHashMap;

use crate::lexicon::language::{Script, WordLanguage};
use crate::lexicon::spelling::other_spellings;
use crate::lexicon::stem::Inflections;
use crate::lexicon::{Lexicon, expressions::Expression};
use crate::search::stream::byte_words::{HEADS, is_marked, mark_head};
use crate::search::stream::listed_match::ListedMatch;
use crate::text::{fold, tokenize};

/// Lengths in bytes of the words that may be German compounds.
const COMPOUNDS: std::ops::RangeInclusive<usize> = 8..=60;
/// Minimum length of a beginning that all forms of a word share, in letters.
const SHORTEST: usize = 3;
/// Maximum length of a word of a dense script whose parts are looked up, in letters.
const LONGEST: usize = 40;

/// A word of a text as the walk sees it: its numbers, and whether it repeats the words before it as one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step<'i> {
    pub(crate) terms: &'i [u32],
    pub(crate) is_joined: bool,
}

/// Maximum distance of a joined word from the first of the words that it joins.
const CHAIN: usize = 12;

/// The expressions.
#[derive(Default)]
pub(crate) struct Expressions {
    terms: HashMap<String, u32>,
    /// By term, true for the key word of an expression: its rarest word.
    anchors: Vec<bool>,
    /// The next place behind a place and a term. Place 0 is the beginning.
    steps: FxHashMap<(u32, u32), u32>,
    /// By place, the matches of the expressions that end there.
    ends: Vec<Vec<(WordLanguage, ListedMatch)>>,
    /// Terms of the German expressions of one word, by the number of the expression.
    compounds: HashMap<u64, u32>,
    inflections: Vec<Inflections>,
    /// Bits of the heads of all terms in ASCII.
    heads: Vec<u64>,
    /// The same table for key words alone.
    key_heads: Vec<u64>,
    /// Beginnings of the key words, and parts of German compounds. Each line that may match has one.
    beginnings: Vec<String>,
}

impl std::fmt::Debug for Expressions {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} expressions", self.ends.len())
    }
}

impl Expressions {
    /// Returns whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Returns the beginnings of words, and parts of words, of which a line must have one.
    pub(crate) fn beginnings(&self) -> impl Iterator<Item = &str> {
        self.beginnings.iter().map(String::as_str)
    }

    /// Adds an expression, with the matches of a text that has it. `frequency` counts the texts with a word.
    pub(crate) fn add(
        &mut self,
        expression: &Expression,
        matches: &[ListedMatch],
        frequency: &dyn Fn(&str) -> usize,
    ) {
        if self.ends.is_empty() {
            self.ends.push(Vec::new());
            self.heads = vec![0; HEADS / 64];
            self.key_heads = vec![0; HEADS / 64];
        }
        let language = expression.language;
        if self.inflections.iter().all(|known| known.language() != language) {
            self.inflections.push(Inflections::of(language));
        }
        let words: Vec<String> = tokenize(&expression.text).into_iter().map(|word| word.folded).collect();
        let number = self.add_row(&words, language, matches, frequency);
        if let ([word], WordLanguage::German, Some(number)) = (words.as_slice(), language, number) {
            self.compounds.insert(expression.number, number);
            self.beginnings.push(word.clone());
        }
        if let ([word], WordLanguage::Korean) = (words.as_slice(), language) {
            // Korean writes one word also as two.
            for (at, _) in word.char_indices().skip(1) {
                let row = [word[..at].to_owned(), word[at..].to_owned()];
                self.add_row(&row, language, matches, frequency);
            }
        }
    }

    /// Adds a row of words; returns the number of the last one.
    fn add_row(
        &mut self,
        words: &[String],
        language: WordLanguage,
        matches: &[ListedMatch],
        frequency: &dyn Fn(&str) -> usize,
    ) -> Option<u32> {
        // The rarer the key word, the fewer lines are read in vain.
        let anchor = words.iter().min_by_key(|word| (frequency(word), Reverse(word.len())))?;
        let mut place = 0;
        let mut last = None;
        for word in words {
            let number = self.term(word);
            last = Some(number);
            let next = u32::try_from(self.ends.len()).ok()?;
            place = *self.steps.entry((place, number)).or_insert(next);
            if place == next {
                self.ends.push(Vec::new());
            }
        }
        self.add_key_word(anchor, language)?;
        let ends = &mut self.ends[place as usize];
        for listed in matches {
            if !ends.iter().any(|(known, end)| *known == language && end == listed) {
                ends.push((language, listed.clone()));
            }
        }
        last
    }

    /// Makes a word the key word of an expression. Returns `None` for a language without inflections.
    fn add_key_word(&mut self, word: &str, language: WordLanguage) -> Option<()> {
        let number = self.term(word);
        self.anchors[number as usize] = true;
        mark_spellings(&mut self.key_heads, word);
        if word.is_ascii() {
            let inflections = self.inflections.iter().find(|known| known.language() == language)?;
            let stems = inflections.stems(word, word).into_iter();
            let shared = stems.map(|stem| stem.len().saturating_sub(1)).min().unwrap_or(word.len());
            self.beginnings.push(word[..shared.clamp(SHORTEST.min(word.len()), word.len())].to_owned());
            self.beginnings.extend(other_spellings(word).map(str::to_owned));
        }
        Some(())
    }

    fn term(&mut self, word: &str) -> u32 {
        if let Some(known) = self.terms.get(word) {
            return *known;
        }
        let number = u32::try_from(self.anchors.len()).unwrap_or(u32::MAX);
        self.terms.insert(word.to_owned(), number);
        self.anchors.push(false);
        mark_spellings(&mut self.heads, word);
        number
    }

    /// Returns whether a word of raw text may be a form of a term, or a compound with one.
    #[inline(always)]
    pub(crate) fn begins(&self, word: &[u8]) -> bool {
        is_marked(&self.heads, word)
    }

    /// Returns whether a word of raw text may be the key word of an expression, other than as a compound.
    #[inline(always)]
    pub(crate) fn may_be_key(&self, word: &[u8]) -> bool {
        is_marked(&self.key_heads, word)
    }

    /// Returns whether a word may be a compound with a German expression.
    #[inline(always)]
    pub(crate) fn may_be_compound(&self, word: &[u8]) -> bool {
        !self.compounds.is_empty() && COMPOUNDS.contains(&word.len())
    }

    /// Returns the terms that a word may be a form of, and whether one of them is a key word.
    pub(crate) fn terms_of(&self, word: &str, folded: &str) -> (Box<[u32]>, bool) {
        let word_bytes = folded.as_bytes();
        let is_compound = self.may_be_compound(word_bytes);
        let is_form = !folded.is_ascii() || self.begins(word_bytes);
        if self.is_empty() || !(is_compound || is_form) {
            return (Box::default(), false);
        }
        let lexicon = Lexicon::embedded();
        let script = Script::of(folded);
        let mut terms: Vec<u32> = self.terms.get(folded).into_iter().copied().collect();
        let is_read = |known: &&Inflections| known.language().script() == script;
        if script == Script::Dense {
            terms.extend(self.parts_of_run(folded));
        } else if is_form {
            for inflections in self.inflections.iter().filter(is_read) {
                let forms = lexicon.forms_of(word, folded, inflections);
                terms.extend(forms.iter().filter_map(|form| self.terms.get(&fold(form))));
            }
        }
        if is_compound {
            terms.extend(lexicon.parts_of(folded).iter().filter_map(|number| self.compounds.get(number)));
        }
        terms.sort_unstable();
        terms.dedup();
        let has_key = terms.iter().any(|term| self.anchors[*term as usize]);
        (terms.into(), has_key)
    }

    /// Returns the terms inside a word of a dense script, whose particles and compounds have no spaces.
    fn parts_of_run(&self, word: &str) -> Vec<u32> {
        let ends: Vec<usize> =
            word.char_indices().map(|(at, _)| at).chain([word.len()]).take(LONGEST).collect();
        let parts = ends.iter().enumerate().flat_map(|(first, start)| {
            ends[first + 1..].iter().filter_map(|end| self.terms.get(&word[*start..*end]))
        });
        parts.copied().collect()
    }

    /// Calls `found` with the matches of each expression that the words of a text form.
    pub(crate) fn each_in<'i>(
        &self,
        steps: impl Iterator<Item = Step<'i>>,
        language: Option<WordLanguage>,
        mut found: impl FnMut(&ListedMatch),
    ) {
        // Places that the words so far have reached, each with the index of the last word.
        let mut reached: Vec<(u32, usize)> = Vec::new();
        let mut before = 0;
        for (at, step) in steps.enumerate() {
            if step.terms.is_empty() {
                if !step.is_joined {
                    reached.clear();
                    before = at;
                }
                continue;
            }
            let known = reached.len();
            for from in 0..=known {
                let place = match reached.get(from).filter(|_| from < known) {
                    None => 0,
                    Some((place, last)) if step.is_joined || *last >= before => *place,
                    Some(_) => continue,
                };
                for term in step.terms {
                    let Some(next) = self.steps.get(&(place, *term)) else {
                        continue;
                    };
                    if !reached.contains(&(*next, at)) {
                        reached.push((*next, at));
                    }
                    let ends = self.ends[*next as usize].iter();
                    ends.filter(|(of, _)| is_read(*of, language)).for_each(|(_, listed)| found(listed));
                }
            }
            if !step.is_joined {
                before = at;
            }
            reached.retain(|(_, last)| *last + CHAIN > at);
        }
    }
}

/// Marks the heads of a word in all its spellings.
fn mark_spellings(heads: &mut [u64], word: &str) {
    mark_head(heads, word.as_bytes());
    for spelling in other_spellings(word) {
        mark_head(heads, spelling.as_bytes());
    }
}

/// Returns whether the lexicon reads a text of one language also in another one.
fn is_read(of: WordLanguage, text: Option<WordLanguage>) -> bool {
    match text {
        Some(text) if text != of => {
            text.script() != of.script() && (of.script() != Script::Latin || of == WordLanguage::English)
        }
        _ => true,
    }
}
