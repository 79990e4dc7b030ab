//! In which order records stand, and how many of them.

use crate::cli::{Shape, SortKey};
use crate::commands::shared::titles::Titles;
use crate::error::Error;
use crate::messages::words;
use crate::record::{Record, RecordType};

/// Puts records in the order that `--sort` and `--reverse` ask for; without them publications newest first, then
/// everything else by type and id. What has no year comes last. Records that are alike in the key stay by id. Titles are
/// compared as they are shown, and as the interface's language sorts.
///
/// # Errors
/// A key that records do not have.
pub fn sort<T>(
    items: &mut [T],
    record: impl Fn(&T) -> &Record<'_>,
    titles: &Titles,
    shape: &Shape,
) -> Result<(), Error> {
    let by = match shape.sort {
        Some(SortKey::Relevance) => {
            return Err(Error::Usage(words::no_relevance()));
        }
        Some(SortKey::Count) => {
            return Err(Error::Usage(words::no_count()));
        }
        by => by,
    };
    items.sort_by_cached_key(|item| Key::of(record(item), by, titles));
    if shape.reverse {
        items.reverse();
    }
    Ok(())
}

/// Puts first those with most of something, else in the order that they have; with `--reverse` last.
pub fn most_first<T>(items: &mut [T], many: impl Fn(&T) -> usize, shape: &Shape) {
    items.sort_by_cached_key(|item| {
        if shape.reverse {
            Key::fewest(many(item))
        } else {
            Key::most(many(item))
        }
    });
}

/// What everything is sorted by: numbers first, then texts, from small to large.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    numbers: [i64; 2],
    texts: [String; 2],
}

impl Key {
    /// Those with most first.
    pub(crate) fn most(many: usize) -> Key {
        Key::numbered([-number(many), 0])
    }

    /// Those with fewest first.
    fn fewest(many: usize) -> Key {
        Key::numbered([number(many), 0])
    }

    /// The latest year first; what has none last.
    pub(crate) fn newest(year: Option<i32>) -> Key {
        Key::numbered([year.map_or(i64::MAX, |year| -i64::from(year)), 0])
    }

    /// Those that are alike by another number.
    pub(crate) fn then_number(mut self, number: i64) -> Key {
        self.numbers[1] = number;
        self
    }

    /// Those that are alike by a text.
    pub(crate) fn then(mut self, text: String) -> Key {
        self.texts[0] = text;
        self
    }

    fn numbered(numbers: [i64; 2]) -> Key {
        Key {
            numbers,
            ..Key::default()
        }
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

/// Cuts the list to `--limit`; gives how many there were.
pub fn limit<T>(items: &mut Vec<T>, shape: &Shape) -> usize {
    let all = items.len();
    if let Some(most) = shape.limit {
        items.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    }
    all
}
