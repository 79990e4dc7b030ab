//! Checks for `--strict` that every line is a valid record, because a search skips most lines.
//!
//! The check reads the files in parts and keeps a hash of each id. The check reports no faults. A file with a fault is
//! then read whole, and that reader reports the faults.

use std::num::NonZero;
use std::thread;

use crate::error::Error;
use crate::import::decompress::MOST;
use crate::search::stream::pass::{Aim, Pass};
use crate::search::stream::pass_result::hash_of_id;
use crate::search::stream::targets::Targets;
use crate::search::stream::threads::run;
use crate::search::stream::{Large, Progress, Sources};

/// Ids of files without a fault.
#[derive(Debug)]
pub struct Ids(Vec<u64>);

impl Ids {
    /// Returns the ids of these files; `None` if a line is invalid or if two records may share an id.
    ///
    /// # Errors
    /// A file that cannot be read, or that becomes shorter during the search.
    pub fn of(files: &[Large], progress: &Progress) -> Result<Option<Ids>, Error> {
        // The reader of whole files refuses a longer file.
        if files.iter().any(|file| file.len() > MOST) {
            return Ok(None);
        }
        let sources = Sources {
            records: &[],
            topics: &[],
            files,
            threads: thread::available_parallelism().map_or(1, NonZero::get),
        };
        let pass = Pass { targets: &Targets::default(), aim: Aim::Validate, filter: None, suspects: None };
        let mut found = run(&sources, pass, progress)?;
        found.ids.sort_unstable();
        // Two ids may share a hash. The reader of whole files then finds that the ids differ.
        let is_twice = found.ids.windows(2).any(|pair| pair[0] == pair[1]);
        Ok((!found.invalid && !is_twice).then_some(Ids(found.ids)))
    }

    /// Returns whether one of the records may have this id.
    #[must_use]
    pub(crate) fn may_have(&self, id: &str) -> bool {
        self.0.binary_search(&hash_of_id(id)).is_ok()
    }
}
