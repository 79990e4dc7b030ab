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
    has: Has,
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

/// Returns each fact, of no publication yet.
pub(crate) fn facts() -> Vec<Fact> {
    let facts = FACTS.iter().map(|(field, name, has)| Fact {
        field,
        name: name(),
        publications: 0,
        of: 0,
        has: *has,
    });
    facts.collect()
}

/// Returns the facts, of which each number is known by its field.
pub(crate) fn counted(of: usize, numbers: &BTreeMap<String, usize>) -> Vec<Fact> {
    let mut facts = facts();
    for fact in &mut facts {
        fact.of = of;
        fact.publications = numbers.get(fact.field).copied().unwrap_or(0);
    }
    facts
}

impl Fact {
    /// Counts a publication.
    pub(crate) fn add(&mut self, record: &Record<'_>) {
        if let Some(publication) = record.as_publication() {
            self.of += 1;
            self.publications += usize::from((self.has)(publication));
        }
    }
}
