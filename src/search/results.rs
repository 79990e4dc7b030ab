//! The search itself: from a query to its results.

use std::cmp::Reverse;

use strsim::osa_distance;

use crate::index::{Field, Index};
use crate::lexicon::Lexicon;
use crate::search::candidate::{Candidate, Target, postings};
use crate::search::concepts::Concepts;
use crate::search::expand::expand;
use crate::search::highlight::Marker;
use crate::search::hit::{Hit, MatchKind, TermMatch};
use crate::search::lookup::{Prefixes, known_words};
use crate::search::query::Query;
use crate::search::rank::{Best, Scored, Statistics, added, is_matched, score};
use crate::search::resolve_compounds::resolve_compounds;
use crate::search::terms::{QueryTerm, TermKind};
use crate::search::weights;
use crate::text::fold;

/// The result of a search.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Hits, best first: complete matches, then partial ones.
    pub hits: Vec<Hit>,
    /// Corrected words: as typed, and as in the catalogue.
    pub corrected: Vec<(String, String)>,
    /// The terms after compounds were resolved.
    pub terms: Vec<QueryTerm>,
    /// Sorted numbers of the records that match an excluded word.
    pub excluded: Vec<u32>,
    /// The results of further alternatives after an `OR`, without hits.
    pub(crate) or: Vec<Found>,
    pub(crate) candidates: Vec<Candidate>,
    pub(crate) concepts: Concepts,
    best: Vec<Best>,
    rarity: Vec<f32>,
}

impl Found {
    /// Returns the matches of a hit, in the order of the query. A concept is named in this language (BCP 47).
    #[must_use]
    pub fn terms(&self, index: &Index<'_>, hit: &Hit, named_in: &str) -> Vec<TermMatch> {
        let found = self.of(hit);
        found.terms_of(index, hit, named_in)
    }

    fn terms_of(&self, index: &Index<'_>, hit: &Hit, named_in: &str) -> Vec<TermMatch> {
        let describe = |(at, best): (usize, &Best)| {
            let field = best.field.filter(|_| is_matched(best, &self.candidates))?;
            let candidate = self.candidates.get(best.candidate as usize)?;
            let language = u32::from(index.text(best.text)?.language);
            let acronym = field == Field::Acronym && candidate.how == MatchKind::Exact;
            let term = self.terms[at].surface.clone();
            let is_translation = candidate.how == MatchKind::Translation;
            let corrected = self.corrected.iter().find(|(typed, _)| *typed == term && is_translation);
            Some(TermMatch {
                word: corrected
                    .map_or_else(|| word_of(index, &candidate.target, named_in), |(_, word)| word.clone()),
                field,
                language: index.languages.get(language).to_owned(),
                how: if acronym {
                    MatchKind::Acronym
                } else if corrected.is_some() {
                    MatchKind::Typo
                } else {
                    candidate.how
                },
                term,
                added: added(best, self.rarity[at]) * hit.scale,
            })
        };
        self.best_of(hit).iter().enumerate().filter_map(describe).collect()
    }

    /// Returns the words of the query that a hit does not match, as typed.
    #[must_use]
    pub fn missing(&self, hit: &Hit) -> Vec<&str> {
        let found = self.of(hit);
        let terms = found.best_of(hit).iter().zip(&found.terms).enumerate();
        terms
            .filter(|(at, (best, _))| found.concepts.is_required(*at) && !is_matched(best, &found.candidates))
            .map(|(_, (_, term))| term.surface.as_str())
            .collect()
    }

    /// Returns the words of the query that only ask, as typed. A hit does not need them.
    #[must_use]
    pub fn asking(&self) -> Vec<&str> {
        let terms = self.terms.iter().enumerate();
        terms
            .filter(|(at, _)| !self.concepts.is_required(*at))
            .map(|(_, term)| term.surface.as_str())
            .collect()
    }

    /// Returns the highlighter for the texts of the hits.
    #[must_use]
    pub fn marker(&self, index: &Index<'_>) -> Marker {
        let all = self.alternatives().flat_map(|found| &found.candidates);
        Marker::of(index, &all.cloned().collect::<Vec<_>>())
    }

    /// Returns the terms of all alternatives.
    #[must_use]
    pub fn all_terms(&self) -> Vec<QueryTerm> {
        self.alternatives().flat_map(|found| found.terms.iter().cloned()).collect()
    }

    fn alternatives(&self) -> impl Iterator<Item = &Found> {
        std::iter::once(self).chain(&self.or)
    }

    /// Returns the results of the alternative that a hit matches best.
    #[must_use]
    pub fn of(&self, hit: &Hit) -> &Found {
        self.alternatives().nth(hit.alternative).unwrap_or(self)
    }

    pub(crate) fn best_of(&self, hit: &Hit) -> &[Best] {
        let at = hit.record as usize * self.terms.len();
        self.best.get(at..at + self.terms.len()).unwrap_or_default()
    }
}

/// Returns the matching word or words of the catalogue. A subject has many names, so its text is empty.
pub(crate) fn word_of(index: &Index<'_>, target: &Target, language: &str) -> String {
    match target {
        Target::Word(id) | Target::InField(id, _) => index.words.get(*id).to_owned(),
        Target::Words(row) => row.iter().map(|id| index.words.get(*id)).collect::<Vec<_>>().join(" "),
        Target::Subject(_) => String::new(),
        Target::Concept(concept) => usual_word(*concept, language),
    }
}

