//! How results are cut, ordered and printed, the same in every command that prints records.

use clap::{Args, ValueEnum};

/// How results are cut, ordered and printed.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Output")]
pub struct Shape {
    /// How to print [default: table]
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,

    /// Short for --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,

    /// Only these fields, comma between them, dotted (`id,title,editions.language`)
    #[arg(long, value_name = "FIELDS")]
    pub fields: Option<String>,

    /// Titles in tables: display (as people know it), original (of the edition listed first), interface (in its language),
    /// or a language, or several, the first that there is an edition in
    #[arg(long, value_name = "WHICH")]
    pub titles: Option<String>,

    /// At most so many [default: 20 for a search on a terminal, else all]
    #[arg(short = 'n', long, value_name = "N", allow_hyphen_values = true, value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,

    /// Order by this [default: the best match first in a search, else the newest]
    #[arg(long, value_enum, value_name = "KEY")]
    pub sort: Option<SortKey>,

    /// The other way round
    #[arg(long)]
    pub reverse: bool,
}

impl Shape {
    /// The format asked for, by either flag.
    #[must_use]
    pub fn format(&self) -> Format {
        Format::asked(self.format, self.json)
    }
}

/// Output formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table for people
    Table,
    /// A JSON array of whole records
    Json,
    /// One JSON record a line
    Jsonl,
    /// One id a line; of languages, series … one value a line
    Ids,
    /// Comma-separated values, one row a record
    Csv,
    /// Tab-separated values, one row a record
    Tsv,
    /// A Markdown table
    Markdown,
    /// BibTeX for biblatex
    Bibtex,
    /// RIS, for reference managers
    Ris,
    /// CSL-JSON, for Zotero and pandoc
    CslJson,
    /// NDJSON for the `_bulk` API of `OpenSearch` and Elasticsearch
    OpensearchBulk,
}

impl Format {
    /// The format that `--format` and `--json` ask for; a table where neither is there.
    #[must_use]
    pub fn asked(format: Option<Format>, json: bool) -> Format {
        format.unwrap_or(if json { Format::Json } else { Format::Table })
    }
}

/// Orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SortKey {
    /// Best match first (search only)
    Relevance,
    /// Newest first
    Year,
    /// By title
    Title,
    /// By id
    Id,
    /// Most publications first (list of values only)
    Count,
    /// Most languages first
    Languages,
    /// Fewest languages first; in `translations` first those that lack most of the languages asked about
    Gaps,
}
