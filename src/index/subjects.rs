//! Subjects: topics, countries and regions, with all their names.
//!
//! A query in any language finds a subject by one of its names. The subject leads to the records that list it, and to
//! those whose titles name it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::codes::{Country, Region};
use crate::index::field::Field;
use crate::index::key;
use crate::index::scope::Scope;
use crate::record::{Record, Text, Topic};
use crate::text::{ContentStem, Word, beginning, stem_sequences, tokenize};

/// A topic, country or region.
#[derive(Debug)]
pub(crate) struct Subject {
    /// The words of each name, in all languages.
    pub(crate) names: Vec<Vec<Word>>,
    /// Field in which records list it.
    pub(crate) field: Field,
    /// Records that list it.
    pub(crate) owners: Vec<u32>,
}

/// Minimum length of a country's further spelling in Latin letters. `EUA` and `CAR` are other words in some language,
/// 한국 is not.
const SHORTEST_SPELLING: usize = 4;

/// Returns the topics in their order, then the countries and regions that the records are about.
pub(crate) fn subjects(records: &[Record<'_>], topics: &[Topic<'_>], scope: &Scope) -> Vec<Subject> {
    let of_topic = owners(records, Record::topics);
    let of_country = owners(records, Record::countries);
    let owners_of = |owners: &HashMap<&str, Vec<u32>>, id: &str| owners.get(id).cloned().unwrap_or_default();
    let topics = topics.iter().map(|topic| Subject {
        names: topic.names.values().flatten().map(|name| tokenize(name)).collect(),
        field: Field::Topic,
        owners: owners_of(&of_topic, &topic.id),
    });
    let countries = Country::all().filter(|country| scope.has_country(country.code()));
    let countries = countries
        .map(|country| (names_of_country(country), Field::Country, owners_of(&of_country, country.code())));
    let regions = Region::all().filter(|region| scope.has_region(region.code()));
    let regions = regions.map(|region| {
        let of_countries = region.country_codes().flat_map(|code| owners_of(&of_country, code));
        let of_region: BTreeSet<u32> = of_countries.collect();
        (names_of_region(region), Field::Region, of_region.into_iter().collect())
    });
    let places = countries.chain(regions).filter(|(_, _, owners)| !owners.is_empty());
    let places = places.map(|(names, field, owners)| Subject {
        names: names.into_iter().map(tokenize).collect(),
        field,
        owners,
    });
    topics.chain(places).collect()
}

/// Returns the numbers of the records that list each value.
fn owners<'r>(
    records: &'r [Record<'r>],
    values: impl Fn(&'r Record<'r>) -> &'r [Text<'r>],
) -> HashMap<&'r str, Vec<u32>> {
    let mut owners: HashMap<&str, Vec<u32>> = HashMap::new();
    for (owner, record) in (0_u32..).zip(records) {
        for value in values(record) {
            let owners = owners.entry(value).or_default();
            if owners.last() != Some(&owner) {
                owners.push(owner);
            }
        }
    }
    owners
}

/// Returns the names by which texts name a country.
pub(crate) fn names_of_country(country: Country) -> Vec<&'static str> {
    let is_clear = |spelling: &str| !spelling.is_ascii() || spelling.len() >= SHORTEST_SPELLING;
    let aliases = country.aliases().filter(|(_, spelling)| is_clear(spelling));
    country.names().chain(aliases).map(|(_, name)| name).collect()
}

/// Returns the names by which texts name a region.
pub(crate) fn names_of_region(region: Region) -> Vec<&'static str> {
    region.names().chain(region.aliases()).map(|(_, name)| name).collect()
}

/// Names of subjects: the stems of their significant words, joined by spaces. `cooperativas de recicladores` and
/// `cooperativa reciclador` are therefore one name.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// The subjects of each name, by the name's [`key`].
    pub(crate) named: BTreeMap<u32, Vec<u32>>,
    /// Maximum number of words in a name.
    longest: usize,
}

impl Names {
    pub(crate) fn of(subjects: &[Subject]) -> Names {
        let mut names = Names::default();
        for (subject, id) in subjects.iter().zip(0_u32..) {
            for words in &subject.names {
                for stems in stem_sequences(words) {
                    names.add(&stems, id);
                }
            }
        }
        names
    }

    fn add(&mut self, stems: &[ContentStem], subject: u32) {
        if stems.is_empty() {
            return;
        }
        self.longest = self.longest.max(stems.len());
        let name: Vec<&str> = stems.iter().map(|(stem, ..)| stem.as_str()).collect();
        let named = self.named.entry(key(&name.join(" "))).or_default();
        if !named.contains(&subject) {
            named.push(subject);
        }
    }

    /// Calls `found` with the subject and its first and last word, for each name among these words.
    pub(crate) fn each_in(&self, words: &[Word], found: &mut dyn FnMut(u32, usize, usize)) {
        for stems in stem_sequences(words) {
            self.each_of(&stems, found);
        }
    }

    fn each_of(&self, content: &[ContentStem], found: &mut dyn FnMut(u32, usize, usize)) {
        for start in 0..content.len() {
            let mut name = String::new();
            for (stem, _, last) in content.iter().skip(start).take(self.longest) {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(stem);
                for subject in self.named.get(&key(&name)).into_iter().flatten() {
                    found(*subject, content[start].1, *last);
                }
            }
        }
    }

    /// Returns the topics that a record lists, and those that its titles name.
    pub(crate) fn topics_of<'t>(&self, record: &Record<'_>, topics: &'t [Topic<'t>]) -> Vec<&'t Topic<'t>> {
        let mut about: Vec<&Topic<'_>> =
            topics.iter().filter(|topic| record.topics().contains(&topic.id)).collect();
        for (_, title) in record.titles() {
            self.each_in(&tokenize(beginning(title)), &mut |subject, _, _| {
                // Topics are the first subjects; a higher number is a country or region.
                if let Some(topic) = topics.get(subject as usize)
                    && !about.contains(&topic)
                {
                    about.push(topic);
                }
            });
        }
        about
    }
}
