//! The binary: reads the command line, calls [`ssefind::run`] and turns the outcome into an exit status.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::Parser;
use ssefind::cli::Cli;
use ssefind::error::Error;
use ssefind::session::{Session, View};
use ssefind::{Outcome, usage};

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(problem) => return usage::report(&problem),
    };
    let (mut out, mut err) = (BufWriter::new(io::stdout().lock()), io::stderr().lock());
    let view = View::of_process(&cli);
    match ssefind::run(
        &cli,
        &mut Session {
            out: &mut out,
            err: &mut err,
            view,
        },
    ) {
        Ok(Outcome::Found) | Err(Error::ClosedPipe) => ExitCode::SUCCESS,
        Ok(Outcome::NothingFound) => ExitCode::from(1),
        Ok(Outcome::Faulty) => ExitCode::from(2),
        Err(error) => {
            // A standard error that cannot be written to leaves only the status to say so.
            let _ = writeln!(err, "ssefind: {error}");
            ExitCode::from(2)
        }
    }
}
