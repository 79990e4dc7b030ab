//! `search`: finds records by words, best match first.

pub(crate) mod hits;
pub(crate) mod query_conditions;
pub(crate) mod query_error;
pub(crate) mod reasons;
pub(crate) mod selected;

use std::borrow::Cow;
use std::num::NonZero;
use std::path::PathBuf;

use crate::catalogue::{Catalogue, Faults, is_stdin};
use crate::cli::{Format, OutputOptions, SearchArgs, SortKey, absolute};
use crate::commands::search::hits::{Detail, Rows};
use crate::commands::search::query_conditions::{parse_conditions, with_short_forms};
use crate::commands::search::query_error::query_error;
use crate::commands::search::reasons::Reasons;
use crate::commands::search::selected::{Choices, Selected};
use crate::commands::shared::notices;
use crate::commands::shared::notices::OnFault;
use crate::commands::shared::record_list::RecordList;
use crate::commands::shared::titles::{Asked, Titles, titled};
use crate::engine::Reader;
use crate::error::Error;
use crate::export::{Export, ids};
use crate::filter::Filter;
use crate::index::Index;
use crate::messages::{Message, words};
use crate::outcome::Outcome;
use crate::record::Record;
use crate::search::stream::{Choice, Large, Need, Sources};
use crate::search::{Found, Hit, Query, found_alone, nearest_words, search, search_in, stream};
use crate::terminal::history::{History, LastSearch};
use crate::terminal::view::Session;
use crate::text::sanitize::clean;

/// Default maximum number of hits on a terminal.
const SCREENFUL: u32 = 20;

/// Prints the records that match the words.
///
/// # Errors
/// A query without a word or condition; a condition whose value names nothing; failed writes.
pub(crate) fn run(
    args: &SearchArgs,
    catalogue: &Catalogue<'_>,
    files: &[Large],
    engine: Option<&Reader>,
    on_fault: OnFault,
    recorder: &SearchRecorder<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let output = &args.selection.output;
    let query = Query::parse(&args.words.join(" ")).map_err(|problem| query_error(&problem, &args.words))?;
    let conditions = with_short_forms(&args.selection.conditions, &query);
    let progress = session.progress;
    let sources = sources(catalogue, files);
    let filter = (!conditions.is_empty())
        .then(|| parse_conditions(&conditions, catalogue, &sources, engine, progress))
        .transpose()?;
    let most = limit(output, session);
    let need = need(args, &query, most);
    // The embedded catalogue has an index. For other catalogues, only the candidates are indexed.
    let choice = match (engine, catalogue) {
        (Some(engine), _) => Some(engine.choose(&query, filter.as_ref(), need)?),
        (None, Catalogue::Embedded(_) | Catalogue::Listed { .. }) => None,
        (None, Catalogue::Loaded { .. }) => {
            Some(stream::choose(&sources, &query, filter.as_ref(), need, progress)?)
        }
    };
    let candidates = choice.as_ref().map(|choice| choice.catalogue(sources.records)).transpose()?;
    let catalogue = candidates.as_ref().unwrap_or(catalogue);
    let index = match &choice {
        Some(choice) => Cow::Owned(choice.index(catalogue)),
        None => catalogue.index(),
    };
    let found = found(&query, &index, choice.as_ref());
    let search = Search {
        args,
        most,
        filter: filter.as_ref(),
        engine,
        sources: &sources,
        choice: choice.as_ref(),
        catalogue,
        index: &index,
        found: &found,
    };
    search.print(on_fault, recorder, session)
}

/// Searches the index, or takes all records for a query without words.
fn found(query: &Query, index: &Index<'_>, choice: Option<&Choice>) -> Found {
    let mut found = match choice {
        Some(choice) => search_in(index, query, &choice.statistics),
        None => search(index, query),
    };
    if query.terms.is_empty() {
        let records = (0..index.records).filter(|record| found.excluded.binary_search(record).is_err());
        found.hits = records.map(Hit::unscored).collect();
    }
    found
}

/// A search that has found its hits.
struct Search<'a> {
    args: &'a SearchArgs,
    most: Option<u32>,
    filter: Option<&'a Filter>,
    engine: Option<&'a Reader>,
    sources: &'a Sources<'a>,
    /// The candidates; `None` if the index has all records.
    choice: Option<&'a Choice>,
    /// The catalogue of the candidates, or of all records.
    catalogue: &'a Catalogue<'a>,
    index: &'a Index<'a>,
    found: &'a Found,
}

