//! Words of the query that a catalogue does not have, and the words of the catalogue that may replace them.
//! [`crate::search`] compares all words of an index, while a pass collects the near words.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use memchr::memmem;

use crate::index::letters_of;
use crate::search::MatchKind;
use crate::search::limits::{SHORTEST_HALF, SHORTEST_PART};
use crate::search::stream::beginnings::SHORTEST;
use crate::search::stream::prefilter::Prefilter;
use crate::search::typos::{allowed_typos, is_plausible};
use crate::text::edit_distance::BitPattern;
use crate::text::{LONGEST_TYPO, ONE_TYPO};

/// Replacements of unknown words.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Typos {
    replacements: HashMap<String, Vec<(String, MatchKind)>>,
    halves: HashMap<String, Vec<Vec<String>>>,
}

impl Typos {
    /// Returns the words that replace this one.
    pub(crate) fn of(&self, word: &str) -> &[(String, MatchKind)] {
        self.replacements.get(word).map_or(&[], Vec::as_slice)
    }

    /// Returns the pairs of words that this one joins.
    pub(crate) fn halves(&self, word: &str) -> &[Vec<String>] {
        self.halves.get(word).map_or(&[], Vec::as_slice)
    }
}

/// An unknown word with the near words collected so far.
#[derive(Clone, Debug, Default)]
struct Unknown {
    word: String,
    /// `None` for a word that is too long to compare.
    compared: Option<BitPattern>,
    letters: u32,
    length: usize,
    /// Maximum distance of a near word: that of the nearest so far, or else the allowed one.
    most_errors: usize,
    /// True as soon as a word is near.
    is_near: bool,
    near: BTreeMap<usize, BTreeSet<String>>,
    /// Near words of names, which the records may lack.
    named: BTreeSet<String>,
    containing: BTreeSet<String>,
    loose: BTreeSet<String>,
    heads: BTreeSet<String>,
    tails: BTreeSet<String>,
}

/// Unknown words of a query.
#[derive(Clone, Debug, Default)]
pub(crate) struct UnknownWords(Vec<Unknown>);

/// Maximum number of words of a kind, first in alphabetical order, so that all threads agree.
const MOST: usize = 1000;

impl UnknownWords {
    pub(crate) fn of(words: &[String]) -> UnknownWords {
        let unknown = |word: &String| Unknown {
            compared: BitPattern::new(word),
            letters: letters_of(word),
            length: word.chars().count(),
            most_errors: allowed_typos(word.chars().count()),
            word: word.clone(),
            ..Unknown::default()
        };
        UnknownWords(words.iter().map(unknown).collect())
    }

    /// Returns whether an ASCII word may be near; lengths and letters rule out most words.
    #[inline]
    pub(crate) fn may_be_near(&self, word: &[u8]) -> bool {
        self.0.iter().any(|unknown| {
            let (most_errors, length) = (unknown.most_errors, unknown.length);
            // Where a word is near, words that are farther away do not count.
            if unknown.is_near && word.len().abs_diff(length) > most_errors {
                return false;
            }
            if word.len() + most_errors < length {
                return word.len() >= SHORTEST_HALF && is_half(unknown.word.as_bytes(), word);
            }
            let letters = word.iter().fold(0, |letters, byte| letters | LETTERS[usize::from(*byte)]);
            let near = word.len() <= length + most_errors
                && (letters ^ unknown.letters).count_ones() as usize <= 2 * most_errors;
            let may_stand_in = || unknown.letters & !letters == 0 || is_half(unknown.word.as_bytes(), word);
            near || (!unknown.is_near && may_stand_in())
        })
    }

    /// Returns a test for lines that may have a near word. `None` while a word with more than one error counts.
    pub(crate) fn prefilter(&self) -> Option<Prefilter> {
        let mut prefilter = Prefilter::default();
        for unknown in &self.0 {
            for part in unknown.parts()? {
                prefilter.add_word(&part);
            }
        }
        prefilter.build();
        Some(prefilter)
    }

    /// Returns whether a word with these first letters may be near, if a near word has at most one error.
    pub(crate) fn may_begin_near(&self, letters: &[u8]) -> bool {
        self.0.iter().any(|unknown| {
            let is_own = |byte: &&u8| LETTERS[usize::from(**byte)] & unknown.letters != 0;
            letters.iter().filter(is_own).count() + 1 >= letters.len()
        })
    }

