//! Formats for programs, one file each.

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
pub mod reference;
pub mod ris;
pub(crate) mod shaped_writer;
pub(crate) mod template;

use std::io::Write;

use serde::Serialize;

pub use crate::cli::Format;
use crate::cli::OutputOptions;
use crate::codes::languages::primary_subtag;
use crate::error::Error;
use crate::export::fields::Fields;
use crate::export::reference::Reference;
use crate::export::template::Template;
use crate::messages::{Argument, Message, words};
use crate::outcome::Outcome;
use crate::record::Record;
use crate::terminal::sanitizing_writer::Escape;
use crate::terminal::view::Session;

/// Item of an export: a record, or a type that adds to the JSON of its record.
pub trait Item: Serialize {
    /// The record.
    fn record(&self) -> &Record<'_>;

    /// The title that a cell shows.
    fn title(&self) -> &str {
        self.record().title()
    }
}

impl<T: Item> Item for &T {
    fn record(&self) -> &Record<'_> {
        (**self).record()
    }

    fn title(&self) -> &str {
        (**self).title()
    }
}

impl Item for Record<'_> {
    fn record(&self) -> &Record<'_> {
        self
    }
}

impl Format {
    /// Returns what standard output must escape on a terminal. None for a table, whose cells are sanitized one by one.
    pub(crate) fn escape(self) -> Option<Escape> {
        Some(match self {
            Format::Table => return None,
            Format::Json | Format::Jsonl | Format::CslJson | Format::OpensearchBulk => Escape::Json,
            Format::Tsv => Escape::Tabbed,
            Format::Csv | Format::Markdown | Format::Html | Format::Ids | Format::Bibtex | Format::Ris => {
                Escape::Text
            }
        })
    }
}

/// Options of a format.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Fields to print, in JSON, JSON Lines, CSV, TSV and Markdown.
    pub fields: Option<Fields>,
    /// BCP 47 codes. A reference describes the edition in the first of these languages that the publication has.
    pub languages: Vec<String>,
    /// True for references with the authors of the record alone. Else a work that names nobody has its publishers as
    /// authors.
    pub as_recorded: bool,
}

/// Losses of an export, for standard error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Ids of records that are not documents, and therefore have no reference.
    pub no_reference: Vec<String>,
    /// Ids of records without an edition in `languages`; the edition of the display title replaces it.
    pub no_edition: Vec<String>,
    /// Ids of records whose title in the edition's language is unknown; the display title replaces it.
    pub no_title: Vec<String>,
    /// Ids of periodicals whose last year the format has no field for.
    pub no_until: Vec<String>,
}

impl LeftOut {
    /// Returns one message for each kind of loss.
    pub fn lines(&self) -> impl Iterator<Item = Message> {
        let line = |ids: &[String], message: fn(Argument) -> Message| {
            let first = ids.first()?.as_str();
            Some(message(match ids.len() - 1 {
                0 => first.into(),
                more => words::list_and_more(first, more).into(),
            }))
        };
        [
            line(&self.no_reference, words::left_out_no_reference),
            line(&self.no_edition, words::left_out_no_edition),
            line(&self.no_title, words::left_out_no_title),
            line(&self.no_until, words::left_out_no_until),
        ]
        .into_iter()
        .flatten()
    }
}

/// How a command exports records: the format, and the options of that format.
#[derive(Clone, Debug)]
pub(crate) struct Export {
    format: Format,
    options: Options,
    template: Option<Template>,
}

impl Export {
    /// Returns the export of these output options. `languages` are as in [`Export::new`].
    ///
    /// # Errors
    /// A field that no record has; a template that does not parse.
    pub(crate) fn of_output(output: &OutputOptions, languages: Vec<String>) -> Result<Export, Error> {
        Export::new(output.format(), output.fields.as_deref(), languages)?
            .by_template(output.shape.template.as_deref())
    }

