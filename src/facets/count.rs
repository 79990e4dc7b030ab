//! Counts publications by one dimension, and each count again by a second one.
//!
//! Publications are counted as they are read, so that none is kept.

use std::borrow::Borrow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

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
    /// Languages of editions.
    pub(crate) languages: HashSet<String>,
    /// For each dimension that was asked for, in that order, its values.
    pub(crate) by: Vec<Counts>,
    /// Number of publications that have each fact of [`crate::facets::completeness`].
    pub(crate) facts: BTreeMap<String, usize>,
}

/// A number of publications.
#[derive(Debug, Default)]
pub(crate) struct Count {
    pub(crate) publications: usize,
    /// The same number by the values that a publication has in the dimension of the split.
    combinations: HashMap<Vec<usize>, usize>,
}

/// A value and its publications. The value is `None` for publications without one.
pub(crate) struct Row {
    pub(crate) value: Option<String>,
    pub(crate) name: String,
    pub(crate) count: Count,
}

/// A value of the split. The value is `None` for publications without one.
pub(crate) struct Part {
    pub(crate) value: Option<String>,
    pub(crate) name: String,
    /// Number of publications in what was split.
    pub(crate) publications: usize,
    /// The value's place among all.
    place: Option<usize>,
}

/// The counts of a dimension.
pub(crate) struct Tally {
    pub(crate) by: Dimension,
    /// In order, cut to the limit.
    pub(crate) rows: Vec<Row>,
    /// The number of rows before the cut.
    pub(crate) all: usize,
    /// The publications that were counted.
    pub(crate) counted: Count,
    pub(crate) split: Option<Split>,
}

/// The second dimension, which divides each count.
pub(crate) struct Split {
    pub(crate) by: Dimension,
    names: Names,
    values: Vec<String>,
    places: HashMap<String, usize>,
}

/// A tally to which publications are added.
pub(crate) struct Counter {
    by: Dimension,
    names: Names,
    counts: BTreeMap<String, Count>,
    without: Count,
    counted: Count,
    split: Option<Split>,
}

impl Counter {
    /// Begins a tally, with the names of this catalogue.
    ///
    /// # Errors
    /// As [`Catalogue::fetch`].
    pub(crate) fn new(
        by: Dimension,
        split: Option<Dimension>,
        catalogue: &Catalogue<'_>,
        interface: Interface,
    ) -> Result<Counter, Error> {
        let split = match split {
            Some(by) => Some(Split {
                by,
                names: Names::of(by, catalogue, interface)?,
                values: Vec::new(),
                places: HashMap::new(),
            }),
            None => None,
        };
        Ok(Counter {
            by,
            names: Names::of(by, catalogue, interface)?,
            counts: BTreeMap::new(),
            without: Count::default(),
            counted: Count::default(),
            split,
        })
    }

    /// Makes a tally of counted values, with the names of this catalogue. `of` is the number of publications.
    ///
    /// # Errors
    /// As [`Catalogue::fetch`].
    pub(crate) fn of_counts(
        by: Dimension,
        counts: Counts,
        of: usize,
        catalogue: &Catalogue<'_>,
        interface: Interface,
    ) -> Result<Counter, Error> {
        let values = counts.values.into_iter();
        Ok(Counter {
            counts: values.map(|(value, publications)| (value, Count::of(publications))).collect(),
            without: Count::of(counts.without),
            counted: Count::of(of),
            ..Counter::new(by, None, catalogue, interface)?
        })
    }

    /// Counts a publication.
    pub(crate) fn add(&mut self, record: &Record<'_>) {
        let combination = self.split.as_mut().map(|split| split.places_of(record));
        let combination = combination.as_deref();
        self.counted.add(combination);
        let values = self.by.values(record);
        if values.is_empty() {
            self.without.add(combination);
        }
        for value in values {
            self.counts.entry(value).or_default().add(combination);
        }
    }

