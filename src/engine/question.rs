//! The question to the engine: every way in which a record may match the query, as the streamed search knows them.
//!
//! A question proposes records; the search ranks them. It may propose too much, and its scores only estimate.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Value, json};

use crate::codes::Region;
use crate::engine::conditions::any_of;
use crate::engine::document::{
    EIGHTHS, cover_of_concept, cover_of_stem, mark_of_country, mark_of_region, mark_of_topic,
};
use crate::lexicon::Lexicon;
use crate::search::limits::SHORTEST_PREFIX;
use crate::search::stream::listed_match::ListedMatch;
use crate::search::stream::meaning::Meaning;
use crate::search::stream::targets::{Code, Targets};
use crate::search::{COVER, MatchKind, ORDER, Query, QueryTerm, TermKind, of_match_kind};

/// Maximum number of items of the query that are asked for. An engine limits the clauses of a question to 1,024.
const MOST_ITEMS: usize = 40;
/// Number of items from which names are not compared as a whole.
const LONG: usize = 8;
/// Weight of a match outside of the names of a record.
const OUTSIDE: f32 = 0.85;
/// Weight of the kind and the publisher.
const LABEL: f32 = 0.8;
/// Share of a match in a second field, as the ranking has it.
const SECOND: f32 = 0.15;
/// Score of a record that matches every item. It exceeds all other scores.
const COMPLETE: f32 = 10_000.0;

/// One way to match an item.
#[derive(Clone, Debug)]
struct Clause {
    of: usize,
    unit: Option<usize>,
    filter: Value,
    quality: f32,
    /// True if the match is only by a related concept, which is no match of the item.
    is_related: bool,
}

/// All ways to match a query.
#[derive(Clone, Debug, Default)]
pub(crate) struct Question {
    clauses: Vec<Clause>,
    /// For each item, the stems and concepts that names are compared with.
    covers: BTreeMap<usize, Vec<Cover>>,
    /// Stems of neighbouring items.
    pairs: Vec<(usize, usize, String)>,
    /// Number of items.
    pub(crate) items: usize,
}

#[derive(Clone, Debug)]
enum Cover {
    Stem(String),
    Concept(&'static str),
}

impl Question {
    /// Makes the question of a query.
    pub(crate) fn of(query: &Query, meaning: &Meaning, targets: &Targets) -> Question {
        let mut question =
            Question { items: targets.term_kinds.len().min(MOST_ITEMS), ..Question::default() };
        question.take_words(targets);
        question.take_codes(targets);
        question.take_names(targets);
        question.take_concepts(query, meaning, targets);
        question.take_pairs(query, targets);
        question.clauses.retain(|clause| clause.of < MOST_ITEMS);
        question
    }

    fn add(&mut self, of: usize, unit: usize, filter: Value, quality: f32) {
        self.clauses.push(Clause { of, unit: Some(unit), filter, quality, is_related: false });
    }

    fn take_words(&mut self, targets: &Targets) {
        let mut rows: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        for seek in &targets.target_words {
            let unit = &targets.units[seek.unit];
            let of = unit.of;
            if unit.parts > 1 {
                rows.entry(seek.unit).or_default().push(&seek.word);
                continue;
            }
            let word = seek.word.as_str();
            for (field, weight) in [("names", 1.0), ("words", OUTSIDE), ("labels", LABEL)] {
                self.add(of, seek.unit, json!({"term": {field: word}}), weight * seek.itself);
            }
            if let Some(quality) = seek.form {
                self.add(of, seek.unit, json!({"term": {"stems": seek.stem}}), quality);
            }
            if seek.open && word.chars().count() >= SHORTEST_PREFIX && !word.contains(char::is_numeric) {
                for (field, weight) in [("names", 1.0), ("words", OUTSIDE), ("labels", LABEL)] {
                    let quality = weight * of_match_kind(MatchKind::Prefix);
                    self.add(of, seek.unit, json!({"prefix": {field: word}}), quality);
                }
            }
            self.covers.entry(of).or_default().push(Cover::Stem(seek.stem.clone()));
        }
        for (unit, words) in rows {
            let filter = json!({"match_phrase": {"words": words.join(" ")}});
            self.add(targets.units[unit].of, unit, filter, OUTSIDE);
        }
    }

