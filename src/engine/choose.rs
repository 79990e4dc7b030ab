//! Candidates for a query: the engine proposes records, and the search ranks them.
//!
//! A first question counts: the records, those that match each item of the query, and the words that no record has. A
//! second one reads the best. If words are unknown, a question between them reads records with similar words.

use serde_json::{Map, Value, json};

use crate::catalogue::{Embedded, Entry, parse_record};
use crate::engine::conditions::{self, MOST_NAMED, any_of};
use crate::engine::question::{Alternative, MOST_CLAUSES, Question, clauses_of, excluded};
use crate::engine::reader::{Reader, catalogue_order, in_catalogue_order, lines_of, number, topic};
use crate::error::{Error, Fault};
use crate::filter::{Filter, plain};
use crate::index::{Index, own_texts};
use crate::record::{Record, Topic};
use crate::search::stream::meaning::Concern;
use crate::search::stream::meaning::Meaning;
use crate::search::stream::pass_result::PassResult;
use crate::search::stream::target_names::each_name;
use crate::search::stream::targets::Targets;
use crate::search::stream::top_candidates::{ALL, BEST, owned, required};
use crate::search::stream::typos::NearWords;
use crate::search::stream::unknown_words::{Typos, UnknownWords};
use crate::search::stream::{Choice, Need, naming, unknown_words};
use crate::search::{MOST_PARTIAL, Query, allowed_slips, rarity};

/// Maximum number of records whose words may replace unknown ones.
const MOST_NEAR: usize = 200;
/// Number of records in a sample.
const SAMPLE: usize = 2000;
/// Maximum length of a word whose halves are looked for.
const LONGEST_HALVED: usize = 24;

/// Counts of the first question.
struct Counts {
    records: usize,
    /// Number of records that match any item, whatever the conditions.
    any: usize,
    /// Number of records that match each item.
    matches_per_item: Vec<usize>,
    /// For each unit, whether a record matches it.
    seen: Vec<bool>,
    /// A record for each word of the query.
    first: Vec<String>,
}

impl Reader {
    /// Selects the candidates for a query.
    ///
    /// # Errors
    /// An engine that does not answer.
    pub(crate) fn choose(&self, query: &Query, filter: Option<&Filter>, need: Need) -> Result<Choice, Error> {
        let alternatives: Vec<Query> = query.alternatives().collect();
        let query = &query.joined();
        let naming_lines = self.naming()?;
        let (own, units) = naming(&naming_lines);
        let topics = if own.is_empty() { Embedded.topics()? } else { own };
        let units: Vec<&Record<'_>> = units.iter().collect();
        let meaning = Meaning::without_expressions(query, &[]);
        let mut targets = Targets::of(query, &meaning, Concern::Direct, &topics, &units, &Typos::default());
        let mut question = Question::of(query, &meaning, &targets);
        let conditions = filter.map(conditions::of).unwrap_or_default();
        let excluded = excluded_by(query, &topics, &units);
        let kept = |query: Value| {
            json!({"bool": {
                "must": query,
                "filter": conditions,
                "must_not": excluded.iter().cloned().chain([topic()]).collect::<Vec<_>>(),
            }})
        };
        let mut lines;
        let mut hits = None;
        let mut statistics = crate::search::Statistics::default();
        if query.terms.is_empty() {
            let most = match need {
                Need::Best(most) => ALL.max(most.saturating_mul(2)),
                Need::All | Need::Ids => usize::MAX,
            };
            let query = kept(json!({"match_all": {}}));
            lines = self.lines(&query, &catalogue_order(), most)?;
            statistics.records = lines.len();
            if lines.len() == most {
                hits = Some((self.count(&query)?, 0));
            }
        } else {
            let mut counts = self.counts(&question, &targets)?;
            let unknown = unknown_words(&targets, &counts.seen);
            if !unknown.is_empty() {
                let typos = self.near(&unknown, &topics)?;
                targets = Targets::of(query, &meaning, Concern::Direct, &topics, &units, &typos);
                question = Question::of(query, &meaning, &targets);
                counts = self.counts(&question, &targets)?;
            }
            statistics.records = counts.records;
            if counts.any <= ALL {
                let query = json!({"bool": {"must": question.any(), "must_not": topic()}});
                lines = self.lines(&query, &catalogue_order(), ALL)?;
            } else {
                let seen = PassResult { seen: counts.seen.clone(), ..PassResult::default() };
                let required = required(&targets, &seen);
                let rarities: Vec<f32> =
                    counts.matches_per_item.iter().map(|count| rarity(*count, counts.records)).collect();
                let alternatives: Vec<Alternative> =
                    alternatives.iter().map(|one| Alternative::of(one, &required, &targets)).collect();
                let complete = self.complete(&question, &alternatives, &kept)?;
                let any = self.count(&kept(question.any()))?;
                let partial = any.saturating_sub(complete).min(MOST_PARTIAL);
                let most = match need {
                    Need::Best(most) => BEST.max(most.saturating_mul(2)),
                    Need::All | Need::Ids => complete + BEST,
                };
                let sort = json!(["_score", {"year": "desc"}, {"of": "asc"}, {"id": "asc"}]);
                lines = Vec::new();
                for alternative in &alternatives {
                    let query = kept(question.scored(alternative, &rarities));
                    lines.extend(self.lines(&query, &sort, most)?);
                }
                lines.sort_unstable();
                lines.dedup();
                hits = (complete + partial > lines.len()).then_some((complete, partial));
                statistics.matching_records =
                    targets.term_kinds.iter().cloned().zip(counts.matches_per_item.iter().copied()).collect();
            }
            lines.extend(counts.first);
            lines.extend(naming_lines.iter().cloned());
        }
        let concern = |at: &usize| targets.has_concepts || targets.topics.contains(at);
        let topics = (0..topics.len()).filter(concern).filter_map(|at| topics.get(at)).map(owned).collect();
        let (lines, faults) = self.valid_records(&lines);
        let mut choice = Choice::of_lines(lines.clone(), topics, targets.scope.clone());
        let referred = choice.referred(&[]);
        if !referred.is_empty() {
            let (more, _) = self.valid_records(&self.with_ids(&referred)?);
            let all: Vec<String> = lines.into_iter().chain(more).collect();
            choice = Choice::of_lines(in_catalogue_order(&all), choice.into_topics(), targets.scope);
        }
        choice.statistics = statistics;
        choice.hits = hits;
        choice.faults = faults;
        Ok(choice)
    }

