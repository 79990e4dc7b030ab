//! Entries of an instrument: its names, adoption and text.

use crate::commands::show::entries::{by_language, countries, one, pages, span, together};
use crate::commands::show::names::Names;
use crate::messages::words;
use crate::record::Instrument;
use crate::render::details::{Entry, Sheet};

pub(crate) fn add(instrument: &Instrument<'_>, names: &Names, sheet: &mut Sheet) {
    let r = instrument;
    sheet.add(words::label_number(), one(r.number.as_ref()));
    sheet.add(words::label_titles(), by_language(names, &r.title));
    let date = span(names, r.date.as_ref(), r.end.as_ref()).or(r.year.map(|year| year.to_string()));
    sheet.add(words::label_date(), date.map(|date| Entry::plain(&date)));
    sheet.add(words::label_session(), one(r.session.as_ref()));
    sheet.add(words::label_place(), one(r.place.as_ref()));
    sheet.add(words::label_countries(), countries(names, &r.countries));
    sheet.add(words::label_regions(), together(r.regions.iter().map(|name| names.region(name))));
    sheet.add(words::label_amended(), one(r.amended.as_ref()));
    sheet.add(words::label_outcome(), by_language(names, &r.outcome));
    sheet.add(words::label_text(), by_language(names, &r.text));
    sheet.add(words::label_addresses(), pages(names, &r.addresses));
    sheet.add(words::label_units(), r.units.iter().map(|id| Entry::plain(&names.unit(id))));
}
