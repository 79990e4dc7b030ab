//! Prints lists of records, in every format.

use crate::catalogue::{Beside, Catalogue, Entry, Faults, parse_record};
use crate::cli::{Format, OutputOptions};
use crate::commands::shared::notices::{OnFault, Share};
use crate::commands::shared::record_table::{Hit, add_missing, layout, table_of};
use crate::commands::shared::sort::Key;
use crate::commands::shared::titles::{Asked, Titles, titled, with_title};
use crate::commands::shared::{html_page, notices, sort};
use crate::engine::Reader;
use crate::error::{Error, Fault};
use crate::export::{Export, Item};
use crate::filter::Filter;
use crate::messages::Message;
use crate::outcome::Outcome;
use crate::record::{Record, RecordType};
use crate::render;
use crate::terminal::view::Session;

/// Number of records of a large file that are parsed and written at a time.
const BATCH: usize = 1000;

/// Sorts, limits and prints the records of these types that meet the conditions. Of a large file, only the records that
/// are printed are parsed again, and formats for programs hold few of them at a time.
///
/// # Errors
/// As [`records`].
pub(crate) fn matching(
    catalogue: &Catalogue<'_>,
    types: &[RecordType],
    filter: &Filter,
    output: &OutputOptions,
    hint: &Message,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let mut chosen = Vec::new();
    if !matches!(catalogue, Catalogue::Listed { .. }) {
        for record in catalogue.each(types) {
            chosen.extend(Some(record?).filter(|record| filter.matches(record)));
        }
        return records(&chosen, output, filter.languages(), catalogue, hint, session);
    }
    let export = Export::of_output(output, filter.languages())?;
    let titles = Titles::of_output(output, session.view.interface)?;
    let mut keyed: Vec<(Key, u32)> = Vec::new();
    for (number, record) in catalogue.numbered(types) {
        let record = record?;
        if filter.matches(&record) {
            keyed.push((sort::key(&record, &titles, output)?, number));
        }
    }
    keyed.sort();
    if output.reverse {
        keyed.reverse();
    }
    let all = sort::limit(&mut keyed, output);
    let numbers: Vec<u32> = keyed.into_iter().map(|(_, number)| number).collect();
    if !export.is_laid_out() && !numbers.is_empty() {
        let batches = numbers.chunks(BATCH).map(|batch| catalogue.fetch(batch));
        let records = batches.flat_map(|batch| match batch {
            Ok(records) => records.into_iter().map(Ok).collect(),
            Err(error) => vec![Err(error)],
        });
        let asked = Asked::of_output(output);
        let items = records.map(|record| Ok(with_title(record?, &titles, asked)));
        return export.write_each(items, session);
    }
    chosen = catalogue.fetch(&numbers)?;
    let shown: Vec<&Record<'_>> = chosen.iter().collect();
    let list = RecordList { export: &export, output, records: &shown, titles: &titles, catalogue };
    list.print_plain(|| Ok(all), hint, session)
}

/// Prints the records of these types that pass a filter, in the order of the engine. Returns `None` if the engine has
/// no such order. Formats of one record after the other keep one page of records in memory at a time.
///
/// # Errors
/// As [`records`]; an engine that does not answer.
pub(crate) fn of_index(
    reader: &Reader,
    (types, filter): (&[RecordType], &Filter),
    output: &OutputOptions,
    hint: &Message,
    on_fault: OnFault,
    session: &mut Session<'_>,
) -> Result<Option<Outcome>, Error> {
    let export = Export::of_output(output, filter.languages())?;
    let titles = Titles::of_output(output, session.view.interface)?;
    let Some(listing) = reader.listing(types, filter, sort::by(output)?, output.reverse) else {
        return Ok(None);
    };
    let asked = Asked::of_output(output);
    let most = output.limit.map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX));
    let (mut lines, mut faults, mut found) = (Vec::new(), Vec::new(), false);
    listing.each_page(most, &mut |page| {
        if export.is_one_by_one() {
            let records = parsed(&page, reader, &mut faults);
            found |= !records.is_empty();
            export.write(|| titled(records.iter().collect(), &titles, asked), session)?;
        } else {
            lines.extend(page);
        }
        Ok(())
    })?;
    let records = parsed(&lines, reader, &mut faults);
    notices::report_faults(&Faults::of(&faults), on_fault, session)?;
    if found {
        return Ok(Some(Outcome::Found));
    }
    let shown: Vec<&Record<'_>> = records.iter().collect();
    // A page has the names of units in the interface's language.
    let units = if output.format() == Format::Html { reader.names()? } else { Vec::new() };
    let (names, _) = Catalogue::load(&units, Beside::Nothing)?;
    let all = || if shown.len() == most { listing.count() } else { Ok(shown.len()) };
    let list = RecordList { export: &export, output, records: &shown, titles: &titles, catalogue: &names };
    list.print_plain(all, hint, session).map(Some)
}

