//! `schema`: prints the JSON Schema of what `--json` prints.

use std::io;

use crate::cli::SchemaArgs;
use crate::error::Error;
use crate::outcome::Outcome;
use crate::schema;
use crate::terminal::view::Session;

/// Prints the schema.
///
/// # Errors
/// Failed writes.
pub(crate) fn run(args: &SchemaArgs, session: &mut Session<'_>) -> Result<Outcome, Error> {
    let schema = schema::of(args.what).map_err(io::Error::from)?;
    serde_json::to_writer_pretty(&mut *session.out, &schema).map_err(io::Error::from)?;
    session.out.write_all(b"\n")?;
    Ok(Outcome::Found)
}
