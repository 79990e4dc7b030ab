//! How files of one's own are taken.
//!
//! Every command that reads them has these flags, and none is global: clap copies a global flag into each command that there
//! is, at every start.

use clap::Args;

use crate::cli::EVERYWHERE;

/// How the files of `--catalogue` are taken.
#[derive(Clone, Copy, Debug, Default, Args)]
#[group(skip)] // nothing asks for the two as one
pub struct Taken {
    /// Look in the embedded catalogue too
    #[arg(long, help_heading = EVERYWHERE)]
    pub with_embedded: bool,

    /// Fail if any entry of a file is at fault, instead of leaving it out
    #[arg(long, help_heading = EVERYWHERE)]
    pub strict: bool,
}
