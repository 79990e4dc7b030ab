//! The command line: declarations for clap, parsing, translated help, usage errors.

pub(crate) mod browse;
pub(crate) mod catalogue_options;
#[cfg(feature = "cite")]
pub(crate) mod cite;
pub(crate) mod conditions;
pub(crate) mod find;
pub(crate) mod help_page;
pub mod localize;
pub(crate) mod output_options;
pub mod parse;
pub(crate) mod settings;
pub(crate) mod stats;
pub(crate) mod tools;
pub mod usage_error;
pub mod usage_problem;

use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Parser, Subcommand, ValueEnum};

pub(crate) use crate::cli::browse::BrowseArgs;
pub(crate) use crate::cli::catalogue_options::CatalogueOptions;
#[cfg(feature = "cite")]
pub(crate) use crate::cli::cite::CiteArgs;
#[cfg(feature = "cite")]
pub(crate) use crate::cli::cite::CiteFormat;
pub(crate) use crate::cli::conditions::Conditions;
pub(crate) use crate::cli::find::{
    Collection, FilterArgs, ListArgs, OpenArgs, SearchArgs, Selection, ShowArgs, TranslationsArgs,
};
pub use crate::cli::output_options::Format;
pub(crate) use crate::cli::output_options::{LIST_FIELDS, OutputOptions, Shape, SortKey, title_for};
use crate::cli::settings::Settings;
pub(crate) use crate::cli::stats::{Dimension, StatsArgs, StatsFormat};
pub(crate) use crate::cli::tools::{
    CheckArgs, CheckFormat, CompletionsArgs, ConfigArgs, ConvertArgs, ConvertFormat, IndexArgs, ManArgs,
    SchemaArgs, SchemaName, ShellName,
};
use crate::messages::Interface;
use crate::terminal::history::History;
use crate::terminal::pager::Pager;
use crate::terminal::view::{ColourChoice, Letters, View};

/// Help heading of the options that every command accepts.
const EVERYWHERE: &str = "Global options";

/// Find the ILO's publications on the social and solidarity economy, and the languages they exist in
#[derive(Debug, Parser)]
#[command(
    name = "ssefind",
    version = env!("SSEFIND_VERSION"), // from build.rs: with the catalogue's date and size
    max_term_width = 100,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    before_help = "Examples:
  ssefind search waste pickers            cooperatives of waste pickers
  ssefind search coopertaives korea       typing errors are tolerated
  ssefind translations world-of-work-11   in which languages does this exist?
  ssefind filter -l es --json             for a script: all that is in Spanish",
    after_help = "Exit status: 0 something found, 1 nothing found, 2 incorrect usage or failure."
)]
pub struct Cli {
    /// Command to run
    #[command(subcommand)]
    pub(crate) command: Command,

