//! Values of arguments: their type, and those that a catalogue has.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::catalogue::Catalogue;
use crate::cli::{Collection, Dimension};
use crate::error::Error;
#[cfg(feature = "cite")]
use crate::export::citation;
use crate::export::fields::FIELDS;
use crate::facets::count::{Value, counts_of, named_values};
use crate::filter::lack::Lack;
use crate::messages::{Interface, words};
use crate::record::{Name, Record, RecordType};

/// Type of an argument's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Values {
    /// Values that `list` lists of publications: languages, countries, series, topics, authors, years.
    Listed(Collection),
    /// Ids and acronyms of units.
    Units,
    /// Kinds and types.
    Kinds,
    /// Ids of records of these types.
    Ids(&'static [RecordType]),
    /// Facts that a record may lack.
    Facts,
    /// Words of a query, with conditions in their short forms.
    Query,
    /// Names of fields.
    Fields,
    /// Names of citation styles.
    #[cfg(feature = "cite")]
    Styles,
}

/// Meaning of the commas in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Commas {
    /// A comma separates two values.
    Separate,
    /// A comma is a part of the one value.
    Literal,
}

/// A value that can be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Suggestion {
    /// Shortest spelling of the value.
    pub(crate) value: String,
    /// Other spellings.
    pub(crate) names: Vec<String>,
    /// Meaning of the value.
    pub(crate) meaning: String,
}

impl Values {
    /// Returns the type of the values of a command's argument, or `None` if clap knows the few possible words.
    pub(crate) fn of(command: &str, argument: &str) -> Option<Values> {
        Some(match argument {
            "language" | "without_language" | "missing" | "titles" => Values::Listed(Collection::Languages),
            "country" => Values::Listed(Collection::Countries),
            "region" => Values::Listed(Collection::Regions),
            "publisher" => Values::Listed(Collection::Publishers),
            "lacking" => Values::Facts,
            "series" => Values::Listed(Collection::Series),
            "topic" => Values::Listed(Collection::Topics),
            "author" => Values::Listed(Collection::Authors),
            "year" => Values::Listed(Collection::Years),
            "unit" => Values::Units,
            "kind" => Values::Kinds,
            "words" if ["search", "browse"].contains(&command) => Values::Query,
            "fields" => Values::Fields,
            #[cfg(feature = "cite")]
            "style" => Values::Styles,
            "id" | "ids" => Values::Ids(match command {
                "translations" => &[RecordType::Publication],
                "cite" => &[RecordType::Publication, RecordType::Instrument],
                _ => &RecordType::ALL,
            }),
            _ => return None,
        })
    }

    /// Returns the type of the values behind a key of a query, as `lang:`.
    pub(crate) fn of_key(key: &str) -> Option<Values> {
        match key.to_lowercase().as_str() {
            "lang" => Values::of("search", "language"),
            // Other arguments of a search are no keys.
            key @ ("author" | "country" | "kind" | "lacking" | "language" | "publisher" | "region"
            | "series" | "topic" | "unit" | "year") => Values::of("search", key),
            _ => None,
        }
    }

    pub(crate) fn commas(self) -> Commas {
        match self {
            Values::Ids(_) => Commas::Literal,
            #[cfg(feature = "cite")]
            Values::Styles => Commas::Literal,
            _ => Commas::Separate,
        }
    }

