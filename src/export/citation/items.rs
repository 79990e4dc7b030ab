//! The items that the processor renders, prepared around its faults.

use hayagriva::citationberg::json::Item as CslItem;
use serde_json::Value;

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
    if let Some(Value::Array(parts)) =
        fields.get_mut("issued").and_then(|issued| issued.get_mut("date-parts"))
    {
        parts.truncate(1);
        if let (Some(year), Some(first)) = (stand_in_year, parts.first_mut()) {
            *first = Value::from(vec![year]);
        }
    }
    if style.names_publisher_once() {
        let mut others = reference.publishers.clone();
        others.retain(|name| !reference.authors.contains(&Name::body(*name)));
        fields.remove("publisher");
        if !others.is_empty() {
            fields.insert("publisher".to_owned(), Value::String(others.join("; ")));
        }
    }
    let is_printed = matches!(purpose, Purpose::Print(_));
    for name in CASED {
        if let Some(Value::String(text)) = fields.get_mut(name) {
            *text = match is_printed {
                false => text.replace(['“', '”', '"', '‘', '«'], ""),
                true if style.has_small_prepositions() => shield(&quotes::hide(text)),
                true => shield(&break_prepositions(&quotes::hide(text))),
            };
        }
    }
    if is_printed {
        for name in ["publisher", "publisher-place", "event-title", "event-place", "genre", "edition"] {
            if let Some(Value::String(text)) = fields.get_mut(name) {
                *text = quotes::hide(text);
            }
        }
    }
    let persons = ["author", "editor"].map(|list| !fields.get(list).is_none_or(Value::is_null));
    for list in ["author", "editor"] {
        let Some(Value::Array(names)) = fields.get_mut(list) else { continue };
        if is_printed {
            others::hide(names);
            let parts = names.iter_mut().filter_map(Value::as_object_mut).flat_map(|name| name.values_mut());
            for part in parts {
                if let Value::String(text) = part {
                    *text = quotes::hide(text);
                }
            }
        }
        for name in names {
            if let Some(Value::String(family)) = name.get_mut("family") {
                *family = shield_spaces(family);
            }
        }
    }
    for (stand_in, variable) in STAND_INS {
        let date = reference.date;
        let value = match stand_in {
            StandIn::Author => persons[0].then(|| "1".to_owned()),
            StandIn::Editor => persons[1].then(|| "1".to_owned()),
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
    Ok(json)
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
