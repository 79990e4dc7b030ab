//! The ranking: one formula over the matches of each record.
//!
//! For a record *r* and the terms *s* of the query,
//!
//! ```text
//! rarity(s)   = ln(1 + N / records that match s)
//! match(r, s) = best over fields of  of_field × of_match_kind   +  SECOND_FIELD × the best of another field
//! name(r)     = best over its names of  of_field × (ORDER × Σ rarity of neighbours in order
//!                                                 + COVER × share of the name that matches × Σ rarity of its terms)
//! score(r)    = (Σ rarity(s) × match(r, s) + name(r) + LANGUAGE × Σ rarity, if it has an edition in that language)
//!               / Σ rarity × (1 + SECOND_FIELD + ORDER + COVER + LANGUAGE)
//!               × SECONDARY, for a part or summary
//!               × LOCAL, for a record about certain countries if the query has a subject and names no place
//! ```
//!
//! A record whose title is the query has the score 1. "That language" is the language of the query. The constants are
//! in `weights.rs`. Complete matches come before partial ones, whatever their scores. Then the score decides, then the
//! year, newest first, and then the record's place in the catalogue, which is by id.

use std::cmp::{Ordering, Reverse};
use std::collections::HashMap;

use crate::index::{ConceptPosting, Field, Index, Posting};
use crate::search::candidate::{Candidate, Target, postings};
use crate::search::concepts::Concepts;
use crate::search::hit::{Hit, MatchKind};
use crate::search::terms::{QueryTerm, TermKind};
use crate::search::title_bonus::{Occurrence, TitleBonus, title_bonuses};
use crate::search::weights;

/// The best match of a record and a term.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Best {
    /// `of_field` × `of_match_kind`.
    pub(crate) value: f32,
    /// The same value for another field.
    pub(crate) second: f32,
    /// The field, or `None` if the record does not match the term.
    pub(crate) field: Option<Field>,
    /// Number of the text.
    pub(crate) text: u32,
    /// Number of the candidate.
    pub(crate) candidate: u32,
}

/// The scores of all records.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Scored {
    /// The records that match any term, unsorted.
    pub(crate) hits: Vec<Hit>,
    /// For each record, the best match of each term.
    pub(crate) best: Vec<Best>,
    /// For each term, its weight.
    pub(crate) rarity: Vec<f32>,
}

/// Counts of the whole catalogue, for an index that has only a part of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statistics {
    /// Number of records.
    pub records: usize,
    /// Number of matching records by kind of term. The index counts the records of other terms.
    pub matching_records: HashMap<TermKind, usize>,
}

impl Statistics {
    /// Returns the counts for the index of a whole catalogue.
    #[must_use]
    pub fn of(index: &Index<'_>) -> Statistics {
        Statistics { records: index.records as usize, matching_records: HashMap::new() }
    }
}

/// Scores all records that match any term.
pub(crate) fn score(
    index: &Index<'_>,
    terms: &[QueryTerm],
    candidates: &[Candidate],
    concepts: &Concepts,
    statistics: &Statistics,
) -> Scored {
    let count = terms.len();
    let occurrences = occurrences(index, candidates);
    let best = best_of(index, count, candidates, &occurrences);
    let rarity = rarities(&best, terms, candidates, concepts, statistics);
    let names_place = names_place(index, candidates, &occurrences);
    let in_names = occurrences_in_names(index, candidates, occurrences);
    let bonuses = title_bonuses(index, candidates, &in_names, &rarity);
    let in_query_language = in_language_of_query(index, candidates, count);
    let scorer = Scorer::of(candidates, concepts, &rarity, &best, statistics);
    let hit = |record: usize| {
        let bests = &best[record * count..(record + 1) * count];
        let has_language = in_query_language.get(record).copied().unwrap_or(false);
        let secondary = if index.secondary[record] { weights::SECONDARY } else { 1.0 };
        // A person or a year says nothing of the places that the query is about.
        let asks_subject = || bests.iter().any(|best| best.field.is_some_and(Field::is_of_subject));
        let is_local = index.local[record] && !names_place && asks_subject();
        let local = if is_local { weights::LOCAL } else { 1.0 };
        let hit = scorer.hit(bests, bonuses[record], has_language, secondary * local)?;
        Some(Hit { record: u32::try_from(record).ok()?, ..hit })
    };
    let hits = (0..index.records as usize).filter_map(hit).collect();
    Scored { hits, best, rarity }
}

