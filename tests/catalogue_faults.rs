//! Every row of the table "What can be wrong" in docs/catalogues.md.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};

use crate::support::{directory, ssefind_in};

const PAGE: &str = include_str!("../docs/catalogues.md");
const FILE: &str = "my-list";

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("packed");
    encoder.finish().expect("packed")
}

/// Publication with these further fields.
fn record(id: &str, fields: &str) -> String {
    format!(
        "{{\"type\": \"publication\", \"id\": \"{id}\", \"kind\": \"brief\", \"title\": \"T\", \"editions\": []{fields}}}"
    )
}

/// JSON Lines with a valid record and a record with these further fields.
fn beside(fields: &str) -> Vec<u8> {
    format!("{}\n{}\n", record("a", ""), record("b", fields)).into_bytes()
}

fn utf_16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

/// Bytes of the input for each row; the test makes the inputs that are not bytes of a file.
fn inputs() -> BTreeMap<&'static str, Vec<Vec<u8>>> {
    whole_files().into_iter().chain(single_entries()).collect()
}

type Input = (&'static str, Vec<Vec<u8>>);

/// Inputs that are not a catalogue, or a damaged one.
fn whole_files() -> Vec<Input> {
    let a = record("a", "");
    let one = |text: String| vec![text.into_bytes()];
    let tale = "waste pickers\n";
    let mut zstd = compress_to_vec(a.as_bytes(), CompressionLevel::Fastest);
    zstd.truncate(zstd.len() - 3);
    let packed = gzip(a.as_bytes());
    let half = [utf_16(&a), vec![b'x']].concat();
    vec![
        ("0 bytes, or only blanks", vec![Vec::new(), b" \r\n\t".to_vec(), b"\xef\xbb\xbf".to_vec()]),
        ("a long text of another kind", one(tale.repeat(10_000))),
        ("a short text of another kind", one(tale.to_owned())),
        ("bytes that are no text", vec![b"[\n{\"title\": \"caf\xe9\x01\"}]".to_vec()]),
        ("UTF-16 with half a letter", vec![half]),
        ("bzip2, xz, zip, 7z", vec![b"PK\x03\x04 and so on".to_vec()]),
        ("gzip of gzip", vec![gzip(&packed)]),
        (
            "gzip that ends early",
            vec![packed[..packed.len() - 9].to_vec(), packed[..packed.len() - 1].to_vec()],
        ),
        ("zstd that is damaged", vec![zstd, b"\x28\xb5\x2f\xfd\xff\xff\xff".to_vec()]),
        ("a gzip bomb", vec![gzip(&[b' '; 1 << 20]).repeat(100)]),
    ]
}

/// Entries with a fault, or with an odd form that is valid, beside a valid record.
fn single_entries() -> Vec<Input> {
    let deep = |open: &str, close: &str| open.repeat(10_000) + "1" + &close.repeat(10_000);
    let a = record("a", "");
    let one = |text: String| vec![text.into_bytes()];
    let csl = |rest: &str| {
        one(format!(
            "[{{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}},\n{{\"id\": \"b\", \"type\": \"book\", {rest}}}]"
        ))
    };
    let bib = |rest: &str| one(format!("@book{{a, title = {{A}}}}\n{rest}\n"));
    let unit = "{\"type\": \"unit\", \"id\": \"b\"}\n";
    vec![
        ("no entry that is sound", one(unit.repeat(3))),
        (
            "a file or pipe that ends inside a record",
            vec![
                format!("[{a},\n{}", &record("b", "")[..40]).into_bytes(),
                format!("{a}\n{}", &record("b", "")[..40]).into_bytes(),
            ],
        ),
        ("an array that is never closed", one(format!("[{a},\n{}\n", record("b", "")))),
        (
            "a record without a field that it needs",
            vec![
                String::from_utf8(beside(""))
                    .expect("UTF-8")
                    .replacen(
                        "\"id\": \"b\", \"kind\": \"brief\", \"title\": \"T\"",
                        "\"id\": \"b\", \"kind\": \"brief\"",
                        1,
                    )
                    .into_bytes(),
            ],
        ),
        ("a value of another type", vec![beside(", \"notes\": []")]),
        ("a year in words", vec![beside(", \"year\": \"twenty\"")]),
        ("a year of 1e9", vec![beside(", \"year\": 1e9")]),
        ("a NUL byte in a record", vec![beside(", \"notes\": \"\0\"")]),
        ("10,000 levels of nesting", one(format!("{a}\n{}\n", deep("{\"a\":", "}")))),
        ("an id twice", one(format!("{a}\n{a}\n"))),
        ("a BibTeX entry that is not closed", bib("@book{b, title = {B\n@book{c, title = {C}}")),
        ("a BibTeX field without a value", bib("@book{b, title {B}}")),
        ("an entry without a title", bib("@book{b, author = {B}}")),
        ("a CSL-JSON value of another type", csl("\"title\": {\"x\": 1}")),
        (
            "a byte order mark, CR LF, UTF-16",
            vec![
                format!("\u{feff}[\r\n{a}\r\n]\r\n").into_bytes(),
                utf_16(&a),
                utf_16(&a)[2..].to_vec(),
                "\u{feff}TY  - BOOK\r\nID  - a\r\nTI  - A\r\nER  - \r\n".as_bytes().to_vec(),
                b"\xef\xbb\xbf@book{a,\r\n  title = {A}\r\n}\r\n".to_vec(),
            ],
        ),
        (
            "100 MB in one line",
            one(format!("[{}]", record("a", &format!(", \"notes\": \"{}\"", "x".repeat(100_000_000))))),
        ),
        ("a year in quotation marks", vec![beside(", \"year\": \"2017\", \"pages\": \"12\"")]),
        ("10,000 braces in a BibTeX title", bib(&format!("@book{{b, title = {}}}", deep("{", "}")))),
    ]
}

struct Row<'p> {
    input: &'p str,
    message: &'p str,
    status: i32,
}

