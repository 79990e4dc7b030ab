//! Plain tables for a pipe: one line per row, columns aligned by spaces, nothing wrapped.

use std::io::{self, Write};

use crate::error::Error;
use crate::render::table::{Side, Table};
use crate::terminal::style::{Tone, paint};
use crate::terminal::styled_line::Line;
use crate::terminal::view::View;

/// Gap between two columns.
const GAP: &str = "  ";
/// Placeholder for an empty cell, so that no column is missing from a line.
const NOTHING: &str = "-";

pub(crate) fn write(table: &Table, view: View, out: &mut dyn Write) -> Result<(), Error> {
    let widths = table.widths();
    let nothing = Line::plain(NOTHING);
    let heads: Vec<Line> =
        table.columns.iter().map(|column| Line::plain(&column.head.to_uppercase())).collect();
    let head = heads.iter().map(|line| (line, Tone::Strong));
    write_row(table, &widths, head, view, out)?;
    for row in &table.rows {
        let row = row.iter().map(|cell| match cell.0.first() {
            Some((line, tone)) if !line.text().is_empty() => (line, *tone),
            _ => (&nothing, Tone::Faint),
        });
        write_row(table, &widths, row, view, out)?;
    }
    Ok(())
}

fn write_row<'l>(
    table: &Table,
    widths: &[usize],
    row: impl ExactSizeIterator<Item = (&'l Line, Tone)>,
    view: View,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let last = row.len().saturating_sub(1);
    for (place, (line, tone)) in row.enumerate() {
        let missing = widths.get(place).map_or(0, |w| w.saturating_sub(line.width()));
        let painted = paint(line, tone, view);
        if table.columns.get(place).is_some_and(|c| c.side == Side::Right) {
            write_blanks(missing, out)?;
            out.write_all(painted.as_bytes())?;
        } else {
            out.write_all(painted.as_bytes())?;
            write_blanks(if place == last { 0 } else { missing }, out)?;
        }
        if place < last {
            out.write_all(GAP.as_bytes())?;
        }
    }
    out.write_all(b"\n")?;
    Ok(())
}

fn write_blanks(count: usize, out: &mut dyn Write) -> io::Result<()> {
    const BLANKS: [u8; 64] = [b' '; 64];
    let mut left = count;
    while left > 0 {
        let now = left.min(BLANKS.len());
        out.write_all(&BLANKS[..now])?;
        left -= now;
    }
    Ok(())
}
