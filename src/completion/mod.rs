//! Completion of commands, flags, and values of the catalogue with their meanings.
//!
//! The script of `ssefind completions SHELL` calls the program itself, with [`VARIABLE`] in its environment. A run
//! without that variable does none of this work.

pub(crate) mod bash;
pub(crate) mod candidates;
pub(crate) mod values;

use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Command;
use clap_complete::engine::ArgValueCompleter;
use clap_complete::env::{Elvish, EnvCompleter, Fish, Powershell, Shells, Zsh};

use crate::catalogue::{Beside, is_stdin};
use crate::cli::localize::Detail;
use crate::cli::{ShellName, localize, parse, settings};
use crate::completion::bash::{Line, SCRIPT};
use crate::completion::candidates::Completer;
use crate::completion::values::Values;
use crate::config::Config;
use crate::messages::{Interface, words};

/// Name of the variable that names the shell.
pub const VARIABLE: &str = "SSEFIND_COMPLETE";

/// The script for `PowerShell`. clap's evaluates the line that is typed, and inserts candidates without quotes.
const POWERSHELL_SCRIPT: &str = include_str!("ssefind.ps1");

/// The shells that clap answers; bash has a module of its own.
const SHELLS: Shells<'static> = Shells(&[&Elvish, &Fish, &Powershell, &Zsh]);

/// Answers a request of a shell, and returns the exit status. `None` if no shell asks.
#[must_use]
pub fn answer() -> Option<ExitCode> {
    let shell = std::env::var_os(VARIABLE)?;
    // The words on the command line come after `--`.
    let words: Vec<OsString> = std::env::args_os().skip(1).skip_while(|word| word != "--").collect();
    // A shell cannot show a fault of the config file.
    let config = Config::read().unwrap_or_default();
    Some(match candidates(&shell, words.get(1..).unwrap_or_default(), &config) {
        Ok(answer) => match io::stdout().write_all(&answer) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(2),
        },
        Err(problem) => {
            let _ = writeln!(io::stderr(), "ssefind: {problem}");
            ExitCode::from(2)
        }
    })
}

fn candidates(shell: &OsStr, typed: &[OsString], config: &Config) -> io::Result<Vec<u8>> {
    let interface = parse::interface_of_words(typed, config);
    if shell == "bash" {
        return bash_candidates(typed, interface, config);
    }
    let shell = shell.to_str().and_then(|name| SHELLS.completer(name));
    let shell = shell.ok_or_else(|| io::Error::other(words::complete_no_shell(VARIABLE).text(interface)))?;
    let Some((last, before)) = typed.split_last() else {
        return Err(io::Error::other(words::complete_no_words().text(interface)));
    };
    let mut typed = before.to_vec();
    typed.push(match shell.name() {
        // Fish and zsh pass the word as it is typed, with its quotes.
        "fish" | "zsh" => last.to_str().map_or_else(|| last.clone(), unquoted),
        _ => last.clone(),
    });
    let mut answer = Vec::new();
    let directory = std::env::current_dir().ok();
    let mut command = command(&typed, interface, config);
    shell.write_complete(&mut command, typed, directory.as_deref(), &mut answer)?;
    Ok(answer)
}

/// Returns the candidates for bash, whose script hands over the line up to the cursor, and its part to be replaced.
fn bash_candidates(handed: &[OsString], interface: Interface, config: &Config) -> io::Result<Vec<u8>> {
    let [line, replaced] = handed else {
        return Err(io::Error::other(words::complete_no_words().text(interface)));
    };
    let line = line.to_str().zip(replaced.to_str());
    let Some(line) = line.and_then(|(line, replaced)| Line::parse(line, replaced)) else {
        return Ok(Vec::new());
    };
    let typed: Vec<OsString> = line.words.iter().map(OsString::from).collect();
    let mut command = command(&typed, parse::interface_of_words(&typed, config), config);
    let directory = std::env::current_dir().ok();
    let mut answer = Vec::new();
    line.write_candidates(&mut command, directory.as_deref(), &mut answer)?;
    Ok(answer)
}

/// Returns the meaning of an unfinished word: without an open quote, and without backslashes.
fn unquoted(typed: &str) -> OsString {
    let mut letters = typed.chars();
    if let Some(text) = typed.strip_prefix('\'') {
        return text.into();
    }
    if typed.starts_with('"') {
        letters.next();
    }
    let mut text = String::with_capacity(typed.len());
    while let Some(letter) = letters.next() {
        text.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    text.into()
}

/// Returns the files whose values are completed: those of `--catalogue`, else those of the environment or of the config
/// file. Also returns true if the config file adds the embedded records.
fn catalogues(words: &[OsString], config: &Config) -> (Vec<PathBuf>, bool) {
    let mut files = Vec::new();
    for (word, next) in words.iter().zip(words.iter().skip(1)) {
        if word == "--catalogue" {
            files.push(PathBuf::from(next));
        }
    }
    let joined = words.iter().filter_map(|word| word.to_str()?.strip_prefix("--catalogue="));
    files.extend(joined.map(PathBuf::from));
    let mut with_embedded = false;
    if files.is_empty() {
        match &config.catalogue {
            Some(set) if std::env::var_os(settings::CATALOGUE).is_none() => {
                files.clone_from(&set.value);
                with_embedded = config.with_embedded.as_ref().is_some_and(|set| set.value);
            }
            _ => files = settings::environment_catalogues(),
        }
    }
    // The shell reads standard input, so the program must not.
    files.retain(|file| !is_stdin(file));
    (files, with_embedded)
}

/// The command line with completers at its arguments.
fn command(typed: &[OsString], interface: Interface, config: &Config) -> Command {
    let (files, with_embedded) = catalogues(typed, config);
    let beside = Beside::of(with_embedded || typed.iter().any(|word| word == "--with-embedded"));
    let whole = localize::command(interface, Detail::Short);
    whole.mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        command.mut_args(|arg| match Values::of(&name, arg.get_id().as_str()) {
            Some(values) => {
                arg.add(ArgValueCompleter::new(Completer::new(values, &files, beside, interface)))
            }
            None => arg,
        })
    })
}

/// Writes the script that connects a shell to this program.
///
/// # Errors
/// Failed writes.
pub(crate) fn write_script(shell: ShellName, out: &mut dyn Write) -> io::Result<()> {
    let shell: &dyn EnvCompleter = match shell {
        ShellName::Bash => return out.write_all(SCRIPT.as_bytes()),
        ShellName::Zsh => &Zsh,
        ShellName::Fish => &Fish,
        ShellName::Elvish => &Elvish,
        ShellName::Powershell => return out.write_all(POWERSHELL_SCRIPT.as_bytes()),
    };
    shell.write_registration(VARIABLE, "ssefind", "ssefind", "ssefind", &mut *out)?;
    if shell.name() == "zsh" {
        // zsh reads an installed file `_ssefind` at the first Tab, so the script must answer that one too.
        out.write_all(
            b"[[ ${funcstack[1]-} == _ssefind ]] && _clap_dynamic_completer_ssefind \"$@\"\ntrue\n",
        )?;
    }
    Ok(())
}
