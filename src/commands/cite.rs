//! `cite`: formatted references.

use std::fs::File;
use std::io::Read;

use crate::catalogue::Catalogue;
use crate::cli::{CiteArgs, CiteFormat};
use crate::commands::shared::local_names::LocalNames;
use crate::commands::shared::{given_ids, select};
use crate::error::Error;
use crate::export::citation::markup::Markup;
use crate::export::citation::{CitationStyle, Lacking};
use crate::export::reference::Reference;
use crate::export::{LeftOut, citation, edition_of};
use crate::filter;
use crate::messages::{Argument, Interface, Message, words};
use crate::outcome::Outcome;
use crate::record::Record;
use crate::terminal::clipboard;
use crate::terminal::view::Session;

/// The word that lists the styles.
const LIST: &str = "list";

/// Maximum size of a style file, in bytes.
const MAX_STYLE: usize = 1 << 20;

/// Prints the references of these ids, or the styles there are.
///
/// # Errors
/// An unknown id, style, locale or edition, a style file that is none, and a style at which the processor fails.
pub(crate) fn run(
    args: &CiteArgs,
    catalogue: &Catalogue<'_>,
    last_hits: &[String],
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    if args.style == LIST {
        for (names, title) in citation::styles() {
            writeln!(session.out, "{}\t{title}", names.join(", "))?;
        }
        return Ok(Outcome::Found);
    }
    if args.ids.is_empty() {
        return Err(Error::Usage(words::cite_nothing()));
    }
    let records = fetch_once(&given_ids::read(&args.ids)?, last_hits, catalogue)?;
    let languages = filter::languages(&args.language)?;
    let interface = session.view.interface;
    // Names and terms are in one language.
    let spoken = args.locale.as_deref().map_or(Some(interface), Interface::of_locale);
    let local = LocalNames::of(catalogue, spoken.unwrap_or_default())?;
    let mut references = references(&records, &languages, session)?;
    for reference in &mut references {
        local.put_into(reference);
    }
    let style = style(&args.style)?;
    for reference in references.iter().filter(|reference| reference.title_is_borrowed()) {
        session.report(&words::left_out_no_title(reference.key.clone()));
    }
    let code = args.locale.as_deref().or_else(|| (interface != Interface::English).then(|| interface.code()));
    let locale = code.map(citation::find_locale).transpose()?;
    let markup = match args.format {
        CiteFormat::Text => Markup::Text,
        CiteFormat::Markdown => Markup::Markdown,
        CiteFormat::Html => Markup::Html,
        CiteFormat::Rtf => Markup::Rtf,
    };
    let mut text = Vec::new();
    let lacking = citation::write(&references, &style, locale.as_ref(), markup, &mut text)?;
    session.out.write_all(&text)?;
    if args.copy && !clipboard::copy(String::from_utf8_lossy(&text).trim_end()) {
        return Err(Error::Usage(words::no_clipboard()));
    }
    let outcome = if lacking.whole.is_empty() { Outcome::Found } else { Outcome::Faulty };
    for message in messages_of(lacking) {
        session.report(&message);
    }
    Ok(outcome)
}

/// Returns a message for each thing that the references lack.
fn messages_of(lacking: Lacking) -> impl Iterator<Item = Message> {
    let until = lacking.until.into_iter().map(words::cite_no_until);
    until.chain(lacking.whole.into_iter().map(words::left_out_processor_fails))
}

/// The records, each once: a reference list names a work once.
fn fetch_once<'a>(
    ids: &[String],
    last_hits: &[String],
    catalogue: &Catalogue<'a>,
) -> Result<Vec<Record<'a>>, Error> {
    let mut numbers: Vec<u32> = Vec::new();
    for number in select::by_ids(ids, last_hits, catalogue)? {
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    catalogue.fetch(&numbers)
}

