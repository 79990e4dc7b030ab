//! `--fields`: selected fields of records, in the given order.
//!
//! A field is a name of the JSON record, dotted for nested fields (`series.number`, `editions.language`). Lists are
//! flattened: `editions.isbn` is one list of all ISBNs. Texts by language accept a code after a dot (`name.fr`). Four
//! fields exist for every record type: `title` (the usual title or name), `year`, `languages` and `url`. A
//! publication's `url` is that of the edition with the display title. JSON omits absent fields; a table has an empty
//! cell.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use crate::error::Error;
use crate::export::Item;
use crate::export::reference::display_edition;
use crate::messages::words;
use crate::record::{Name, Record};
use crate::text::suggest::nearest;

/// All fields, without the codes of texts by language. Only a search has the fields of `match`.
#[rustfmt::skip] // a line for each group of fields
pub const FIELDS: [&str; 120] = [
    "type", "id", "kind", "title", "year", "date", "languages", "url",
    "former_ids", "until", "other_titles",
    "authors", "authors.family", "authors.given", "authors.particle", "authors.suffix", "authors.literal",
    "editors", "editors.family", "editors.given", "editors.particle", "editors.suffix", "editors.literal",
    "publishers",
    "series", "series.name", "series.number",
    "in", "in.title", "in.volume", "in.issue", "in.pages", "in.issn", "in.editors",
    "volume", "edition_statement", "genre", "doi", "issn",
    "editions", "editions.language", "editions.title", "editions.isbn", "editions.url", "editions.date",
    "pages", "countries", "regions", "topics", "keywords", "abstract", "units", "instruments", "related",
    "sources", "sources.url", "sources.kind", "sources.supports", "added", "notes",
    "acronym", "name", "parent", "since",
    "formerly", "formerly.name", "formerly.acronym", "formerly.seen",
    "later", "later.name", "later.acronym", "later.seen",
    "summary",
    "contacts", "contacts.email", "contacts.telephone", "contacts.twitter", "contacts.address", "contacts.other",
    "history", "history.year", "history.event",
    "start", "end", "donors", "addresses",
    "held", "held.number", "held.year", "held.place", "held.country",
    "held.start", "held.end", "held.theme", "held.notes",
    "courses", "courses.name", "courses.kind", "courses.year", "courses.date", "courses.url",
    "number", "session", "place", "amended", "outcome", "text",
    "match", "match.score", "match.missing", "match.bonus", "match.bonus.for", "match.bonus.added",
    "match.terms", "match.terms.term", "match.terms.word", "match.terms.field", "match.terms.language",
    "match.terms.how", "match.terms.added",
];

/// Fields that are texts by language.
const BY_LANGUAGE: [&str; 5] = ["title", "name", "addresses", "outcome", "text"];

/// Selected fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields(Vec<String>);

impl Fields {
    /// Parses `a,b,c`.
    ///
    /// # Errors
    /// An unknown field; the error names the nearest.
    pub fn parse(list: &str) -> Result<Fields, Error> {
        let names: Vec<String> = list.split(',').map(|name| name.trim().to_owned()).collect();
        if names.iter().any(String::is_empty) {
            return Err(Error::Usage(words::empty_field()));
        }
        match names.iter().find(|name| !is_known(name)) {
            None => Ok(Fields(names)),
            Some(unknown) => {
                let nearest = nearest(unknown, FIELDS.iter().map(|name| (*name, *name)));
                Err(Error::UnknownField { given: unknown.clone(), nearest })
            }
        }
    }

    /// Returns fields that are known to exist.
    #[must_use]
    pub fn of(names: &[&str]) -> Fields {
        Fields(names.iter().map(|name| (*name).to_owned()).collect())
    }

    /// Returns the names, in order.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.0
    }
}

fn is_known(name: &str) -> bool {
    FIELDS.contains(&name)
        || name.split_once('.').is_some_and(|(field, code)| {
            let letters =
                |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
            BY_LANGUAGE.contains(&field) && code.split('-').all(letters)
        })
}

/// Values of a record's fields: a JSON object with the dotted names as keys, in order.
#[derive(Debug)]
pub struct Narrowed<'f>(Vec<(&'f str, Value)>);

impl Serialize for Narrowed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// Returns an item with only these fields.
///
/// # Errors
/// Errors of serde, which no record causes.
pub(crate) fn narrow<'f>(item: &impl Item, fields: &'f Fields) -> Result<Narrowed<'f>, Error> {
    let each = fields.0.iter().map(String::as_str).zip(values(item, fields)?);
    Ok(Narrowed(each.filter_map(|(name, value)| Some((name, value?))).collect()))
}

/// Returns the values of the fields, in order.
///
/// # Errors
/// Errors of serde, which no record causes.
pub fn values(item: &impl Item, fields: &Fields) -> Result<Vec<Option<Value>>, Error> {
    let whole = serde_json::to_value(item).map_err(std::io::Error::from)?;
    let record = item.record();
    let value = |name: &String| match name.as_str() {
        "title" => Some(item.title().into()),
        "year" => record.year().map(Value::from),
        "languages" => Some(record.languages()).filter(|codes| !codes.is_empty()).map(Value::from),
        "url" => address(record).map(Value::from),
        "authors" | "editors" | "in.editors" => names(record, name),
        path => at_path(&whole, path),
    };
    Ok(fields.0.iter().map(value).collect())
}

/// Returns the names in that field as people write them; `None` if there are none.
fn names(record: &Record<'_>, field: &str) -> Option<Value> {
    let publication = record.as_publication()?;
    let names = match field {
        "authors" => &publication.authors,
        "editors" => &publication.editors,
        _ => &publication.container.as_ref()?.editors,
    };
    let names: Vec<_> = names.iter().map(Name::as_written).collect();
    (!names.is_empty()).then(|| names.into())
}

/// Where a record is to be read: the address of its display title, or its page.
#[must_use]
pub fn address<'r>(record: &'r Record<'_>) -> Option<&'r str> {
    match record {
        Record::Publication(r) => display_edition(r)?.url.as_deref(),
        Record::Unit(r) => r.url.as_deref(),
        Record::Initiative(r) => r.url.as_deref().or_else(|| r.addresses.display()),
        Record::Instrument(r) => r.addresses.display(),
    }
}

/// Returns the value at a dotted path. After a list, the path applies to each of its values.
fn at_path(whole: &Value, path: &str) -> Option<Value> {
    let (name, rest) = match path.split_once('.') {
        Some((name, rest)) => (name, Some(rest)),
        None => (path, None),
    };
    let value = whole.get(name)?;
    let Some(rest) = rest else {
        return Some(value.clone());
    };
    let Value::Array(values) = value else {
        return at_path(value, rest);
    };
    let mut flat = Vec::new();
    for found in values.iter().filter_map(|value| at_path(value, rest)) {
        match found {
            Value::Array(several) => flat.extend(several),
            one => flat.push(one),
        }
    }
    (!flat.is_empty()).then_some(Value::Array(flat))
}

/// Returns the value as text for a cell. Items of a list are joined with `between`; nested values are JSON.
#[must_use]
pub fn cell(value: Option<&Value>, between: &str) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(values)) if !values.iter().any(|v| v.is_array() || v.is_object()) => {
            let each: Vec<String> = values.iter().map(|value| cell(Some(value), between)).collect();
            each.join(between)
        }
        Some(other) => other.to_string(),
    }
}
