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

/// The values of a dimension with their numbers of publications.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) values: BTreeMap<String, usize>,
    /// Number of publications without a value.
    pub(crate) without: usize,
}

/// Numbers of publications that an engine counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub(crate) publications: usize,
    pub(crate) editions: usize,
    /// Number of languages of editions.
    pub(crate) languages: usize,
    /// For each dimension that was asked for, in that order, its values.
    pub(crate) by: Vec<Counts>,
    /// Number of publications that have each fact of [`crate::facets::completeness`].
    pub(crate) facts: BTreeMap<String, usize>,
}

/// A value and its publications. The value is `None` for publications without one.
pub(crate) struct Row<'r> {
    pub(crate) value: Option<String>,
    pub(crate) name: String,
    pub(crate) publications: usize,
    /// The publications, which a split counts again; none if an engine counts.
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
        let rows = count(by, &Names::of(by, catalogue, interface)?, records.iter());
        let split = match split {
            Some(by) => Some(Split { by, names: Names::of(by, catalogue, interface)? }),
            None => None,
        };
        let of = records.len();
        Ok(Tally { records, split, ..Tally::of_rows(by, rows, of, limit) })
    }

    /// Makes the tally of counted values.
    pub(crate) fn of_counts(
        by: Dimension,
        counts: &Counts,
        of: usize,
        names: &Names,
        limit: Limit,
    ) -> Tally<'r> {
        let row = |(value, publications): (&String, &usize)| Row {
            value: Some(value.clone()),
            name: names.name(value),
            publications: *publications,
            records: Vec::new(),
        };
        let without = Row {
            value: None,
            name: names.not_recorded(),
            publications: counts.without,
            records: Vec::new(),
        };
        let rows = in_order(by, counts.values.iter().map(row).collect(), without, names);
        Tally::of_rows(by, rows, of, limit)
    }

    fn of_rows(by: Dimension, mut rows: Vec<Row<'r>>, of: usize, limit: Limit) -> Tally<'r> {
        if limit.reverse {
            // Publications without a value stay last.
            let values = rows.iter().filter(|row| row.value.is_some()).count();
            rows[..values].reverse();
        }
        let all = rows.len();
        rows.truncate(limit.most);
        Tally { by, rows, all, of, records: &[], split: None }
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
    let row = |value: Option<String>, name: String, records: Vec<&'r Record<'r>>| Row {
        value,
        name,
        publications: records.len(),
        records,
    };
    let rows = counts.into_iter().map(|(value, records)| {
        let name = names.name(&value);
        row(Some(value), name, records)
    });
    in_order(by, rows.collect(), row(None, names.not_recorded(), without), names)
}

/// Sorts rows, and appends that of the publications without a value if there are any.
fn in_order<'r>(by: Dimension, mut rows: Vec<Row<'r>>, without: Row<'r>, names: &Names) -> Vec<Row<'r>> {
    if !by.is_time() {
        rows.sort_by_cached_key(|row| (Reverse(row.publications), names.sort_key(&row.name)));
    }
    rows.extend(Some(without).filter(|without| without.publications > 0));
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

/// Counts these publications by the values of a dimension.
pub(crate) fn counts_of(dimension: Dimension, publications: &[Record<'_>]) -> Counts {
    let mut counts = Counts::default();
    for value in publications.iter().flat_map(|record| dimension.values(record)) {
        *counts.values.entry(value).or_default() += 1;
    }
    counts
}

/// Names the values of a dimension, in their order.
///
/// # Errors
/// As [`Catalogue::fetch`].
pub(crate) fn named_values(
    dimension: Dimension,
    counts: Counts,
    catalogue: &Catalogue<'_>,
    interface: Interface,
) -> Result<Vec<Value>, Error> {
    let names = Names::of(dimension, catalogue, interface)?;
    let values = counts.values.into_iter();
    Ok(values.map(|(value, publications)| Value { name: names.name(&value), value, publications }).collect())
}