/// Returns whether the query names a country, a region or another place of any record.
fn names_place(index: &Index<'_>, candidates: &[Candidate], occurrences: &[Occurrence]) -> bool {
    let is_place = |occurrence: &Occurrence| {
        matches!(index.field_of(occurrence.text), Some(Field::Country | Field::Region | Field::Place))
    };
    // The beginning of a country's name is mostly another word.
    let is_named = |how: MatchKind| {
        !matches!(how, MatchKind::Prefix | MatchKind::Part | MatchKind::Fuzzy | MatchKind::Related)
    };
    occurrences.iter().any(|o| is_named(candidates[o.candidate as usize].how) && is_place(o))
}

/// Returns the occurrences in names of records, in the order of their places.
fn occurrences_in_names(
    index: &Index<'_>,
    candidates: &[Candidate],
    mut occurrences: Vec<Occurrence>,
) -> Vec<Occurrence> {
    occurrences.retain(|m| index.field_of(m.text).is_some_and(Field::is_name));
    // A related concept says nothing of the words of a name.
    occurrences.retain(|m| !candidates[m.candidate as usize].how.lacks_word());
    occurrences.sort_unstable_by_key(|m| (m.text, m.position, m.candidate));
    occurrences
}

/// The values of a query by which each record is scored.
struct Scorer<'q> {
    candidates: &'q [Candidate],
    concepts: &'q Concepts,
    rarity: &'q [f32],
    /// Weight of all terms.
    total: f32,
    /// Weight of the terms that match any record.
    known: f32,
    /// True if the query names a subject of another field that no record has as typed.
    is_foreign: bool,
    /// True if a required term names no country.
    asks_more_than_places: bool,
    /// True if a complete match may lack a term.
    has_optional_terms: bool,
}

