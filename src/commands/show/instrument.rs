//! Entries of an instrument: its names, adoption and text.

use crate::commands::show::entries::{by_language, countries, one, pages, span, together};
use crate::commands::show::names::Names;
use crate::messages::words;
use crate::record::Instrument;
use crate::render::details::{Entry, Sheet};

pub(crate) fn add(instrument: &Instrument<'_>, names: &Names, sheet: &mut Sheet) {
    sheet.add(words::label_number(), one(instrument.number.as_ref()));
    sheet.add(words::label_titles(), by_language(names, &instrument.title));
    let date = span(names, instrument.date.as_ref(), instrument.end.as_ref())
        .or(instrument.year.map(|year| year.to_string()));
    sheet.add(words::label_date(), date.map(|date| Entry::plain(&date)));
    sheet.add(words::label_session(), one(instrument.session.as_ref()));
    sheet.add(words::label_place(), one(instrument.place.as_ref()));
    sheet.add(words::label_countries(), countries(names, &instrument.countries));
    sheet.add(words::label_regions(), together(instrument.regions.iter().map(|name| names.region(name))));
    sheet.add(words::label_amended(), one(instrument.amended.as_ref()));
    sheet.add(words::label_outcome(), by_language(names, &instrument.outcome));
    sheet.add(words::label_text(), by_language(names, &instrument.text));
    sheet.add(words::label_addresses(), pages(names, &instrument.addresses));
    sheet.add(words::label_units(), instrument.units.iter().map(|id| Entry::plain(&names.unit(id))));
}