impl Search<'_> {
    /// Selects and prints the hits. On a terminal, those of a table are numbered.
    fn print(
        &self,
        on_fault: OnFault,
        recorder: &SearchRecorder<'_>,
        session: &mut Session<'_>,
    ) -> Result<Outcome, Error> {
        let Search { args, catalogue, index, found, .. } = *self;
        let output = &args.selection.output;
        let languages = self.filter.map(Filter::languages).unwrap_or_default();
        let export = Export::of_output(output, languages)?;
        let titles = Titles::of_output(output, session.view.interface)?;
        let choices = Choices {
            args,
            filter: self.filter,
            most: self.most.unwrap_or(u32::MAX) as usize,
            is_by_relevance: is_by_relevance(output),
            titles: &titles,
            choice: self.choice,
        };
        let Selected { hits, share } = choices.select(found, |numbers| catalogue.fetch(numbers))?;
        self.report_faults(on_fault, session)?;
        if !hits.is_empty() {
            self.report_corrections(session);
        }
        if !hits.is_empty() && share.complete == 0 && choices.is_for_programs() {
            session.report(&words::only_partial(share.partial));
        }
        let rows = Rows {
            found,
            index,
            marker: session.view.is_terminal().then(|| found.marker(index)),
            reasons: Reasons::new(catalogue, session.view)?,
            detail: if args.explain { Detail::Explained } else { Detail::Plain },
            titles: &titles,
            interface: session.view.interface,
        };
        let shown: Vec<&Record<'_>> = hits.iter().map(|(_, record)| record).collect();
        let list = RecordList { export: &export, output, records: &shown, titles: &titles, catalogue };
        let is_table = output.format() == Format::Table && output.fields.is_none();
        let is_numbered = is_table && session.view.is_terminal() && recorder.keep(args, &shown);
        let items = || titled(hits::all(&hits, found, index), &titles, Asked::of_output(output));
        let table_hits = || rows.all(&hits, is_numbered);
        let outcome = list.print(items, table_hits, || Ok(share), || self.hint(), session)?;
        if let Some(choice) = self.choice {
            choice.each_other_id(self.sources, |id| ids::write(std::iter::once(id), session.out))?;
        }
        Ok(outcome)
    }

    /// Reports the faults of records that were read, and their texts that are too long.
    fn report_faults(&self, on_fault: OnFault, session: &mut Session<'_>) -> Result<(), Error> {
        if let Some(choice) = self.choice {
            notices::report_faults(&Faults::of(&choice.faults), on_fault, session)?;
        }
        let candidates = match self.catalogue {
            Catalogue::Loaded { records, .. } => records.as_slice(),
            Catalogue::Embedded(_) | Catalogue::Listed { .. } => &[],
        };
        notices::report_long_texts(self.sources.records.iter().chain(candidates), session);
        Ok(())
    }

    /// Reports the words that were corrected. A closed standard error does not stop the answer.
    fn report_corrections(&self, session: &mut Session<'_>) {
        for (typed, word) in &self.found.corrected {
            let message = words::searched_as(clean(typed), word.as_str());
            let _ = writeln!(session.err, "{}", message.text(session.view.interface));
        }
    }

    /// Returns the hint for a search without hits. Its candidates have no similar words, so a sample gives them.
    fn hint(&self) -> Result<Message, Error> {
        let sample = match (self.engine, self.choice) {
            (Some(engine), _) => engine.sample()?,
            (None, Some(_)) => stream::sample(self.sources)?,
            (None, None) => {
                let alone = some_found_alone(self.index, self.found);
                return Ok(alone.unwrap_or_else(|| nothing_found(self.index, self.found)));
            }
        };
        Ok(nothing_found(&sample, self.found))
    }
}

/// Returns true if the best match comes first.
fn is_by_relevance(output: &OutputOptions) -> bool {
    matches!(output.sort, None | Some(SortKey::Relevance))
}

/// Returns the hits that the output needs. If it needs only ids, others than the best are not ranked. Only the index
/// knows which hits have an excluded word.
fn need(args: &SearchArgs, query: &Query, most: Option<u32>) -> Need {
    let output = &args.selection.output;
    let is_plain = output.format() == Format::Ids && output.shape.template.is_none() && !output.shape.print0;
    let has_only_ids = is_plain && !output.reverse && !args.partial && query.without.is_empty();
    match most {
        _ if !is_by_relevance(output) => Need::All,
        Some(most) => Need::Best(most as usize),
        None if has_only_ids => Need::Ids,
        None => Need::All,
    }
}

/// The place where the hits are kept, and the files that were searched.
pub(crate) struct SearchRecorder<'h> {
    pub(crate) history: &'h History,
    pub(crate) files: &'h [PathBuf],
}

impl SearchRecorder<'_> {
    /// Keeps the records of a table, and returns whether their numbers can be typed.
    fn keep(&self, args: &SearchArgs, records: &[&Record<'_>]) -> bool {
        // Standard input cannot be read again. A search without hits leaves no numbers of an earlier one behind.
        let is_readable = self.files.iter().all(|file| !is_stdin(file));
        let shown = if is_readable { records } else { &[] };
        let is_kept = self.history.write(&LastSearch {
            catalogue: absolute(self.files),
            with_embedded: args.selection.catalogue_options.with_embedded,
            ids: shown.iter().map(|record| record.id().to_owned()).collect(),
        });
        is_kept && is_readable
    }
}

/// Returns the records, topics and large files of a user's catalogue.
fn sources<'c>(catalogue: &'c Catalogue<'c>, files: &'c [Large]) -> Sources<'c> {
    match catalogue {
        Catalogue::Embedded(_) | Catalogue::Listed { .. } => {
            Sources { records: &[], topics: &[], files, threads: 1 }
        }
        Catalogue::Loaded { records, topics } => {
            let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
            Sources { records, topics, files, threads }
        }
    }
}

/// Returns the maximum number of hits: `--limit`, else a screenful on a terminal, else no limit.
fn limit(output: &OutputOptions, session: &Session<'_>) -> Option<u32> {
    let screenful = session.view.is_terminal() && output.format() == Format::Table;
    output.limit.or(screenful.then_some(SCREENFUL))
}

/// Returns the hint for a query of which some words alone find records. The index has every record.
fn some_found_alone(index: &Index<'_>, found: &Found) -> Option<Message> {
    let terms = found.all_terms();
    let (found, not_found) = found_alone(index, &terms);
    // Parts of a number, such as an ISBN, mean nothing one by one.
    let has_word = |terms: &[&str]| terms.iter().any(|typed| typed.contains(char::is_alphabetic));
    let has_both = has_word(&found) && has_word(&not_found);
    has_both.then(|| words::nothing_found_but(clean(&not_found.join(", ")), clean(&found.join(" "))))
}

fn nothing_found(index: &Index<'_>, found: &Found) -> Message {
    let near = nearest_words(index, &found.all_terms());
    if near.is_empty() { words::nothing_found() } else { words::nothing_found_near(near.join(", ")) }
}
