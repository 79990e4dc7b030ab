//! Options of every command that reads the user's files. They are not global: `check` and `convert` do not accept them.

use clap::Args;

use crate::cli::EVERYWHERE;

/// Options of reading the files of `--catalogue`.
#[derive(Clone, Copy, Debug, Default, Args)]
#[group(skip)] // the two options do not form a group
pub(crate) struct CatalogueOptions {
    /// Read the embedded catalogue too
    #[arg(long, help_heading = EVERYWHERE)]
    pub with_embedded: bool,

    /// Fail if any entry of a file is invalid, instead of omitting it
    #[arg(long, help_heading = EVERYWHERE)]
    pub strict: bool,
}
