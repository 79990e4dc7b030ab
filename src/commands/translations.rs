//! `translations`: in which languages publications exist, and what they are called there.

use serde::Serialize;

use crate::Outcome;
use crate::catalogue::Catalogue;
use crate::clean::clean;
use crate::cli::{Format, TranslationsArgs};
use crate::error::Error;
use crate::filter::{Filter, is_language};
use crate::output::csv::{self, Dialect};
use crate::output::{ids, json, markdown};
use crate::record::{Edition, Publication, Record, RecordType, Text};
use crate::session::Session;

use super::export::Export;
use super::sheet::language;
use super::{choose, count, editions, grid, order};

/// A publication, as `--json` has it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Translations<'r> {
    /// The publication's id.
    pub id: &'r str,
    /// The title people know it by.
    pub title: &'r str,
    /// Its editions.
    pub available: Vec<Available<'r>>,
    /// Codes of the languages that `--language` or `--without-language` asked about and that no edition has.
    pub missing: Vec<&'r str>,
}

/// An edition with the name of its language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Available<'r> {
    /// BCP 47 code.
    pub language: &'r str,
    /// The language's English name.
    pub name: String,
    /// The edition's own title, where it is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<&'r str>,
    /// ISBNs as printed.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub isbn: &'r [Text<'r>],
    /// Where it was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'r str>,
    /// ISO 8601 date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<&'r str>,
}

/// Prints the editions of the publications that ids name, or without ids a grid of publications and languages; of both
/// only what meets the conditions.
///
/// # Errors
/// An id or a condition's value that names nothing, or an id that is not of a publication; output that cannot be written.
pub fn run(
    args: &TranslationsArgs,
    catalogue: &Catalogue<'_>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let filter = choose::filter(&args.conditions, catalogue)?;
    let records = if args.ids.is_empty() {
        catalogue.records(&[RecordType::Publication])?
    } else {
        catalogue.fetch(&choose::by_ids(&args.ids, catalogue)?)?
    };
    let mut chosen = Vec::with_capacity(records.len());
    for record in &records {
        match record {
            Record::Publication(_) if filter.matches(record) => chosen.push(record),
            Record::Publication(_) => {}
            other => return Err(no_publication(other)),
        }
    }
    if args.ids.is_empty() || args.shape.sort.is_some() {
        order::sort(&mut chosen, |record| record, &args.shape)?;
    } else if args.shape.reverse {
        chosen.reverse();
    }
    let all = order::limit(&mut chosen, &args.shape);
    let publications: Vec<&Publication<'_>> = chosen
        .iter()
        .filter_map(|record| record.as_publication())
        .collect();
    let whole = || -> Vec<Translations<'_>> { publications.iter().map(|p| of(p, &filter)).collect() };
    if args.shape.fields.is_some() {
        return Err(Error::Usage(
            "--fields is for records; `ssefind list --fields id,title,editions.language` prints what you may want".into(),
        ));
    }
    match args.shape.format() {
        Format::Json => json::array(&whole(), session.out)?,
        Format::Jsonl => json::lines(&whole(), session.out)?,
        Format::Ids => ids::write(publications.iter().map(|p| p.id.as_str()), session.out)?,
        Format::Csv => csv::write_rows(&HEADER, rows(&publications), Dialect::Csv, session.out)?,
        Format::Tsv => csv::write_rows(&HEADER, rows(&publications), Dialect::Tsv, session.out)?,
        Format::Markdown => markdown::write_texts(&HEADER, rows(&publications), session.out)?,
        Format::Bibtex | Format::Ris | Format::CslJson => {
            Export::new(args.shape.format(), None, filter.languages())?.write(|| chosen.clone(), session)?;
        }
        Format::Table if publications.is_empty() => {}
        Format::Table => {
            if args.ids.is_empty() {
                grid::write(&publications, session)?;
            } else {
                editions::write(&publications, session)?;
            }
            count::tell(
                publications.len(),
                all,
                count::noun(chosen.iter().copied()),
                session,
            );
        }
    }
    if publications.is_empty() {
        count::tell_nothing(NOTHING, session);
    }
    Ok(Outcome::of(!publications.is_empty()))
}

/// The columns of CSV, TSV and Markdown: a row an edition.
const HEADER: [&str; 7] = ["id", "language", "name", "title", "isbn", "url", "date"];

fn rows(publications: &[&Publication<'_>]) -> impl Iterator<Item = Result<Vec<String>, Error>> {
    publications.iter().flat_map(|publication| {
        publication.editions.iter().map(|edition| {
            let text = |text: &Option<Text<'_>>| text.as_deref().unwrap_or_default().to_owned();
            let isbn: Vec<&str> = edition.isbn.iter().map(Text::as_str).collect();
            Ok(vec![
                publication.id.to_string(),
                edition.language.to_string(),
                language(&edition.language),
                text(&edition.title),
                isbn.join(";"),
                text(&edition.url),
                text(&edition.date),
            ])
        })
    })
}

const NOTHING: &str =
    "no publication here meets these conditions; leave one out, or see `ssefind list languages`";

fn of<'r>(publication: &'r Publication<'r>, filter: &'r Filter) -> Translations<'r> {
    let has = |code: &str| {
        publication
            .editions
            .iter()
            .any(|edition| is_language(&edition.language, code))
    };
    Translations {
        id: &publication.id,
        title: &publication.title,
        available: publication.editions.iter().map(available).collect(),
        missing: filter
            .languages_asked_for()
            .into_iter()
            .filter(|code| !has(code))
            .collect(),
    }
}

fn available<'r>(edition: &'r Edition<'r>) -> Available<'r> {
    Available {
        language: &edition.language,
        name: language(&edition.language),
        title: edition.title.as_deref(),
        isbn: &edition.isbn,
        url: edition.url.as_deref(),
        date: edition.date.as_deref(),
    }
}

fn no_publication(record: &Record<'_>) -> Error {
    let id = clean(record.id());
    let what = match record.record_type() {
        RecordType::Publication => "a publication",
        RecordType::Unit => "a unit",
        RecordType::Initiative => "an initiative",
        RecordType::Instrument => "an instrument",
    };
    Error::Usage(format!(
        "`{id}` is {what}, and only publications have translations; `ssefind show {id}` has its names by language"
    ))
}
