//! Names for references and details in the interface's language. Records name the ILO and its units as their title
//! pages do; the catalogue's units have the names by language. The messages name the kinds of publications.

use std::collections::HashMap;

use crate::catalogue::Catalogue;
use crate::error::Error;
use crate::export::reference::Reference;
use crate::messages::{Interface, words};
use crate::record::{Name, PUBLICATION_KINDS, Record, RecordType};
use crate::text::fold;

/// Names of units and of kinds in one language. English has none, because records and genres are in English.
#[derive(Clone, Debug, Default)]
#[cfg_attr(not(feature = "cite"), allow(dead_code, reason = "only references have genres"))]
pub(crate) struct LocalNames {
    /// Names of units, by their acronyms and by their names in all languages.
    bodies: HashMap<String, String>,
    /// Names of kinds, by the kind.
    genres: HashMap<&'static str, String>,
}

#[cfg_attr(not(feature = "cite"), allow(dead_code, reason = "only references have genres"))]
impl LocalNames {
    /// Collects the names.
    ///
    /// # Errors
    /// A unit that cannot be read.
    pub(crate) fn of(catalogue: &Catalogue<'_>, interface: Interface) -> Result<LocalNames, Error> {
        let mut names = LocalNames::default();
        if interface == Interface::English {
            return Ok(names);
        }
        for record in catalogue.records(&[RecordType::Unit])? {
            let Record::Unit(unit) = &record else { continue };
            let Some(name) = unit.name.get(interface.code()) else { continue };
            let others = unit.name.iter().map(|(_, name)| name);
            for other in others.chain(record.acronym()) {
                names.bodies.insert(key(other), name.to_owned());
            }
        }
        let genre = |kind| capitalized(&words::kind(kind).text(interface));
        names.genres = PUBLICATION_KINDS.into_iter().map(|kind| (kind, genre(kind))).collect();
        Ok(names)
    }

    /// Returns the name of a body in the language, or else the name as it is given.
    pub(crate) fn body<'n>(&'n self, given: &'n str) -> &'n str {
        if self.bodies.is_empty() {
            return given;
        }
        self.bodies.get(&key(given)).map_or(given, String::as_str)
    }

    /// Puts the names of a reference into the language.
    pub(crate) fn put_into<'r>(&'r self, reference: &mut Reference<'r>) {
        reference.genre_name =
            reference.genre.kind().and_then(|kind| self.genres.get(kind)).map(String::as_str);
        if self.bodies.is_empty() {
            return;
        }
        for name in reference.authors.iter_mut().chain(&mut reference.editors) {
            let local = name.literal().and_then(|literal| self.bodies.get(&key(literal)));
            if let Some(local) = local {
                *name = Name::body(local.as_str());
            }
        }
        for publisher in &mut reference.publishers {
            *publisher = self.body(publisher);
        }
    }
}

/// Returns a name without case, accents and hyphens: imprints have `ITC ILO` and `ITC-ILO`.
fn key(name: &str) -> String {
    fold(name).replace('-', " ")
}

/// Returns a word with a capital letter, as a style prints the name of a genre.
fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
