//! `check`: finds the faults of a catalogue.

use std::path::PathBuf;

use crate::catalogue::{CatalogueFile, Embedded, read_file};
use crate::check::{CHECKS, Report, check};
use crate::cli::{CheckArgs, CheckFormat};
use crate::commands::shared::notices;
use crate::error::{Error, Fault, system_words};
use crate::export::json;
use crate::import::encoding::Encoding;
use crate::messages::{Message, words};
use crate::outcome::Outcome;
use crate::terminal::view::Session;
use crate::text::sanitize::clean;

/// Checks the files of the arguments and of `--catalogue`, or the embedded catalogue if neither names a file. Prints
/// every fault.
///
/// # Errors
/// Failed writes. An unreadable file is a fault, as any other.
pub(crate) fn run(
    args: &CheckArgs,
    catalogue: &[PathBuf],
    encoding: Option<&'static Encoding>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let files = read(args, catalogue, encoding)?;
    let report = check(&files);
    print(&report, args, session)?;
    session.out.flush()?;
    for file in files.iter().flatten() {
        if let Some(guess) = file.guessed {
            notices::report_guess(&file.name, guess, session);
        }
    }
    // Always print the summary. Ignore a failing stderr.
    let _ = writeln!(session.err, "{}", summary(&report).text(session.view.interface));
    Ok(if report.findings.is_empty() { Outcome::Found } else { Outcome::Faulty })
}

/// Reads the files. An unreadable file becomes a fault.
fn read(
    args: &CheckArgs,
    catalogue: &[PathBuf],
    encoding: Option<&'static Encoding>,
) -> Result<Vec<Result<CatalogueFile, Fault>>, Error> {
    let mut files = Vec::new();
    for path in catalogue.iter().chain(&args.files) {
        files.push(match read_file(path, encoding) {
            Ok(file) => Ok(file),
            Err(problem) => Err(fault_of(problem)?),
        });
    }
    if files.is_empty() {
        files.extend(
            Embedded.files().map(|(name, text)| Ok(CatalogueFile::new(name.to_owned(), text.to_owned()))),
        );
    }
    Ok(files)
}

fn fault_of(problem: Error) -> Result<Fault, Error> {
    match problem {
        Error::Catalogue(fault) => Ok(fault),
        Error::Unreadable { file, problem } => Ok(Fault {
            file,
            line: None,
            id: None,
            field: None,
            problem: words::cannot_be_read(system_words(&problem)),
        }),
        other => Err(other),
    }
}

fn print(report: &Report, args: &CheckArgs, session: &mut Session<'_>) -> Result<(), Error> {
    match args.format() {
        CheckFormat::Table => {
            for finding in &report.findings {
                writeln!(session.out, "{}", finding.fault.text(session.view.interface))?;
            }
        }
        CheckFormat::Json => json::array(&report.findings, session.out)?,
        CheckFormat::Jsonl => json::lines(&report.findings, session.out)?,
        CheckFormat::Ids => {
            let mut seen = std::collections::HashSet::new();
            for id in report.findings.iter().filter_map(|f| f.fault.id.as_deref()) {
                if seen.insert(id) {
                    writeln!(session.out, "{}", clean(id))?;
                }
            }
        }
    }
    Ok(())
}

/// Returns the summary, as `checked 299 records and 65 topics with 25 checks: no fault`.
fn summary(report: &Report) -> Message {
    words::check_summary(report.records, report.topics, CHECKS.len(), report.findings.len())
}
