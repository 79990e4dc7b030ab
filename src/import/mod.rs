//! Catalogues of other programs: what CSL-JSON, BibTeX and RIS say of a document, as a record of ours.
//!
//! One file a format, each of which cuts its text into entries and reads one entry at a time into a `Draft`, so that one
//! slip costs one entry; what all of them must agree on (kinds, languages, dates, names, ISBNs, keywords) has a file of its
//! own. docs/catalogues.md says which field becomes which. Nothing here knows of catalogues or files but [`unpack`], which
//! makes a text of whatever bytes a file holds.

pub mod bibtex;
pub mod csl_json;
pub mod decompress;
pub mod detect;
pub(crate) mod draft;
pub mod keywords;
pub(crate) mod kinds;
pub(crate) mod languages;
pub(crate) mod make_id;
pub(crate) mod parse_date;
pub(crate) mod person_name;
pub mod ris;
pub(crate) mod strip_markup;

use std::collections::HashMap;

pub use crate::import::detect::Form;
pub(crate) use crate::import::draft::{Draft, ImportError};
pub use crate::import::draft::{Imported, Key};
pub use crate::import::keywords::Vocabulary;
use crate::record::Text;

/// Numbers of things by their names or keys. The one kind of map that reading needs: each other would be in the binary too.
pub(crate) type Numbers<'a> = HashMap<Text<'a>, usize>;
