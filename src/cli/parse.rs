//! Reads the command line, and the environment where the command line says nothing.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Parser, ValueEnum};

use crate::cli::{Cli, Command};
use crate::messages::Interface;
use crate::terminal::view;

/// Name of the variable that lists catalogues, as `PATH` lists directories.
const CATALOGUE: &str = "SSEFIND_CATALOGUE";

/// The beginning of a catalogue that is an index of an engine and no file.
pub(crate) const INDEX: &str = "opensearch+";

/// Parses the words of a command line, of which the first names the program. A command line that names no file of its
/// own gets the files that `SSEFIND_CATALOGUE` lists.
///
/// # Errors
/// clap's error for words that it cannot parse, or that ask for help or the version.
pub fn parse(words: &[OsString]) -> Result<Cli, clap::Error> {
    let mut cli = Cli::try_parse_from(words)?;
    let names_files = match &cli.command {
        Command::Check(args) => !args.files.is_empty(),
        Command::Convert(_) | Command::Index(_) => true,
        _ => false,
    };
    if cli.catalogue.is_empty() && !names_files {
        cli.catalogue = environment_catalogues();
    }
    Ok(cli)
}

/// Returns the files that `SSEFIND_CATALOGUE` lists: none where it is unset or empty.
pub(crate) fn environment_catalogues() -> Vec<PathBuf> {
    let list = std::env::var_os(CATALOGUE).unwrap_or_default();
    // The address of an index has colons, which separate files.
    if list.to_str().is_some_and(|list| list.starts_with(INDEX)) {
        return vec![list.into()];
    }
    std::env::split_paths(&list).filter(|path| !path.as_os_str().is_empty()).collect()
}

/// Returns the interface's language for words that clap has not parsed: they ask for help, have a mistake, or are being
/// completed. The last `--interface` before `--` decides.
pub(crate) fn interface_of_words(words: &[OsString]) -> Interface {
    let words = || words.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--");
    let apart = words().zip(words().skip(1)).filter(|(flag, _)| *flag == "--interface");
    let joined = words().filter_map(|word| word.strip_prefix("--interface="));
    let asked = apart.map(|(_, value)| value).chain(joined).last();
    let asked = asked.and_then(|value| Interface::from_str(value, true).ok());
    view::interface(asked)
}
