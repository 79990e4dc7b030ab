//! Boxed tables for a terminal, drawn by comfy-table with widths and line breaks computed here.
//!
//! comfy-table breaks lines at spaces only and counts the bytes of colours. The crate also counts an Arabic lam-alef as
//! one column, where terminals use two. So this module passes fixed widths, wrapped lines, and a placeholder for each
//! lam.

use std::io::Write;

use comfy_table::{
    Cell as Drawn, CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle,
    Table as Frame, TableStyle, Width,
};

use crate::error::Error;
use crate::render::table::{Cell, Fit, Side, Table};
use crate::terminal::hyperlinks::Anchors;
use crate::terminal::style::{Tone, lettered};
use crate::terminal::styled_line::Line;
use crate::terminal::view::{Letters, Links, View};
use crate::terminal::wrap::wrap;
use crate::text::sanitize::STAND_IN;

const LAM: char = '\u{644}';
/// One space on each side of a cell.
const PADDING: usize = 2;

const LIGHT: TableStyle = TableStyle::new()
    .top_border(LineStyle::new('╭', '─', '┬', '╮'))
    .header_lines(ContentLineStyle::new('│', '│', '│'))
    .header_separator(LineStyle::new('├', '─', '┼', '┤'))
    .content_lines(ContentLineStyle::new('│', '│', '│'))
    .bottom_border(LineStyle::new('╰', '─', '┴', '╯'));

/// A faint line between rows, where rows have more than one line.
const RULED: TableStyle = LIGHT.row_separator(LineStyle::new('├', '╌', '┼', '┤'));

const ASCII: TableStyle = TableStyle::new()
    .top_border(LineStyle::new('+', '-', '+', '+'))
    .header_lines(ContentLineStyle::new('|', '|', '|'))
    .header_separator(LineStyle::new('+', '=', '+', '+'))
    .content_lines(ContentLineStyle::new('|', '|', '|'))
    .bottom_border(LineStyle::new('+', '-', '+', '+'));
const RULED_ASCII: TableStyle = ASCII.row_separator(LineStyle::new('+', '-', '+', '+'));

pub(crate) fn write(table: &Table, width: usize, view: View, out: &mut dyn Write) -> Result<(), Error> {
    let table = &without_empty_columns(table);
    let widths = fitted(table, width);
    let mut frame = Frame::new();
    let mut anchors = Anchors::default();
    frame.force_no_tty();
    frame.set_content_arrangement(ContentArrangement::Disabled);
    frame.set_header(table.columns.iter().zip(&widths).map(|(column, width)| {
        let head = Cell::toned(&column.head, Tone::Strong);
        draw(&head, *width, view, &mut anchors).set_alignment(alignment(column.side))
    }));
    for row in &table.rows {
        frame.add_row(row.iter().zip(&widths).zip(&table.columns).map(|((cell, width), column)| {
            draw(cell, *width, view, &mut anchors).set_alignment(alignment(column.side))
        }));
    }
    let heights = heights(table, &widths);
    let has_rules = heights.iter().any(|height| *height > 1);
    frame.load_style(match (view.letters, has_rules) {
        (Letters::Unicode, false) => LIGHT,
        (Letters::Unicode, true) => RULED,
        (Letters::Ascii, false) => ASCII,
        (Letters::Ascii, true) => RULED_ASCII,
    });
    for (column, width) in frame.column_iter_mut().zip(&widths) {
        let width = u16::try_from(width + PADDING).unwrap_or(u16::MAX);
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
    }
    let rules = if has_rules { needless_rules(table, &widths, &heights) } else { Vec::new() };
    for (_, line) in frame.lines().enumerate().filter(|(number, _)| rules.binary_search(number).is_err()) {
        writeln!(out, "{}", anchors.replace(&line.replace(STAND_IN, "\u{644}")))?;
    }
    Ok(())
}

