//! `stats`: counts of publications by year, language, kind …, and the completeness of the catalogue.

pub(crate) mod charts;
pub(crate) mod tables;

use std::collections::HashSet;

use crate::catalogue::Catalogue;
use crate::cli::{Dimension, StatsArgs, StatsFormat};
use crate::commands::shared::notices;
use crate::commands::shared::value_format::Cells;
use crate::error::Error;
use crate::export::csv::Dialect;
use crate::export::json;
use crate::export::json_types::Number;
use crate::facets::completeness::{self, Fact};
use crate::facets::count::{Counter, Limit, Numbers, Row, Tally};
use crate::filter::Filter;
use crate::messages::{Interface, Message, words};
use crate::outcome::Outcome;
use crate::record::{Record, RecordType};
use crate::render;
use crate::terminal::styled_line::Line;
use crate::terminal::view::{Reader, Session};

/// Dimensions that are counted by default.
const USUAL: [Dimension; 3] = [Dimension::Decade, Dimension::Kind, Dimension::Language];

/// Prints the counts of the publications that meet the conditions.
///
/// # Errors
/// A condition whose value names nothing; failed writes.
pub(crate) fn run(
    args: &StatsArgs,
    catalogue: &Catalogue<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let filter = Filter::new(&args.conditions, catalogue)?;
    let interface = interface(args, session);
    let counters = dimensions(args).iter().map(|by| Counter::new(*by, args.split, catalogue, interface));
    let mut counters: Vec<Counter> = counters.collect::<Result<_, _>>()?;
    let mut facts = if has_facts(args) { completeness::facts() } else { Vec::new() };
    let mut total = Total::default();
    for record in catalogue.each(&[RecordType::Publication]) {
        let record = record?;
        if filter.matches(&record) {
            for counter in &mut counters {
                counter.add(&record);
            }
            for fact in &mut facts {
                fact.add(&record);
            }
            total.add(&record);
        }
    }
    print(args, Counted { counters, facts, total }, session)
}

/// Prints the numbers that an engine has counted. `catalogue` has the topics and units.
///
/// # Errors
/// Failed writes.
pub(crate) fn of_numbers(
    args: &StatsArgs,
    numbers: Numbers,
    catalogue: &Catalogue<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let Numbers { publications, editions, languages, by, facts } = numbers;
    let interface = interface(args, session);
    let counters = dimensions(args).iter().zip(by);
    let counters =
        counters.map(|(by, counts)| Counter::of_counts(*by, counts, publications, catalogue, interface));
    let counters = counters.collect::<Result<_, _>>()?;
    let facts = if has_facts(args) { completeness::counted(publications, &facts) } else { Vec::new() };
    let total = Total { publications, editions, languages };
    print(args, Counted { counters, facts, total }, session)
}

/// Returns the dimensions that are counted.
pub(crate) fn dimensions(args: &StatsArgs) -> &[Dimension] {
    if is_plain(args) { &USUAL } else { &args.by }
}

fn is_plain(args: &StatsArgs) -> bool {
    args.by.is_empty() && !args.completeness
}

/// Returns whether the completeness is shown.
fn has_facts(args: &StatsArgs) -> bool {
    is_plain(args) || args.completeness
}

fn limit(args: &StatsArgs) -> Limit {
    Limit {
        most: args.limit.map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX)),
        reverse: args.reverse,
    }
}

/// Returns the language of names. Formats for programs do not depend on the interface's language.
fn interface(args: &StatsArgs, session: &Session<'_>) -> Interface {
    match args.format() {
        StatsFormat::Table => session.view.interface,
        _ => Interface::English,
    }
}

/// Everything that is printed.
struct Counted {
    counters: Vec<Counter>,
    facts: Vec<Fact>,
    total: Total,
}

fn print(args: &StatsArgs, counted: Counted, session: &mut Session<'_>) -> Result<Outcome, Error> {
    let Counted { counters, facts, total } = counted;
    let tallies: Vec<Tally> = counters.into_iter().map(|counter| counter.finish(limit(args))).collect();
    let interface = interface(args, session);
    let found = total.publications > 0;
    let numbers = || -> Vec<Number> {
        let by = tallies.iter().flat_map(tally_numbers);
        by.chain(facts.iter().map(fact_number)).filter(|_| found).collect()
    };
    match args.format() {
        StatsFormat::Json => json::array(&numbers(), session.out)?,
        StatsFormat::Jsonl => json::lines(&numbers(), session.out)?,
        StatsFormat::Csv => cells(&numbers(), args.split).write_delimited(Dialect::Csv, session.out)?,
        StatsFormat::Tsv => cells(&numbers(), args.split).write_delimited(Dialect::Tsv, session.out)?,
        StatsFormat::Markdown => cells(&numbers(), args.split).write_markdown(session.out)?,
        StatsFormat::Table if !found => {}
        StatsFormat::Table => match session.view.reader {
            Reader::Pipe => {
                render::write(&tables::columns(&tallies, &facts, interface), session.view, session.out)?;
            }
            Reader::Terminal { width } => {
                charts::write(&tallies, &facts, width, session)?;
                notices::print_lines(&[Line::plain(&total.message().text(interface))], session)?;
            }
        },
    }
    if !found {
        notices::report_nothing(&words::nothing_to_count(), session);
    }
    Ok(Outcome::of(found))
}

/// Returns a fact as `--json` prints it.
fn fact_number(fact: &Fact) -> Number {
    Number {
        by: "completeness",
        value: Some(fact.field.to_owned()),
        name: fact.name.text(Interface::English),
        split: None,
        split_value: None,
        split_name: None,
        publications: fact.publications,
        of: fact.of,
    }
}

/// Returns the counts of a tally as `--json` prints them.
fn tally_numbers(tally: &Tally) -> Vec<Number> {
    let whole = |row: &Row| Number {
        by: tally.by.word(),
        value: row.value.clone(),
        name: row.name.clone(),
        split: None,
        split_value: None,
        split_name: None,
        publications: row.count.publications,
        of: tally.counted.publications,
    };
    let Some(split) = &tally.split else {
        return tally.rows.iter().map(whole).collect();
    };
    let parts = tally.rows.iter().flat_map(|row| {
        split.of(&row.count).into_iter().map(|part| Number {
            split: Some(split.by.word()),
            split_value: part.value,
            split_name: Some(part.name),
            publications: part.publications,
            of: row.count.publications,
            ..whole(row)
        })
    });
    parts.collect()
}

/// The numbers of publications, editions and languages.
#[derive(Default)]
struct Total {
    publications: usize,
    editions: usize,
    languages: HashSet<String>,
}

impl Total {
    fn add(&mut self, record: &Record<'_>) {
        self.publications += 1;
        for language in record.languages() {
            self.editions += 1;
            if !self.languages.contains(language) {
                self.languages.insert(language.to_owned());
            }
        }
    }

    fn message(&self) -> Message {
        words::total(
            words::count_publications(self.publications),
            words::count_editions(self.editions),
            words::count_languages(self.languages.len()),
        )
    }
}

/// Returns one row per number. Only a split adds its columns.
fn cells(numbers: &[Number], split: Option<Dimension>) -> Cells {
    let header: &[&str] = if split.is_some() {
        &["by", "value", "name", "split", "split_value", "split_name", "publications", "of"]
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
        row
    });
    Cells::under(header, rows)
}
