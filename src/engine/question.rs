//! The question to the engine: all clauses by which a record may match the query, as in the streamed search.
//!
//! A question proposes records, and the search ranks them. The question may propose too many records, and its scores
//! are estimates.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Value, json};

use crate::codes::Region;
use crate::engine::conditions::any_of;
use crate::engine::levels::feature;
use crate::engine::subjects::{mark_of_country, mark_of_region, mark_of_topic};
use crate::lexicon::Lexicon;
use crate::search::limits::{GAP, SHORTEST_PREFIX};
use crate::search::stream::listed_match::ListedMatch;
use crate::search::stream::meaning::Meaning;
use crate::search::stream::targets::{Code, Targets};
use crate::search::weights::{COVER, ORDER, SECOND_FIELD};
use crate::search::{MatchKind, Query, QueryTerm, of_match_kind};

/// Maximum number of items of the query that are asked for. An engine limits the clauses of a question to 1,024.
const MOST_ITEMS: usize = 40;
/// Maximum number of clauses of a question beside conditions and exclusions.
pub(crate) const MOST_CLAUSES: usize = 900;
/// Number of items from which names are not compared as a whole.
const LONG: usize = 8;
/// Maximum number of items of which each is compared with the others.
const FEW: usize = 5;
/// Maximum number of concepts of an item that are scored by their best field; the others get the usual score.
const MOST_CONCEPTS: usize = 6;
/// Weight of a match outside of the names of a record.
const OUTSIDE: f32 = 0.85;
/// Weight of the kind and the publisher.
const LABEL: f32 = 0.8;
/// Share of two words in order that counts for their forms; the rest is for the words themselves.
const FORMS: f32 = 0.86;

/// One way to match an item.
#[derive(Clone, Debug)]
struct Clause {
    of: usize,
    unit: Option<usize>,
    filter: Value,
    /// True if the match is only by a related concept, which is no match of the item.
    is_related: bool,
}

/// The number by which a match counts.
#[derive(Clone, Debug)]
enum Score {
    /// Features of the document. In a name, this part of the match counts as a share of the name.
    Feature { fields: Features, name: String, quality: f32, part: f32 },
    /// The same number for each record that passes, by its names or by other fields.
    Constant { filter: Value, quality: f32, is_name: bool },
}

/// Fields with the levels in the names of a record, with the share of a name, and with the levels in other fields.
#[derive(Clone, Copy, Debug)]
struct Features {
    names: &'static str,
    covers: &'static str,
    others: Option<&'static str>,
}

const OF_WORDS: Features = Features { names: "levels", covers: "covers", others: Some("other_levels") };
const OF_STEMS: Features =
    Features { names: "stem_levels", covers: "stem_covers", others: Some("other_stems") };
const OF_CONCEPTS: Features =
    Features { names: "concept_levels", covers: "concept_covers", others: Some("other_concepts") };
const OF_MARKS: Features = Features { names: "named_levels", covers: "named_covers", others: None };

/// All ways to match a query.
#[derive(Clone, Debug, Default)]
pub(crate) struct Question {
    clauses: Vec<Clause>,
    /// For each item, how its matches count.
    scores: BTreeMap<usize, Vec<Score>>,
    /// For each item, the factor of its rarity.
    factors: BTreeMap<usize, f32>,
    /// Number of items.
    pub(crate) items: usize,
}

/// One alternative of a query: the items that a record must match together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Alternative {
    /// Required items.
    pub(crate) required: Vec<usize>,
    /// Neighbouring items, each with its stem and its word.
    pairs: Vec<[Neighbour; 2]>,
}

#[derive(Clone, Debug)]
struct Neighbour {
    of: usize,
    stem: String,
    word: String,
}

impl Alternative {
    /// Makes the alternative of a query. `required` has the items that the whole query requires.
    pub(crate) fn of(query: &Query, required: &[usize], targets: &Targets) -> Alternative {
        let of = |term: &QueryTerm| targets.items_of(term);
        let own: BTreeSet<usize> = query.terms.iter().flat_map(of).filter(|of| *of < MOST_ITEMS).collect();
        let required = required.iter().copied().filter(|of| own.contains(of)).collect();
        Alternative { required, pairs: pairs(query, targets) }
    }
}

