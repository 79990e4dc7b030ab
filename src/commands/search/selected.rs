//! Selects the hits that are printed: those that fulfil the conditions, complete ones first or alone.

use crate::cli::{Format, SearchArgs};
use crate::commands::shared::notices::Share;
use crate::commands::shared::sort;
use crate::commands::shared::titles::Titles;
use crate::error::Error;
use crate::filter::Filter;
use crate::record::Record;
use crate::search::stream::Choice;
use crate::search::{Found, Hit};

/// Hits that are printed, and the numbers of all hits.
pub(crate) struct Selected<'f, 'r> {
    /// The hits with their records, in the order of the output.
    pub(crate) hits: Vec<(&'f Hit, Record<'r>)>,
    /// The numbers of complete and partial hits that the search found.
    pub(crate) share: Share,
}

/// Choice of hits by the command line.
pub(crate) struct Choices<'c> {
    /// The command line.
    pub(crate) args: &'c SearchArgs,
    /// Conditions beside the words.
    pub(crate) filter: Option<&'c Filter>,
    /// Maximum number of hits.
    pub(crate) most: usize,
    /// True if the best match comes first.
    pub(crate) is_by_relevance: bool,
    /// Choice of titles, by which hits may be sorted.
    pub(crate) titles: &'c Titles,
    /// Candidates of a large file, which may have more hits than candidates.
    pub(crate) choice: Option<&'c Choice>,
}

impl Choices<'_> {
    /// Returns whether the output cannot express the words that a match lacks. Such an output has partial matches only
    /// without a complete one.
    pub(crate) fn is_for_programs(&self) -> bool {
        let output = &self.args.selection.output;
        let says_what_lacks = matches!(output.format(), Format::Table | Format::Json | Format::Jsonl);
        !says_what_lacks || output.shape.template.is_some()
    }

    /// Selects the hits; `fetch` reads their records.
    ///
    /// # Errors
    /// A sort key that records do not have; records that cannot be read.
    pub(crate) fn select<'f, 'r>(
        &self,
        found: &'f Found,
        fetch: impl Fn(&[u32]) -> Result<Vec<Record<'r>>, Error>,
    ) -> Result<Selected<'f, 'r>, Error> {
        let output = &self.args.selection.output;
        // Without a filter or sort key, parse only the records that are shown.
        let read = if self.filter.is_none() && self.is_by_relevance { self.most } else { usize::MAX };
        let numbers: Vec<u32> = found.hits.iter().take(read).map(|hit| hit.record).collect();
        let mut hits: Vec<(&Hit, Record<'_>)> = found.hits.iter().zip(fetch(&numbers)?).collect();
        if let Some(filter) = self.filter {
            hits.retain(|(_, record)| filter.matches(record));
        }
        let share = self.share(found, &hits);
        if self.is_for_programs() && !self.args.partial && share.complete > 0 {
            hits.retain(|(hit, _)| hit.complete);
        }
        if self.is_by_relevance {
            // `--reverse` puts the best hits last, and selects the same hits.
            hits.truncate(self.most);
            if output.reverse {
                hits.reverse();
            }
        } else {
            sort::sort(&mut hits, |(_, record)| record, self.titles, output)?;
            hits.truncate(self.most);
        }
        Ok(Selected { hits, share })
    }

    /// Counts the hits that meet the conditions. A large file may have more of them than candidates.
    fn share(&self, found: &Found, kept: &[(&Hit, Record<'_>)]) -> Share {
        if let Some((complete, partial)) = self.choice.and_then(|choice| choice.hits) {
            return Share { complete, partial };
        }
        let mut share = Share::default();
        match self.filter {
            Some(_) => kept.iter().for_each(|(hit, _)| share.count(hit.complete)),
            None => found.hits.iter().for_each(|hit| share.count(hit.complete)),
        }
        share
    }
}
