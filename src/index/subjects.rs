//! Subjects: topics, countries and regions, with all their names.
//!
//! A query in any language finds a subject by one of its names. The subject leads to the records that list it, and to
//! those whose titles name it.

use std::collections::BTreeMap;
use std::ops::Deref;

use crate::codes::{Country, Region};
use crate::index::field::Field;
use crate::index::key;
use crate::index::scope::Scope;
use crate::record::{Record, Topic};
use crate::text::{ContentStem, Word, beginning, content_stems, joined_stems, tokenize};

/// A topic, country or region.
#[derive(Debug)]
pub(crate) struct Subject<'n> {
    /// Names in all languages.
    pub(crate) names: Vec<&'n str>,
    /// Field in which records list it.
    pub(crate) field: Field,
    /// Records that list it.
    pub(crate) owners: Vec<u32>,
}

/// Minimum length of a country's further spelling in Latin letters. `EUA` and `CAR` are other words in some language,
/// 한국 is not.
const SHORTEST_SPELLING: usize = 4;

/// Returns the topics in their order, then the countries and regions that the records are about.
pub(crate) fn subjects<'n>(
    records: &[Record<'_>],
    topics: &'n [Topic<'_>],
    scope: &Scope,
) -> Vec<Subject<'n>> {
    let owners = |lists: &dyn Fn(&Record<'_>) -> bool| -> Vec<u32> {
        (0_u32..).zip(records).filter(|(_, record)| lists(record)).map(|(owner, _)| owner).collect()
    };
    let topics = topics.iter().map(|topic| Subject {
        names: topic.names.values().flatten().map(Deref::deref).collect(),
        field: Field::Topic,
        owners: owners(&|record| record.topics().contains(&topic.id)),
    });
    let countries = Country::all().filter(|country| scope.has_country(country.code()));
    let countries = countries.map(|country| Subject {
        names: names_of_country(country),
        field: Field::Country,
        owners: owners(&|record| record.countries().iter().any(|code| country.code() == code.as_str())),
    });
    let regions = Region::all().filter(|region| scope.has_region(region.code()));
    let regions = regions.map(|region| Subject {
        names: names_of_region(region),
        field: Field::Region,
        owners: owners(&|record| {
            record.countries().iter().any(|code| region.country_codes().any(|c| c == code.as_str()))
        }),
    });
    topics.chain(countries.chain(regions).filter(|place| !place.owners.is_empty())).collect()
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
    pub(crate) fn of(subjects: &[Subject<'_>]) -> Names {
        let mut names = Names::default();
        for (subject, id) in subjects.iter().zip(0_u32..) {
            for name in &subject.names {
                let words = tokenize(name);
                for stems in [Some(content_stems(&words)), joined_stems(&words)].into_iter().flatten() {
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
        for stems in [Some(content_stems(words)), joined_stems(words)].into_iter().flatten() {
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
