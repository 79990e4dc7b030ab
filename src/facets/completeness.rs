//! Completeness of the catalogue: the number of publications that have each fact.

use std::collections::BTreeMap;

use crate::messages::{Message, words};
use crate::record::{Publication, Record};

/// A fact, and the number of publications that have it.
pub(crate) struct Fact {
    /// Name of the field, as in `--fields`.
    pub(crate) field: &'static str,
    /// Name of the fact.
    pub(crate) name: Message,
    /// Number of publications that have it.
    pub(crate) publications: usize,
    /// Number of all publications.
    pub(crate) of: usize,
}

/// Name of a fact.
type Called = fn() -> Message;

/// Returns whether a publication has a fact.
type Has = fn(&Publication<'_>) -> bool;

/// Facts that every publication of a complete catalogue has. Series and country are absent, because not all works
/// have them.
const FACTS: [(&str, Called, Has); 11] = [
    ("editions.title", words::fact_title, |p| p.editions.iter().all(|edition| edition.title.is_some())),
    ("editions.isbn", words::fact_isbn, |p| p.editions.iter().any(|edition| !edition.isbn.is_empty())),
    ("editions.url", words::fact_url, |p| p.editions.iter().any(|edition| edition.url.is_some())),
    ("year", words::fact_year, |p| p.year.is_some()),
    ("date", words::fact_date, |p| p.date.is_some()),
    ("authors", words::fact_authors, |p| !(p.authors.is_empty() && p.editors.is_empty())),
    ("publishers", words::fact_publishers, |p| !p.publishers.is_empty()),
    ("pages", words::fact_pages, |p| p.pages.is_some()),
    ("topics", words::fact_topics, |p| !p.topics.is_empty()),
    ("units", words::fact_units, |p| !p.units.is_empty()),
    ("sources", words::fact_sources, |p| !p.sources.is_empty()),
];

/// Returns the facts that a publication has.
#[cfg(feature = "engine")]
pub(crate) fn facts_of(publication: &Publication<'_>) -> Vec<&'static str> {
    FACTS.iter().filter(|(.., has)| has(publication)).map(|(field, ..)| *field).collect()
}

/// Counts each fact.
pub(crate) fn count(records: &[Record<'_>]) -> Vec<Fact> {
    let publications: Vec<&Publication<'_>> = records.iter().filter_map(Record::as_publication).collect();
    let having = |has: Has| publications.iter().filter(|p| has(p)).count();
    facts(publications.len(), |_, has| having(has))
}

/// Returns the facts, of which each number is known by its field.
pub(crate) fn counted(of: usize, numbers: &BTreeMap<String, usize>) -> Vec<Fact> {
    facts(of, |field, _| numbers.get(field).copied().unwrap_or(0))
}

fn facts(of: usize, publications: impl Fn(&'static str, Has) -> usize) -> Vec<Fact> {
    let fact = |(field, name, has): &(&'static str, Called, Has)| Fact {
        field,
        name: name(),
        publications: publications(field, *has),
        of,
    };
    FACTS.iter().map(fact).collect()
}
