//! Writes values that are no records, such as the values of a condition, in the formats for programs.

use std::io::Write;

use serde::Serialize;

use crate::cli::{Format, OutputOptions};
use crate::error::Error;
use crate::export::csv::Dialect;
use crate::export::template::Template;
use crate::export::{csv, ids, json, markdown};
use crate::messages::Message;

/// A format for programs in which values have a form of their own.
pub(crate) enum ValueFormat {
    Template(Template),
    Json,
    Jsonl,
    Ids,
    Delimited(Dialect),
    Markdown,
}

impl ValueFormat {
    /// Returns the format that the options ask for, or `None` for a table and for a format of records.
    ///
    /// # Errors
    /// `--fields`, with the message `no_fields`; `--title` for another format than HTML; an invalid template.
    pub(crate) fn of_output(
        output: &OutputOptions,
        no_fields: Message,
    ) -> Result<Option<ValueFormat>, Error> {
        if output.fields.is_some() {
            return Err(Error::Usage(no_fields));
        }
        output.page_title()?;
        if let Some(template) = &output.shape.template {
            return Ok(Some(ValueFormat::Template(Template::parse(template)?)));
        }
        Ok(match output.format() {
            Format::Json => Some(ValueFormat::Json),
            Format::Jsonl => Some(ValueFormat::Jsonl),
            Format::Ids => Some(ValueFormat::Ids),
            Format::Csv => Some(ValueFormat::Delimited(Dialect::Csv)),
            Format::Tsv => Some(ValueFormat::Delimited(Dialect::Tsv)),
            Format::Markdown => Some(ValueFormat::Markdown),
            _ => None,
        })
    }

    /// Writes the values, or their `cells` if the format has rows.
    ///
    /// # Errors
    /// Failed writes; a template that fails.
    pub(crate) fn write<V: Serialize>(
        &self,
        values: &[V],
        id: impl Fn(&V) -> &str,
        cells: impl FnOnce() -> Cells,
        out: &mut dyn Write,
    ) -> Result<(), Error> {
        match self {
            ValueFormat::Template(template) => template.write_values(values.iter().map(Ok), out),
            ValueFormat::Json => json::array(values, out),
            ValueFormat::Jsonl => json::lines(values, out),
            ValueFormat::Ids => ids::write(values.iter().map(id), out),
            ValueFormat::Delimited(dialect) => cells().write_delimited(*dialect, out),
            ValueFormat::Markdown => cells().write_markdown(out),
        }
    }
}

/// Rows of texts under a header.
pub(crate) struct Cells {
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Cells {
    /// Returns the rows under a header of fixed names.
    pub(crate) fn under(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Cells {
        Cells { header: header.iter().map(|name| (*name).to_owned()).collect(), rows: rows.collect() }
    }

    /// Writes the rows as CSV or TSV.
    ///
    /// # Errors
    /// Failed writes.
    pub(crate) fn write_delimited(self, dialect: Dialect, out: &mut dyn Write) -> Result<(), Error> {
        csv::write_rows(&self.header, &mut self.rows.into_iter().map(Ok), dialect, out)
    }

    /// Writes the rows as a table in Markdown.
    ///
    /// # Errors
    /// Failed writes.
    pub(crate) fn write_markdown(self, out: &mut dyn Write) -> Result<(), Error> {
        markdown::write_texts(&self.header, self.rows.into_iter().map(Ok), out)
    }
}
