//! `list`: the records of one type, or the possible values of conditions.

pub(crate) mod new;
pub(crate) mod unit_forest;
pub(crate) mod unit_tree;
pub(crate) mod values;

use crate::catalogue::Catalogue;
use crate::cli::{Collection, Dimension, ListArgs};
use crate::commands::shared::record_list;
use crate::error::Error;
use crate::facets::count::counts_of;
use crate::filter::Filter;
use crate::messages::words;
use crate::outcome::Outcome;
use crate::record::{Record, RecordType};
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
    if args.since.is_some() && args.what != Collection::New {
        return Err(Error::Usage(words::since_is_for_new()));
    }
    let record_types = record_types(args.what);
    let filter = Filter::new(&args.selection.conditions, catalogue)?;
    let output = &args.selection.output;
    if is_of_records(args.what) && !args.tree {
        let hint = words::nothing_to_list();
        return record_list::matching(catalogue, record_types, &filter, output, &hint, session);
    }
    if let Some(dimension) = Dimension::of_collection(args.what).filter(|_| !args.tree) {
        let meets = |record: &Result<Record<'_>, Error>| {
            record.as_ref().map_or(true, |record| filter.matches(record))
        };
        let counts = counts_of(dimension, catalogue.each(record_types).filter(meets))?;
        return values::run(dimension, counts, args, catalogue, session);
    }
    let mut records = Vec::new();
    for record in catalogue.each(record_types) {
        records.extend(Some(record?).filter(|record| filter.matches(record)));
    }
    if args.what == Collection::New {
        new::retain(&mut records, args.since.as_deref())?;
    }
    match args.what {
        Collection::Units if args.tree => unit_tree::run(&records, output, catalogue, session),
        _ if args.tree => Err(Error::Usage(words::only_units_are_a_tree())),
        _ => {
            let hint = words::nothing_new();
            record_list::records(&records, output, filter.languages(), catalogue, &hint, session)
        }
    }
}

/// Returns the types of the records of a collection, or of those that have its values.
pub(crate) fn record_types(what: Collection) -> &'static [RecordType] {
    match what {
        Collection::Units => &[RecordType::Unit],
        Collection::Initiatives => &[RecordType::Initiative],
        Collection::Instruments => &[RecordType::Instrument],
        Collection::New => &RecordType::ALL,
        _ => &[RecordType::Publication],
    }
}

/// Returns whether a collection is of records of one type.
pub(crate) fn is_of_records(what: Collection) -> bool {
    matches!(
        what,
        Collection::Publications | Collection::Units | Collection::Initiatives | Collection::Instruments
    )
}
