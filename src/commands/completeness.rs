//! How complete the catalogue is: how many publications have each fact that a reader may look for.

use crate::record::{Publication, Record};
use crate::words::stats as words;

use super::stats::Number;

/// A fact, and how many publications have it.
pub(super) struct Fact {
    /// The field, as `--fields` calls it.
    pub(super) field: &'static str,
    /// Publications.
    pub(super) publications: usize,
    /// Of how many.
    pub(super) of: usize,
}

/// Whether a publication has something.
type Has = fn(&Publication<'_>) -> bool;

/// What every publication would have in a complete catalogue. Not all works belong to a series or are about a country, so
/// these are not among them.
const FACTS: [(&str, Has); 11] = [
    ("editions.title", |p| {
        p.editions.iter().all(|edition| edition.title.is_some())
    }),
    ("editions.isbn", |p| {
        p.editions.iter().any(|edition| !edition.isbn.is_empty())
    }),
    ("editions.url", |p| {
        p.editions.iter().any(|edition| edition.url.is_some())
    }),
    ("year", |p| p.year.is_some()),
    ("date", |p| p.date.is_some()),
    ("authors", |p| {
        !(p.authors.is_empty() && p.editors.is_empty() && p.corporate.is_empty())
    }),
    ("publishers", |p| !p.publishers.is_empty()),
    ("pages", |p| p.pages.is_some()),
    ("topics", |p| !p.topics.is_empty()),
    ("units", |p| !p.units.is_empty()),
    ("sources", |p| !p.sources.is_empty()),
];

/// Counts each fact.
pub(super) fn count(records: &[Record<'_>]) -> Vec<Fact> {
    let publications: Vec<&Publication<'_>> = records.iter().filter_map(Record::as_publication).collect();
    FACTS
        .iter()
        .map(|(field, has)| Fact {
            field,
            publications: publications.iter().filter(|p| has(p)).count(),
            of: publications.len(),
        })
        .collect()
}

impl Fact {
    /// As a number of `stats --json`.
    pub(super) fn number(&self) -> Number {
        Number {
            by: "completeness",
            value: Some(self.field.to_owned()),
            name: words::fact(self.field).to_owned(),
            split: None,
            split_value: None,
            split_name: None,
            publications: self.publications,
            of: self.of,
        }
    }
}
