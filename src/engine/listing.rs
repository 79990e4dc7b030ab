//! Records in the order of a list, page by page, where the engine can sort and filter as the program does.

use serde_json::{Value, json};

use crate::cli::SortKey;
use crate::engine::Reader;
use crate::engine::conditions;
use crate::engine::document::number_of_type;
use crate::error::Error;
use crate::filter::Filter;
use crate::record::RecordType;

/// Maximum number of records of a small index.
const FEW: usize = 10_000;

/// Records of some types that pass a filter, in an order.
#[derive(Debug)]
pub(crate) struct Listing<'r> {
    reader: &'r Reader,
    query: Value,
    sort: Value,
}

impl Reader {
    /// Returns a list, or `None` if the engine cannot sort or filter the list. Titles have an order of their own in
    /// each language, and an index lacks the details of some conditions.
    pub(crate) fn listing(
        &self,
        types: &[RecordType],
        filter: &Filter,
        sort: Option<SortKey>,
        reverse: bool,
    ) -> Option<Listing<'_>> {
        let query = passing(types, filter)?;
        let order = |field: &str, ascends: bool| {
            let order = if ascends == reverse { "desc" } else { "asc" };
            json!({field: {"order": order, "missing": if reverse { "_first" } else { "_last" }}})
        };
        let mut keys = match sort {
            None => vec![order("of", true), order("newest", false)],
            Some(SortKey::Year) => vec![order("year", false)],
            Some(SortKey::Languages) => vec![order("spoken", false)],
            Some(SortKey::Gaps) => vec![order("spoken", true)],
            Some(SortKey::Id) => Vec::new(),
            Some(SortKey::Title | SortKey::Relevance | SortKey::Count) => return None,
        };
        keys.push(order("id", true));
        Some(Listing { reader: self, query, sort: Value::Array(keys) })
    }
}

impl Reader {
    /// Returns whether the index is so small that the program can read all records to suggest a condition.
    ///
    /// # Errors
    /// As [`Reader::search`].
    pub(crate) fn is_small(&self) -> Result<bool, Error> {
        Ok(self.count(&json!({"match_all": {}}))? <= FEW)
    }
}

/// Returns the query for the records that pass a filter, or `None` if the engine would let others pass too.
pub(crate) fn passing(types: &[RecordType], filter: &Filter) -> Option<Value> {
    let types: Vec<usize> = types.iter().map(|of| number_of_type(*of)).collect();
    let mut filters = vec![json!({"terms": {"of": types}})];
    filters.extend(conditions::of(filter));
    conditions::is_exact(filter).then(|| json!({"bool": {"filter": filters}}))
}

impl Listing<'_> {
    /// Returns the number of records.
    ///
    /// # Errors
    /// As [`Reader::search`].
    pub(crate) fn count(&self) -> Result<usize, Error> {
        self.reader.count(&self.query)
    }

    /// Calls `receive` with each page of at most `most` records, as their JSON.
    ///
    /// # Errors
    /// As [`Reader::search`]; those of `receive`.
    pub(crate) fn each_page(
        &self,
        most: usize,
        receive: &mut dyn FnMut(Vec<String>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.reader.each_page(&self.query, &self.sort, most, receive)
    }
}
