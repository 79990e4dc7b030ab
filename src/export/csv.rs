//! CSV (RFC 4180) and tab-separated values: a header, then one row per record.
//!
//! Columns: those of [`COLUMNS`], or those of `--fields`. Lists are joined with `;`. A spreadsheet may run a cell as
//! a formula if it begins with `=`, `+`, `-`, `@`, a tab, a line break or a NUL. Such a cell gets a `'` in front,
//! which marks text (<https://owasp.org/www-community/attacks/CSV_Injection>). In tab-separated values, leading `"`
//! are skipped for this test, because spreadsheets remove them.
//!
//! CSV quotes cells where necessary and ends rows with CR LF. Tab-separated rows end with a line feed and are never
//! quoted: tabs, line breaks and control characters become spaces. `cut` and `awk` can therefore rely on tabs and
//! lines.

use std::io::Write;

use crate::error::Error;
use crate::export::fields::Fields;
use crate::export::{Item, fields};
use crate::text::one_line;

/// Default columns; [`fields`] has their meaning.
pub const COLUMNS: [&str; 20] = [
    "id",
    "type",
    "kind",
    "title",
    "year",
    "date",
    "languages",
    "authors",
    "editors",
    "corporate",
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

/// Writes a header, and rows with as many cells.
///
/// # Errors
/// Failed writes; a row that fails.
pub fn write_rows(
    header: &[impl AsRef<str>],
    mut rows: impl Iterator<Item = Result<Vec<String>, Error>>,
    dialect: Dialect,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let header: Vec<&str> = header.iter().map(AsRef::as_ref).collect();
    write_each(&header, &mut rows, dialect, out)
}

/// Takes `dyn Iterator` so that it is compiled only once.
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
        // The crate reports rows of unequal length this way; there are none here.
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

/// Returns the cell safe from spreadsheets, and on one line in a dialect without quotes.
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
