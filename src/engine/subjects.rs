//! The topics, countries and regions that titles name, each with the mark by which the engine finds it.

use crate::codes::{Country, Region};
use crate::index::Field;
use crate::index::subjects::{Names, Subject, names_of_country, names_of_region};
use crate::record::{Text, Topic};
use crate::text::tokenize;

/// The topics and places that titles may name, with the mark of each.
pub(crate) struct Subjects {
    pub(crate) marks: Vec<String>,
    pub(crate) names: Names,
}

impl Subjects {
    /// Collects the names of all topics, countries and regions.
    pub(crate) fn of(topics: &[Topic<'_>]) -> Subjects {
        let topics = topics.iter().map(|topic| {
            let names = topic.names.values().flatten().map(Text::as_str).collect();
            (mark_of_topic(&topic.id), Field::Topic, names)
        });
        let countries = Country::all()
            .map(|country| (mark_of_country(country.code()), Field::Country, names_of_country(country)));
        let regions = Region::all()
            .map(|region| (mark_of_region(region.code()), Field::Region, names_of_region(region)));
        let all: Vec<(String, Field, Vec<&str>)> = topics.chain(countries).chain(regions).collect();
        let subject = |(_, field, names): &(String, Field, Vec<&str>)| Subject {
            names: names.iter().map(|name| tokenize(name)).collect(),
            field: *field,
            owners: Vec::new(),
        };
        let subjects: Vec<Subject> = all.iter().map(subject).collect();
        Subjects { names: Names::of(&subjects), marks: all.into_iter().map(|(mark, ..)| mark).collect() }
    }
}

/// Returns the mark of a text that names a topic.
pub(crate) fn mark_of_topic(id: &str) -> String {
    format!("t {id}")
}

/// Returns the mark of a text that names a country.
pub(crate) fn mark_of_country(code: &str) -> String {
    format!("c {code}")
}

/// Returns the mark of a text that names a region.
pub(crate) fn mark_of_region(code: &str) -> String {
    format!("r {code}")
}
