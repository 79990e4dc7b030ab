//! The names of topics, and where texts speak of them.

use std::collections::BTreeMap;

use crate::record::{Record, Topic};
use crate::text::{telling_stems, words};

/// The names of topics in all languages: the stems of their telling words joined by spaces, so that `cooperativas de
/// recicladores` and `cooperativa reciclador` are one name.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// From name to the topics that it names.
    pub(super) named: BTreeMap<String, Vec<u32>>,
    /// Most words of a name.
    longest: usize,
}

impl Names {
    pub(super) fn of(topics: &[Topic<'_>]) -> Names {
        let mut names = Names::default();
        for (topic, id) in topics.iter().zip(0_u32..) {
            for name in topic.names.values().flatten() {
                let stems: Vec<String> = telling_stems(&words(name)).into_iter().map(|(_, stem)| stem).collect();
                if stems.is_empty() {
                    continue;
                }
                names.longest = names.longest.max(stems.len());
                let named = names.named.entry(stems.join(" ")).or_default();
                if !named.contains(&id) {
                    named.push(id);
                }
            }
        }
        names
    }

    /// Calls `found` with topic, and places of the first and last word, for each name among these stems and places.
    pub(super) fn each_in(&self, content: &[(String, u16)], found: &mut dyn FnMut(u32, u16, u16)) {
        for start in 0..content.len() {
            let mut name = String::new();
            for (stem, last) in content.iter().skip(start).take(self.longest) {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(stem);
                for topic in self.named.get(&name).into_iter().flatten() {
                    found(*topic, content[start].1, *last);
                }
            }
        }
    }

    /// What a record is about: the topics that it lists and those that its titles name.
    pub(super) fn topics_of<'t>(&self, record: &Record<'_>, topics: &'t [Topic<'t>]) -> Vec<&'t Topic<'t>> {
        let mut about: Vec<u32> = (0_u32..)
            .zip(topics)
            .filter(|(_, topic)| record.topics().contains(&topic.id))
            .map(|(id, _)| id)
            .collect();
        for (_, title) in record.titles() {
            let content: Vec<(String, u16)> = telling_stems(&words(title)).into_iter().map(|(_, stem)| (stem, 0)).collect();
            self.each_in(&content, &mut |topic, _, _| {
                if !about.contains(&topic) {
                    about.push(topic);
                }
            });
        }
        about.into_iter().filter_map(|id| topics.get(id as usize)).collect()
    }
}