    fn take_codes(&mut self, targets: &Targets) {
        for (code, field) in [
            (Code::Topic, "topics"),
            (Code::Country, "countries"),
            (Code::Language, "languages"),
            (Code::Kind, "kind"),
            (Code::Unit, "units"),
        ] {
            let mut groups: BTreeMap<(usize, i32), Vec<&str>> = BTreeMap::new();
            for (value, listed) in &targets.codes[code as usize] {
                for ListedMatch { unit, quality, .. } in listed {
                    groups.entry((*unit, hundredths(*quality))).or_default().push(value);
                }
            }
            for ((unit, quality), mut values) in groups {
                values.sort_unstable();
                self.add(targets.units[unit].of, unit, json!({"terms": {field: values}}), share(quality));
            }
        }
    }

    /// Adds the texts that name a topic, country or region of the query.
    fn take_names(&mut self, targets: &Targets) {
        let mut marks: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
        for (id, listed) in &targets.codes[Code::Topic as usize] {
            for listed in listed {
                marks.entry(listed.unit).or_default().insert(mark_of_topic(id));
            }
        }
        let countries = &targets.codes[Code::Country as usize];
        for (code, listed) in countries {
            for listed in listed {
                marks.entry(listed.unit).or_default().insert(mark_of_country(code));
            }
        }
        // A query that means a region lists all its countries.
        let lists = |code: &str, unit: usize| {
            countries.get(code).is_some_and(|listed| listed.iter().any(|listed| listed.unit == unit))
        };
        for (unit, marks) in &mut marks {
            let meant = Region::all().filter(|region| region.country_codes().all(|code| lists(code, *unit)));
            marks.extend(meant.map(|region| mark_of_region(region.code())));
        }
        for (unit, marks) in marks {
            let quality = of_match_kind(MatchKind::Translation);
            self.add(targets.units[unit].of, unit, json!({"terms": {"named": marks}}), quality);
        }
    }

    fn take_concepts(&mut self, query: &Query, meaning: &Meaning, targets: &Targets) {
        let lexicon = Lexicon::embedded();
        let ids: HashMap<u16, &'static str> =
            lexicon.concepts().map(|concept| (concept.number(), lexicon.id(concept))).collect();
        let mut groups: BTreeMap<(usize, bool, i32), Vec<&str>> = BTreeMap::new();
        for meant in meaning.concepts.meant() {
            let Some(id) = ids.get(&meant.concept) else {
                continue;
            };
            let quality = of_match_kind(meant.how) * meant.share;
            let is_related = meant.how == MatchKind::Related;
            let terms = query.terms.get(meant.terms.clone()).unwrap_or_default();
            for of in terms.iter().flat_map(|term| items(term, targets)) {
                groups.entry((of, is_related, hundredths(quality))).or_default().push(id);
                if !is_related {
                    self.covers.entry(of).or_default().push(Cover::Concept(id));
                }
            }
        }
        for ((of, is_related, quality), ids) in groups {
            let filter = json!({"terms": {"concepts": ids}});
            self.clauses.push(Clause { of, unit: None, filter, quality: share(quality), is_related });
        }
    }

    fn take_pairs(&mut self, query: &Query, targets: &Targets) {
        if query.terms.len() > LONG {
            return;
        }
        let of = |at: usize| {
            let kind = &query.terms.get(at)?.kind;
            let of = targets.term_kinds.iter().position(|known| known == kind)?;
            let seek = targets.target_words.iter().find(|seek| targets.units[seek.unit].of == of)?;
            Some((of, seek.stem.as_str()))
        };
        for at in 1..query.terms.len() {
            if let (Some((first, stem)), Some((second, next))) = (of(at - 1), of(at)) {
                self.pairs.push((first, second, format!("{stem} {next}")));
            }
        }
    }

    /// Returns a query for the records that match any item.
    pub(crate) fn any(&self) -> Value {
        any_of(self.clauses.iter().map(|clause| clause.filter.clone()))
    }

    /// Returns a query for the records that match a unit.
    pub(crate) fn of_unit(&self, unit: usize) -> Value {
        let clauses = self.clauses.iter().filter(|clause| clause.unit == Some(unit));
        any_of(clauses.map(|clause| clause.filter.clone()))
    }

    /// Returns a query for the records that match an item.
    pub(crate) fn met(&self, of: usize) -> Value {
        let clauses = self.clauses.iter().filter(|clause| clause.of == of && !clause.is_related);
        any_of(clauses.map(|clause| clause.filter.clone()))
    }

    /// Returns a query for the records that match these items.
    pub(crate) fn complete(&self, required: &[usize]) -> Value {
        let required = required.iter().filter(|of| **of < self.items);
        json!({"bool": {"filter": required.map(|of| self.met(*of)).collect::<Vec<_>>()}})
    }

