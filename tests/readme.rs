//! Runs the commands of README.md and compares their output with the page; also checks the JSON of docs/formats.md.
//!
//! With `GOLDEN=write` in the environment, the test writes the output into README.md. A build without `cite` keeps the
//! text below `ssefind cite` as it is.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use ssefind::terminal::view::Colour;

use crate::support::terminal_embedded;

/// Output of a shell command, standard error included, as a pipe gets it.
fn printed(command: &str) -> String {
    let binary = Path::new(env!("CARGO_BIN_EXE_ssefind"));
    let folder = binary.parent().expect("a folder");
    let path = std::env::var("PATH").unwrap_or_default();
    let output = Command::new("sh")
        .args(["-c", &format!("{{ {command}; }} 2>&1")])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .env("PATH", format!("{}:{path}", folder.display()))
        .output()
        .expect("sh runs");
    assert!(output.status.success(), "{command}: {}", output.status);
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn the_page_is_short_and_fits_120_columns() {
    let lines: Vec<&str> = include_str!("../README.md").lines().collect();
    assert!(lines.len() <= 200, "{} lines", lines.len());
    for line in lines {
        assert!(line.chars().count() <= 120, "{line}");
    }
}

/// Columns of the picture, as in docs/terminal.py.
const COLUMNS: usize = 92;

/// Lines of docs/terminal.svg. The pieces of a line share their height in the picture.
fn lines_of_picture() -> Vec<String> {
    let mut lines: Vec<(&str, String)> = Vec::new();
    for piece in include_str!("../docs/terminal.svg").lines() {
        let Some(piece) = piece.strip_suffix("</text>") else {
            continue;
        };
        let (tag, text) = piece.split_once('>').expect("a tag");
        let (_, height) = tag.split_once(" y=\"").expect("a height");
        let (height, _) = height.split_once('"').expect("a height");
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        match lines.last_mut() {
            Some((last, line)) if *last == height => line.push_str(&text),
            _ => lines.push((height, text)),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

#[test]
fn the_picture_shows_what_its_command_prints() {
    let picture = lines_of_picture();
    let command = picture[0].strip_prefix("$ ssefind ").expect("a command");
    let words = shlex::split(command).expect("words");
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (table, remarks) = terminal_embedded(&words, COLUMNS, Colour::Off);
    // The correction stands above the table, and the number of results below.
    let (correction, count) = remarks.split_once('\n').expect("two remarks");
    let printed = format!("{correction}\n{table}{count}");
    assert_eq!(
        picture[1..],
        printed.lines().collect::<Vec<_>>(),
        "`docs/terminal.py target/release/ssefind > docs/terminal.svg` draws the picture again"
    );
}

#[test]
fn every_block_shows_what_its_commands_print() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&file).expect("README.md");
    let mut shown = String::new();
    let mut commands = 0;
    let mut in_console = false;
    let mut is_skipped = false;
    for line in readme.lines() {
        let is_command = line.starts_with("$ ssefind ");
        if is_command {
            is_skipped = line.starts_with("$ ssefind cite ") && cfg!(not(feature = "cite"));
        }
        if !in_console || is_command || is_skipped || line == "```" {
            shown.push_str(line);
            shown.push('\n');
        }
        if in_console && is_command {
            commands += 1;
            if !is_skipped {
                // CSV ends rows with CR LF; a page shows that as a line.
                shown.push_str(&printed(&line[2..]).replace("\r\n", "\n"));
            }
        }
        in_console = line == "```console" || in_console && line != "```";
        is_skipped &= in_console;
    }
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        std::fs::write(&file, &shown).expect("README.md is written");
    } else {
        assert_eq!(readme, shown, "\n{shown}");
    }
    assert_eq!(commands, 11);
}

fn json(command: &str) -> Value {
    serde_json::from_str(&printed(command)).expect("JSON")
}

fn keys(object: &Value) -> Vec<&str> {
    object.as_object().expect("object").keys().map(String::as_str).collect()
}

#[test]
fn the_json_is_the_record() {
    let page = include_str!("../docs/formats.md");
    let blocks: Vec<Value> = page
        .split("```json\n")
        .skip(1)
        .map(|rest| serde_json::from_str(rest.split("```").next().expect("a block")).expect("JSON"))
        .collect();
    let [record, hit] = blocks.as_slice() else { panic!("{blocks:?}") };
    let real = &json("ssefind show world-of-work-12 --json")[0];
    for key in keys(record) {
        assert_eq!(record[key], real[key], "{key}");
    }
    assert_eq!(keys(record).len(), 9);
    let real = &json("ssefind search 'waste pickrs qqzzqq' -n 1 --json 2>/dev/null")[0];
    assert_eq!(keys(&hit["match"]), keys(&real["match"]));
    assert_eq!(real["match"]["missing"], serde_json::json!(["qqzzqq"]));
    assert_eq!(keys(&hit["match"]["terms"][0]), keys(&real["match"]["terms"][0]));
    assert_eq!(keys(&hit["match"]["bonus"][0]), keys(&real["match"]["bonus"][0]));
}

#[test]
fn the_catalogue_has_its_documented_size() {
    let publications = json("ssefind list --json");
    let publications = publications.as_array().expect("array");
    let editions: Vec<&Value> =
        publications.iter().flat_map(|record| record["editions"].as_array().expect("editions")).collect();
    let mut languages: Vec<&str> =
        editions.iter().map(|edition| edition["language"].as_str().expect("language")).collect();
    languages.sort_unstable();
    languages.dedup();
    let sentence = format!(
        "catalogue of {} works in {} editions and {} languages.",
        publications.len(),
        editions.len(),
        languages.len()
    );
    let readme = include_str!("../README.md");
    assert!(readme.replace('\n', " ").contains(&sentence), "{sentence}");
}
