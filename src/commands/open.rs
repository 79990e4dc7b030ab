//! `open ID`: opens the page of a record or edition in the browser.

use crate::catalogue::Catalogue;
use crate::cli::OpenArgs;
use crate::commands::shared::page::Page;
use crate::commands::shared::{page, select};
use crate::error::Error;
use crate::filter;
use crate::messages::code_names::language;
use crate::messages::{Argument, Message, address_fault, words};
use crate::outcome::Outcome;
use crate::record::{Record, web_address};
use crate::terminal::browser;
use crate::terminal::view::Session;
use crate::text::sanitize::clean;

/// Opens the address, or prints it with `--print` or where no browser can be started.
///
/// # Errors
/// An unknown id or language; a record or edition without a page, or with an address that is not http or https.
pub(crate) fn run(
    args: &OpenArgs,
    catalogue: &Catalogue<'_>,
    last_hits: &[String],
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let numbers = select::by_ids(std::slice::from_ref(&args.id), last_hits, catalogue)?;
    let records = catalogue.fetch(&numbers)?;
    let languages: Vec<String> = args.language.iter().cloned().collect();
    let codes = filter::languages(&languages)?;
    for record in &records {
        let page = page_of(record, &codes)?;
        let address = page.address();
        if let Some(notice) = notice(record, &page) {
            session.report(&notice);
        }
        if args.print {
            writeln!(session.out, "{address}")?;
        } else if !browser::is_here() || open::that(address).is_err() {
            session.report(&words::no_browser());
            writeln!(session.out, "{address}")?;
        }
    }
    Ok(Outcome::Found)
}

/// Returns the page in one of these languages, if a browser may be given its address.
///
/// # Errors
/// A record or edition without a page, or with an address that is not http or https.
pub(crate) fn page_of<'r>(record: &'r Record<'_>, codes: &[String]) -> Result<Page<'r>, Error> {
    let page = Page::of(record, codes).ok_or_else(|| none(record, codes))?;
    match web_address::fault(page.address()) {
        None => Ok(page),
        Some(fault) => {
            let problem = address_fault(fault, clean(page.address()));
            Err(Error::Usage(words::address_refused(clean(record.id()), problem)))
        }
    }
}

/// Returns the notice that a page is a source, and not the record's own.
pub(crate) fn notice(record: &Record<'_>, page: &Page<'_>) -> Option<Message> {
    let Page::Source(source) = page else {
        return None;
    };
    let kind = words::source_kind(source.kind.as_deref().unwrap_or("other"));
    Some(words::opens_source(clean(record.id()), kind))
}

fn none(record: &Record<'_>, codes: &[String]) -> Error {
    let addresses = page::addresses(record);
    let id = clean(record.id());
    let mut has: Vec<&str> = Vec::new();
    for (code, _) in addresses.iter().filter(|(_, address)| address.is_some()) {
        if !has.contains(code) {
            has.push(code);
        }
    }
    let asked = codes.iter().map(|code| language(code));
    let asked = asked.reduce(|list, last| words::list_or(list, last).into());
    Error::Usage(match asked {
        None => words::no_address_nor_source(id),
        Some(asked) if has.is_empty() => words::no_address_in_but_sources(id, asked),
        Some(asked) => words::no_address_in_but(
            id,
            asked,
            Argument::List(has.iter().map(|code| language(code)).collect()),
        ),
    })
}
