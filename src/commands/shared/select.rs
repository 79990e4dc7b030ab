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
pub fn by_ids(wanted: &[String], catalogue: &Catalogue<'_>) -> Result<Vec<u32>, Error> {
    let ids = catalogue.ids();
    let number = |given: &String| match by_id(given, &ids) {
        Err(unknown @ Error::UnknownId { .. }) => by_former_id(given, catalogue)?.ok_or(unknown),
        other => other,
    };
    wanted.iter().map(number).collect()
}

/// Returns the number of the publication that has this former id.
fn by_former_id(given: &str, catalogue: &Catalogue<'_>) -> Result<Option<u32>, Error> {
    let asked = fold(given.trim());
    let publications = catalogue.records(&[RecordType::Publication])?;
    let has = |record: &Record<'_>| {
        let former = record.as_publication().map(|publication| &publication.former_ids);
        former.into_iter().flatten().any(|id| fold(id) == asked)
    };
    // Publications have the first numbers of a catalogue.
    Ok((0..)
        .zip(&publications)
        .find(|(_, record)| has(record))
        .map(|(number, _)| number))
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

#[cfg(test)]
mod tests {
    use super::{Error, by_id};

    const IDS: [&str; 4] = ["coop", "coopafrica", "r193", "r193-guide"];

    #[test]
    fn a_whole_id_comes_before_longer_ids_and_a_unique_prefix_is_enough() {
        for (given, number) in [("coop", 0), ("COOPA", 1), ("r193", 2), (" r193-", 3)] {
            assert_eq!(by_id(given, &IDS).ok(), Some(number), "{given}");
        }
    }

    #[test]
    fn an_ambiguous_or_unknown_prefix_is_an_error() {
        assert!(matches!(by_id("r1", &IDS), Err(Error::AmbiguousId { matches, .. }) if matches.len() == 2));
        assert!(matches!(by_id("co0p", &IDS), Err(Error::UnknownId { nearest, .. }) if nearest == ["coop"]));
        assert!(matches!(by_id("", &IDS), Err(Error::UnknownId { nearest, .. }) if nearest.is_empty()));
    }
}
