//! `open ID`: the page of a record or edition, in the browser.

use crate::Outcome;
use crate::address;
use crate::catalogue::Catalogue;
use crate::clean::clean;
use crate::cli::OpenArgs;
use crate::error::{Error, without_code};
use crate::filter::{self, is_language};
use crate::output::fields;
use crate::record::{ByLanguage, Record};
use crate::session::Session;

use super::choose;
use super::sheet::language;

/// Opens the address, or prints it.
///
/// # Errors
/// An unknown id or language; a record or edition without an address, or with one that is not http or https; a browser that
/// cannot be started.
pub fn run(args: &OpenArgs, catalogue: &Catalogue<'_>, session: &mut Session<'_>) -> Result<Outcome, Error> {
    let numbers = choose::by_ids(std::slice::from_ref(&args.id), catalogue)?;
    let records = catalogue.fetch(&numbers)?;
    let wanted: Vec<String> = args.language.iter().cloned().collect();
    let codes = filter::languages(&wanted)?;
    for record in &records {
        let address = address_of(record, &codes)?;
        if let Some(problem) = address::problem(address) {
            return Err(Error::Usage(format!(
                "`{}`: `{}` {problem}; it is not opened",
                clean(record.id()),
                clean(address)
            )));
        }
        if args.print {
            writeln!(session.out, "{address}")?;
        } else {
            open::that(address).map_err(|problem| {
                Error::Usage(format!(
                    "no browser could be started ({}); `ssefind open {} --print` prints the address",
                    without_code(&problem),
                    clean(record.id())
                ))
            })?;
        }
    }
    Ok(Outcome::Found)
}

/// The address in one of these languages; without any, the one that the record is known by, else the first there is.
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

/// The languages that a record has editions or pages in, each with its address where that is known.
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
    let asked: Vec<String> = codes.iter().map(|code| language(code)).collect();
    let in_language = match asked.as_slice() {
        [] => String::new(),
        names => format!(" in {}", names.join(" or ")),
    };
    let mut has: Vec<&str> = Vec::new();
    for (code, _) in addresses.iter().filter(|(_, address)| address.is_some()) {
        if !has.contains(code) {
            has.push(code);
        }
    }
    let there_is = if codes.is_empty() || has.is_empty() {
        format!("`ssefind show {id}` has its sources")
    } else {
        format!("there is one in {}", clean(&has.join(", ")))
    };
    Error::Usage(format!(
        "no address of `{id}`{in_language} is recorded; {there_is}"
    ))
}
