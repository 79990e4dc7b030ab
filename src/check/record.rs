//! Checks of a record as a whole: its form and its required fields.

use std::collections::HashSet;

use serde_json::Value;

use crate::catalogue::Entry;
use crate::check::all_ids::AllIds;
use crate::check::entry::{Checked, dotted};
use crate::check::violation::Violation;
use crate::codes::Region;
use crate::error::shortened;
use crate::messages::words;
use crate::record::Record;

/// Compares the JSON with the record written again. serde accepts `null` for an absent field, and a list for an
/// object's
/// fields in their order.
pub(crate) fn form(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let again = match checked.entry {
        Entry::Record(record) => serde_json::to_value(record),
        Entry::Topic(topic) => serde_json::to_value(topic),
    };
    let mut violations = Vec::new();
    differences(&checked.written, again.ok().as_ref(), "", &mut violations);
    violations
}

fn differences(written: &Value, again: Option<&Value>, path: &str, violations: &mut Vec<Violation>) {
    match (written, again) {
        (Value::Null, _) => violations.push(Violation::at(path, words::check_null())),
        (Value::Object(fields), Some(Value::Object(others))) => {
            for (name, value) in fields {
                differences(value, others.get(name), &dotted(path, name), violations);
            }
        }
        (Value::Array(members), Some(Value::Array(others))) => {
            for (index, member) in members.iter().enumerate() {
                differences(member, others.get(index), &format!("{path}[{index}]"), violations);
            }
        }
        (Value::Array(_), Some(Value::Object(_))) => {
            violations.push(Violation::at(path, words::check_list_for_object()));
        }
        (Value::String(_), Some(Value::Number(number))) => {
            violations.push(Violation::at(path, words::check_text_for_number(number.to_string())));
        }
        // An empty list equals an absent one.
        (Value::Array(members), None) if members.is_empty() => {}
        (Value::Object(fields), None) if fields.is_empty() => {}
        (written, Some(again)) if written == again => {}
        _ => violations.push(Violation::at(path, words::check_not_as_written())),
    }
}

pub(crate) fn name(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let (field, nameless) = match checked.entry {
        Entry::Record(Record::Publication(_)) => return Vec::new(),
        Entry::Record(Record::Unit(unit)) => ("name", unit.name.is_empty()),
        Entry::Record(Record::Initiative(initiative)) => ("name", initiative.name.is_empty()),
        Entry::Record(Record::Instrument(instrument)) => ("title", instrument.title.is_empty()),
        Entry::Topic(topic) => ("names", topic.names.values().all(Vec::is_empty)),
    };
    if nameless { vec![Violation::at(field, words::check_nameless())] } else { Vec::new() }
}

pub(crate) fn edition(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let Entry::Record(Record::Publication(publication)) = checked.entry else {
        return Vec::new();
    };
    if publication.editions.is_empty() {
        return vec![Violation::at("editions", words::check_no_edition())];
    }
    let mut earlier = HashSet::new();
    let editions = publication.editions.iter().enumerate();
    editions
        .filter(|(_, edition)| !earlier.insert(edition.language.as_str()))
        .map(|(index, edition)| {
            Violation::at(
                &format!("editions[{index}].language"),
                words::check_edition_twice(shortened(&edition.language)),
            )
        })
        .collect()
}

/// Reports countries that are in none of the record's regions. Regions with names of their own may have any country.
pub(crate) fn region(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let Entry::Record(record @ (Record::Publication(_) | Record::Instrument(_))) = checked.entry else {
        return Vec::new();
    };
    let regions: Option<Vec<Region>> = record.regions().iter().map(|name| Region::find(name)).collect();
    let Some(mut regions) = regions else {
        return Vec::new();
    };
    let mut seen = HashSet::new();
    regions.retain(|region| seen.insert(*region));
    let countries = record.countries().iter().enumerate();
    countries
        .filter(|(_, code)| !regions.iter().any(|region| region.has_country(code)))
        .filter_map(|(index, code)| {
            let missing = Region::all().find(|region| region.is_of_the_ilo() && region.has_country(code))?;
            let problem = words::check_no_region(shortened(code), missing.name("en"));
            Some(Violation::at(&format!("countries[{index}]"), problem))
        })
        .collect()
}
