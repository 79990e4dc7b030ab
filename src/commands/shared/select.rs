//! Selects records by their ids.

use std::collections::HashMap;

use crate::catalogue::Catalogue;
use crate::cli::number_of_hit;
use crate::error::Error;
use crate::messages::words;
use crate::record::{Record, RecordType};
use crate::text::fold;
use crate::text::suggest::nearest;

/// Returns the numbers of the records with these ids, in the given order. An unambiguous prefix of an id is
/// enough. A whole id selects its own record, even if other ids begin with it. A former id selects the record that
/// has it. Case is ignored. A number that is no id means a hit of the last search.
///
/// # Errors
/// The first id that is unknown or ambiguous, or number that is too high.
pub(crate) fn by_ids(
    given: &[String],
    last_hits: &[String],
    catalogue: &Catalogue<'_>,
) -> Result<Vec<u32>, Error> {
    let ids = catalogue.ids();
    // Many ids are found by a table.
    let mut exact: HashMap<&str, u32> = HashMap::new();
    if given.len() > 1 {
        for (number, id) in (0..).zip(&ids) {
            exact.entry(id).or_insert(number);
        }
    }
    let whole = |given: &str| exact.get(given).copied();
    let found = |given: &str| {
        let id = hit_or_id(given, last_hits, &ids)?;
        whole(id).map_or_else(|| by_id(id, &ids), Ok)
    };
    let number = |given: &String| match found(given) {
        Err(unknown @ Error::UnknownId { .. }) => by_former_id(given, catalogue)?.ok_or(unknown),
        other => other,
    };
    given.iter().map(number).collect()
}

/// Returns the id of the hit that a number means. Any other text, and a number that is an id, stays.
fn hit_or_id<'g>(given: &'g str, last_hits: &'g [String], ids: &[&str]) -> Result<&'g str, Error> {
    match number_of_hit(given) {
        Some(number) if !last_hits.is_empty() && !ids.contains(&given) => {
            let id = last_hits.get(number - 1).map(String::as_str);
            id.ok_or_else(|| Error::Usage(words::no_such_hit(last_hits.len(), number)))
        }
        _ => Ok(given),
    }
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

#[cfg(test)]
mod tests {
    use super::hit_or_id;

    #[test]
    fn a_number_means_a_hit_unless_it_is_an_id() {
        let hits = ["orbit".to_owned(), "moon-1".to_owned()];
        let meaning = |given: &str, ids: &[&str]| {
            hit_or_id(given, &hits, ids).map(str::to_owned).map_err(|error| error.to_string())
        };
        assert_eq!(meaning("2", &["moon-1", "orbit"]), Ok("moon-1".into()));
        assert_eq!(meaning("2", &["2", "orbit"]), Ok("2".into()));
        for text in ["0", "02", "+2", "2x", "", "99999"] {
            assert_eq!(meaning(text, &[]), Ok(text.into()));
        }
        let error =
            "the last search in this terminal has 2 results, so there is no 3; search again, or type an id";
        assert_eq!(meaning("3", &[]), Err(error.into()));
        assert_eq!(hit_or_id("1", &[], &[]).ok(), Some("1"));
    }
}
