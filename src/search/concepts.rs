//! The concepts of a query: the meanings of its words, whatever words the catalogue uses.

use std::ops::Range;

use crate::lexicon::{Concept, Corrected, Form, Found, Lexicon, Place};
use crate::search::candidate::{Candidate, Target};
use crate::search::hit::MatchKind;
use crate::search::terms::{QueryTerm, TermKind};
use crate::search::weights;

/// A concept that some terms of the query mean.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ConceptMatch {
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
    /// True if the lexicon knows the word as one of another field, such as sport.
    is_foreign: bool,
    /// True if the term names a country.
    is_place: bool,
    /// Part of the term in an expression that is written without spaces.
    part: f32,
}

/// Meaning of a word that the lexicon does not have.
const UNKNOWN: TermMeaning =
    TermMeaning { is_known: false, weight: 1.0, is_foreign: false, is_place: false, part: 1.0 };

/// The concepts of a query, and the meaning of each term.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Concepts {
    concept_matches: Vec<ConceptMatch>,
    terms: Vec<TermMeaning>,
    /// The terms of each expression of several words.
    phrases: Vec<Range<usize>>,
    /// Misspelt terms, each with the nearest word of the lexicon.
    corrected: Vec<(usize, String)>,
}

impl Concepts {
    /// Finds the concepts of a query's text. `terms` are the terms after compounds were resolved. The catalogue lacks
    /// the words of the `unknown` terms.
    pub(crate) fn of(text: &str, terms: &[QueryTerm], unknown: &[usize]) -> Concepts {
        let lexicon = Lexicon::embedded();
        let mut concepts = Concepts { terms: vec![UNKNOWN; terms.len()], ..Concepts::default() };
        let places: Vec<Range<usize>> = unknown.iter().map(|term| terms[*term].at.clone()).collect();
        let Corrected { found, words } = lexicon.find_misspelt(text, &places);
        for (range, word) in words {
            let term = terms.iter().position(|term| term.at == range);
            concepts.corrected.extend(term.map(|term| (term, word)));
        }
        let narrower = narrower_of_all(&lexicon);
        for found in found {
            let is_meant = |term: &QueryTerm| may_mean(term, &found.range);
            if let (Some(first), Some(last)) =
                (terms.iter().position(is_meant), terms.iter().rposition(is_meant))
            {
                concepts.add(&lexicon, &narrower, &found, first..last + 1);
            }
        }
        concepts.divide_expressions();
        // A query that only asks is searched as typed.
        if concepts.terms.iter().all(|term| term.weight <= weights::ASKING) {
            concepts.terms.iter_mut().for_each(|term| term.weight = 1.0);
        }
        concepts
    }

    fn add(
        &mut self,
        lexicon: &Lexicon<'_>,
        narrower: &[(Concept, Concept)],
        found: &Found,
        terms: Range<usize>,
    ) {
        let weight = lexicon.weight(found.concept);
        let is_foreign = lexicon.is_foreign(found.concept);
        if found.place == Place::Whole && found.form != Form::Near {
            let is_place = lexicon.is_country(found.concept);
            for term in &mut self.terms[terms.clone()] {
                term.weight = if term.is_known { term.weight.max(weight) } else { weight };
                term.is_foreign = is_foreign && (term.is_foreign || !term.is_known);
                term.is_place |= is_place;
                term.is_known = true;
            }
        }
        if lexicon.only_asks(found.concept) {
            return;
        }
        if terms.len() > 1 && found.place == Place::Whole && weight > weights::GENERAL {
            self.phrases.push(terms.clone());
        }
        if !is_foreign {
            self.add_matches(lexicon, narrower, found, &terms);
        }
    }

