//! `list new`: what an edition of the catalogue added.

use crate::error::{Error, shortened};
use crate::messages::words;
use crate::record::Record;
use crate::record::date::Date;

/// Keeps the records that were added in this month or later; by default, in the newest month that a record has.
///
/// # Errors
/// A text that is neither a year nor a month.
pub(crate) fn retain(records: &mut Vec<Record<'_>>, since: Option<&str>) -> Result<(), Error> {
    let since = match since {
        Some(since) => month(since)?,
        None => records.iter().filter_map(Record::added).max().unwrap_or_default().to_owned(),
    };
    // ISO dates sort as texts, and a year goes before its months.
    records.retain(|record| record.added().is_some_and(|added| *added >= *since));
    Ok(())
}

/// Reads `2026` or `2026-11`.
fn month(given: &str) -> Result<String, Error> {
    let given = given.trim();
    let read = Date::parse(given).filter(|date| date.joined('-') == given && given.len() <= "2026-11".len());
    read.map(|_| given.to_owned()).ok_or_else(|| Error::Usage(words::bad_month(shortened(given))))
}

#[cfg(test)]
mod tests {
    use super::month;

    #[test]
    fn a_year_or_a_month_is_read() {
        for given in ["2026", "2026-11", " 2026-01 "] {
            assert_eq!(month(given).ok().as_deref(), Some(given.trim()));
        }
        for given in ["", "26", "2026-13", "2026-1", "2026-11-20", "November"] {
            assert!(month(given).is_err(), "{given}");
        }
    }
}