/// Returns the usual word of a concept in a language, or in English. The index has concepts without their words.
fn usual_word(concept: u16, language: &str) -> String {
    let lexicon = Lexicon::embedded();
    let usual = |concept| lexicon.usual(concept, language).or_else(|| lexicon.usual(concept, "en"));
    lexicon.concepts().nth(usize::from(concept)).and_then(usual).unwrap_or_default()
}

/// Minimum number of certain terms that are evidence together.
const MIN_TERMS: usize = 2;

/// Searches for one alternative.
pub(crate) fn search_one(index: &Index<'_>, query: &Query, statistics: &Statistics) -> Found {
    let terms = resolve_compounds(index, &query.text, &query.terms);
    let concepts = Concepts::of(&query.text, &terms, &unknown(index, &terms, statistics));
    let candidates = expand(index, &terms, &concepts);
    let Scored { mut hits, best, rarity } = score(index, &terms, &candidates, &concepts, statistics);
    let excluded = excluded(index, &query.without);
    let is_about = |hit: &Hit| {
        hit.specific && (hit.complete || hit.trust >= weights::ABOUT)
            || (hit.certain_terms >= MIN_TERMS && hit.trust >= weights::ABOUT_TWO)
    };
    let about_something = hits.iter().any(is_about);
    // Records that have related concepts alone are shown where no record has the whole query.
    let has_complete = hits.iter().any(|hit| hit.complete);
    hits.retain(|hit| {
        let is_near = hit.matched > 0 || !has_complete;
        let required =
            (hit.complete && hit.specific) || (about_something && is_near && hit.share >= weights::PARTIAL);
        required && excluded.binary_search(&hit.record).is_err()
    });
    sort(index, &mut hits);
    cut(&mut hits);
    let or = Vec::new();
    let mut found =
        Found { hits, terms, excluded, or, candidates, concepts, best, rarity, corrected: Vec::new() };
    found.corrected = corrections(index, &found);
    found
}

/// Sorts hits, best first.
pub(crate) fn sort(index: &Index<'_>, hits: &mut [Hit]) {
    let year = |hit: &Hit| index.years.get(hit.record as usize).copied().unwrap_or(0);
    hits.sort_by(|a, b| {
        let completeness = b.complete.cmp(&a.complete);
        let score = || b.score.total_cmp(&a.score);
        completeness.then_with(score).then_with(|| year(b).cmp(&year(a))).then(a.record.cmp(&b.record))
    });
}

/// Removes partial hits that are too many.
pub(crate) fn cut(hits: &mut Vec<Hit>) {
    let complete = hits.partition_point(|hit| hit.complete);
    hits.truncate(complete + weights::MOST_PARTIAL);
}

/// Returns the numbers of the terms whose words the catalogue does not have.
fn unknown(index: &Index<'_>, terms: &[QueryTerm], statistics: &Statistics) -> Vec<usize> {
    let is_unknown = |term: &QueryTerm| match &term.kind {
        TermKind::Word(word) => {
            let counted = statistics.matching_records.get(&term.kind).is_some_and(|records| *records > 0);
            !counted && !known_words(index, word, Prefixes::of(&term.surface), &mut |_, _| {})
        }
        _ => false,
    };
    terms.iter().enumerate().filter(|(_, term)| is_unknown(term)).map(|(at, _)| at).collect()
}

/// Returns the records that match an excluded word as typed or in another form.
fn excluded(index: &Index<'_>, without: &[QueryTerm]) -> Vec<u32> {
    let mut records: Vec<u32> = expand(index, without, &Concepts::default())
        .iter()
        .filter(|candidate| {
            matches!(candidate.how, MatchKind::Exact | MatchKind::Form) && candidate.terms.len() == 1
        })
        .flat_map(|candidate| postings(index, &candidate.target))
        .filter(|posting| {
            // `-korea` is about the country, not about works in Korean.
            let field = index.field_of(posting.text);
            !matches!(field, Some(Field::Language | Field::Kind | Field::Publisher))
        })
        .flat_map(|posting| index.owners_of(posting.text).iter().copied())
        .collect();
    records.sort_unstable();
    records.dedup();
    records
}

/// Returns the corrections: the word by which the best hit was found, or else the nearest one. Of equally near words,
/// the more frequent one is returned.
fn corrections(index: &Index<'_>, found: &Found) -> Vec<(String, String)> {
    let word = |candidate: &Candidate| match candidate.target {
        Target::Word(id) if matches!(candidate.how, MatchKind::Typo | MatchKind::Fuzzy) => Some(id),
        _ => None,
    };
    let of_term = |at: usize, term: &QueryTerm| {
        let typed = fold(&term.surface);
        let corrections = found.candidates.iter().filter(|a| a.terms == (at..at + 1)).filter_map(word);
        let nearest = corrections.min_by_key(|id| {
            (osa_distance(&typed, index.words.get(*id)), Reverse(index.postings.get(*id).len()), *id)
        });
        let Some(nearest) = nearest else {
            let of_lexicon = found.concepts.correction(at).filter(|_| !found.hits.is_empty())?;
            return Some((term.surface.clone(), of_lexicon.to_owned()));
        };
        let best = found.hits.first().map(|hit| found.best_of(hit)[at]).filter(|best| best.field.is_some());
        let matched = best.and_then(|best| word(found.candidates.get(best.candidate as usize)?));
        Some((term.surface.clone(), index.words.get(matched.unwrap_or(nearest)).to_owned()))
    };
    found.terms.iter().enumerate().filter_map(|(at, term)| of_term(at, term)).collect()
}
