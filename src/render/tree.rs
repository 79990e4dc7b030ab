//! Trees on a terminal: nested branches, with columns at the right.

use std::io::Write;

use crate::error::Error;
use crate::render::table::Side;
use crate::terminal::style::{Tone, paint};
use crate::terminal::styled_line::{Line, columns};
use crate::terminal::symbols::Guide;
use crate::terminal::view::View;
use crate::terminal::wrap::wrap;

/// A branch, in drawing order.
#[derive(Clone, Debug)]
pub(crate) struct Branch {
    /// Number of branches above the branch. The parent is the last earlier branch with one fewer.
    pub depth: usize,
    /// Label of the branch.
    pub label: Line,
    /// Cells of the branch in the columns at the right.
    pub cells: Vec<(Line, Tone)>,
}

/// Columns between two columns.
const GAP: usize = 2;
/// Columns of a guide.
const GUIDE: usize = 4;
/// Maximum number of guides, for the widest terminal.
const DEEPEST: usize = 64;

/// Writes a heading above the branches and each column, then the branches. No line is wider than `width`.
///
/// # Errors
/// Failed writes.
pub(crate) fn write(
    heading: &str,
    beside: &[(&str, Side)],
    branches: &[Branch],
    width: usize,
    view: View,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let widths = widths(beside, branches);
    let used_width: usize = widths.iter().map(|width| width + GAP).sum();
    let room = width.saturating_sub(used_width).max(1);
    let labels = branches
        .iter()
        .map(|branch| branch.depth.saturating_mul(GUIDE) + branch.label.width())
        .max()
        .unwrap_or(0)
        .clamp(columns(heading).min(room), room);
    let right = |cells: &[(Line, Tone)]| -> String {
        let each = cells.iter().zip(&widths).zip(beside);
        each.map(|((cell, width), (_, side))| padded(cell, *width, *side, view)).collect()
    };
    let heads: Vec<(Line, Tone)> = beside.iter().map(|(head, _)| (Line::plain(head), Tone::Strong)).collect();
    let mut row = |ahead: &str, label: &Line, tone: Tone, cells: &[(Line, Tone)]| {
        let missing = labels.saturating_sub(columns(ahead) + label.width());
        let line = format!("{ahead}{}{:missing$}{}", paint(label, tone, view), "", right(cells));
        writeln!(out, "{}", line.trim_end())
    };
    row("", &Line::plain(heading), Tone::Strong, &heads)?;
    for (branch, guides) in branches.iter().zip(guides(branches)) {
        // In a tree deeper than the terminal is wide, keep the guides nearest to the branch.
        let ahead = (guides.len() * GUIDE).min(room / 2);
        let kept = ahead / GUIDE;
        let guides = &guides[guides.len() - kept..];
        let lead = |guide: fn(Guide) -> Guide| -> String {
            guides.iter().map(|g| guide(*g).glyph(view.letters)).collect()
        };
        let (first, below) = (lead(|guide| guide), lead(Guide::below));
        for (place, piece) in wrap(&branch.label, labels.saturating_sub(ahead).max(1)).iter().enumerate() {
            if place == 0 {
                row(&first, piece, Tone::Plain, &branch.cells)?;
            } else {
                row(&below, piece, Tone::Plain, &[])?;
            }
        }
    }
    Ok(())
}

/// Returns the width of each column: that of its widest cell or heading.
fn widths(beside: &[(&str, Side)], branches: &[Branch]) -> Vec<usize> {
    let widest = |(place, (head, _)): (usize, &(&str, Side))| {
        let cells = branches.iter().filter_map(|branch| branch.cells.get(place));
        cells.map(|(line, _)| line.width()).max().unwrap_or(0).max(columns(head))
    };
    beside.iter().enumerate().map(widest).collect()
}

/// Returns a cell in a column of this width, behind a gap.
fn padded((line, tone): &(Line, Tone), width: usize, side: Side, view: View) -> String {
    let missing = width.saturating_sub(line.width());
    let painted = paint(line, *tone, view);
    match side {
        Side::Left => format!("{:GAP$}{painted}{:missing$}", "", ""),
        Side::Right => format!("{:GAP$}{:missing$}{painted}", "", ""),
    }
}

/// Returns the guides of each branch, at most [`DEEPEST`], the nearest last.
fn guides(branches: &[Branch]) -> Vec<Vec<Guide>> {
    // Go backwards, to know at each depth whether a branch follows.
    let mut follows: Vec<bool> = Vec::new();
    let mut all: Vec<Vec<Guide>> = Vec::with_capacity(branches.len());
    for branch in branches.iter().rev() {
        let depth = branch.depth;
        follows.truncate(depth + 1);
        follows.resize(depth + 1, false);
        let from = depth.saturating_sub(DEEPEST).max(1);
        let lead = (from..=depth).map(|level| match (level == depth, follows[level]) {
            (true, true) => Guide::Branch,
            (true, false) => Guide::Last,
            (false, true) => Guide::Past,
            (false, false) => Guide::Blank,
        });
        all.push(lead.collect());
        follows[depth] = true;
    }
    all.reverse();
    all
}

#[cfg(test)]
mod tests {
    use super::{Branch, write};
    use crate::terminal::styled_line::Line;
    use crate::terminal::view::{Colour, Letters, Links, Reader, View};

    #[test]
    fn guides_connect_siblings() {
        let branches: Vec<Branch> = [(0, "a"), (1, "b"), (2, "c"), (1, "d"), (2, "e f"), (0, "g"), (1, "h")]
            .map(|(depth, label)| Branch { depth, label: Line::plain(label), cells: Vec::new() })
            .into();
        let view = View {
            reader: Reader::Terminal { width: 40 },
            colour: Colour::Off,
            letters: Letters::Unicode,
            links: Links::Off,
            interface: crate::messages::Interface::English,
        };
        let drawn = |width| {
            let mut out = Vec::new();
            write("T", &[], &branches, width, view, &mut out).expect("written");
            String::from_utf8(out).expect("UTF-8")
        };
        assert_eq!(drawn(40), "T\na\n├── b\n│   └── c\n└── d\n    └── e f\ng\n└── h\n");
        assert_eq!(drawn(9), "T\na\n├── b\n└── c\n└── d\n└── e f\ng\n└── h\n");
    }
}