impl<'q> Scorer<'q> {
    /// Collects the values of a query. `best` has the best match of each record and term.
    fn of(
        candidates: &'q [Candidate],
        concepts: &'q Concepts,
        rarity: &'q [f32],
        best: &[Best],
        statistics: &Statistics,
    ) -> Scorer<'q> {
        let count = rarity.len();
        let unknown = unknown(statistics.records);
        let is_known = |(term, rarity): &(usize, &f32)| **rarity < weight(unknown, concepts, *term);
        let known: f32 = rarity.iter().enumerate().filter(is_known).map(|(_, rarity)| rarity).sum();
        // A subject of another field that no record has shows that the query is about something else.
        let has_as_typed = |bests: &[Best], term: usize| {
            let is_typed = bests[term].field.is_some()
                && candidates[bests[term].candidate as usize].how == MatchKind::Exact;
            is_typed && !concepts.is_apart(term, |term| is_matched(&bests[term], candidates))
        };
        let is_lacked = |term: usize| !best.chunks_exact(count).any(|bests| has_as_typed(bests, term));
        Scorer {
            candidates,
            concepts,
            rarity,
            total: rarity.iter().sum(),
            // Where records have broader concepts alone, no word may be known. Each record then has enough of the
            // known words.
            known: known.max(f32::MIN_POSITIVE),
            is_foreign: (0..count).any(|term| concepts.is_foreign(term) && is_lacked(term)),
            asks_more_than_places: (0..count)
                .any(|term| concepts.is_required(term) && !concepts.is_place(term)),
            has_optional_terms: (0..count).any(|term| !concepts.is_required(term)),
        }
    }

    /// Returns the hit for a record by its best match of each term, or `None` if no term matches.
    fn hit(&self, bests: &[Best], bonus: TitleBonus, has_language: bool, factor: f32) -> Option<Hit> {
        if bests.iter().all(|best| best.field.is_none()) {
            return None;
        }
        let max_sum =
            self.total * (1.0 + weights::SECOND_FIELD + weights::ORDER + weights::COVER + weights::LANGUAGE);
        let language = if has_language { weights::LANGUAGE * self.total } else { 0.0 };
        let scale = factor / max_sum;
        let mut hit = Hit { scale, ..Hit::default() };
        let mut sum = bonus.sum() + language;
        let each = bests.iter().zip(self.rarity).enumerate();
        for (term, (best, rarity)) in each.filter(|(_, (best, _))| best.field.is_some()) {
            let added = added(best, *rarity);
            sum += added;
            if is_matched(best, self.candidates) {
                hit.matched += 1;
            } else {
                hit.related += added * scale;
            }
            let candidate = &self.candidates[best.candidate as usize];
            hit.share += rarity / self.known;
            hit.trust += rarity / self.total * trust(candidate) * self.trust_in_sense(term, candidate, bests);
        }
        (hit.order, hit.cover, hit.language) = (bonus.order * scale, bonus.cover * scale, language * scale);
        hit.score = (sum * scale).clamp(0.0, 1.0);
        let terms = || bests.iter().enumerate();
        hit.certain_terms = terms().filter(|(term, best)| self.is_certain(*term, best)).count();
        hit.complete =
            terms().all(|(term, best)| !self.concepts.is_required(term) || is_matched(best, self.candidates));
        hit.specific = terms().any(|(term, best)| self.is_specific(term, best, hit.complete));
        Some(hit)
    }

    /// Returns the trust that a record means a term in the sense of the query.
    fn trust_in_sense(&self, term: usize, candidate: &Candidate, bests: &[Best]) -> f32 {
        let is_matched = |term: usize| is_matched(&bests[term], self.candidates);
        let is_apart = candidate.terms.len() == 1 && self.concepts.is_apart(term, is_matched);
        if is_apart || self.is_foreign { GUESS } else { 1.0 }
    }

    /// Returns whether a term matches by neither a guess nor a general word.
    fn is_certain(&self, term: usize, best: &Best) -> bool {
        let candidate = self.candidates.get(best.candidate as usize).filter(|_| best.field.is_some());
        !self.is_foreign
            && candidate.is_some_and(|candidate| trust(candidate) >= 1.0)
            && self.concepts.says_something(term)
            && !self.is_only_a_place(term)
    }

    /// Returns whether a term names a country in a query that asks for more. Works on Kenya are no answer to a question
    /// about something else there.
    fn is_only_a_place(&self, term: usize) -> bool {
        self.asks_more_than_places && self.concepts.is_place(term)
    }

    /// Returns whether the match of a term shows that a record may be about the query's subject. `is_complete` says
    /// whether the record has all required terms.
    fn is_specific(&self, term: usize, best: &Best, is_complete: bool) -> bool {
        // A general concept has words of many meanings, so a question of such words needs the words themselves.
        let is_word = || self.candidates[best.candidate as usize].how != MatchKind::Concept;
        best.field.is_some()
            && (is_complete || !self.is_only_a_place(term))
            && (self.concepts.says_something(term) || !self.has_optional_terms || (is_complete && is_word()))
    }
}

/// Trust in a guessed word.
const GUESS: f32 = 0.6;

/// Returns the share of a match's weight that counts when a search decides whether the catalogue covers the query.
fn trust(candidate: &Candidate) -> f32 {
    match candidate.how {
        MatchKind::Typo | MatchKind::Near | MatchKind::Part | MatchKind::Fuzzy => GUESS,
        MatchKind::Broader => weights::TRUST_IN_BROADER,
        MatchKind::Related => 0.0,
        _ if candidate.share < weights::CERTAIN => GUESS,
        _ => 1.0,
    }
}

