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
use crate::index::{Index, Scope, own_texts};
use crate::record::{Record, Topic};
use crate::search::stream::choose::naming;
use crate::search::stream::estimate::{BEST, required};
use crate::search::stream::meaning::{Concern, Meaning};
use crate::search::stream::pass_result::PassResult;
use crate::search::stream::suspects::unknown_words;
use crate::search::stream::target_names::each_name;
use crate::search::stream::targets::Targets;
use crate::search::stream::top_candidates::{ALL, owned};
use crate::search::stream::typos::NearWords;
use crate::search::stream::unknown_words::{Typos, UnknownWords};
use crate::search::stream::{Choice, Need};
use crate::search::typos::allowed_typos;
use crate::search::{MOST_PARTIAL, Query, Statistics, rarity};

/// Maximum number of records whose words may replace unknown ones.
const MOST_NEAR: usize = 200;
/// Number of records in a sample.
const SAMPLE: usize = 2000;
/// Maximum length of a word whose halves are looked for.
const LONGEST_HALVED: usize = 24;

/// Counts of the first question.
#[derive(Default)]
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

/// A query with its counts, for which similar words replace the unknown ones.
struct CountedQuery {
    targets: Targets,
    question: Question,
    counts: Counts,
}

/// The conditions on records, and the records that are left out.
struct Restrictions {
    filter: Vec<Value>,
    must_not: Vec<Value>,
}

impl Restrictions {
    /// Returns a query for the records of `query` that meet the restrictions.
    fn within(&self, query: &Value) -> Value {
        json!({"bool": {"must": query, "filter": self.filter, "must_not": self.must_not}})
    }
}

