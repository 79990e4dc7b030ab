//! The page of a record: its address, that of its DOI, or its nearest source.

use std::borrow::Cow;

use crate::export::fields;
use crate::filter::is_language;
use crate::record::{ByLanguage, Edition, Record, SOURCE_KINDS, Source, web_address};

/// A page on which a reader finds the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Page<'r> {
    /// The record's own address, or that of its DOI.
    Own(Cow<'r, str>),
    /// The address of a source, of a record without an address.
    Source(&'r Source<'r>),
}

impl<'r> Page<'r> {
    /// Returns the page of a record. With languages, returns the page of the first language that has one.
    ///
    /// Without languages, the address of the edition with the usual title precedes the other addresses.
    pub(crate) fn of(record: &'r Record<'_>, codes: &[String]) -> Option<Page<'r>> {
        if !codes.is_empty() {
            return codes.iter().find_map(|code| in_language(record, code));
        }
        let addresses = addresses(record);
        let own = fields::address(record).or_else(|| addresses.iter().find_map(|(_, address)| *address));
        own.map(|address| Page::Own(address.into()))
            .or_else(|| of_doi(record))
            .or_else(|| nearest(record, |_| true).map(Page::Source))
    }

    /// Returns the address.
    pub(crate) fn address(&self) -> &str {
        match self {
            Page::Own(address) => address,
            Page::Source(source) => &source.url,
        }
    }
}

/// Returns the languages of the record's editions or pages, each with its address if known.
pub(crate) fn addresses<'r>(record: &'r Record<'_>) -> Vec<(&'r str, Option<&'r str>)> {
    let pages = |texts: &'r ByLanguage<'_>| texts.iter().map(|(code, page)| (code, Some(page))).collect();
    match record {
        Record::Publication(r) => {
            let edition = |e: &'r Edition<'_>| (e.language.as_str(), e.url.as_deref());
            r.editions.iter().map(edition).collect()
        }
        Record::Unit(_) => Vec::new(),
        Record::Initiative(r) => pages(&r.addresses),
        Record::Instrument(r) => pages(&r.addresses),
    }
}

/// Returns the address in a language, else a source that supports a text in it. A work in one language has its DOI and
/// all its sources in that language.
fn in_language<'r>(record: &'r Record<'_>, code: &str) -> Option<Page<'r>> {
    let mut addresses = addresses(record).into_iter().filter(|(known, _)| is_language(known, code));
    if let Some(address) = addresses.find_map(|(_, address)| address) {
        return Some(Page::Own(address.into()));
    }
    if record.as_publication().is_some()
        && matches!(record.languages()[..], [only] if is_language(only, code))
    {
        return of_doi(record).or_else(|| nearest(record, |_| true).map(Page::Source));
    }
    let supports = |source: &Source<'_>| {
        let mut parts = source.supports.iter().filter_map(|field| field.split_once('.'));
        parts.any(|(_, part)| is_language(part, code))
    };
    nearest(record, supports).map(Page::Source)
}

fn of_doi<'r>(record: &'r Record<'_>) -> Option<Page<'r>> {
    let doi = record.as_publication()?.doi.as_deref()?;
    web_address::of_doi(doi).map(|address| Page::Own(address.into()))
}

/// Returns the source whose kind is closest to the ILO. Pages of the work itself precede lists and the ILO's profile,
/// which name it among others.
fn nearest<'r>(record: &'r Record<'_>, is_meant: impl Fn(&Source<'_>) -> bool) -> Option<&'r Source<'r>> {
    let sources = record.sources().iter().filter(|source| web_address::fault(&source.url).is_none());
    sources.filter(|source| is_meant(source)).min_by_key(|source| {
        let kind = source.kind.as_deref().unwrap_or_default();
        let distance = SOURCE_KINDS.iter().position(|known| *known == kind).unwrap_or(SOURCE_KINDS.len());
        (kind == "profile" || web_address::is_list(&source.url), distance)
    })
}
