//! Text as a finder sees it: folded, cut into words, reduced to stems.

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

/// A telling word's stem, and the places of the first and last word that it is made of.
pub(crate) type Telling = (String, usize, usize);

/// The words that say something, by their stems; glued words apart (`co-operative bank` → `co`, `operativ`, `bank`).
#[must_use]
pub(crate) fn telling_stems(words: &[Word]) -> Vec<Telling> {
    let silent = says_nothing(words);
    (0..words.len())
        .filter(|at| !silent[*at])
        .map(|at| (stem(&words[at].folded), at, at))
        .collect()
}

/// The same with glued words as one (`cooperativ`, `bank`); none where no words are glued.
#[must_use]
pub(crate) fn joined_stems(words: &[Word]) -> Option<Vec<Telling>> {
    let chains = chains(words);
    if chains.is_empty() {
        return None;
    }
    let silent = says_nothing(words);
    let mut stems = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some((range, joined)) = chains.iter().find(|(range, _)| range.start == at) {
            stems.push((stem(joined), range.start, range.end - 1));
            at = range.end;
        } else {
            if !silent[at] {
                stems.push((stem(&words[at].folded), at, at));
            }
            at += 1;
        }
    }
    Some(stems)
}
