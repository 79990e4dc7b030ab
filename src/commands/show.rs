//! `show`: whole records.

use crate::Outcome;
use crate::catalogue::Catalogue;
use crate::cli::{Format, ShowArgs};
use crate::error::Error;
use crate::output::{ids, json};
use crate::record::Record;
use crate::session::Session;

use super::{choose, sheet};

/// Prints the records of these ids, in the order asked. Where one id cannot be had, nothing is printed.
///
/// # Errors
/// An id that no record has, or that begins several; output that cannot be written.
pub fn run(args: &ShowArgs, catalogue: &Catalogue<'_>, session: &mut Session<'_>) -> Result<Outcome, Error> {
    let numbers = choose::by_ids(&args.ids, catalogue)?;
    let records = catalogue.fetch(&numbers)?;
    match Format::asked(args.format, args.json) {
        Format::Json => json::array(&records, session.out)?,
        Format::Jsonl => json::lines(&records, session.out)?,
        Format::Ids => ids::write(records.iter().map(Record::id), session.out)?,
        Format::Table => {
            let names = sheet::Names::of(&records, catalogue)?;
            for (place, record) in records.iter().enumerate() {
                if place > 0 {
                    session.out.write_all(b"\n\n")?;
                }
                sheet::of(record, &names).write(session.view, session.out)?;
            }
        }
    }
    Ok(Outcome::Found)
}
