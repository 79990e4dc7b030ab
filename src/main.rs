//! The binary: reads the command line, calls [`ssefind::run`] and turns the outcome into an exit status.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use ssefind::cli::{parse, usage_error};
use ssefind::completion;
use ssefind::error::Error;
use ssefind::terminal::pager::Pager;
use ssefind::terminal::sanitize::clean;
use ssefind::terminal::view::{Session, View};

fn main() -> ExitCode {
    if let Some(status) = completion::answer() {
        return status;
    }
    let words: Vec<_> = std::env::args_os().collect();
    let cli = match parse::parse(&words) {
        Ok(cli) => cli,
        Err(problem) => return usage_error::report(&problem, &words),
    };
    let view = View::of_process(&cli);
    let ran = match Pager::of_process(&cli, view) {
        Some(pager) => pager.page(|out, err| ssefind::run(&cli, &mut Session { out, err, view })),
        None => ssefind::run(
            &cli,
            &mut Session {
                out: &mut BufWriter::new(io::stdout().lock()),
                err: &mut io::stderr().lock(),
                view,
            },
        ),
    };
    match ran {
        Ok(outcome) => outcome.into(),
        Err(Error::ClosedPipe) => ExitCode::SUCCESS,
        Err(error) => {
            // A standard error that cannot be written to leaves only the status to say so.
            let _ = writeln!(io::stderr(), "ssefind: {}", clean(&error.text(view.interface)));
            ExitCode::from(2)
        }
    }
}
