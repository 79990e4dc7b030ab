//! CSV (RFC 4180) and tab-separated values: a header, then one row a record.
//!
//! Columns: those of [`COLUMNS`], or those of `--fields`. Lists are joined with `;`. A cell that a spreadsheet would
//! run as a formula, because it begins with `=`, `+`, `-`, `@`, a tab, a line break or a NUL, gets a `'` in front,
//! which spreadsheets take as "this is text" (<https://owasp.org/www-community/attacks/CSV_Injection>); in
//! tab-separated values also one that begins so behind a `"`, which they would take for a quote.
//!
//! CSV quotes what needs it and ends rows with CR LF. Tab-separated rows end with a line feed and are never quoted:
//! tabs, line breaks and control characters in a cell become spaces, so that `cut` and `awk` can trust every tab and
//! every line.

use std::io::Write;

use crate::error::Error;
use crate::export::fields::Fields;
use crate::export::{Item, fields};
use crate::text::one_line;

/// The columns where `--fields` names none; [`fields`] says what they mean.
pub const COLUMNS: [&str; 19] = [
    "id",
    "type",
    "kind",
    "title",
    "year",
    "date",
    "languages",
    "authors",
    "editors",
    "publishers",
    "series.name",
    "series.number",
    "editions.isbn",
    "pages",
    "countries",
    "regions",
    "topics",
    "units",
    "url",
];

/// The two dialects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Comma, quotes, CR LF.
    Csv,
    /// Tab, never quoted, LF.
    Tsv,
}

/// A header, and one row an item.
///
/// # Errors
/// Output that cannot be written.
pub fn write(
    items: &[impl Item],
    chosen: Option<&Fields>,
    dialect: Dialect,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let usual = Fields::of(&COLUMNS);
    let columns = chosen.unwrap_or(&usual);
    let rows = items.iter().map(|item| {
        let values = fields::values(item, columns)?;
        Ok(values
            .iter()
            .map(|value| fields::cell(value.as_ref(), ";"))
            .collect())
    });
    write_rows(columns.names(), rows, dialect, out)
}

/// A header, and rows of as many cells.
///
/// # Errors
/// Output that cannot be written, or a row that fails.
pub fn write_rows(
    header: &[impl AsRef<str>],
    mut rows: impl Iterator<Item = Result<Vec<String>, Error>>,
    dialect: Dialect,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let header: Vec<&str> = header.iter().map(AsRef::as_ref).collect();
    write_each(&header, &mut rows, dialect, out)
}

/// The same for any iterator, so that it is in the binary once.
fn write_each(
    header: &[&str],
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
        // Of rows that are too long or short, which we do not write.
        _ => Error::Output(std::io::ErrorKind::InvalidData.into()),
    };
    writer.write_record(header).map_err(failed)?;
    for row in rows {
        let cells: Vec<String> = row?.into_iter().map(|text| safe(text, dialect)).collect();
        writer.write_record(&cells).map_err(failed)?;
    }
    writer.flush()?;
    Ok(())
}

/// The cell as no spreadsheet runs it, and on one line where the dialect has no quotes.
fn safe(cell: String, dialect: Dialect) -> String {
    let cell = match dialect {
        Dialect::Csv => cell,
        Dialect::Tsv => one_line(&cell).into_owned(),
    };
    let begins = match dialect {
        Dialect::Csv => &cell,
        Dialect::Tsv => cell.trim_start_matches('"'),
    };
    if begins.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0']) {
        format!("'{cell}")
    } else {
        cell
    }
}
