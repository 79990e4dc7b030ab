//! Text as the search compares it: folded, split into words, reduced to stems.

pub(crate) mod beginning;
pub(crate) mod capitals;
pub(crate) mod content_stems;
pub(crate) mod edit_distance;
pub(crate) mod fold;
pub(crate) mod html;
pub(crate) mod identifier;
pub(crate) mod line_number;
pub mod sanitize;
pub(crate) mod stem;
pub(crate) mod stopwords;
pub(crate) mod suggest;
pub(crate) mod tokenize;
pub(crate) mod whitespace;

pub(crate) use crate::text::beginning::{LONGEST_TEXT, beginning, first_bytes};
pub(crate) use crate::text::capitals::{is_acronym, is_in_capitals};
pub(crate) use crate::text::content_stems::{ContentStem, content_stems, stem_sequences};
pub(crate) use crate::text::edit_distance::{ANY_TWO_TYPOS, LONGEST_TYPO, ONE_TYPO, most_typos};
pub use crate::text::fold::fold;
pub(crate) use crate::text::identifier::{digit as digit_of_scan, dotted, identifier, mended};
pub(crate) use crate::text::line_number::line_of;
pub(crate) use crate::text::stem::shared_prefix;
pub use crate::text::stem::stem;
pub(crate) use crate::text::stopwords::{announces_number, is_function_word, mark_stop_words};
pub(crate) use crate::text::tokenize::chains;
pub use crate::text::tokenize::{Joint, Word, tokenize};
pub(crate) use crate::text::whitespace::one_line;
