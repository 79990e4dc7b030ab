//! `translations`: the languages in which publications exist, their titles there, and missing editions.

pub(crate) mod editions;
pub(crate) mod gaps;
pub(crate) mod grid;
pub(crate) mod worth;

use crate::catalogue::Catalogue;
use crate::cli::{Format, SortKey, TranslationsArgs};
use crate::commands::shared::titles::Titles;
use crate::commands::shared::value_format::{Cells, ValueFormat};
use crate::commands::shared::{given_ids, html_page, notices, select, sort};
use crate::commands::translations::gaps::Gaps;
use crate::commands::translations::grid::Grid;
use crate::error::Error;
use crate::export::Export;
use crate::export::json_types::{Available, Translations};
use crate::filter;
use crate::filter::Filter;
use crate::messages::code_names::language;
use crate::messages::{Interface, words};
use crate::outcome::Outcome;
use crate::record::{Edition, Record, RecordType};
use crate::terminal::symbols::Mark;
use crate::terminal::view::{Letters, Session};
use crate::text::sanitize::clean;

/// Answer of the command.
enum Answer<'a> {
    /// The editions of the publications that ids name, one per line.
    Editions,
    /// The languages of all publications that meet the conditions.
    Grid(Grid<'a>),
    /// The languages that publications lack.
    Gaps(Gaps<'a>),
}

/// Prints the editions of the publications that ids name, or without ids a grid of publications and languages.
/// `--missing` lists the publications that lack languages. Conditions apply to all three.
///
/// # Errors
/// An id or a condition's value that names nothing; an id of another type of record; failed writes.
pub(crate) fn run(
    args: &TranslationsArgs,
    catalogue: &Catalogue<'_>,
    last_hits: &[String],
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let output = &args.selection.output;
    let value_format = ValueFormat::of_output(output, words::fields_of_translations())?;
    let filter = Filter::new(&args.selection.conditions, catalogue)?;
    let titles = Titles::of_output(output, session.view.interface)?;
    let missing = unique(filter::languages(&args.missing)?);
    let asked = filter.languages_asked_for().into_iter().map(str::to_owned);
    let asked = unique(missing.iter().cloned().chain(asked).collect());
    let records = if args.ids.is_empty() {
        catalogue.records(&[RecordType::Publication])?
    } else {
        catalogue.fetch(&select::by_ids(&given_ids::read(&args.ids)?, last_hits, catalogue)?)?
    };
    let mut chosen = publications(&records, &filter, session)?;
    let gaps = (!missing.is_empty()).then(|| Gaps::count(&missing, &chosen));
    if gaps.is_some() {
        chosen.retain(|record| !gaps::missing(record, &missing).is_empty());
    }
    sort(&mut chosen, args, &asked, gaps.is_some(), &titles)?;
    let all = sort::limit(&mut chosen, output);
    let answer = match gaps {
        Some(gaps) => Answer::Gaps(gaps),
        None if args.ids.is_empty() => Answer::Grid(Grid::of(&chosen, &titles)),
        None => Answer::Editions,
    };
    if args.grid && !matches!(output.format(), Format::Csv | Format::Tsv | Format::Markdown) {
        return Err(Error::Usage(words::option_of_formats("--grid", "csv, tsv, markdown")));
    }
    if let Some(format) = value_format {
        let mark = if output.format() == Format::Markdown { glyph } else { word };
        let cells = || {
            if args.grid {
                return grid::Columns::of(&filter.languages()).cells(&chosen, &titles, mark);
            }
            answer.cells(&chosen, &titles)
        };
        format.write(&of_all(&chosen, &asked), |value| value.id, cells, session.out)?;
    } else {
        match output.format() {
            Format::Html => {
                let title = output.page_title()?;
                html_page::write(&chosen, &titles, catalogue, &filter.languages(), title, session)?;
            }
            Format::Table if chosen.is_empty() => {}
            Format::Table => {
                answer.write(&chosen, &titles, args.explain, session)?;
                let counted = notices::counted(chosen.iter().copied());
                notices::report_count(chosen.len(), notices::Share::whole(all), counted, session);
            }
            format => {
                Export::new(format, None, filter.languages())?.write(|| chosen.clone(), session)?;
            }
        }
    }
    if chosen.is_empty() {
        let hint = match &answer {
            Answer::Gaps(gaps) => gaps.nothing(),
            Answer::Editions | Answer::Grid(_) => words::nothing_translated(),
        };
        notices::report_nothing(&hint, session);
    }
    Ok(Outcome::of(!chosen.is_empty()))
}

/// Returns the publications that meet the conditions. Names the other records, which have no editions.
///
/// # Errors
/// Records without a publication among them.
fn publications<'r>(
    records: &'r [Record<'r>],
    filter: &Filter,
    session: &mut Session<'_>,
) -> Result<Vec<&'r Record<'r>>, Error> {
    let (works, others): (Vec<&Record<'_>>, Vec<&Record<'_>>) =
        records.iter().partition(|record| record.as_publication().is_some());
    if let (true, Some(first)) = (works.is_empty(), others.first()) {
        return Err(no_publication(first));
    }
    for other in others {
        session.report(&words::left_out_no_publication(clean(other.id())));
    }
    Ok(works.into_iter().filter(|record| filter.matches(record)).collect())
}

