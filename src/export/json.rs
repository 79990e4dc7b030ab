//! JSON and JSON Lines: full records, in the form of `data/`.

use std::io::Write;

use serde::Serialize;

use crate::error::Error;

/// Writes an indented JSON array and a line break; `[]` for no items.
///
/// # Errors
/// Failed writes.
pub fn array<T: Serialize>(items: &[T], out: &mut dyn Write) -> Result<(), Error> {
    if items.is_empty() {
        out.write_all(b"[]\n")?;
        return Ok(());
    }
    serde_json::to_writer_pretty(&mut *out, items).map_err(std::io::Error::from)?;
    out.write_all(b"\n")?;
    Ok(())
}

/// Writes one JSON value per line (JSON Lines).
///
/// # Errors
/// Failed writes.
pub fn lines<T: Serialize>(items: &[T], out: &mut dyn Write) -> Result<(), Error> {
    for item in items {
        serde_json::to_writer(&mut *out, item).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
