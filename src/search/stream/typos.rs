//! Collects the words of a catalogue that are near an unknown word, looking at each word once.

use std::collections::HashSet;
use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::search::stream::byte_words::{Form, Sink, cut};
use crate::search::stream::prefilter::Prefilter;
use crate::search::stream::unknown_words::UnknownWords;
use crate::text::{beginning, chains, fold, tokenize};

/// Maximum number of words and runs that are remembered. A full memory is cleared.
const MOST_SEEN: usize = 1 << 16;

/// Collects near words.
#[derive(Debug, Default)]
pub(crate) struct NearWords {
    unknowns: UnknownWords,
    seen: FxHashSet<Box<[u8]>>,
    /// Skips lines, as soon as only words at distance 1 count.
    prefilter: Option<Prefilter>,
}

impl NearWords {
    pub(crate) fn of(unknowns: UnknownWords) -> NearWords {
        NearWords { unknowns, seen: HashSet::default(), prefilter: None }
    }

    /// Returns whether there are words to compare with.
    pub(crate) fn has_words(&self) -> bool {
        !self.unknowns.is_empty()
    }

    /// Returns whether a line may have a near word that has not been compared.
    pub(crate) fn is_new(&self, line: &[u8]) -> bool {
        let mut words = Line { near: self, letters: line };
        let begins = |word: &[u8]| self.unknowns.may_begin_near(word);
        let passes =
            self.prefilter.as_ref().is_none_or(|prefilter| prefilter.may_match(line, &mut words, begins));
        passes && cut(line, Form::Json, &mut words)
    }

    /// Compares the words of a text.
    pub(crate) fn note(&mut self, text: &str) {
        let text = beginning(text);
        cut(text.as_bytes(), Form::Plain, &mut Text { near: self, letters: text });
        if self.prefilter.is_none() {
            self.prefilter = self.unknowns.prefilter();
        }
    }

    /// Returns the collected words.
    pub(crate) fn end(self) -> UnknownWords {
        self.unknowns
    }

    /// Returns whether a word is new.
    fn see(&mut self, letters: &[u8]) -> bool {
        if self.seen.contains(letters) {
            return false;
        }
        if self.seen.len() >= MOST_SEEN {
            self.seen.clear();
        }
        self.seen.insert(letters.into())
    }

    fn note_word(&mut self, word: &[u8]) {
        if self.unknowns.may_be_near(word) && self.see(word) {
            self.unknowns.note(&fold(&String::from_utf8_lossy(word)));
        }
    }
}

struct Line<'n, 't> {
    near: &'n NearWords,
    letters: &'t [u8],
}

impl Sink for Line<'_, '_> {
    #[inline(always)]
    fn word(&mut self, at: Range<usize>) -> bool {
        let word = &self.letters[at.clone()];
        // The name of a field is no word of a text.
        let is_name = || self.letters[at.end..].starts_with(b"\":");
        self.near.unknowns.may_be_near(word) && !self.near.seen.contains(word) && !is_name()
    }

    fn joined(&mut self, word: &[u8]) -> bool {
        self.near.unknowns.may_be_near(word) && !self.near.seen.contains(word)
    }

    fn foreign(&mut self, at: Range<usize>) -> bool {
        !self.near.seen.contains(&self.letters[at])
    }

    fn escape(&mut self) -> bool {
        true
    }
}

struct Text<'n, 't> {
    near: &'n mut NearWords,
    letters: &'t str,
}

impl Sink for Text<'_, '_> {
    fn word(&mut self, at: Range<usize>) -> bool {
        self.near.note_word(&self.letters.as_bytes()[at]);
        false
    }

    fn joined(&mut self, word: &[u8]) -> bool {
        self.near.note_word(word);
        false
    }

    fn foreign(&mut self, at: Range<usize>) -> bool {
        let run = &self.letters[at];
        if self.near.see(run.as_bytes()) {
            let words = tokenize(run);
            let joined = chains(&words).into_iter().map(|(_, word)| word);
            for word in words.iter().map(|word| word.folded.clone()).chain(joined) {
                self.near.unknowns.note(&word);
            }
        }
        false
    }
}
