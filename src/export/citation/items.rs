//! The items that the processor renders, prepared around its faults.

use hayagriva::citationberg::json::Item as CslItem;
use serde_json::{Map, Value};

use crate::export::citation::keep_case::{break_prepositions, shield, shield_spaces};
use crate::export::citation::prepare_style::{STAND_INS, StandIn};
use crate::export::citation::style::CitationStyle;
use crate::export::citation::year_range::StandIns;
use crate::export::citation::{others, quotes, year_range};
use crate::export::csl_json::{CASED, Item};
use crate::export::reference::Reference;
use crate::record::Name;

/// The use of an item.
#[derive(Debug)]
pub(super) enum Purpose<'s> {
    /// Puts the references in order: titles have no stand-ins, and no quotation marks.
    Order,
    /// Prints the references, with these years in place of ranges.
    Print(&'s mut StandIns),
}

pub(super) fn items(
    references: &[&Reference<'_>],
    style: &CitationStyle,
    purpose: &mut Purpose<'_>,
) -> Result<Vec<CslItem>, std::io::Error> {
    let items = references.iter().map(|reference| {
        let json = prepared_item(reference, style, purpose)?;
        serde_json::from_value(json)
    });
    items.collect::<Result<_, serde_json::Error>>().map_err(std::io::Error::from)
}

/// Returns the item that the processor renders: that of [`Item`], with stand-ins around faults of the processor.
fn prepared_item(
    reference: &Reference<'_>,
    style: &CitationStyle,
    purpose: &mut Purpose<'_>,
) -> Result<Value, serde_json::Error> {
    let mut json = serde_json::to_value(Item::new(reference))?;
    trim(&mut json);
    let Some(fields) = json.as_object_mut() else { return Ok(json) };
    let stand_in_year = match (&mut *purpose, year_range::of(reference)) {
        (Purpose::Print(ranges), Some(range)) => ranges.add(range, &serde_json::to_string(fields)?),
        _ => None,
    };
    keep_first_date(fields, stand_in_year);
    if style.names_publisher_once() {
        keep_other_publishers(fields, reference);
    }
    match purpose {
        Purpose::Order => {
            let unquoted = |text: &str| text.replace(['“', '”', '"', '‘', '«'], "");
            for name in CASED {
                change_field(fields, name, unquoted);
            }
        }
        Purpose::Print(_) => hide_quotes(fields, style),
    }
    for list in ["author", "editor"] {
        let names = fields.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten();
        for family in names.filter_map(|name| name.get_mut("family")) {
            change(family, shield_spaces);
        }
    }
    add_stand_ins(fields, reference, stand_in_year);
    Ok(json)
}

/// Replaces a value, if it is a text.
fn change(value: &mut Value, new: impl Fn(&str) -> String) {
    if let Value::String(text) = value {
        *text = new(text);
    }
}

/// Replaces a field, if it is a text.
fn change_field(fields: &mut Map<String, Value>, name: &str, new: impl Fn(&str) -> String) {
    fields.entry(name).and_modify(|value| change(value, new));
}

/// Keeps the first date of a range, with the year that stands in for the range.
fn keep_first_date(fields: &mut Map<String, Value>, stand_in_year: Option<u16>) {
    let issued = fields.get_mut("issued");
    if let Some(Value::Array(parts)) = issued.and_then(|issued| issued.get_mut("date-parts")) {
        parts.truncate(1);
        if let (Some(year), Some(first)) = (stand_in_year, parts.first_mut()) {
            *first = Value::from(vec![year]);
        }
    }
}

/// Removes the publishers that are authors too.
fn keep_other_publishers(fields: &mut Map<String, Value>, reference: &Reference<'_>) {
    let mut others = reference.publishers.clone();
    others.retain(|name| !reference.authors.contains(&Name::body(*name)));
    fields.remove("publisher");
    if !others.is_empty() {
        fields.insert("publisher".to_owned(), Value::String(others.join("; ")));
    }
}

/// Hides quotation marks and `others` from the processor, and keeps the case of titles.
fn hide_quotes(fields: &mut Map<String, Value>, style: &CitationStyle) {
    let title = |text: &str| match quotes::hide(text) {
        hidden if style.has_small_prepositions() => shield(&hidden),
        hidden => shield(&break_prepositions(&hidden)),
    };
    for name in CASED {
        change_field(fields, name, title);
    }
    for name in ["publisher", "publisher-place", "event-title", "event-place", "genre", "edition"] {
        change_field(fields, name, quotes::hide);
    }
    for list in ["author", "editor"] {
        if let Some(Value::Array(names)) = fields.get_mut(list) {
            others::hide(names);
            let parts = names.iter_mut().filter_map(Value::as_object_mut).flat_map(|name| name.values_mut());
            parts.for_each(|part| change(part, quotes::hide));
        }
    }
}

/// Adds the variables by which a prepared style asks for what its processor cannot test.
fn add_stand_ins(fields: &mut Map<String, Value>, reference: &Reference<'_>, stand_in_year: Option<u16>) {
    let date = reference.date;
    let [has_author, has_editor] =
        ["author", "editor"].map(|list| !fields.get(list).is_none_or(Value::is_null));
    for (stand_in, variable) in STAND_INS {
        let value = match stand_in {
            StandIn::Author => has_author.then(|| "1".to_owned()),
            StandIn::Editor => has_editor.then(|| "1".to_owned()),
            StandIn::Month => date.and_then(|date| date.month).map(|(month, day)| match day {
                Some(_) => month.to_string(),
                None => "month".to_owned(),
            }),
            StandIn::Year => stand_in_year.or(date.map(|date| date.year)).map(|year| year.to_string()),
        };
        match value {
            Some(value) => fields.insert(variable.to_owned(), Value::String(value)),
            None => fields.remove(variable),
        };
    }
}

/// Trims every text of the item. A style may put a space in front of a value. The crate hayagriva 0.10 then panics if
/// the value begins with a space of several bytes, such as U+00A0.
fn trim(json: &mut Value) {
    match json {
        Value::String(text) => *text = text.trim().to_owned(),
        Value::Array(values) => values.iter_mut().for_each(trim),
        Value::Object(values) => values.values_mut().for_each(trim),
        _ => {}
    }
}