    /// Counts the complete matches. An engine limits the clauses of a question, so each of several long alternatives is
    /// counted alone. The number is then a maximum.
    fn complete(
        &self,
        question: &Question,
        alternatives: &[Alternative],
        kept: &dyn Fn(Value) -> Value,
    ) -> Result<usize, Error> {
        let together = any_of(alternatives.iter().map(|one| question.complete(one)));
        if clauses_of(&together) <= MOST_CLAUSES {
            return self.count(&kept(together));
        }
        let mut complete = 0;
        for one in alternatives {
            complete += self.count(&kept(question.complete(one)))?;
        }
        Ok(complete)
    }

    fn counts(&self, question: &Question, targets: &Targets) -> Result<Counts, Error> {
        let filter = |query: Value| json!({"filter": query});
        let mut asked = Map::new();
        let records = json!({"range": {"of": {"lt": crate::engine::mapping::TOPIC}}});
        asked.insert("all".to_owned(), json!({"global": {}, "aggs": {"records": filter(records)}}));
        for of in 0..question.items {
            asked.insert(format!("of{of}"), filter(question.clause_of_item(of)));
        }
        for unit in 0..targets.units.len().min(MOST_UNITS) {
            asked.insert(format!("unit{unit}"), filter(question.of_unit(unit)));
        }
        for typed in targets.typed.iter().filter(|typed| typed.unit < MOST_FIRST) {
            let one =
                json!({"one": {"top_hits": {"size": 1, "_source": ["record"], "sort": catalogue_order()}}});
            asked[&format!("unit{}", typed.unit)]["aggs"] = one;
        }
        let query = json!({"bool": {"must": question.any(), "must_not": topic()}});
        let answer = self.search(&json!({
            "size": 0, "query": query, "aggs": asked, "track_total_hits": true,
        }))?;
        let number_at = |path: &str| number(answer.pointer(path));
        let of_unit = |unit: usize| format!("/aggregations/unit{unit}");
        let first = targets
            .typed
            .iter()
            .filter_map(|typed| answer.pointer(&format!("{}/one", of_unit(typed.unit))).map(lines_of));
        Ok(Counts {
            records: number_at("/aggregations/all/records/doc_count"),
            any: number_at("/hits/total/value"),
            matches_per_item: (0..targets.term_kinds.len())
                .map(|of| number_at(&format!("/aggregations/of{of}/doc_count")))
                .collect(),
            seen: (0..targets.units.len())
                .map(|unit| unit >= MOST_UNITS || number_at(&format!("{}/doc_count", of_unit(unit))) > 0)
                .collect(),
            first: first.flatten().collect(),
        })
    }

    /// Counts the records or topics that match.
    ///
    /// # Errors
    /// As [`Reader::search`].
    pub(crate) fn count(&self, query: &Value) -> Result<usize, Error> {
        let answer = self.search(&json!({"size": 0, "query": query, "track_total_hits": true}))?;
        Ok(number(answer.pointer("/hits/total/value")))
    }

