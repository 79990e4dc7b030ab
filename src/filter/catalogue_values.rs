//! Values that a catalogue defines: series, authors, publishers, units, topics, keywords, and regions of its own.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use crate::catalogue::Catalogue;
use crate::codes::{Country, Region};
use crate::error::Error;
use crate::filter::flags::{AllOfAny, each, plain};
use crate::messages::{Argument, words};
use crate::record::{Record, RecordRegion, RecordType, Text};
use crate::text::sanitize::clean;
use crate::text::suggest::nearest;

/// A value and one of its names. A value with several names occurs several times.
struct Name {
    name: String,
    value: String,
}

pub(crate) fn series(flags: &[String], catalogue: &Catalogue<'_>) -> Result<AllOfAny<String>, Error> {
    of_publications(flags, catalogue, ("series", "ssefind list series"), |record| {
        record.series().map(|series| series.name.to_string()).into_iter().collect()
    })
}

pub(crate) fn authors(flags: &[String], catalogue: &Catalogue<'_>) -> Result<AllOfAny<String>, Error> {
    of_publications(flags, catalogue, ("author", "ssefind list authors"), |record| {
        record.authors().map(Cow::into_owned).collect()
    })
}

pub(crate) fn publishers(flags: &[String], catalogue: &Catalogue<'_>) -> Result<AllOfAny<String>, Error> {
    of_publications(flags, catalogue, ("publisher", "ssefind list publishers"), |record| {
        record.publishers().iter().map(Text::to_string).collect()
    })
}

