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
use crate::commands::shared::notices::OnFault;
use crate::commands::shared::titles::{Asked, Titles, titled};
use crate::commands::shared::{html_page, notices, record_list, record_table};
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
use crate::terminal::view::{Session, View};
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
    let by_relevance = matches!(output.sort, None | Some(SortKey::Relevance));
    let need = if by_relevance { need(most, only_ids(args, &query)) } else { Need::All };
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
    let languages = filter.as_ref().map(Filter::languages).unwrap_or_default();
    let export = Export::of_output(output, languages)?;
    let titles = Titles::of_output(output, session.view.interface)?;
    let choices = Choices {
        args,
        filter: filter.as_ref(),
        most: most.unwrap_or(u32::MAX) as usize,
        by_relevance,
        titles: &titles,
        choice: choice.as_ref(),
    };
    let selected = choices.select(&found, |numbers| catalogue.fetch(numbers))?;
    if let Some(choice) = &choice {
        notices::report_faults(&Faults::of(&choice.faults), on_fault, session)?;
    }
    notices::report_long_texts(sources.records.iter().chain(candidates_of(candidates.as_ref())), session);
    if !selected.hits.is_empty() {
        report_corrections(&found, session);
        if choices.is_for_programs() && selected.share.complete == 0 {
            notices::report_only_partial(selected.share.partial, session);
        }
    }
    let hint = || match (&choice, engine) {
        (_, Some(engine)) => Ok(nothing_found(&engine.sample()?, &found)),
        // The candidates of a query without hits have no similar words, so take them from a sample.
        (Some(_), None) => Ok(nothing_found(&stream::sample(&sources)?, &found)),
        (None, None) => Ok(some_found_alone(&index, &found).unwrap_or_else(|| nothing_found(&index, &found))),
    };
    let answer =
        Answer { args, catalogue, index: &index, found: &found, selected: &selected, titles: &titles };
    let outcome = answer.print(&export, &hint, recorder, session)?;
    if let Some(choice) = &choice {
        choice.each_other_id(&sources, |id| ids::write(std::iter::once(id), session.out))?;
    }
    Ok(outcome)
}

/// Searches the index, or takes all records for a query without words.
fn found(query: &Query, index: &Index<'_>, choice: Option<&Choice>) -> Found {
    let mut found = match choice {
        Some(choice) => search_in(index, query, &choice.statistics),
        None => search(index, query),
    };
    if query.terms.is_empty() {
        let records = (0..index.records).filter(|record| !found.excluded.contains(record));
        found.hits = records.map(Hit::unscored).collect();
    }
    found
}

/// Names the words that were corrected. A closed standard error does not stop the answer.
fn report_corrections(found: &Found, session: &mut Session<'_>) {
    for (typed, word) in &found.corrected {
        let message = words::searched_as(clean(typed), word.as_str());
        let _ = writeln!(session.err, "{}", message.text(session.view.interface));
    }
}

/// The hits that are printed, with the index and the catalogue that have them.
struct Answer<'a> {
    args: &'a SearchArgs,
    catalogue: &'a Catalogue<'a>,
    index: &'a Index<'a>,
    found: &'a Found,
    selected: &'a Selected<'a, 'a>,
    titles: &'a Titles,
}

impl Answer<'_> {
    /// Prints the hits, or the hint if there are none. On a terminal, the hits of a table are numbered.
    fn print(
        &self,
        export: &Export,
        hint: &dyn Fn() -> Result<Message, Error>,
        recorder: &SearchRecorder<'_>,
        session: &mut Session<'_>,
    ) -> Result<Outcome, Error> {
        let (output, titles) = (&self.args.selection.output, self.titles);
        let Selected { hits, share } = self.selected;
        let shown: Vec<&Record<'_>> = hits.iter().map(|(_, record)| record).collect();
        let rows = self.rows(session.view)?;
        if let Some(outcome) =
            html_page::print(export, output, &shown, titles, self.catalogue, hint, session)?
        {
            return Ok(outcome);
        }
        let is_table = output.format() == Format::Table && output.fields.is_none();
        let is_numbered = is_table && session.view.is_terminal() && recorder.keep(self.args, &shown);
        let items = || titled(hits::all(hits, self.found, self.index), titles, Asked::of_output(output));
        let table_hits = || {
            let numbered = hits.iter().enumerate().map(|(place, (hit, record))| record_table::Hit {
                number: is_numbered.then_some(place + 1),
                ..rows.row(hit, record)
            });
            numbered.collect()
        };
        record_list::print(export, &shown, items, table_hits, *share, hint, session)
    }

    fn rows(&self, view: View) -> Result<Rows<'_>, Error> {
        Ok(Rows {
            found: self.found,
            index: self.index,
            marker: view.is_terminal().then(|| self.found.marker(self.index)),
            reasons: Reasons::new(self.catalogue, view)?,
            detail: if self.args.explain { Detail::Explained } else { Detail::Plain },
            titles: self.titles,
            interface: view.interface,
        })
    }
}

/// Returns the hits that an output in the order of relevance needs.
fn need(most: Option<u32>, only_ids: bool) -> Need {
    match most {
        Some(most) => Need::Best(most as usize),
        None if only_ids => Need::Ids,
        None => Need::All,
    }
}

/// Returns true if the output needs nothing of a hit but its id. Only the index knows which hits have an excluded word.
fn only_ids(args: &SearchArgs, query: &Query) -> bool {
    let output = &args.selection.output;
    let is_plain = output.format() == Format::Ids && output.shape.template.is_none() && !output.shape.print0;
    is_plain && !output.reverse && !args.partial && query.without.is_empty()
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
    let (records, topics, threads) = match catalogue {
        Catalogue::Embedded(_) | Catalogue::Listed { .. } => (&[][..], &[][..], 1),
        Catalogue::Loaded { records, topics } => {
            let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
            (&records[..], &topics[..], threads)
        }
    };
    Sources { records, topics, files, threads }
}

/// Returns the records that were selected from large files and from memory.
fn candidates_of<'c>(candidates: Option<&'c Catalogue<'c>>) -> &'c [Record<'c>] {
    match candidates {
        Some(Catalogue::Loaded { records, .. }) => records,
        _ => &[],
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
