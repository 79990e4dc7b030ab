//! CSL-JSON: an array of items of the schema of CSL 1.0.2
//! (<https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json>).
//!
//! `cite` renders the same items, so that a formatted reference agrees with an exported one.

use std::io::Write;

use serde::Serialize;

use crate::error::Error;
use crate::export::json;
use crate::export::reference::Reference;
use crate::record::Name;
use crate::record::date::Date;

/// Writes an indented array of items.
///
/// # Errors
/// Failed writes.
pub fn write(references: &[Reference<'_>], out: &mut dyn Write) -> Result<(), Error> {
    json::array_each(references.iter().map(|reference| Ok(Item::new(reference))), out)
}

/// An item of the schema.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Item<'r> {
    id: &'r str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'r str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<CslName<'r>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    editor: Vec<CslName<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(skip_serializing_if = "Option::is_none")]
    genre: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    volume: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issue: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    collection_title: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    collection_number: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher_place: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_title: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_place: Option<&'r str>,
    #[serde(rename = "ISBN", skip_serializing_if = "Option::is_none")]
    isbn: Option<String>,
    #[serde(rename = "ISSN", skip_serializing_if = "Option::is_none")]
    issn: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number_of_pages: Option<u32>,
    #[serde(rename = "DOI", skip_serializing_if = "Option::is_none")]
    doi: Option<&'r str>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    keyword: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#abstract: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    annote: Option<&'r str>,
}

#[derive(Debug, Serialize)]
#[serde(untagged, rename_all_fields = "kebab-case")]
enum CslName<'r> {
    Person {
        family: &'r str,
        #[serde(skip_serializing_if = "str::is_empty")]
        given: &'r str,
        #[serde(skip_serializing_if = "str::is_empty")]
        non_dropping_particle: &'r str,
        #[serde(skip_serializing_if = "str::is_empty")]
        suffix: &'r str,
    },
    Body {
        literal: &'r str,
    },
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Issued {
    date_parts: Vec<Vec<u16>>,
}

impl<'r> Item<'r> {
    /// Returns the item of a reference.
    #[must_use]
    pub fn new(reference: &'r Reference<'_>) -> Item<'r> {
        let types = reference.genre.types();
        let is_law = types.csl == "legislation";
        let joined = |texts: &[&str], by: &str| (!texts.is_empty()).then(|| texts.join(by));
        let in_series = reference.number.filter(|_| reference.series.is_some());
        Item {
            id: &reference.key,
            kind: types.csl,
            title: reference.title,
            author: reference.authors.iter().map(CslName::new).collect(),
            editor: reference.editors.iter().map(CslName::new).collect(),
            issued: reference.date.map(|date| Issued::new(date, reference.until)),
            genre: reference.genre_name.or(types.genre).or(reference.own_genre),
            container_title: reference.container,
            volume: reference.volume,
            issue: reference.issue,
            page: reference.page_range,
            edition: reference.edition_statement,
            collection_title: reference.series,
            collection_number: in_series,
            // A law's `number` is printed as that of a Public Law of the United States; titles of instruments hold
            // theirs.
            number: reference.number.filter(|_| reference.series.is_none() && !is_law),
            publisher: joined(&reference.publishers, "; "),
            event_title: reference.session,
            publisher_place: reference.place.filter(|_| !is_law),
            event_place: reference.place.filter(|_| is_law),
            isbn: joined(&reference.isbn, " "),
            issn: reference.issn,
            number_of_pages: reference.pages,
            doi: reference.doi,
            url: reference.url.as_deref(),
            language: reference.language,
            keyword: reference.joined_topics(),
            r#abstract: reference.summary,
            annote: reference.notes,
        }
    }
}

/// Variables whose case a style may change.
#[cfg(feature = "cite")]
pub(crate) const CASED: [&str; 3] = ["title", "container-title", "collection-title"];

impl<'r> CslName<'r> {
    fn new(name: &'r Name<'_>) -> CslName<'r> {
        match name {
            Name::Body(body) => CslName::Body { literal: &body.literal },
            Name::Person(person) => CslName::Person {
                family: &person.family,
                given: person.given.as_deref().unwrap_or_default(),
                non_dropping_particle: person.particle.as_deref().unwrap_or_default(),
                suffix: person.suffix.as_deref().unwrap_or_default(),
            },
        }
    }
}

impl Issued {
    /// Returns a date, or the range from it to the last year of a periodical.
    fn new(date: Date, until: Option<u16>) -> Issued {
        let mut parts = vec![date.year];
        if let Some((month, day)) = date.month {
            parts.push(u16::from(month));
            parts.extend(day.map(u16::from));
        }
        Issued { date_parts: [Some(parts), until.map(|year| vec![year])].into_iter().flatten().collect() }
    }
}
