//! Reads the command line.

use std::ffi::OsString;
use std::mem;

use clap::{CommandFactory, FromArgMatches, Parser};

use crate::cli::Cli;

/// The command line, read from its words, of which the first names the program.
///
/// # Errors
/// What clap says of words that it cannot read, or that ask for help or the version.
pub fn read(words: &[OsString]) -> Result<Cli, clap::Error> {
    match with_one_command(words) {
        Some(cli) => Ok(cli),
        None => Cli::try_parse_from(words),
    }
}

/// The command line where its first word is a command and nothing is wrong. clap is told of that command alone: it would
/// give every command copies of the flags that all of them take, and most of a start would be that. What it says depends
/// on all of them, so that is left to it: `None`.
fn with_one_command(words: &[OsString]) -> Option<Cli> {
    let name = words
        .get(1)
        .filter(|word| !word.as_encoded_bytes().starts_with(b"-"))?;
    let mut whole = Cli::command();
    let used = mem::take(whole.find_subcommand_mut(name)?);
    let mut narrow = clap::Command::new(env!("CARGO_PKG_NAME"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .args(whole.get_arguments().cloned())
        .subcommand(used);
    drop(whole);
    let mut matches = narrow.try_get_matches_from_mut(words).ok()?;
    Cli::from_arg_matches_mut(&mut matches).ok()
}
