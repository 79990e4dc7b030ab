//! `convert`: turns files of any format into records, and reports what is lost.

mod not_carried;

use std::collections::{BTreeMap, HashSet};
use std::io::Write;
use std::path::PathBuf;

use serde_json::Value;

use crate::catalogue::{
    Beside, Catalogue, CatalogueFile, Embedded, Entry, Ids, NoDocument, Reading, read_files,
};
use crate::cli::{ConvertArgs, ConvertFormat};
use crate::commands::shared::notices;
use crate::commands::shared::notices::OnFault;
use crate::error::Error;
use crate::export::{self, Format, LeftOut, Options, csv, json};
use crate::import::Form;
use crate::import::encoding::Encoding;
use crate::messages::words;
use crate::outcome::Outcome;
use crate::record::{RecordType, Text, Topic};
use crate::terminal::view::Session;
use crate::text::sanitize::clean;

/// Writes the records of the files and their topics, whether defined there or made from keywords. Reports on standard
/// error which fields and entries cannot be converted.
///
/// # Errors
/// As [`Catalogue::load`]; any fault with `--strict`; failed writes.
pub(crate) fn run(
    args: &ConvertArgs,
    catalogue: &[PathBuf],
    encoding: Option<&'static Encoding>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let paths: Vec<PathBuf> = catalogue.iter().chain(&args.files).cloned().collect();
    let files = read_files(&paths, encoding)?;
    let (read, mut left_out) = Catalogue::list(&files, Beside::Nothing)?;
    // The report below lists the lost fields.
    left_out.partly.clear();
    notices::report_faults(&left_out, OnFault::of(args.strict), session)?;
    let defined = topics_of(&read)?;
    let left_out = write(&read, &defined, args.to, session.out)?;
    session.out.flush()?;
    for line in left_out.lines() {
        session.report(&line);
    }
    let mut lost = Lost::new();
    if let Some(format) = reference_format(args.to) {
        for record in read.each(&RecordType::ALL) {
            let record = record?;
            for field in not_carried::fields(&record, format)? {
                add(&mut lost, &field, record.id());
            }
        }
    }
    report(&files, lost, (read.len(), defined.len()), session);
    Ok(Outcome::of(!read.is_empty()))
}

/// Writes the records in this format, and the topics where the format has them. Returns what the format leaves out.
fn write(
    read: &Catalogue<'_>,
    topics: &[Topic<'_>],
    to: ConvertFormat,
    out: &mut dyn Write,
) -> Result<LeftOut, Error> {
    let records = read.each(&RecordType::ALL);
    if let Some(format) = reference_format(to) {
        let options = Options { as_recorded: true, ..Options::default() };
        return export::write_each(records, format, &options, out);
    }
    if to == ConvertFormat::Csv {
        return csv::write_whole(records, out);
    }
    let value = |row: Result<Value, serde_json::Error>| Ok(row.map_err(std::io::Error::from)?);
    let records = records.map(|record| value(serde_json::to_value(record?)));
    let rows = records.chain(topics.iter().map(|topic| value(serde_json::to_value(topic))));
    match to {
        ConvertFormat::Jsonl => json::lines_each(rows, out)?,
        _ => json::array_each(rows, out)?,
    }
    Ok(LeftOut::default())
}

/// Returns the format, if it has references instead of records.
fn reference_format(to: ConvertFormat) -> Option<Format> {
    match to {
        ConvertFormat::Bibtex => Some(Format::Bibtex),
        ConvertFormat::Ris => Some(Format::Ris),
        ConvertFormat::CslJson => Some(Format::CslJson),
        ConvertFormat::Json | ConvertFormat::Jsonl | ConvertFormat::Csv => None,
    }
}

/// Returns the topics that differ from the embedded catalogue's. If there are any, the embedded topics that records
/// refer to are added, because topics of a file replace the embedded ones.
fn topics_of<'a>(read: &Catalogue<'a>) -> Result<Vec<Topic<'a>>, Error> {
    let embedded = Embedded.topics()?;
    let mut topics = read.topics()?;
    let is_own = |topic: &Topic<'_>| embedded.iter().all(|known| known != topic);
    if topics.iter().any(is_own) {
        let mut referred: HashSet<String> = HashSet::new();
        for record in read.each(&RecordType::ALL) {
            referred.extend(record?.topics().iter().map(|topic| topic.as_str().to_owned()));
        }
        topics.retain(|topic| is_own(topic) || referred.contains(topic.id.as_str()));
    } else {
        topics.clear();
    }
    Ok(topics)
}

/// For each field or kind that records cannot hold, the number of entries and the first entry.
type Lost = BTreeMap<String, (usize, String)>;

fn add(lost: &mut Lost, what: &str, entry: &str) {
    let (count, _) = lost.entry(what.to_owned()).or_insert_with(|| (0, entry.to_owned()));
    *count += 1;
}

/// Reports on standard error the fields of the files that records do not have, and the fields that the output `lost`.
fn report(
    files: &[CatalogueFile],
    mut lost: Lost,
    (records, topics): (usize, usize),
    session: &mut Session<'_>,
) {
    let interface = session.view.interface;
    let mut other = Lost::new();
    // Records of the program's own form lose nothing.
    for file in files.iter().filter(|file| file.form != Form::Records) {
        let reading = Reading::of(file);
        let mut ids = Ids::default();
        for piece in reading.pieces() {
            let mut located = match reading.read(&piece) {
                Ok(located) => located,
                Err(NoDocument { key, kind }) => {
                    let line = words::line_number(piece.line.to_string()).text(interface);
                    add(&mut other, &kind, key.as_deref().unwrap_or(&line));
                    continue;
                }
            };
            if ids.admit(&file.name, &mut located).is_err() {
                continue;
            }
            if let (Ok(Entry::Record(record)), Some(notes)) = (located.entry, located.import_notes) {
                let mut fields: Vec<&str> = notes.lost.iter().map(Text::as_str).collect();
                fields.sort_unstable();
                fields.dedup();
                for field in fields {
                    add(&mut lost, field, record.id());
                }
            }
        }
    }
    for (what, (count, first)) in &other {
        session.report(&words::no_document(clean(what), words::of_entries(*count, clean(first))));
    }
    for (what, (count, first)) in &lost {
        session.report(&words::not_carried_over(clean(what), words::of_entries(*count, clean(first))));
    }
    session.report(&words::converted(words::count_records(records), words::count_topics(topics)));
}