/// Records that the engine proposes.
#[derive(Default)]
struct Proposal {
    lines: Vec<String>,
    statistics: Statistics,
    /// Numbers of complete and partial hits, if there are more than lines.
    hits: Option<(usize, usize)>,
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
        let restrictions = Restrictions {
            filter: filter.map(conditions::of).unwrap_or_default(),
            must_not: excluded_by(query, &topics, &units).into_iter().chain([topic()]).collect(),
        };
        let counted = self.counted(query, &topics, &units)?;
        let mut proposal = if query.terms.is_empty() {
            self.all_records(&restrictions, need)?
        } else if counted.counts.any <= ALL {
            self.all_matches(&counted)?
        } else {
            self.best_matches(&counted, &alternatives, &restrictions, need)?
        };
        if !query.terms.is_empty() {
            proposal.statistics.records = counted.counts.records;
            proposal.lines.extend(counted.counts.first);
            proposal.lines.extend(naming_lines.iter().cloned());
        }
        let targets = counted.targets;
        let is_needed = |at: &usize| targets.has_concepts || targets.topics.contains(at);
        let topics = (0..topics.len()).filter(is_needed).filter_map(|at| topics.get(at)).map(owned).collect();
        let mut choice = self.with_referred(&proposal.lines, topics, targets.scope)?;
        (choice.statistics, choice.hits) = (proposal.statistics, proposal.hits);
        Ok(choice)
    }

    /// Counts the matches of a query. If some of its words are unknown, counts again with similar words.
    fn counted(
        &self,
        query: &Query,
        topics: &[Topic<'_>],
        units: &[&Record<'_>],
    ) -> Result<CountedQuery, Error> {
        let meaning = Meaning::without_expressions(query, &[]);
        let count = |typos: &Typos| {
            let targets = Targets::of(query, &meaning, Concern::Direct, topics, units, typos);
            let question = Question::of(query, &meaning, &targets);
            let counts = match query.terms.as_slice() {
                [] => Counts::default(),
                _ => self.counts(&question, &targets)?,
            };
            Ok(CountedQuery { targets, question, counts })
        };
        let counted = count(&Typos::default())?;
        let unknown = unknown_words(&counted.targets, &counted.counts.seen);
        if unknown.is_empty() { Ok(counted) } else { count(&self.near(&unknown, topics)?) }
    }

    /// Proposes records for a query without words.
    fn all_records(&self, restrictions: &Restrictions, need: Need) -> Result<Proposal, Error> {
        let most = number_of_candidates(need, ALL, usize::MAX);
        let query = restrictions.within(&json!({"match_all": {}}));
        let lines = self.lines(&query, &catalogue_order(), most)?;
        let hits = if lines.len() == most { Some((self.count(&query)?, 0)) } else { None };
        let statistics = Statistics { records: lines.len(), ..Statistics::default() };
        Ok(Proposal { lines, statistics, hits })
    }

    /// Proposes all records that match any item, whatever the conditions.
    fn all_matches(&self, counted: &CountedQuery) -> Result<Proposal, Error> {
        let query = json!({"bool": {"must": counted.question.any(), "must_not": topic()}});
        Ok(Proposal { lines: self.lines(&query, &catalogue_order(), ALL)?, ..Proposal::default() })
    }

    /// Proposes the records of the highest score for each alternative.
    fn best_matches(
        &self,
        CountedQuery { targets, question, counts }: &CountedQuery,
        alternatives: &[Query],
        restrictions: &Restrictions,
        need: Need,
    ) -> Result<Proposal, Error> {
        let required = required(targets, &PassResult { seen: counts.seen.clone(), ..PassResult::default() });
        let rarities = counts.matches_per_item.iter().map(|count| rarity(*count, counts.records));
        let rarities: Vec<f32> = rarities.collect();
        let alternatives: Vec<Alternative> =
            alternatives.iter().map(|one| Alternative::of(one, &required, targets)).collect();
        let complete = self.complete(question, &alternatives, restrictions)?;
        let any = self.count(&restrictions.within(&question.any()))?;
        let partial = any.saturating_sub(complete).min(MOST_PARTIAL);
        let most = number_of_candidates(need, BEST, complete + BEST);
        let sort = json!(["_score", {"year": "desc"}, {"of": "asc"}, {"id": "asc"}]);
        let mut lines = Vec::new();
        for alternative in &alternatives {
            let query = restrictions.within(&question.scored(alternative, &rarities));
            lines.extend(self.lines(&query, &sort, most)?);
        }
        lines.sort_unstable();
        lines.dedup();
        let hits = (complete + partial > lines.len()).then_some((complete, partial));
        let kinds = targets.term_kinds.iter().cloned();
        let matching_records = kinds.zip(counts.matches_per_item.iter().copied()).collect();
        Ok(Proposal { lines, statistics: Statistics { matching_records, ..Statistics::default() }, hits })
    }

    /// Counts the complete matches. An engine limits the clauses of a question, so each of several long alternatives is
    /// counted alone. The number is then a maximum.
    fn complete(
        &self,
        question: &Question,
        alternatives: &[Alternative],
        restrictions: &Restrictions,
    ) -> Result<usize, Error> {
        let together = any_of(alternatives.iter().map(|one| question.complete(one)));
        if clauses_of(&together) <= MOST_CLAUSES {
            return self.count(&restrictions.within(&together));
        }
        let mut complete = 0;
        for one in alternatives {
            complete += self.count(&restrictions.within(&question.complete(one)))?;
        }
        Ok(complete)
    }

    /// Makes candidates of lines, with the records to which they refer.
    fn with_referred(
        &self,
        lines: &[String],
        topics: Vec<Topic<'static>>,
        scope: Scope,
    ) -> Result<Choice, Error> {
        let (mut lines, faults) = self.valid_records(lines);
        let mut choice = Choice::of_lines(lines.clone(), topics, scope.clone());
        let referred = choice.referred(&[]);
        if !referred.is_empty() {
            lines.extend(self.valid_records(&self.with_ids(&referred)?).0);
            choice = Choice::of_lines(in_catalogue_order(&lines), choice.into_topics(), scope);
        }
        choice.faults = faults;
        Ok(choice)
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
            for typos in 1..=allowed_typos(letters.len()) {
                ways.push(json!({"fuzzy": {"words": {
                    "value": word, "fuzziness": typos, "max_expansions": 100, "boost": 10 / typos,
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
        Ok(Choice::of_lines(lines, topics, Scope::All))
    }

    /// Indexes a sample of the records, which gives the hint of a query that finds nothing.
    ///
    /// # Errors
    /// An engine that does not answer.
    pub(crate) fn sample(&self) -> Result<Index<'static>, Error> {
        let lines = self.lines(&json!({"bool": {"must_not": topic()}}), &catalogue_order(), SAMPLE)?;
        let topics = Embedded.topics()?.iter().map(owned).collect();
        let (lines, _) = self.valid_records(&lines);
        let sampled = Choice::of_lines(lines, topics, Scope::All);
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

/// Returns the number of records that are read: some more than are needed, or `all`.
fn number_of_candidates(need: Need, least: usize, all: usize) -> usize {
    match need {
        Need::Best(most) => least.max(most.saturating_mul(2)),
        Need::All | Need::Ids => all,
    }
}

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
