//! The reasons for a hit that its words alone do not show: a topic, another expression of a concept, or a related
//! concept.

use crate::index::{Field, Index};
use crate::search::candidate::Target;
use crate::search::hit::{Hit, MatchKind};
use crate::search::rank::Best;
use crate::search::results::{Found, word_of};

/// Words of the query that lead to a record by a topic or concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The words, as typed or as corrected.
    pub words: String,
    /// The match.
    pub what: Meaning,
    /// True if the match is in the topics of the record.
    pub in_topics: bool,
    /// True if the record has only a concept near to the words, which it lacks.
    pub is_related: bool,
}

/// A topic or concept that words of the query mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Folded words in a name of a topic.
    Name(String),
    /// Number of a topic, country or region; topics come first.
    Subject(u32),
    /// Number of a concept.
    Concept(u16),
}

impl Found {
    /// Returns the matches of a hit by topic or concept, in the order of the query.
    #[must_use]
    pub(crate) fn reasons(&self, index: &Index<'_>, hit: &Hit) -> Vec<Reason> {
        let found = self.of(hit);
        let mut reasons: Vec<Reason> = Vec::new();
        let mut explained: Vec<u32> = Vec::new();
        for (at, best) in found.best_of(hit).iter().enumerate() {
            // `own` explains no hit, although a topic has it in `own-account workers`.
            if !found.concepts.says_something(at) || explained.contains(&best.candidate) {
                continue;
            }
            // The words of one expression have one reason.
            if let Some(reason) = found.reason(index, best) {
                reasons.push(reason);
                explained.push(best.candidate);
            }
        }
        reasons
    }

    /// Returns the reason of one match, or `None` if the words themselves match.
    fn reason(&self, index: &Index<'_>, best: &Best) -> Option<Reason> {
        let candidate = self.candidates.get(best.candidate as usize)?;
        let in_topics = best.field? == Field::Topic;
        let matches_meaning = matches!(candidate.how, MatchKind::Translation | MatchKind::Concept);
        let what = match &candidate.target {
            Target::Subject(subject) if matches_meaning || in_topics => Meaning::Subject(*subject),
            Target::Concept(concept) => Meaning::Concept(*concept),
            target if in_topics => Meaning::Name(word_of(index, target, "en")),
            _ => return None,
        };
        let words: Vec<&str> =
            self.terms[candidate.terms.clone()].iter().map(|term| self.spelled(&term.surface)).collect();
        let is_related = candidate.how.lacks_word();
        Some(Reason { words: words.join(" "), what, in_topics, is_related })
    }

    /// Returns the correction of a word, or the word.
    fn spelled<'w>(&'w self, typed: &'w str) -> &'w str {
        self.corrected.iter().find(|(wrong, _)| wrong == typed).map_or(typed, |(_, word)| word)
    }
}
