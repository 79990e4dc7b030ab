//! Reads the command line, and the environment where the command line says nothing.

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches, ValueEnum};

use crate::cli::{Cli, settings};
use crate::config::Config;
use crate::messages::Interface;
use crate::terminal::view;

/// Parses the words of a command line, of which the first names the program. Where the words have no value, a variable
/// or the config file may have one: files of a catalogue, language, colours, titles, style, pager.
///
/// # Errors
/// clap's error for words that it cannot parse, or that ask for help or the version.
pub fn parse(words: &[OsString], config: &Config) -> Result<Cli, clap::Error> {
    let matches = Cli::command().try_get_matches_from(words)?;
    let mut cli = Cli::from_arg_matches(&matches)?;
    settings::apply_settings(&mut cli, &matches, config);
    Ok(cli)
}

/// Returns the interface's language for words that clap has not parsed: they ask for help, have a mistake, or are being
/// completed. The last `--interface` before `--` decides.
pub(crate) fn interface_of_words(words: &[OsString], config: &Config) -> Interface {
    let words = || words.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--");
    let apart = words().zip(words().skip(1)).filter(|(flag, _)| *flag == "--interface");
    let joined = words().filter_map(|word| word.strip_prefix("--interface="));
    let asked = apart.map(|(_, value)| value).chain(joined).last();
    let asked = asked.and_then(|value| Interface::from_str(value, true).ok());
    view::interface(settings::interface(asked, config))
}
