//! Import of arbitrary files.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use ssefind::catalogue::{CatalogueFile, Entry, Reading, parse};
use ssefind::import::{Form, decompress};

use super::command::on_terminal;
use super::file::File;

/// Reads a catalogue of any format. The first byte chooses the width of the terminal and the command.
pub(crate) fn files(data: &[u8]) {
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
        on_terminal(&["convert", file.path()], *first);
    } else {
        on_terminal(&[&["--catalogue", file.path()], command].concat(), *first);
    }
}

/// Checks a file with `ssefind check`.
pub(crate) fn check(data: &[u8]) {
    let file = File::with(data);
    on_terminal(&["check", file.path()], 80);
    on_terminal(&["check", "--json", file.path()], 80);
}

/// Decodes bytes that may be compressed or in another encoding, plain and compressed once more.
pub(crate) fn packed(data: &[u8]) {
    let plain = text(data);
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(data).expect("memory");
    let again = text(&packer.finish().expect("memory"));
    if let (Some(plain), Some(again)) = (plain, again) {
        assert_eq!(plain, again, "packed, it is another text");
    }
}

/// Reads records in the program's own format.
pub(crate) fn read_records(data: &[u8]) {
    read(Form::Records, data);
}

/// Reads CSL-JSON.
pub(crate) fn read_csl_json(data: &[u8]) {
    read(Form::CslJson, data);
}

/// Reads BibTeX and biblatex.
pub(crate) fn read_bibtex(data: &[u8]) {
    read(Form::Bibtex, data);
}

/// Reads RIS.
pub(crate) fn read_ris(data: &[u8]) {
    read(Form::Ris, data);
}

/// Reads CSV, MARCXML and answers of OAI-PMH, which are transcribed to JSON: the lines are those of the file.
pub(crate) fn read_transcribed(data: &[u8]) {
    let Some(text) = text(data) else { return };
    let lines = text.split('\n').count();
    let Ok(file) = CatalogueFile::read("a file".to_owned(), text) else { return };
    for located in Reading::of(&file).read_all().into_iter().filter_map(Result::ok) {
        assert!((1..=lines).contains(&located.line), "line {} of {lines}", located.line);
    }
}

fn text(data: &[u8]) -> Option<String> {
    decompress::text(&mut &*data, data.len() as u64, None).ok().map(|decoded| decoded.text)
}

/// Asserts that every entry and fault has its line, and that every record survives a round trip through JSON.
fn read(form: Form, data: &[u8]) {
    let Some(text) = text(data) else { return };
    let lines = text.split('\n').count();
    let reading = Reading::new("a file", form, &text);
    let mut last = 0;
    for located in reading.read_all().into_iter().filter_map(Result::ok) {
        assert!((1..=lines).contains(&located.line), "line {} of {lines}", located.line);
        if form != Form::Bibtex {
            assert!(located.line >= last, "line {} after {last}", located.line);
        }
        last = located.line;
        match &located.entry {
            Ok(Entry::Record(record)) => {
                let json = serde_json::to_string(record).expect("JSON");
                let again = parse("again", &json);
                let [again] = &again[..] else {
                    panic!("{} records of one: {json}", again.len());
                };
                match &again.entry {
                    Ok(Entry::Record(again)) => assert_eq!(again, record),
                    other => panic!("{other:?} of {json}"),
                }
            }
            Ok(Entry::Topic(_)) => {}
            Err(fault) => {
                let line = fault.line.expect("a line");
                assert!((located.line..=lines).contains(&line), "{fault:?} of {lines} lines");
                assert_eq!(fault.file, "a file");
            }
        }
    }
}