    /// When to use colour: auto (on a terminal, unless `NO_COLOR` is set or `TERM=dumb`), always or never
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = ColourChoice::Auto, hide_possible_values = true,
        global = true, help_heading = EVERYWHERE)]
    pub color: ColourChoice,

    /// Read this file (JSON, CSL-JSON, BibTeX, RIS, MARCXML, OAI-PMH or CSV, compressed or not) instead of the
    /// embedded catalogue; may be repeated; `-` is standard input [default: the files that `SSEFIND_CATALOGUE` lists]
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath, global = true,
        help_heading = EVERYWHERE)]
    pub catalogue: Vec<PathBuf>,

    /// Encoding of the --catalogue files, as windows-1252 or iso-8859-2 [default: UTF-8, UTF-16, or what the bytes
    /// show]
    #[arg(long, value_name = "NAME", global = true, help_heading = EVERYWHERE)]
    pub encoding: Option<String>,

    /// Draw tables, marks and bars with ASCII characters; automatic where the locale is not UTF-8
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub ascii: bool,

    /// Interface language: en, fr or es [default: `SSEFIND_LANG`, else the locale's]
    #[arg(long, value_name = "LANG", value_enum, hide_possible_values = true, global = true, help_heading = EVERYWHERE)]
    pub interface: Option<Interface>,

    /// Do not keep the results of a search, and do not read those of the last one for `show 1`
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub no_history: bool,

    /// Ids of the last search in this terminal, which numbers mean
    #[arg(skip)]
    pub(crate) last_hits: Vec<String>,

    /// Settings, with their origins
    #[arg(skip)]
    pub(crate) settings: Settings,

    /// The place where a search in this terminal is kept
    #[arg(skip)]
    pub(crate) history: History,

    /// Do not use a pager; by default, long output goes through `SSEFIND_PAGER`, `PAGER` or less
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub no_pager: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
#[command(defer = true)] // a run declares the options of one command, whose type has the text of its help
#[expect(clippy::large_enum_variant, reason = "a run has one value")]
pub(crate) enum Command {
    /// A command that reads one catalogue
    #[command(flatten)]
    Reading(CatalogueCommand),
    Check(CheckArgs),
    Convert(ConvertArgs),
    Config(ConfigArgs),
    Index(IndexArgs),
    Schema(SchemaArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

/// The commands that read one catalogue: the embedded one, or that of the user's files.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(crate) enum CatalogueCommand {
    Search(SearchArgs),
    Browse(BrowseArgs),
    List(ListArgs),
    Filter(FilterArgs),
    Show(ShowArgs),
    Translations(TranslationsArgs),
    Stats(StatsArgs),
    #[cfg(feature = "cite")]
    Cite(CiteArgs),
    Open(OpenArgs),
}

impl CatalogueCommand {
    /// Returns the options of reading the user's files.
    pub(crate) fn catalogue_options(&self) -> CatalogueOptions {
        match self {
            CatalogueCommand::Search(args) => args.selection.catalogue_options,
            CatalogueCommand::Browse(args) => args.catalogue_options,
            CatalogueCommand::List(args) => args.selection.catalogue_options,
            CatalogueCommand::Filter(args) => args.selection.catalogue_options,
            CatalogueCommand::Show(args) => args.catalogue_options,
            CatalogueCommand::Translations(args) => args.selection.catalogue_options,
            CatalogueCommand::Stats(args) => args.catalogue_options,
            #[cfg(feature = "cite")]
            CatalogueCommand::Cite(args) => args.catalogue_options,
            CatalogueCommand::Open(args) => args.catalogue_options,
        }
    }

    /// Returns the options of reading the user's files, to change them.
    pub(crate) fn catalogue_options_mut(&mut self) -> &mut CatalogueOptions {
        match self {
            CatalogueCommand::Search(args) => &mut args.selection.catalogue_options,
            CatalogueCommand::Browse(args) => &mut args.catalogue_options,
            CatalogueCommand::List(args) => &mut args.selection.catalogue_options,
            CatalogueCommand::Filter(args) => &mut args.selection.catalogue_options,
            CatalogueCommand::Show(args) => &mut args.catalogue_options,
            CatalogueCommand::Translations(args) => &mut args.selection.catalogue_options,
            CatalogueCommand::Stats(args) => &mut args.catalogue_options,
            #[cfg(feature = "cite")]
            CatalogueCommand::Cite(args) => &mut args.catalogue_options,
            CatalogueCommand::Open(args) => &mut args.catalogue_options,
        }
    }

    /// Returns the selection of records, to change it, if the command has one.
    pub(crate) fn selection_mut(&mut self) -> Option<&mut Selection> {
        match self {
            CatalogueCommand::Search(args) => Some(&mut args.selection),
            CatalogueCommand::List(args) => Some(&mut args.selection),
            CatalogueCommand::Filter(args) => Some(&mut args.selection),
            CatalogueCommand::Translations(args) => Some(&mut args.selection),
            _ => None,
        }
    }

    /// Returns the fields, the format and its details, if the command has them.
    pub(crate) fn shape(&self) -> Option<(Option<&str>, Format, &Shape)> {
        let output = match self {
            CatalogueCommand::Search(args) => &args.selection.output,
            CatalogueCommand::List(args) => &args.selection.output,
            CatalogueCommand::Filter(args) => &args.selection.output,
            CatalogueCommand::Translations(args) => &args.selection.output,
            CatalogueCommand::Show(args) => {
                return Some((args.fields.as_deref(), args.format(), &args.shape));
            }
            _ => return None,
        };
        Some((output.fields.as_deref(), output.format(), &output.shape))
    }

