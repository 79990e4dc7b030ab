//! Prepares, from the JSON of `data/`, what a search would otherwise compute at every start.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::value::RawValue;

/// The files of `data/`, in the order of `RecordType::ALL`.
const FILES: [&str; 4] = [
    "data/publications.json",
    "data/units.json",
    "data/initiatives.json",
    "data/instruments.json",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=data");
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("spans.rs"), spans()?)?;
    Ok(())
}

#[derive(serde::Deserialize)]
struct Identified {
    id: String,
}

/// Where each record lies in its file, and the ids.
fn spans() -> Result<String, Box<dyn std::error::Error>> {
    let (mut spans, mut ids, mut ends) = (String::new(), String::new(), String::new());
    let mut count = 0;
    for (number, file) in FILES.iter().enumerate() {
        let text = fs::read_to_string(file)?;
        let records: Vec<&RawValue> = serde_json::from_str(&text).map_err(|e| format!("{file}: {e}"))?;
        for record in records {
            let start = record.get().as_ptr() as usize - text.as_ptr() as usize;
            let end = start + record.get().len();
            let identified: Identified =
                serde_json::from_str(record.get()).map_err(|e| format!("{file}: {e}"))?;
            ids.push_str(&identified.id);
            write!(spans, "Span {{ file: {number}, start: {start}, end: {end} }}, ")?;
            write!(ends, "{}, ", ids.len())?;
            count += 1;
        }
    }
    Ok(format!(
        "pub(super) static SPANS: [Span; {count}] = [{spans}];\npub(super) static IDS: &str = {ids:?};\npub(super) static ID_ENDS: [u32; {count}] = [{ends}];\n"
    ))
}
