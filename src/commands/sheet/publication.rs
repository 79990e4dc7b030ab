//! A publication: its editions first, for that is what people come for.

use super::{Names, countries, each, joined, language, one, together};
use crate::output::paint::Tone;
use crate::output::sheet::{Entry, Sheet};
use crate::record::{Edition, Publication};

pub(super) fn add(publication: &Publication<'_>, names: &Names, sheet: &mut Sheet) {
    let r = publication;
    sheet.add("Editions", r.editions.iter().map(edition));
    sheet.add("Other titles", each(&r.other_titles));
    sheet.add(
        "Series",
        r.series.iter().map(|series| match &series.number {
            Some(number) => Entry::plain(&format!("{}, {number}", series.name)),
            None => Entry::plain(&series.name),
        }),
    );
    // The year says nothing more where the date begins with it.
    let year = r.year.map(|year| year.to_string());
    let year = year.filter(|year| r.date.as_ref().is_none_or(|date| !date.starts_with(year)));
    sheet.add("Year", year.map(|year| Entry::plain(&year)));
    sheet.add("Date", one(r.date.as_ref()));
    sheet.add("Authors", each(&r.authors));
    sheet.add("Editors", each(&r.editors));
    sheet.add("Bodies", each(&r.corporate));
    sheet.add(
        "Publishers",
        together(r.publishers.iter().map(ToString::to_string)),
    );
    sheet.add("Pages", r.pages.map(|pages| Entry::plain(&pages.to_string())));
    sheet.add("Countries", countries(&r.countries));
    sheet.add("Regions", together(r.regions.iter().map(ToString::to_string)));
    sheet.add("Topics", together(r.topics.iter().map(|id| names.topic(id))));
    sheet.add("Units", r.units.iter().map(|id| Entry::plain(&names.unit(id))));
    sheet.add(
        "Related",
        r.related
            .iter()
            .map(|id| Entry::plain(names.title(id)).with(id, Tone::Id)),
    );
    sheet.add("Notes", one(r.notes.as_ref()));
}

fn edition(edition: &Edition<'_>) -> Entry {
    let mut entry = Entry::led(
        &language(&edition.language),
        edition.title.as_deref().unwrap_or("(title not recorded)"),
    );
    if !edition.isbn.is_empty() {
        entry = entry.with(&format!("ISBN {}", joined(&edition.isbn)), Tone::Plain);
    }
    if let Some(date) = &edition.date {
        entry = entry.with(date, Tone::Plain);
    }
    if let Some(url) = &edition.url {
        entry = entry.with_link(url, Tone::Plain);
    }
    entry
}
