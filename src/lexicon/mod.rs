//! The lexicon: the concepts of the field, with the words that people use for each in 16 languages.
//!
//! [`Lexicon::find`] leads from a text to its concepts, in any of the languages and any form of the words.
//! [`Lexicon::broader`] and [`Lexicon::related`] lead from a concept to others. The source is
//! `data/lexicon/concepts.jsonl`; `build/lexicon.rs` makes compact tables of it, which the binary reads in place.

pub(crate) mod compounds;
pub(crate) mod concepts;
pub(crate) mod cut_text;
pub(crate) mod dense;
mod embedded;
pub(crate) mod expressions;
pub(crate) mod find;
pub(crate) mod found;
pub(crate) mod hits;
pub(crate) mod key;
pub(crate) mod language;
pub(crate) mod misspelt;
pub(crate) mod near;
pub(crate) mod query_language;
pub(crate) mod readings;
pub(crate) mod spelling;
pub(crate) mod stem;
pub(crate) mod tables;
pub(crate) mod words;

pub use crate::lexicon::concepts::{Lexicon, Near};
pub use crate::lexicon::found::{Concept, Form, Found, Place, Rank};
pub use crate::lexicon::language::Languages;
pub use crate::lexicon::misspelt::Corrected;
pub(crate) use crate::lexicon::readings::KnownReadings;
pub use crate::lexicon::tables::Tables;
