//! Tables of GitHub Flavored Markdown (<https://github.github.com/gfm/#tables-extension->), which GitLab, pandoc and
//! others render too.
//!
//! Columns: those of [`COLUMNS`], or those of `--fields`. The title links to the record's address, if that is http or
//! https. Characters with a meaning in Markdown, HTML or mathematics are escaped.

use std::io::Write;

use crate::error::Error;
use crate::export::fields::Fields;
use crate::export::{Item, fields};
use crate::record::web_address;
use crate::text::one_line;

/// Default columns.
pub const COLUMNS: [&str; 5] = ["id", "title", "kind", "year", "languages"];

/// Writes a table with one row per item.
///
/// # Errors
/// Failed writes.
pub(crate) fn write<I: Item>(
    items: impl Iterator<Item = Result<I, Error>>,
    chosen: Option<&Fields>,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let usual = Fields::of(&COLUMNS);
    let columns = chosen.unwrap_or(&usual);
    let rows = items.map(|item| {
        let item = item?;
        let values = fields::values(&item, columns)?;
        let cells = columns.names().iter().zip(&values).map(|(name, value)| {
            let text = escaped(&fields::cell(value.as_ref(), "; "));
            match fields::address(item.record()).and_then(web_address::encode) {
                Some(url) if name == "title" => format!("[{text}]({})", target(&url)),
                _ => text,
            }
        });
        Ok(cells.collect())
    });
    write_rows(columns.names(), rows, out)
}

/// Writes a table whose cells are Markdown.
///
/// # Errors
/// Failed writes; a row that fails.
pub(crate) fn write_rows(
    header: &[impl AsRef<str>],
    mut rows: impl Iterator<Item = Result<Vec<String>, Error>>,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let rows: &mut dyn Iterator<Item = _> = &mut rows; // in the binary once
    let names: Vec<String> = header.iter().map(|name| escaped(name.as_ref())).collect();
    writeln!(out, "| {} |", names.join(" | "))?;
    writeln!(out, "|{}", " --- |".repeat(names.len()))?;
    for row in rows {
        writeln!(out, "| {} |", row?.join(" | "))?;
    }
    Ok(())
}

/// Writes a table whose cells are texts.
///
/// # Errors
/// As [`write_rows`].
pub(crate) fn write_texts(
    header: &[impl AsRef<str>],
    rows: impl Iterator<Item = Result<Vec<String>, Error>>,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let escaped = rows.map(|row| Ok(row?.iter().map(|text| escaped(text)).collect()));
    write_rows(header, escaped, out)
}

/// Returns the text on one line, escaped for Markdown.
#[must_use]
pub fn escaped(text: &str) -> String {
    letters(&one_line(text))
}

/// Escapes the characters of a single line, and keeps spaces at its ends.
#[must_use]
pub fn letters(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '~' | '$' => escaped.extend(['\\', letter]),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// Returns the address as a link's target: parentheses would end it.
#[must_use]
pub fn target(url: &str) -> String {
    url.replace('(', "%28").replace(')', "%29").replace('*', "%2A")
}
