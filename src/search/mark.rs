//! Which words of a text were met: what a table highlights.

use std::collections::HashSet;
use std::ops::Range;

use crate::index::Index;
use crate::text::{chains, joined_stems, telling_stems, words};

use super::expand::{Alternative, Met};

/// Knows the words, rows of words and topics that meet a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marker {
    words: HashSet<String>,
    rows: Vec<Vec<String>>,
    /// Names of topics: the stems of their telling words, joined by spaces.
    names: HashSet<String>,
    longest: usize,
}

impl Marker {
    /// Everything that these alternatives meet.
    pub(super) fn of(index: &Index<'_>, alternatives: &[Alternative]) -> Marker {
        let mut marker = Marker::default();
        let mut topics = HashSet::new();
        for alternative in alternatives {
            match &alternative.met {
                Met::Word(id) | Met::InField(id, _) => {
                    marker.words.insert(index.words.get(*id).to_owned());
                }
                Met::Words(row) => marker
                    .rows
                    .push(row.iter().map(|id| index.words.get(*id).to_owned()).collect()),
                Met::Subject(topic) => {
                    topics.insert(*topic);
                }
            }
        }
        if !topics.is_empty() {
            for name in (0_u32..).take(index.names.len()) {
                if index.named.get(name).iter().any(|topic| topics.contains(topic)) {
                    let key = index.names.get(name);
                    marker.longest = marker.longest.max(key.split(' ').count());
                    marker.names.insert(key.to_owned());
                }
            }
        }
        marker
    }

    /// The bytes of a text that were met, in order of their beginnings; they may overlap.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let words = words(text);
        let span = |from: usize, to: usize| words[from].range.start..words[to].range.end;
        let mut marks: Vec<Range<usize>> = words
            .iter()
            .filter(|word| self.words.contains(&word.folded))
            .map(|word| word.range.clone())
            .collect();
        for (range, joined) in chains(&words) {
            if self.words.contains(&joined) {
                marks.push(span(range.start, range.end - 1));
            }
        }
        for row in &self.rows {
            let starts = words.windows(row.len()).enumerate();
            let met = starts.filter(|(_, window)| {
                window
                    .iter()
                    .zip(row)
                    .all(|(word, wanted)| word.folded == *wanted)
            });
            marks.extend(met.map(|(at, _)| span(at, at + row.len() - 1)));
        }
        for stems in [Some(telling_stems(&words)), joined_stems(&words)]
            .into_iter()
            .flatten()
        {
            for start in 0..stems.len() {
                let mut name = String::new();
                for (stem, _, last) in stems.iter().skip(start).take(self.longest) {
                    if !name.is_empty() {
                        name.push(' ');
                    }
                    name.push_str(stem);
                    if self.names.contains(&name) {
                        marks.push(span(stems[start].1, *last));
                    }
                }
            }
        }
        marks.sort_by_key(|mark| mark.start);
        marks
    }
}