    /// Adds a concept, the narrower ones, and those near to it.
    fn add_matches(
        &mut self,
        lexicon: &Lexicon<'_>,
        narrower: &[(Concept, Concept)],
        found: &Found,
        terms: &Range<usize>,
    ) {
        let weight = lexicon.weight(found.concept);
        let mut add = |concept: Concept, how: MatchKind, factor: f32| {
            self.concept_matches.push(ConceptMatch {
                terms: terms.clone(),
                concept: concept.number(),
                how,
                share: factor * found.weight / weight,
            });
        };
        let how = if found.form == Form::Near { MatchKind::Near } else { MatchKind::Concept };
        add(found.concept, how, 1.0);
        for (_, narrower) in narrower.iter().filter(|(broader, _)| *broader == found.concept) {
            add(*narrower, how, weights::NARROWER);
        }
        // The misspelt word itself says more than the concepts near to the word.
        if found.place == Place::Whole && how == MatchKind::Concept {
            for broader in lexicon.broader(found.concept) {
                add(broader, MatchKind::Broader, weights::BROADER);
            }
            for related in lexicon.related(found.concept) {
                add(related, MatchKind::Related, weights::RELATED);
            }
        }
    }

    /// Divides the weight of an expression between its terms, because an expression is one subject. The pairs of an
    /// expression without spaces are terms, but no words.
    fn divide_expressions(&mut self) {
        let mut lengths = vec![1_u16; self.terms.len()];
        let is_direct = |one: &&ConceptMatch| matches!(one.how, MatchKind::Concept | MatchKind::Near);
        for concept_match in self.concept_matches.iter().filter(is_direct) {
            let length = u16::try_from(concept_match.terms.len()).unwrap_or(u16::MAX);
            for term in concept_match.terms.clone() {
                lengths[term] = lengths[term].max(length);
            }
        }
        for (length, term) in lengths.into_iter().zip(&mut self.terms) {
            let length = f32::from(length);
            term.part = weights::EXPRESSION.min(length) / length;
        }
    }

    /// Returns the concepts of the query with the terms that mean each, and the concepts near to them.
    pub(crate) fn concept_matches(&self) -> impl Iterator<Item = &ConceptMatch> {
        self.concept_matches.iter()
    }

    /// Returns whether a record has a term's word apart from others of its expression. `is_matched` says which terms
    /// the record has.
    pub(crate) fn is_apart(&self, term: usize, is_matched: impl Fn(usize) -> bool) -> bool {
        let mut phrases = self.phrases.iter().filter(|phrase| phrase.contains(&term));
        phrases.any(|phrase| !phrase.clone().all(&is_matched))
    }

    /// Returns the nearest word of the lexicon to a misspelt term.
    pub(crate) fn correction(&self, term: usize) -> Option<&str> {
        self.corrected.iter().find(|(at, _)| *at == term).map(|(_, word)| word.as_str())
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

    /// Returns whether the term is part of a subject of another field.
    pub(crate) fn is_foreign(&self, term: usize) -> bool {
        self.terms.get(term).is_some_and(|term| term.is_foreign)
    }

    /// Returns whether the term names a country, its people or one of its towns.
    pub(crate) fn is_place(&self, term: usize) -> bool {
        self.terms.get(term).is_some_and(|term| term.is_place)
    }

    /// Returns the factor of the term's rarity.
    pub(crate) fn factor(&self, term: usize) -> f32 {
        self.terms.get(term).map_or(1.0, |term| weights::of_concept(term.weight) * term.part)
    }

    /// Returns the candidates: concepts, and concepts near to them.
    pub(crate) fn candidates(&self) -> impl Iterator<Item = Candidate> {
        self.concept_matches.iter().map(|concept_match| Candidate {
            terms: concept_match.terms.clone(),
            target: Target::Concept(concept_match.concept),
            how: concept_match.how,
            share: concept_match.share,
        })
    }
}

/// Returns whether an expression at this place may mean a term.
fn may_mean(term: &QueryTerm, expression: &Range<usize>) -> bool {
    match term.kind {
        TermKind::Phrase(_) | TermKind::Isbn(_) => false,
        // A compound that the catalogue knows means more than its parts.
        TermKind::Compound(..) => expression.start <= term.at.start && term.at.end <= expression.end,
        _ => term.at.start < expression.end && term.at.end > expression.start,
    }
}

/// Returns each broader concept with the narrower one: works on micro-insurance are works on insurance.
fn narrower_of_all(lexicon: &Lexicon<'_>) -> Vec<(Concept, Concept)> {
    let concepts = lexicon.concepts();
    concepts.flat_map(|concept| lexicon.broader(concept).map(move |broader| (broader, concept))).collect()
}