fn pairs(query: &Query, targets: &Targets) -> Vec<[Neighbour; 2]> {
    if query.terms.len() > LONG {
        return Vec::new();
    }
    let neighbour = |term: &QueryTerm| {
        let of = targets.term_kinds.iter().position(|known| *known == term.kind)?;
        let target = targets.target_words.iter().find(|target| targets.units[target.unit].of == of)?;
        (targets.units[target.unit].parts == 1).then(|| Neighbour {
            of,
            stem: target.stem.clone(),
            word: target.word.clone(),
        })
    };
    let pairs = query.terms.windows(2).filter_map(|two| Some([neighbour(&two[0])?, neighbour(&two[1])?]));
    pairs.collect()
}

impl Question {
    /// Makes the question of a query.
    pub(crate) fn of(query: &Query, meaning: &Meaning, targets: &Targets) -> Question {
        let mut question =
            Question { items: targets.term_kinds.len().min(MOST_ITEMS), ..Question::default() };
        question.add_words(targets);
        question.add_codes(targets);
        question.add_names(targets);
        question.add_concepts(query, meaning, targets);
        question.clauses.retain(|clause| clause.of < MOST_ITEMS);
        for (at, term) in query.terms.iter().enumerate() {
            for of in targets.items_of(term) {
                question.factors.entry(of).or_insert(meaning.concepts.factor(at));
            }
        }
        question
    }

    fn add(&mut self, of: usize, unit: usize, filter: Value) {
        self.clauses.push(Clause { of, unit: Some(unit), filter, is_related: false });
    }

    fn score(&mut self, of: usize, score: Score) {
        self.scores.entry(of).or_default().push(score);
    }

    fn add_words(&mut self, targets: &Targets) {
        let mut rows: BTreeMap<usize, (f32, Vec<&str>)> = BTreeMap::new();
        for target in &targets.target_words {
            let unit = &targets.units[target.unit];
            let of = unit.of;
            if unit.parts > 1 {
                rows.entry(target.unit).or_insert((target.itself, Vec::new())).1.push(&target.word);
                continue;
            }
            let word = target.word.as_str();
            for field in ["words", "labels"] {
                self.add(of, target.unit, json!({"term": {field: word}}));
            }
            self.feature(of, OF_WORDS, word, target.itself, 1.0);
            if let Some(quality) = target.form {
                self.add(of, target.unit, json!({"term": {"stems": target.stem}}));
                self.feature(of, OF_STEMS, &target.stem, quality, 1.0);
            }
            if target.open && word.chars().count() >= SHORTEST_PREFIX && !word.contains(char::is_numeric) {
                for (field, weight) in [("names", 1.0), ("words", OUTSIDE), ("labels", LABEL)] {
                    let filter = json!({"prefix": {field: word}});
                    let quality = weight * of_match_kind(MatchKind::Prefix);
                    let is_name = field == "names";
                    self.score(of, Score::Constant { filter: filter.clone(), quality, is_name });
                    if !is_name {
                        self.add(of, target.unit, filter);
                    }
                }
            }
        }
        for (unit, (quality, words)) in rows {
            let of = targets.units[unit].of;
            for (field, weight) in [("names", 1.0), ("words", OUTSIDE)] {
                let filter = json!({"match_phrase": {field: words.join(" ")}});
                let (quality, is_name) = (weight * quality, field == "names");
                self.score(of, Score::Constant { filter: filter.clone(), quality, is_name });
                if !is_name {
                    self.add(of, unit, filter);
                }
            }
        }
    }

    fn feature(&mut self, of: usize, fields: Features, name: &str, quality: f32, part: f32) {
        let known = |score: &Score| matches!(score, Score::Feature { fields: f, name: n, quality: q, .. } if f.names == fields.names && n == name && *q >= quality);
        if self.scores.get(&of).is_some_and(|scores| scores.iter().any(known)) {
            return;
        }
        if let Some(name) = feature(name) {
            self.score(of, Score::Feature { fields, name, quality, part });
        }
    }

