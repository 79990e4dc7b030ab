//! Conditions of a search: those of the command line, and those in the query.

use crate::catalogue::Catalogue;
use crate::cli::Conditions;
use crate::codes::Region;
use crate::engine::Reader;
use crate::error::Error;
use crate::filter::Filter;
use crate::search::stream::{Progress, Sources};
use crate::search::{ConditionKey, Query, stream};

/// Returns the conditions of the command line and of the query.
pub(crate) fn with_short_forms(conditions: &Conditions, query: &Query) -> Conditions {
    let mut all = conditions.clone();
    for (key, value) in &query.conditions {
        let list = match key {
            ConditionKey::Language => &mut all.language,
            ConditionKey::WithoutLanguage => &mut all.without_language,
            ConditionKey::Title => &mut all.title,
            ConditionKey::Year => &mut all.year,
            ConditionKey::Series => &mut all.series,
            ConditionKey::Unit => &mut all.unit,
            ConditionKey::Country => &mut all.country,
            ConditionKey::Region => &mut all.region,
            ConditionKey::Publisher => &mut all.publisher,
            ConditionKey::Isbn => &mut all.isbn,
            ConditionKey::Lacking => &mut all.lacking,
            ConditionKey::Topic => &mut all.topic,
            ConditionKey::Author => &mut all.author,
            ConditionKey::Kind => &mut all.kind,
        };
        list.push(value.clone());
    }
    all
}

/// Returns the values of conditions that the catalogue explains.
fn named_values(conditions: &Conditions) -> Vec<String> {
    let named =
        [&conditions.series, &conditions.author, &conditions.unit, &conditions.publisher, &conditions.topic];
    let own_regions = conditions.region.iter().filter(|given| Region::find(given).is_none());
    named.into_iter().flatten().chain(own_regions).cloned().collect()
}

/// Returns the filter of the conditions over an index. Returns `None` if a small index has to be read, whose names
/// serve as suggestions.
///
/// # Errors
/// As [`Filter::new`].
pub(crate) fn by_engine(conditions: &Conditions, engine: &Reader) -> Result<Option<Filter>, Error> {
    match Filter::new(conditions, &engine.named(&named_values(conditions))?.catalogue(&[])?) {
        Err(unknown @ Error::UnknownValue { .. }) => {
            if engine.is_small()? {
                Ok(None)
            } else {
                Err(unknown)
            }
        }
        filter => filter.map(Some),
    }
}

/// Returns the filter. Names in conditions are looked up in the catalogue and in the large files.
pub(crate) fn parse_conditions(
    conditions: &Conditions,
    catalogue: &Catalogue<'_>,
    sources: &Sources<'_>,
    engine: Option<&Reader>,
    progress: &Progress,
) -> Result<Filter, Error> {
    let values = named_values(conditions);
    if let Some(engine) = engine {
        return Filter::new(conditions, &engine.named(&values)?.catalogue(&[])?);
    }
    if sources.files.is_empty() || values.is_empty() {
        return Filter::new(conditions, catalogue);
    }
    let named = stream::named(sources, &values, progress)?;
    Filter::new(conditions, &named.catalogue(sources.records)?)
}
