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

/// Returns the number of lines of a table on a terminal of this width.
pub(crate) fn height(table: &Table, width: usize) -> usize {
    boxed_table::height(table, width)
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