    /// Parses `--fields`; `languages` are BCP 47 codes of the editions that references describe.
    ///
    /// # Errors
    /// A field that no record has.
    pub(crate) fn new(format: Format, fields: Option<&str>, languages: Vec<String>) -> Result<Export, Error> {
        Ok(Export {
            format,
            options: Options {
                fields: fields.map(Fields::parse).transpose()?,
                languages,
                as_recorded: false,
            },
            template: None,
        })
    }

    /// Returns the export by a template, if one is given.
    ///
    /// # Errors
    /// A template that does not parse.
    pub(crate) fn by_template(self, template: Option<&str>) -> Result<Export, Error> {
        Ok(Export { template: template.map(Template::parse).transpose()?, ..self })
    }

    /// Returns the languages of the editions that references describe, if the format is a page.
    ///
    /// # Errors
    /// `--fields`, which a page does not have.
    pub(crate) fn page_languages(&self) -> Result<Option<&[String]>, Error> {
        match (self.format, &self.options.fields) {
            (Format::Html, Some(_)) => Err(Error::Usage(words::fields_of_format())),
            (Format::Html, None) => Ok(Some(&self.options.languages)),
            _ => Ok(None),
        }
    }

    /// Returns the fields of a table. None for other formats, and for a table without `--fields`.
    pub(crate) fn table_fields(&self) -> Option<&Fields> {
        let fields = self.options.fields.as_ref();
        fields.filter(|_| self.format == Format::Table)
    }

    /// Returns true if the format writes one record after the other, without a head or what all records share.
    pub(crate) fn is_one_by_one(&self) -> bool {
        self.template.is_none() && matches!(self.format, Format::Ids | Format::Jsonl | Format::OpensearchBulk)
    }

    /// Writes the items, and reports on standard error what the format leaves out. Returns None for a table and a page,
    /// which the command lays out itself; `items` is not called then.
    ///
    /// # Errors
    /// As [`write()`].
    pub(crate) fn write<I: Item>(
        &self,
        items: impl FnOnce() -> Vec<I>,
        session: &mut Session<'_>,
    ) -> Result<Option<Outcome>, Error> {
        if self.is_laid_out() {
            return Ok(None);
        }
        Ok(Some(self.write_each(items().into_iter().map(Ok), session)?))
    }

    /// Returns whether the output is laid out for people, so that all records are needed for it.
    pub(crate) fn is_laid_out(&self) -> bool {
        self.template.is_none() && matches!(self.format, Format::Table | Format::Html)
    }

    /// Writes items that are made one after the other, and reports on standard error what the format leaves out.
    ///
    /// # Errors
    /// As [`write()`]; an item that fails.
    pub(crate) fn write_each<I: Item>(
        &self,
        items: impl Iterator<Item = Result<I, Error>>,
        session: &mut Session<'_>,
    ) -> Result<Outcome, Error> {
        let mut count = 0;
        let items = items.inspect(|_| count += 1);
        if let Some(template) = &self.template {
            template.write(items, session.out)?;
            return Ok(Outcome::of(count > 0));
        }
        let left_out = write_each(items, self.format, &self.options, session.out)?;
        for line in left_out.lines() {
            session.report(&line);
        }
        Ok(Outcome::of(left_out.no_reference.len() < count))
    }
}

/// Writes the items in a format, and returns what the format leaves out. Writes nothing for a table and a page.
///
/// # Errors
/// Failed writes; `--fields` with a format that has its own fields.
pub fn write(
    items: &[impl Item],
    format: Format,
    options: &Options,
    out: &mut dyn Write,
) -> Result<LeftOut, Error> {
    write_each(items.iter().map(Ok), format, options, out)
}

