//! Declarations of the commands that find and show records.

use clap::{Args, ValueEnum};

use crate::cli::{CatalogueOptions, Conditions, Format, LIST_FIELDS, OutputOptions, Shape};

/// Conditions on records, and options of the output and of the catalogue's files.
#[derive(Clone, Debug, Args)]
pub(crate) struct Selection {
    /// Conditions on the records
    #[command(flatten)]
    pub conditions: Conditions,

    /// Options of the output
    #[command(flatten)]
    pub output: OutputOptions,

    /// Options of the catalogue's files
    #[command(flatten)]
    pub catalogue_options: CatalogueOptions,
}

/// Find records by words, in any language
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind search waste pickers
  ssefind search recicladores -y 2015..
  ssefind search '\"social economy\" women -africa year:2014..'
  ssefind search 978-92-2-130678-8 --json",
    after_help = "Query syntax: \"a phrase\" in this order; -word or -\"a phrase\" to exclude it;
one OR other, (one OR other) third; title:word for titles alone;
author: country: isbn: kind: lacking: lang: publisher: region: series: topic:
unit: year: are short for the conditions, as in lang:fr or series:\"world of work\"."
)]
pub(crate) struct SearchArgs {
    /// Words to find, in one argument or several
    ///
    /// Words to find, in one argument or several; put `--` before words that begin with a hyphen
    #[arg(required_unless_present = "fields", value_name = "WORDS")]
    pub words: Vec<String>,

    /// In formats for programs, also print the records that lack a word; tables always have them
    #[arg(long, help_heading = "Output")]
    pub partial: bool,

    /// Show for each result why it was found
    ///
    /// Show for each result which word matched which field, how, and its part of the score
    #[arg(long)]
    pub explain: bool,

    /// Conditions and options of the records
    #[command(flatten)]
    pub selection: Selection,
}

/// List records, or the possible values of conditions
#[derive(Debug, Args)]
#[command(before_help = "Examples:
  ssefind list
  ssefind list series
  ssefind list countries -l es -n 10
  ssefind list units --tree
  ssefind list new --since 2026-11")]
pub(crate) struct ListArgs {
    /// What to list
    #[arg(value_enum, default_value_t = Collection::Publications, value_name = "WHAT")]
    pub what: Collection,

    /// With `units`: show them as a tree
    ///
    /// Show units as a tree, with publication counts per unit and including sub-units
    #[arg(long)]
    pub tree: bool,

    /// With `new`: records added in this month or later
    ///
    /// With `new`: records added in this month or later, as 2026-11 [default: the newest month that a record has]
    #[arg(long, value_name = "MONTH")]
    pub since: Option<String>,

    /// Conditions and options of the records
    #[command(flatten)]
    pub selection: Selection,
}

/// Find records by language, year, country, topic and more
#[derive(Debug, Args)]
#[command(before_help = "Examples:
  ssefind filter --language es,fr --year 2014..2019
  ssefind filter -c Brazil --without-language en
  ssefind filter -u coop -t youth --json")]
pub(crate) struct FilterArgs {
    /// Conditions and options of the records
    #[command(flatten)]
    pub selection: Selection,
}

/// Show full records
#[derive(Clone, Debug, Args)]
#[command(before_help = "Examples:
  ssefind show world-of-work-11
  ssefind show coop r193
  ssefind show sse-academy --json")]
pub(crate) struct ShowArgs {
    /// Ids, or beginnings of ids; `-` reads them from standard input
    ///
    /// Ids, or unambiguous beginnings of ids; on a terminal, numbers of results of the last search; `-` reads ids from
    /// standard input, one on a line
    #[arg(required_unless_present = "fields", value_name = "ID")]
    pub ids: Vec<String>,

    /// Show the pages that state each fact
    ///
    /// Show the pages that state each fact, and the notes of those who collected them
    #[arg(long)]
    pub sources: bool,

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

