//! Horizontal bars on a terminal: a label, a number, and a bar as long as the number.

use std::io::Write;

use crate::error::Error;
use crate::terminal::style::{Tone, paint};
use crate::terminal::styled_line::{Line, columns};
use crate::terminal::symbols::bar;
use crate::terminal::view::View;
use crate::terminal::wrap::wrap;

/// A row.
#[derive(Clone, Debug)]
pub(crate) struct Bar {
    /// What is counted.
    pub label: Line,
    /// How the label and the number look.
    pub tone: Tone,
    /// The number as it is written.
    pub number: String,
    /// How long the bar is.
    pub part: usize,
}

/// Between label, number and bar.
const GAP: usize = 2;
/// Least that a label gets of a narrow terminal.
const LEAST_LABEL: usize = 16;
/// A bar that is longer tells nothing more.
const LONGEST: usize = 100;

/// Writes the heading and a line for each row, none wider than `width`; a bar of `whole` is as long as there is room.
///
/// # Errors
/// Output that cannot be written.
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
            writeln!(
                out,
                "{painted}{:missing$}{:indent$}{number}{:gap$}{bar}",
                "", "", ""
            )?;
        }
    }
    Ok(())
}