    /// Returns the ids that the command takes, if it takes several.
    pub(crate) fn ids(&self) -> &[String] {
        match self {
            CatalogueCommand::Show(args) => &args.ids,
            CatalogueCommand::Translations(args) => &args.ids,
            #[cfg(feature = "cite")]
            CatalogueCommand::Cite(args) => &args.ids,
            _ => &[],
        }
    }

    /// Returns the command with other ids, if it takes several.
    pub(crate) fn with_ids(&self, ids: Vec<String>) -> Option<CatalogueCommand> {
        match self {
            CatalogueCommand::Show(args) => Some(CatalogueCommand::Show(ShowArgs { ids, ..args.clone() })),
            CatalogueCommand::Translations(args) => {
                Some(CatalogueCommand::Translations(TranslationsArgs { ids, ..args.clone() }))
            }
            #[cfg(feature = "cite")]
            CatalogueCommand::Cite(args) => Some(CatalogueCommand::Cite(CiteArgs { ids, ..args.clone() })),
            _ => None,
        }
    }
}

impl Cli {
    /// Reads the last search in this terminal if the command names records by number. The command then reads the
    /// catalogue of that search, unless the command line names another.
    pub fn recall(&mut self) {
        if self.no_history {
            return;
        }
        self.history = History::detect();
        let Command::Reading(command) = &mut self.command else { return };
        let (ids, options) = match command {
            CatalogueCommand::Show(args) => (args.ids.as_slice(), &mut args.catalogue_options),
            #[cfg(feature = "cite")]
            CatalogueCommand::Cite(args) => (args.ids.as_slice(), &mut args.catalogue_options),
            CatalogueCommand::Open(args) => (std::slice::from_ref(&args.id), &mut args.catalogue_options),
            CatalogueCommand::Translations(args) => {
                (args.ids.as_slice(), &mut args.selection.catalogue_options)
            }
            _ => return,
        };
        if !ids.iter().any(|id| number_of_hit(id).is_some()) {
            return;
        }
        let Some(last) = self.history.read() else { return };
        let files: Vec<PathBuf> = absolute(&self.catalogue);
        if files.is_empty() || files == last.catalogue {
            self.catalogue = last.catalogue;
            options.with_embedded |= last.with_embedded;
            self.last_hits = last.ids;
        }
    }

    /// Returns the view, by the command line, the environment and standard output.
    #[must_use]
    pub fn view(&self) -> View {
        let letters = self.ascii.then_some(Letters::Ascii);
        match self.command {
            Command::Reading(CatalogueCommand::Browse(_)) => {
                View::of_screen(self.color, letters, self.interface)
            }
            _ => View::detect(self.color, letters, self.interface),
        }
    }

    /// Returns the pager of the environment, if the command line and the command allow one.
    #[must_use]
    pub fn pager(&self, view: View) -> Option<Pager> {
        let is_paged = !matches!(
            self.command,
            Command::Reading(CatalogueCommand::Open(_) | CatalogueCommand::Browse(_)) | Command::Man(_)
        );
        (is_paged && !self.no_pager).then(|| Pager::detect(self.settings.pager.as_deref(), view)).flatten()
    }
}

/// Returns the number that stands for a result: 1, 2 … 1000.
pub(crate) fn number_of_hit(given: &str) -> Option<usize> {
    let is_number = given.bytes().all(|digit| digit.is_ascii_digit()) && !given.starts_with('0');
    given.parse().ok().filter(|number| is_number && *number <= 1000)
}

/// Returns the paths as they are from any directory. The address of an index stays.
pub(crate) fn absolute(paths: &[PathBuf]) -> Vec<PathBuf> {
    let is_index = |path: &Path| path.to_str().is_some_and(|path| path.starts_with(settings::INDEX));
    let absolute = |path: &PathBuf| {
        let path = path.clone();
        if is_index(&path) { path } else { std::path::absolute(&path).unwrap_or(path) }
    };
    paths.iter().map(absolute).collect()
}

impl ValueEnum for Interface {
    fn value_variants<'a>() -> &'a [Interface] {
        &Interface::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()))
    }
}
