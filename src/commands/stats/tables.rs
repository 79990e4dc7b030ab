//! Tables of counts: one for a split on a terminal, and one of all counts for a pipe.

use crate::commands::shared::notices;
use crate::error::Error;
use crate::facets::completeness::Fact;
use crate::facets::count::{Part, Row, Split, Tally};
use crate::messages::{Interface, Message, words};
use crate::render;
use crate::render::table::{Cell, Column, Side, Table};
use crate::terminal::style::Tone;
use crate::terminal::styled_line::columns as columns_of;
use crate::terminal::view::Session;

/// Width that a heading above numbers gets.
const HEAD: usize = 12;
/// Width of a column's frame.
const FRAME: usize = 3;

/// Returns the heading of the values.
pub(crate) fn dimension(tally: &Tally, interface: Interface) -> String {
    words::dimension(tally.by.word()).text(interface)
}

/// Returns the tone of a value's name.
pub(crate) fn tone(row: &Row) -> Tone {
    if row.value.is_some() { Tone::Plain } else { Tone::Faint }
}

/// Writes a table of values × values of the split. Columns that do not fit are added up in a last column.
pub(crate) fn matrix(
    tally: &Tally,
    split: &Split,
    width: usize,
    session: &mut Session<'_>,
) -> Result<(), Error> {
    let interface = session.view.interface;
    let mut heads = split.of(&tally.counted);
    // The rows that `--limit` leaves may lack a value. An empty column would only take room.
    heads.retain(|head| {
        let head = std::slice::from_ref(head);
        tally.rows.iter().any(|row| row.count.having(head) > 0)
    });
    // The labels have two fifths of the terminal at most. The width of labels does not depend on the number of columns,
    // so that a wider terminal never breaks more labels.
    let labels = tally.rows.iter().map(|row| columns_of(&row.name)).max();
    let label = labels.unwrap_or(0).min((width * 2 / 5).max(HEAD));
    let shown = fitting(&heads, split, tally, label, width, interface);
    let (own, others) = heads.split_at(shown);
    let mut columns =
        vec![Column::whole(&dimension(tally, interface)), Column::number(&words::head_all().text(interface))];
    columns.extend(own.iter().map(|head| numbers(&heading(head, split, interface))));
    if !others.is_empty() {
        columns.push(numbers(&format!("+{}", others.len())));
    }
    let count = |many: usize| Cell::plain(&if many == 0 { String::new() } else { many.to_string() });
    let rows = tally.rows.iter().map(|row| {
        let mut cells = vec![Cell::toned(&row.name, tone(row)).wrapped(label), count(row.count.publications)];
        cells.extend(own.iter().map(|head| count(row.count.having(std::slice::from_ref(head)))));
        if !others.is_empty() {
            cells.push(count(row.count.having(others)));
        }
        cells
    });
    let rows = rows.collect();
    render::write(&Table { columns, rows }, session.view, session.out)?;
    if split.by.is_coded() {
        let codes = heads.iter().filter_map(|head| Some((head.value.as_deref()?, head.name.clone())));
        notices::print_lines(&notices::code_legend(codes, width), session)?;
    }
    Ok(())
}

/// Returns the number of columns that fit beside the label, the total, and the last column if needed.
fn fitting(
    heads: &[Part],
    split: &Split,
    tally: &Tally,
    label: usize,
    width: usize,
    interface: Interface,
) -> usize {
    let digits = tally.counted.publications.to_string().len();
    let label = label.max(columns_of(&dimension(tally, interface)));
    let all = digits.max(columns_of(&words::head_all().text(interface)));
    let mut room = width.saturating_sub(1 + label + FRAME + all + FRAME);
    let needs = |head: &Part| columns_of(&heading(head, split, interface)).clamp(digits, HEAD) + FRAME;
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
    Column { side: Side::Right, ..Column::wraps(head, 5) }
}

/// Returns the heading of a column: the code if the dimension has codes, else the name.
fn heading(head: &Part, split: &Split, interface: Interface) -> String {
    match &head.value {
        Some(value) if split.by.is_coded() => value.clone(),
        Some(_) => head.name.clone(),
        None => words::head_none().text(interface),
    }
}

/// Returns all counts in one table: dimension, value and number, with one more number per value of the split.
pub(crate) fn columns(tallies: &[Tally], facts: &[Fact], interface: Interface) -> Table {
    let head = |message: Message| message.text(interface);
    let split = tallies.iter().find_map(|tally| Some((tally, tally.split.as_ref()?)));
    let heads = split.map_or_else(Vec::new, |(tally, split)| split.of(&tally.counted));
    let mut columns = vec![
        Column::whole(&head(words::head_by())),
        Column::whole(&head(words::head_value())),
        Column::number(&head(words::head_publications())),
        Column::number(&head(words::head_of())),
    ];
    if let Some((_, split)) = split {
        columns.extend(heads.iter().map(|head| Column::number(&heading(head, split, interface))));
    }
    columns.push(Column::whole(&head(words::head_name())));
    let row = |by: &str, value: Option<&str>, many: usize, of: usize| {
        let mut cells: Vec<Cell> = [by, value.unwrap_or_default()].map(Cell::plain).into();
        cells.extend([many, of].map(|number| Cell::plain(&number.to_string())));
        cells
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for tally in tallies {
        rows.extend(tally.rows.iter().map(|value| {
            let many = value.count.publications;
            let mut cells = row(tally.by.word(), value.value.as_deref(), many, tally.counted.publications);
            let each = heads.iter().map(|head| value.count.having(std::slice::from_ref(head)));
            cells.extend(each.map(|number| Cell::plain(&number.to_string())));
            cells.push(Cell::plain(&value.name));
            cells
        }));
    }
    rows.extend(facts.iter().map(|fact| {
        let mut cells = row("completeness", Some(fact.field), fact.publications, fact.of);
        cells.extend(heads.iter().map(|_| Cell::default()));
        cells.push(Cell::plain(&fact.name.text(interface)));
        cells
    }));
    Table { columns, rows }
}
