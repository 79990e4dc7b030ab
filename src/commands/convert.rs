//! `convert`: turns files of any format into records, and reports what is lost.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

use serde_json::Value;

use crate::catalogue::{
    Beside, Catalogue, CatalogueFile, Embedded, Entry, Ids, NoDocument, Reading, read_files,
};
use crate::cli::{ConvertArgs, ConvertFormat};
use crate::commands::shared::notices;
use crate::commands::shared::notices::OnFault;
use crate::error::Error;
use crate::export::json;
use crate::import::encoding::Encoding;
use crate::messages::{Message, words};
use crate::outcome::Outcome;
use crate::record::{Record, RecordType, Text, Topic};
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
    let (read, left_out) = Catalogue::load(&files, Beside::Nothing)?;
    notices::report_faults(&left_out, OnFault::of(args.strict), session)?;
    let records = read.records(&RecordType::ALL)?;
    let defined = topics_of(&records, &read)?;
    let rows = records.iter().map(serde_json::to_value);
    let rows = rows.chain(defined.iter().map(serde_json::to_value));
    let rows: Vec<Value> = rows.collect::<Result<_, _>>().map_err(std::io::Error::from)?;
    match args.to {
        ConvertFormat::Json => json::array(&rows, session.out)?,
        ConvertFormat::Jsonl => json::lines(&rows, session.out)?,
    }
    session.out.flush()?;
    report(&files, records.len(), defined.len(), session);
    Ok(Outcome::of(!records.is_empty()))
}

/// Returns the topics that differ from the embedded catalogue's. If there are any, the embedded topics that records
/// refer to are added, because topics of a file replace the embedded ones.
fn topics_of<'a>(records: &[Record<'a>], read: &Catalogue<'a>) -> Result<Vec<Topic<'a>>, Error> {
    let embedded = Embedded.topics()?;
    let mut topics = read.topics()?;
    let is_own = |topic: &Topic<'_>| embedded.iter().all(|known| known != topic);
    if topics.iter().any(is_own) {
        let referred: HashSet<&str> = records.iter().flat_map(Record::topics).map(Text::as_str).collect();
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

fn report(files: &[CatalogueFile], records: usize, topics: usize, session: &mut Session<'_>) {
    let interface = session.view.interface;
    let (mut lost, mut other) = (Lost::new(), Lost::new());
    for file in files {
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
    let mut say = |message: Message| {
        // A closed standard error is no failure, because the data is already printed.
        let _ = writeln!(session.err, "ssefind: {}", message.text(interface));
    };
    for (what, (count, first)) in &other {
        say(words::no_document(clean(what), words::of_entries(*count, clean(first))));
    }
    for (what, (count, first)) in &lost {
        say(words::not_carried_over(clean(what), words::of_entries(*count, clean(first))));
    }
    say(words::converted(words::count_records(records), words::count_topics(topics)));
}
