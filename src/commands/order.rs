//! In which order records stand, and how many of them.

use std::cmp::Reverse;

use crate::cli::{Shape, SortKey};
use crate::error::Error;
use crate::record::{Record, RecordType};
use crate::text::fold;

/// Puts records in the order that `--sort` and `--reverse` ask for; without them publications newest first, then
/// everything else by type and id. What has no year comes last. Records that are alike in the key stay by id.
///
/// # Errors
/// A key that records do not have.
pub fn sort<T>(items: &mut [T], record: impl Fn(&T) -> &Record<'_>, shape: &Shape) -> Result<(), Error> {
    let newest = |r: &Record<'_>| Reverse(r.year());
    let id = |item: &T| record(item).id().to_owned();
    match shape.sort {
        None => items.sort_by_cached_key(|item| {
            let r = record(item);
            let year = (r.record_type() == RecordType::Publication).then(|| newest(r));
            (r.record_type(), year, id(item))
        }),
        Some(SortKey::Year) => items.sort_by_cached_key(|item| (newest(record(item)), id(item))),
        Some(SortKey::Title) => items.sort_by_cached_key(|item| (fold(record(item).title()), id(item))),
        Some(SortKey::Id) => items.sort_by_cached_key(id),
        Some(SortKey::Languages) => {
            items.sort_by_cached_key(|item| (Reverse(record(item).languages().len()), id(item)));
        }
        Some(SortKey::Relevance) => {
            return Err(Error::Usage(
                "only a search has relevance; sort by year, title, id or languages".into(),
            ));
        }
        Some(SortKey::Count) => {
            return Err(Error::Usage(
                "records have no count, values do (`ssefind list countries`); sort by year, title, id or languages".into(),
            ));
        }
    }
    if shape.reverse {
        items.reverse();
    }
    Ok(())
}

/// Cuts the list to `--limit`; gives how many there were.
pub fn limit<T>(items: &mut Vec<T>, shape: &Shape) -> usize {
    let all = items.len();
    if let Some(most) = shape.limit {
        items.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    }
    all
}
