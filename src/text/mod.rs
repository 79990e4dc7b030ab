//! Text as a finder sees it: folded, cut into words, reduced to stems.

mod fold;
mod function_words;
mod stem;
mod words;

pub use fold::fold;
pub use function_words::{is_function_word, says_nothing};
pub use stem::stem;
pub use words::{Joint, Word, chains, words};
