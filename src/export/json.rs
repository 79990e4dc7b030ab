//! JSON and JSON Lines: full records, in the form of `data/`.

use std::io::{self, Write};

use serde::Serialize;

use crate::error::Error;

/// Writes an indented JSON array and a line break; `[]` for no items.
///
/// # Errors
/// Failed writes.
pub fn array<T: Serialize>(items: &[T], out: &mut dyn Write) -> Result<(), Error> {
    array_each(items.iter().map(Ok), out)
}

/// Writes an indented JSON array of items that are made one after the other.
///
/// # Errors
/// Failed writes; an item that fails.
pub(crate) fn array_each<T: Serialize>(
    items: impl Iterator<Item = Result<T, Error>>,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let mut array = Array::new(out);
    for item in items {
        array.add(&item?)?;
    }
    array.end()
}

/// An indented JSON array, to which items are added.
pub(crate) struct Array<'w> {
    out: &'w mut dyn Write,
    is_empty: bool,
}

impl<'w> Array<'w> {
    /// Begins an array.
    pub(crate) fn new(out: &'w mut dyn Write) -> Array<'w> {
        Array { out, is_empty: true }
    }

    /// Writes an item.
    ///
    /// # Errors
    /// Failed writes.
    pub(crate) fn add(&mut self, item: &impl Serialize) -> Result<(), Error> {
        let item = serde_json::to_string_pretty(item).map_err(io::Error::from)?;
        let before = if self.is_empty { "[\n  " } else { ",\n  " };
        // A break in a text is escaped, so each one begins a line.
        write!(self.out, "{before}{}", item.replace('\n', "\n  "))?;
        self.is_empty = false;
        Ok(())
    }

    /// Ends the array, and its line.
    ///
    /// # Errors
    /// Failed writes.
    pub(crate) fn end(self) -> Result<(), Error> {
        self.out.write_all(if self.is_empty { b"[]\n" } else { b"\n]\n" })?;
        Ok(())
    }
}

/// Writes one JSON value per line (JSON Lines).
///
/// # Errors
/// Failed writes.
pub fn lines<T: Serialize>(items: &[T], out: &mut dyn Write) -> Result<(), Error> {
    lines_each(items.iter().map(Ok), out)
}

/// Writes one JSON value per line, of items that are made one after the other.
///
/// # Errors
/// Failed writes; an item that fails.
pub(crate) fn lines_each<T: Serialize>(
    items: impl Iterator<Item = Result<T, Error>>,
    out: &mut dyn Write,
) -> Result<(), Error> {
    for item in items {
        serde_json::to_writer(&mut *out, &item?).map_err(io::Error::from)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
