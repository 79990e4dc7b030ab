//! JSON and JSON Lines: the records whole, in the form of `data/`.

use std::io::Write;

use serde::Serialize;

use crate::error::Error;

/// A JSON array, indented, one line break at the end; `[]` where there is nothing.
///
/// # Errors
/// Output that cannot be written.
pub fn array<T: Serialize>(items: &[T], out: &mut dyn Write) -> Result<(), Error> {
    if items.is_empty() {
        out.write_all(b"[]\n")?;
        return Ok(());
    }
    serde_json::to_writer_pretty(&mut *out, items).map_err(std::io::Error::from)?;
    out.write_all(b"\n")?;
    Ok(())
}

/// One JSON value a line (JSON Lines).
///
/// # Errors
/// Output that cannot be written.
pub fn lines<T: Serialize>(items: &[T], out: &mut dyn Write) -> Result<(), Error> {
    for item in items {
        serde_json::to_writer(&mut *out, item).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
