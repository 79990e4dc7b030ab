//! Ids, one a line: for `xargs` and for other programs.

use std::io::Write;

use crate::error::Error;
use crate::text::sanitize::clean;

/// Writes them.
///
/// # Errors
/// Output that cannot be written.
pub fn write<'i>(ids: impl IntoIterator<Item = &'i str>, out: &mut dyn Write) -> Result<(), Error> {
    for id in ids {
        writeln!(out, "{}", clean(id))?;
    }
    Ok(())
}