/// Sorts by `--sort`. The default is the order of ids that are given, else the highest worth of publications with gaps
/// first.
fn sort(
    chosen: &mut [&Record<'_>],
    args: &TranslationsArgs,
    asked: &[String],
    has_gaps: bool,
    titles: &Titles,
) -> Result<(), Error> {
    let output = &args.selection.output;
    if output.sort.is_none() && !args.ids.is_empty() {
        if output.reverse {
            chosen.reverse();
        }
        return Ok(());
    }
    sort::sort(chosen, |record| record, titles, output)?;
    if output.sort.is_none() && has_gaps {
        worth::sort(chosen);
        if output.reverse {
            chosen.reverse();
        }
    }
    if output.sort == Some(SortKey::Gaps) {
        sort::most_first(chosen, |record| gaps::missing(record, asked).len(), output);
    }
    Ok(())
}

/// Removes repeated codes.
fn unique(codes: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::with_capacity(codes.len());
    for code in codes {
        if !kept.contains(&code) {
            kept.push(code);
        }
    }
    kept
}

/// Returns a mark as a word, for formats for programs.
fn word(mark: Mark) -> &'static str {
    match mark {
        Mark::Titled => "title",
        Mark::Untitled => "edition",
        Mark::Nothing => "",
    }
}

/// Returns a mark as a sign, for Markdown.
fn glyph(mark: Mark) -> &'static str {
    mark.glyph(Letters::Unicode)
}

impl Answer<'_> {
    /// Returns one row per edition, or one row per publication that lacks languages.
    fn cells(&self, chosen: &[&Record<'_>], titles: &Titles) -> Cells {
        match self {
            Answer::Editions | Answer::Grid(_) => Cells::under(&editions::HEADER, editions::rows(chosen)),
            Answer::Gaps(gaps) => Cells::under(&gaps::HEADER, gaps.rows(chosen, titles)),
        }
    }

    fn write(
        &self,
        chosen: &[&Record<'_>],
        titles: &Titles,
        explains: bool,
        session: &mut Session<'_>,
    ) -> Result<(), Error> {
        match self {
            Answer::Editions => editions::write(chosen, titles, session),
            Answer::Grid(grid) => grid.write(session),
            Answer::Gaps(gaps) => {
                gaps.write(chosen, titles, explains, session)?;
                gaps.report(chosen, session)
            }
        }
    }
}

fn of_all<'r>(chosen: &[&'r Record<'r>], asked: &'r [String]) -> Vec<Translations<'r>> {
    let publications = chosen.iter().filter_map(|record| Some((*record, record.as_publication()?)));
    publications
        .map(|(record, publication)| Translations {
            id: &publication.id,
            title: &publication.title,
            available: publication.editions.iter().map(available).collect(),
            missing: gaps::missing(record, asked),
        })
        .collect()
}

fn available<'r>(edition: &'r Edition<'r>) -> Available<'r> {
    Available {
        language: &edition.language,
        name: language(&edition.language).text(Interface::English),
        title: edition.title.as_deref(),
        isbn: &edition.isbn,
        url: edition.url.as_deref(),
        date: edition.date.as_deref(),
    }
}

fn no_publication(record: &Record<'_>) -> Error {
    Error::Usage(words::no_translations(clean(record.id()), record.record_type().word()))
}
