//! `list series`, `list languages` …: the values that conditions take, and how many publications have each.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::Outcome;
use crate::catalogue::Catalogue;
use crate::cli::{Collection, Dimension, Format, ListArgs, SortKey};
use crate::error::Error;
use crate::output::csv::{self, Dialect};
use crate::output::paint::Tone;
use crate::output::table::{Cell, Column, Table};
use crate::output::{ids, json, markdown};
use crate::record::Record;
use crate::session::Session;
use crate::text::fold;

use super::dimension::Names;
use super::order::Key;
use super::{count, list, order};

/// A value, as `--json` has it: `{"value": "el", "name": "Greek", "publications": 2}`.
///
/// `value` is what a condition takes (a code, an id, a year, a name) and `name` what people call it, in English; of
/// series, authors and years the two are the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[allow(clippy::struct_field_names)] // the names are those of the JSON
pub(crate) struct Value {
    /// What a condition takes.
    pub value: String,
    /// What people call it.
    pub name: String,
    /// How many publications have it.
    pub publications: usize,
}

/// The columns of CSV, TSV and Markdown.
const HEADER: [&str; 3] = ["value", "name", "publications"];

#[expect(clippy::unnecessary_wraps, reason = "rows of records can fail")]
fn row(value: &Value) -> Result<Vec<String>, Error> {
    Ok(vec![
        value.value.clone(),
        value.name.clone(),
        value.publications.to_string(),
    ])
}

/// Prints the values of these publications.
///
/// # Errors
/// A sort key that values do not have; output that cannot be written.
pub(super) fn run(
    what: Collection,
    publications: &[Record<'_>],
    args: &ListArgs,
    catalogue: &Catalogue<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let shape = &args.shape;
    if shape.fields.is_some() {
        return Err(Error::Usage(
            "--fields is for records; a value has value, name and publications".into(),
        ));
    }
    let mut values = count_values(what, publications, catalogue)?;
    sort(&mut values, what, shape.sort)?;
    if shape.reverse {
        values.reverse();
    }
    let all = order::limit(&mut values, shape);
    match shape.format() {
        Format::Json => json::array(&values, session.out)?,
        Format::Jsonl => json::lines(&values, session.out)?,
        Format::Ids => ids::write(values.iter().map(|v| v.value.as_str()), session.out)?,
        Format::Csv => csv::write_rows(&HEADER, values.iter().map(row), Dialect::Csv, session.out)?,
        Format::Tsv => csv::write_rows(&HEADER, values.iter().map(row), Dialect::Tsv, session.out)?,
        Format::Markdown => markdown::write_texts(&HEADER, values.iter().map(row), session.out)?,
        Format::Bibtex | Format::Ris | Format::CslJson => {
            return Err(Error::Usage(format!(
                "{} are no documents; bibtex, ris and csl-json are for publications and instruments",
                noun(what, 2)
            )));
        }
        Format::OpensearchBulk => {
            return Err(Error::Usage(format!(
                "{} are no records; opensearch-bulk is for records, jsonl prints these one a line",
                noun(what, 2)
            )));
        }
        Format::Table if values.is_empty() => {}
        Format::Table => {
            table(what, &values).write(session.view, session.out)?;
            count::tell(values.len(), all, |many| noun(what, many), session);
        }
    }
    if values.is_empty() {
        count::tell_nothing(list::NOTHING, session);
    }
    Ok(Outcome::of(!values.is_empty()))
}

/// The values that these publications have, in the order of the values.
pub(crate) fn count_values(
    what: Collection,
    publications: &[Record<'_>],
    catalogue: &Catalogue<'_>,
) -> Result<Vec<Value>, Error> {
    let Some(dimension) = dimension(what) else {
        return Ok(Vec::new());
    };
    let names = Names::of(dimension, catalogue)?;
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for value in publications.iter().flat_map(|record| dimension.values(record)) {
        *counts.entry(value).or_default() += 1;
    }
    Ok(counts
        .into_iter()
        .map(|(value, publications)| Value {
            name: names.name(&value),
            value,
            publications,
        })
        .collect())
}

fn dimension(what: Collection) -> Option<Dimension> {
    match what {
        Collection::Languages => Some(Dimension::Language),
        Collection::Countries => Some(Dimension::Country),
        Collection::Topics => Some(Dimension::Topic),
        Collection::Series => Some(Dimension::Series),
        Collection::Authors => Some(Dimension::Author),
        Collection::Years => Some(Dimension::Year),
        Collection::Publications | Collection::Units | Collection::Initiatives | Collection::Instruments => {
            None
        }
    }
}

fn year(value: &Value) -> i64 {
    value.value.parse().unwrap_or_default()
}

/// Most publications first, then by name; years that are alike newest first.
fn sort(values: &mut [Value], what: Collection, key: Option<SortKey>) -> Result<(), Error> {
    match (key, what) {
        (None | Some(SortKey::Count), Collection::Years) => {
            values.sort_by_cached_key(|v| Key::most(v.publications).then_number(-year(v)));
        }
        (None | Some(SortKey::Count), _) => {
            values.sort_by_cached_key(|v| Key::most(v.publications).then(fold(&v.name)));
        }
        (Some(SortKey::Year), Collection::Years) => {
            values.sort_by_cached_key(|v| Key::default().then_number(-year(v)));
        }
        (Some(SortKey::Title), _) => values.sort_by_cached_key(|v| Key::default().then(fold(&v.name))),
        (Some(SortKey::Id), _) => values.sort_by_cached_key(|v| Key::default().then(v.value.clone())),
        (Some(SortKey::Year | SortKey::Languages | SortKey::Gaps | SortKey::Relevance), _) => {
            let year = if what == Collection::Years { ", year" } else { "" };
            return Err(Error::Usage(format!(
                "`list {}` has no such order; sort by count, title (the name){year} or id (the value)",
                noun(what, 2)
            )));
        }
    }
    Ok(())
}

fn table(what: Collection, values: &[Value]) -> Table {
    let coded = matches!(
        what,
        Collection::Languages | Collection::Countries | Collection::Topics
    );
    let head = match what {
        Collection::Languages | Collection::Countries => "Code",
        Collection::Topics => "Id",
        Collection::Series => "Series",
        Collection::Authors => "Author",
        _ => "Year",
    };
    let mut columns = vec![Column::number("Publications"), Column::wraps(head, 12)];
    if coded {
        columns.push(Column::wraps("Name", 12));
    }
    let rows = values.iter().map(|value| {
        let mut row = vec![
            Cell::plain(&value.publications.to_string()),
            Cell::toned(&value.value, Tone::Id),
        ];
        if coded {
            row.push(Cell::plain(&value.name));
        }
        row
    });
    Table {
        rows: rows.collect(),
        columns,
    }
}

fn noun(what: Collection, many: usize) -> &'static str {
    match (what, many) {
        (Collection::Languages, 1) => "language",
        (Collection::Languages, _) => "languages",
        (Collection::Countries, 1) => "country",
        (Collection::Countries, _) => "countries",
        (Collection::Topics, 1) => "topic",
        (Collection::Topics, _) => "topics",
        (Collection::Series, _) => "series",
        (Collection::Authors, 1) => "author",
        (Collection::Authors, _) => "authors",
        (Collection::Years, 1) => "year",
        (Collection::Years, _) => "years",
        (_, 1) => "record",
        (_, _) => "records",
    }
}
