//! Layouts for people: tables, details, trees and bars.

pub(crate) mod bars;
mod boxed_table;
pub(crate) mod details;
pub(crate) mod page;
mod plain_table;
pub(crate) mod table;
pub(crate) mod tree;

use std::io::Write;

use crate::error::Error;
use crate::render::table::Table;
use crate::terminal::view::{Reader, View};

/// Returns the layout of a table with the fewest lines on a terminal of this width, or the first of equally long
/// layouts. A wider terminal thus never has a longer table.
pub(crate) fn shortest(layouts: impl IntoIterator<Item = Table>, width: usize) -> Table {
    layouts.into_iter().min_by_key(|table| boxed_table::height(table, width)).unwrap_or_default()
}

/// Writes a table: boxed and wrapped for a terminal, plain and unwrapped for a pipe.
///
/// # Errors
/// Failed writes.
pub(crate) fn write(table: &Table, view: View, out: &mut dyn Write) -> Result<(), Error> {
    match view.reader {
        Reader::Terminal { width } => boxed_table::write(table, width, view, out),
        Reader::Pipe => plain_table::write(table, view, out),
    }
}
