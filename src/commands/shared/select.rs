//! Selects records by their ids.

use crate::catalogue::Catalogue;
use crate::error::Error;
use crate::text::fold;
use crate::text::suggest::nearest;

/// Returns the numbers of the records with these ids, in the given order. An unambiguous prefix of an id is
/// enough. A whole id selects its own record, even if other ids begin with it. Case is ignored.
///
/// # Errors
/// The first id that is unknown or ambiguous.
pub(crate) fn by_ids(given: &[String], catalogue: &Catalogue<'_>) -> Result<Vec<u32>, Error> {
    let ids = catalogue.ids();
    given.iter().map(|id| by_id(id, &ids)).collect()
}

fn by_id(given: &str, ids: &[&str]) -> Result<u32, Error> {
    let asked = fold(given.trim());
    let numbered = || (0_u32..).zip(ids);
    if let Some((number, _)) = numbered().find(|(_, id)| fold(id) == asked) {
        return Ok(number);
    }
    let begun: Vec<(u32, &&str)> = if asked.is_empty() {
        Vec::new()
    } else {
        numbered()
            .filter(|(_, id)| fold(id).starts_with(&asked))
            .collect()
    };
    match begun.as_slice() {
        [(number, _)] => Ok(*number),
        [] => Err(Error::UnknownId {
            given: given.to_owned(),
            nearest: nearest(given, ids.iter().map(|id| (*id, *id))),
        }),
        several => Err(Error::AmbiguousId {
            given: given.to_owned(),
            matches: several.iter().map(|(_, id)| (**id).to_owned()).collect(),
        }),
    }
}
