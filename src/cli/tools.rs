//! Declarations of the commands about catalogue files and about the program itself.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

/// Check a catalogue: the embedded one, or files in the same form
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind check
  ssefind check data/*.json
  ssefind check my-list.json --json",
    after_help = "Prints one fault per line, and a summary on standard error.
FILEs may refer to ids in any of them or in the embedded catalogue.

Exit status: 0 no faults, 2 any fault, or incorrect usage."
)]
pub(crate) struct CheckArgs {
    /// Files of records, in any form that `--catalogue` reads; `-` is standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,

    /// Format: table (one fault per line), json, jsonl, ids
    ///
    /// Output format: table (one fault per line), json, jsonl, or ids (of faulty records)
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    pub format: Option<CheckFormat>,

    /// Shortcut for --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
}

impl CheckArgs {
    /// Returns the format that `--format` or `--json` selects.
    pub(crate) fn format(&self) -> CheckFormat {
        let default = if self.json { CheckFormat::Json } else { CheckFormat::Table };
        self.format.unwrap_or(default)
    }
}

/// Output formats of `check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// One fault per line, for reading
    Table,
    /// A JSON array of faults
    Json,
    /// One JSON fault per line
    Jsonl,
    /// The ids of the faulty records, one per line
    Ids,
}

/// Convert lists of other programs (CSL-JSON, BibTeX, RIS) to records
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind convert my-library.bib > my-list.json
  ssefind convert my-zotero.json my-endnote.ris --to jsonl
  ssefind convert my-endnote.ris --to bibtex",
    after_help = "Standard error lists the fields that records cannot hold. docs/catalogues.md says
which field becomes which.

Exit status: 0 something converted, 1 nothing, 2 incorrect usage or failure."
)]
pub(crate) struct ConvertArgs {
    /// Files in any format that --catalogue reads; `-` is standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath, required = true)]
    pub files: Vec<PathBuf>,

    /// Format: json, jsonl, bibtex, ris, csl-json or csv
    ///
    /// Output format: json (an array), jsonl (one record per line), bibtex, ris, csl-json or csv
    #[arg(long, value_enum, value_name = "FORM", default_value_t = ConvertFormat::Json)]
    pub to: ConvertFormat,

    /// Fail if any entry of a file is invalid
    ///
    /// Fail if any entry of a file is invalid, instead of omitting it
    #[arg(long)]
    pub strict: bool,
}

/// Output formats of `convert`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ConvertFormat {
    /// A JSON array of records
    Json,
    /// One JSON record per line
    Jsonl,
    /// Entries for biblatex
    Bibtex,
    /// Entries of RIS
    Ris,
    /// Items of CSL-JSON
    CslJson,
    /// A table with a row for each publication, and every field
    Csv,
}

/// Write records to an index of OpenSearch or Elasticsearch
#[expect(clippy::doc_markdown, reason = "help shows this text without backticks")]
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind index --to opensearch+http://localhost:9200/ilo
  ssefind index my-list.jsonl --to opensearch+https://search.example.org/my-list
  ssefind search waste pickers --catalogue opensearch+http://localhost:9200/ilo",
    after_help = "Run again after a change, the command sends only the records that changed. Searches use
the former index until the new one is complete. docs/scale.md says what an engine is good for.

SSEFIND_ENGINE_USER and SSEFIND_ENGINE_PASSWORD, or a netrc file, have the user and password.

Exit status: 0 something indexed, 1 nothing, 2 incorrect usage or failure."
)]
pub(crate) struct IndexArgs {
    /// Files in any format that --catalogue reads; `-` is standard input [default: the embedded catalogue]
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,

    /// Address: opensearch+http://HOST:PORT/INDEX
    ///
    /// Address of the index: opensearch+http://HOST:PORT/INDEX, or with https
    #[arg(long, value_name = "ADDRESS", required = true)]
    pub to: String,

    /// Fail if any entry of a file is invalid
    ///
    /// Fail if any entry of a file is invalid, instead of omitting it
    #[arg(long)]
    pub strict: bool,
}

/// Print the JSON Schema of what --json prints
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind schema
  ssefind schema publication
  ssefind schema search > search.schema.json",
    after_help = "JSON Schema 2020-12. docs/contract.md says what may change between versions and what may not."
)]
pub(crate) struct SchemaArgs {
    /// What to describe
    #[arg(value_enum, default_value_t = SchemaName::Records, value_name = "WHAT")]
    pub what: SchemaName,
}

/// Outputs that have a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaName {
    /// The array that list, filter and show print
    Records,
    /// One publication
    Publication,
    /// One unit
    Unit,
    /// One initiative
    Initiative,
    /// One instrument
    Instrument,
    /// One topic of a catalogue file
    Topic,
    /// The array that search prints
    Search,
    /// The array that translations prints
    Translations,
    /// The array that list languages, list series … print
    Values,
    /// The array that list units --tree prints
    Tree,
    /// The array that stats prints
    Stats,
    /// The array that check prints
    Check,
    /// The array that config prints
    Config,
    #[expect(clippy::doc_markdown, reason = "help shows this text without backticks")]
    /// Settings and mapping of an OpenSearch index for what --format opensearch-bulk prints
    Opensearch,
}

/// Show the settings, and where each comes from
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind config
  ssefind config --json",
    after_help = "The config file is $XDG_CONFIG_HOME/ssefind/config.toml, by default
~/.config/ssefind/config.toml. docs/config.md has its keys."
)]
pub(crate) struct ConfigArgs {
    /// Print the settings as JSON
    #[arg(long)]
    pub json: bool,
}

/// Print a script that completes commands, values and ids in a shell
#[derive(Debug, Args)]
#[command(before_help = "Examples (one line in the shell's start-up file):
  bash:        source <(ssefind completions bash)
  zsh:         source <(ssefind completions zsh)      after compinit
  fish:        ssefind completions fish | source
  elvish:      eval (ssefind completions elvish | slurp)
  powershell:  ssefind completions powershell | Out-String | Invoke-Expression")]
pub(crate) struct CompletionsArgs {
    /// Shell
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: ShellName,
}

/// Shells that have completions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ShellName {
    /// bash 4.4 or later
    Bash,
    /// zsh
    Zsh,
    /// fish
    Fish,
    /// elvish
    Elvish,
    /// `PowerShell`
    Powershell,
}

/// Write the man pages into a directory
#[derive(Debug, Args)]
#[command(before_help = "Examples:
  ssefind man ~/.local/share/man/man1
  ssefind man . && man ./ssefind-search.1")]
pub(crate) struct ManArgs {
    /// Directory for ssefind.1, ssefind-search.1 …; created if it does not exist
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub dir: PathBuf,
}
