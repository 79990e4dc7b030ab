//! Options of the output: limit, order and format of the results, in every command that prints records.

use clap::{Args, ValueEnum};

use crate::error::Error;
use crate::messages::words;

/// The value of `--fields` that lists the fields.
pub(crate) const LIST_FIELDS: &str = "list";

/// Details of a format.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct Shape {
    /// Print each record by a template: `{{id}}\t{{title}}`
    #[arg(long, value_name = "TEMPLATE", conflicts_with_all = ["format", "json", "fields"])]
    pub template: Option<String>,

    /// End ids and templates with NUL instead of a line break, for `xargs -0`
    #[arg(long)]
    pub print0: bool,

    /// Omit the first line of csv and tsv
    #[arg(long)]
    pub no_header: bool,

    /// Begin csv with a byte order mark, by which Excel knows UTF-8
    #[arg(long)]
    pub bom: bool,
}

impl Shape {
    /// Checks that the details belong to the format.
    ///
    /// # Errors
    /// The first that does not.
    pub(crate) fn check(&self, format: Format) -> Result<(), Error> {
        let has_lines = format == Format::Ids || self.template.is_some();
        for (is_given, is_right, option, formats) in [
            (self.bom, format == Format::Csv, "--bom", "csv"),
            (self.no_header, matches!(format, Format::Csv | Format::Tsv), "--no-header", "csv, tsv"),
            (self.print0, has_lines, "--print0", "ids, --template"),
        ] {
            if is_given && !is_right {
                return Err(Error::Usage(words::option_of_formats(option, formats)));
            }
        }
        Ok(())
    }
}

/// Limit, order and format of the results.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputOptions {
    /// Format: table, json, csv, markdown, html, ris …
    ///
    /// Output format [default: table]
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,

    /// Shortcut for --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,

    /// Only these fields (`id,title,year`); alone, a list
    ///
    /// Print only these fields: dotted names, separated by commas (`id,title,editions.language`); without a value, list
    /// them
    #[arg(long, value_name = "FIELDS", num_args = 0..=1, default_missing_value = LIST_FIELDS)]
    pub fields: Option<String>,

    /// Details of the format
    #[command(flatten)]
    pub shape: Shape,

    /// Title of the page that `--format html` writes
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,

    /// Titles in tables, csv, tsv, markdown, html and templates: display (the usual title), original (of the first
    /// edition), interface (in its language), or languages, of which the first with an edition is used
    #[arg(long, value_name = "WHICH")]
    pub titles: Option<String>,

    /// Maximum number of results
    ///
    /// Maximum number of results [default: 20 for a search on a terminal, else all]
    #[arg(short = 'n', long, value_name = "N", allow_hyphen_values = true, value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,

    /// Sort key: year, title, id, languages …
    ///
    /// Sort key [default: relevance for a search, count for lists of values, else year]
    #[arg(long, value_enum, value_name = "KEY")]
    pub sort: Option<SortKey>,

    /// Reverse the order
    #[arg(long)]
    pub reverse: bool,
}

impl OutputOptions {
    /// Returns the format that `--format` or `--json` selects.
    pub(crate) fn format(&self) -> Format {
        Format::asked(self.format, self.json)
    }

    /// Returns the title of the page.
    ///
    /// # Errors
    /// A title for another format.
    pub(crate) fn page_title(&self) -> Result<Option<&str>, Error> {
        title_for(self.title.as_deref(), self.format())
    }
}

/// Output formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table for reading
    Table,
    /// A JSON array of full records
    Json,
    /// One JSON record per line
    Jsonl,
    /// One id per line; for languages, series …, one value per line
    Ids,
    /// Comma-separated values, one row per record
    Csv,
    /// Tab-separated values, one row per record
    Tsv,
    /// A Markdown table
    Markdown,
    /// A web page for reading, printing and word processors, in the interface's language
    Html,
    /// BibTeX for biblatex
    Bibtex,
    /// RIS, for reference managers
    Ris,
    /// CSL-JSON, for Zotero and pandoc
    CslJson,
    #[expect(clippy::doc_markdown, reason = "help shows this text without backticks")]
    /// NDJSON for the `_bulk` API of OpenSearch and Elasticsearch
    OpensearchBulk,
}

/// Returns the title of a page in this format.
///
/// # Errors
/// A title for another format than HTML.
pub(crate) fn title_for(title: Option<&str>, format: Format) -> Result<Option<&str>, Error> {
    match (title, format) {
        (Some(_), Format::Html) | (None, _) => Ok(title),
        (Some(_), _) => Err(Error::Usage(words::title_of_format())),
    }
}

impl Format {
    /// Returns the format that `--format` or `--json` selects; a table without either.
    #[must_use]
    pub fn asked(format: Option<Format>, json: bool) -> Format {
        format.unwrap_or(if json { Format::Json } else { Format::Table })
    }
}

/// Sort keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SortKey {
    /// Best match first (search only)
    Relevance,
    /// Newest first
    Year,
    /// By title
    Title,
    /// By id
    Id,
    /// Most publications first (lists of values only)
    Count,
    /// Most languages first
    Languages,
    /// Fewest languages first; in `translations`, most missing languages first
    Gaps,
}