/// Parses records of an index, and notes the lines that are none.
fn parsed<'l>(lines: &'l [String], reader: &Reader, faults: &mut Vec<Fault>) -> Vec<Record<'l>> {
    let mut records = Vec::with_capacity(lines.len());
    for line in lines {
        match parse_record(line) {
            Ok(Entry::Record(record)) => records.push(record),
            Ok(Entry::Topic(_)) => {}
            Err(fault) => faults.push(reader.fault(fault)),
        }
    }
    records
}

/// Sorts, limits and prints records by the output options. References describe the editions in `languages`. Prints
/// `hint` if there are no records.
///
/// # Errors
/// A sort key that records do not have; an unknown field; failed writes.
pub(crate) fn records(
    records: &[Record<'_>],
    output: &OutputOptions,
    languages: Vec<String>,
    catalogue: &Catalogue<'_>,
    hint: &Message,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let export = Export::of_output(output, languages)?;
    let mut chosen: Vec<&Record<'_>> = records.iter().collect();
    let titles = Titles::of_output(output, session.view.interface)?;
    sort::sort(&mut chosen, |record| record, &titles, output)?;
    let all = sort::limit(&mut chosen, output);
    let list = RecordList { export: &export, output, records: &chosen, titles: &titles, catalogue };
    list.print_plain(|| Ok(all), hint, session)
}

/// Records in the order of the output.
pub(crate) struct RecordList<'a> {
    pub(crate) export: &'a Export,
    pub(crate) output: &'a OutputOptions,
    pub(crate) records: &'a [&'a Record<'a>],
    pub(crate) titles: &'a Titles,
    /// The units and bodies whose names a page shows.
    pub(crate) catalogue: &'a Catalogue<'a>,
}

impl<'a> RecordList<'a> {
    /// Prints all results, of which the list has the first.
    fn print_plain(
        &self,
        all: impl FnOnce() -> Result<usize, Error>,
        hint: &Message,
        session: &mut Session<'_>,
    ) -> Result<Outcome, Error> {
        let (records, titles) = (self.records, self.titles);
        let items = || titled(records.to_vec(), titles, Asked::of_output(self.output));
        let hits = || records.iter().map(|record| Hit::of(record, titles)).collect();
        self.print(items, hits, || Ok(Share::whole(all()?)), || Ok(hint.clone()), session)
    }

    /// Prints the records: as `items` for programs and for `--fields`, as `hits` in a table. On a terminal, a table is
    /// followed by their `share` of all results. Prints `hint` if there are no records.
    ///
    /// # Errors
    /// Failed writes; `--title` for another format than HTML; a hint that fails to load.
    pub(crate) fn print<I: Item>(
        &self,
        items: impl Fn() -> Vec<I>,
        hits: impl FnOnce() -> Vec<Hit<'a>>,
        share: impl FnOnce() -> Result<Share, Error>,
        hint: impl FnOnce() -> Result<Message, Error>,
        session: &mut Session<'_>,
    ) -> Result<Outcome, Error> {
        let (records, export, title) = (self.records, self.export, self.output.page_title()?);
        let (written, share) = if let Some(languages) = export.page_languages()? {
            let page = html_page::write(records, self.titles, self.catalogue, languages, title, session)?;
            (Some(page), Share::default())
        } else {
            let share = share()?;
            (export.write(&items, session)?, share)
        };
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
}
