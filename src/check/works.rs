//! Facts that no two works share, and the topics of all works.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use crate::check::place::Place;
use crate::record::Publication;
use crate::record::isbn::{normalize, twin};
use crate::text::tokenize;

/// A fact that two works do not share.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Fact {
    Address(String),
    Isbn(String),
    Title(String),
}

/// The facts of all checked works.
#[derive(Debug, Default)]
pub(crate) struct Works<'a> {
    hasher: RandomState,
    /// Hashes of facts that one work has so far, while the entries are read for the first time.
    once: HashSet<u64>,
    /// Hashes of facts that several works have. Only these facts are kept themselves.
    several: HashSet<u64>,
    /// The first work with each of these facts, among those that were checked.
    pub(crate) first: HashMap<Fact, Place<'a>>,
    /// The topics that a publication has; `None` without publications.
    pub(crate) topics: Option<HashSet<String>>,
}

impl<'a> Works<'a> {
    /// Adds a work that is read for the first time.
    pub(crate) fn add(&mut self, publication: &Publication<'_>) {
        for (_, fact, _) in facts(publication) {
            let hash = self.hasher.hash_one(&fact);
            if !self.once.insert(hash) {
                self.several.insert(hash);
            }
        }
        self.topics.get_or_insert_default().extend(publication.topics.iter().map(ToString::to_string));
    }

    /// Ends the first reading.
    pub(crate) fn finish_first_pass(&mut self) {
        self.once = HashSet::new();
    }

    /// Keeps the facts of a work that was checked, if others have them.
    pub(crate) fn keep(&mut self, publication: &Publication<'_>, place: Place<'a>) {
        for (_, fact, _) in facts(publication) {
            if self.several.contains(&self.hasher.hash_one(&fact)) {
                self.first.entry(fact).or_insert(place);
            }
        }
    }
}

/// Returns each fact of a work, the path of its field, and its text.
///
/// A part has the ISBN of its book. Titles are compared by their words.
pub(crate) fn facts<'a>(work: &'a Publication<'_>) -> Vec<(String, Fact, &'a str)> {
    let (mut facts, mut known) = (Vec::new(), HashSet::new());
    let mut add = |path: String, fact: Fact, text: &'a str| {
        if fact != Fact::Title(String::new()) && known.insert(fact.clone()) {
            facts.push((path, fact, text));
        }
    };
    add("title".to_owned(), title(&work.title), &work.title);
    for (index, edition) in work.editions.iter().enumerate() {
        if let Some(text) = &edition.title {
            add(format!("editions[{index}].title"), title(text), text);
        }
        if let Some(url) = &edition.url {
            add(format!("editions[{index}].url"), Fact::Address(url.to_string()), url);
        }
        for (number, isbn) in edition.isbn.iter().enumerate().filter(|_| work.container.is_none()) {
            let digits = normalize(isbn);
            let digits = twin(&digits).filter(|_| digits.len() == 10).unwrap_or(digits);
            add(format!("editions[{index}].isbn[{number}]"), Fact::Isbn(digits), isbn);
        }
    }
    facts
}

fn title(text: &str) -> Fact {
    let words: Vec<String> = tokenize(text).into_iter().map(|word| word.folded).collect();
    Fact::Title(words.join(" "))
}
