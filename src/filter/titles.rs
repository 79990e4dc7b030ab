//! The condition `title:` of a query: words that one title has, in any form.

use std::collections::HashSet;

use crate::record::{Record, Text};
use crate::text::{chains, mark_stop_words, stem, tokenize};

/// Returns the stems of the words that are not stop words, or of all words if all are stop words.
pub(crate) fn stems(title: &str) -> HashSet<String> {
    let words = tokenize(title);
    let stop_words = mark_stop_words(&words);
    let are_all = stop_words.iter().all(|is_stop_word| *is_stop_word);
    let others = words.iter().zip(&stop_words).filter(|(_, is_stop_word)| are_all || !**is_stop_word);
    others.map(|(word, _)| stem(&word.folded)).collect()
}

/// Returns whether a title of the record has all these stems, as words or as joined words.
pub(crate) fn has(record: &Record<'_>, stems: &HashSet<String>) -> bool {
    let others = record.as_publication().map_or(&[][..], |work| &work.other_titles);
    let titles = record.titles().into_iter().map(|(_, title)| title).chain([record.title()]);
    titles.chain(others.iter().map(Text::as_str)).any(|title| {
        let words = tokenize(title);
        let joined = chains(&words).into_iter().map(|(_, word)| stem(&word));
        let all: HashSet<String> = words.iter().map(|word| stem(&word.folded)).chain(joined).collect();
        // `co-operative` is two words, or one.
        stems.iter().all(|stem| all.contains(stem))
    })
}
