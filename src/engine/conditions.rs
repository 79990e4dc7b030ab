//! Conditions as filters of the engine. The search applies the conditions once more, so a filter may keep too much.

use serde_json::{Value, json};

use crate::engine::document::number_of_type;
use crate::filter::Filter;
use crate::filter::fixed_values::Kind;
use crate::record::RecordRegion;

/// Maximum length of a value that the engine knows. No filter has a longer value.
const LONGEST: usize = 2000;
/// Maximum number of names that explain a part of one.
pub(crate) const MOST_NAMED: usize = 1000;

/// Returns the filters: a record must pass all of them.
pub(crate) fn of(filter: &Filter) -> Vec<Value> {
    let mut all = Vec::new();
    let mut terms = |field: &str, conditions: &[Vec<String>], is: fn(&str) -> String| {
        for any in conditions.iter().filter(|any| any.iter().all(|value| value.len() <= LONGEST)) {
            let any: Vec<String> = any.iter().map(|value| is(value)).collect();
            all.push(json!({"terms": {field: any}}));
        }
    };
    terms("languages", &filter.languages, str::to_ascii_lowercase);
    terms("countries", &filter.countries, str::to_ascii_uppercase);
    terms("about", &filter.topics, str::to_owned);
    terms("units", &filter.units, str::to_owned);
    terms("series", &filter.series, str::to_owned);
    terms("authors", &filter.authors, str::to_owned);
    terms("publishers", &filter.publishers, str::to_owned);
    terms("isbns", &filter.isbns, str::to_owned);
    for any in &filter.lacking {
        let words: Vec<&str> = any.iter().map(|lack| lack.word()).collect();
        all.push(json!({"terms": {"lacks": words}}));
    }
    for any in &filter.regions {
        let values = any.iter().map(|region| match region {
            RecordRegion::Known(region) => region.id(),
            RecordRegion::Named(name) => name.clone(),
        });
        all.push(json!({"terms": {"regions": values.collect::<Vec<_>>()}}));
    }
    for any in &filter.without_languages {
        let lacks = any
            .iter()
            .map(|code| json!({"bool": {"must_not": {"term": {"languages": code.to_ascii_lowercase()}}}}));
        all.push(any_of(lacks));
    }
    for any in &filter.years {
        let years = any.iter().map(|years| json!({"range": {"year": {"gte": years.from, "lte": years.to}}}));
        all.push(any_of(years));
    }
    for any in &filter.kinds {
        let kinds = any.iter().map(|kind| match kind {
            Kind::Type(of) => json!({"term": {"of": number_of_type(*of)}}),
            Kind::Word(kind) => json!({"term": {"kind": kind}}),
        });
        all.push(any_of(kinds));
    }
    all
}

/// Returns whether the filters let exactly the records pass that meet the conditions.
pub(crate) fn is_exact(filter: &Filter) -> bool {
    let names = [&filter.series, &filter.units, &filter.topics, &filter.authors, &filter.publishers];
    let others = [&filter.languages, &filter.countries, &filter.isbns];
    let is_short = |value: &String| value.len() <= LONGEST;
    filter.titles.is_empty()
        && filter.regions.iter().all(|any| any.len() < MOST_NAMED)
        // The engine may have more names than an answer contains.
        && names.into_iter().flatten().all(|any| any.len() < MOST_NAMED && any.iter().all(is_short))
        && others.into_iter().flatten().flatten().all(is_short)
}

/// Returns a query that matches if one of these does.
pub(crate) fn any_of(queries: impl IntoIterator<Item = Value>) -> Value {
    let queries: Vec<Value> = queries.into_iter().collect();
    json!({"bool": {"should": queries, "minimum_should_match": 1}})
}