    fn add_codes(&mut self, targets: &Targets) {
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
                let of = targets.units[unit].of;
                let filter = json!({"terms": {field: values}});
                self.add(of, unit, filter.clone());
                let filter = match code {
                    // A record has the topics that its titles name, as if the record listed them.
                    Code::Topic => {
                        let marks: Vec<String> = values.iter().map(|id| mark_of_topic(id)).collect();
                        any_of([filter, json!({"terms": {"named": marks}})])
                    }
                    _ => filter,
                };
                self.score(of, Score::Constant { filter, quality: share(quality), is_name: false });
            }
        }
    }

    /// Adds the texts that name a topic, country or region of the query.
    fn add_names(&mut self, targets: &Targets) {
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
        // A query for a region lists all countries of the region.
        let lists = |code: &str, unit: usize| {
            countries.get(code).is_some_and(|listed| listed.iter().any(|listed| listed.unit == unit))
        };
        for (unit, marks) in &mut marks {
            let regions =
                Region::all().filter(|region| region.country_codes().all(|code| lists(code, *unit)));
            marks.extend(regions.map(|region| mark_of_region(region.code())));
        }
        for (unit, marks) in marks {
            let of = targets.units[unit].of;
            let filter = json!({"terms": {"named": marks}});
            let quality = of_match_kind(MatchKind::Translation);
            self.add(of, unit, filter.clone());
            if marks.len() <= MOST_CONCEPTS {
                for mark in &marks {
                    self.feature(of, OF_MARKS, mark, quality, 1.0);
                }
            } else {
                self.score(of, Score::Constant { filter, quality, is_name: true });
            }
        }
    }

    #[allow(clippy::cast_precision_loss)] // few words
    fn add_concepts(&mut self, query: &Query, meaning: &Meaning, targets: &Targets) {
        let lexicon = Lexicon::embedded();
        let ids: HashMap<u16, &'static str> =
            lexicon.concepts().map(|concept| (concept.number(), lexicon.id(concept))).collect();
        let mut groups: BTreeMap<(usize, bool), BTreeSet<&str>> = BTreeMap::new();
        // For each item, its concepts with their quality, and the part of the match that counts in a name.
        let mut scored: BTreeMap<usize, BTreeMap<&str, (f32, f32)>> = BTreeMap::new();
        for concept_match in meaning.concepts.concept_matches() {
            let Some(id) = ids.get(&concept_match.concept) else {
                continue;
            };
            let quality = of_match_kind(concept_match.how) * concept_match.share;
            let is_related = concept_match.how.lacks_word();
            let terms = query.terms.get(concept_match.terms.clone()).unwrap_or_default();
            for of in terms.iter().flat_map(|term| targets.items_of(term)) {
                groups.entry((of, is_related)).or_default().insert(id);
                let known = scored.entry(of).or_default().entry(id).or_default();
                if quality > known.0 {
                    let part = if is_related { 0.0 } else { 1.0 / terms.len().max(1) as f32 };
                    *known = (quality, part);
                }
            }
        }
        for ((of, is_related), ids) in groups {
            let filter = json!({"terms": {"concepts": ids}});
            self.clauses.push(Clause { of, unit: None, filter, is_related });
        }
        for (of, concepts) in scored {
            let mut concepts: Vec<(&str, (f32, f32))> = concepts.into_iter().collect();
            concepts.sort_by(|(_, (a, _)), (_, (b, _))| b.total_cmp(a));
            let others = concepts.split_off(concepts.len().min(MOST_CONCEPTS));
            for (id, (quality, part)) in concepts {
                self.feature(of, OF_CONCEPTS, id, quality, part);
            }
            if let Some((_, (quality, _))) = others.first() {
                let ids: Vec<&str> = others.iter().map(|(id, _)| *id).collect();
                let filter = json!({"terms": {"concepts": ids}});
                self.score(of, Score::Constant { filter, quality: *quality, is_name: true });
            }
        }
    }

    /// Returns a query for the records that match any item.
    pub(crate) fn any(&self) -> Value {
        any_once(self.clauses.iter())
    }

    /// Returns a query for the records that match a unit.
    pub(crate) fn of_unit(&self, unit: usize) -> Value {
        any_once(self.clauses.iter().filter(|clause| clause.unit == Some(unit)))
    }

    /// Returns a query for the records that match an item.
    pub(crate) fn clause_of_item(&self, of: usize) -> Value {
        any_once(self.clauses.iter().filter(|clause| clause.of == of && !clause.is_related))
    }

    /// Returns a query for the records that match all required items of an alternative.
    pub(crate) fn complete(&self, alternative: &Alternative) -> Value {
        let required = alternative.required.iter();
        json!({"bool": {"filter": required.map(|of| self.clause_of_item(*of)).collect::<Vec<_>>()}})
    }

    /// Returns a query that scores complete matches of an alternative first, and then as the estimate of a streamed
    /// search does. `rarities` has the weight of each item.
    pub(crate) fn scored(&self, alternative: &Alternative, rarities: &[f32]) -> Value {
        let details = [Detail::Others, Detail::Names, Detail::Words];
        let mut questions = details.into_iter().map(|detail| self.in_detail(alternative, rarities, detail));
        let complete = || self.complete(alternative);
        questions.find(|question| clauses_of(question) <= MOST_CLAUSES).unwrap_or_else(complete)
    }

    fn in_detail(&self, alternative: &Alternative, rarities: &[f32], detail: Detail) -> Value {
        let required = &alternative.required;
        let rarity = |of: usize| {
            let factor = self.factors.get(&of).copied().unwrap_or(1.0);
            rarities.get(of).copied().unwrap_or(1.0) * factor
        };
        let total: f32 = required.iter().map(|of| rarity(*of)).sum();
        // A complete match exceeds all other scores together, but not by much: an engine's scores have 24 bits.
        let complete = 1.0 + total * (1.0 + SECOND_FIELD + 2.0 * (COVER + ORDER));
        let mut all = vec![constant(&self.complete(alternative), complete)];
        for of in required {
            let (mut names, mut others) = (Vec::new(), Vec::new());
            for score in self.scores.get(of).into_iter().flatten() {
                score.levels(rarity(*of), &mut names, &mut others);
            }
            // A match in a second field counts a little more.
            let ways = [names, others].into_iter().filter(|ways| !ways.is_empty());
            let ways: Vec<Value> = ways.map(|ways| json!({"dis_max": {"queries": ways}})).collect();
            if !ways.is_empty() {
                all.push(json!({"dis_max": {"queries": ways, "tie_breaker": SECOND_FIELD}}));
            }
            if detail == Detail::Others && required.len() <= FEW {
                for other in required {
                    all.extend(self.covered(*of, COVER * rarity(*other), (of != other).then_some(*other)));
                }
            } else if detail != Detail::Words && required.len() <= LONG {
                all.extend(self.covered(*of, COVER * total, None));
            }
        }
        for [first, second] in &alternative.pairs {
            let boost = ORDER * rarity(first.of).min(rarity(second.of));
            let words = [
                words_in_order("name_stems", [&first.stem, &second.stem], boost * FORMS),
                words_in_order("names", [&first.word, &second.word], boost * (1.0 - FORMS)),
            ];
            let mut ways = vec![any_of(words)];
            ways.extend(self.of_both(first.of, second.of, boost));
            all.push(json!({"dis_max": {"queries": ways}}));
        }
        any_of(all)
    }

    /// Returns the concepts that match two items at once, as words in order do.
    fn of_both(&self, first: usize, second: usize, boost: f32) -> Vec<Value> {
        let of = |of: usize| self.scores.get(&of).into_iter().flatten().filter_map(Score::concept);
        let both = of(first).filter(|(id, _)| of(second).any(|(other, _)| other == *id));
        both.map(|(id, quality)| linear(OF_CONCEPTS.names, id, quality * boost)).collect()
    }

    /// Returns the query that prefers names of which an item is a large share, in records that match the other item.
    fn covered(&self, of: usize, boost: f32, other: Option<usize>) -> Option<Value> {
        let ways: Vec<Value> = self.scores.get(&of)?.iter().filter_map(|score| score.cover(boost)).collect();
        let best = json!({"dis_max": {"queries": ways}});
        let filter: Vec<Value> = other.into_iter().map(|other| self.clause_of_item(other)).collect();
        (!ways.is_empty()).then(|| json!({"bool": {"must": best, "filter": filter}}))
    }
}

