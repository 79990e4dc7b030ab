//! The layout of a record: its title, the lines of its type, and its sources.

use crate::commands::shared::page::Page;
use crate::commands::shared::titles::Titles;
use crate::commands::show::entries::joined;
use crate::commands::show::names::Names;
use crate::commands::show::{initiative, instrument, publication, unit};
use crate::messages::words;
use crate::record::{Record, Source};
use crate::render::details::{Entry, Sheet};
use crate::terminal::style::Tone;

/// Amount of detail about the origin of the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// The number of sources.
    Reader,
    /// The sources, and the notes of those who collected the facts.
    Sources,
}

impl Detail {
    /// Returns whether the sheet shows the notes. The notes of a record without sources are for readers.
    pub(crate) fn has_notes(self, record: &Record<'_>) -> bool {
        self == Detail::Sources || record.sources().is_empty()
    }
}

/// Lays out a record.
pub(crate) fn of(record: &Record<'_>, names: &Names, titles: &Titles, detail: Detail) -> Sheet {
    let mut sheet = Sheet::new(titles.of(record), titles.beside(record), &subtitle(record, names));
    match record {
        Record::Publication(r) => publication::add(r, names, &mut sheet),
        Record::Unit(r) => unit::add(r, names, &mut sheet),
        Record::Initiative(r) => initiative::add(r, names, detail.has_notes(record), &mut sheet),
        Record::Instrument(r) => instrument::add(r, names, &mut sheet),
    }
    if let Some(Page::Source(source)) = Page::of(record, &[]) {
        sheet.add(words::label_nearest_page(), [source_link(source, names)]);
    }
    if detail.has_notes(record) {
        sheet.add(words::label_notes(), record.notes().map(Entry::plain));
    }
    match detail {
        Detail::Sources => sources(record.sources(), names, &mut sheet),
        Detail::Reader if record.sources().is_empty() => {}
        Detail::Reader => {
            let count = record.sources().len();
            let behind = match record.notes() {
                Some(_) => words::sources_and_notes_behind(count),
                None => words::sources_behind(count),
            };
            sheet.add(words::label_sources(), [Entry::plain(&names.text(&behind))]);
        }
    }
    sheet
}

/// Returns `world-of-work-12 · publication · brief`, without the kind if it repeats the type.
fn subtitle(record: &Record<'_>, names: &Names) -> String {
    let (kind, word) = (record.kind(), record.record_type().word());
    let record_type = names.text(&words::type_name(word));
    if kind == word {
        format!("{} · {record_type}", record.id())
    } else {
        let kind = names.text(&words::kind(kind));
        format!("{} · {record_type} · {kind}", record.id())
    }
}

fn sources(sources: &[Source<'_>], names: &Names, sheet: &mut Sheet) {
    let entry = |source: &Source<'_>| {
        let entry = source_link(source, names);
        if source.supports.is_empty() {
            entry
        } else {
            let supports = words::supports(joined(&source.supports));
            entry.with(&names.text(&supports), Tone::Faint)
        }
    };
    sheet.add(words::label_sources(), sources.iter().map(entry));
}

fn source_link(source: &Source<'_>, names: &Names) -> Entry {
    let kind = source.kind.as_deref().unwrap_or_default();
    Entry::led_link(&names.text(&words::source_kind(kind)), &source.url)
}
