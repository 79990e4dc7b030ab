//! The index: the words of the texts of all records.
//!
//! A *text* is a string of a record (a title, an author) or of several records (the name of a topic or country). Each
//! text is stored once, with the records that own the text. build.rs makes the index of the embedded catalogue, as
//! plain slices in the binary. The same [`Builder`] makes the index of a user's catalogue at run time.

pub(crate) mod builder;
pub(crate) mod field;
pub(crate) mod fields_of_record;
pub(crate) mod scope;
pub(crate) mod subjects;

use std::borrow::Cow;
use std::ops::Range;

pub use crate::index::builder::Builder;
pub(crate) use crate::index::builder::concepts_of_topics;
pub use crate::index::field::Field;
pub(crate) use crate::index::fields_of_record::{kind_names, own_texts};
pub use crate::index::scope::Scope;

/// Sorted strings in one text, with the offset of the end of each.
#[derive(Clone, Debug, Default)]
pub struct Strings<'a> {
    /// Text of all strings.
    pub letters: Cow<'a, str>,
    /// Byte offset of the end of each string in `letters`.
    pub ends: Cow<'a, [u32]>,
}

impl Strings<'_> {
    /// Returns the number of strings.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns whether there are no strings.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Returns the byte range of the string of this number in `letters`.
    #[must_use]
    pub fn range(&self, number: usize) -> Range<usize> {
        let end = |number: usize| self.ends[number] as usize;
        let start = if number == 0 { 0 } else { end(number - 1) };
        start..end(number)
    }

    /// Returns the string of this number, or an empty one past the end.
    #[must_use]
    pub fn get(&self, number: u32) -> &str {
        let number = number as usize;
        if number < self.len() { &self.letters[self.range(number)] } else { "" }
    }

    /// Returns the number of a string.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<u32> {
        let at = self.lower_bound(text);
        (at < self.len() && &self.letters[self.range(at)] == text).then_some(number(at))
    }

    /// Returns the numbers of the strings with this prefix.
    #[must_use]
    pub(crate) fn with_prefix(&self, prefix: &str) -> Range<u32> {
        let start = self.lower_bound(prefix);
        let mut end = start;
        while end < self.len() && self.letters[self.range(end)].starts_with(prefix) {
            end += 1;
        }
        number(start)..number(end)
    }

    /// Returns the number of the string that contains the byte at this offset of `letters`.
    #[must_use]
    pub(crate) fn containing(&self, offset: usize) -> usize {
        self.ends.partition_point(|end| *end as usize <= offset)
    }

    /// Returns the number of the first string that is not less than `text`.
    fn lower_bound(&self, text: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if &self.letters[self.range(middle)] < text {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// The sorted [`key`]s of strings that are only looked up whole.
#[derive(Clone, Debug, Default)]
pub struct Keys<'a>(pub Cow<'a, [u32]>);

impl Keys<'_> {
    /// Returns the number of a string.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<u32> {
        self.0.binary_search(&key(text)).ok().map(number)
    }

    /// Returns the numbers of a string that occurs several times.
    #[must_use]
    pub(crate) fn find_all(&self, text: &str) -> Range<u32> {
        let text_key = key(text);
        let start = self.0.partition_point(|key| *key < text_key);
        let several = self.0[start..].iter().take_while(|key| **key == text_key).count();
        number(start)..number(start + several)
    }
}

/// Returns the 32-bit FNV-1a hash of a string (Fowler, Noll, Vo; draft-eastlake-fnv). In one of a hundred catalogues,
/// two of ten thousand names share a key and find each other's records. A test shows that the embedded one has no
/// such pair.
#[must_use]
pub fn key(text: &str) -> u32 {
    const BASIS: u32 = 0x811c_9dc5;
    const PRIME: u32 = 0x0100_0193;
    text.bytes().fold(BASIS, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(PRIME))
}

/// Lists in one array. `starts` has one entry more than there are lists: the end of the last list.
#[derive(Clone, Debug)]
pub struct Lists<'a, T: Clone> {
    /// The items of all lists.
    pub items: Cow<'a, [T]>,
    /// The number of the first item of each list, then the number of items.
    pub starts: Cow<'a, [u32]>,
}

impl<T: Clone> Lists<'_, T> {
    /// Returns the list of this number, or an empty one past the end.
    #[must_use]
    pub fn get(&self, number: u32) -> &[T] {
        let number = number as usize;
        match self.starts.get(number..=number + 1) {
            Some(&[start, end]) => self.items.get(start as usize..end as usize).unwrap_or_default(),
            _ => &[],
        }
    }
}