    /// Compares a folded word of the catalogue.
    pub(crate) fn note(&mut self, word: &str) {
        let letters = letters_of(word);
        for unknown in &mut self.0 {
            unknown.note(word, letters);
        }
    }

    /// Compares a folded word of a name.
    pub(crate) fn note_name(&mut self, word: &str) {
        let letters = letters_of(word);
        for unknown in &mut self.0 {
            if unknown.distance(word, letters, allowed_typos(unknown.length)).is_some() {
                unknown.named.insert(word.to_owned());
            }
        }
    }

    /// Returns whether all of these words are among the unknown ones.
    pub(crate) fn has_all(&self, words: &[String]) -> bool {
        words.iter().all(|word| self.0.iter().any(|unknown| unknown.word == *word))
    }

    /// Returns these words alone.
    pub(crate) fn only(mut self, words: &[String]) -> UnknownWords {
        self.0.retain(|unknown| words.contains(&unknown.word));
        self
    }

    /// Returns whether no word is unknown.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds the words of another thread.
    pub(crate) fn join(&mut self, other: UnknownWords) {
        for (unknown, other) in self.0.iter_mut().zip(other.0) {
            for (distance, words) in other.near {
                unknown.near.entry(distance).or_default().extend(words);
            }
            unknown.containing.extend(other.containing);
            unknown.loose.extend(other.loose);
            unknown.heads.extend(other.heads);
            unknown.tails.extend(other.tails);
        }
    }

    /// Returns the replacements: the nearest words; else two joined words; else longer words that contain the
    /// letters.
    pub(crate) fn into_replacements(self) -> Typos {
        let mut typos = Typos::default();
        for unknown in self.0 {
            let all = |words: BTreeSet<String>, how: MatchKind| -> Vec<(String, MatchKind)> {
                words.into_iter().take(MOST).map(|word| (word, how)).collect()
            };
            let nearest = unknown.near.into_iter().next();
            let mut replacements = all(unknown.named, MatchKind::Typo);
            replacements.extend(if let Some((_, words)) = nearest {
                all(words, MatchKind::Typo)
            } else {
                let pairs = unknown.heads.iter().filter_map(|head| {
                    let tail = unknown.word.strip_prefix(head.as_str())?;
                    let has_both = unknown.tails.contains(tail);
                    has_both.then(|| vec![head.clone(), tail.to_owned()])
                });
                typos.halves.insert(unknown.word.clone(), pairs.collect());
                if unknown.containing.is_empty() {
                    all(unknown.loose, MatchKind::Fuzzy)
                } else {
                    all(unknown.containing, MatchKind::Part)
                }
            });
            typos.replacements.insert(unknown.word, replacements);
        }
        typos
    }
}

impl Unknown {
    /// Returns the edit distance, if the distance is at most `most_errors`.
    fn distance(&self, word: &str, letters: u32, most_errors: usize) -> Option<usize> {
        let length = word.chars().count();
        let may_be = most_errors > 0
            && (letters ^ self.letters).count_ones() as usize <= 2 * most_errors
            && length.abs_diff(self.length) <= most_errors
            && length >= ONE_TYPO - 1
            && !word.chars().any(char::is_numeric);
        let distance = self.compared.as_ref().filter(|_| may_be)?.distance(word);
        (distance <= most_errors && is_plausible(&self.word, word, distance)).then_some(distance)
    }

    /// Returns parts of the word, one of which each word with at most one error has. Such an error leaves one half of
    /// the word whole, or swaps the letters beside the border.
    fn parts(&self) -> Option<[String; 3]> {
        if !self.is_near || self.most_errors > 1 || self.length < 2 * SHORTEST {
            return None;
        }
        let half = self.length / 2;
        let letters: Vec<char> = self.word.chars().collect();
        let (head, tail) = letters.split_at(half);
        let mut swapped = letters.clone();
        swapped.swap(half - 1, half);
        Some([head, tail, &swapped].map(|part| part.iter().collect()))
    }

