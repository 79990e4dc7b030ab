//! Skips lines that cannot match. The prefilter skips most lines of a large file. Without it, splitting the lines into
//! words would be half of the work.
//!
//! A target has the beginning of a word or stem, or of a quoted code; a part of a compound has it within a word.
//! Hyphenated words and non-ASCII text are tested separately. The prefilter may report false positives, and never false
//! negatives.

use std::ops::Range;

use memchr::{memchr, memchr3_iter};

use crate::search::stream::beginnings::{Beginnings, SHORTEST};
use crate::search::stream::byte_words::{Class, Form, Sink, cut, end_of_run};

/// Maximum distance in bytes to the ends of a word. A line with a longer one is split.
const LONGEST_WORD: usize = 256;

/// Beginnings of words and codes, one of which each matching line has.
#[derive(Debug, Default)]
pub(crate) struct Prefilter {
    beginnings: Vec<Vec<u8>>,
    /// `None` if every line must be split.
    test: Option<Beginnings>,
}

impl Prefilter {
    /// Adds the beginning of words, in lower case. Words with other letters occur only in runs.
    pub(crate) fn add_word(&mut self, beginning: &str) {
        if beginning.is_ascii() {
            self.beginnings.push(beginning.as_bytes().to_vec());
        }
    }

    /// Adds a quoted code, whole or before a hyphen.
    pub(crate) fn add_code(&mut self, code: &[u8]) {
        let first = code.iter().take_while(|byte| Class::of(**byte).is_of_word());
        // The beginning ends right behind the first word of the code.
        let most = first.count() + SHORTEST;
        for end in [b"\"", b"-"] {
            let mut beginning = [b"\"", code, end].concat();
            beginning.truncate(most);
            self.beginnings.push(beginning);
        }
    }

    /// Builds the test from all beginnings.
    pub(crate) fn build(&mut self) {
        self.test = Beginnings::of(&std::mem::take(&mut self.beginnings));
    }

    /// Returns whether a line may have a word that the sink accepts; `begins` tests the first letters of a word.
    #[inline(always)]
    pub(crate) fn may_match(
        &self,
        line: &[u8],
        sink: &mut impl Sink,
        begins: impl Fn(&[u8]) -> bool,
    ) -> bool {
        let Some(test) = &self.test else {
            return true;
        };
        memchr(b'\\', line).is_some()
            || test.any(line, |at| is_candidate(line, at, sink, &begins))
            || has_joined(line, sink, &begins)
            || has_foreign(line, sink)
    }
}

/// Returns whether the word at a place that a test found is a target, alone or with adjacent letters and digits.
fn is_candidate(line: &[u8], at: usize, sink: &mut impl Sink, begins: &impl Fn(&[u8]) -> bool) -> bool {
    let class = |at: usize| line.get(at).map_or(Class::Gap, |byte| Class::of(*byte));
    let mut start = if class(at).is_of_word() { at } else { at + 1 };
    let own = class(start);
    if !own.is_of_word() {
        return false;
    }
    // Without a limit, each place of a long word would look at the whole word.
    let (first, last) = (start.saturating_sub(LONGEST_WORD), start + LONGEST_WORD);
    let mut end = start;
    while start > first && class(start - 1) == own {
        start -= 1;
    }
    while end < last && class(end) == own {
        end += 1;
    }
    if sink.word(start..end) {
        return true;
    }
    let mut whole = start;
    while whole > first && class(whole - 1).is_of_word() {
        whole -= 1;
    }
    if whole == first || end == last {
        return true;
    }
    if whole == start && !class(end).is_of_word() {
        return false;
    }
    begins(&line[whole..]) && is_joined(line, whole, sink)
}

/// Returns the start of the letters and digits that end at a place.
#[inline(always)]
fn start_of_word(line: &[u8], end: usize) -> usize {
    let mut start = end;
    while start > 0 && Class::of(line[start - 1]).is_of_word() {
        start -= 1;
    }
    start
}

/// Returns whether the sink accepts hyphenated words as one word.
#[inline(always)]
fn has_joined(line: &[u8], sink: &mut impl Sink, begins: &impl Fn(&[u8]) -> bool) -> bool {
    let is_word = |at: usize| line.get(at).is_some_and(|byte| Class::of(*byte).is_of_word());
    let is_joint = |at: usize| line.get(at).is_some_and(|byte| Class::of(*byte) == Class::Joint);
    memchr3_iter(b'-', b'.', b'_', line).any(|joint| {
        if !is_word(joint + 1) || joint == 0 || !is_word(joint - 1) {
            return false;
        }
        let start = start_of_word(line, joint);
        // Only the first joint of a chain is tested.
        if start >= 2 && is_joint(start - 1) && is_word(start - 2) {
            return false;
        }
        let mut letters = [0; SHORTEST];
        let row = line[start..].iter().filter(|byte| Class::of(**byte) != Class::Joint);
        letters.iter_mut().zip(row).for_each(|(letter, byte)| *letter = *byte);
        begins(&letters) && is_joined(line, start, sink)
    })
}

/// Returns whether the sink accepts the word that the adjacent words from a place on form.
fn is_joined(line: &[u8], start: usize, sink: &mut impl Sink) -> bool {
    let class = |at: usize| line.get(at).map_or(Class::Gap, |byte| Class::of(*byte));
    let continues =
        |at: usize| class(at).is_of_word() || (class(at) == Class::Joint && class(at + 1).is_of_word());
    let end = (start..line.len()).find(|at| !continues(*at)).unwrap_or(line.len());
    cut(&line[start..end], Form::Plain, &mut OnlyJoined(sink))
}

/// Passes joined words on, and no others.
struct OnlyJoined<'s, S>(&'s mut S);

impl<S: Sink> Sink for OnlyJoined<'_, S> {
    fn word(&mut self, _: Range<usize>) -> bool {
        false
    }

    fn joined(&mut self, word: &[u8]) -> bool {
        self.0.joined(word)
    }

    fn foreign(&mut self, _: Range<usize>) -> bool {
        false
    }
}

/// Returns whether the sink accepts a run with letters that are not ASCII.
#[inline(always)]
fn has_foreign(line: &[u8], sink: &mut impl Sink) -> bool {
    let mut at = 0;
    while let Some(foreign) = next_foreign(line, at) {
        let mut start = start_of_word(line, foreign);
        while start >= 2
            && Class::of(line[start - 1]) == Class::Joint
            && Class::of(line[start - 2]).is_of_word()
        {
            start = start_of_word(line, start - 1);
        }
        at = end_of_run(line, foreign);
        if sink.foreign(start..at) {
            return true;
        }
    }
    false
}

/// Returns the next byte that is not ASCII, testing eight bytes at a time.
#[inline(always)]
fn next_foreign(line: &[u8], from: usize) -> Option<usize> {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut rest = line.get(from..)?;
    while let Some(eight) = rest.first_chunk::<8>() {
        let high = u64::from_le_bytes(*eight) & HIGH;
        if high != 0 {
            return Some(line.len() - rest.len() + (high.trailing_zeros() / 8) as usize);
        }
        rest = &rest[8..];
    }
    let at = rest.iter().position(|byte| !byte.is_ascii())?;
    Some(line.len() - rest.len() + at)
}
