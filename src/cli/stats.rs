//! `stats`.

use clap::{Args, ValueEnum};

use crate::cli::{Conditions, Taken};

/// Count publications by year, language, kind …, and tell how complete the catalogue is
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
pub struct StatsArgs {
    /// Count by this; several with commas between
    #[arg(long, value_name = "WHAT", value_enum, value_delimiter = ',')]
    pub by: Vec<Dimension>,

    /// Count each of these again by this
    #[arg(long, value_name = "WHAT", value_enum, requires = "by")]
    pub split: Option<Dimension>,

    /// How many publications have an ISBN, an address, a title in each edition …
    #[arg(long)]
    pub completeness: bool,

    /// Which publications
    #[command(flatten)]
    pub conditions: Conditions,

    /// How to print [default: table]
    #[arg(short, long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<StatsFormat>,

    /// Short for --format json
    #[arg(long, conflicts_with = "format", help_heading = "Output")]
    pub json: bool,

    /// At most so many values each
    #[arg(short = 'n', long, value_name = "N", allow_hyphen_values = true, value_parser = clap::value_parser!(u32).range(1..), help_heading = "Output")]
    pub limit: Option<u32>,

    /// The other way round
    #[arg(long, help_heading = "Output")]
    pub reverse: bool,

    /// How files of one's own are taken
    #[command(flatten)]
    pub taken: Taken,
}

/// What publications can be counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Dimension {
    /// Year of publication
    #[value(alias = "years")]
    Year,
    /// Ten years
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
    /// ILO unit behind it
    #[value(alias = "units")]
    Unit,
    /// Topic
    #[value(alias = "topics")]
    Topic,
    /// Author, editor or body
    #[value(alias = "authors")]
    Author,
}

/// How numbers are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum StatsFormat {
    /// Bars for people
    Table,
    /// A JSON array of numbers
    Json,
    /// One JSON object a line
    Jsonl,
    /// Comma-separated values, one row a number
    Csv,
    /// Tab-separated values, one row a number
    Tsv,
    /// A Markdown table
    Markdown,
}
