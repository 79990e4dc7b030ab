//! The reasons for a hit that its words alone do not show: a topic, or another expression of a concept.

use crate::index::{Field, Index};
use crate::search::candidate::Target;
use crate::search::hit::{Hit, MatchKind};
use crate::search::rank::is_matched;
use crate::search::results::{Found, word_of};

/// Words of the query that match a record by a topic or concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The words, as typed.
    pub typed: String,
    /// The match.
    pub what: Meaning,
    /// True if the match is in the topics of the record.
    pub in_topics: bool,
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
        let mut before = None;
        for (at, (best, term)) in found.best_of(hit).iter().zip(&found.terms).enumerate() {
            // `own` explains no hit, although a topic has it in `own-account workers`.
            if !found.concepts.says_something(at) {
                before = None;
                continue;
            }
            let candidate = found.candidates.get(best.candidate as usize);
            let (Some(field), Some(candidate)) =
                (best.field.filter(|_| is_matched(best, &found.candidates)), candidate)
            else {
                before = None;
                continue;
            };
            let in_topics = field == Field::Topic;
            let matches_meaning = matches!(candidate.how, MatchKind::Translation | MatchKind::Concept);
            let what = match &candidate.target {
                Target::Subject(subject) if matches_meaning || in_topics => Meaning::Subject(*subject),
                Target::Concept(concept) => Meaning::Concept(*concept),
                target if in_topics => Meaning::Name(word_of(index, target, "en")),
                _ => {
                    before = None;
                    continue;
                }
            };
            // The words of one expression have one reason.
            if before == Some(best.candidate)
                && let Some(last) = reasons.last_mut()
            {
                last.typed = format!("{} {}", last.typed, term.surface);
            } else {
                reasons.push(Reason { typed: term.surface.clone(), what, in_topics });
            }
            before = Some(best.candidate);
        }
        reasons
    }
}
