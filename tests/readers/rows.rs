//! Expected values that the readers give back for every publication and every edition.

#![allow(unreachable_pub)] // as tests/support has it

use ssefind::export::reference::Reference;
use ssefind::record::{Edition, Publication, Record, Text};

/// Expected number of publications.
pub const PUBLICATIONS: usize = 343;
/// Expected number of editions.
pub const EDITIONS: usize = 503;

/// Expected values, from the record and not from the exported reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: String,
    pub title: String,
    pub year: String,
    pub isbn: String,
}

impl Row {
    pub fn new(publication: &Publication<'_>, edition: Option<&Edition<'_>>, id: String) -> Row {
        let title = edition.and_then(|e| e.title.as_deref()).unwrap_or(&publication.title);
        let year_of = |date: &str| date.get(..4).map(str::to_owned);
        let year = edition
            .and_then(|e| year_of(e.date.as_deref()?))
            .or_else(|| publication.year.map(|year| year.to_string()))
            .or_else(|| year_of(publication.date.as_deref()?));
        let isbn: Vec<&str> = edition.iter().flat_map(|e| &e.isbn).map(Text::as_str).collect();
        Row { id, title: title.to_owned(), year: year.unwrap_or_default(), isbn: isbn.join(" ") }
    }
}

/// References, and the expected values of each.
pub struct Set<'r> {
    pub name: &'static str,
    pub references: Vec<Reference<'r>>,
    pub rows: Vec<Row>,
}

/// One reference for each publication, and one for each edition.
pub fn sets<'r>(records: &'r [Record<'_>]) -> [Set<'r>; 2] {
    let mut works = Set { name: "publications", references: Vec::new(), rows: Vec::new() };
    let mut editions = Set { name: "editions", references: Vec::new(), rows: Vec::new() };
    for record in records {
        let publication = record.as_publication().expect("a publication");
        let display = publication
            .editions
            .iter()
            .find(|e| e.title.as_ref() == Some(&publication.title))
            .or_else(|| publication.editions.iter().find(|e| e.language == "en"))
            .or(publication.editions.first());
        works.references.extend(Reference::new(record, None));
        works.rows.push(Row::new(publication, display, publication.id.to_string()));
        for edition in &publication.editions {
            editions.references.extend(Reference::new(record, Some(&edition.language)));
            let id = format!("{}-{}", publication.id, edition.language);
            editions.rows.push(Row::new(publication, Some(edition), id));
        }
    }
    [works, editions]
}

/// Sets of the catalogue, after a check of their sizes.
pub fn all_sets<'r>(records: &'r [Record<'_>]) -> [Set<'r>; 2] {
    let sets = sets(records);
    assert_eq!(sets.each_ref().map(|set| set.references.len()), [PUBLICATIONS, EDITIONS]);
    sets
}

/// Asserts equality row by row, because one difference is easier to read than two lists.
pub fn assert_same(found: &[Row], expected: &[Row], what: &str) {
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found, expected, "{what}");
    }
    assert_eq!(found.len(), expected.len(), "{what}");
}
