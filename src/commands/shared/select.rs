//! Selects records by their ids.

use crate::catalogue::Catalogue;
use crate::error::Error;
use crate::record::{Record, RecordType};
use crate::text::fold;
use crate::text::suggest::nearest;

/// Returns the numbers of the records with these ids, in the given order. An unambiguous prefix of an id is
/// enough. A whole id selects its own record, even if other ids begin with it. A former id selects the record that
/// has it. Case is ignored.
///
/// # Errors
/// The first id that is unknown or ambiguous.
pub(crate) fn by_ids(given: &[String], catalogue: &Catalogue<'_>) -> Result<Vec<u32>, Error> {
    let ids = catalogue.ids();
    let number = |given: &String| match by_id(given, &ids) {
        Err(unknown @ Error::UnknownId { .. }) => by_former_id(given, catalogue)?.ok_or(unknown),
        other => other,
    };
    given.iter().map(number).collect()
}

/// Returns the number of the publication that has this former id.
fn by_former_id(given: &str, catalogue: &Catalogue<'_>) -> Result<Option<u32>, Error> {
    let asked = fold(given.trim());
    let has = |record: &Record<'_>| {
        let former = record.as_publication().map(|publication| &publication.former_ids);
        former.into_iter().flatten().any(|id| fold(id) == asked)
    };
    // Publications have the first numbers of a catalogue.
    for (number, record) in (0..).zip(catalogue.each(&[RecordType::Publication])) {
        if has(&record?) {
            return Ok(Some(number));
        }
    }
    Ok(None)
}

fn by_id(given: &str, ids: &[&str]) -> Result<u32, Error> {
    let asked = fold(given.trim());
    let numbered = || (0_u32..).zip(ids);
    // Keys of other programs may differ only in case.
    if let Some((number, _)) = numbered().find(|(_, id)| **id == given) {
        return Ok(number);
    }
    if let Some((number, _)) = numbered().find(|(_, id)| fold(id) == asked) {
        return Ok(number);
    }
    let begun: Vec<(u32, &&str)> = if asked.is_empty() {
        Vec::new()
    } else {
        numbered().filter(|(_, id)| fold(id).starts_with(&asked)).collect()
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
