//! A table: rows of cells, laid out for a terminal or for a pipe. It knows nothing of what the rows are.

use std::io::Write;

use crate::error::Error;
use crate::render::{boxed_table, plain_table};
use crate::terminal::style::Tone;
use crate::terminal::styled_line::Line;
use crate::terminal::view::{Reader, View};

/// On which side of its column a cell stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Text.
    #[default]
    Left,
    /// Numbers.
    Right,
}

/// What a column does when a terminal is too narrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Keeps its width.
    Whole,
    /// Wraps, but keeps this width as long as another column can give way.
    Wraps {
        /// Columns.
        least: usize,
    },
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub head: String,
    /// Side.
    pub side: Side,
    /// What it does when there is no room.
    pub fit: Fit,
}

impl Column {
    /// A column of text that keeps its width.
    #[must_use]
    pub fn whole(head: &str) -> Column {
        Column {
            head: head.into(),
            side: Side::Left,
            fit: Fit::Whole,
        }
    }

    /// A column of numbers.
    #[must_use]
    pub fn number(head: &str) -> Column {
        Column {
            side: Side::Right,
            ..Column::whole(head)
        }
    }

    /// A column of text that wraps.
    #[must_use]
    pub fn wraps(head: &str, least: usize) -> Column {
        Column {
            fit: Fit::Wraps { least },
            ..Column::whole(head)
        }
    }
}

/// A cell: its lines, each with its tone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell(pub Vec<(Line, Tone)>);

impl Cell {
    /// A cell of one plain line.
    #[must_use]
    pub fn plain(text: &str) -> Cell {
        Cell::toned(text, Tone::Plain)
    }

    /// A cell of one line.
    #[must_use]
    pub fn toned(text: &str, tone: Tone) -> Cell {
        Cell(vec![(Line::plain(text), tone)])
    }

    pub(crate) fn width(&self) -> usize {
        self.0.iter().map(|(line, _)| line.width()).max().unwrap_or(0)
    }
}

/// Columns and rows. A row that is too short lacks its last cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Writes it: in a frame no wider than a terminal; into a pipe one line a row, columns aligned by spaces, nothing
    /// wrapped.
    ///
    /// # Errors
    /// Output that cannot be written.
    pub fn write(&self, view: View, out: &mut dyn Write) -> Result<(), Error> {
        match view.reader {
            Reader::Terminal { width } => boxed_table::write(self, width, view, out),
            Reader::Pipe => plain_table::write(self, view, out),
        }
    }

    /// The widest cell or heading of each column.
    pub(crate) fn widths(&self) -> Vec<usize> {
        let mut widths: Vec<usize> = self
            .columns
            .iter()
            .map(|c| crate::terminal::styled_line::columns(&c.head))
            .collect();
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.width());
            }
        }
        widths
    }
}