    /// Returns the values of this catalogue. Values with counts come most frequent first.
    pub(crate) fn suggestions(
        self,
        catalogue: &Catalogue<'_>,
        interface: Interface,
    ) -> Result<Vec<Suggestion>, Error> {
        match self {
            Values::Query => Ok(Vec::new()),
            Values::Listed(what) => listed(what, catalogue, interface),
            Values::Units => {
                let units = catalogue.records(&[RecordType::Unit])?;
                Ok(units.iter().map(unit).collect())
            }
            Values::Kinds => Ok(kinds(interface)),
            Values::Ids(types) => {
                let records = catalogue.records(types)?;
                Ok(records.iter().map(|record| Suggestion::new(record.id(), record.title())).collect())
            }
            Values::Facts => Ok(Lack::ALL.iter().map(|lack| Suggestion::new(lack.word(), "")).collect()),
            Values::Fields => Ok(FIELDS.iter().map(|field| Suggestion::new(field, "")).collect()),
            #[cfg(feature = "cite")]
            Values::Styles => Ok(citation::styles()
                .flat_map(|(names, title)| {
                    let suggestion = move |name: &&str| Suggestion::new(name, title);
                    names.iter().map(suggestion).collect::<Vec<_>>()
                })
                .collect()),
        }
    }
}

impl Suggestion {
    /// Puts quotation marks around each spelling that has spaces, as a query needs them.
    pub(crate) fn quote(&mut self) {
        for text in self.names.iter_mut().chain([&mut self.value]) {
            if text.contains(char::is_whitespace) && !text.contains('"') {
                *text = format!("\"{text}\"");
            }
        }
    }

    fn new(value: &str, meaning: &str) -> Suggestion {
        Suggestion { value: value.to_owned(), names: Vec::new(), meaning: meaning.to_owned() }
    }
}

fn listed(
    what: Collection,
    catalogue: &Catalogue<'_>,
    interface: Interface,
) -> Result<Vec<Suggestion>, Error> {
    let publications = catalogue.records(&[RecordType::Publication])?;
    let Some(dimension) = Dimension::of_collection(what) else {
        return Ok(Vec::new());
    };
    let counts = counts_of(dimension, publications.iter().map(Ok))?;
    let mut values = named_values(dimension, counts, catalogue, interface)?;
    values.sort_by_cached_key(|v| (Reverse(v.publications), v.value.clone()));
    let families = if what == Collection::Authors { families(&publications) } else { HashMap::new() };
    let suggestion = |v: Value| {
        let count = words::count_publications(v.publications);
        if v.name == v.value {
            let names = families.get(&v.value).into_iter().cloned().collect();
            Suggestion { names, ..Suggestion::new(&v.value, &count.text(interface)) }
        } else {
            Suggestion {
                meaning: words::meaning_counted(v.name.as_str(), count).text(interface),
                names: vec![v.name],
                value: v.value,
            }
        }
    };
    Ok(values.into_iter().map(suggestion).collect())
}

/// Returns the family name of each person, by the whole name.
fn families(publications: &[Record<'_>]) -> HashMap<String, String> {
    let publications = publications.iter().filter_map(Record::as_publication);
    let names = publications.flat_map(|publication| publication.authors.iter().chain(&publication.editors));
    let families = names.filter_map(|name| match name {
        Name::Person(person) => Some((name.as_written().into_owned(), person.family.to_string())),
        Name::Body(_) => None,
    });
    families.collect()
}

fn unit(record: &Record<'_>) -> Suggestion {
    let names = record.titles().into_iter().map(|(_, name)| name);
    Suggestion {
        value: record.id().to_owned(),
        names: record.acronym().into_iter().chain(names).map(str::to_owned).collect(),
        meaning: record.title().to_owned(),
    }
}

fn kinds(interface: Interface) -> Vec<Suggestion> {
    let type_name = |record_type: RecordType| words::type_name(record_type.word()).text(interface);
    let mut suggestions: Vec<Suggestion> = RecordType::ALL
        .map(|record_type| Suggestion::new(record_type.word(), &words::meaning_type().text(interface)))
        .into();
    for record_type in RecordType::ALL {
        for kind in record_type.kinds() {
            match suggestions.iter_mut().find(|suggestion| suggestion.value == *kind) {
                None => suggestions.push(Suggestion::new(kind, &type_name(record_type))),
                // `unit` is a type and a kind; the suggestion means the type.
                Some(_) if record_type.word() == *kind => {}
                Some(known) => known.meaning = format!("{}, {}", known.meaning, type_name(record_type)),
            }
        }
    }
    suggestions
}
