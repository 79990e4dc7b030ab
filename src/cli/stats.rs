//! Declaration of `stats`.

use clap::{Args, ValueEnum};

use crate::cli::{CatalogueOptions, Conditions};

/// Count publications, and show how complete the catalogue is
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind stats
  ssefind stats --by year --split language
  ssefind stats --by series,topic -l es -n 10
  ssefind stats --completeness --unit coop",
    after_help = "A publication counts once under each of its values: under Spanish and under French, if it has both editions.
Without --by and --completeness: by decade, kind and language, and how complete the catalogue is."
)]
pub(crate) struct StatsArgs {
    /// Count by year, language, series, kind, country …
    ///
    /// Dimensions to count by, separated by commas
    #[arg(long, value_name = "WHAT", value_enum, value_delimiter = ',')]
    pub by: Vec<Dimension>,

    /// Second dimension, which splits each count
    #[arg(long, value_name = "WHAT", value_enum, requires = "by")]
    pub split: Option<Dimension>,

    /// How many have an ISBN, an address, a title …
    ///
    /// Show how many publications have an ISBN, an address, a title in each edition …
    #[arg(long)]
    pub completeness: bool,

    /// Conditions on the publications
    #[command(flatten)]
    pub conditions: Conditions,

    /// Format: table, json, jsonl, csv, tsv or markdown
    ///
    /// Output format [default: table]
    #[arg(short, long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<StatsFormat>,

    /// Shortcut for --format json
    #[arg(long, conflicts_with = "format", help_heading = "Output")]
    pub json: bool,

    /// Maximum number of values per dimension
    #[arg(short = 'n', long, value_name = "N", allow_hyphen_values = true, value_parser = clap::value_parser!(u32).range(1..), help_heading = "Output")]
    pub limit: Option<u32>,

    /// Reverse the order
    #[arg(long, help_heading = "Output")]
    pub reverse: bool,

    /// Options of the catalogue's files
    #[command(flatten)]
    pub catalogue_options: CatalogueOptions,
}

impl StatsArgs {
    /// Returns the format that `--format` or `--json` selects.
    pub(crate) fn format(&self) -> StatsFormat {
        let default = if self.json { StatsFormat::Json } else { StatsFormat::Table };
        self.format.unwrap_or(default)
    }
}

/// Dimensions that publications can be counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Dimension {
    /// Year of publication
    #[value(alias = "years")]
    Year,
    /// Decade
    #[value(alias = "decades")]
    Decade,
    /// Language of an edition
    #[value(alias = "languages")]
    Language,
    /// Series
    Series,
    /// Kind: brief, report …
    #[value(alias = "kinds")]
    Kind,
    /// Country that it is about
    #[value(alias = "countries")]
    Country,
    /// Region that it is about: one of the ILO's five or a subregion of the UN
    #[value(alias = "regions")]
    Region,
    /// ILO unit behind it
    #[value(alias = "units")]
    Unit,
    /// Topic
    #[value(alias = "topics")]
    Topic,
    /// Author, editor or body
    #[value(alias = "authors")]
    Author,
    /// Publisher
    #[value(alias = "publishers")]
    Publisher,
}

/// Output formats of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum StatsFormat {
    /// Bars for reading
    Table,
    /// A JSON array of numbers
    Json,
    /// One JSON object per line
    Jsonl,
    /// Comma-separated values, one row per number
    Csv,
    /// Tab-separated values, one row per number
    Tsv,
    /// A Markdown table
    Markdown,
}
