//! Records that are written: each trial takes texts and writes a record that has them, in one format or layout.

use serde_json::Value;
use ssefind::catalogue::{Entry, Reading};
use ssefind::import::Form;
use ssefind::record::Record;

use super::command::{in_pipe, is_command, on_terminal};
use super::file::File;
use super::record::record;

/// JSON and JSON Lines: the record as it was.
pub(crate) fn write_json(data: &[u8]) {
    let trial = Trial::of(data);
    for format in ["json", "jsonl"] {
        let out = trial.write(&["filter", "--format", format]);
        if !out.is_empty() {
            let back: Value = serde_json::from_str(&out).expect("JSON");
            let back = back.get(0).unwrap_or(&back);
            assert_eq!(*back, trial.record, "the record is not what it was");
        }
    }
}

/// CSV and TSV: a head and one row as wide, without a formula.
pub(crate) fn write_csv(data: &[u8]) {
    let trial = Trial::of(data);
    for (format, between) in [("csv", b','), ("tsv", b'\t')] {
        let out = trial.write(&["filter", "--format", format]);
        let mut reader = csv::ReaderBuilder::new();
        // Tab-separated values have no quotes, but spreadsheets take them for such.
        reader.delimiter(between).quoting(format == "csv");
        let rows: Result<Vec<csv::StringRecord>, _> =
            reader.from_reader(out.as_bytes()).into_records().collect();
        let rows = rows.expect("rows as wide as the head");
        let ids: Vec<&str> = rows.iter().filter_map(|row| row.get(0)).collect();
        assert!(out.is_empty() || ids == ["it"], "{out:?}");
        for cell in rows.iter().flatten() {
            let shown = if format == "csv" {
                cell
            } else {
                cell.trim_start_matches('"')
            };
            assert!(
                !shown.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "a formula: {cell:?}"
            );
        }
    }
}

/// A Markdown table: head, rule and one row, whose cells nothing in them divides.
pub(crate) fn write_markdown(data: &[u8]) {
    let out = Trial::of(data).write(&["filter", "--format", "markdown"]);
    let lines: Vec<&str> = out.lines().collect();
    let bars = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count();
    assert!(out.is_empty() || lines.len() == 3, "{out:?}");
    for line in &lines {
        assert_eq!(bars(line), bars(lines[0]), "{out:?}");
    }
}

/// The bulk format of search engines: an action and the record.
pub(crate) fn write_opensearch(data: &[u8]) {
    let out = Trial::of(data).write(&["filter", "--format", "opensearch-bulk"]);
    let lines: Vec<Value> = out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert!(out.is_empty() || lines.len() == 2, "{out:?}");
}

/// BibTeX: one entry, which is read back.
pub(crate) fn write_bibtex(data: &[u8]) {
    reference(data, "bibtex", Form::Bibtex);
}

/// RIS: one entry, which is read back.
pub(crate) fn write_ris(data: &[u8]) {
    reference(data, "ris", Form::Ris);
}

/// CSL-JSON: one item, which is read back.
pub(crate) fn write_csl_json(data: &[u8]) {
    reference(data, "csl-json", Form::CslJson);
}

/// Tables of records.
pub(crate) fn write_table(data: &[u8]) {
    let trial = Trial::of(data);
    for layout in [
        &["list"][..],
        &["search", "--explain", "title"],
        &[
            "filter",
            "--format",
            "table",
            "--fields",
            "id,title,authors,editions.isbn",
        ],
    ] {
        trial.show(layout);
    }
}

/// The sheet of a record.
pub(crate) fn write_sheet(data: &[u8]) {
    Trial::of(data).show(&["show", "it"]);
}

/// Editions and languages, and counts of them.
pub(crate) fn write_translations(data: &[u8]) {
    let trial = Trial::of(data);
    for layout in [
        &["translations", "it"][..],
        &["translations"],
        &["list", "languages"],
        &["stats", "--by", "year", "--split", "language"],
    ] {
        trial.show(layout);
    }
}

/// A citation, in one of the styles that order and shorten names differently.
#[cfg(feature = "cite")]
pub(crate) fn write_citation(data: &[u8]) {
    const STYLES: [&str; 4] = [
        "apa",
        "chicago-author-date",
        "ieee",
        "modern-language-association",
    ];
    let trial = Trial::of(data);
    let style = STYLES[usize::from(trial.first) % STYLES.len()];
    trial.show(&["cite", "it", "--style", style]);
}

/// A record and the file that has it.
struct Trial {
    first: u8,
    record: Value,
    file: File,
}

impl Trial {
    /// The first byte says how wide the terminal is, the rest are texts.
    fn of(data: &[u8]) -> Trial {
        let (first, texts) = data.split_first().unwrap_or((&0, &[]));
        let record = record(&String::from_utf8_lossy(texts));
        Trial {
            first: *first,
            file: File::with(record.to_string().as_bytes()),
            record,
        }
    }

    /// What the command writes to a person.
    fn show(&self, command: &[&str]) -> String {
        on_terminal(
            &[&["--catalogue", self.file.path()], command].concat(),
            self.first,
        )
    }

    /// What the command writes to a program; what it writes to a person is looked at too.
    fn write(&self, command: &[&str]) -> String {
        self.show(command);
        in_pipe(&[&["--catalogue", self.file.path()], command].concat())
    }
}

/// A reference that is read back as one publication.
fn reference(data: &[u8], format: &str, form: Form) {
    let trial = Trial::of(data);
    let out = trial.write(&["filter", "--format", format]);
    let edition = &trial.record["editions"][0]["title"];
    let title = edition.as_str().or(trial.record["title"].as_str()).map(letters);
    let Some(title) = title.filter(|title| !title.is_empty() && !out.is_empty()) else {
        return;
    };
    let reading = Reading::new(format, form, &out);
    let back: Vec<_> = reading
        .read_all()
        .into_iter()
        .map(|read| read.expect("a document").entry)
        .collect();
    let [Ok(Entry::Record(Record::Publication(back)))] = &back[..] else {
        panic!("{back:?} of {out}");
    };
    assert_eq!(letters(&back.title), title, "{out}");
}

/// What of a title every format keeps: not its blanks, nor what commands a terminal.
fn letters(title: &str) -> String {
    title
        .chars()
        .filter(|letter| !letter.is_whitespace() && !is_command(*letter))
        .collect()
}
