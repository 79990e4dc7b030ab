//! `list series`, `list languages` …: the possible values of conditions, with publication counts.

use clap::ValueEnum;

use crate::catalogue::Catalogue;
use crate::cli::{Collection, Dimension, Format, ListArgs, SortKey};
use crate::codes::{Country, Language, Region};
use crate::commands::shared::local_names::LocalNames;
use crate::commands::shared::sort::Key;
use crate::commands::shared::value_format::{Cells, ValueFormat};
use crate::commands::shared::{notices, sort};
use crate::error::Error;
use crate::facets::count::{Counts, Value, named_values};
use crate::messages::{Interface, Message, words};
use crate::outcome::Outcome;
use crate::render;
use crate::render::table::{Cell, Column, Table};
use crate::terminal::style::Tone;
use crate::terminal::view::Session;

/// Columns of CSV, TSV and Markdown.
const HEADER: [&str; 3] = ["value", "name", "publications"];

fn row(value: &Value) -> Vec<String> {
    vec![value.value.clone(), value.name.clone(), value.publications.to_string()]
}

/// Prints the counted values of a collection.
///
/// # Errors
/// A sort key that values do not have; failed writes.
pub(crate) fn run(
    dimension: Dimension,
    counts: Counts,
    args: &ListArgs,
    catalogue: &Catalogue<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let (what, output) = (args.what, &args.selection.output);
    let value_format = ValueFormat::of_output(output, words::fields_of_values())?;
    // Formats for programs do not depend on the interface's language.
    let interface = match (output.format(), &value_format) {
        (Format::Table, None) => session.view.interface,
        _ => Interface::English,
    };
    let mut values = named_values(dimension, counts, catalogue, interface)?;
    sort(&mut values, what, output.sort, interface)?;
    if output.reverse {
        values.reverse();
    }
    let all = sort::limit(&mut values, output);
    put_local_names(&mut values, what, catalogue, interface)?;
    if let Some(format) = value_format {
        let cells = || Cells::under(&HEADER, values.iter().map(row));
        format.write(&values, |value| &value.value, cells, session.out)?;
    } else if output.format() != Format::Table {
        return Err(no_format_of_values(what, output.format()));
    } else if !values.is_empty() {
        render::write(&table(what, &values, interface), session.view, session.out)?;
        let share = notices::Share::whole(all);
        notices::report_count(values.len(), share, |many| counted(what, many), session);
    }
    if values.is_empty() {
        notices::report_nothing(&words::nothing_to_list(), session);
    }
    Ok(Outcome::of(!values.is_empty()))
}

/// Gives bodies their names in the interface's language.
fn put_local_names(
    values: &mut [Value],
    what: Collection,
    catalogue: &Catalogue<'_>,
    interface: Interface,
) -> Result<(), Error> {
    if matches!(what, Collection::Authors | Collection::Publishers) {
        let local = LocalNames::of(catalogue, interface)?;
        for value in values {
            value.name = local.body(&value.name).to_owned();
        }
    }
    Ok(())
}

/// Returns the error for a format of records.
fn no_format_of_values(what: Collection, format: Format) -> Error {
    let message = match format {
        Format::Html => words::values_have_no_page,
        Format::OpensearchBulk => words::values_are_no_records,
        _ => words::values_are_no_documents,
    };
    Error::Usage(message(words::values(word(what))))
}

fn year(value: &Value) -> i64 {
    value.value.parse().unwrap_or_default()
}

