//! Words of the query that a catalogue does not have, and the words of the catalogue that may replace them.
//! [`crate::search`] compares all words of an index, while a pass collects the near words.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use memchr::memmem;

use crate::index::letters_of;
use crate::search::MatchKind;
use crate::search::limits::{SHORTEST_HALF, SHORTEST_PART};
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