fn rows() -> Vec<Row<'static>> {
    let (_, section) = PAGE.split_once("## What can be wrong").expect("the section");
    let (section, _) = section.split_once("\n## ").expect("a section behind it");
    let lines = section.lines().filter(|line| line.starts_with("| "));
    lines
        .skip(1)
        .filter(|line| !line.starts_with("| ---"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
            let [input, message, status] = cells[..] else {
                panic!("three cells: {line}");
            };
            Row {
                input,
                message: message
                    .strip_prefix("``")
                    .and_then(|message| message.strip_suffix("``"))
                    .unwrap_or("")
                    .trim(),
                status: status.parse().expect("a status"),
            }
        })
        .collect()
}

#[track_caller]
fn assert_row(row: &Row<'_>, directory: &Path, file: &str) {
    let mut message = String::new();
    if !row.message.is_empty() {
        message = format!("ssefind: {}\n", row.message);
        if row.status == 0 {
            message += "ssefind: 1 invalid entry left out; the other entries are used\n";
        }
    }
    let ran = ssefind_in(directory, &[], &["--catalogue", file, "show", "a", "-f", "ids"]);
    let found = if row.status == 0 { "a\n" } else { "" };
    assert_eq!(
        (ran.stdout.as_str(), ran.stderr.as_str(), ran.status),
        (found, message.as_str(), row.status),
        "{}",
        row.input
    );
    let strict = ssefind_in(directory, &[], &["--catalogue", file, "show", "a", "-f", "ids", "--strict"]);
    if row.message.is_empty() {
        assert_eq!((strict.stdout.as_str(), strict.status), ("a\n", 0), "{}", row.input);
    } else {
        assert_eq!((strict.stdout.as_str(), strict.status), ("", 2), "{}", row.input);
        assert!(
            strict.stderr.starts_with(&format!("ssefind: {}\n", row.message)),
            "{}: {}",
            row.input,
            strict.stderr
        );
    }
}

#[test]
fn every_row_of_the_table_happens() {
    let directory = directory("catalogue-faults");
    let mut inputs = inputs();
    let rows = rows();
    assert!(rows.len() > 30, "{}", rows.len());
    for row in &rows {
        let file = directory.join(FILE);
        let _ = fs::remove_file(&file);
        let _ = fs::remove_dir(&file);
        match row.input {
            "no such file" => assert_row(row, &directory, FILE),
            "a directory" => {
                fs::create_dir(&file).expect("a directory");
                assert_row(row, &directory, FILE);
            }
            "no permission" if cfg!(not(unix)) => {}
            #[cfg(unix)]
            "no permission" => {
                use std::os::unix::fs::PermissionsExt;
                fs::write(&file, "[]").expect("written");
                fs::set_permissions(&file, fs::Permissions::from_mode(0o0)).expect("removed");
                // Root can read every file.
                if fs::read(&file).is_err() {
                    assert_row(row, &directory, FILE);
                }
            }
            "a device without an end" if Path::new("/dev/zero").exists() => {
                assert_row(row, &directory, "/dev/zero");
            }
            "a device without an end" => {}
            input => {
                for bytes in inputs.remove(input).unwrap_or_else(|| panic!("no input for {input}")) {
                    fs::write(&file, bytes).expect("written");
                    assert_row(row, &directory, FILE);
                }
            }
        }
    }
    assert!(inputs.is_empty(), "{:?}", inputs.keys());
    fs::remove_file(directory.join(FILE)).expect("removed");
}

