//! Declaration of `browse`.

use clap::Args;

use crate::cli::{CatalogueOptions, Conditions};

/// Browse the catalogue on the whole screen
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind browse
  ssefind browse waste pickers -l es
  ssefind show $(ssefind browse --print)",
    after_help = "F1 lists the keys. Tab goes from the words to the list, where letters are keys.
Text goes to the clipboard through the terminal (OSC 52), and through the desktop
where there is one."
)]
pub(crate) struct BrowseArgs {
    /// Words to begin with, as in `search`
    #[arg(value_name = "WORDS")]
    pub words: Vec<String>,

    /// Print the ids of the marked records on leaving
    ///
    /// Print the ids of the marked records on leaving; Enter prints the record under the cursor
    #[arg(short, long)]
    pub print: bool,

    /// Titles in these languages, as `fr,es`
    ///
    /// Titles to begin with: display (the usual title), original (of the first edition), interface (in its language),
    /// or languages, of which the first with an edition is used
    #[arg(long, value_name = "WHICH")]
    pub titles: Option<String>,

    /// Citation style of copied references
    ///
    /// Citation style of copied references: name of a CSL style, or a .csl file
    #[cfg(feature = "cite")]
    #[arg(long, value_name = "STYLE", default_value = crate::cli::cite::STYLE)]
    pub style: String,

    /// Conditions to begin with
    #[command(flatten)]
    pub conditions: Conditions,

    /// Options of the catalogue's files
    #[command(flatten)]
    pub catalogue_options: CatalogueOptions,
}
