//! What the commands that print records share: the formats for programs, and what these could not say.

use crate::cli::Format;
use crate::error::Error;
use crate::export;
use crate::export::fields::Fields;
use crate::export::{Item, Options, fields};
use crate::outcome::Outcome;
use crate::render::table::{Cell, Column, Table};
use crate::terminal::view::Session;

/// How records leave: the format, the fields, and the editions that references are to.
#[derive(Clone, Debug)]
pub struct Export {
    /// The format.
    pub format: Format,
    /// The rest.
    pub options: Options,
}

impl Export {
    /// What `--format` and `--fields` ask for, with the languages as codes.
    ///
    /// # Errors
    /// A field that no record has.
    pub fn new(format: Format, fields: Option<&str>, languages: Vec<String>) -> Result<Export, Error> {
        Ok(Export {
            format,
            options: Options {
                fields: fields.map(Fields::parse).transpose()?,
                languages,
            },
        })
    }

    /// The fields, where the format is a table of some.
    #[must_use]
    pub fn table_fields(&self) -> Option<&Fields> {
        self.options
            .fields
            .as_ref()
            .filter(|_| self.format == Format::Table)
    }

    /// Writes the items in the format for programs that was asked for, and says on standard error what it cannot say of
    /// them. None where a table was asked for, which is the command's own; then `items` is not called.
    ///
    /// # Errors
    /// As [`export::write`].
    pub fn write<I: Item>(
        &self,
        items: impl FnOnce() -> Vec<I>,
        session: &mut Session<'_>,
    ) -> Result<Option<Outcome>, Error> {
        let Some(format) = for_programs(self.format) else {
            return Ok(None);
        };
        let items = items();
        let left_out = export::write(&items, format, &self.options, session.out)?;
        for line in left_out.lines() {
            // Standard error that is closed is no reason to fail: the data went to standard output.
            let _ = writeln!(session.err, "ssefind: {}", line.text(session.view.interface));
        }
        Ok(Some(Outcome::of(left_out.no_reference.len() < items.len())))
    }
}

/// A table of these fields.
///
/// # Errors
/// As [`fields::values`].
pub fn table_of(items: &[impl Item], fields: &Fields) -> Result<Table, Error> {
    let rows = items.iter().map(|item| {
        let values = fields::values(item, fields)?;
        Ok(values
            .iter()
            .map(|value| Cell::plain(&fields::cell(value.as_ref(), ",")))
            .collect())
    });
    Ok(Table {
        columns: fields
            .names()
            .iter()
            .map(|name| Column::wraps(name, 12))
            .collect(),
        rows: rows.collect::<Result<_, Error>>()?,
    })
}

fn for_programs(format: Format) -> Option<export::Format> {
    Some(match format {
        Format::Table => return None,
        Format::Json => export::Format::Json,
        Format::Jsonl => export::Format::Jsonl,
        Format::Ids => export::Format::Ids,
        Format::Csv => export::Format::Csv,
        Format::Tsv => export::Format::Tsv,
        Format::Markdown => export::Format::Markdown,
        Format::Bibtex => export::Format::Bibtex,
        Format::Ris => export::Format::Ris,
        Format::CslJson => export::Format::CslJson,
        Format::OpensearchBulk => export::Format::OpensearchBulk,
    })
}
