//! Ids, one per line, for `xargs` and other programs.

use std::io::Write;

use crate::error::Error;
use crate::text::sanitize::clean;

/// Writes ids.
///
/// # Errors
/// Failed writes.
pub fn write<'i>(ids: impl IntoIterator<Item = &'i str>, out: &mut dyn Write) -> Result<(), Error> {
    for id in ids {
        writeln!(out, "{}", clean(id))?;
    }
    Ok(())
}
