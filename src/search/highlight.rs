//! Which words of a text were met: what a table highlights.

use std::collections::HashSet;
use std::ops::Range;

use crate::search::candidate::{Alternative, Met};
use crate::search::expand::LONGEST_NAME;
use crate::search::index::{Index, key};
use crate::text::{chains, joined_stems, telling_stems, tokenize};

/// Knows the words, rows of words and topics that meet a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marker {
    words: HashSet<String>,
    rows: Vec<Vec<String>>,
    /// Keys of the names of subjects: the stems of their telling words, joined by spaces.
    names: HashSet<u32>,
}

impl Marker {
    /// Everything that these alternatives meet.
    pub(crate) fn of(index: &Index<'_>, alternatives: &[Alternative]) -> Marker {
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
            let named = index.named.iter().zip(index.names.0.iter());
            let met = named.filter(|(topic, _)| topics.contains(topic));
            marker.names.extend(met.map(|(_, key)| *key));
        }
        marker
    }

    /// The bytes of a text that were met, in order of their beginnings; they may overlap.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let words = tokenize(text);
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
                for (stem, _, last) in stems.iter().skip(start).take(LONGEST_NAME) {
                    if !name.is_empty() {
                        name.push(' ');
                    }
                    name.push_str(stem);
                    if self.names.contains(&key(&name)) {
                        marks.push(span(stems[start].1, *last));
                    }
                }
            }
        }
        crate::text::sorting::sort_by_key(&mut marks, |mark| mark.start);
        marks
    }
}
