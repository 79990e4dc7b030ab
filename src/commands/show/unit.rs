//! Entries of a unit: its present and former names, its place in the ILO, and its contacts.

use crate::commands::show::entries::{by_language, one, page};
use crate::commands::show::names::Names;
use crate::messages::words;
use crate::record::{OtherName, Unit};
use crate::render::details::{Entry, Sheet};

pub(crate) fn add(unit: &Unit<'_>, names: &Names, sheet: &mut Sheet) {
    sheet.add(words::label_acronym(), one(unit.acronym.as_ref()));
    sheet.add(words::label_names(), by_language(names, &unit.name));
    sheet.add(words::label_part_of(), unit.parent.iter().map(|id| Entry::plain(&names.unit(id))));
    sheet.add(words::label_since(), one(unit.since.as_ref()));
    sheet.add(words::label_formerly(), unit.formerly.iter().flat_map(|other| other_names(names, other)));
    sheet.add(words::label_later(), unit.later.iter().flat_map(|other| other_names(names, other)));
    sheet.add(words::label_summary(), one(unit.summary.as_ref()));
    sheet.add(words::label_address(), page(unit.url.as_ref()));
    if let Some(contacts) = &unit.contacts {
        sheet.add(words::label_email(), one(contacts.email.as_ref()));
        sheet.add(words::label_telephone(), one(contacts.telephone.as_ref()));
        sheet.add(words::label_twitter(), one(contacts.twitter.as_ref()));
        sheet.add(words::label_post(), one(contacts.address.as_ref()));
        sheet.add(words::label_contact(), one(contacts.other.as_ref()));
    }
    sheet.add(
        words::label_history(),
        unit.history.iter().map(|milestone| Entry::led(&milestone.year.to_string(), &milestone.event)),
    );
}

/// Adds the names by language, with their years of use if known.
fn other_names(names: &Names, other: &OtherName<'_>) -> Vec<Entry> {
    let mut known: Vec<String> = Vec::new();
    known.extend(other.acronym.as_ref().map(ToString::to_string));
    known.extend(other.seen.as_ref().map(|seen| names.text(&words::seen(seen.as_str()))));
    let known = if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) };
    let by_language = other.name.iter();
    by_language.map(|(code, name)| Entry::led(&names.language(code), &format!("{name}{known}"))).collect()
}
