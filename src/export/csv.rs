//! CSV (RFC 4180) and tab-separated values: a header, then one row per record.
//!
//! Columns: those of [`COLUMNS`], or those of `--fields`. Lists are joined with `;`; a list of which a text has a `;`
//! is JSON.
//!
//! A spreadsheet runs a cell as a formula if the cell begins with `=`, `+`, `-`, `@`, a tab or a line break. Such a
//! cell gets a `'` in front, by which spreadsheets recognize a text
//! (<https://owasp.org/www-community/attacks/CSV_Injection>). So does every part of a cell behind `;`, `,`, a tab or a line break. Excel in French or Spanish ends a cell at `;`,
//! and `LibreOffice` at any of these signs. Quotes in front of such a sign are skipped.
//!
//! CSV quotes the cells that need quotes, and ends rows with CR LF. Control characters in a cell become spaces, except
//! tabs and line breaks.
//!
//! Tab-separated rows end with a line feed and are never quoted. Tabs, line breaks and control characters in a cell
//! become spaces, so that `cut` and `awk` can trust every tab and every line.

use std::io::Write;

use serde_json::Value;

use crate::error::Error;
use crate::export::fields::Fields;
use crate::export::{Item, LeftOut, fields, ris};
use crate::import::transcribe::csv::{is_guarded, name as read_name};
use crate::record::{Name, Record};
use crate::text::one_line;

/// The columns without `--fields`; [`fields`] explains the meaning of each.
#[rustfmt::skip] // several names a line
pub const COLUMNS: [&str; 34] = [
    "id", "type", "kind", "title", "year", "date", "until", "languages", "authors", "editors", "publishers",
    "place", "series.name", "series.number", "in.title", "in.volume", "in.issue", "in.pages", "volume",
    "number", "edition_statement", "genre", "editions.isbn", "issn", "doi", "pages", "countries", "regions",
    "topics", "keywords", "units", "instruments", "url", "added",
];

/// The columns of [`write_whole`]: every field of a publication. Editions and sources are JSON.
#[rustfmt::skip] // several names a line
const WHOLE: [&str; 40] = [
    "id", "type", "kind", "title", "year", "date", "until", "former_ids", "other_titles", "authors", "editors",
    "publishers", "place", "series.name", "series.number", "in.title", "in.volume", "in.issue", "in.pages",
    "in.issn", "in.editors", "volume", "number", "edition_statement", "genre", "doi", "issn", "editions",
    "pages", "countries", "regions", "topics", "keywords", "abstract", "units", "instruments", "related",
    "sources", "added", "notes",
];

/// Dialects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Commas, quotes, CR LF.
    Csv,
    /// Tabs, no quotes, LF.
    Tsv,
}

/// Writes a header, and one row per item.
///
/// # Errors
/// Failed writes.
pub(crate) fn write<I: Item>(
    items: impl Iterator<Item = Result<I, Error>>,
    chosen: Option<&Fields>,
    dialect: Dialect,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let usual = Fields::of(&COLUMNS);
    let columns = chosen.unwrap_or(&usual);
    let mut rows = items.map(|item| {
        let values = fields::values(&item?, columns)?;
        Ok(values.iter().map(|value| cell(value.as_ref())).collect())
    });
    write_rows(columns.names(), &mut rows, dialect, out)
}

