//! `list`: the records of one type, or the possible values of conditions.

pub(crate) mod unit_forest;
pub(crate) mod unit_tree;
pub(crate) mod values;

use crate::catalogue::Catalogue;
use crate::cli::{Collection, ListArgs};
use crate::commands::shared::record_list;
use crate::error::Error;
use crate::filter::Filter;
use crate::messages::words;
use crate::outcome::Outcome;
use crate::record::RecordType;
use crate::terminal::view::Session;

/// Prints a collection, limited to the records that meet the conditions.
///
/// # Errors
/// A condition whose value names nothing; a sort key that the collection does not have; failed writes.
pub(crate) fn run(
    args: &ListArgs,
    catalogue: &Catalogue<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let record_type = match args.what {
        Collection::Units => RecordType::Unit,
        Collection::Initiatives => RecordType::Initiative,
        Collection::Instruments => RecordType::Instrument,
        _ => RecordType::Publication,
    };
    let filter = Filter::new(&args.selection.conditions, catalogue)?;
    let output = &args.selection.output;
    let is_of_records = matches!(
        args.what,
        Collection::Publications | Collection::Units | Collection::Initiatives | Collection::Instruments
    );
    if is_of_records && !args.tree {
        let hint = words::nothing_to_list();
        return record_list::matching(catalogue, &[record_type], &filter, output, &hint, session);
    }
    let mut records = Vec::new();
    for record in catalogue.each(&[record_type]) {
        records.extend(Some(record?).filter(|record| filter.matches(record)));
    }
    match args.what {
        Collection::Units if args.tree => unit_tree::run(&records, output, catalogue, session),
        _ if args.tree => Err(Error::Usage(words::only_units_are_a_tree())),
        what => values::run(what, &records, args, catalogue, session),
    }
}
