//! `filter`: the records of all types that meet conditions.

use crate::catalogue::Catalogue;
use crate::cli::FilterArgs;
use crate::commands::shared::record_list;
use crate::error::Error;
use crate::filter::Filter;
use crate::messages::words;
use crate::outcome::Outcome;
use crate::record::RecordType;
use crate::terminal::view::Session;

/// Prints the records that meet the conditions. Without conditions, prints all records.
///
/// # Errors
/// A condition whose value names nothing; failed writes.
pub(crate) fn run(
    args: &FilterArgs,
    catalogue: &Catalogue<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let filter = Filter::new(&args.selection.conditions, catalogue)?;
    let output = &args.selection.output;
    record_list::matching(catalogue, &RecordType::ALL, &filter, output, &words::nothing_filtered(), session)
}
