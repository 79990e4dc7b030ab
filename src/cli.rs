//! The command line, as clap declares it, and nothing else.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Find the ILO's publications on the social and solidarity economy, and the languages they exist in
#[derive(Debug, Parser)]
#[command(
    name = "ssefind",
    version,
    max_term_width = 100,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    before_help = "Examples:
  ssefind search waste pickers            what is there on waste pickers' cooperatives?
  ssefind search coopertaives korea       a slip of the finger is understood
  ssefind translations world-of-work-11   in which languages can I hand this out?
  ssefind filter -l es --json             for a script: everything with a Spanish edition",
    after_help = "Exit status: 0 something found, 1 nothing found, 2 wrong usage or failure."
)]
pub struct Cli {
    /// What to do
    #[command(subcommand)]
    pub command: Command,

    /// When to colour: on a terminal, always, or never
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = ColorChoice::Auto, global = true)]
    pub color: ColorChoice,

    /// Look in this file of records instead of the embedded catalogue; may be repeated; `-` is standard input
    #[arg(long, value_name = "FILE", global = true)]
    pub catalogue: Vec<PathBuf>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find records by words, in any language
    Search(SearchArgs),
    /// List records, or the values that conditions take
    List(ListArgs),
    /// Find records of all types by language, year, series, unit, country, topic, author or kind
    Filter(FilterArgs),
    /// Lay out whole records
    Show(ShowArgs),
    /// Tell in which languages publications exist, and what they are called there
    Translations(TranslationsArgs),
    /// Check a catalogue: the embedded one, or files in the same form
    Check(CheckArgs),
    /// Print formatted references, in APA style or any other
    #[cfg(feature = "cite")]
    Cite(CiteArgs),
}

/// Find records by words, in any language
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind search waste pickers
  ssefind search recicladores -y 2015..
  ssefind search '\"world of work\" women -youth author:ilo'
  ssefind search 978-92-2-130678-8 --json",
    after_help = "In the words: \"a phrase\" in this order; -word or -\"a phrase\" without it; author: country: kind: lang:
series: topic: unit: year: are short for the conditions, as in lang:fr or series:\"world of work\"."
)]
pub struct SearchArgs {
    /// What to look for: one argument or several, all the same; `--` before words that begin with a hyphen
    #[arg(required = true, value_name = "WORDS")]
    pub words: Vec<String>,

    /// Tell for each hit which word met which field, how, and what it added to the score
    #[arg(long)]
    pub explain: bool,

    /// Which records
    #[command(flatten)]
    pub conditions: Conditions,

    /// How they are printed
    #[command(flatten)]
    pub shape: Shape,
}

/// List records, or the values that conditions take with how many publications each has
#[derive(Debug, Args)]
#[command(before_help = "Examples:
  ssefind list
  ssefind list series
  ssefind list countries -l es -n 10")]
pub struct ListArgs {
    /// What to list
    #[arg(value_enum, default_value_t = Collection::Publications, value_name = "WHAT")]
    pub what: Collection,

    /// Which records
    #[command(flatten)]
    pub conditions: Conditions,

    /// How they are printed
    #[command(flatten)]
    pub shape: Shape,
}

/// Find records by language, year, series, unit, country, topic, author or kind; without any condition, all of them
#[derive(Debug, Args)]
#[command(before_help = "Examples:
  ssefind filter --language es,fr --year 2014..2019
  ssefind filter -c Brazil --without-language en
  ssefind filter -u coop -t youth --json")]
pub struct FilterArgs {
    /// Which records
    #[command(flatten)]
    pub conditions: Conditions,

    /// How they are printed
    #[command(flatten)]
    pub shape: Shape,
}

/// Lay out whole records
#[derive(Debug, Args)]
#[command(before_help = "Examples:
  ssefind show world-of-work-11
  ssefind show coop r193
  ssefind show sse-academy --json")]
pub struct ShowArgs {
    /// Ids, or unambiguous beginnings of ids
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,

    /// How to print [default: table]
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,

    /// Short for --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,

    /// Only these fields, comma between them, dotted (`id,title,editions.language`)
    #[arg(long, value_name = "FIELDS")]
    pub fields: Option<String>,

    /// The edition that bibtex, ris and csl-json refer to
    #[arg(short, long, value_name = "LANG")]
    pub language: Vec<String>,
}

/// Print formatted references, in APA style or any other
#[cfg(feature = "cite")]
#[derive(Debug, Args)]
#[command(before_help = "Examples:
  ssefind cite world-of-work-11
  ssefind cite world-of-work-11 --style chicago-author-date --language fr --locale fr
  ssefind cite r193 --style my.csl --format html
  ssefind cite --style list")]
pub struct CiteArgs {
    /// Ids, or unambiguous beginnings of ids
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,

    /// Name of a CSL style, or a .csl file; `list` shows the names
    #[arg(short, long, value_name = "STYLE", default_value = "apa")]
    pub style: String,