    /// Returns the words of the index that are near to unknown words.
    fn near(&self, unknown: &[String], topics: &[Topic<'_>]) -> Result<Typos, Error> {
        let mut near = NearWords::of(UnknownWords::of(unknown));
        for word in unknown {
            let letters: Vec<char> = word.chars().collect();
            let mut ways = Vec::new();
            for slips in 1..=allowed_slips(letters.len()) {
                ways.push(json!({"fuzzy": {"words": {
                    "value": word, "fuzziness": slips, "max_expansions": 100, "boost": 10 / slips,
                }}}));
            }
            // A pattern of letters and digits alone needs no escape.
            if letters.len() >= 4 && letters.iter().all(|letter| letter.is_alphanumeric()) {
                ways.push(json!({"wildcard": {"words": {"value": format!("*{word}*")}}}));
                let spaced: String = letters.iter().flat_map(|letter| [*letter, '*']).collect();
                ways.push(json!({"wildcard": {"words": {"value": spaced, "boost": 0.5}}}));
            }
            if letters.len() <= LONGEST_HALVED {
                for cut in 3..letters.len().saturating_sub(2) {
                    let (head, tail) = letters.split_at(cut);
                    let halves =
                        format!("{} {}", head.iter().collect::<String>(), tail.iter().collect::<String>());
                    ways.push(json!({"match_phrase": {"words": halves}}));
                }
            }
            let question = any_of(ways);
            for line in self.lines(&question, &json!(["_score", {"id": "asc"}]), MOST_NEAR)? {
                if let Ok(Entry::Record(record)) = parse_record(&line) {
                    own_texts(&record, &mut |_, _, text| near.note(text));
                }
            }
        }
        let mut near = near.end();
        each_name(topics, &mut |word| near.note_name(word));
        Ok(near.into_replacements())
    }

    /// Returns the records that explain conditions on series, authors, units, regions, publishers and keywords.
    ///
    /// # Errors
    /// An engine that does not answer.
    pub(crate) fn named(&self, values: &[String]) -> Result<Choice, Error> {
        let parts = values.iter().flat_map(|value| value.split(',').chain([value.as_str()])).map(plain);
        let mut lines = self.naming()?;
        for part in parts.filter(|part| !part.is_empty()) {
            for field in ["series", "authors", "units", "regions", "publishers", "keywords"] {
                let pattern = format!("*{}*", escaped(&part));
                let query = json!({"wildcard": {format!("plain.{field}"): {"value": pattern}}});
                let first =
                    json!({"top_hits": {"size": 1, "_source": ["record"], "sort": catalogue_order()}});
                let values = json!({"terms": {"field": field, "size": MOST_NAMED}, "aggs": {"first": first}});
                let answer = self.search(&json!({"size": 0, "query": query, "aggs": {"values": values}}))?;
                let buckets = answer.pointer("/aggregations/values/buckets").and_then(Value::as_array);
                let buckets = buckets.into_iter().flatten().filter_map(|bucket| bucket.get("first"));
                lines.extend(buckets.flat_map(lines_of));
            }
        }
        let (own, _) = naming(&lines);
        let topics = if own.is_empty() { Embedded.topics()? } else { own };
        let topics = topics.iter().map(owned).collect();
        let (lines, _) = self.valid_records(&lines);
        Ok(Choice::of_lines(lines, topics, crate::index::Scope::All))
    }

    /// Indexes a sample of the records, which gives the hint of a query that finds nothing.
    ///
    /// # Errors
    /// An engine that does not answer.
    pub(crate) fn sample(&self) -> Result<Index<'static>, Error> {
        let lines = self.lines(&json!({"bool": {"must_not": topic()}}), &catalogue_order(), SAMPLE)?;
        let topics = Embedded.topics()?.iter().map(owned).collect();
        let (lines, _) = self.valid_records(&lines);
        let sampled = Choice::of_lines(lines, topics, crate::index::Scope::All);
        let catalogue = sampled.catalogue(&[])?;
        Ok(catalogue.index().into_owned())
    }

    /// Returns the valid records in the order of a catalogue, without topics, and the faults of the other lines.
    fn valid_records(&self, lines: &[String]) -> (Vec<String>, Vec<Fault>) {
        let (mut valid, mut faults) = (Vec::new(), Vec::new());
        for line in in_catalogue_order(lines) {
            match parse_record(&line) {
                Ok(Entry::Record(_)) => valid.push(line),
                Ok(Entry::Topic(_)) => {}
                Err(fault) => faults.push(self.fault(fault)),
            }
        }
        (valid, faults)
    }
}

/// Maximum number of units that are counted.
const MOST_UNITS: usize = 200;
/// Maximum number of units for which a record is read.
const MOST_FIRST: usize = 60;

/// Escapes the signs of a pattern.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '*' | '?' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Returns the query for excluded records.
fn excluded_by(query: &Query, topics: &[Topic<'_>], units: &[&Record<'_>]) -> Option<Value> {
    if query.without.is_empty() {
        return None;
    }
    let without = Query::of_terms(query.without.clone());
    let nothing = Meaning::default();
    excluded(&without, &Targets::of(&without, &nothing, Concern::Direct, topics, units, &Typos::default()))
}
