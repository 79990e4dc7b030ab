//! `show`: whole records.

use super::export;
use crate::Outcome;
use crate::catalogue::Catalogue;
use crate::cli::ShowArgs;
use crate::error::Error;
use crate::output::fields::Fields;
use crate::output::{Format, Options};
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
    let options = Options {
        fields: args.fields.as_deref().map(Fields::parse).transpose()?,
        languages: args.language.clone(),
    };
    let format = export::format_of(args.format, args.json).unwrap_or(Format::Json);
    export::items(&catalogue.fetch(&numbers)?, format, &options, session)
}
