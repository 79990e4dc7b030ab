//! Counts publications by one dimension, and each count again by a second one.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::cli::Dimension;
use crate::error::Error;
use crate::facets::dimension::Names;
use crate::messages::Interface;
use crate::record::Record;

/// Maximum number of values, and the end of the order to begin with.
#[derive(Clone, Copy)]
pub(crate) struct Limit {
    pub(crate) most: usize,
    pub(crate) reverse: bool,
}

/// A value and its publications. The value is `None` for publications without one.
pub(crate) struct Row<'r> {
    pub(crate) value: Option<String>,
    pub(crate) name: String,
    pub(crate) records: Vec<&'r Record<'r>>,
}

/// The counts of a dimension.
pub(crate) struct Tally<'r> {
    pub(crate) by: Dimension,
    /// In order, cut to the limit.
    pub(crate) rows: Vec<Row<'r>>,
    /// The number of rows before the cut.
    pub(crate) all: usize,
    /// The number of publications that were counted.
    pub(crate) of: usize,
    /// The publications that were counted.
    pub(crate) records: &'r [Record<'r>],
    pub(crate) split: Option<Split>,
}

/// The second dimension, which divides each count.
pub(crate) struct Split {
    pub(crate) by: Dimension,
    names: Names,
}

impl<'r> Tally<'r> {
    pub(crate) fn new(
        by: Dimension,
        split: Option<Dimension>,
        records: &'r [Record<'r>],
        catalogue: &Catalogue<'_>,
        limit: Limit,
        interface: Interface,
    ) -> Result<Tally<'r>, Error> {
        let mut rows = count(by, &Names::of(by, catalogue, interface)?, records.iter());
        if limit.reverse {
            // Publications without a value stay last.
            let values = rows.iter().filter(|row| row.value.is_some()).count();
            rows[..values].reverse();
        }
        let all = rows.len();
        rows.truncate(limit.most);
        let split = match split {
            Some(by) => Some(Split { by, names: Names::of(by, catalogue, interface)? }),
            None => None,
        };
        Ok(Tally { by, rows, all, of: records.len(), records, split })
    }
}

impl Split {
    /// Returns these records by the values of the split, in its order.
    pub(crate) fn of<'r>(&self, records: impl Iterator<Item = &'r Record<'r>>) -> Vec<Row<'r>> {
        count(self.by, &self.names, records)
    }
}

/// Counts records by a dimension. Points in time keep their order; other values are sorted by count, then by name.
/// Records without a value are last.
fn count<'r>(by: Dimension, names: &Names, records: impl Iterator<Item = &'r Record<'r>>) -> Vec<Row<'r>> {
    let mut counts: BTreeMap<String, Vec<&Record<'_>>> = BTreeMap::new();
    let mut without = Vec::new();
    for record in records {
        let values = by.values(record);
        if values.is_empty() {
            without.push(record);
        }
        for value in values {
            counts.entry(value).or_default().push(record);
        }
    }
    let mut rows: Vec<Row<'r>> = counts
        .into_iter()
        .map(|(value, records)| Row { name: names.name(&value), value: Some(value), records })
        .collect();
    if !by.is_time() {
        rows.sort_by_cached_key(|row| (Reverse(row.records.len()), names.sort_key(&row.name)));
    }
    if !without.is_empty() {
        rows.push(Row { value: None, name: names.not_recorded(), records: without });
    }
    rows
}

/// A value, as `--json` has it: `{"value": "el", "name": "Greek", "publications": 2}`.
///
/// A condition accepts `value` (a code, an id, a year, a name). `name` is its English name; for series, authors and
/// years the two are the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[allow(clippy::struct_field_names)] // the names are those of the JSON
pub(crate) struct Value {
    /// The value, as a condition accepts it.
    pub(crate) value: String,
    /// English name of the value.
    pub(crate) name: String,
    /// Number of publications with the value.
    pub(crate) publications: usize,
}

/// Counts these publications by the values of a dimension, in the order of the values.
///
/// # Errors
/// As [`Catalogue::fetch`].
pub(crate) fn count_values(
    dimension: Dimension,
    publications: &[Record<'_>],
    catalogue: &Catalogue<'_>,
    interface: Interface,
) -> Result<Vec<Value>, Error> {
    let names = Names::of(dimension, catalogue, interface)?;
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for value in publications.iter().flat_map(|record| dimension.values(record)) {
        *counts.entry(value).or_default() += 1;
    }
    Ok(counts
        .into_iter()
        .map(|(value, publications)| Value { name: names.name(&value), value, publications })
        .collect())
}