#[test]
fn the_first_twenty_faults_are_reported() {
    let directory = directory("catalogue-many-faults");
    let wrong: Vec<String> =
        (0..25).map(|number| format!("{{\"type\": \"unit\", \"id\": \"u{number}\"}}\n")).collect();
    let wrong = wrong.concat();
    fs::write(directory.join(FILE), format!("{}\n{wrong}", record("a", ""))).expect("written");
    let ran = ssefind_in(&directory, &[], &["--catalogue", FILE, "list", "-f", "ids"]);
    assert_eq!((ran.stdout.as_str(), ran.status), ("a\n", 0));
    let lines: Vec<&str> = ran.stderr.lines().collect();
    assert_eq!(lines.len(), 21, "{}", ran.stderr);
    assert_eq!(lines[19], "ssefind: my-list:21: record `u19`: missing field `kind`");
    assert_eq!(
        lines[20],
        "ssefind: and 5 more, listed by `ssefind check`; 25 invalid entries left out; the other entries are used"
    );
    let strict = ssefind_in(&directory, &[], &["--catalogue", FILE, "list", "--strict", "-f", "ids"]);
    assert_eq!((strict.stdout.as_str(), strict.status), ("", 2));
    assert_eq!(
        strict.stderr.lines().last(),
        Some(
            "ssefind: and 5 more, listed by `ssefind check`; 25 invalid entries; fix them, or omit \
             --strict"
        )
    );
}

/// The list is long enough for all cores to read it; the faults keep its order.
#[test]
fn faults_of_a_long_list_keep_its_order() {
    let directory = directory("catalogue-long-list");
    let mut items = Vec::new();
    let mut ids = Vec::new();
    let mut message = String::new();
    for number in 0..5000 {
        let (id, line) = (format!("k{number}"), number + 2);
        let item = match number % 1000 {
            100 => {
                let _ = writeln!(message, "ssefind: my-list:{line}: record `{id}`: an entry without a title");
                format!(r#"{{"id": "{id}", "type": "report"}}"#)
            }
            200 => {
                let _ = writeln!(message, "ssefind: my-list:{line}: record `{id}`: an entry without a title");
                format!(r#"{{"id": "{id}", "type": "book", "issued": {{"date-parts": [[2019]]}}}}"#)
            }
            300 => r#"{"id": "film", "type": "motion_picture", "title": "A film"}"#.to_owned(),
            _ => {
                ids.push(format!("{id}\n"));
                format!(
                    r#"{{"id": "{id}", "type": "report", "title": "Report {number:04} of a long list of them"}}"#
                )
            }
        };
        items.push(item);
    }
    fs::write(directory.join(FILE), format!("[\n{}\n]\n", items.join(",\n"))).expect("written");
    let ran = ssefind_in(&directory, &[], &["--catalogue", FILE, "list", "-f", "ids"]);
    let _ = writeln!(message, "ssefind: 10 invalid entries left out; the other entries are used");
    message += "ssefind: my-list: 5 entries say more than their records hold; `ssefind convert my-list >/dev/null` lists \
                what is lost\n";
    assert_eq!((ran.stderr, ran.status), (message, 0));
    ids.sort_unstable();
    assert_eq!(ran.stdout, ids.concat());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_output_is_reported() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("the device");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_ssefind"))
        .args(["list", "--json"])
        .env_clear()
        .stdout(full)
        .output()
        .expect("runs");
    assert_eq!(
        (String::from_utf8_lossy(&output.stderr).as_ref(), output.status.code()),
        ("ssefind: cannot write the output: No space left on device\n", Some(2))
    );
}