/// Returns the table without its empty columns.
fn without_empty_columns(table: &Table) -> Table {
    let has_text =
        |place: usize| table.rows.iter().any(|row| row.get(place).is_some_and(|cell| cell.width() > 0));
    let kept: Vec<usize> = (0..table.columns.len()).filter(|place| has_text(*place)).collect();
    let row = |row: &Vec<Cell>| kept.iter().filter_map(|place| row.get(*place).cloned()).collect();
    Table {
        columns: kept.iter().map(|place| table.columns[*place].clone()).collect(),
        rows: table.rows.iter().map(row).collect(),
    }
}

/// Returns the number of lines of a table at this width of the terminal.
pub(crate) fn height(table: &Table, width: usize) -> usize {
    let table = &without_empty_columns(table);
    let widths = fitted(table, width);
    let heights = heights(table, &widths);
    let rules = heights.windows(2).filter(|pair| needs_rule(pair)).count();
    head_height(table, &widths) + heights.iter().sum::<usize>() + rules + 1
}

/// Returns the number of lines of each row.
fn heights(table: &Table, widths: &[usize]) -> Vec<usize> {
    let of_cell =
        |(cell, width): (&Cell, &usize)| cell.0.iter().map(|(line, _)| wrap(line, *width).len()).sum();
    let of_row = |row: &Vec<Cell>| row.iter().zip(widths).map(of_cell).max().unwrap_or(1).max(1);
    table.rows.iter().map(of_row).collect()
}

/// Returns the number of lines above the rows: a border, the headings, and a rule.
fn head_height(table: &Table, widths: &[usize]) -> usize {
    let heads = table.columns.iter().zip(widths);
    2 + heads.map(|(column, width)| wrap(&Line::plain(&column.head), *width).len()).max().unwrap_or(1).max(1)
}

/// Returns whether two rows need a rule between them: not if each has one line.
fn needs_rule(heights: &[usize]) -> bool {
    heights.iter().any(|height| *height > 1)
}

/// Returns the sorted numbers of the lines of a ruled table that are rules between two rows of one line.
fn needless_rules(table: &Table, widths: &[usize], heights: &[usize]) -> Vec<usize> {
    let mut next = head_height(table, widths);
    let mut needless = Vec::new();
    for pair in heights.windows(2) {
        let rule = next + pair[0];
        if !needs_rule(pair) {
            needless.push(rule);
        }
        next = rule + 1;
    }
    needless
}

/// Returns the cell wrapped to `width`.
fn draw(cell: &Cell, width: usize, view: View, anchors: &mut Anchors) -> Drawn {
    let lines: Vec<String> = cell
        .0
        .iter()
        .flat_map(|(line, tone)| wrap(line, width).into_iter().map(move |piece| (piece, *tone)))
        .map(|(piece, tone): (Line, Tone)| {
            let painted = lettered(&piece, tone, view).replace(LAM, STAND_IN.encode_utf8(&mut [0; 4]));
            match piece.target() {
                Some(target) if view.links == Links::On => anchors.mark(target, &painted),
                _ => painted,
            }
        })
        .collect();
    Drawn::new(lines.join("\n"))
}

fn alignment(side: Side) -> CellAlignment {
    match side {
        Side::Left => CellAlignment::Left,
        Side::Right => CellAlignment::Right,
    }
}

/// Returns text widths with which the table fits into `width`. The widest column that may wrap shrinks first, then the
/// widest of all.
fn fitted(table: &Table, width: usize) -> Vec<usize> {
    let mut widths = table.widths();
    let borders = widths.len() * (PADDING + 1) + 1;
    let room = width.saturating_sub(borders).max(widths.len());
    loop {
        let excess = widths.iter().sum::<usize>().saturating_sub(room);
        if excess == 0 {
            return widths;
        }
        let widest = |may_give: &dyn Fn(usize) -> bool| {
            (0..widths.len()).filter(|place| may_give(*place)).max_by_key(|place| (widths[*place], *place))
        };
        let gives = widest(
            &|place| matches!(table.columns[place].fit, Fit::Wraps { least } if widths[place] > least),
        )
        .or_else(|| widest(&|place| widths[place] > 1));
        match gives {
            Some(place) => widths[place] -= 1,
            None => return widths,
        }
    }
}