/// Writes items that are made one after the other, as [`write()`].
///
/// # Errors
/// As [`write()`]; an item that fails.
pub(crate) fn write_each<I: Item>(
    items: impl Iterator<Item = Result<I, Error>>,
    format: Format,
    options: &Options,
    out: &mut dyn Write,
) -> Result<LeftOut, Error> {
    let fields = options.fields.as_ref();
    match (format, fields) {
        (Format::Table | Format::Html, _) => {}
        (Format::Json, None) => json::array_each(items, out)?,
        (Format::Json, Some(fields)) => {
            json::array_each(items.map(|item| fields::narrow(&item?, fields)), out)?;
        }
        (Format::Jsonl, None) => json::lines_each(items, out)?,
        (Format::Jsonl, Some(fields)) => {
            json::lines_each(items.map(|item| fields::narrow(&item?, fields)), out)?;
        }
        (Format::Csv, _) => csv::write(items, fields, csv::Dialect::Csv, out)?,
        (Format::Tsv, _) => csv::write(items, fields, csv::Dialect::Tsv, out)?,
        (Format::Markdown, _) => markdown::write(items, fields, out)?,
        (Format::Ids | Format::Bibtex | Format::Ris | Format::CslJson | Format::OpensearchBulk, Some(_)) => {
            return Err(Error::Usage(words::fields_of_format()));
        }
        (Format::Ids, None) => {
            for item in items {
                ids::write([item?.record().id()], out)?;
            }
        }
        (Format::OpensearchBulk, None) => opensearch::write(items, out)?,
        (Format::Bibtex | Format::Ris | Format::CslJson, None) => {
            return references(items, format, options, out);
        }
    }
    Ok(LeftOut::default())
}

/// Makes the references and writes them.
fn references<I: Item>(
    items: impl Iterator<Item = Result<I, Error>>,
    format: Format,
    options: &Options,
    out: &mut dyn Write,
) -> Result<LeftOut, Error> {
    let mut number = 0;
    match format {
        Format::Bibtex => each_reference(items, format, options, &mut |reference| {
            bibtex::add(reference, number, out)?;
            number += 1;
            Ok(())
        }),
        Format::Ris => each_reference(items, format, options, &mut |reference| ris::entry(reference, out)),
        _ => {
            let mut array = json::Array::new(out);
            let mut add = |reference: &Reference<'_>| array.add(&csl_json::Item::new(reference));
            let left_out = each_reference(items, format, options, &mut add)?;
            array.end()?;
            Ok(left_out)
        }
    }
}

/// Calls `each` with every reference.
fn each_reference<I: Item>(
    items: impl Iterator<Item = Result<I, Error>>,
    format: Format,
    options: &Options,
    each: &mut dyn FnMut(&Reference<'_>) -> Result<(), Error>,
) -> Result<LeftOut, Error> {
    let mut left_out = LeftOut::default();
    for item in items {
        let item = item?;
        let record = item.record();
        let language = edition_of(record, &options.languages);
        let Some(mut reference) = Reference::new(record, language) else {
            left_out.no_reference.push(record.id().to_owned());
            continue;
        };
        if let (true, Some(publication)) = (options.as_recorded, record.as_publication()) {
            reference.authors.clone_from(&publication.authors);
        }
        if language.is_none() && !options.languages.is_empty() {
            left_out.no_edition.push(record.id().to_owned());
        }
        if reference.title_is_borrowed() {
            left_out.no_title.push(record.id().to_owned());
        }
        if reference.until.is_some() && !has_until(format, &reference) {
            left_out.no_until.push(record.id().to_owned());
        }
        each(&reference)?;
    }
    Ok(left_out)
}

/// Returns whether a format has the last year of a periodical. A range of CSL-JSON needs a first year.
fn has_until(format: Format, reference: &Reference<'_>) -> bool {
    match format {
        Format::Ris => false,
        Format::CslJson => reference.date.is_some(),
        _ => true,
    }
}

/// Returns the code of the record's edition in the first of these languages that has one. `pt` also selects `pt-BR`
/// if there is no edition in `pt`.
pub(crate) fn edition_of<'r>(record: &'r Record<'_>, languages: &[String]) -> Option<&'r str> {
    let exists = record.languages();
    languages.iter().find_map(|asked| {
        let exact = exists.iter().find(|code| code.eq_ignore_ascii_case(asked));
        exact.or_else(|| exists.iter().find(|code| primary_subtag(code).to_lowercase() == *asked)).copied()
    })
}
