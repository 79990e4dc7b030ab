//! The binary: reads the command line, calls [`ssefind::run`] and turns the outcome into an exit status.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use ssefind::cli::{parse, usage_error};
use ssefind::completion;
use ssefind::error::Error;
use ssefind::terminal::progress::Progress;
use ssefind::terminal::view::Session;
use ssefind::text::sanitize::clean;

fn main() -> ExitCode {
    if let Some(status) = completion::answer() {
        return status;
    }
    let words: Vec<_> = std::env::args_os().collect();
    let mut cli = match parse::parse(&words) {
        Ok(cli) => cli,
        Err(problem) => return usage_error::report(&problem, &words),
    };
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
        Ok(outcome) => outcome.into(),
        Err(Error::ClosedPipe) => ExitCode::SUCCESS,
        Err(error) => {
            // If standard error is closed, only the exit status reports the failure.
            let _ = writeln!(io::stderr(), "ssefind: {}", clean(&error.text(view.interface)));
            ExitCode::from(2)
        }
    }
}