impl Score {
    /// Adds the ways to match by a name, and by other fields.
    fn levels(&self, rarity: f32, names: &mut Vec<Value>, others: &mut Vec<Value>) {
        match self {
            Score::Feature { fields, name, quality, .. } => {
                names.push(linear(fields.names, name, quality * rarity));
                others.extend(fields.others.map(|field| linear(field, name, quality * rarity)));
            }
            Score::Constant { filter, quality, is_name } => {
                let ways = if *is_name { names } else { others };
                ways.push(constant(filter, quality * rarity));
            }
        }
    }

    /// Returns a concept with the quality of its match.
    fn concept(&self) -> Option<(&str, f32)> {
        match self {
            Score::Feature { fields, name, quality, part }
                if *part > 0.0 && fields.names == OF_CONCEPTS.names =>
            {
                Some((name, *quality))
            }
            _ => None,
        }
    }

    fn cover(&self, boost: f32) -> Option<Value> {
        match self {
            Score::Feature { fields, name, quality, part } if *part > 0.0 => {
                Some(linear(fields.covers, name, quality * part * boost))
            }
            _ => None,
        }
    }
}

/// The detail of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Detail {
    /// The share of a name counts by the other items that the record has.
    Others,
    /// The share of a name counts.
    Names,
    /// Only the words count.
    Words,
}

