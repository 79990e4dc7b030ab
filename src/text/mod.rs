//! Text as the search compares it: folded, split into words, reduced to stems.

pub(crate) mod edit_distance;
pub(crate) mod fold;
pub(crate) mod stem;
pub(crate) mod stopwords;
pub(crate) mod suggest;
pub(crate) mod tokenize;
pub(crate) mod whitespace;

pub use crate::text::fold::fold;
pub(crate) use crate::text::stem::certain_beginning;
pub use crate::text::stem::stem;
pub(crate) use crate::text::stopwords::{announces_number, is_function_word, says_nothing};
pub(crate) use crate::text::tokenize::chains;
pub use crate::text::tokenize::{Joint, Word, tokenize};
pub(crate) use crate::text::whitespace::one_line;

/// The stem of a content word, and the indices of the first and the last word that it is made of.
pub(crate) type Telling = (String, usize, usize);

/// Returns the stems of all words but stop words. Glued words stay apart: `co-operative bank` → `co`, `operativ`, `bank`.
#[must_use]
pub(crate) fn telling_stems(words: &[Word]) -> Vec<Telling> {
    let is_stop_word = says_nothing(words);
    (0..words.len())
        .filter(|at| !is_stop_word[*at])
        .map(|at| (stem(&words[at].folded), at, at))
        .collect()
}

/// Returns the same stems with glued words as one (`cooperativ`, `bank`), or `None` if no words are glued.
#[must_use]
pub(crate) fn joined_stems(words: &[Word]) -> Option<Vec<Telling>> {
    let chains = chains(words);
    if chains.is_empty() {
        return None;
    }
    let is_stop_word = says_nothing(words);
    let mut stems = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some((range, joined)) = chains.iter().find(|(range, _)| range.start == at) {
            stems.push((stem(joined), range.start, range.end - 1));
            at = range.end;
        } else {
            if !is_stop_word[at] {
                stems.push((stem(&words[at].folded), at, at));
            }
            at += 1;
        }
    }
    Some(stems)
}
