//! The concepts of a query: what its words mean, whatever words the catalogue uses.

use std::ops::Range;

use crate::lexicon::{Concept, Found, Lexicon, Place};
use crate::search::candidate::{Candidate, Target};
use crate::search::hit::MatchKind;
use crate::search::terms::{QueryTerm, TermKind};
use crate::search::weights;

/// A concept that some terms of the query mean.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Meant {
    pub(crate) terms: Range<usize>,
    pub(crate) concept: u16,
    pub(crate) how: MatchKind,
    /// Share of the weight of a match of this kind.
    pub(crate) share: f32,
}

/// Concepts of one term.
#[derive(Clone, Copy, Debug, PartialEq)]
struct TermMeaning {
    /// True if an expression covers the term.
    is_known: bool,
    /// Weight of the heaviest concept of the term; 1 for a word that the lexicon does not have.
    weight: f32,
    /// Part of the term in an expression that is written without spaces.
    part: f32,
}

/// Meaning of a word that the lexicon does not have.
const UNKNOWN: TermMeaning = TermMeaning { is_known: false, weight: 1.0, part: 1.0 };

/// The concepts of a query, and what they say about each term.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Concepts {
    meant: Vec<Meant>,
    terms: Vec<TermMeaning>,
}

impl Concepts {
    /// Finds the concepts of a query's text. `terms` are the terms after compounds were resolved.
    pub(crate) fn of(text: &str, terms: &[QueryTerm]) -> Concepts {
        let lexicon = Lexicon::embedded();
        let mut concepts = Concepts { meant: Vec::new(), terms: vec![UNKNOWN; terms.len()] };
        for found in lexicon.find(text, None) {
            let touches = |term: &QueryTerm| {
                term.at.start < found.range.end
                    && term.at.end > found.range.start
                    && match term.kind {
                        TermKind::Phrase(_) | TermKind::Isbn(_) => false,
                        // A compound that the catalogue knows means more than its parts.
                        TermKind::Compound(..) => {
                            found.range.start <= term.at.start && term.at.end <= found.range.end
                        }
                        _ => true,
                    }
            };
            if let (Some(first), Some(last)) =
                (terms.iter().position(touches), terms.iter().rposition(touches))
            {
                concepts.add(&lexicon, &found, first..last + 1);
            }
        }
        concepts.divide_runs(terms);
        // A query that only asks is searched as typed.
        if concepts.terms.iter().all(|term| term.weight <= weights::ASKING) {
            concepts.terms.iter_mut().for_each(|term| term.weight = 1.0);
        }
        concepts
    }

    fn add(&mut self, lexicon: &Lexicon<'_>, found: &Found, terms: Range<usize>) {
        let weight = lexicon.weight(found.concept);
        if found.place == Place::Whole {
            for term in &mut self.terms[terms.clone()] {
                term.weight = if term.is_known { term.weight.max(weight) } else { weight };
                term.is_known = true;
            }
        }
        if lexicon.only_asks(found.concept) {
            return;
        }
        let mut mean = |concept: Concept, how: MatchKind, factor: f32| {
            self.meant.push(Meant {
                terms: terms.clone(),
                concept: concept.number(),
                how,
                share: factor * found.weight / weight,
            });
        };
        mean(found.concept, MatchKind::Concept, 1.0);
        for narrower in narrower(lexicon, found.concept) {
            mean(narrower, MatchKind::Concept, weights::NARROWER);
        }
        if found.place == Place::Whole {
            for broader in lexicon.broader(found.concept) {
                mean(broader, MatchKind::Related, weights::BROADER);
            }
            for related in lexicon.related(found.concept) {
                mean(related, MatchKind::Related, weights::RELATED);
            }
        }
    }

    /// Divides the weight of an expression that is written without spaces: its pairs are terms, but no words.
    fn divide_runs(&mut self, terms: &[QueryTerm]) {
        let is_pair = |term: usize| matches!(terms[term].kind, TermKind::Pair(_));
        let mut lengths = vec![1_u16; terms.len()];
        for meant in self.meant.iter().filter(|meant| meant.how == MatchKind::Concept) {
            let length = u16::try_from(meant.terms.len()).unwrap_or(u16::MAX);
            for term in meant.terms.clone().filter(|term| is_pair(*term)) {
                lengths[term] = lengths[term].max(length);
            }
        }
        for (length, term) in lengths.into_iter().zip(&mut self.terms) {
            let length = f32::from(length);
            term.part = weights::RUN.min(length) / length;
        }
    }

    /// Returns the concepts, and those near to them.
    pub(crate) fn meant(&self) -> impl Iterator<Item = &Meant> {
        self.meant.iter()
    }

    /// Returns whether the lexicon has an expression that covers the term.
    pub(crate) fn knows(&self, term: usize) -> bool {
        self.terms.get(term).is_some_and(|term| term.is_known)
    }

    /// Returns whether a complete match has the term. Words that only ask are not required.
    pub(crate) fn is_required(&self, term: usize) -> bool {
        self.terms.get(term).is_none_or(|term| term.weight > weights::ASKING)
    }

    /// Returns whether the term is no general word such as `make` or `good`.
    pub(crate) fn says_something(&self, term: usize) -> bool {
        self.terms.get(term).is_none_or(|term| term.weight > weights::GENERAL)
    }

    /// Returns the factor of the term's rarity.
    pub(crate) fn factor(&self, term: usize) -> f32 {
        self.terms.get(term).map_or(1.0, |term| weights::of_concept(term.weight) * term.part)
    }

    /// Returns the candidates: concepts, and concepts near to them.
    pub(crate) fn candidates(&self) -> impl Iterator<Item = Candidate> {
        self.meant.iter().map(|meant| Candidate {
            terms: meant.terms.clone(),
            target: Target::Concept(meant.concept),
            how: meant.how,
            share: meant.share,
        })
    }
}

/// Returns the concepts that have this one as a broader one: works on micro-insurance are works on insurance.
fn narrower(lexicon: &Lexicon<'_>, concept: Concept) -> impl Iterator<Item = Concept> {
    lexicon.concepts().filter(move |other| lexicon.broader(*other).any(|broader| broader == concept))
}
