//! Catalogues of other programs: what CSL-JSON, BibTeX and RIS say of a document, as a record of ours.
//!
//! One file a format, each of which cuts its text into entries and reads one entry at a time into a `Draft`, so that one
//! slip costs one entry; what all of them must agree on (kinds, languages, dates, names, ISBNs, keywords) has a file of its
//! own. docs/catalogues.md says which field becomes which. Nothing here knows of catalogues or files but [`unpack`], which
//! makes a text of whatever bytes a file holds.

pub mod bibtex;
pub mod csl_json;
mod dates;
mod draft;
mod isbn;
pub mod keywords;
mod kinds;
mod languages;
mod markup;
mod names;
pub mod ris;
mod slug;
pub mod sniff;
mod tex;
pub mod unpack;

pub(crate) use draft::{Draft, Wrong};
use std::collections::HashMap;

pub use draft::{Imported, Key};
pub use keywords::Vocabulary;
pub use sniff::Form;

use crate::record::Text;

/// Numbers of things by their names or keys. The one kind of map that reading needs: each other would be in the binary too.
pub(crate) type Numbers<'a> = HashMap<Text<'a>, usize>;
