//! `show`: whole records.

use crate::Outcome;
use crate::catalogue::Catalogue;
use crate::cli::ShowArgs;
use crate::error::Error;
use crate::output::json;
use crate::session::Session;

/// Prints the records of these ids.
///
/// # Errors
/// An id that no record has, or that begins several.
pub fn run(args: &ShowArgs, catalogue: &Catalogue<'_>, session: &mut Session<'_>) -> Result<Outcome, Error> {
    let ids = catalogue.ids();
    let mut numbers = Vec::new();
    for (number, id) in (0_u32..).zip(&ids) {
        if args.ids.iter().any(|wanted| wanted == id) {
            numbers.push(number);
        }
    }
    json::array(&catalogue.fetch(&numbers)?, session.out)?;
    Ok(Outcome::Found)
}
