//! A table as data: columns, and rows of cells. [`crate::render::write`] lays it out.

use std::iter;

use crate::terminal::style::Tone;
use crate::terminal::styled_line::{Line, columns};
use crate::terminal::wrap::wrap;

/// Alignment of the cells in a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Side {
    /// For text.
    #[default]
    Left,
    /// For numbers.
    Right,
}

/// Behaviour of a column on a terminal that is too narrow for the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// Keeps its width.
    Whole,
    /// Wraps. Shrinks below `least` only after every other column has shrunk as far as it may.
    Wraps {
        /// Minimum width in terminal columns.
        least: usize,
    },
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// Heading.
    pub head: String,
    /// Alignment.
    pub side: Side,
    /// Behaviour on a narrow terminal.
    pub fit: Fit,
}

impl Column {
    /// Returns a column of text that keeps its width.
    pub(crate) fn whole(head: &str) -> Column {
        Column { head: head.into(), side: Side::Left, fit: Fit::Whole }
    }

    /// Returns a column of numbers.
    pub(crate) fn number(head: &str) -> Column {
        Column { side: Side::Right, ..Column::whole(head) }
    }

    /// Returns a column of text that wraps.
    pub(crate) fn wraps(head: &str, least: usize) -> Column {
        Column { fit: Fit::Wraps { least }, ..Column::whole(head) }
    }
}

/// A cell: its lines, each with its tone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell(pub Vec<(Line, Tone)>);

impl Cell {
    /// Returns a cell with one plain line.
    pub(crate) fn plain(text: &str) -> Cell {
        Cell::toned(text, Tone::Plain)
    }

    /// Returns a cell with one line.
    pub(crate) fn toned(text: &str, tone: Tone) -> Cell {
        Cell(vec![(Line::plain(text), tone)])
    }

    /// Returns the cell with lines of at most `width` columns.
    pub(crate) fn wrapped(&self, width: usize) -> Cell {
        let pieces = |(line, tone): &(Line, Tone)| wrap(line, width).into_iter().zip(iter::repeat(*tone));
        Cell(self.0.iter().flat_map(pieces).collect())
    }

    pub(crate) fn width(&self) -> usize {
        self.0.iter().map(|(line, _)| line.width()).max().unwrap_or(0)
    }
}

/// Columns and rows. The last cells of a row may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Returns the width of each column: that of its widest cell or heading.
    pub(crate) fn widths(&self) -> Vec<usize> {
        let mut widths: Vec<usize> = self.columns.iter().map(|c| columns(&c.head)).collect();
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.width());
            }
        }
        widths
    }
}
