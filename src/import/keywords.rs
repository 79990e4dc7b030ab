//! Separates topics from keywords. A keyword that is the id of a topic becomes that topic.

use std::collections::{HashMap, HashSet};

use crate::record::Text;

/// A map from names or keys to positions in a list.
pub(crate) type Numbers<'a> = HashMap<Text<'a>, usize>;

/// The ids of the topics of a catalogue.
#[derive(Debug)]
pub struct Vocabulary {
    ids: HashSet<&'static str>,
}

/// Topics and keywords of an entry.
#[derive(Debug, Default)]
pub(crate) struct Subjects<'a> {
    pub(crate) topics: Vec<Text<'a>>,
    pub(crate) keywords: Vec<Text<'a>>,
}

impl Vocabulary {
    /// Creates a vocabulary of the topics with these ids.
    #[must_use]
    pub fn new(ids: impl Iterator<Item = &'static str>) -> Vocabulary {
        Vocabulary { ids: ids.collect() }
    }

    /// Returns the topics and the other keywords of a list, each once and in their order.
    pub(crate) fn subjects<'a>(&self, list: Vec<Text<'a>>) -> Subjects<'a> {
        let (mut subjects, mut seen) = (Subjects::default(), HashSet::new());
        for keyword in list {
            if !keyword.is_empty() && seen.insert(keyword.clone()) {
                let is_topic = self.ids.contains(keyword.as_str());
                let of = if is_topic { &mut subjects.topics } else { &mut subjects.keywords };
                of.push(keyword);
            }
        }
        subjects
    }
}
