//! Prints lists of records, in every format.

use crate::cli::OutputOptions;
use crate::commands::shared::notices::Share;
use crate::commands::shared::record_table::{Hit, add_missing, layout, table_of};
use crate::commands::shared::titles::Titles;
use crate::commands::shared::{notices, sort};
use crate::error::Error;
use crate::export::{Export, Item};
use crate::messages::Message;
use crate::outcome::Outcome;
use crate::record::Record;
use crate::render;
use crate::terminal::view::Session;

/// Sorts, limits and prints records by the output options. References describe the editions in `languages`. Prints
/// `hint` if there are no records.
///
/// # Errors
/// A sort key that records do not have; an unknown field; failed writes.
pub(crate) fn records(
    records: &[Record<'_>],
    output: &OutputOptions,
    languages: Vec<String>,
    hint: &Message,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let export = Export::new(output.format(), output.fields.as_deref(), languages)?;
    let mut chosen: Vec<&Record<'_>> = records.iter().collect();
    let titles = Titles::of_output(output, session.view.interface)?;
    sort::sort(&mut chosen, |record| record, &titles, output)?;
    let all = sort::limit(&mut chosen, output);
    let hits = || chosen.iter().map(|record| Hit::of(record, &titles)).collect();
    print(&export, &chosen, || chosen.clone(), hits, Share::whole(all), || Ok(hint.clone()), session)
}

/// Prints `records` in the format of `export`: as `items` for programs and for `--fields`, as `hits` in a table. On a
/// terminal, a table is followed by their `share` of all results. Prints `hint` if there are no records.
///
/// # Errors
/// Failed writes; a hint that fails to load.
pub(crate) fn print<'r, I: Item>(
    export: &Export,
    records: &[&'r Record<'r>],
    items: impl Fn() -> Vec<I>,
    hits: impl FnOnce() -> Vec<Hit<'r>>,
    share: Share,
    hint: impl FnOnce() -> Result<Message, Error>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let written = export.write(&items, session)?;
    if records.is_empty() {
        notices::report_nothing(&hint()?, session);
    }
    if written.is_some() || records.is_empty() {
        return Ok(written.unwrap_or(Outcome::NothingFound));
    }
    let hits = hits();
    let table = match export.table_fields() {
        Some(fields) => {
            let mut table = table_of(&items(), fields)?;
            add_missing(&mut table, &hits, session.view.interface);
            table
        }
        None => layout(&hits, session.view),
    };
    render::write(&table, session.view, session.out)?;
    notices::report_count(records.len(), share, notices::counted(records.iter().copied()), session);
    Ok(Outcome::Found)
}
