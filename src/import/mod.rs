//! Imports entries of CSL-JSON, BibTeX and RIS as records.
//!
//! Each format has one file. That file splits the text into entries and reads one entry at a time into a `Draft`, so
//! that one error costs one entry. Rules for kinds, languages, dates, names and keywords are shared, one file each.
//!
//! docs/catalogues.md maps the fields. [`detect`] finds the format; [`decompress`] and [`encoding`] turn the bytes of a
//! file into text.

pub mod bibtex;
pub mod csl_json;
pub mod decompress;
pub mod detect;
pub(crate) mod draft;
pub mod encoding;
pub mod keywords;
pub(crate) mod kinds;
pub(crate) mod languages;
pub(crate) mod make_id;
pub(crate) mod parse_date;
pub(crate) mod person_name;
pub mod ris;
pub(crate) mod strip_markup;
pub(crate) mod transcribe;

pub use crate::import::detect::Form;
pub(crate) use crate::import::draft::ImportError;
pub use crate::import::draft::{Imported, Key};
pub(crate) use crate::import::keywords::Numbers;
pub use crate::import::keywords::Vocabulary;
