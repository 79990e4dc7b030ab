//! Whether every line of files is a record, for who takes no fault: a search reads past most lines.
//!
//! It is asked once, in parts like everything else, and what is kept of a record is a number for its id. What is wrong is not
//! told here: such files are read whole then, which tells it as always.

use std::hash::Hasher;
use std::num::NonZero;
use std::thread;

use crate::error::Error;
use crate::import::decompress::MOST;
use crate::search::stream::fast::Fast;
use crate::search::stream::pass::{Aim, Pass};
use crate::search::stream::targets::Wanted;
use crate::search::stream::{Large, Progress, Sources, run};

/// The ids of files in which nothing is wrong.
#[derive(Debug)]
pub struct Ids(Vec<u64>);

impl Ids {
    /// The ids of these files; none where something may be wrong in them: a line that is no record, or an id that two have.
    ///
    /// # Errors
    /// A file that cannot be read, or that was cut while it was read.
    pub fn of(files: &[Large], progress: &Progress) -> Result<Option<Ids>, Error> {
        // Read whole it would be refused.
        if files.iter().any(|file| file.len() > MOST) {
            return Ok(None);
        }
        let sources = Sources {
            records: &[],
            topics: &[],
            files,
            threads: thread::available_parallelism().map_or(1, NonZero::get),
        };
        let pass = Pass {
            wanted: &Wanted::default(),
            aim: Aim::Sound,
            filter: None,
        };
        let mut found = run(&sources, pass, progress)?;
        found.ids.sort_unstable();
        // Two ids may have one number: then a reading whole shows that they are two.
        let is_twice = found.ids.windows(2).any(|pair| pair[0] == pair[1]);
        Ok((!found.unsound && !is_twice).then_some(Ids(found.ids)))
    }

    /// Whether one of the records may have this id.
    #[must_use]
    pub fn may_have(&self, id: &str) -> bool {
        self.0.binary_search(&number(id)).is_ok()
    }
}

/// The number of an id.
pub(crate) fn number(id: &str) -> u64 {
    let mut hash = Fast::default();
    hash.write(id.as_bytes());
    hash.finish()
}
