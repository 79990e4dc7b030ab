//! Maps keywords to topics. A keyword that names no topic becomes a new topic.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::import::make_id::slug;
use crate::record::{Text, Topic};
use crate::text::fold;

/// A map from names or keys to positions in a list.
pub(crate) type Numbers<'a> = HashMap<Text<'a>, usize>;

/// The topics of a catalogue, by id and by name. They are read when the first keyword is looked up.
#[derive(Debug)]
pub struct Vocabulary {
    topics: fn() -> Vec<Topic<'static>>,
    read: OnceLock<Vec<Topic<'static>>>,
    /// Positions of topics by id.
    by_id: OnceLock<Numbers<'static>>,
    /// Positions of topics by folded name. Folding is slow, so this map is built only when an id is not found.
    by_name: OnceLock<Numbers<'static>>,
}

impl Vocabulary {
    /// Creates a vocabulary of these topics.
    #[must_use]
    pub fn new(topics: fn() -> Vec<Topic<'static>>) -> Vocabulary {
        Vocabulary { topics, read: OnceLock::new(), by_id: OnceLock::new(), by_name: OnceLock::new() }
    }

    fn find(&self, keyword: &str) -> Option<&Text<'static>> {
        let topics = self.read.get_or_init(self.topics);
        let by_id = self.by_id.get_or_init(|| {
            let ids = topics.iter().map(|topic| topic.id.clone());
            ids.zip(0..).collect()
        });
        let keyword = Text::owned(fold(keyword));
        // An id precedes the names of other topics.
        let number = by_id.get(&keyword).or_else(|| {
            let by_name = self.by_name.get_or_init(|| {
                let mut by_name = Numbers::new();
                for (number, topic) in topics.iter().enumerate() {
                    for name in topic.names.values().flatten() {
                        by_name.entry(Text::owned(fold(name))).or_insert(number);
                    }
                }
                by_name
            });
            by_name.get(&keyword)
        })?;
        topics.get(*number).map(|topic| &topic.id)
    }

    /// Returns the ids of the topics that the keywords name, and id and name of each new topic.
    pub(crate) fn topics<'a>(&self, keywords: Vec<Text<'a>>) -> (Vec<Text<'a>>, Vec<(Text<'a>, Text<'a>)>) {
        let (mut ids, mut new, mut seen) = (Vec::new(), Vec::new(), Numbers::new());
        for keyword in keywords {
            let (id, is_new) = match self.find(&keyword) {
                Some(id) => (id.clone(), false),
                None => (Text::owned(slug(&keyword)), true),
            };
            if seen.insert(id.clone(), 0).is_none() {
                ids.push(id.clone());
                if is_new {
                    new.push((id, keyword));
                }
            }
        }
        (ids, new)
    }
}
