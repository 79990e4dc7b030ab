//! An instrument: what it is called, when and where it was adopted, what it says.

use super::{Names, by_language, countries, one, pages, span, together};
use crate::output::sheet::{Entry, Sheet};
use crate::record::Instrument;

pub(super) fn add(instrument: &Instrument<'_>, names: &Names, sheet: &mut Sheet) {
    let r = instrument;
    sheet.add("Number", one(r.number.as_ref()));
    sheet.add("Titles", by_language(&r.title));
    let date = span(r.date.as_ref(), r.end.as_ref()).or(r.year.map(|year| year.to_string()));
    sheet.add("Date", date.map(|date| Entry::plain(&date)));
    sheet.add("Session", one(r.session.as_ref()));
    sheet.add("Place", one(r.place.as_ref()));
    sheet.add("Countries", countries(&r.countries));
    sheet.add("Regions", together(r.regions.iter().map(ToString::to_string)));
    sheet.add("Amended", one(r.amended.as_ref()));
    sheet.add("Outcome", by_language(&r.outcome));
    sheet.add("Text", by_language(&r.text));
    sheet.add("Addresses", pages(&r.addresses));
    sheet.add("Units", r.units.iter().map(|id| Entry::plain(&names.unit(id))));
    sheet.add("Notes", one(r.notes.as_ref()));
}