/// Returns the references to the editions asked for. Names the records that are no documents.
///
/// # Errors
/// An edition that is not recorded; records without a document among them.
fn references<'r>(
    records: &'r [Record<'_>],
    languages: &[String],
    session: &mut Session<'_>,
) -> Result<Vec<Reference<'r>>, Error> {
    let (documents, others): (Vec<&Record<'_>>, Vec<&Record<'_>>) =
        records.iter().partition(|record| Reference::new(record, None).is_some());
    if let (true, Some(first)) = (documents.is_empty(), others.first()) {
        return Err(Error::Usage(words::cite_no_document(
            first.id().escape_debug().to_string(),
            words::kind(first.kind().escape_debug().to_string()),
        )));
    }
    for other in others {
        session.report(&words::left_out_no_reference(other.id().escape_debug().to_string()));
    }
    let mut references = Vec::with_capacity(documents.len());
    for record in documents {
        let language = match languages {
            [] => edition_to_read(record, session.view.interface),
            asked => edition_of(record, asked),
        };
        if language.is_none() && !languages.is_empty() {
            let asked = languages.iter().map(|code| Argument::from(code.escape_debug().to_string()));
            let asked = asked.reduce(|list, last| words::list_or(list, last).into());
            return Err(Error::Usage(words::cite_no_edition(
                record.id().escape_debug().to_string(),
                asked.unwrap_or_else(|| "".into()),
                record.languages().join(", "),
            )));
        }
        references.extend(Reference::new(record, language));
    }
    Ok(references)
}

/// Returns the language of the edition in the interface's language, if the record has one whose title is recorded. In
/// English, the edition of the display title is the usual one.
fn edition_to_read<'r>(record: &'r Record<'_>, interface: Interface) -> Option<&'r str> {
    if interface == Interface::English {
        return None;
    }
    filter::title_in_language(record, interface.code())?;
    edition_of(record, &[interface.code().to_owned()])
}

/// Returns the references of these records as plain text, one a line, and what they cannot carry. A reference describes
/// the edition in the first of these languages that the record has, and uses the terms of that language.
///
/// # Errors
/// An unknown style, and one at which the processor fails.
pub(crate) fn as_text(
    records: &[&Record<'_>],
    style_name: &str,
    languages: &[String],
    catalogue: &Catalogue<'_>,
) -> Result<(String, Vec<Message>), Error> {
    let spoken = languages.first().and_then(|code| Interface::of_locale(code));
    let local = LocalNames::of(catalogue, spoken.unwrap_or_default())?;
    let mut left_out = LeftOut::default();
    let mut references = Vec::new();
    for record in records {
        match Reference::new(record, edition_of(record, languages)) {
            Some(mut reference) => {
                local.put_into(&mut reference);
                references.push(reference);
            }
            None => left_out.no_reference.push(record.id().to_owned()),
        }
    }
    let borrowed = references.iter().filter(|reference| reference.title_is_borrowed());
    left_out.no_title.extend(borrowed.map(|reference| reference.key.clone()));
    let mut messages: Vec<Message> = left_out.lines().collect();
    let mut text = Vec::new();
    if !references.is_empty() {
        let locale = languages.first().and_then(|code| citation::find_locale(code).ok());
        let style = style(style_name)?;
        let lacking = citation::write(&references, &style, locale.as_ref(), Markup::Text, &mut text)?;
        messages.extend(messages_of(lacking));
    }
    Ok((String::from_utf8_lossy(&text).trim_end().to_owned(), messages))
}

/// A style by name; by path where it looks like one.
pub(crate) fn style(given: &str) -> Result<CitationStyle, Error> {
    let is_path = given.contains(['/', '\\']) || given.to_lowercase().ends_with(".csl");
    if !is_path {
        return CitationStyle::named(given);
    }
    let mut bytes = Vec::new();
    let read = File::open(given).and_then(|file| file.take(MAX_STYLE as u64 + 1).read_to_end(&mut bytes));
    read.map_err(|problem| Error::Unreadable { file: given.to_owned(), problem })?;
    if bytes.len() > MAX_STYLE {
        return Err(Error::Usage(words::no_style(
            given.escape_debug().to_string(),
            words::style_too_large(MAX_STYLE),
        )));
    }
    let text = String::from_utf8(bytes).map_err(|_| {
        Error::Usage(words::no_style(given.escape_debug().to_string(), words::style_not_utf8()))
    })?;
    CitationStyle::parse(&text, given)
}