    /// Returns the counts. Points in time keep their order; other values are sorted by count, then by name.
    /// Publications without a value are last.
    pub(crate) fn finish(self, limit: Limit) -> Tally {
        let rows = self.counts.into_iter();
        let rows =
            rows.map(|(value, count)| Row { name: self.names.name(&value), value: Some(value), count });
        let mut rows: Vec<Row> = rows.collect();
        if !self.by.is_time() {
            rows.sort_by_cached_key(|row| (Reverse(row.count.publications), self.names.sort_key(&row.name)));
        }
        if limit.reverse {
            rows.reverse();
        }
        if self.without.publications > 0 {
            rows.push(Row { value: None, name: self.names.not_recorded(), count: self.without });
        }
        let all = rows.len();
        rows.truncate(limit.most);
        Tally { by: self.by, rows, all, counted: self.counted, split: self.split }
    }
}

impl Count {
    fn of(publications: usize) -> Count {
        Count { publications, ..Count::default() }
    }

    fn add(&mut self, combination: Option<&[usize]>) {
        self.publications += 1;
        if let Some(combination) = combination {
            match self.combinations.get_mut(combination) {
                Some(count) => *count += 1,
                None => {
                    self.combinations.insert(combination.to_vec(), 1);
                }
            }
        }
    }

    /// Returns the number of publications that have one of these values of the split.
    pub(crate) fn having(&self, parts: &[Part]) -> usize {
        let has = |combination: &[usize]| {
            parts.iter().any(|part| match part.place {
                Some(place) => combination.contains(&place),
                None => combination.is_empty(),
            })
        };
        self.combinations.iter().filter(|(combination, _)| has(combination)).map(|(_, count)| count).sum()
    }
}

impl Split {
    fn places_of(&mut self, record: &Record<'_>) -> Vec<usize> {
        let values = self.by.values(record).into_iter();
        values
            .map(|value| {
                if let Some(place) = self.places.get(&value) {
                    return *place;
                }
                self.values.push(value.clone());
                self.places.insert(value, self.values.len() - 1);
                self.values.len() - 1
            })
            .collect()
    }

    /// Divides a count by the values of the split, in the order of [`Counter::finish`].
    pub(crate) fn of(&self, count: &Count) -> Vec<Part> {
        let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        let mut without = 0;
        for (combination, publications) in &count.combinations {
            if combination.is_empty() {
                without += publications;
            }
            for place in combination {
                let value = self.values.get(*place).map_or("", String::as_str);
                counts.entry(value).or_insert((*place, 0)).1 += publications;
            }
        }
        let parts = counts.into_iter().map(|(value, (place, publications))| Part {
            value: Some(value.to_owned()),
            name: self.names.name(value),
            publications,
            place: Some(place),
        });
        let mut parts: Vec<Part> = parts.collect();
        if !self.by.is_time() {
            parts.sort_by_cached_key(|part| (Reverse(part.publications), self.names.sort_key(&part.name)));
        }
        if without > 0 {
            let name = self.names.not_recorded();
            parts.push(Part { value: None, name, publications: without, place: None });
        }
        parts
    }
}

/// A value, as `--json` has it: `{"value": "el", "name": "Greek", "publications": 2}`.
///
/// A condition accepts `value` (a code, an id, a year, a name). `name` is its English name; for series, authors and
/// years the two are the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[expect(clippy::struct_field_names, reason = "the names are those of the JSON")]
pub(crate) struct Value {
    /// The value, as a condition accepts it.
    pub(crate) value: String,
    /// English name of the value.
    pub(crate) name: String,
    /// Number of publications with the value.
    pub(crate) publications: usize,
}

/// Counts these publications by the values of a dimension.
///
/// # Errors
/// A publication that fails to be read.
pub(crate) fn counts_of<'r, R: Borrow<Record<'r>>>(
    dimension: Dimension,
    publications: impl Iterator<Item = Result<R, Error>>,
) -> Result<Counts, Error> {
    let mut counts = Counts::default();
    for record in publications {
        let values = dimension.values(record?.borrow());
        counts.without += usize::from(values.is_empty());
        for value in values {
            *counts.values.entry(value).or_default() += 1;
        }
    }
    Ok(counts)
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
