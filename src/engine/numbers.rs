//! Numbers of publications, counted by the engine.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::cli::Dimension;
use crate::engine::Reader;
use crate::engine::listing::passing;
use crate::engine::reader::number;
use crate::error::Error;
use crate::facets::count::{Counts, Numbers};
use crate::facets::dimension::decade;
use crate::filter::Filter;
use crate::record::RecordType;

/// Number of values in an answer.
const PAGE: usize = 10_000;
/// Maximum number of facts: more than there are.
const MOST_FACTS: usize = 100;

impl Reader {
    /// Counts the publications that pass a filter by each of these dimensions, or returns `None` if the engine would
    /// count others too.
    ///
    /// # Errors
    /// As [`Reader::search`].
    pub(crate) fn numbers(&self, filter: &Filter, by: &[Dimension]) -> Result<Option<Numbers>, Error> {
        let Some(query) = passing(&[RecordType::Publication], filter) else {
            return Ok(None);
        };
        let answer = self.search(&json!({
            "size": 0, "query": query, "track_total_hits": true,
            "aggs": {
                "editions": {"sum": {"field": "spoken"}},
                "facts": {"terms": {"field": "facts", "size": MOST_FACTS}},
            },
        }))?;
        let editions = answer.pointer("/aggregations/editions/value").and_then(Value::as_f64);
        let mut numbers = Numbers {
            publications: number(answer.pointer("/hits/total/value")),
            editions: whole(editions.unwrap_or_default()),
            languages: self.values("values.language", &query)?.into_keys().collect(),
            ..Numbers::default()
        };
        let facts = answer.pointer("/aggregations/facts/buckets").and_then(Value::as_array);
        for fact in facts.into_iter().flatten() {
            let name = fact.get("key").and_then(Value::as_str).unwrap_or_default();
            numbers.facts.insert(name.to_owned(), number(fact.get("doc_count")));
        }
        for dimension in by {
            numbers.by.push(self.counts_by(*dimension, &query)?);
        }
        Ok(Some(numbers))
    }

    fn counts_by(&self, dimension: Dimension, query: &Value) -> Result<Counts, Error> {
        let field = match dimension {
            Dimension::Year | Dimension::Decade => "year",
            Dimension::Language => "values.language",
            Dimension::Series => "series",
            Dimension::Kind => "kind",
            Dimension::Country => "values.country",
            Dimension::Region => "values.region",
            Dimension::Unit => "units",
            Dimension::Topic => "about",
            Dimension::Author => "authors",
            Dimension::Publisher => "publishers",
        };
        let mut values = self.values(field, query)?;
        if dimension == Dimension::Decade {
            let years = std::mem::take(&mut values);
            for (year, publications) in years {
                if let Ok(year) = year.parse() {
                    *values.entry(decade(year)).or_default() += publications;
                }
            }
        }
        let without = json!({"bool": {"must": query, "must_not": {"exists": {"field": field}}}});
        Ok(Counts { values, without: self.count(&without)? })
    }

    /// Returns all values of a field with their numbers of records, in pages: authors may be very many.
    fn values(&self, field: &str, query: &Value) -> Result<BTreeMap<String, usize>, Error> {
        let mut values = BTreeMap::new();
        let mut after: Option<Value> = None;
        loop {
            let mut asked = json!({"size": PAGE, "sources": [{"value": {"terms": {"field": field}}}]});
            if let Some(after) = &after {
                asked["after"] = after.clone();
            }
            let answer =
                self.search(&json!({"size": 0, "query": query, "aggs": {"all": {"composite": asked}}}))?;
            let buckets = answer.pointer("/aggregations/all/buckets").and_then(Value::as_array);
            let buckets = buckets.map(Vec::as_slice).unwrap_or_default();
            for bucket in buckets {
                let key = bucket.pointer("/key/value");
                let text = key.and_then(Value::as_str).map(str::to_owned);
                let value = text.or_else(|| key.and_then(Value::as_i64).map(|year| year.to_string()));
                values.extend(value.map(|value| (value, number(bucket.get("doc_count")))));
            }
            after = answer.pointer("/aggregations/all/after_key").cloned();
            if buckets.len() < PAGE || after.is_none() {
                return Ok(values);
            }
        }
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a number of editions
fn whole(number: f64) -> usize {
    number.max(0.0) as usize
}
