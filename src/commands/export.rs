//! What the commands that print records share: the formats for programs, and what these could not say.

use crate::Outcome;
use crate::cli;
use crate::error::Error;
use crate::output::{self, Format, Item, Options};
use crate::session::Session;

/// The format for programs that was asked for; None is the table.
#[must_use]
pub fn format_of(asked: Option<cli::Format>, json: bool) -> Option<Format> {
    Some(match asked {
        None if json => Format::Json,
        None | Some(cli::Format::Table) => return None,
        Some(cli::Format::Json) => Format::Json,
        Some(cli::Format::Jsonl) => Format::Jsonl,
        Some(cli::Format::Ids) => Format::Ids,
        Some(cli::Format::Csv) => Format::Csv,
        Some(cli::Format::Tsv) => Format::Tsv,
        Some(cli::Format::Markdown) => Format::Markdown,
        Some(cli::Format::Bibtex) => Format::Bibtex,
        Some(cli::Format::Ris) => Format::Ris,
        Some(cli::Format::CslJson) => Format::CslJson,
    })
}

/// Writes the items; says on standard error what the format could not.
///
/// # Errors
/// As [`output::write`].
pub fn items(
    items: &[impl Item],
    format: Format,
    options: &Options,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let left_out = output::write(items, format, options, session.out)?;
    for line in left_out.lines() {
        // Standard error that is closed is no reason to fail: the data went to standard output.
        let _ = writeln!(session.err, "ssefind: {line}");
    }
    Ok(Outcome::of(left_out.no_reference.len() < items.len()))
}
