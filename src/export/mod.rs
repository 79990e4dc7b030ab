//! Output: one file a format or layout. It sees records only, and knows nothing of commands.

pub mod bibtex;
#[cfg(feature = "cite")]
pub mod citation;
pub mod csl_json;
pub mod csv;
pub mod fields;
pub mod ids;
pub mod json;
pub(crate) mod json_types;
pub mod markdown;
pub mod opensearch;
pub mod person_name;
pub mod reference;
pub mod ris;

use std::io::Write;

use serde::Serialize;

use crate::error::Error;
use crate::export::fields::Fields;
use crate::export::reference::Reference;
use crate::messages::{Argument, Message, words};
use crate::record::Record;

/// What is printed as a record: the record itself, or something that holds it and adds to its JSON.
pub trait Item: Serialize {
    /// The record.
    fn record(&self) -> &Record<'_>;
}

impl<T: Item> Item for &T {
    fn record(&self) -> &Record<'_> {
        (**self).record()
    }
}

impl Item for Record<'_> {
    fn record(&self) -> &Record<'_> {
        self
    }
}

/// The formats for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A JSON array.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// Comma-separated values.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// A Markdown table.
    Markdown,
    /// One id a line.
    Ids,
    /// BibTeX for biblatex.
    Bibtex,
    /// RIS.
    Ris,
    /// CSL-JSON.
    CslJson,
    /// NDJSON for the `_bulk` API of `OpenSearch`.
    OpensearchBulk,
}

/// What else is asked of a format.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Only these fields: of JSON, JSON Lines, CSV, TSV and Markdown.
    pub fields: Option<Fields>,
    /// The editions that references are to, BCP 47 codes: the first of them that a publication has.
    pub languages: Vec<String>,
}

/// What a format could not say of the items: words for standard error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Ids of records that are no documents, and so no reference.
    pub no_reference: Vec<String>,
    /// Ids of records that have no edition in the languages asked for; the edition of the display title stands for it.
    pub no_edition: Vec<String>,
    /// Ids of records whose title in the edition's language is not known; their own title stands for it.
    pub no_title: Vec<String>,
}

impl LeftOut {
    /// One line each for standard error.
    pub fn lines(&self) -> impl Iterator<Item = Message> {
        let line = |ids: &[String], say: fn(Argument) -> Message| {
            let first = ids.first()?.as_str();
            Some(say(match ids.len() - 1 {
                0 => first.into(),
                more => words::list_and_more(first, more).into(),
            }))
        };
        [
            line(&self.no_reference, words::left_out_no_reference),
            line(&self.no_edition, words::left_out_no_edition),
            line(&self.no_title, words::left_out_no_title),
        ]
        .into_iter()
        .flatten()
    }
}

/// Writes the items in a format; tells what that format could not say of them.
///
/// # Errors
/// Output that cannot be written; fields asked of a format that has its own.
pub fn write(
    items: &[impl Item],
    format: Format,
    options: &Options,
    out: &mut dyn Write,
) -> Result<LeftOut, Error> {
    let fields = options.fields.as_ref();
    match (format, fields) {
        (Format::Json, None) => crate::export::json::array(items, out)?,
        (Format::Json, Some(fields)) => {
            crate::export::json::array(&crate::export::fields::narrow(items, fields)?, out)?
        }
        (Format::Jsonl, None) => crate::export::json::lines(items, out)?,
        (Format::Jsonl, Some(fields)) => {
            crate::export::json::lines(&crate::export::fields::narrow(items, fields)?, out)?
        }
        (Format::Csv, _) => crate::export::csv::write(items, fields, crate::export::csv::Dialect::Csv, out)?,
        (Format::Tsv, _) => crate::export::csv::write(items, fields, crate::export::csv::Dialect::Tsv, out)?,
        (Format::Markdown, _) => crate::export::markdown::write(items, fields, out)?,
        (Format::Ids | Format::Bibtex | Format::Ris | Format::CslJson | Format::OpensearchBulk, Some(_)) => {
            return Err(Error::Usage(words::fields_of_format()));
        }
        (Format::Ids, None) => {
            crate::export::ids::write(items.iter().map(|item| item.record().id()), out)?;
        }
        (Format::OpensearchBulk, None) => crate::export::opensearch::write(items, out)?,
        (Format::Bibtex, None) => return references(items, options, out, crate::export::bibtex::write),
        (Format::Ris, None) => return references(items, options, out, crate::export::ris::write),
        (Format::CslJson, None) => return references(items, options, out, crate::export::csl_json::write),
    }
    Ok(LeftOut::default())
}

/// Makes the references and writes them.
fn references(
    items: &[impl Item],
    options: &Options,
    out: &mut dyn Write,
    write: fn(&[Reference<'_>], &mut dyn Write) -> Result<(), Error>,
) -> Result<LeftOut, Error> {
    let mut left_out = LeftOut::default();
    let mut references = Vec::new();
    for item in items {
        let record = item.record();
        let language = edition_of(record, &options.languages);
        match Reference::new(record, language) {
            None => left_out.no_reference.push(record.id().to_owned()),
            Some(reference) => {
                if language.is_none() && !options.languages.is_empty() {
                    left_out.no_edition.push(record.id().to_owned());
                }
                if reference.title_is_borrowed() {
                    left_out.no_title.push(record.id().to_owned());
                }
                references.push(reference);
            }
        }
    }
    write(&references, out)?;
    Ok(left_out)
}

/// The code of the record's edition in the first of these languages that it exists in: `pt-BR` is Portuguese, where there
/// is no `pt`.
#[must_use]
pub fn edition_of<'r>(record: &'r Record<'_>, languages: &[String]) -> Option<&'r str> {
    let exists = record.languages();
    let primary = |code: &str| code.split('-').next().map(str::to_lowercase);
    languages.iter().find_map(|asked| {
        let exact = exists.iter().find(|code| code.eq_ignore_ascii_case(asked));
        exact
            .or_else(|| {
                exists
                    .iter()
                    .find(|code| primary(code).as_deref() == Some(asked.as_str()))
            })
            .copied()
    })
}