    fn note(&mut self, word: &str, letters: u32) {
        let length = word.chars().count();
        if let Some(distance) = self.distance(word, letters, self.most_errors) {
            (self.most_errors, self.is_near) = (distance, true);
            self.near.entry(distance).or_default().insert(word.to_owned());
            return;
        }
        if letters & !self.letters == 0 && length >= SHORTEST_HALF {
            if self.word.starts_with(word) {
                self.heads.insert(word.to_owned());
            }
            if self.word.ends_with(word) {
                self.tails.insert(word.to_owned());
            }
        }
        if self.letters & !letters == 0 {
            if self.length >= SHORTEST_PART && memmem::find(word.as_bytes(), self.word.as_bytes()).is_some() {
                keep(&mut self.containing, word);
            } else if self.length <= LONGEST_TYPO
                && word.chars().next() == self.word.chars().next()
                && length * 3 <= self.length * 5
            {
                keep(&mut self.loose, word);
            }
        }
    }
}

fn keep(words: &mut BTreeSet<String>, word: &str) {
    words.insert(word.to_owned());
    if words.len() > MOST {
        words.pop_last();
    }
}

/// Bit of each ASCII letter in [`letters_of`].
const LETTERS: [u32; 256] = {
    let mut letters = [0; 256];
    let mut at = 0;
    while at < 26 {
        letters[b'a' as usize + at] = 1 << at;
        letters[b'A' as usize + at] = 1 << at;
        at += 1;
    }
    letters
};

/// Returns whether an ASCII word begins or ends another one, ignoring case.
fn is_half(whole: &[u8], word: &[u8]) -> bool {
    let (Some(first), Some(last)) = (word.first(), word.last()) else {
        return false;
    };
    let same = |part: Option<&[u8]>| part.is_some_and(|part| part.eq_ignore_ascii_case(word));
    let begins = whole.first().is_some_and(|byte| byte.eq_ignore_ascii_case(first));
    let ends = whole.last().is_some_and(|byte| byte.eq_ignore_ascii_case(last));
    let tail = || whole.len().checked_sub(word.len()).and_then(|at| whole.get(at..));
    begins && same(whole.get(..word.len())) || ends && same(tail())
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::UnknownWords;
    use crate::search::stream::byte_words::Sink;

    /// Accepts every word.
    struct Any;

    impl Sink for Any {
        fn word(&mut self, _: Range<usize>) -> bool {
            true
        }

        fn joined(&mut self, _: &[u8]) -> bool {
            true
        }

        fn foreign(&mut self, _: Range<usize>) -> bool {
            true
        }
    }

    /// Returns each word with one letter less, more, changed, or swapped with the next.
    fn one_error(word: &str) -> Vec<String> {
        let letters: Vec<char> = word.chars().collect();
        let mut all = Vec::new();
        for at in 0..=letters.len() {
            let (head, tail) = letters.split_at(at);
            let mut add = |middle: &[char], skipped: usize| {
                all.push([head, middle, &tail[skipped..]].concat().into_iter().collect());
            };
            for letter in 'a'..='z' {
                add(&[letter], 0);
                if !tail.is_empty() {
                    add(&[letter], 1);
                }
            }
            if let [first, rest @ ..] = tail {
                add(&[], 1);
                if let [second, ..] = rest {
                    add(&[*second, *first], 2);
                }
            }
        }
        all
    }

    #[test]
    fn a_line_with_any_word_at_distance_1_is_read() {
        for unknown in ["koraea", "houshing", "koraeax"] {
            let mut unknowns = UnknownWords::of(&[unknown.to_owned()]);
            assert!(unknowns.prefilter().is_none(), "two errors may count");
            unknowns.note(&unknown[1..]);
            let prefilter = unknowns.prefilter().expect("a near word is known");
            let begins = |letters: &[u8]| unknowns.may_begin_near(letters);
            for word in one_error(unknown) {
                for line in [format!("in {word} and"), format!("in {}-{} and", &word[..2], &word[2..])] {
                    assert!(prefilter.may_match(line.as_bytes(), &mut Any, begins), "{unknown}: {line}");
                }
            }
            assert!(!prefilter.may_match(b"growing rice together in 2019", &mut Any, begins));
        }
    }

    #[test]
    fn short_words_have_no_prefilter() {
        let mut unknowns = UnknownWords::of(&["kafee".to_owned()]);
        unknowns.note("kaffee");
        assert!(unknowns.prefilter().is_none());
    }
}
