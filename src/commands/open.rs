//! `open ID`: opens the page of a record or edition in the browser.

use crate::catalogue::Catalogue;
use crate::cli::OpenArgs;
use crate::commands::shared::select;
use crate::error::{Error, system_words};
use crate::export::fields;
use crate::filter;
use crate::filter::is_language;
use crate::messages::code_names::language;
use crate::messages::{Argument, address_fault, words};
use crate::outcome::Outcome;
use crate::record::{ByLanguage, Record, web_address};
use crate::terminal::view::Session;
use crate::text::sanitize::clean;

/// Opens the address, or prints it with `--print`.
///
/// # Errors
/// An unknown id or language; a record or edition without an address, or with one that is not http or https; a
/// browser that cannot be started.
pub(crate) fn run(
    args: &OpenArgs,
    catalogue: &Catalogue<'_>,
    last_hits: &[String],
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let numbers = select::by_ids(std::slice::from_ref(&args.id), last_hits, catalogue)?;
    let records = catalogue.fetch(&numbers)?;
    let wanted: Vec<String> = args.language.iter().cloned().collect();
    let codes = filter::languages(&wanted)?;
    for record in &records {
        let address = address(record, &codes)?;
        if args.print {
            writeln!(session.out, "{address}")?;
        } else {
            open::that(address).map_err(|problem| {
                Error::Usage(words::no_browser(system_words(&problem), clean(record.id())))
            })?;
        }
    }
    Ok(Outcome::Found)
}

/// Returns the address in one of these languages, if a browser may be given it.
///
/// # Errors
/// A record or edition without an address, or with one that is not http or https.
pub(crate) fn address<'r>(record: &'r Record<'_>, codes: &[String]) -> Result<&'r str, Error> {
    let address = address_of(record, codes)?;
    match web_address::fault(address) {
        None => Ok(address),
        Some(fault) => {
            let problem = address_fault(fault, clean(address));
            Err(Error::Usage(words::address_refused(clean(record.id()), problem)))
        }
    }
}

/// Returns the address in one of these languages. Without languages, returns the address of the edition with the
/// usual title, else the first address.
fn address_of<'r>(record: &'r Record<'_>, codes: &[String]) -> Result<&'r str, Error> {
    let addresses = by_language(record);
    let found = if codes.is_empty() {
        fields::address(record).or_else(|| addresses.iter().find_map(|(_, address)| *address))
    } else {
        let of = |code: &String| {
            let mut in_language = addresses.iter().filter(|(known, _)| is_language(known, code));
            in_language.find_map(|(_, address)| *address)
        };
        codes.iter().find_map(of)
    };
    found.ok_or_else(|| none(record, codes, &addresses))
}

/// Returns the languages of the record's editions or pages, each with its address if known.
fn by_language<'r>(record: &'r Record<'_>) -> Vec<(&'r str, Option<&'r str>)> {
    let pages = |texts: &'r ByLanguage<'_>| texts.iter().map(|(code, page)| (code, Some(page))).collect();
    match record {
        Record::Publication(r) => {
            let edition = |e: &'r crate::record::Edition<'_>| (e.language.as_str(), e.url.as_deref());
            r.editions.iter().map(edition).collect()
        }
        Record::Unit(_) => Vec::new(),
        Record::Initiative(r) => pages(&r.addresses),
        Record::Instrument(r) => pages(&r.addresses),
    }
}

fn none(record: &Record<'_>, codes: &[String], addresses: &[(&str, Option<&str>)]) -> Error {
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
        None => words::no_address_but_sources(id),
        Some(asked) if has.is_empty() => words::no_address_in_but_sources(id, asked),
        Some(asked) => words::no_address_in_but(
            id,
            asked,
            Argument::List(has.iter().map(|code| language(code)).collect()),
        ),
    })
}
