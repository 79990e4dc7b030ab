//! What `show` says of a record, a file for each type. Languages, countries, units and topics are said by name.

use crate::commands::shared::titles::Titles;
pub(crate) use crate::commands::show::names::Names;
use crate::messages::words;
use crate::record::{ByLanguage, Record, Source, Text};
use crate::render::details::{Entry, Sheet};
use crate::terminal::style::Tone;

/// The whole record.
pub(crate) fn of(record: &Record<'_>, names: &Names, titles: &Titles) -> Sheet {
    let mut sheet = Sheet::new(titles.of(record), titles.beside(record), &subtitle(record, names));
    match record {
        Record::Publication(r) => crate::commands::show::publication::add(r, names, &mut sheet),
        Record::Unit(r) => crate::commands::show::unit::add(r, names, &mut sheet),
        Record::Initiative(r) => crate::commands::show::initiative::add(r, names, &mut sheet),
        Record::Instrument(r) => crate::commands::show::instrument::add(r, names, &mut sheet),
    }
    sources(record.sources(), names, &mut sheet);
    sheet
}

/// `world-of-work-12 · publication · brief`; the kind alone where it is called as the type.
pub(crate) fn subtitle(record: &Record<'_>, names: &Names) -> String {
    let (kind, word) = (record.kind(), record.record_type().word());
    let record_type = names.say(&words::type_name(word));
    if kind == word {
        format!("{} · {record_type}", record.id())
    } else {
        let kind = names.say(&words::kind(kind));
        format!("{} · {record_type} · {kind}", record.id())
    }
}

pub(crate) fn sources(sources: &[Source<'_>], names: &Names, sheet: &mut Sheet) {
    let entry = |source: &Source<'_>| {
        let kind = source.kind.as_deref().unwrap_or_default();
        let entry = Entry::led_link(&names.say(&words::source_kind(kind)), &source.url);
        if source.supports.is_empty() {
            entry
        } else {
            let supports = words::supports(joined(&source.supports));
            entry.with(&names.say(&supports), Tone::Faint)
        }
    };
    sheet.add(words::label_sources(), sources.iter().map(entry));
}

pub(crate) fn one(text: Option<&Text<'_>>) -> Option<Entry> {
    text.map(|text| Entry::plain(text))
}

pub(crate) fn each(texts: &[Text<'_>]) -> impl Iterator<Item = Entry> {
    texts.iter().map(|text| Entry::plain(text))
}

pub(crate) fn pages(names: &Names, addresses: &ByLanguage<'_>) -> impl Iterator<Item = Entry> {
    addresses
        .iter()
        .map(|(code, address)| Entry::led_link(&names.language(code), address))
}

pub(crate) fn page(address: Option<&Text<'_>>) -> Option<Entry> {
    address.map(|address| Entry::link(address))
}

pub(crate) fn by_language(names: &Names, texts: &ByLanguage<'_>) -> impl Iterator<Item = Entry> {
    texts
        .iter()
        .map(|(code, text)| Entry::led(&names.language(code), text))
}

/// One entry for all, with commas between, if there is any.
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

/// `2010-10-25 to 2010-10-29`, or as much of it as is known.
pub(crate) fn span(names: &Names, start: Option<&Text<'_>>, end: Option<&Text<'_>>) -> Option<String> {
    match (start, end) {
        (Some(start), Some(end)) => Some(names.say(&words::span(start.as_str(), end.as_str()))),
        (Some(start), None) => Some(start.to_string()),
        (None, Some(end)) => Some(names.say(&words::span_to(end.as_str()))),
        (None, None) => None,
    }
}
