//! The words of a catalogue that lie near to those that it does not have, each looked at once.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use crate::search::stream::byte_words::{Form, Sink, cut};
use crate::search::stream::fast::Fast;
use crate::search::stream::unknown_words::Unknowns;
use crate::text::{chains, fold, tokenize};

/// Most words and runs that are remembered as looked at; then it begins anew.
const MOST_SEEN: usize = 1 << 16;

/// Looks for near words.
#[derive(Debug, Default)]
pub(crate) struct Near {
    unknowns: Unknowns,
    seen: HashSet<Box<[u8]>, BuildHasherDefault<Fast>>,
}

impl Near {
    pub(crate) fn of(unknowns: Unknowns) -> Near {
        Near {
            unknowns,
            seen: HashSet::default(),
        }
    }

    /// Whether a line may have a near word that was not looked at yet.
    pub(crate) fn is_new(&self, line: &[u8]) -> bool {
        cut(
            line,
            Form::Json,
            &mut Line {
                near: self,
                letters: line,
            },
        )
    }

    /// Looks at the words of a text that is searched.
    pub(crate) fn note(&mut self, text: &str) {
        cut(
            text.as_bytes(),
            Form::Plain,
            &mut Text {
                near: self,
                letters: text,
            },
        );
    }

    /// What was found.
    pub(crate) fn end(self) -> Unknowns {
        self.unknowns
    }

    /// Whether this is looked at for the first time.
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
    near: &'n Near,
    letters: &'t [u8],
}

impl Sink for Line<'_, '_> {
    #[inline(always)]
    fn word(&mut self, at: Range<usize>) -> bool {
        let word = &self.letters[at];
        self.near.unknowns.may_be_near(word) && !self.near.seen.contains(word)
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
    near: &'n mut Near,
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
