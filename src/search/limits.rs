//! Limits of a search, each with its reason. A search in memory and a streamed search share them.

/// Maximum number of terms of a query. A pasted title has about 30 words, an abstract 200; later words are ignored.
pub(crate) const MOST_WORDS: usize = 400;
/// Number of terms from which a query is a pasted text. Its words are complete, so prefixes are not looked up.
pub(crate) const PASTED: usize = 13;
/// Maximum number of unknown words that are corrected. A query with more of them is not misspelt but about something
/// else, and each correction compares all words.
pub(crate) const GUESSES: usize = 8;
/// Maximum number of words in the name of a subject that is looked up.
pub(crate) const LONGEST_NAME: usize = 8;
/// Minimum number of letters of a prefix.
pub(crate) const SHORTEST_PREFIX: usize = 3;
/// Maximum number of letters of a word in capitals that is an acronym. An acronym is complete, so it is no prefix:
/// `ONU` is not Turkish `onurlu`.
pub(crate) const LONGEST_ACRONYM: usize = 5;
/// Minimum number of letters of a part that matches the word which contains it.
pub(crate) const SHORTEST_PART: usize = 4;
/// Minimum number of letters of each half of a word that the catalogue writes as two.
pub(crate) const SHORTEST_HALF: usize = 3;
/// Minimum number of letters of a word with two typing errors. Up to [`ANY_TWO_TYPOS`](crate::text::ANY_TWO_TYPOS),
/// only words of the same length with the same first letter count.
pub(crate) const TWO_TYPOS: usize = 7;
/// Maximum number of words between two neighbours of the query in a name. They are mostly function words.
pub(crate) const GAP: u16 = 2;
