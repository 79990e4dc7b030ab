//! A search of a file in parts prints the same as a search of the same records in memory.

use serde_json::{Value, json};

use super::command::in_pipe;
use super::file::File;
use super::record::record;

/// Minimum size in bytes of a file that is read in parts.
const LARGE: usize = 4 << 20;

/// The first line is the query; blank lines separate the texts of records, and each record gets its own id.
pub(crate) fn large(data: &[u8]) {
    let typed = String::from_utf8_lossy(data);
    let (query, texts) = typed.split_once('\n').unwrap_or((&typed, ""));
    let mut lines = String::new();
    for (number, text) in texts.split("\n\n").take(8).enumerate() {
        lines.push_str(&numbered(number, text).to_string());
        lines.push('\n');
    }
    let whole = File::with(lines.as_bytes());
    // Long blank lines make the file large enough, and cost a search little.
    let blank = format!("{}\n", " ".repeat(64 << 10));
    lines.extend(std::iter::repeat_n(blank.as_str(), LARGE / blank.len() + 1));
    let parts = File::with(lines.as_bytes());
    let search =
        |file: &File| in_pipe(&["--catalogue", file.path(), "search", "--json", "-n", "5", "--", query]);
    assert_eq!(search(&whole), search(&parts), "in parts and whole, of {query:?}");
}

/// Topic, unit, or publication that refers to both.
fn numbered(number: usize, text: &str) -> Value {
    let mut lines = text.splitn(3, '\n');
    let mut next = || lines.next().unwrap_or_default().to_owned();
    match number {
        0 => json!({"id": "t0", "names": {"en": [next(), next()]}}),
        1 => json!({
            "type": "unit", "id": "unit", "kind": "unit", "name": {"en": next()}, "acronym": next(),
            "sources": [{"url": "https://example.org", "supports": ["name"]}],
        }),
        _ => {
            let mut record = record(text);
            record["id"] = format!("p{number}").into();
            record["topics"] = json!(["t0"]);
            record["units"] = json!(["unit"]);
            record
        }
    }
}
