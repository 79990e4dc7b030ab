//! `list`: the records of one type, or the possible values of conditions.

pub(crate) mod new;
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
    if args.since.is_some() && args.what != Collection::New {
        return Err(Error::Usage(words::since_is_for_new()));
    }
    let record_types = match args.what {
        Collection::Units => &[RecordType::Unit][..],
        Collection::Initiatives => &[RecordType::Initiative],
        Collection::Instruments => &[RecordType::Instrument],
        Collection::New => &RecordType::ALL,
        _ => &[RecordType::Publication],
    };
    let filter = Filter::new(&args.selection.conditions, catalogue)?;
    let mut records = catalogue.records(record_types)?;
    if args.what == Collection::New {
        new::retain(&mut records, args.since.as_deref())?;
    }
    records.retain(|record| filter.matches(record));
    match args.what {
        Collection::Units if args.tree => {
            unit_tree::run(&records, &args.selection.output, catalogue, session)
        }
        _ if args.tree => Err(Error::Usage(words::only_units_are_a_tree())),
        Collection::Publications
        | Collection::Units
        | Collection::Initiatives
        | Collection::Instruments
        | Collection::New => {
            let nothing = match args.what {
                Collection::New => words::nothing_new(),
                _ => words::nothing_to_list(),
            };
            record_list::records(&records, &args.selection.output, filter.languages(), &nothing, session)
        }
        what => values::run(what, &records, args, catalogue, session),
    }
}
