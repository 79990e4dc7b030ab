//! Sorting and limiting of records.

use crate::cli::{OutputOptions, SortKey};
use crate::commands::shared::titles::Titles;
use crate::error::Error;
use crate::messages::words;
use crate::record::{Record, RecordType};

/// Sorts records by `--sort` and `--reverse`. The default is publications, newest first, then other records by type
/// and id.
///
/// Records without a year come last. Records with equal keys are sorted by id. Titles are compared as shown, with the
/// collation of the interface's language.
///
/// # Errors
/// A key that records do not have.
pub(crate) fn sort<T>(
    items: &mut [T],
    record: impl Fn(&T) -> &Record<'_>,
    titles: &Titles,
    output: &OutputOptions,
) -> Result<(), Error> {
    let by = by(output)?;
    items.sort_by_cached_key(|item| Key::of(record(item), by, titles));
    if output.reverse {
        items.reverse();
    }
    Ok(())
}

/// Returns the key by which [`sort`] sorts a record, without `--reverse`.
///
/// # Errors
/// As [`sort`].
pub(crate) fn key(record: &Record<'_>, titles: &Titles, output: &OutputOptions) -> Result<Key, Error> {
    Ok(Key::of(record, by(output)?, titles))
}

/// Returns the key that sorts records.
///
/// # Errors
/// A key that records do not have.
pub(crate) fn by(output: &OutputOptions) -> Result<Option<SortKey>, Error> {
    match output.sort {
        Some(SortKey::Relevance) => Err(Error::Usage(words::no_relevance())),
        Some(SortKey::Count) => Err(Error::Usage(words::no_count())),
        by => Ok(by),
    }
}

/// Moves the items with the highest count to the front, or with `--reverse` to the end. The sort is stable.
pub(crate) fn most_first<T>(items: &mut [T], many: impl Fn(&T) -> usize, output: &OutputOptions) {
    items.sort_by_cached_key(
        |item| {
            if output.reverse { Key::fewest(many(item)) } else { Key::most(many(item)) }
        },
    );
}

/// Sort key: numbers first, then texts, both ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    numbers: [i64; 2],
    texts: [String; 2],
}

impl Key {
    /// Sorts the highest count first.
    pub(crate) fn most(many: usize) -> Key {
        Key::numbered([-number(many), 0])
    }

    /// Sorts the lowest count first.
    fn fewest(many: usize) -> Key {
        Key::numbered([number(many), 0])
    }

    /// Sorts the latest year first, and a missing year last.
    pub(crate) fn newest(year: Option<i32>) -> Key {
        Key::numbered([year.map_or(i64::MAX, |year| -i64::from(year)), 0])
    }

    /// Adds a number that orders equal keys.
    pub(crate) fn then_number(mut self, number: i64) -> Key {
        self.numbers[1] = number;
        self
    }

    /// Adds a text that orders equal keys.
    pub(crate) fn then(mut self, text: String) -> Key {
        self.texts[0] = text;
        self
    }

    fn numbered(numbers: [i64; 2]) -> Key {
        Key { numbers, ..Key::default() }
    }

    fn of(record: &Record<'_>, by: Option<SortKey>, titles: &Titles) -> Key {
        let languages = || record.languages().len();
        let mut key = match by {
            None => {
                let record_type = record.record_type();
                let place = RecordType::ALL.iter().position(|t| *t == record_type);
                let year = match record_type {
                    RecordType::Publication => Key::newest(record.year()).numbers[0],
                    _ => 0,
                };
                Key::fewest(place.unwrap_or_default()).then_number(year)
            }
            Some(SortKey::Year) => Key::newest(record.year()),
            Some(SortKey::Title) => Key::default().then(titles.sort_key(record)),
            Some(SortKey::Languages) => Key::most(languages()),
            Some(SortKey::Gaps) => Key::fewest(languages()),
            Some(SortKey::Id | SortKey::Relevance | SortKey::Count) => Key::default(),
        };
        record.id().clone_into(&mut key.texts[1]);
        key
    }
}

fn number(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

/// Truncates the list to `--limit`, and returns its length before.
pub(crate) fn limit<T>(items: &mut Vec<T>, output: &OutputOptions) -> usize {
    let all = items.len();
    if let Some(most) = output.limit {
        items.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    }
    all
}
