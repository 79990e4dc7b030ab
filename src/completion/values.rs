//! Which values an argument takes, and which of them a catalogue has.

use std::cmp::Reverse;

use crate::catalogue::Catalogue;
use crate::cli::Collection;
use crate::commands::list::values;
use crate::error::Error;
#[cfg(feature = "cite")]
use crate::export::citation;
use crate::export::fields::FIELDS;
use crate::export::json_types;
use crate::messages::{Interface, words};
use crate::record::{Record, RecordType};
use crate::text::sorting;

/// What an argument takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Values {
    /// What `list` lists of publications: languages, countries, series, topics, authors, years.
    Listed(Collection),
    /// Ids and acronyms of units.
    Units,
    /// Kinds and types.
    Kinds,
    /// Ids of records of these types.
    Ids(&'static [RecordType]),
    /// Names of fields.
    Fields,
    /// Names of citation styles.
    #[cfg(feature = "cite")]
    Styles,
}

/// Whether several values may stand in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Commas {
    /// A comma stands between two values.
    Part,
    /// One value a word.
    Belong,
}

/// A value that can be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    /// The shortest way to type it.
    pub(crate) value: String,
    /// Other ways to begin to type it.
    pub(crate) names: Vec<String>,
    /// What it means.
    pub(crate) meaning: String,
}

impl Values {
    /// What that argument of that command takes, where it is not one of a few words that clap knows.
    pub(crate) fn of(command: &str, argument: &str) -> Option<Values> {
        Some(match argument {
            "language" | "without_language" | "missing" | "titles" => Values::Listed(Collection::Languages),
            "country" => Values::Listed(Collection::Countries),
            "series" => Values::Listed(Collection::Series),
            "topic" => Values::Listed(Collection::Topics),
            "author" => Values::Listed(Collection::Authors),
            "year" => Values::Listed(Collection::Years),
            "unit" => Values::Units,
            "kind" => Values::Kinds,
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

    pub(crate) fn commas(self) -> Commas {
        match self {
            Values::Ids(_) => Commas::Belong,
            #[cfg(feature = "cite")]
            Values::Styles => Commas::Belong,
            _ => Commas::Part,
        }
    }

    /// The values of this catalogue, most frequent first where they can be counted.
    pub(crate) fn offers(self, catalogue: &Catalogue<'_>, interface: Interface) -> Result<Vec<Offer>, Error> {
        match self {
            Values::Listed(what) => listed(what, catalogue, interface),
            Values::Units => {
                let units = catalogue.records(&[RecordType::Unit])?;
                Ok(units.iter().map(unit).collect())
            }
            Values::Kinds => Ok(kinds(interface)),
            Values::Ids(types) => {
                let records = catalogue.records(types)?;
                Ok(records
                    .iter()
                    .map(|record| Offer::new(record.id(), record.title()))
                    .collect())
            }
            Values::Fields => Ok(FIELDS.iter().map(|field| Offer::new(field, "")).collect()),
            #[cfg(feature = "cite")]
            Values::Styles => Ok(citation::styles()
                .flat_map(|(names, title)| {
                    let offer = move |name: &&str| Offer::new(name, title);
                    names.iter().map(offer).collect::<Vec<_>>()
                })
                .collect()),
        }
    }
}

impl Offer {
    fn new(value: &str, meaning: &str) -> Offer {
        Offer {
            value: value.to_owned(),
            names: Vec::new(),
            meaning: meaning.to_owned(),
        }
    }
}

fn listed(what: Collection, catalogue: &Catalogue<'_>, interface: Interface) -> Result<Vec<Offer>, Error> {
    let publications = catalogue.records(&[RecordType::Publication])?;
    let mut values = values::count_values(what, &publications, catalogue, interface)?;
    sorting::sort_by_key(&mut values, |v| (Reverse(v.publications), v.value.clone()));
    let offer = |v: json_types::Value| {
        let count = words::count_publications(v.publications);
        if v.name == v.value {
            Offer::new(&v.value, &count.text(interface))
        } else {
            Offer {
                meaning: words::meaning_counted(v.name.as_str(), count).text(interface),
                names: vec![v.name],
                value: v.value,
            }
        }
    };
    Ok(values.into_iter().map(offer).collect())
}

fn unit(record: &Record<'_>) -> Offer {
    let names = record.titles().into_iter().map(|(_, name)| name);
    Offer {
        value: record.id().to_owned(),
        names: record
            .acronym()
            .into_iter()
            .chain(names)
            .map(str::to_owned)
            .collect(),
        meaning: record.title().to_owned(),
    }
}

fn kinds(interface: Interface) -> Vec<Offer> {
    let type_name = |record_type: RecordType| words::type_name(record_type.word()).text(interface);
    let mut offers: Vec<Offer> = RecordType::ALL
        .map(|record_type| Offer::new(record_type.word(), &words::meaning_type().text(interface)))
        .into();
    for record_type in RecordType::ALL {
        for kind in record_type.kinds() {
            match offers.iter_mut().find(|offer| offer.value == *kind) {
                None => offers.push(Offer::new(kind, &type_name(record_type))),
                // `unit` is a type that has a kind of that name, and means the type.
                Some(_) if record_type.word() == *kind => {}
                Some(known) => known.meaning = format!("{}, {}", known.meaning, type_name(record_type)),
            }
        }
    }
    offers
}
