//! How a terminal is kept from what each command prints: tables see to it themselves, all else passes a guard.

use crate::cli::{CatalogueCommand, CheckFormat, Command, Format, StatsFormat};
use crate::terminal::sanitizing_writer::Escape;

/// What the guard of standard output escapes where that is a terminal; None for a table, which has colours and links of its
/// own and cells that are clean.
#[must_use]
pub fn of(command: &Command) -> Option<Escape> {
    Some(match command {
        Command::Reading(CatalogueCommand::List(args)) => return of_format(args.shape.format()),
        Command::Reading(CatalogueCommand::Filter(args)) => return of_format(args.shape.format()),
        Command::Reading(CatalogueCommand::Search(args)) => return of_format(args.shape.format()),
        Command::Reading(CatalogueCommand::Translations(args)) => return of_format(args.shape.format()),
        Command::Reading(CatalogueCommand::Show(args)) => {
            return of_format(Format::asked(args.format, args.json));
        }
        Command::Reading(CatalogueCommand::Stats(args)) => match StatsFormat::asked(args.format, args.json) {
            StatsFormat::Table => return None,
            StatsFormat::Json | StatsFormat::Jsonl => Escape::Json,
            StatsFormat::Tsv => Escape::Tabbed,
            StatsFormat::Csv | StatsFormat::Markdown => Escape::Text,
        },
        Command::Check(args) if args.json => Escape::Json,
        Command::Check(args) => match args.format {
            Some(CheckFormat::Json | CheckFormat::Jsonl) => Escape::Json,
            Some(CheckFormat::Table | CheckFormat::Ids) | None => Escape::Text,
        },
        Command::Convert(_) | Command::Schema(_) => Escape::Json,
        // Names of styles and titles have a tab between them.
        #[cfg(feature = "cite")]
        Command::Reading(CatalogueCommand::Cite(_)) => Escape::Tabbed,
        Command::Reading(CatalogueCommand::Open(_)) => Escape::Text,
        // Nothing of a catalogue.
        Command::Completions(_) | Command::Man(_) => return None,
    })
}

fn of_format(format: Format) -> Option<Escape> {
    Some(match format {
        Format::Table => return None,
        Format::Json | Format::Jsonl | Format::CslJson | Format::OpensearchBulk => Escape::Json,
        Format::Tsv => Escape::Tabbed,
        Format::Csv | Format::Markdown | Format::Ids | Format::Bibtex | Format::Ris => Escape::Text,
    })
}
