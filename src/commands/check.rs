//! `check`: finds the faults of a catalogue.

use std::collections::HashSet;
use std::path::PathBuf;

use crate::catalogue::{CatalogueFile, Embedded, read_file};
use crate::check::{CHECKS, Finding, Report, check_each};
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
    let (report, findings) = print(&files, args, session)?;
    session.out.flush()?;
    for file in files.iter().flatten() {
        if let Some(guess) = file.guessed {
            notices::report_guess(&file.name, guess, session);
        }
    }
    // Always print the summary. Ignore a failing stderr.
    let _ = writeln!(session.err, "{}", summary(&report, findings).text(session.view.interface));
    Ok(if findings == 0 { Outcome::Found } else { Outcome::Faulty })
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
        Error::Unreadable { file, problem } => {
            Ok(Fault::new(file, None, words::cannot_be_read(system_words(&problem))))
        }
        other => Err(other),
    }
}

/// Checks the files and prints each finding when it is found. Returns the report and the number of findings.
fn print(
    files: &[Result<CatalogueFile, Fault>],
    args: &CheckArgs,
    session: &mut Session<'_>,
) -> Result<(Report, usize), Error> {
    let interface = session.view.interface;
    let mut count = 0;
    let mut failed = None;
    let mut each = |print: &mut dyn FnMut(&Finding) -> Result<(), Error>| {
        check_each(files, |finding| {
            count += 1;
            if failed.is_none() {
                failed = print(&finding).err();
            }
        })
    };
    let out = &mut *session.out;
    let report = match args.format() {
        CheckFormat::Table => each(&mut |finding| Ok(writeln!(out, "{}", finding.fault.text(interface))?)),
        CheckFormat::Json => {
            let mut array = json::Array::new(out);
            let report = each(&mut |finding| array.add(finding));
            array.end()?;
            report
        }
        CheckFormat::Jsonl => each(&mut |finding| json::lines(&[finding], out)),
        CheckFormat::Ids => {
            let mut seen = HashSet::new();
            each(&mut |finding| match &finding.fault.id {
                Some(id) if seen.insert(id.clone()) => Ok(writeln!(out, "{}", clean(id))?),
                _ => Ok(()),
            })
        }
    };
    failed.map_or(Ok((report, count)), Err)
}

/// Returns the summary, as `checked 299 records and 65 topics with 25 checks: no fault`.
fn summary(report: &Report, findings: usize) -> Message {
    words::check_summary(report.records, report.topics, CHECKS.len(), findings)
}
