//! `stats`: how many publications there are of each year, language, kind …, and how complete the catalogue is.

pub(crate) mod charts;
pub(crate) mod completeness;

use crate::catalogue::Catalogue;
use crate::cli::{Dimension, StatsArgs, StatsFormat};
use crate::commands::shared::{count, say, select};
use crate::error::Error;
use crate::export::csv::Dialect;
use crate::export::json_types::Number;
use crate::export::{csv, json, markdown};
use crate::facets::count::{Limit, Tally};
use crate::messages::{Interface, Message, words};
use crate::outcome::Outcome;
use crate::record::{Record, RecordType};
use crate::terminal::styled_line::Line;
use crate::terminal::view::{Reader, Session};
use crate::text::sorting;

/// What is counted where nothing is asked for.
const USUAL: [Dimension; 3] = [Dimension::Decade, Dimension::Kind, Dimension::Language];

/// Prints the counts of the publications that meet the conditions.
///
/// # Errors
/// A condition's value that names nothing; output that cannot be written.
pub fn run(args: &StatsArgs, catalogue: &Catalogue<'_>, session: &mut Session<'_>) -> Result<Outcome, Error> {
    let filter = select::filter(&args.conditions, catalogue)?;
    let mut records = catalogue.records(&[RecordType::Publication])?;
    records.retain(|record| filter.matches(record));
    let limit = Limit {
        most: args
            .limit
            .map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX)),
        reverse: args.reverse,
    };
    let plain = args.by.is_empty() && !args.completeness;
    let by = if plain { &USUAL[..] } else { &args.by };
    let format = StatsFormat::asked(args.format, args.json);
    let interface = match format {
        StatsFormat::Table => session.view.interface,
        _ => Interface::English,
    };
    let counted: Vec<Tally<'_>> = by
        .iter()
        .map(|by| Tally::new(*by, args.split, &records, catalogue, limit, interface))
        .collect::<Result<_, _>>()?;
    let facts = if plain || args.completeness {
        completeness::count(&records)
    } else {
        Vec::new()
    };
    let found = !records.is_empty();
    let numbers = || -> Vec<Number> {
        let by = counted.iter().flat_map(Tally::numbers);
        by.chain(facts.iter().map(completeness::Fact::number))
            .filter(|_| found)
            .collect()
    };
    match format {
        StatsFormat::Json => json::array(&numbers(), session.out)?,
        StatsFormat::Jsonl => json::lines(&numbers(), session.out)?,
        StatsFormat::Csv => rows(&numbers(), args.split, session, Form::Delimited(Dialect::Csv))?,
        StatsFormat::Tsv => rows(&numbers(), args.split, session, Form::Delimited(Dialect::Tsv))?,
        StatsFormat::Markdown => rows(&numbers(), args.split, session, Form::Markdown)?,
        StatsFormat::Table if !found => {}
        StatsFormat::Table => match session.view.reader {
            Reader::Pipe => charts::columns(&counted, &facts, interface).write(session.view, session.out)?,
            Reader::Terminal { width } => {
                charts::write(&counted, &facts, width, session)?;
                say::lines(&[Line::plain(&total(&records).text(interface))], session)?;
            }
        },
    }
    if !found {
        count::tell_nothing(&words::nothing_to_count(), session);
    }
    Ok(Outcome::of(found))
}

fn total(records: &[Record<'_>]) -> Message {
    let mut languages: Vec<&str> = records.iter().flat_map(Record::languages).collect();
    let editions = languages.len();
    sorting::sort(&mut languages);
    languages.dedup();
    words::total(
        words::count_publications(records.len()),
        words::count_editions(editions),
        words::count_languages(languages.len()),
    )
}

/// Rows of text for programs and documents.
#[derive(Clone, Copy)]
enum Form {
    Delimited(Dialect),
    Markdown,
}

/// The numbers, one a row; the columns of a split only where there is one.
fn rows(
    numbers: &[Number],
    split: Option<Dimension>,
    session: &mut Session<'_>,
    form: Form,
) -> Result<(), Error> {
    let header: &[&str] = if split.is_some() {
        &[
            "by",
            "value",
            "name",
            "split",
            "split_value",
            "split_name",
            "publications",
            "of",
        ]
    } else {
        &["by", "value", "name", "publications", "of"]
    };
    let rows = numbers.iter().map(|number| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let mut row = vec![number.by.to_owned(), text(&number.value), number.name.clone()];
        if split.is_some() {
            row.extend([
                number.split.unwrap_or_default().to_owned(),
                text(&number.split_value),
                text(&number.split_name),
            ]);
        }
        row.extend([number.publications.to_string(), number.of.to_string()]);
        Ok(row)
    });
    match form {
        Form::Delimited(dialect) => csv::write_rows(header, rows, dialect, session.out),
        Form::Markdown => markdown::write_texts(header, rows, session.out),
    }
}

impl StatsFormat {
    /// The format that `--format` and `--json` ask for.
    #[must_use]
    pub fn asked(format: Option<StatsFormat>, json: bool) -> StatsFormat {
        format.unwrap_or(if json {
            StatsFormat::Json
        } else {
            StatsFormat::Table
        })
    }
}
