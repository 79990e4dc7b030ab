//! Export of arbitrary records: each trial writes a record with these texts in one format or layout.

use serde_json::Value;
use ssefind::catalogue::{Entry, Reading};
use ssefind::import::Form;
use ssefind::record::Record;

use super::command::{in_pipe, is_command, on_terminal};
use super::file::File;
use super::record::record;

/// Writes JSON and JSON Lines, which give the record back.
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

/// Writes CSV and TSV: a header and a row of the same width, without formulas.
pub(crate) fn write_csv(data: &[u8]) {
    let trial = Trial::of(data);
    for (format, between) in [("csv", b','), ("tsv", b'\t')] {
        let out = trial.write(&["filter", "--format", format]);
        let mut reader = csv::ReaderBuilder::new();
        // Tab-separated values have no quotes, but spreadsheets strip them.
        reader.delimiter(between).quoting(format == "csv");
        let rows: Result<Vec<csv::StringRecord>, _> =
            reader.from_reader(out.as_bytes()).into_records().collect();
        let rows = rows.expect("rows as wide as the head");
        let ids: Vec<&str> = rows.iter().filter_map(|row| row.get(0)).collect();
        assert!(out.is_empty() || ids == ["it"], "{out:?}");
        for cell in rows.iter().flatten() {
            let shown = if format == "csv" { cell } else { cell.trim_start_matches('"') };
            assert!(!shown.starts_with(['=', '+', '-', '@', '\t', '\r']), "a formula: {cell:?}");
        }
    }
}

/// Writes a Markdown table: header, rule and one row, whose cells no text divides.
pub(crate) fn write_markdown(data: &[u8]) {
    let out = Trial::of(data).write(&["filter", "--format", "markdown"]);
    let lines: Vec<&str> = out.lines().collect();
    let bars = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count();
    assert!(out.is_empty() || lines.len() == 3, "{out:?}");
    for line in &lines {
        assert_eq!(bars(line), bars(lines[0]), "{out:?}");
    }
}

/// Writes the bulk format of search engines: an action and the record.
pub(crate) fn write_opensearch(data: &[u8]) {
    let out = Trial::of(data).write(&["filter", "--format", "opensearch-bulk"]);
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert!(out.is_empty() || lines.len() == 2, "{out:?}");
}

/// Writes BibTeX: one entry, and the import gives it back.
pub(crate) fn write_bibtex(data: &[u8]) {
    reference(data, "bibtex", Form::Bibtex);
}

/// Writes RIS: one entry, and the import gives it back.
pub(crate) fn write_ris(data: &[u8]) {
    reference(data, "ris", Form::Ris);
}

/// Writes CSL-JSON: one item, and the import gives it back.
pub(crate) fn write_csl_json(data: &[u8]) {
    reference(data, "csl-json", Form::CslJson);
}

/// Writes tables of records.
pub(crate) fn write_table(data: &[u8]) {
    let trial = Trial::of(data);
    for layout in [
        &["list"][..],
        &["search", "--explain", "title"],
        &["filter", "--format", "table", "--fields", "id,title,authors,editions.isbn"],
    ] {
        trial.show(layout);
    }
}

/// Writes the sheet of a record.
pub(crate) fn write_sheet(data: &[u8]) {
    Trial::of(data).show(&["show", "it"]);
}

/// Writes editions and languages, and counts of them.
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

/// Writes a citation, in one of the styles that order and shorten names differently.
#[cfg(feature = "cite")]
pub(crate) fn write_citation(data: &[u8]) {
    const STYLES: [&str; 4] = ["apa", "chicago-author-date", "ieee", "modern-language-association"];
    let trial = Trial::of(data);
    let style = STYLES[usize::from(trial.first) % STYLES.len()];
    trial.show(&["cite", "it", "--style", style]);
}

/// Record, and the file that contains it.
struct Trial {
    first: u8,
    record: Value,
    file: File,
}

impl Trial {
    /// Makes a record of texts; the first byte gives the width of the terminal.
    fn of(data: &[u8]) -> Trial {
        let (first, texts) = data.split_first().unwrap_or((&0, &[]));
        let record = record(&String::from_utf8_lossy(texts));
        Trial { first: *first, file: File::with(record.to_string().as_bytes()), record }
    }

    /// Output of the command on a terminal.
    fn show(&self, command: &[&str]) -> String {
        on_terminal(&[&["--catalogue", self.file.path()], command].concat(), self.first)
    }

    /// Output of the command in a pipe; the output on a terminal is checked, too.
    fn write(&self, command: &[&str]) -> String {
        self.show(command);
        in_pipe(&[&["--catalogue", self.file.path()], command].concat())
    }
}

/// Asserts that the import reads a reference as one publication.
fn reference(data: &[u8], format: &str, form: Form) {
    let trial = Trial::of(data);
    let out = trial.write(&["filter", "--format", format]);
    let edition = &trial.record["editions"][0]["title"];
    let title = edition.as_str().or(trial.record["title"].as_str()).map(letters);
    let Some(title) = title.filter(|title| !title.is_empty() && !out.is_empty()) else {
        return;
    };
    let reading = Reading::new(format, form, &out);
    let back: Vec<_> = reading.read_all().into_iter().map(|read| read.expect("a document").entry).collect();
    let [Ok(Entry::Record(Record::Publication(back)))] = &back[..] else {
        panic!("{back:?} of {out}");
    };
    assert_eq!(letters(&back.title), title, "{out}");
}

/// Part of a title that every format keeps: neither spaces nor characters that command a terminal.
fn letters(title: &str) -> String {
    title.chars().filter(|letter| !letter.is_whitespace() && !is_command(*letter)).collect()
}
