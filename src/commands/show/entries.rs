//! Entries that several record types share: texts, addresses, date ranges, names of countries.

use crate::commands::show::names::Names;
use crate::messages::words;
use crate::record::{ByLanguage, Text};
use crate::render::details::Entry;

pub(crate) fn one(text: Option<&Text<'_>>) -> Option<Entry> {
    text.map(|text| Entry::plain(text))
}

pub(crate) fn each(texts: &[Text<'_>]) -> impl Iterator<Item = Entry> {
    texts.iter().map(|text| Entry::plain(text))
}

pub(crate) fn pages(names: &Names, addresses: &ByLanguage<'_>) -> impl Iterator<Item = Entry> {
    addresses.iter().map(|(code, address)| Entry::led_link(&names.language(code), address))
}

pub(crate) fn page(address: Option<&Text<'_>>) -> Option<Entry> {
    address.map(|address| Entry::link(address))
}

pub(crate) fn by_language(names: &Names, texts: &ByLanguage<'_>) -> impl Iterator<Item = Entry> {
    texts.iter().map(|(code, text)| Entry::led(&names.language(code), text))
}

/// Adds one comma-separated entry, unless the list is empty.
pub(crate) fn together(names: impl Iterator<Item = String>) -> Option<Entry> {
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| Entry::plain(&names.join(", ")))
}

pub(crate) fn countries(names: &Names, codes: &[Text<'_>]) -> Option<Entry> {
    together(codes.iter().map(|code| names.country(code)))
}

pub(crate) fn joined(texts: &[Text<'_>]) -> String {
    texts.iter().map(Text::as_str).collect::<Vec<_>>().join(", ")
}

/// Returns a range, as `2010-10-25 to 2010-10-29`, or its only known end.
pub(crate) fn span(names: &Names, start: Option<&Text<'_>>, end: Option<&Text<'_>>) -> Option<String> {
    match (start, end) {
        (Some(start), Some(end)) => Some(names.text(&words::span(start.as_str(), end.as_str()))),
        (Some(start), None) => Some(start.to_string()),
        (None, Some(end)) => Some(names.text(&words::span_to(end.as_str()))),
        (None, None) => None,
    }
}
