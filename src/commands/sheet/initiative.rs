//! An initiative: when, where, for whom, and each time that it was held.

use super::{Names, by_language, countries, country, each, language, one, page, pages, span, together};
use crate::output::paint::Tone;
use crate::output::sheet::{Entry, Sheet};
use crate::record::{Course, Held, Initiative};

pub(super) fn add(initiative: &Initiative<'_>, names: &Names, sheet: &mut Sheet) {
    let r = initiative;
    sheet.add("Acronym", one(r.acronym.as_ref()));
    sheet.add("Names", by_language(&r.name));
    sheet.add("Since", one(r.since.as_ref()));
    sheet.add(
        "Dates",
        span(r.start.as_ref(), r.end.as_ref()).map(|span| Entry::plain(&span)),
    );
    sheet.add("Countries", countries(&r.countries));
    sheet.add(
        "Languages",
        together(r.languages.iter().map(|code| language(code))),
    );
    sheet.add("Donors", each(&r.donors));
    sheet.add("Units", r.units.iter().map(|id| Entry::plain(&names.unit(id))));
    sheet.add("Summary", one(r.summary.as_ref()));
    sheet.add("Address", page(r.url.as_ref()));
    sheet.add("Addresses", pages(&r.addresses));
    sheet.add("Held", r.held.iter().map(held));
    sheet.add("Courses", r.courses.iter().map(course));
    sheet.add("Notes", one(r.notes.as_ref()));
}

fn held(held: &Held<'_>) -> Entry {
    let when = span(held.start.as_ref(), held.end.as_ref()).unwrap_or_else(|| held.year.to_string());
    let place = format!("{}, {}, {when}", held.place, country(&held.country));
    let mut entry = Entry::led(&held.number.to_string(), &place);
    if let Some(theme) = &held.theme {
        entry = entry.with(theme, Tone::Plain);
    }
    if let Some(notes) = &held.notes {
        entry = entry.with(notes, Tone::Faint);
    }
    entry
}

fn course(course: &Course<'_>) -> Entry {
    let when = course
        .date
        .as_ref()
        .map(ToString::to_string)
        .or(course.year.map(|year| year.to_string()));
    let mut entry = Entry::led(
        &when.unwrap_or_default(),
        course.name.display().unwrap_or_default(),
    );
    for (code, name) in course
        .name
        .iter()
        .filter(|(_, name)| Some(*name) != course.name.display())
    {
        entry = entry.with(&format!("{}: {name}", language(code)), Tone::Plain);
    }
    if let Some(kind) = &course.kind {
        entry = entry.with(kind, Tone::Faint);
    }
    if let Some(url) = &course.url {
        entry = entry.with_link(url, Tone::Plain);
    }
    entry
}
