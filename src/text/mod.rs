//! Text as a finder sees it: folded, cut into words, reduced to stems.

mod fold;
mod function_words;
mod stem;
mod words;

pub use fold::fold;
pub use function_words::{is_function_word, says_nothing};
pub use stem::stem;
pub use words::{Joint, Word, chains, words};

/// The words that say something: the place of each among the words, and its stem.
#[must_use]
pub fn telling_stems(words: &[Word]) -> Vec<(usize, String)> {
    let silent = says_nothing(words);
    (0..words.len())
        .filter(|at| !silent[*at])
        .map(|at| (at, stem(&words[at].folded)))
        .collect()
}
