//! How counts look: bars on a terminal, a table of numbers where they are split, plain columns in a pipe.

use crate::error::Error;
use crate::output::bars::{self, Bar};
use crate::output::line::{Line, columns as columns_of};
use crate::output::paint::Tone;
use crate::output::table::{Cell, Column, Side, Table};
use crate::record::Record;
use crate::session::Session;
use crate::words::stats as words;

use super::completeness::Fact;
use super::tally::{Row, Split, Tally, word};
use super::{grid, say};

/// What a label should have of a terminal's width.
const LABEL: usize = 24;
/// What a heading over numbers should have.
const HEAD: usize = 12;
/// The frame of a column.
const FRAME: usize = 3;

/// Writes a chart for each tally, and one for the facts, on a terminal of that width.
pub(super) fn write(
    tallies: &[Tally<'_>],
    facts: &[Fact],
    width: usize,
    session: &mut Session<'_>,
) -> Result<(), Error> {
    for (place, tally) in tallies.iter().enumerate() {
        if place > 0 {
            session.out.write_all(b"\n")?;
        }
        match &tally.split {
            Some(split) => matrix(tally, split, width, session)?,
            None => chart(tally, width, session)?,
        }
        if tally.rows.len() < tally.all {
            let cut = words::shown_of(words::dimension(tally.by), tally.rows.len(), tally.all);
            say::lines(&[Line::plain(&cut)], session)?;
        }
    }
    if !facts.is_empty() {
        if !tallies.is_empty() {
            session.out.write_all(b"\n")?;
        }
        shares(facts, width, session)?;
    }
    Ok(())
}

fn chart(tally: &Tally<'_>, width: usize, session: &mut Session<'_>) -> Result<(), Error> {
    let rows: Vec<Bar> = tally
        .rows
        .iter()
        .map(|row| Bar {
            label: Line::plain(&row.name),
            tone: tone(row),
            number: row.records.len().to_string(),
            part: row.records.len(),
        })
        .collect();
    let longest = rows.iter().map(|row| row.part).max().unwrap_or(0);
    let heading = words::dimension(tally.by);
    bars::write(heading, &rows, longest, width, session.view, session.out)
}

fn shares(facts: &[Fact], width: usize, session: &mut Session<'_>) -> Result<(), Error> {
    let rows: Vec<Bar> = facts
        .iter()
        .map(|fact| Bar {
            label: Line::plain(words::fact(fact.field)),
            tone: Tone::Plain,
            number: format!(
                "{} {:>5}",
                fact.publications,
                words::share(fact.publications, fact.of)
            ),
            part: fact.publications,
        })
        .collect();
    let whole = facts.first().map_or(0, |fact| fact.of);
    bars::write(
        words::COMPLETENESS,
        &rows,
        whole,
        width,
        session.view,
        session.out,
    )
}

fn tone(row: &Row<'_>) -> Tone {
    if row.value.is_some() {
        Tone::Plain
    } else {
        Tone::Faint
    }
}

/// Values × values of the split: as many columns as there is room for, what the others have together in a last one.
fn matrix(tally: &Tally<'_>, split: &Split, width: usize, session: &mut Session<'_>) -> Result<(), Error> {
    let heads = split.of(tally.records.iter());
    let shown = fitting(&heads, split, tally, width);
    let (own, others) = heads.split_at(shown);
    let mut columns = vec![
        Column::wraps(words::dimension(tally.by), HEAD),
        Column::number(words::ALL),
    ];
    columns.extend(own.iter().map(|head| numbers(&heading(head, split))));
    if !others.is_empty() {
        columns.push(numbers(&format!("+{}", others.len())));
    }
    let count = |many: usize| {
        Cell::plain(&if many == 0 {
            String::new()
        } else {
            many.to_string()
        })
    };
    let rows = tally.rows.iter().map(|row| {
        let mut cells = vec![Cell::toned(&row.name, tone(row)), count(row.records.len())];
        cells.extend(own.iter().map(|head| count(shared(row, head).count())));
        if !others.is_empty() {
            let any = row
                .records
                .iter()
                .filter(|record| others.iter().any(|head| has(head, record)));
            cells.push(count(any.count()));
        }
        cells
    });
    let rows = rows.collect();
    Table { columns, rows }.write(session.view, session.out)?;
    if split.by.is_coded() {
        let codes = heads
            .iter()
            .filter_map(|head| Some((head.value.as_deref()?, head.name.clone())));
        say::lines(&grid::key(codes, width), session)?;
    }
    Ok(())
}

/// How many of the columns fit beside the label, the number of all and, if not all fit, that of the others.
fn fitting(heads: &[Row<'_>], split: &Split, tally: &Tally<'_>, width: usize) -> usize {
    let digits = tally.of.to_string().len();
    let labels = tally.rows.iter().map(|row| columns_of(&row.name)).max();
    let label = labels
        .unwrap_or(0)
        .clamp(columns_of(words::dimension(tally.by)), LABEL);
    let all = digits.max(columns_of(words::ALL));
    let mut room = width.saturating_sub(1 + label + FRAME + all + FRAME);
    let needs = |head: &Row<'_>| columns_of(&heading(head, split)).clamp(digits, HEAD) + FRAME;
    if heads.iter().map(needs).sum::<usize>() <= room {
        return heads.len();
    }
    room = room.saturating_sub(digits.max(3) + FRAME);
    heads
        .iter()
        .take_while(|head| {
            let fits = needs(head) <= room;
            room = room.saturating_sub(needs(head));
            fits
        })
        .count()
}

fn numbers(head: &str) -> Column {
    Column {
        side: Side::Right,
        ..Column::wraps(head, 5)
    }
}

/// What stands over a column: the code where there is one, else the name.
fn heading(head: &Row<'_>, split: &Split) -> String {
    match &head.value {
        Some(value) if split.by.is_coded() => value.clone(),
        Some(_) => head.name.clone(),
        None => words::NONE.to_owned(),
    }
}

fn has(head: &Row<'_>, record: &Record<'_>) -> bool {
    head.records.iter().any(|known| std::ptr::eq(*known, record))
}

fn shared<'s>(row: &'s Row<'_>, head: &'s Row<'_>) -> impl Iterator<Item = &'s Record<'s>> {
    row.records.iter().copied().filter(|record| has(head, record))
}

/// All counts in one table: what they are by, the value, the number, and where they are split the numbers of every value
/// of the split.
pub(super) fn columns(tallies: &[Tally<'_>], facts: &[Fact]) -> Table {
    let split = tallies
        .iter()
        .find_map(|tally| Some((tally, tally.split.as_ref()?)));
    let heads = split.map_or_else(Vec::new, |(tally, split)| split.of(tally.records.iter()));
    let mut columns: Vec<Column> = ["by", "value"].map(Column::whole).into();
    columns.extend(["publications", "of"].map(Column::number));
    if let Some((_, split)) = split {
        columns.extend(heads.iter().map(|head| Column::number(&heading(head, split))));
    }
    columns.push(Column::whole("name"));
    let row = |by: &str, value: Option<&str>, many: usize, of: usize| {
        let mut cells: Vec<Cell> = [by, value.unwrap_or_default()].map(Cell::plain).into();
        cells.extend([many, of].map(|number| Cell::plain(&number.to_string())));
        cells
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for tally in tallies {
        rows.extend(tally.rows.iter().map(|value| {
            let many = value.records.len();
            let mut cells = row(word(tally.by), value.value.as_deref(), many, tally.of);
            let each = heads.iter().map(|head| shared(value, head).count());
            cells.extend(each.map(|number| Cell::plain(&number.to_string())));
            cells.push(Cell::plain(&value.name));
            cells
        }));
    }
    rows.extend(facts.iter().map(|fact| {
        let mut cells = row("completeness", Some(fact.field), fact.publications, fact.of);
        cells.extend(heads.iter().map(|_| Cell::default()));
        cells.push(Cell::plain(words::fact(fact.field)));
        cells
    }));
    Table { columns, rows }
}
