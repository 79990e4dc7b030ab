//! `show`: prints full records.

pub(crate) mod entries;
pub(crate) mod initiative;
pub(crate) mod instrument;
pub(crate) mod layout;
pub(crate) mod names;
pub(crate) mod publication;
pub(crate) mod unit;

use crate::catalogue::Catalogue;
use crate::cli::{ShowArgs, title_for};
use crate::commands::shared::titles::{Asked, Titles, titled};
use crate::commands::shared::{given_ids, html_page, record_table, select};
use crate::commands::show::layout::Detail;
use crate::error::Error;
use crate::export::Export;
use crate::messages::words;
use crate::outcome::Outcome;
use crate::record::Record;
use crate::terminal::view::Session;
use crate::{filter, render};

/// Prints the records of these ids in the given order. A single wrong id prints no record at all.
///
/// # Errors
/// An unknown or ambiguous id; an unknown language or field; failed writes.
pub(crate) fn run(
    args: &ShowArgs,
    catalogue: &Catalogue<'_>,
    last_hits: &[String],
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    if args.ids.is_empty() {
        return Err(Error::Usage(words::show_nothing()));
    }
    let numbers = select::by_ids(&given_ids::read(&args.ids)?, last_hits, catalogue)?;
    let languages = filter::languages(&args.language)?;
    let format = args.format();
    let export = Export::new(format, args.fields.as_deref(), languages)?
        .by_template(args.shape.template.as_deref())?;
    let interface = session.view.interface;
    let titles = Titles::parse(args.titles.as_deref(), format, interface)?;
    let page_title = title_for(args.title.as_deref(), format)?;
    let records = catalogue.fetch(&numbers)?;
    if let Some(languages) = export.page_languages()? {
        let shown: Vec<&Record<'_>> = records.iter().collect();
        return html_page::write(&shown, &titles, catalogue, languages, page_title, session);
    }
    let asked = Asked::of(args.titles.as_deref(), format, args.shape.template.as_deref());
    let items = || titled(records.iter().collect(), &titles, asked);
    if let Some(outcome) = export.write(items, session)? {
        return Ok(outcome);
    }
    if let Some(fields) = export.table_fields() {
        render::write(&record_table::table_of(&items(), fields)?, session.view, session.out)?;
        return Ok(Outcome::Found);
    }
    let detail = if args.sources { Detail::Sources } else { Detail::Reader };
    let names = names::Names::of(&records, catalogue, interface)?;
    for (place, record) in records.iter().enumerate() {
        if place > 0 {
            session.out.write_all(b"\n\n")?;
        }
        layout::of(record, &names, &titles, detail).write(session.view, session.out)?;
    }
    Ok(Outcome::Found)
}
