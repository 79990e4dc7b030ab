//! JSON and JSON Lines: full records, in the form of `data/`.

use std::io::{self, Write};

use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer as _};

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
    let mut serializer = serde_json::Serializer::pretty(&mut *out);
    let mut array = serializer.serialize_seq(None).map_err(io::Error::from)?;
    for item in items {
        array.serialize_element(&item?).map_err(io::Error::from)?;
    }
    array.end().map_err(io::Error::from)?;
    out.write_all(b"\n")?;
    Ok(())
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
