//! The layout of a record: its title, the lines of its type, and its sources.

use crate::commands::shared::titles::Titles;
use crate::commands::show::entries::joined;
use crate::commands::show::names::Names;
use crate::commands::show::{initiative, instrument, publication, unit};
use crate::messages::words;
use crate::record::{Record, Source};
use crate::render::details::{Entry, Sheet};
use crate::terminal::style::Tone;

/// Lays out a whole record.
pub(crate) fn of(record: &Record<'_>, names: &Names, titles: &Titles) -> Sheet {
    let mut sheet = Sheet::new(titles.of(record), titles.beside(record), &subtitle(record, names));
    match record {
        Record::Publication(r) => publication::add(r, names, &mut sheet),
        Record::Unit(r) => unit::add(r, names, &mut sheet),
        Record::Initiative(r) => initiative::add(r, names, &mut sheet),
        Record::Instrument(r) => instrument::add(r, names, &mut sheet),
    }
    sources(record.sources(), names, &mut sheet);
    sheet
}

/// Returns `world-of-work-12 · publication · brief`, without the kind if it repeats the type.
fn subtitle(record: &Record<'_>, names: &Names) -> String {
    let (kind, word) = (record.kind(), record.record_type().word());
    let record_type = names.say(&words::type_name(word));
    if kind == word {
        format!("{} · {record_type}", record.id())
    } else {
        let kind = names.say(&words::kind(kind));
        format!("{} · {record_type} · {kind}", record.id())
    }
}

fn sources(sources: &[Source<'_>], names: &Names, sheet: &mut Sheet) {
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