impl<T: Clone> Default for Lists<'_, T> {
    fn default() -> Self {
        Lists { items: Cow::Borrowed(&[]), starts: Cow::Borrowed(&[]) }
    }
}

/// The place of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting {
    /// Number of the text.
    pub text: u32,
    /// Number of the first word in the text.
    pub position: u16,
    /// Number of words: more than one for joined words and for names of topics with several words.
    pub width: u16,
}

impl Posting {
    /// Returns the place of `width` words from the word of number `start` on, or `None` past the 65,535th word.
    #[must_use]
    pub(crate) fn at(text: u32, start: usize, width: usize) -> Option<Posting> {
        Some(Posting { text, position: u16::try_from(start).ok()?, width: u16::try_from(width).ok()? })
    }
}

/// The place of an expression that means a concept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ConceptPosting {
    /// The place of the expression.
    pub posting: Posting,
    /// Percentage of the concept's weight that the expression has: less for a synonym than for the usual word.
    pub percent: u8,
}

/// The description of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextInfo {
    /// The field.
    pub field: Field,
    /// Number of its language in [`Index::languages`]; 0 is none.
    pub language: u8,
    /// Number of significant words.
    pub words: u16,
    /// Number of the list of records that own it, in [`Index::owners`]; texts with the same owners share one.
    pub owners: u32,
}

/// An index over the records of one catalogue.
#[derive(Clone, Debug, Default)]
pub struct Index<'a> {
    /// Number of records.
    pub records: u32,
    /// The words, folded and sorted.
    pub words: Strings<'a>,
    /// For each word, its places.
    pub postings: Lists<'a, Posting>,
    /// The stems.
    pub stems: Keys<'a>,
    /// For each stem, its words.
    pub forms: Lists<'a, u32>,
    /// The description of each text.
    pub texts: Cow<'a, [TextInfo]>,
    /// Lists of records that own texts.
    pub owners: Lists<'a, u32>,
    /// BCP 47 codes of the languages of texts; the first is empty.
    pub languages: Strings<'a>,
    /// The subjects' names (topics, countries, regions), as the stems of their words joined by spaces.
    pub names: Keys<'a>,
    /// For each name, the number of its subject. A name of several subjects occurs several times.
    pub named: Cow<'a, [u32]>,
    /// For each subject, the texts that name it in any language, and one text for the records that list it.
    pub subjects: Lists<'a, Posting>,
    /// For each concept of the lexicon, the places of its expressions, and one text for the records of its topic.
    pub concepts: Lists<'a, ConceptPosting>,
    /// For each record, its year, or 0.
    pub years: Cow<'a, [i16]>,
    /// For each record, the weight of one of its countries: 1 for a single country, less for one of many.
    pub focus: Cow<'a, [f32]>,
    /// For each record, whether it is a part, summary or companion of another record with a shorter title.
    pub secondary: Cow<'a, [bool]>,
    /// For each record, whether it is about certain countries.
    pub local: Cow<'a, [bool]>,
}

impl Index<'_> {
    /// Returns the description of a text, or `None` past the end.
    #[must_use]
    pub fn text(&self, text: u32) -> Option<&TextInfo> {
        self.texts.get(text as usize)
    }

    /// Returns the field of a text, or `None` past the end.
    #[must_use]
    pub(crate) fn field_of(&self, text: u32) -> Option<Field> {
        self.text(text).map(|info| info.field)
    }

    /// Returns the numbers of the records that own a text.
    #[must_use]
    pub(crate) fn owners_of(&self, text: u32) -> &[u32] {
        self.text(text).map_or(&[], |info| self.owners.get(info.owners))
    }
}

/// Returns a length or offset as the index stores it. A larger catalogue is streamed, not indexed; the largest number
/// then means "past the end".
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Returns the letters of a folded word as bits: one bit for each of a–z, and six bits for all others by their code.
/// Two words at edit distance k differ in at most 2k bits.
#[must_use]
pub(crate) fn letters_of(word: &str) -> u32 {
    word.chars().fold(0, |bits, letter| {
        bits | match letter {
            'a'..='z' => 1 << (letter as u32 - 'a' as u32),
            other => 1 << (26 + other as u32 % 6),
        }
    })
}