    /// Language of the words that the style adds ("n.d.", months): en, es, fr, pt-BR … [default: the style's]
    #[arg(long, value_name = "LOCALE")]
    pub locale: Option<String>,

    /// The edition to refer to [default: that of the title it is known by]
    #[arg(short, long, value_name = "LANG")]
    pub language: Vec<String>,

    /// How to write italics and links
    #[arg(short, long, value_enum, value_name = "FORMAT", default_value_t = CiteFormat::Text)]
    pub format: CiteFormat,
}

/// How `cite` writes italics and links.
#[cfg(feature = "cite")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CiteFormat {
    /// Not at all
    Text,
    /// As Markdown
    Markdown,
    /// As HTML
    Html,
}

/// Tell in which languages publications exist, and what they are called there
#[derive(Debug, Args)]
#[command(before_help = "Examples:
  ssefind translations world-of-work-11
  ssefind translations --language fr
  ssefind translations --without-language fr --series \"world of work\"")]
pub struct TranslationsArgs {
    /// Ids, or unambiguous beginnings of ids; without any, a grid of publications and languages
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,

    /// Which records
    #[command(flatten)]
    pub conditions: Conditions,

    /// How they are printed
    #[command(flatten)]
    pub shape: Shape,
}

/// Check a catalogue: the embedded one, or files in the same form
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind check
  ssefind check data/*.json
  ssefind check my-list.json --json",
    after_help = "Prints one fault a line; what was checked is said on standard error.
Ids that FILEs refer to may be in any of them or in the embedded catalogue.

Exit status: 0 sound, 2 any fault, or wrong usage."
)]
pub struct CheckArgs {
    /// Files of records (JSON array or JSON Lines); `-` is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// How to print: table (one fault a line), json, jsonl, or ids (of faulty records)
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    pub format: Option<CheckFormat>,

    /// Short for --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
}

/// Conditions: a comma means or, a repeated flag means and.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Conditions (a comma means or, a repeated flag means and)")]
pub struct Conditions {
    /// Exists in this language: a code or a name (`el`, `Greek`, `griego`, `ελληνικά`)
    #[arg(short, long, value_name = "LANG")]
    pub language: Vec<String>,

    /// Has no recorded edition in this language
    #[arg(long, value_name = "LANG")]
    pub without_language: Vec<String>,

    /// Year or years: 2017, 2014..2019, 2014.., ..2010
    #[arg(short, long, value_name = "YEARS", allow_hyphen_values = true)]
    pub year: Vec<String>,

    /// Series, by name or part of it
    #[arg(short, long, value_name = "NAME")]
    pub series: Vec<String>,

    /// ILO unit behind it, by id, acronym or name
    #[arg(short, long, value_name = "UNIT")]
    pub unit: Vec<String>,

    /// Country it is about, by code or name
    #[arg(short, long, value_name = "COUNTRY")]
    pub country: Vec<String>,

    /// Topic, by id or name in any language
    #[arg(short, long, value_name = "TOPIC")]
    pub topic: Vec<String>,

    /// Author, editor or body, by name or part of it
    #[arg(short, long, value_name = "NAME")]
    pub author: Vec<String>,

    /// Kind of publication (brief, report, training, working-paper, guide, book, brochure, reader, standard, proceedings,
    /// newsletter, factsheet, article), of unit (organization, department, branch, programme, centre), of initiative
    /// (online-course, platform, country-project) or of instrument (constitution, declaration, recommendation,
    /// resolution, definition, conference); or a whole type: publication, unit, initiative, instrument
    #[arg(short, long, value_name = "KIND")]
    pub kind: Vec<String>,
}

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

    /// At most so many [default: 20 for a search on a terminal, else all]; on a terminal a last line tells how many there are
    #[arg(short = 'n', long, value_name = "N", allow_hyphen_values = true, value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,

    /// Order by this instead
    #[arg(long, value_enum, value_name = "KEY")]
    pub sort: Option<SortKey>,

    /// The other way round
    #[arg(long)]
    pub reverse: bool,
}

impl Conditions {
    /// Whether there is no condition.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Conditions {
            language,
            without_language,
            year,
            series,
            unit,
            country,
            topic,
            author,
            kind,
        } = self;
        [
            language,
            without_language,
            year,
            series,
            unit,
            country,
            topic,
            author,
            kind,
        ]
        .iter()
        .all(|list| list.is_empty())
    }
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
}

impl Format {
    /// The format that `--format` and `--json` ask for; a table where neither is there.
    #[must_use]
    pub fn asked(format: Option<Format>, json: bool) -> Format {
        format.unwrap_or(if json { Format::Json } else { Format::Table })
    }
}

/// How `check` prints faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// One fault a line, for people
    Table,
    /// A JSON array of faults
    Json,
    /// One JSON fault a line
    Jsonl,
    /// The ids of the records at fault, one a line
    Ids,
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
}

/// When to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` or `TERM=dumb` say no
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What `list` lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Collection {
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
    /// Topics
    Topics,
    /// Authors, editors and bodies
    Authors,
    /// Years of publication
    Years,
}
