//! Publications counted by one dimension, and each count again by another.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::cli::Dimension;
use crate::commands::shared::sort::Key;
use crate::error::Error;
use crate::export::json_types::Number;
use crate::facets::dimension::Names;
use crate::messages::Interface;
use crate::record::Record;
use crate::text::sorting;

/// How many values, and from which end.
#[derive(Clone, Copy)]
pub(crate) struct Limit {
    pub(crate) most: usize,
    pub(crate) reverse: bool,
}

/// A value and the publications that have it; of those without a value the value is `None`.
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
    /// How many there were before.
    pub(crate) all: usize,
    /// How many publications were counted.
    pub(crate) of: usize,
    /// These.
    pub(crate) records: &'r [Record<'r>],
    pub(crate) split: Option<Split>,
}

/// What each count is counted by again.
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
            // Those without a value stay last.
            let values = rows.iter().filter(|row| row.value.is_some()).count();
            rows[..values].reverse();
        }
        let all = rows.len();
        rows.truncate(limit.most);
        let split = match split {
            Some(by) => Some(Split {
                by,
                names: Names::of(by, catalogue, interface)?,
            }),
            None => None,
        };
        Ok(Tally {
            by,
            rows,
            all,
            of: records.len(),
            records,
            split,
        })
    }

    /// As numbers of `stats --json`.
    pub(crate) fn numbers(&self) -> Vec<Number> {
        let whole = |row: &Row<'_>| Number {
            by: word(self.by),
            value: row.value.clone(),
            name: row.name.clone(),
            split: None,
            split_value: None,
            split_name: None,
            publications: row.records.len(),
            of: self.of,
        };
        let Some(split) = &self.split else {
            return self.rows.iter().map(whole).collect();
        };
        let parts = self.rows.iter().flat_map(|row| {
            split
                .of(row.records.iter().copied())
                .into_iter()
                .map(|part| Number {
                    split: Some(word(split.by)),
                    split_value: part.value,
                    split_name: Some(part.name),
                    publications: part.records.len(),
                    of: row.records.len(),
                    ..whole(row)
                })
        });
        parts.collect()
    }
}

impl Split {
    /// These records by the values of the split, in its order.
    pub(crate) fn of<'r>(&self, records: impl Iterator<Item = &'r Record<'r>>) -> Vec<Row<'r>> {
        count(self.by, &self.names, records)
    }
}

/// The word that `--by` takes.
pub(crate) fn word(by: Dimension) -> &'static str {
    match by {
        Dimension::Year => "year",
        Dimension::Decade => "decade",
        Dimension::Language => "language",
        Dimension::Series => "series",
        Dimension::Kind => "kind",
        Dimension::Country => "country",
        Dimension::Unit => "unit",
        Dimension::Topic => "topic",
        Dimension::Author => "author",
    }
}

/// Time in its order, everything else most first, then by name; last those that have no value.
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
        .map(|(value, records)| Row {
            name: names.name(&value),
            value: Some(value),
            records,
        })
        .collect();
    if !by.is_time() {
        sorting::sort_by_key(&mut rows, |row| {
            Key::most(row.records.len()).then(names.sort_key(&row.name))
        });
    }
    if !without.is_empty() {
        rows.push(Row {
            value: None,
            name: names.not_recorded(),
            records: without,
        });
    }
    rows
}