/// Sorts by count, then by name. Years with equal counts are sorted newest first.
fn sort(
    values: &mut [Value],
    what: Collection,
    key: Option<SortKey>,
    interface: Interface,
) -> Result<(), Error> {
    match (key, what) {
        (None | Some(SortKey::Count), Collection::Years) => {
            values.sort_by_cached_key(|v| Key::most(v.publications).then_number(-year(v)));
        }
        (None | Some(SortKey::Count), _) => {
            values.sort_by_cached_key(|v| Key::most(v.publications).then(interface.sort_key(&v.name)));
        }
        (Some(SortKey::Year), Collection::Years) => {
            values.sort_by_cached_key(|v| Key::default().then_number(-year(v)));
        }
        (Some(SortKey::Title), _) => {
            values.sort_by_cached_key(|v| Key::default().then(interface.sort_key(&v.name)));
        }
        (Some(SortKey::Id), _) => values.sort_by_cached_key(|v| Key::default().then(v.value.clone())),
        (Some(SortKey::Year | SortKey::Languages | SortKey::Gaps | SortKey::Relevance), _) => {
            let message = match what {
                Collection::Years => words::no_such_order_of_years,
                _ => words::no_such_order,
            };
            return Err(Error::Usage(message(word(what))));
        }
    }
    Ok(())
}

/// Returns the own name of a language or country, if it differs from the name shown.
fn own_name(what: Collection, value: &Value) -> &'static str {
    let name = match what {
        Collection::Languages => Language::by_code(&value.value).map(Language::own_name),
        Collection::Countries => Country::by_code(&value.value).map(Country::own_name),
        _ => None,
    };
    name.filter(|name| *name != value.name).unwrap_or_default()
}

/// Returns the name of the ILO's region that a region is a part of.
fn part_of(value: &Value, interface: Interface) -> &'static str {
    let region = Region::find(&value.value).filter(|region| !region.is_of_the_ilo());
    let whole = region
        .and_then(|region| Region::all().find(|whole| whole.is_of_the_ilo() && region.is_within(*whole)));
    whole.map_or("", |whole| whole.name(interface.code()))
}

fn table(what: Collection, values: &[Value], interface: Interface) -> Table {
    let is_coded = matches!(
        what,
        Collection::Languages | Collection::Countries | Collection::Regions | Collection::Topics
    );
    // Bodies have another name in the interface's language.
    let has_names = is_coded || values.iter().any(|value| value.name != value.value);
    let has_own_names = matches!(what, Collection::Languages | Collection::Countries);
    let has_wholes = what == Collection::Regions;
    let heads = [
        Some(head(what)),
        has_names.then(words::head_name),
        has_own_names.then(words::head_own_name),
        has_wholes.then(words::head_part_of),
    ];
    let mut columns = vec![Column::number(&words::head_publications().text(interface))];
    columns.extend(heads.into_iter().flatten().map(|head| Column::wraps(&head.text(interface), 12)));
    let rows = values.iter().map(|value| {
        let name = if is_coded || value.name != value.value { value.name.as_str() } else { "" };
        let mut row = vec![Cell::plain(&value.publications.to_string()), Cell::toned(&value.value, Tone::Id)];
        row.extend(has_names.then(|| Cell::plain(name)));
        row.extend(has_own_names.then(|| Cell::plain(own_name(what, value))));
        row.extend(has_wholes.then(|| Cell::plain(part_of(value, interface))));
        row
    });
    Table { rows: rows.collect(), columns }
}

/// Returns the heading of the values.
fn head(what: Collection) -> Message {
    match what {
        Collection::Languages | Collection::Countries => words::head_code(),
        Collection::Regions | Collection::Topics => words::head_id(),
        Collection::Series => words::head_series(),
        Collection::Authors => words::head_author(),
        Collection::Publishers => words::head_publisher(),
        Collection::Kinds => words::head_kind(),
        _ => words::head_year(),
    }
}

fn counted(what: Collection, many: usize) -> Message {
    match what {
        Collection::Languages => words::count_languages(many),
        Collection::Countries => words::count_countries(many),
        Collection::Regions => words::count_regions(many),
        Collection::Topics => words::count_topics(many),
        Collection::Series => words::count_series(many),
        Collection::Publishers => words::count_publishers(many),
        Collection::Authors => words::count_authors(many),
        Collection::Years => words::count_years(many),
        Collection::Kinds => words::count_kinds(many),
        _ => words::count_records(many),
    }
}

/// Returns the collection's name on the command line.
fn word(what: Collection) -> String {
    what.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
}