fn of_publications(
    flags: &[String],
    catalogue: &Catalogue<'_>,
    (what, list): (&'static str, &'static str),
    values: impl Fn(&Record<'_>) -> Vec<String>,
) -> Result<AllOfAny<String>, Error> {
    if flags.is_empty() {
        return Ok(Vec::new());
    }
    let mut known: BTreeSet<String> = BTreeSet::new();
    for record in catalogue.each(&[RecordType::Publication]) {
        known.extend(values(&record?));
    }
    let mut names: Vec<Name> = known.into_iter().map(|value| Name { name: value.clone(), value }).collect();
    if what != "series" {
        names.extend(names_of_units(catalogue, &names)?);
    }
    each(flags, |given| {
        find(given, &names, PartialMatch::Allowed).ok_or_else(|| unknown(what, given, &names, list))
    })
}

/// Returns the bodies that are units of the catalogue, under the names of these units in all languages. A body may have
/// the acronym of its unit, but an acronym is no other name of it: `ILO` is a part of many names.
fn names_of_units(catalogue: &Catalogue<'_>, bodies: &[Name]) -> Result<Vec<Name>, Error> {
    let key = |name: &str| plain(name).replace('-', " ");
    let mut by_key: HashMap<String, Vec<&str>> = HashMap::new();
    for body in bodies {
        by_key.entry(key(&body.name)).or_default().push(&body.value);
    }
    let mut names = Vec::new();
    for record in catalogue.records(&[RecordType::Unit])? {
        let Record::Unit(unit) = &record else { continue };
        let own = || unit.name.iter().map(|(_, name)| name);
        for value in own().chain(record.acronym()).filter_map(|name| by_key.get(&key(name))).flatten() {
            names.extend(own().map(|name| Name { name: name.to_owned(), value: (*value).to_owned() }));
        }
    }
    Ok(names)
}

pub(crate) fn units(flags: &[String], catalogue: &Catalogue<'_>) -> Result<AllOfAny<String>, Error> {
    if flags.is_empty() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    let mut add = |name: &str, id: &str| {
        names.push(Name { name: name.to_owned(), value: id.to_owned() });
    };
    for record in catalogue.each(&RecordType::ALL) {
        let record = record?;
        // Records may name a unit that has no record in the catalogue.
        record.units().iter().for_each(|id| add(id, id));
        if let Record::Unit(unit) = &record {
            add(&unit.id, &unit.id);
            unit.acronym.iter().for_each(|acronym| add(acronym, &unit.id));
            unit.name.iter().for_each(|(_, name)| add(name, &unit.id));
            for other in unit.formerly.iter().chain(&unit.later) {
                other.acronym.iter().for_each(|acronym| add(acronym, &unit.id));
                other.name.iter().for_each(|(_, name)| add(name, &unit.id));
            }
        }
    }
    each(flags, |given| {
        find(given, &names, PartialMatch::Allowed)
            .ok_or_else(|| unknown("unit", given, &names, "ssefind list units"))
    })
}

pub(crate) fn topics(flags: &[String], catalogue: &Catalogue<'_>) -> Result<AllOfAny<String>, Error> {
    if flags.is_empty() {
        return Ok(Vec::new());
    }
    let topics = catalogue.topics()?;
    let mut names = Vec::new();
    for topic in &topics {
        let texts = topic.names.values().flatten().chain([&topic.id]);
        names.extend(texts.map(|name| Name { name: name.to_string(), value: topic.id.to_string() }));
    }
    names.extend(keywords(catalogue, &names)?);
    each(flags, |given| {
        find(given, &names, PartialMatch::Refused)
            .ok_or_else(|| unknown("topic", given, &names, "ssefind list topics"))
    })
}

/// Resolves regions: those of the table, else those that a record of the catalogue names.
pub(crate) fn regions(flags: &[String], catalogue: &Catalogue<'_>) -> Result<AllOfAny<RecordRegion>, Error> {
    if flags.is_empty() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for record in catalogue.records(&RecordType::ALL)? {
        let own = record.regions().iter().filter(|name| Region::find(name).is_none());
        names.extend(own.map(Text::to_string));
    }
    names.sort();
    names.dedup();
    let names: Vec<Name> = names.into_iter().map(|value| Name { name: value.clone(), value }).collect();
    each(flags, |given| {
        if let Some(region) = Region::find(given) {
            return Ok(vec![RecordRegion::Known(region)]);
        }
        if let Some(named) = find(given, &names, PartialMatch::Allowed) {
            return Ok(named.into_iter().map(RecordRegion::Named).collect());
        }
        if let Some(country) = Country::find(given) {
            return Err(Error::Usage(words::country_as_region(country, country.code())));
        }
        let near = Region::nearest(given).into_iter().map(Argument::from);
        let own = nearest(given, names.iter().map(|n| (n.name.as_str(), n.value.as_str())));
        Err(Error::UnknownValue {
            what: "region",
            given: given.trim().to_owned(),
            nearest: near.chain(own.iter().map(|name| clean(name).into())).collect(),
            list: "ssefind list regions",
        })
    })
}

/// Returns each keyword under its own name. A keyword that is a name of topics stands under all names of these topics.
fn keywords(catalogue: &Catalogue<'_>, topics: &[Name]) -> Result<Vec<Name>, Error> {
    let records = catalogue.records(&[RecordType::Publication])?;
    let keywords: BTreeSet<&str> = records.iter().flat_map(Record::keywords).map(Text::as_str).collect();
    if keywords.is_empty() {
        return Ok(Vec::new());
    }
    let (mut ids_by_name, mut names_by_id) = (HashMap::new(), HashMap::new());
    for topic in topics {
        ids_by_name.entry(plain(&topic.name)).or_insert_with(Vec::new).push(topic.value.as_str());
        names_by_id.entry(topic.value.as_str()).or_insert_with(Vec::new).push(topic.name.as_str());
    }
    let mut names = Vec::new();
    for keyword in keywords {
        let ids = ids_by_name.get(&plain(keyword)).into_iter().flatten();
        let others = ids.filter_map(|id| names_by_id.get(id)).flatten().copied();
        names.extend(
            others.chain([keyword]).map(|name| Name { name: name.to_owned(), value: keyword.to_owned() }),
        );
    }
    Ok(names)
}

/// The treatment of a value that is only a part of a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PartialMatch {
    /// A part matches, if no whole name does.
    Allowed,
    /// Only a whole name matches: `coop` is not `worker cooperatives`.
    Refused,
}

/// Returns the values with this name, each once; `None` if there are none.
fn find(given: &str, names: &[Name], partial: PartialMatch) -> Option<Vec<String>> {
    let given = plain(given);
    if given.is_empty() {
        return None;
    }
    let called = |is: &dyn Fn(&str) -> bool| {
        let mut values: Vec<String> = Vec::new();
        for name in names {
            if !values.contains(&name.value) && is(&plain(&name.name)) {
                values.push(name.value.clone());
            }
        }
        (!values.is_empty()).then_some(values)
    };
    called(&|name| name == given).or_else(|| match partial {
        PartialMatch::Allowed => called(&|name| name.contains(&given)),
        PartialMatch::Refused => None,
    })
}

fn unknown(what: &'static str, given: &str, names: &[Name], list: &'static str) -> Error {
    Error::UnknownValue {
        what,
        given: given.trim().to_owned(),
        nearest: nearest(given, names.iter().map(|n| (n.name.as_str(), n.value.as_str())))
            .iter()
            .map(|name| clean(name).into())
            .collect(),
        list,
    }
}