/// Writes a header, and one row with every field per publication. The import reads it back.
///
/// Persons are written family name first, so that a comma distinguishes persons from bodies. Names that this form does
/// not distinguish are JSON. Returns the records that are not publications.
///
/// # Errors
/// Failed writes.
pub(crate) fn write_whole<'r>(
    records: impl Iterator<Item = Result<Record<'r>, Error>>,
    out: &mut dyn Write,
) -> Result<LeftOut, Error> {
    let mut left_out = LeftOut::default();
    let columns = Fields::of(&WHOLE);
    let joined = |names: &[Name<'_>]| -> Result<String, Error> {
        let written: Vec<String> = names.iter().map(ris::name).collect();
        let comes_back = |(name, text): (&Name<'_>, &String)| read_name(text).as_ref() == Some(name);
        if names.iter().zip(&written).all(comes_back) {
            return Ok(list(written));
        }
        Ok(serde_json::to_string(names).map_err(std::io::Error::from)?)
    };
    let rows = records.filter_map(|record| match record {
        Ok(record) if record.as_publication().is_none() => {
            left_out.no_reference.push(record.id().to_owned());
            None
        }
        record => Some(record),
    });
    let mut rows = rows.map(|record| {
        let record = record?;
        let values = fields::values(&record, &columns)?;
        let Some(work) = record.as_publication() else { return Ok(Vec::new()) };
        let cells = WHOLE.iter().zip(&values).map(|(column, value)| match *column {
            "authors" => joined(&work.authors),
            "editors" => joined(&work.editors),
            "in.editors" => joined(work.container.as_ref().map_or(&[], |container| &container.editors)),
            _ => Ok(cell(value.as_ref())),
        });
        cells.collect()
    });
    write_rows(&WHOLE, &mut rows, Dialect::Csv, out)?;
    Ok(left_out)
}

/// Returns a value as text for a cell.
fn cell(value: Option<&Value>) -> String {
    match value {
        Some(Value::Array(texts)) if texts.iter().all(Value::is_string) => {
            list(texts.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        }
        value => fields::cell(value, ";"),
    }
}

/// Returns the texts between semicolons, or as JSON if one has a semicolon.
fn list(texts: Vec<String>) -> String {
    if texts.iter().any(|text| text.contains(';') || text.starts_with('[')) {
        Value::from(texts).to_string()
    } else {
        texts.join(";")
    }
}

/// Writes a header, and rows with as many cells.
///
/// # Errors
/// Failed writes; a row that fails.
pub(crate) fn write_rows(
    header: &[impl AsRef<str>],
    rows: &mut dyn Iterator<Item = Result<Vec<String>, Error>>,
    dialect: Dialect,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let mut builder = csv::WriterBuilder::new();
    match dialect {
        Dialect::Csv => builder.terminator(csv::Terminator::CRLF),
        Dialect::Tsv => builder.delimiter(b'\t').quote_style(csv::QuoteStyle::Never),
    };
    let mut writer = builder.from_writer(out);
    let failed = |problem: csv::Error| match problem.into_kind() {
        csv::ErrorKind::Io(problem) => Error::from(problem),
        // The crate reports rows of unequal length this way; there are none here.
        _ => Error::Output(std::io::ErrorKind::InvalidData.into()),
    };
    writer.write_record(header.iter().map(AsRef::as_ref)).map_err(failed)?;
    for row in rows {
        let cells: Vec<String> = row?.iter().map(|text| safe(text, dialect)).collect();
        writer.write_record(&cells).map_err(failed)?;
    }
    writer.flush()?;
    Ok(())
}

/// Signs that begin a formula, also as the wide forms that Excel takes in Chinese, Japanese and Korean.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Signs at which some spreadsheet ends a cell, in any dialect.
const SEPARATORS: [char; 4] = [';', ',', '\t', '\n'];

/// Returns the cell as no spreadsheet runs it, without characters that command a terminal, and on one line where the
/// dialect has no quotes.
fn safe(cell: &str, dialect: Dialect) -> String {
    let text = match dialect {
        Dialect::Csv => printable(cell),
        Dialect::Tsv => one_line(cell).into_owned(),
    };
    let mut guarded = String::with_capacity(text.len() + 1);
    if text.starts_with(['\t', '\n', '\r']) || cell.starts_with('\0') {
        guarded.push('\'');
    }
    for (number, part) in text.split_inclusive(SEPARATORS).enumerate() {
        let begins = match dialect {
            // The quotes of CSV itself stand around the whole cell, so quotes at its head are text.
            Dialect::Csv if number == 0 => part,
            _ => part.trim_start_matches('"'),
        };
        // A text may begin with a `'` that the import would take for a guard.
        if begins.starts_with(FORMULA) || is_guarded(part) {
            guarded.push('\'');
        }
        guarded.push_str(part);
    }
    guarded
}

/// Returns the text with a space for every control character but tabs and line breaks, which CSV quotes.
fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_break = letter == '\n' || (letter == '\r' && letters.peek() == Some(&'\n'));
        let commands = letter.is_control() && letter != '\t' && !is_break;
        printable.push(if commands { ' ' } else { letter });
    }
    printable
}
