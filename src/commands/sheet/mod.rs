//! What `show` says of a record, a file for each type. Languages, countries, units and topics are said by name.

mod initiative;
mod instrument;
mod names;
mod publication;
mod unit;

pub(super) use names::{Names, country, language};

use super::titles::Titles;
use crate::output::paint::Tone;
use crate::output::sheet::{Entry, Sheet};
use crate::record::{ByLanguage, Record, Source, Text};

/// The whole record.
pub(super) fn of(record: &Record<'_>, names: &Names, titles: &Titles) -> Sheet {
    let mut sheet = Sheet::new(titles.of(record), titles.beside(record), &subtitle(record));
    match record {
        Record::Publication(r) => publication::add(r, names, &mut sheet),
        Record::Unit(r) => unit::add(r, names, &mut sheet),
        Record::Initiative(r) => initiative::add(r, names, &mut sheet),
        Record::Instrument(r) => instrument::add(r, names, &mut sheet),
    }
    sources(record.sources(), &mut sheet);
    sheet
}

/// `world-of-work-12 · publication · brief`; the kind alone where it is called as the type.
fn subtitle(record: &Record<'_>) -> String {
    let (kind, word) = (record.kind(), record.record_type().word());
    if kind == word {
        format!("{} · {word}", record.id())
    } else {
        format!("{} · {word} · {kind}", record.id())
    }
}

fn sources(sources: &[Source<'_>], sheet: &mut Sheet) {
    let entry = |source: &Source<'_>| {
        let entry = Entry::led_link(source.kind.as_deref().unwrap_or_default(), &source.url);
        if source.supports.is_empty() {
            entry
        } else {
            entry.with(&format!("supports {}", joined(&source.supports)), Tone::Faint)
        }
    };
    sheet.add("Sources", sources.iter().map(entry));
}

fn one(text: Option<&Text<'_>>) -> Option<Entry> {
    text.map(|text| Entry::plain(text))
}

fn each(texts: &[Text<'_>]) -> impl Iterator<Item = Entry> {
    texts.iter().map(|text| Entry::plain(text))
}

fn pages(addresses: &ByLanguage<'_>) -> impl Iterator<Item = Entry> {
    addresses
        .iter()
        .map(|(code, address)| Entry::led_link(&language(code), address))
}

fn page(address: Option<&Text<'_>>) -> Option<Entry> {
    address.map(|address| Entry::link(address))
}

fn by_language(texts: &ByLanguage<'_>) -> impl Iterator<Item = Entry> {
    texts.iter().map(|(code, text)| Entry::led(&language(code), text))
}

/// One entry for all, with commas between, if there is any.
fn together(names: impl Iterator<Item = String>) -> Option<Entry> {
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| Entry::plain(&names.join(", ")))
}

fn countries(codes: &[Text<'_>]) -> Option<Entry> {
    together(codes.iter().map(|code| country(code)))
}

fn joined(texts: &[Text<'_>]) -> String {
    texts.iter().map(Text::as_str).collect::<Vec<_>>().join(", ")
}

/// `2010-10-25 to 2010-10-29`, or as much of it as is known.
fn span(start: Option<&Text<'_>>, end: Option<&Text<'_>>) -> Option<String> {
    match (start, end) {
        (Some(start), Some(end)) => Some(format!("{start} to {end}")),
        (Some(start), None) => Some(start.to_string()),
        (None, Some(end)) => Some(format!("to {end}")),
        (None, None) => None,
    }
}
