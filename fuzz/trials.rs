//! What the fuzzing engine and `tests/fuzz.rs` try with bytes from anywhere: each function panics if something is wrong.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::Parser;
use serde_json::{Map, Value, json};
use ssefind::catalogue::{Catalogue, Embedded};
use ssefind::cli::Cli;
use ssefind::messages::Interface;
use ssefind::search::{Query, nearest_words, search};
use ssefind::session::{Colour, Letters, Links, Reader, Session, View};

/// A query: what is found is in order, and told without a panic.
pub(super) fn query(data: &[u8]) {
    let typed = String::from_utf8_lossy(data);
    let Ok(query) = Query::parse(&typed) else { return };
    let catalogue = Catalogue::Embedded(Embedded);
    let index = catalogue.index();
    let found = search(&index, &query);
    let order = |hit: &ssefind::search::Hit| (hit.complete, hit.score);
    for pair in found.hits.windows(2) {
        assert!(order(&pair[0]) >= order(&pair[1]), "out of order: {pair:?}");
    }
    let marker = found.marker(&index);
    for hit in found.hits.iter().take(3) {
        assert!((0.0..=1.0).contains(&hit.score), "{hit:?}");
        let known = found.terms(&index, hit).len() + found.missing(hit).len();
        assert_eq!(known, found.slots.len(), "{hit:?}");
        for record in catalogue.fetch(&[hit.record]).expect("a record of ours") {
            for range in marker.marks(record.title()) {
                assert!(record.title().get(range).is_some(), "marks cut a letter");
            }
        }
    }
    assert_eq!(search(&index, &query), found, "not the same twice");
    let _ = nearest_words(&index, &found.slots);
}

/// A catalogue of any form: the first byte says how wide the terminal is and which command reads it.
pub(super) fn readers(data: &[u8]) {
    const COMMANDS: [&[&str]; 6] = [
        &["list"],
        &["search", "--explain", "cooperative"],
        &["translations"],
        &["convert"],
        &["filter", "--strict", "--json"],
        &["stats"],
    ];
    let Some((first, bytes)) = data.split_first() else {
        return;
    };
    let command = COMMANDS[usize::from(*first) % COMMANDS.len()];
    let file = File::with(bytes);
    if command == ["convert"] {
        run(&["convert", file.path()], *first);
    } else {
        run(&[&["--catalogue", file.path()], command].concat(), *first);
    }
}

/// A file that is checked.
pub(super) fn check(data: &[u8]) {
    let file = File::with(data);
    run(&["check", file.path()], 80);
    run(&["check", "--json", file.path()], 80);
}

/// A record whose texts are lines of the data, in the format or layout that the first byte says.
pub(super) fn writers(data: &[u8]) {
    const LAYOUTS: [&[&str]; 13] = [
        &["filter", "--format", "jsonl"],
        &["filter", "--format", "csv"],
        &["filter", "--format", "tsv"],
        &["filter", "--format", "markdown"],
        &["filter", "--format", "ids"],
        &["filter", "--format", "json"],
        &["filter", "--format", "bibtex"],
        &["filter", "--format", "ris"],
        &["filter", "--format", "csl-json"],
        &["filter", "--format", "opensearch-bulk"],
        &["list"],
        &["show", "it"],
        &["translations", "it"],
    ];
    let Some((first, bytes)) = data.split_first() else {
        return;
    };
    let layout = LAYOUTS[usize::from(*first) % LAYOUTS.len()];
    let record = record(&String::from_utf8_lossy(bytes));
    let file = File::with(record.to_string().as_bytes());
    let out = run(&[&["--catalogue", file.path()], layout].concat(), *first);
    if layout.contains(&"jsonl") && !out.is_empty() {
        let back: Value = serde_json::from_str(&out).expect("JSON");
        assert_eq!(back, record, "the record is not what it was");
    }
}

/// A publication whose fields are the lines of a text, as far as they go.
fn record(text: &str) -> Value {
    let mut lines = text.split('\n').filter(|line| !line.is_empty());
    let mut next = || lines.next().map(|line| Value::from(line.replace('\0', "\u{1}")));
    let mut record = Map::new();
    record.insert("type".into(), "publication".into());
    record.insert("id".into(), "it".into());
    record.insert("kind".into(), next().unwrap_or_else(|| "brief".into()));
    record.insert("title".into(), next().unwrap_or_else(|| "Title".into()));
    let mut edition = Map::new();
    edition.insert("language".into(), next().unwrap_or_else(|| "en".into()));
    for field in ["title", "url", "date"] {
        if let Some(value) = next() {
            edition.insert(field.into(), value);
        }
    }
    if let Some(isbn) = next() {
        edition.insert("isbn".into(), json!([isbn]));
    }
    record.insert("editions".into(), json!([edition]));
    for field in [
        "authors",
        "corporate",
        "publishers",
        "topics",
        "countries",
        "regions",
        "units",
    ] {
        if let Some(value) = next() {
            record.insert(field.into(), json!([value]));
        }
    }
    if let Some(name) = next() {
        record.insert(
            "series".into(),
            json!({"name": name, "number": next().unwrap_or_else(|| "1".into())}),
        );
    }
    for field in ["date", "notes"] {
        if let Some(value) = next() {
            record.insert(field.into(), value);
        }
    }
    record.insert(
        "sources".into(),
        json!([{"url": "https://example.org", "supports": ["title"]}]),
    );
    record.into()
}

/// A file that is gone when it is no longer needed.
struct File(PathBuf);

impl File {
    fn with(bytes: &[u8]) -> File {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let memory = PathBuf::from("/dev/shm");
        let folder = if memory.is_dir() {
            memory
        } else {
            std::env::temp_dir()
        };
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!("ssefind-trial-{}-{number}", std::process::id()));
        std::fs::write(&path, bytes).expect("a file");
        File(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Runs a command on a terminal without colour, and tells what it printed there. Nothing that commands a terminal may be
/// in it, nor in what is said.
fn run(args: &[&str], width: u8) -> String {
    let Ok(cli) = Cli::try_parse_from([&["ssefind"], args].concat()) else {
        return String::new();
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let view = View {
        reader: Reader::Terminal {
            width: 40 + usize::from(width),
        },
        colour: Colour::Off,
        letters: Letters::Unicode,
        links: Links::Off,
        interface: [Interface::English, Interface::French, Interface::Spanish][usize::from(width) % 3],
    };
    let mut session = Session {
        out: &mut out,
        err: &mut err,
        view,
    };
    let said = ssefind::run(&cli, &mut session)
        .err()
        .map(|error| error.to_string());
    let (out, err) = (String::from_utf8(out), String::from_utf8(err));
    let (out, err) = (out.expect("UTF-8"), err.expect("UTF-8"));
    for text in [&out, &err, &said.unwrap_or_default()] {
        let bad = text.chars().find(|letter| commands(*letter));
        assert_eq!(bad, None, "{args:?} prints {text:?}");
    }
    out
}

/// Whether the letter would command a terminal: tabs are what TSV is made of, carriage returns end the lines of RIS.
fn commands(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\t' | '\r'))
        || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{E0000}'..='\u{E007F}')
}
