//! Options of the output: limit, order and format of the results, in every command that prints records.

use clap::{Args, ValueEnum};

use crate::error::Error;
use crate::messages::words;

/// Limit, order and format of the results.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputOptions {
    /// Output format [default: table]
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,

    /// Shortcut for --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,

    /// Print only these fields: dotted names, separated by commas (`id,title,editions.language`)
    #[arg(long, value_name = "FIELDS")]
    pub fields: Option<String>,

    /// Title of the page that `--format html` writes
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,

    /// Titles in tables: display (the usual title), original (of the first edition), interface (in its language), or
    /// languages, of which the first with an edition is used
    #[arg(long, value_name = "WHICH")]
    pub titles: Option<String>,

    /// Maximum number of results [default: 20 for a search on a terminal, else all]
    #[arg(short = 'n', long, value_name = "N", allow_hyphen_values = true, value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,

    /// Sort key [default: relevance for a search, else year]
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
    /// NDJSON for the `_bulk` API of `OpenSearch` and Elasticsearch
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