/// Returns whether a term matches by its own words or concepts. A related concept is no match of the term.
pub(crate) fn is_matched(best: &Best, candidates: &[Candidate]) -> bool {
    let how = candidates.get(best.candidate as usize).map(|candidate| candidate.how);
    best.field.is_some() && how.is_some_and(|how| !how.lacks_word())
}

/// Returns the contribution of a term to the sum.
pub(crate) fn added(best: &Best, rarity: f32) -> f32 {
    rarity * (best.value + weights::SECOND_FIELD * best.second)
}

fn occurrences(index: &Index<'_>, candidates: &[Candidate]) -> Vec<Occurrence> {
    let mut occurrences = Vec::new();
    for (number, candidate) in (0_u32..).zip(candidates) {
        let quality = weights::of_match_kind(candidate.how) * candidate.share;
        let at = |&Posting { text, position, width }: &Posting, quality: f32| Occurrence {
            text,
            position,
            width,
            candidate: number,
            quality,
        };
        if let Target::Concept(concept) = candidate.target {
            let places = index.concepts.get(u32::from(concept)).iter();
            let quality_of = |place: &ConceptPosting| quality * f32::from(place.percent) / 100.0;
            occurrences.extend(places.map(|place| at(&place.posting, quality_of(place))));
        } else {
            occurrences.extend(postings(index, &candidate.target).iter().map(|posting| at(posting, quality)));
        }
    }
    occurrences
}

/// The match of one term in one field, for all records of an owner list.
struct Entry {
    owners: u32,
    term: usize,
    best: Best,
}

/// Returns for each record and term the best field and the best other field.
///
/// A topic has dozens of names, all owned by the same records. The best one is found once for each list of owners.
fn best_of(
    index: &Index<'_>,
    count: usize,
    candidates: &[Candidate],
    occurrences: &[Occurrence],
) -> Vec<Best> {
    let mut entries: Vec<Entry> = Vec::with_capacity(occurrences.len());
    for occurrence in occurrences {
        let Some(info) = index.text(occurrence.text) else {
            continue;
        };
        let candidate = &candidates[occurrence.candidate as usize];
        if candidate.how == MatchKind::Form && !has_forms(info.field) {
            continue;
        }
        let best = Best {
            value: weights::of_field(info.field) * occurrence.quality,
            second: 0.0,
            field: Some(info.field),
            text: occurrence.text,
            candidate: occurrence.candidate,
        };
        entries.extend(candidate.terms.clone().map(|term| Entry { owners: info.owners, term, best }));
    }
    let place = |entry: &Entry| (entry.owners, entry.term, entry.best.field);
    entries.sort_unstable_by(|a, b| {
        let by_value = || b.best.value.partial_cmp(&a.best.value).unwrap_or(Ordering::Equal);
        let by_text = || (a.best.text, a.best.candidate).cmp(&(b.best.text, b.best.candidate));
        place(a).cmp(&place(b)).then_with(by_value).then_with(by_text)
    });
    entries.dedup_by(|later, first| place(later) == place(first));
    let mut best = vec![Best::default(); index.records as usize * count];
    for entry in &entries {
        let is_place = matches!(entry.best.field, Some(Field::Country | Field::Region));
        for &owner in index.owners.get(entry.owners) {
            let focus = if is_place { index.focus[owner as usize] } else { 1.0 };
            let best_there = Best { value: entry.best.value * focus, ..entry.best };
            raise(&mut best[owner as usize * count + entry.term], &best_there);
        }
    }
    best
}

/// Returns whether words of a field have other forms. Names of languages and of people have none: `Italia` is not
/// `italiano`, and `France` is not Francis.
fn has_forms(field: Field) -> bool {
    !matches!(field, Field::Language | Field::Author)
}

