//! A table in a pipe: one line a row, columns aligned by spaces, as wide as it needs.

use std::io::Write;

use crate::error::Error;
use crate::session::View;

use super::line::Line;
use super::paint::{Tone, paint};
use super::table::{Side, Table};

/// Between two columns.
const GAP: &str = "  ";
/// In place of nothing, so that a line has as many words as it has columns.
const NOTHING: &str = "-";

pub(super) fn write(table: &Table, view: View, out: &mut dyn Write) -> Result<(), Error> {
    let widths = table.widths();
    let head: Vec<(Line, Tone)> = table
        .columns
        .iter()
        .map(|column| (Line::plain(&column.head.to_uppercase()), Tone::Strong))
        .collect();
    write_row(table, &widths, &head, view, out)?;
    for row in &table.rows {
        let row: Vec<(Line, Tone)> = row
            .iter()
            .map(|cell| match cell.0.first() {
                Some((line, tone)) if !line.text().is_empty() => (line.clone(), *tone),
                _ => (Line::plain(NOTHING), Tone::Faint),
            })
            .collect();
        write_row(table, &widths, &row, view, out)?;
    }
    Ok(())
}

fn write_row(
    table: &Table,
    widths: &[usize],
    row: &[(Line, Tone)],
    view: View,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let last = row.len().saturating_sub(1);
    for (place, (line, tone)) in row.iter().enumerate() {
        let missing = widths.get(place).map_or(0, |w| w.saturating_sub(line.width()));
        let painted = paint(line, *tone, view);
        match table.columns.get(place).map(|c| c.side) {
            Some(Side::Right) => write!(out, "{:missing$}{painted}", "")?,
            _ if place == last => out.write_all(painted.as_bytes())?,
            _ => write!(out, "{painted}{:missing$}", "")?,
        }
        if place < last {
            out.write_all(GAP.as_bytes())?;
        }
    }
    out.write_all(b"\n")?;
    Ok(())
}
