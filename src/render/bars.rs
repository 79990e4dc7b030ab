//! Bar charts on a terminal: each row has a label, a number and a bar.

use std::io::Write;

use crate::error::Error;
use crate::terminal::style::{Tone, paint};
use crate::terminal::styled_line::{Line, columns};
use crate::terminal::symbols::bar;
use crate::terminal::view::View;
use crate::terminal::wrap::wrap;

/// A row of the chart.
#[derive(Clone, Debug)]
pub(crate) struct Bar {
    /// Name of the counted value.
    pub label: Line,
    /// Tone of the label and the number.
    pub tone: Tone,
    /// Number as printed.
    pub number: String,
    /// Value that the bar's length is proportional to.
    pub part: usize,
}

/// Columns between label, number and bar.
const GAP: usize = 2;
/// Minimum width of labels on a narrow terminal.
const LEAST_LABEL: usize = 16;
/// Maximum bar width.
const LONGEST: usize = 100;

/// Writes the heading and one line per row, at most `width` columns wide. A bar of `whole` has the maximum length.
///
/// # Errors
/// Failed writes.
pub(crate) fn write(
    heading: &str,
    rows: &[Bar],
    whole: usize,
    width: usize,
    view: View,
    out: &mut dyn Write,
) -> Result<(), Error> {
    for piece in wrap(&Line::plain(heading), width) {
        writeln!(out, "{}", paint(&piece, Tone::Strong, view))?;
    }
    let numbers = rows.iter().map(|row| columns(&row.number)).max().unwrap_or(0);
    let longest = rows.iter().map(|row| row.label.width()).max().unwrap_or(0);
    let labels = longest.min((width * 2 / 5).max(LEAST_LABEL));
    let room = width.saturating_sub(labels + numbers + 2 * GAP).min(LONGEST);
    for row in rows {
        let lines = wrap(&row.label, labels);
        for (place, line) in lines.iter().enumerate() {
            let painted = paint(line, row.tone, view);
            if place > 0 {
                writeln!(out, "{painted}")?;
                continue;
            }
            let missing = labels.saturating_sub(line.width());
            let indent = GAP + numbers.saturating_sub(columns(&row.number));
            let number = Line::plain(&row.number);
            let number = paint(&number, row.tone, view);
            let bar = Line::plain(&bar(row.part, whole, room, view.letters));
            let gap = if bar.text().is_empty() { 0 } else { GAP };
            let bar = paint(&bar, Tone::Id, view);
            writeln!(out, "{painted}{:missing$}{:indent$}{number}{:gap$}{bar}", "", "", "")?;
        }
    }
    Ok(())
}
