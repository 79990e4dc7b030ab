//! The commands, one file or folder each. `shared` has the parts that several of them use.

pub(crate) mod browse;
pub(crate) mod check;
#[cfg(feature = "cite")]
pub(crate) mod cite;
pub(crate) mod completions;
pub(crate) mod config;
pub(crate) mod convert;
pub(crate) mod filter;
pub(crate) mod index;
pub(crate) mod list;
pub(crate) mod man;
pub(crate) mod open;
pub(crate) mod over_index;
pub(crate) mod schema;
pub(crate) mod search;
pub(crate) mod shared;
pub(crate) mod show;
pub(crate) mod stats;
pub(crate) mod translations;

use crate::cli::{CatalogueCommand, CheckFormat, Command, StatsFormat};
use crate::terminal::sanitizing_writer::Escape;

/// Returns the sanitizer of standard output for the command's format. `None` for a table: its cells are sanitized one
/// by one, and its colours and links must pass.
pub(crate) fn escape(command: &Command) -> Option<Escape> {
    if let Command::Reading(command) = command
        && let Some((_, format, _)) = command.shape()
    {
        return format.escape();
    }
    Some(match command {
        Command::Reading(CatalogueCommand::Stats(args)) => match args.format() {
            StatsFormat::Table => return None,
            StatsFormat::Json | StatsFormat::Jsonl => Escape::Json,
            StatsFormat::Tsv => Escape::Tabbed,
            StatsFormat::Csv | StatsFormat::Markdown => Escape::Text,
        },
        Command::Check(args) => match args.format() {
            CheckFormat::Json | CheckFormat::Jsonl => Escape::Json,
            CheckFormat::Table | CheckFormat::Ids => Escape::Text,
        },
        Command::Config(args) if !args.json => return None,
        Command::Config(_) | Command::Convert(_) | Command::Schema(_) => Escape::Json,
        // `index` prints nothing on standard output.
        Command::Index(_) => Escape::Text,
        // A tab separates the names and titles of styles.
        #[cfg(feature = "cite")]
        Command::Reading(CatalogueCommand::Cite(_)) => Escape::Tabbed,
        Command::Reading(_) => Escape::Text,
        // Completions and man pages do not print text from a catalogue.
        Command::Completions(_) | Command::Man(_) => return None,
    })
}
