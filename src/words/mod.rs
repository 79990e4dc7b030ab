//! Words that people read, apart from the code that lays them out: headings, legends, counts, hints.
//!
//! One file a subject. A plain function or constant a message, so that wording has one place each, and numbers and names
//! go in as arguments.

pub mod stats;
pub mod titles;
pub mod translations;
pub mod units;
