//! Finds the words of a text that a table highlights.

use std::collections::HashSet;
use std::ops::Range;

use crate::index::{Index, key};
use crate::lexicon::Lexicon;
use crate::search::candidate::{Candidate, Target};
use crate::search::limits::LONGEST_NAME;
use crate::text::{chains, stem_sequences, tokenize};

/// The words, phrases and subjects to highlight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marker {
    words: HashSet<String>,
    phrases: Vec<Vec<String>>,
    /// Keys of the names of subjects. A name is the stems of its significant words, joined by spaces.
    names: HashSet<u32>,
    /// Concepts, and those near to them.
    concepts: HashSet<u16>,
}

impl Marker {
    /// Collects the words and subjects of these candidates.
    pub(crate) fn of(index: &Index<'_>, candidates: &[Candidate]) -> Marker {
        let mut marker = Marker::default();
        let mut topics = HashSet::new();
        for candidate in candidates {
            match &candidate.target {
                Target::Word(id) | Target::InField(id, _) => {
                    marker.words.insert(index.words.get(*id).to_owned());
                }
                Target::Words(row) => {
                    marker.phrases.push(row.iter().map(|id| index.words.get(*id).to_owned()).collect());
                }
                Target::Subject(topic) => {
                    topics.insert(*topic);
                }
                Target::Concept(concept) => {
                    marker.concepts.insert(*concept);
                }
            }
        }
        if !topics.is_empty() {
            let named = index.named.iter().zip(index.names.0.iter());
            let matching = named.filter(|(topic, _)| topics.contains(topic));
            marker.names.extend(matching.map(|(_, key)| *key));
        }
        marker
    }

    /// Returns the matching byte ranges of a text. They may overlap.
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
        for phrase in &self.phrases {
            let starts = words.windows(phrase.len()).enumerate();
            let matching = starts.filter(|(_, window)| {
                window.iter().zip(phrase).all(|(word, expected)| word.folded == *expected)
            });
            marks.extend(matching.map(|(at, _)| span(at, at + phrase.len() - 1)));
        }
        for stems in stem_sequences(&words) {
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
        if !self.concepts.is_empty() {
            let found = Lexicon::embedded().find(text, None).into_iter();
            let ours = found.filter(|found| self.concepts.contains(&found.concept.number()));
            marks.extend(ours.map(|found| found.range));
        }
        marks.sort_by_key(|mark| mark.start);
        marks
    }
}
