//! Searches any number of records without an index of all records: selects candidates, and then indexes and ranks the
//! candidates alone.
//!
//! [`choose()`] reads all records on all cores, in one pass or in a few. Up to 1,000 matching records are all
//! candidates, so that the ranking is exact. Beyond that, an estimate selects the best, and the counts of the pass
//! decide how rare a word is.
//!
//! `choose` decides which passes a query needs, and `suspects` finds words that are probably misspelt. `targets` holds
//! what a record may match, `prefilter` skips lines, `byte_words` splits raw bytes, and `word_cache` keeps the
//! properties of each word. `pass` reads the records on `threads`, `unknown_words` collects corrections, `validate`
//! checks every line, `chunks` reads a file in parts, and `top_candidates` selects by an `estimate`.
#![allow(clippy::inline_always)] // the work on every byte of a file must be inlined also in a small build

pub(crate) mod beginnings;
pub(crate) mod byte_words;
pub(crate) mod choose;
pub(crate) mod chunks;
pub(crate) mod estimate;
pub(crate) mod expressions;
pub(crate) mod listed_match;
pub(crate) mod meaning;
pub(crate) mod pass;
pub(crate) mod pass_result;
pub(crate) mod prefilter;
pub(crate) mod suspects;
pub(crate) mod target_concepts;
pub(crate) mod target_names;
pub(crate) mod targets;
pub(crate) mod threads;
pub(crate) mod top_candidates;
pub(crate) mod typos;
pub(crate) mod unknown_words;
pub(crate) mod validate;
pub(crate) mod word_cache;

use crate::error::Error;
use crate::filter::plain;
use crate::index::Index;
use crate::record::{Record, Topic};
pub use crate::search::stream::choose::choose;
pub use crate::search::stream::chunks::Large;
use crate::search::stream::pass::{Aim, Pass};
use crate::search::stream::targets::Targets;
use crate::search::stream::threads::run;
pub use crate::search::stream::top_candidates::Choice;
pub use crate::search::stream::validate::Ids;
pub use crate::terminal::progress::Progress;

/// Records in memory, and files that are read in parts.
#[derive(Debug)]
pub struct Sources<'a> {
    /// Records in memory.
    pub records: &'a [Record<'a>],
    /// Topics.
    pub topics: &'a [Topic<'a>],
    /// Files that are read in parts.
    pub files: &'a [Large],
    /// Number of threads that read.
    pub threads: usize,
}

/// Number of hits that the caller needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// This many of the best hits.
    Best(usize),
    /// All hits.
    All,
    /// The ids of all complete hits. Of very many hits, the best are ranked, and the others follow in the order of the
    /// estimate.
    Ids,
}

/// Number of the file in [`pass_result::Place::file`] for records in memory.
const MEMORY: u16 = u16::MAX;

/// Returns the records that explain conditions on series, authors, units, regions and publishers: for each matching
/// name, the first record that has it.
///
/// # Errors
/// See [`choose()`].
pub fn named(sources: &Sources<'_>, values: &[String], progress: &Progress) -> Result<Choice, Error> {
    let parts: Vec<String> = values
        .iter()
        .flat_map(|value| value.split(',').chain([value.as_str()]))
        .map(plain)
        .filter(|part| !part.is_empty())
        .collect();
    let targets = Targets::default();
    let pass = Pass { targets: &targets, aim: Aim::Values(&parts), filter: None, suspects: None };
    let found = run(sources, pass, progress)?;
    top_candidates::first(sources, &found)
}

/// Indexes a sample of the records, which gives the hint of a query that finds nothing.
///
/// # Errors
/// See [`choose()`].
pub fn sample(sources: &Sources<'_>) -> Result<Index<'static>, Error> {
    let sampled = top_candidates::sample(sources)?;
    let catalogue = sampled.catalogue(sources.records)?;
    Ok(catalogue.index().into_owned())
}
