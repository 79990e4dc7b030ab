//! Skips lines that cannot match. Most lines of a large file are skipped, and splitting them into words would be half
//! of the work.
//!
//! A target begins with the letters of a word or stem, or with a quoted code. One automaton looks for all beginnings.
//! Hyphenated words and non-ASCII text are tested separately. The prefilter may report false positives, and never false
//! negatives.

use aho_corasick::{AhoCorasick, AhoCorasickKind, Input};
use memchr::{memchr, memchr3_iter};

use crate::search::stream::byte_words::{Class, Sink, end_of_run};

/// Minimum length of a beginning in bytes: shorter ones stand in every line.
const SHORTEST: usize = 3;
/// Number of letters that decide whether joined words begin like a target.
const HEAD: usize = 3;

/// Automaton of the beginnings.
#[derive(Debug, Default)]
pub(crate) struct Prefilter {
    beginnings: Vec<Vec<u8>>,
    /// `None` if every line must be split.
    automaton: Option<AhoCorasick>,
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
        for end in [b"\"", b"-"] {
            self.beginnings.push([b"\"", code, end].concat());
        }
    }

    /// Makes the automaton of all beginnings.
    pub(crate) fn settle(&mut self) {
        let mut beginnings = std::mem::take(&mut self.beginnings);
        if beginnings.iter().any(|beginning| beginning.len() < SHORTEST) {
            return;
        }
        beginnings.sort_unstable();
        // A beginning of another one finds it too.
        beginnings.dedup_by(|longer, kept| longer.starts_with(kept));
        let mut builder = AhoCorasick::builder();
        builder.ascii_case_insensitive(true).kind(Some(AhoCorasickKind::DFA));
        self.automaton = builder.build(&beginnings).ok();
    }

    /// Returns whether a line may have a word that the sink accepts; `begins` tests the first letters of a word.
    #[inline(always)]
    pub(crate) fn holds(&self, line: &[u8], sink: &mut impl Sink, begins: impl Fn(&[u8]) -> bool) -> bool {
        let Some(automaton) = &self.automaton else {
            return true;
        };
        memchr(b'\\', line).is_some()
            || has_beginning(automaton, line, sink, &begins)
            || has_joined(line, &begins)
            || has_foreign(line, sink)
    }
}

/// Returns whether a word with a beginning is a target, alone or with adjacent letters and digits.
fn has_beginning(
    automaton: &AhoCorasick,
    line: &[u8],
    sink: &mut impl Sink,
    begins: &impl Fn(&[u8]) -> bool,
) -> bool {
    let class = |at: usize| line.get(at).map_or(Class::Gap, |byte| Class::of(*byte));
    let mut at = 0;
    while let Some(found) = automaton.find(Input::new(line).span(at..line.len())) {
        let mut start = found.start() + usize::from(!class(found.start()).is_of_word());
        let own = class(start);
        let mut end = start + 1;
        at = end;
        if !own.is_of_word() {
            continue;
        }
        while start > 0 && class(start - 1) == own {
            start -= 1;
        }
        while class(end) == own {
            end += 1;
        }
        if sink.word(start..end) {
            return true;
        }
        let whole = start_of_word(line, start);
        if whole < start || class(end).is_of_word() {
            let last = (end..line.len()).find(|at| !class(*at).is_of_word()).unwrap_or(line.len());
            if begins(&line[whole..last]) {
                return true;
            }
        }
        at = end;
    }
    false
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

/// Returns whether hyphenated words together begin like a target.
#[inline(always)]
fn has_joined(line: &[u8], begins: &impl Fn(&[u8]) -> bool) -> bool {
    let is_word = |at: usize| line.get(at).is_some_and(|byte| Class::of(*byte).is_of_word());
    let is_joint = |at: usize| line.get(at).is_some_and(|byte| Class::of(*byte) == Class::Joint);
    memchr3_iter(b'-', b'.', b'_', line).any(|joint| {
        if !is_word(joint + 1) || joint == 0 || !is_word(joint - 1) {
            return false;
        }
        let start = start_of_word(line, joint);
        // The first joint of a chain stands for all of them.
        if start >= 2 && is_joint(start - 1) && is_word(start - 2) {
            return false;
        }
        let mut letters = [0; HEAD];
        let row = line[start..].iter().filter(|byte| Class::of(**byte) != Class::Joint);
        letters.iter_mut().zip(row).for_each(|(letter, byte)| *letter = *byte);
        begins(&letters)
    })
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