    /// Returns a query that scores complete matches first, and then as the ranking would, as far as an engine can.
    pub(crate) fn scored(&self, required: &[usize], rarities: &[f32]) -> Value {
        let required: Vec<usize> = required.iter().copied().filter(|of| *of < self.items).collect();
        let rarity = |of: usize| rarities.get(of).copied().unwrap_or(1.0);
        let boosted =
            |filter: &Value, boost: f32| json!({"constant_score": {"filter": filter, "boost": boost}});
        let mut all = vec![boosted(&self.complete(&required), COMPLETE)];
        for of in &required {
            let ways = self.clauses.iter().filter(|clause| clause.of == *of && clause.quality > 0.0);
            let ways: Vec<Value> =
                ways.map(|clause| boosted(&clause.filter, clause.quality * rarity(*of))).collect();
            if !ways.is_empty() {
                all.push(json!({"dis_max": {"queries": ways, "tie_breaker": SECOND}}));
            }
            if required.len() <= LONG {
                all.extend(self.covered(*of, required.iter().map(|of| rarity(*of)).sum()));
            }
        }
        for (first, second, row) in &self.pairs {
            let filter = json!({"match_phrase": {"stems": {"query": row, "slop": 2}}});
            all.push(boosted(&filter, ORDER * rarity(*first).min(rarity(*second))));
        }
        any_of(all)
    }

    /// Returns the query that prefers names of which an item is a large share. `rarities` is the sum of all items.
    #[allow(clippy::cast_precision_loss)] // small numbers
    fn covered(&self, of: usize, rarities: f32) -> Option<Value> {
        let covers = self.covers.get(&of)?;
        let way = |eighths: usize| {
            let marks = covers.iter().filter_map(|cover| match cover {
                Cover::Stem(stem) => cover_of_stem(stem, eighths),
                Cover::Concept(id) => cover_of_concept(id, eighths),
            });
            let filter = json!({"terms": {"covers": marks.collect::<Vec<_>>()}});
            let boost = COVER * rarities * eighths as f32 / EIGHTHS as f32;
            json!({"constant_score": {"filter": filter, "boost": boost}})
        };
        let ways: Vec<Value> = (1..=EIGHTHS).map(way).collect();
        Some(json!({"dis_max": {"queries": ways}}))
    }
}

/// Returns the items of a term: its own, and those of the parts of a compound.
fn items(term: &QueryTerm, targets: &Targets) -> Vec<usize> {
    let place = |kind: &TermKind| targets.term_kinds.iter().position(|known| known == kind);
    let mut items: Vec<usize> = place(&term.kind).into_iter().collect();
    if let TermKind::Compound(_, parts) = &term.kind {
        items.extend(parts.iter().filter_map(|part| place(&TermKind::Word(part.clone()))));
    }
    items
}

/// Returns a quality as a number that can be a key.
#[allow(clippy::cast_possible_truncation)] // qualities are between 0 and 1
fn hundredths(quality: f32) -> i32 {
    (quality * 100.0) as i32
}

#[allow(clippy::cast_precision_loss)]
fn share(hundredths: i32) -> f32 {
    hundredths.max(1) as f32 / 100.0
}

/// Returns a query for the records with an excluded word, or `None` if there is none.
pub(crate) fn excluded(query: &Query, targets: &Targets) -> Option<Value> {
    let mut ways = Vec::new();
    let Targets { target_words, units, codes, .. } = targets;
    let mut rows: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for seek in target_words {
        if units[seek.unit].parts > 1 {
            rows.entry(seek.unit).or_default().push(&seek.word);
            continue;
        }
        ways.push(json!({"term": {"words": seek.word}}));
        if seek.form.is_some() {
            ways.push(json!({"term": {"stems": seek.stem}}));
        }
    }
    ways.extend(rows.into_values().map(|row| json!({"match_phrase": {"words": row.join(" ")}})));
    let whole = of_match_kind(MatchKind::Prefix);
    for (code, field) in [(Code::Topic, "topics"), (Code::Country, "countries"), (Code::Unit, "units")] {
        let named = codes[code as usize].iter();
        let named = named.filter(|(_, listed)| listed.iter().any(|listed| listed.quality > whole));
        let mut values: Vec<&str> = named.map(|(value, _)| value.as_str()).collect();
        values.sort_unstable();
        if !values.is_empty() {
            ways.push(json!({"terms": {field: values}}));
        }
    }
    (!query.terms.is_empty() && !ways.is_empty()).then(|| any_of(ways))
}
