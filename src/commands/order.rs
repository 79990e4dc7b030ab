//! In which order records stand, and how many of them.

use std::cmp::Reverse;

use crate::cli::{Shape, SortKey};
use crate::error::Error;
use crate::record::{Record, RecordType};
use crate::text::fold;

use super::titles::Titles;

/// Puts records in the order that `--sort` and `--reverse` ask for; without them publications newest first, then
/// everything else by type and id. What has no year comes last. Records that are alike in the key stay by id. Titles are
/// compared as they are shown, without case and accents.
///
/// # Errors
/// A key that records do not have.
pub fn sort<T>(
    items: &mut [T],
    record: impl Fn(&T) -> &Record<'_>,
    titles: &Titles,
    shape: &Shape,
) -> Result<(), Error> {
    let newest = |r: &Record<'_>| Reverse(r.year());
    let id = |item: &T| record(item).id().to_owned();
    match shape.sort {
        None => items.sort_by_cached_key(|item| {
            let r = record(item);
            let year = (r.record_type() == RecordType::Publication).then(|| newest(r));
            (r.record_type(), year, id(item))
        }),
        Some(SortKey::Year) => items.sort_by_cached_key(|item| (newest(record(item)), id(item))),
        Some(SortKey::Title) => items.sort_by_cached_key(|item| (fold(titles.of(record(item))), id(item))),
        Some(SortKey::Id) => items.sort_by_cached_key(id),
        Some(SortKey::Languages) => {
            items.sort_by_cached_key(|item| (Reverse(record(item).languages().len()), id(item)));
        }
        Some(SortKey::Gaps) => {
            items.sort_by_cached_key(|item| (record(item).languages().len(), id(item)));
        }
        Some(SortKey::Relevance) => {
            return Err(Error::Usage(
                "only a search has relevance; sort by year, title, id, languages or gaps".into(),
            ));
        }
        Some(SortKey::Count) => {
            return Err(Error::Usage(
                "records have no count, values do (`ssefind list countries`); sort by year, title, id, languages or gaps".into(),
            ));
        }
    }
    if shape.reverse {
        items.reverse();
    }
    Ok(())
}

/// Puts first those with most of something, else in the order that they have; with `--reverse` last.
pub fn most_first<T>(items: &mut [T], many: impl Fn(&T) -> usize, shape: &Shape) {
    if shape.reverse {
        items.sort_by_cached_key(many);
    } else {
        items.sort_by_cached_key(|item| Reverse(many(item)));
    }
}

/// Cuts the list to `--limit`; gives how many there were.
pub fn limit<T>(items: &mut Vec<T>, shape: &Shape) -> usize {
    let all = items.len();
    if let Some(most) = shape.limit {
        items.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    }
    all
}
