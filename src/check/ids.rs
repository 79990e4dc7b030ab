//! Checks of ids and of references to ids.

use crate::catalogue::Entry;
use crate::check::all_ids::AllIds;
use crate::check::entry::Checked;
use crate::check::violation::Violation;
use crate::error::shortened;
use crate::messages::words;
use crate::record::{Record, RecordType, Text};
use crate::text::sanitize::clean;

/// Maximum length of an id, since people type ids.
const LONGEST: usize = 48;

/// Ids of the embedded catalogue have a form of their own; other catalogues keep the keys that they have.
pub(crate) fn well_formed(checked: &Checked<'_>, known: &AllIds<'_>) -> Vec<Violation> {
    let id = checked.id();
    let problem = if id.is_empty() || !known.are_embedded {
        return Vec::new(); // another check reports empty texts
    } else if id.len() > LONGEST {
        words::check_id_too_long(shortened(id), LONGEST)
    } else if !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        words::check_id_letters(shortened(id))
    } else if id.split('-').any(str::is_empty) {
        words::check_id_hyphens(shortened(id))
    } else {
        return Vec::new();
    };
    vec![Violation::at("id", problem)]
}

pub(crate) fn unique(checked: &Checked<'_>, known: &AllIds<'_>) -> Vec<Violation> {
    let (what, first) = match checked.entry {
        Entry::Record(record) => ("record", known.records.get(record.id()).and_then(|known| known.first)),
        Entry::Topic(topic) => ("topic", known.topics.get(topic.id.as_str()).copied().flatten()),
    };
    match first {
        Some(place) if place.number != checked.number => vec![Violation::at(
            "id",
            words::check_id_taken(what, format!("{}:{}", clean(place.file), place.line)),
        )],
        _ => Vec::new(),
    }
}

pub(crate) fn references(checked: &Checked<'_>, known: &AllIds<'_>) -> Vec<Violation> {
    let Entry::Record(record) = checked.entry else {
        return Vec::new();
    };
    let mut violations = Vec::new();
    let mut refer = |field: String, id: &str, expected: RecordType| {
        let word = expected.word();
        let problem = match known.records.get(id).map(|known| known.record_type) {
            None => words::check_nothing_there(word, shortened(id)),
            Some(Some(found)) if found != expected => {
                words::check_other_type(shortened(id), found.word(), word)
            }
            Some(_) if id == record.id() => words::check_itself(),
            Some(_) => return,
        };
        violations.push(Violation::at(&field, problem));
    };
    for (index, unit) in record.units().iter().enumerate() {
        refer(format!("units[{index}]"), unit, RecordType::Unit);
    }
    match record {
        Record::Publication(publication) => {
            for (index, id) in publication.related.iter().enumerate() {
                refer(format!("related[{index}]"), id, RecordType::Publication);
            }
            for (index, id) in publication.instruments.iter().enumerate() {
                refer(format!("instruments[{index}]"), id, RecordType::Instrument);
            }
        }
        Record::Unit(unit) => {
            if let Some(parent) = &unit.parent {
                refer("parent".to_owned(), parent, RecordType::Unit);
            }
        }
        Record::Initiative(_) | Record::Instrument(_) => {}
    }
    let unknown = |(_, topic): &(usize, &Text<'_>)| !known.topics.contains_key(topic.as_str());
    for (index, topic) in record.topics().iter().enumerate().filter(unknown) {
        violations.push(Violation::at(
            &format!("topics[{index}]"),
            words::check_nothing_there("topic", shortened(topic)),
        ));
    }
    violations
}

pub(crate) fn parents(checked: &Checked<'_>, known: &AllIds<'_>) -> Vec<Violation> {
    let Entry::Record(Record::Unit(unit)) = checked.entry else {
        return Vec::new();
    };
    // A unit that is its own parent refers to itself, which another check reports.
    if known.below_themselves.contains(unit.id.as_str()) && unit.parent.as_deref() != Some(&*unit.id) {
        return vec![Violation::at("parent", words::check_parents_circle())];
    }
    Vec::new()
}
