//! Commands that are about catalogues and the program itself.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

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
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,

    /// How to print: table (one fault a line), json, jsonl, or ids (of faulty records)
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    pub format: Option<CheckFormat>,

    /// Short for --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
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

/// Print the JSON Schema of what --json prints
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:
  ssefind schema
  ssefind schema publication
  ssefind schema search > search.schema.json",
    after_help = "JSON Schema 2020-12. docs/contract.md says what may change between versions and what may not."
)]
pub struct SchemaArgs {
    /// Of what
    #[arg(value_enum, default_value_t = SchemaName::Records, value_name = "WHAT")]
    pub what: SchemaName,
}

/// What there is a schema of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaName {
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
    /// Settings and mapping of an `OpenSearch` index for what --format opensearch-bulk prints
    Opensearch,
}

/// Print the script that makes a shell complete commands, values and ids
#[derive(Debug, Args)]
#[command(before_help = "Examples (one line in the shell's start-up file):
  bash:        source <(ssefind completions bash)
  zsh:         source <(ssefind completions zsh)      after compinit
  fish:        ssefind completions fish | source
  elvish:      eval (ssefind completions elvish | slurp)
  powershell:  ssefind completions powershell | Out-String | Invoke-Expression")]
pub struct CompletionsArgs {
    /// Which shell
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: ShellName,
}

/// Shells that completions are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ShellName {
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
pub struct ManArgs {
    /// Where to write ssefind.1, ssefind-search.1 …; made if it is not there
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub dir: PathBuf,
}
