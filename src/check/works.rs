//! Facts that no two works share, and the topics of all works.

use std::collections::{HashMap, HashSet};

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
    /// The first work with each fact.
    pub(crate) first: HashMap<Fact, Place<'a>>,
    /// The topics that a publication has; `None` without publications.
    pub(crate) topics: Option<HashSet<String>>,
}

impl<'a> Works<'a> {
    pub(crate) fn add(&mut self, publication: &Publication<'_>, place: Place<'a>) {
        for (_, fact, _) in facts(publication) {
            self.first.entry(fact).or_insert(place);
        }
        self.topics.get_or_insert_default().extend(publication.topics.iter().map(ToString::to_string));
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