fn raise(known: &mut Best, new: &Best) {
    let other_field = known.field.is_some() && known.field != new.field;
    if new.value > known.value {
        let second = if other_field { known.second.max(known.value) } else { known.second };
        *known = Best { second, ..*new };
    } else if other_field {
        known.second = known.second.max(new.value);
    }
}

/// Returns the weight of each term: the fewer records match, the higher the weight.
fn rarities(
    best: &[Best],
    terms: &[QueryTerm],
    candidates: &[Candidate],
    concepts: &Concepts,
    statistics: &Statistics,
) -> Vec<f32> {
    let mut counts = vec![0_usize; terms.len()];
    for bests in best.chunks_exact(terms.len().max(1)) {
        for (best, count) in bests.iter().zip(&mut counts) {
            *count += usize::from(is_matched(best, candidates));
        }
    }
    let of = |(term, count): (&QueryTerm, usize)| match statistics.matching_records.get(&term.kind) {
        Some(all) => rarity(*all, statistics.records),
        None => rarity(count, statistics.records),
    };
    let rarity = terms.iter().zip(counts).map(of);
    rarity.enumerate().map(|(term, rarity)| weight(rarity, concepts, term)).collect()
}

/// Returns the weight of a term of this rarity. A general word that no record has says little about the query.
fn weight(rarity: f32, concepts: &Concepts, term: usize) -> f32 {
    let max_rarity = if concepts.says_something(term) { f32::MAX } else { weights::MOST_OF_GENERAL };
    rarity.min(max_rarity) * concepts.factor(term)
}

/// Returns the weight (inverse document frequency) of a term that `matching` of `records` match.
#[allow(clippy::cast_precision_loss)] // a catalogue of 2^24 records has no rarer word for it
pub(crate) fn rarity(matching: usize, records: usize) -> f32 {
    if matching == 0 { unknown(records) } else { libm::logf(1.0 + records as f32 / matching as f32) }
}

/// Returns the weight of a term that no record matches. It exceeds the weight of a term with one record.
#[allow(clippy::cast_precision_loss)]
fn unknown(records: usize) -> f32 {
    libm::logf(1.0 + records as f32 / 0.5)
}

/// Returns for each record whether it has an edition in the query's language, or an empty list without such a language.
fn in_language_of_query(index: &Index<'_>, candidates: &[Candidate], count: usize) -> Vec<bool> {
    let language = language_of_query(index, candidates, count);
    let Some(word) = language.and_then(|code| index.words.find(code)) else {
        return Vec::new();
    };
    let mut has = vec![false; index.records as usize];
    for posting in index.postings.get(word) {
        if index.field_of(posting.text) == Some(Field::Language) {
            index.owners_of(posting.text).iter().for_each(|owner| has[*owner as usize] = true);
        }
    }
    has
}

/// Returns the language other than English with most of the words as typed, if English has fewer of them.
fn language_of_query<'i>(index: &'i Index<'_>, candidates: &[Candidate], count: usize) -> Option<&'i str> {
    let languages = index.languages.len();
    let mut known = vec![false; languages * count];
    for candidate in candidates.iter().filter(|candidate| candidate.how == MatchKind::Exact) {
        let places = postings(index, &candidate.target).into_iter();
        for info in places.filter_map(|posting| index.text(posting.text)) {
            if matches!(info.field, Field::Title | Field::Name | Field::Topic) {
                let language = usize::from(info.language) * count;
                candidate.terms.clone().for_each(|term| known[language + term] = true);
            }
        }
    }
    let votes =
        |language: usize| known[language * count..(language + 1) * count].iter().filter(|k| **k).count();
    let code = |language: usize| u32::try_from(language).map(|l| index.languages.get(l)).unwrap_or_default();
    let english = (1..languages).find(|l| code(*l) == "en").map_or(0, votes);
    // Codes decide between equals: numbers of languages depend on the records that are indexed.
    let most = (1..languages).max_by_key(|l| (votes(*l), Reverse(code(*l))));
    most.filter(|l| votes(*l) > english).map(code)
}
