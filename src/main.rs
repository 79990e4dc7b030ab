//! The binary: reads the command line, calls [`ssefind::run`] and turns the outcome into an exit status.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use ssefind::catalogue::{Catalogue, Embedded};
use ssefind::cli::{parse, usage_error, usage_problem};
use ssefind::completion;
use ssefind::config::Config;
use ssefind::error::Error;
use ssefind::messages::Interface;
use ssefind::terminal::progress::Progress;
use ssefind::terminal::view::Session;
use ssefind::text::fold;
use ssefind::text::sanitize::clean;

fn main() -> ExitCode {
    if let Some(status) = completion::answer() {
        return status;
    }
    let words = usage_problem::with_options(std::env::args_os().collect());
    // Help does not need the config file, so a fault there must not keep it from the user.
    let (config, fault) = match Config::read() {
        Ok(config) => (config, None),
        Err(fault) => (Config::default(), Some(fault)),
    };
    let mut cli = match parse::parse(&words, &config) {
        Ok(cli) => cli,
        Err(problem) => return usage_error::report(&problem, &words, &config),
    };
    if let Some(fault) = fault {
        return report(&fault, cli.view().interface);
    }
    cli.recall();
    let view = cli.view();
    let progress = &if io::stderr().is_terminal() {
        Progress::on(Box::new(io::stderr()), view.interface)
    } else {
        Progress::silent()
    };
    let run = |out: &mut dyn Write, err: &mut dyn Write| {
        ssefind::run(&cli, &mut Session { out, err, view, progress })
    };
    let ran = match cli.pager(view) {
        Some(pager) => pager.page(run),
        None => run(&mut BufWriter::new(io::stdout().lock()), &mut io::stderr().lock()),
    };
    match ran {
        Ok(outcome) => {
            usage_error::hint(&words, None, is_word, view.interface);
            outcome.into()
        }
        Err(Error::ClosedPipe) => ExitCode::SUCCESS,
        // A word that the program read as an option is the cause, so no other message is necessary.
        Err(error) if usage_error::hint(&words, Some(&error), is_word, view.interface) => ExitCode::from(2),
        Err(error) => report(&error, view.interface),
    }
}

/// Returns whether the embedded catalogue has a word.
fn is_word(word: &str) -> bool {
    Catalogue::Embedded(Embedded).index().words.find(&fold(word)).is_some()
}

/// Prints the failure in one line, and returns the exit status.
fn report(error: &Error, interface: Interface) -> ExitCode {
    // If standard error is closed, only the exit status reports the failure.
    let _ = writeln!(io::stderr(), "ssefind: {}", clean(&error.text(interface)));
    ExitCode::from(2)
}