    /// Titles in these languages, as `fr,es`
    ///
    /// Titles: display (the usual title), original (of the first edition), interface (in its language), or languages,
    /// of which the first with an edition is used
    #[arg(long, value_name = "WHICH")]
    pub titles: Option<String>,

    /// Language of the edition that bibtex, ris and csl-json describe
    #[arg(short, long, value_name = "LANG")]
    pub language: Vec<String>,

    /// Options of the catalogue's files
    #[command(flatten)]
    pub catalogue_options: CatalogueOptions,
}

impl ShowArgs {
    /// Returns the format that `--format` or `--json` selects.
    pub(crate) fn format(&self) -> Format {
        Format::asked(self.format, self.json)
    }
}

/// Show in which languages publications exist, with their titles
#[derive(Clone, Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind translations world-of-work-11
  ssefind translations --language fr
  ssefind translations --missing fr,es --series \"world of work\"
  ssefind translations --year 2014.. --sort gaps -n 20",
    after_help = "The grid shows what is recorded: an edition with its title, an edition whose
title is not recorded, or none. What is not recorded may exist. In a pipe a cell
has the code, in parentheses without a title. CSV, TSV and Markdown have a row for
each edition; with --grid a row for each publication, with `title` or `edition` in
the column of a language."
)]
pub(crate) struct TranslationsArgs {
    /// Ids, or beginnings of ids; without any, a grid
    ///
    /// Ids, or unambiguous beginnings of ids; on a terminal, numbers of results of the last search; `-` reads ids from
    /// standard input; without any, a grid of publications and languages
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,

    /// Publications that lack an edition in this language
    ///
    /// List publications without an edition in any of these languages, and the languages they could be translated from
    #[arg(short, long, value_name = "LANG")]
    pub missing: Vec<String>,

    /// With --missing: show why a work comes first
    ///
    /// Show with --missing why a publication comes first: the points for its kind, year and number of languages
    #[arg(long, requires = "missing")]
    pub explain: bool,

    /// In csv, tsv and markdown, one row a publication: columns for all two-letter codes, or for `--language`
    #[arg(long, help_heading = "Output")]
    pub grid: bool,

    /// Conditions and options of the records
    #[command(flatten)]
    pub selection: Selection,
}

/// Open the page of a record or edition in the browser
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind open world-of-work-5
  ssefind open world-of-work-5 --language fr
  ssefind open r193 --print",
    after_help = "Without --language, opens the page of the display title, else of the first edition that has one,
else the DOI, else the nearest source. Prints the address where no browser can be started, as over SSH.
Only http and https addresses are opened."
)]
pub(crate) struct OpenArgs {
    /// Id, or unambiguous beginning of one; on a terminal, number of a result of the last search
    #[arg(value_name = "ID")]
    pub id: String,

    /// Language of the edition: a code or a name
    #[arg(short, long, value_name = "LANG")]
    pub language: Option<String>,

    /// Print the address instead of opening it
    #[arg(short, long)]
    pub print: bool,

    /// Options of the catalogue's files
    #[command(flatten)]
    pub catalogue_options: CatalogueOptions,
}

/// Collections that `list` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Collection {
    /// Works with their editions
    Publications,
    /// ILO units, departments, programmes and centres
    Units,
    /// Academies, courses, platforms and country projects
    Initiatives,
    /// Constitution, declarations, recommendations, resolutions, conferences
    Instruments,
    /// Series of publications
    Series,
    /// Languages of editions
    Languages,
    /// Countries that publications are about
    Countries,
    /// Regions that publications are about: the ILO's five and the UN's subregions
    Regions,
    /// Topics
    Topics,
    /// Authors, editors and bodies
    Authors,
    /// Publishers
    Publishers,
    /// Years of publication
    Years,
    /// Kinds of publications, such as working papers
    Kinds,
    /// Records that the newest edition of the catalogue added
    New,
}
