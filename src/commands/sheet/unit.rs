//! A unit: its names then and now, where it stands, how to reach it.

use super::{Names, by_language, language, one, page};
use crate::output::sheet::{Entry, Sheet};
use crate::record::{OtherName, Unit};

pub(super) fn add(unit: &Unit<'_>, names: &Names, sheet: &mut Sheet) {
    let r = unit;
    sheet.add("Acronym", one(r.acronym.as_ref()));
    sheet.add("Names", by_language(&r.name));
    sheet.add("Part of", r.parent.iter().map(|id| Entry::plain(&names.unit(id))));
    sheet.add("Since", one(r.since.as_ref()));
    sheet.add("Formerly", r.formerly.iter().flat_map(other_names));
    sheet.add("Later", r.later.iter().flat_map(other_names));
    sheet.add("Summary", one(r.summary.as_ref()));
    sheet.add("Address", page(r.url.as_ref()));
    if let Some(contacts) = &r.contacts {
        sheet.add("E-mail", one(contacts.email.as_ref()));
        sheet.add("Telephone", one(contacts.telephone.as_ref()));
        sheet.add("Twitter", one(contacts.twitter.as_ref()));
        sheet.add("Post", one(contacts.address.as_ref()));
        sheet.add("Contact", one(contacts.other.as_ref()));
    }
    sheet.add(
        "History",
        r.history
            .iter()
            .map(|milestone| Entry::led(&milestone.year.to_string(), &milestone.event)),
    );
    sheet.add("Notes", one(r.notes.as_ref()));
}

/// The name by language, with what is known of when it was in use.
fn other_names(other: &OtherName<'_>) -> Vec<Entry> {
    let mut known: Vec<String> = Vec::new();
    known.extend(other.acronym.as_ref().map(ToString::to_string));
    known.extend(other.seen.as_ref().map(|seen| format!("seen {seen}")));
    let known = if known.is_empty() {
        String::new()
    } else {
        format!(" ({})", known.join(", "))
    };
    let names = other.name.iter();
    names
        .map(|(code, name)| Entry::led(&language(code), &format!("{name}{known}")))
        .collect()
}
