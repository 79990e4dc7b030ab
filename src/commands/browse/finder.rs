//! The search behind the line: words and conditions become hits, on every key.

use std::borrow::Cow;
use std::cmp::Reverse;

use crate::catalogue::Catalogue;
use crate::cli::Conditions;
use crate::commands::search::query_conditions::with_short_forms;
use crate::commands::search::query_error::query_error;
use crate::error::Error;
use crate::filter::Filter;
use crate::index::Index;
use crate::messages::{Message, words};
use crate::record::{Record, RecordType};
use crate::search::{Found, Hit, Marker, Query, QueryError, search};

/// All records with their index, and the conditions that were read last.
pub(crate) struct Finder<'c> {
    records: Cow<'c, [Record<'c>]>,
    catalogue: &'c Catalogue<'c>,
    index: Cow<'static, Index<'static>>,
    /// Numbers of all records, newest first.
    newest: Vec<u32>,
    filter: Option<(Conditions, Filter)>,
}

/// Hits of a query.
#[derive(Clone, Debug, Default)]
pub(crate) struct Results {
    pub(crate) hits: Vec<Hit>,
    pub(crate) found: Found,
    pub(crate) marker: Marker,
    /// The query that was searched.
    pub(crate) query: Query,
}

impl<'c> Finder<'c> {
    /// Reads all records.
    ///
    /// # Errors
    /// As [`Catalogue::records`].
    pub(crate) fn new(catalogue: &'c Catalogue<'c>) -> Result<Finder<'c>, Error> {
        let records = match catalogue {
            Catalogue::Embedded(_) | Catalogue::Listed { .. } => {
                Cow::Owned(catalogue.records(&RecordType::ALL)?)
            }
            Catalogue::Loaded { records, .. } => Cow::Borrowed(&records[..]),
        };
        let mut newest: Vec<u32> = (0_u32..).zip(records.iter()).map(|(number, _)| number).collect();
        newest.sort_by_key(|number| Reverse(records.get(*number as usize).and_then(Record::year)));
        Ok(Finder { records, catalogue, index: catalogue.index(), newest, filter: None })
    }

    pub(crate) fn catalogue(&self) -> &'c Catalogue<'c> {
        self.catalogue
    }

    /// Returns the number of records.
    pub(crate) fn len(&self) -> usize {
        self.records.len()
    }

    pub(crate) fn record(&self, number: u32) -> Option<&Record<'c>> {
        self.records.get(number as usize)
    }

    /// Returns the hits, best first. A line without words has all records that meet the conditions, newest first.
    ///
    /// # Errors
    /// A condition without a value, or with an unknown one.
    pub(crate) fn find(&mut self, typed: &str, chips: &Conditions) -> Result<Results, Error> {
        let query = match Query::parse(typed) {
            Ok(query) => query,
            Err(QueryError::Empty) => Query::default(),
            Err(problem) => return Err(query_error(&problem, &[typed.to_owned()])),
        };
        let conditions = with_short_forms(chips, &query);
        if self.filter.as_ref().is_none_or(|(known, _)| *known != conditions) {
            let filter = Filter::new(&conditions, self.catalogue)?;
            self.filter = Some((conditions, filter));
        }
        let mut found = search(&self.index, &query);
        let mut hits = if query.terms.is_empty() {
            let kept = self.newest.iter().filter(|number| !found.excluded.contains(number));
            kept.copied().map(Hit::unscored).collect()
        } else {
            std::mem::take(&mut found.hits)
        };
        if let Some((conditions, filter)) = &self.filter
            && !conditions.is_empty()
        {
            hits.retain(|hit| self.record(hit.record).is_some_and(|record| filter.matches(record)));
        }
        let marker = found.marker(&self.index);
        Ok(Results { hits, found, marker, query })
    }

    /// Returns the reasons why a hit was found, one a word of the query, and the words that it lacks.
    pub(crate) fn reasons(&self, results: &Results, hit: &Hit) -> Vec<Message> {
        let terms = results.found.terms(&self.index, hit, "en");
        let mut reasons: Vec<Message> =
            terms.iter().map(crate::commands::search::hits::match_of_term).collect();
        let missing = results.found.missing(hit);
        if !missing.is_empty() {
            reasons.push(words::lacks(missing.join(", ")));
        }
        reasons
    }
}