/// Returns the number of clauses of a query, as an engine counts them.
pub(crate) fn clauses_of(query: &Value) -> usize {
    let of = |key: &str, value: &Value| match key {
        "term" | "terms" | "prefix" | "rank_feature" | "span_term" | "range" => 1,
        // One for each word.
        "match_phrase" => value.to_string().split(' ').count(),
        _ => clauses_of(value),
    };
    match query {
        Value::Object(parts) => parts.iter().map(|(key, value)| of(key, value)).sum(),
        Value::Array(parts) => parts.iter().map(clauses_of).sum(),
        _ => 0,
    }
}

/// Returns a query for the records that match any clause, each asked for once.
fn any_once<'c>(clauses: impl Iterator<Item = &'c Clause>) -> Value {
    let filters: BTreeMap<String, &Value> =
        clauses.map(|clause| (clause.filter.to_string(), &clause.filter)).collect();
    any_of(filters.into_values().cloned())
}

/// Returns the query whose score is a feature times the boost.
fn linear(field: &str, name: &str, boost: f32) -> Value {
    json!({"rank_feature": {"field": format!("{field}.{name}"), "linear": {}, "boost": boost}})
}

fn constant(filter: &Value, boost: f32) -> Value {
    json!({"constant_score": {"filter": filter, "boost": boost}})
}

/// Returns the query for two words in order, with at most a few words between them.
fn words_in_order(field: &str, words: [&str; 2], boost: f32) -> Value {
    let clauses = words.map(|word| json!({"span_term": {field: word}}));
    constant(&json!({"span_near": {"clauses": clauses, "slop": GAP, "in_order": true}}), boost)
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
    for target in target_words {
        if units[target.unit].parts > 1 {
            rows.entry(target.unit).or_default().push(&target.word);
            continue;
        }
        ways.push(json!({"term": {"words": target.word}}));
        if target.form.is_some() {
            ways.push(json!({"term": {"stems": target.stem}}));
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
