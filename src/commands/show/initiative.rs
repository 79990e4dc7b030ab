//! Entries of an initiative: its time, place and audience, and each of its editions.

use crate::commands::show::entries::{by_language, countries, each, one, page, pages, span, together};
use crate::commands::show::names::Names;
use crate::messages::words;
use crate::record::{Course, Event, Initiative};
use crate::render::details::{Entry, Sheet};
use crate::terminal::style::Tone;

/// Adds the entries, with or without the notes on editions of an academy.
pub(crate) fn add(initiative: &Initiative<'_>, names: &Names, with_notes: bool, sheet: &mut Sheet) {
    sheet.add(words::label_acronym(), one(initiative.acronym.as_ref()));
    sheet.add(words::label_names(), by_language(names, &initiative.name));
    sheet.add(words::label_since(), one(initiative.since.as_ref()));
    sheet.add(
        words::label_dates(),
        span(names, initiative.start.as_ref(), initiative.end.as_ref()).map(|span| Entry::plain(&span)),
    );
    sheet.add(words::label_countries(), countries(names, &initiative.countries));
    sheet.add(
        words::label_languages(),
        together(initiative.languages.iter().map(|code| names.language(code))),
    );
    sheet.add(words::label_donors(), each(&initiative.donors));
    sheet.add(words::label_units(), initiative.units.iter().map(|id| Entry::plain(&names.unit(id))));
    sheet.add(words::label_summary(), one(initiative.summary.as_ref()));
    sheet.add(words::label_address(), page(initiative.url.as_ref()));
    sheet.add(words::label_addresses(), pages(names, &initiative.addresses));
    sheet.add(words::label_held(), initiative.held.iter().map(|each| event(names, each, with_notes)));
    sheet.add(words::label_courses(), initiative.courses.iter().map(|each| course(names, each)));
}

fn event(names: &Names, event: &Event<'_>, with_notes: bool) -> Entry {
    let when =
        span(names, event.start.as_ref(), event.end.as_ref()).unwrap_or_else(|| event.year.to_string());
    let place = format!("{}, {}, {when}", event.place, names.country(&event.country));
    let mut entry = Entry::led(&event.number.to_string(), &place);
    if let Some(theme) = &event.theme {
        entry = entry.with(theme, Tone::Plain);
    }
    if let Some(notes) = event.notes.as_ref().filter(|_| with_notes) {
        entry = entry.with(notes, Tone::Faint);
    }
    entry
}

fn course(names: &Names, course: &Course<'_>) -> Entry {
    let when = course.date.as_ref().map(ToString::to_string).or(course.year.map(|year| year.to_string()));
    let mut entry = Entry::led(&when.unwrap_or_default(), course.name.display().unwrap_or_default());
    for (code, name) in course.name.iter().filter(|(_, name)| Some(*name) != course.name.display()) {
        entry = entry.with(&names.text(&words::led_by(names.language(code), name)), Tone::Plain);
    }
    if let Some(kind) = &course.kind {
        entry = entry.with(kind, Tone::Faint);
    }
    if let Some(url) = &course.url {
        entry = entry.with_link(url, Tone::Plain);
    }
    entry
}
