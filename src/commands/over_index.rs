//! Commands over an index that ask the engine for what they print: records in order, and counts.

use crate::catalogue::{Beside, Catalogue};
use crate::cli::{CatalogueCommand, Dimension, FilterArgs, ListArgs, StatsArgs};
use crate::commands::list;
use crate::commands::search::query_conditions::by_engine;
use crate::commands::shared::notices::OnFault;
use crate::commands::shared::record_list;
use crate::commands::stats;
use crate::engine::Reader;
use crate::error::Error;
use crate::messages::words;
use crate::outcome::Outcome;
use crate::record::RecordType;
use crate::terminal::view::Session;

/// Runs a command whose answer the engine can give, or returns `None` for one that needs all records.
///
/// # Errors
/// An engine that does not answer; a condition whose value names nothing; failed writes.
pub(crate) fn run(
    command: &CatalogueCommand,
    reader: &Reader,
    session: &mut Session<'_>,
) -> Result<Option<Outcome>, Error> {
    if command.catalogue_options().with_embedded {
        return Ok(None);
    }
    match command {
        CatalogueCommand::Filter(args) => filter(args, reader, session),
        CatalogueCommand::List(args) if !args.tree && args.since.is_none() => list(args, reader, session),
        CatalogueCommand::Stats(args) if args.split.is_none() => stats(args, reader, session),
        _ => Ok(None),
    }
}

fn filter(args: &FilterArgs, reader: &Reader, session: &mut Session<'_>) -> Result<Option<Outcome>, Error> {
    let options = &args.selection;
    let Some(filter) = by_engine(&options.conditions, reader)? else {
        return Ok(None);
    };
    let on_fault = OnFault::of(options.catalogue_options.strict);
    let hint = words::nothing_filtered();
    record_list::of_index(reader, (&RecordType::ALL, &filter), &options.output, &hint, on_fault, session)
}

fn list(args: &ListArgs, reader: &Reader, session: &mut Session<'_>) -> Result<Option<Outcome>, Error> {
    let options = &args.selection;
    let dimension = Dimension::of_collection(args.what);
    if dimension.is_none() && !list::is_of_records(args.what) {
        return Ok(None);
    }
    let Some(filter) = by_engine(&options.conditions, reader)? else {
        return Ok(None);
    };
    let Some(dimension) = dimension else {
        let on_fault = OnFault::of(options.catalogue_options.strict);
        let selection = (list::record_types(args.what), &filter);
        let hint = words::nothing_to_list();
        return record_list::of_index(reader, selection, &options.output, &hint, on_fault, session);
    };
    let Some(mut numbers) = reader.numbers(&filter, &[dimension])? else {
        return Ok(None);
    };
    let counts = numbers.by.pop().unwrap_or_default();
    let files = reader.names()?;
    let (names, _) = Catalogue::load(&files, Beside::Nothing)?;
    list::values::run(dimension, counts, args, &names, session).map(Some)
}

fn stats(args: &StatsArgs, reader: &Reader, session: &mut Session<'_>) -> Result<Option<Outcome>, Error> {
    let Some(filter) = by_engine(&args.conditions, reader)? else {
        return Ok(None);
    };
    let Some(numbers) = reader.numbers(&filter, stats::dimensions(args))? else {
        return Ok(None);
    };
    let files = reader.names()?;
    let (names, _) = Catalogue::load(&files, Beside::Nothing)?;
    stats::of_numbers(args, numbers, &names, session).map(Some)
}
