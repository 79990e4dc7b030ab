//! `translations`: the languages in which publications exist, their titles there, and missing editions.

pub(crate) mod editions;
pub(crate) mod gaps;
pub(crate) mod grid;
pub(crate) mod worth;

use crate::catalogue::Catalogue;
use crate::cli::{Format, SortKey, TranslationsArgs};
use crate::commands::shared::titles::Titles;
use crate::commands::shared::{given_ids, html_page, notices, select, sort};
use crate::commands::translations::gaps::Gaps;
use crate::commands::translations::grid::Grid;
use crate::error::Error;
use crate::export::csv::Dialect;
use crate::export::json_types::{Available, Translations};
use crate::export::template::Template;
use crate::export::{Export, csv, ids, json, markdown};
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
    if output.fields.is_some() {
        return Err(Error::Usage(words::fields_of_translations()));
    }
    output.page_title()?;
    let template = output.shape.template.as_deref().map(Template::parse).transpose()?;
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
    if args.ids.is_empty() || output.sort.is_some() {
        sort::sort(&mut chosen, |record| record, &titles, output)?;
        if gaps.is_some() && output.sort.is_none() {
            worth::sort(&mut chosen);
            if output.reverse {
                chosen.reverse();
            }
        }
        if output.sort == Some(SortKey::Gaps) {
            sort::most_first(&mut chosen, |record| gaps::missing(record, &asked).len(), output);
        }
    } else if output.reverse {
        chosen.reverse();
    }
    let all = sort::limit(&mut chosen, output);
    let answer = match gaps {
        Some(gaps) => Answer::Gaps(gaps),
        None if args.ids.is_empty() => Answer::Grid(Grid::of(&chosen, &titles)),
        None => Answer::Editions,
    };
    let table = |mark: fn(Mark) -> &'static str| {
        if args.grid {
            return grid::Columns::of(&filter.languages()).cells(&chosen, &titles, mark);
        }
        answer.table(&chosen, &titles)
    };
    if args.grid && !matches!(output.format(), Format::Csv | Format::Tsv | Format::Markdown) {
        return Err(Error::Usage(words::option_of_formats("--grid", "csv, tsv, markdown")));
    }
    if let Some(template) = template {
        template.write_values(of_all(&chosen, &asked).iter().map(Ok), session.out)?;
    } else {
        match output.format() {
            Format::Json => json::array(&of_all(&chosen, &asked), session.out)?,
            Format::Jsonl => json::lines(&of_all(&chosen, &asked), session.out)?,
            Format::Ids => ids::write(chosen.iter().map(|record| record.id()), session.out)?,
            Format::Csv => table(word).csv(Dialect::Csv, session)?,
            Format::Tsv => table(word).csv(Dialect::Tsv, session)?,
            Format::Markdown => table(|mark| mark.glyph(Letters::Unicode)).markdown(session)?,
            Format::Bibtex | Format::Ris | Format::CslJson | Format::OpensearchBulk => {
                Export::new(output.format(), None, filter.languages())?.write(|| chosen.clone(), session)?;
            }
            Format::Html => {
                let title = output.page_title()?;
                html_page::write(&chosen, &titles, catalogue, &filter.languages(), title, session)?;
            }
            Format::Table if chosen.is_empty() => {}
            Format::Table => {
                match &answer {
                    Answer::Editions => editions::write(&chosen, &titles, session)?,
                    Answer::Grid(grid) => grid.write(session)?,
                    Answer::Gaps(gaps) => {
                        gaps.write(&chosen, &titles, args.explain, session)?;
                        gaps.report(&chosen, session)?;
                    }
                }
                notices::report_count(
                    chosen.len(),
                    notices::Share::whole(all),
                    notices::counted(chosen.iter().copied()),
                    session,
                );
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

/// A table for programs and documents.
pub(crate) struct Cells {
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Cells {
    fn csv(self, dialect: Dialect, session: &mut Session<'_>) -> Result<(), Error> {
        csv::write_rows(&self.header, &mut self.rows.into_iter().map(Ok), dialect, session.out)
    }

    fn markdown(self, session: &mut Session<'_>) -> Result<(), Error> {
        markdown::write_texts(&self.header, self.rows.into_iter().map(Ok), session.out)
    }
}

impl Answer<'_> {
    /// Returns the whole answer: one row per edition, or one row per publication that lacks languages.
    fn table(&self, chosen: &[&Record<'_>], titles: &Titles) -> Cells {
        let owned = |header: &[&str]| header.iter().map(|head| (*head).to_owned()).collect();
        match self {
            Answer::Editions | Answer::Grid(_) => {
                Cells { header: owned(&editions::HEADER), rows: editions::rows(chosen).collect() }
            }
            Answer::Gaps(gaps) => {
                Cells { header: owned(&gaps::HEADER), rows: gaps.rows(chosen, titles).collect() }
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
