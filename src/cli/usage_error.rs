//! Reports clap's errors, in one line, and prints help and version.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::CommandFactory;
use clap::error::ErrorKind;

use crate::cli::localize::Detail;
use crate::cli::usage_problem::{Problem, excluded_word};
use crate::cli::{Cli, localize, parse};
use crate::config::Config;
use crate::error::Error;
use crate::messages::{Interface, words};
use crate::terminal::pager::Pager;
use crate::terminal::view::{self, ColourChoice, View};
use crate::text::sanitize::clean;

/// Prints help and version in the interface's language, or a usage error in one line on standard error. Returns the
/// exit status. `typed` holds the words of the command line.
#[must_use]
pub fn report(problem: &clap::Error, typed: &[OsString], config: &Config) -> ExitCode {
    let interface = parse::interface_of_words(typed.get(1..).unwrap_or_default(), config);
    match problem.kind() {
        ErrorKind::DisplayVersion => printed(problem.print(), ExitCode::SUCCESS, interface),
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            print_help(problem, typed, config, interface)
        }
        _ => print_error(problem, typed, interface),
    }
}

/// Prints help in the interface's language. Long help on a terminal goes through the pager.
fn print_help(problem: &clap::Error, typed: &[OsString], config: &Config, interface: Interface) -> ExitCode {
    let is_long = typed.iter().take_while(|word| *word != "--").any(|word| word == "--help");
    let status = ExitCode::from(u8::try_from(problem.exit_code()).unwrap_or(2));
    let detail = if is_long { Detail::Long } else { Detail::Screen };
    // The translated declarations parse the same words, and return the same help in that language.
    let help = localize::command(interface, detail).try_get_matches_from(typed);
    let help = help.err().filter(|help| help.kind() == problem.kind());
    let help = help.as_ref().unwrap_or(problem);
    let is_coloured = if help.use_stderr() {
        view::is_help_coloured(&io::stderr())
    } else {
        view::is_help_coloured(&io::stdout())
    };
    let text = help.render();
    let text = if is_coloured { text.ansi().to_string() } else { text.to_string() };
    let text = localize::finished(&text, interface);
    if help.use_stderr() {
        return printed(io::stderr().write_all(text.as_bytes()), status, interface);
    }
    let wants_pager = is_long && typed.iter().all(|word| word != "--no-pager");
    let view = View::detect(ColourChoice::Auto, None, Some(interface));
    let configured = config.pager.as_ref().map(|set| set.value.as_str());
    match wants_pager.then(|| Pager::detect(configured, view)).flatten() {
        Some(pager) => {
            let write = |out: &mut dyn Write, _: &mut dyn Write| Ok(out.write_all(text.as_bytes())?);
            reported(pager.page(write), status, interface)
        }
        None => printed(io::stdout().write_all(text.as_bytes()), status, interface),
    }
}

/// Prints a usage error in one line.
fn print_error(problem: &clap::Error, typed: &[OsString], interface: Interface) -> ExitCode {
    let command = command_of(typed);
    let own = Problem { error: problem, typed, command: command.as_deref(), interface };
    let message = own.message().map(|message| message.text(interface));
    let message = message.unwrap_or_else(|| one_line(&problem.render().to_string()));
    let help = command.map_or_else(|| "ssefind --help".to_owned(), |name| format!("ssefind {name} --help"));
    let _ = writeln!(io::stderr(), "ssefind: {}", words::see_help(message, help).text(interface));
    ExitCode::from(2)
}

/// Returns the command that was typed, if there is such a command.
fn command_of(typed: &[OsString]) -> Option<String> {
    let names: Vec<String> =
        Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let words = typed.iter().skip(1).filter_map(|word| word.to_str()).take_while(|word| *word != "--");
    words.map(str::to_owned).find(|word| names.contains(word))
}

/// Prints the hint for a search that took a word to exclude for an option with a value. Returns whether it did.
///
/// `is_word` recognizes the words of the catalogue; `error` is the failure of the search, if it failed.
pub fn hint(
    typed: &[OsString],
    error: Option<&Error>,
    is_word: impl Fn(&str) -> bool,
    interface: Interface,
) -> bool {
    let refused = match error {
        Some(Error::UnknownValue { given, .. } | Error::BadYear { given, .. }) => Some(given.as_str()),
        Some(_) => return false,
        None => None,
    };
    let is_exclusion =
        |word: &str, value: &str| refused == Some(value) || (refused.is_none() && is_word(word));
    let Some(word) = excluded_word(typed, is_exclusion) else { return false };
    let _ = writeln!(io::stderr(), "ssefind: {}", words::hyphen_word(clean(word)).text(interface));
    true
}

/// Returns `status`, or 2 if the output could not be written, which is said on standard error. A reader that goes away
/// is no error.
fn printed(done: io::Result<()>, status: ExitCode, interface: Interface) -> ExitCode {
    reported(done.map_err(Error::from), status, interface)
}

fn reported(done: Result<(), Error>, status: ExitCode, interface: Interface) -> ExitCode {
    match done {
        Err(problem @ Error::Output(_)) => {
            let _ = writeln!(io::stderr(), "ssefind: {}", problem.text(interface));
            ExitCode::from(2)
        }
        _ => status,
    }
}

/// Joins the lines of clap's error up to the usage: the error, the possible values, the tip.
fn one_line(rendered: &str) -> String {
    let parts: Vec<String> = rendered
        .lines()
        .map(str::trim)
        .take_while(|line| !line.starts_with("Usage:"))
        .filter(|line| !line.is_empty() && !line.starts_with("For more information"))
        .map(|line| {
            line.trim_start_matches("error: ")
                .escape_debug()
                .to_string()
                .replace("\\'", "'")
                .replace("\\\"", "\"")
        })
        .collect();
    // A list after a colon continues the line.
    parts.join("; ").replace(":; ", ": ")
}
