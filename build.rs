//! Generates the embedded catalogue, its index and the messages, so that no start has to compute them.

#[path = "build/messages.rs"]
mod messages;
#[path = "build/pairs.rs"]
mod pairs;

// The library's own modules, so that the generated index equals one built at run time. build.rs uses a part of each.
#[allow(dead_code, unreachable_pub)]
#[path = "src/codes/mod.rs"]
mod codes;
#[allow(dead_code, unreachable_pub, unused_imports)]
#[path = "src/record/mod.rs"]
mod record;
#[allow(dead_code, unreachable_pub, unused_imports)]
#[path = "src/search"]
mod search {
    #[path = "index/mod.rs"]
    pub mod index;
}
#[allow(dead_code, unreachable_pub, unused_imports)]
#[path = "src/text/mod.rs"]
mod text;

use std::fmt::{Debug, Write as _};
use std::io::Read as _;
use std::path::Path;
use std::{env, fs};

use flate2::Compression;
use flate2::bufread::DeflateEncoder;
use record::{Record, Topic};
use search::index::{Builder, Keys, Lists, Strings};
use serde_json::value::RawValue;

/// The files of `data/`, in the order of `RecordType::ALL`.
const FILES: [&str; 4] = [
    "data/publications.json",
    "data/units.json",
    "data/initiatives.json",
    "data/instruments.json",
];

const TOPICS: &str = "data/topics.json";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    for shared in [
        "data",
        "schema",
        "build",
        "src/codes",
        "src/search/index",
        "src/messages",
        "src/record",
        "src/text",
    ] {
        println!("cargo::rerun-if-changed={shared}");
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("spans.rs"), records(out)?)?;
    for file in [TOPICS, "schema/definitions.json", "schema/opensearch.json"] {
        let name = Path::new(file).file_stem().ok_or("a file without a name")?;
        let packed = out.join(name).with_extension("deflate");
        fs::write(packed, deflated(&compact(&fs::read_to_string(file)?))?)?;
    }
    fs::write(out.join("topic_names.tsv"), topic_names()?)?;
    fs::write(out.join("index.rs"), index_source()?)?;
    fs::write(
        out.join("messages.rs"),
        messages::source(Path::new("src/messages"))?,
    )?;
    let date = fs::read_to_string("data/DATE")?;
    println!("cargo::rustc-env=SSEFIND_VERSION={}", version(date.trim())?);
    // Man pages need a day, but the catalogue has only a month.
    println!("cargo::rustc-env=SSEFIND_DATE={}-01", date.trim());
    Ok(())
}

/// Removes indentation and the spaces after the colons of keys; every line keeps its number. A JSON string has no line
/// break, so none of these spaces is data.
fn compact(json: &str) -> String {
    let mut compact = String::with_capacity(json.len());
    for line in json.lines().map(str::trim_start) {
        match line.split_once("\": ") {
            Some((key, value)) if line.starts_with('"') && !key[1..].contains(['"', '\\']) => {
                compact.push_str(key);
                compact.push_str("\":");
                compact.push_str(value);
            }
            _ => compact.push_str(line),
        }
        compact.push('\n');
    }
    compact
}

/// Returns one line for each topic: its id and its names in the languages of the interface, separated by tabs.
fn topic_names() -> Result<String, Box<dyn std::error::Error>> {
    let text = fs::read_to_string(TOPICS)?;
    let topics: Vec<Topic<'_>> = serde_json::from_str(&text)?;
    let mut lines = String::new();
    for topic in &topics {
        lines.push_str(&topic.id);
        for language in messages::LANGUAGES {
            lines.push('\t');
            lines.push_str(topic.name_in(language).ok_or("a topic without a name")?);
        }
        lines.push('\n');
    }
    Ok(lines)
}

/// Compresses a text for `src/catalogue/packed.rs`.
fn deflated(text: &str) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    DeflateEncoder::new(text.as_bytes(), Compression::best()).read_to_end(&mut packed)?;
    Ok(packed)
}

#[derive(serde::Deserialize)]
struct Identified<'a> {
    id: &'a str,
}

/// Returns the text of `--version`: `0.1.0 (catalogue of 2026-11, 299 records)`.
fn version(date: &str) -> Result<String, Box<dyn std::error::Error>> {
    let mut records = 0;
    for file in FILES {
        let text = fs::read_to_string(file)?;
        records += serde_json::from_str::<Vec<&RawValue>>(&text)?.len();
    }
    Ok(format!(
        "{} (catalogue of {date}, {records} records)",
        env::var("CARGO_PKG_VERSION")?,
    ))
}

/// Writes each file of records without indentation. Returns the source of the table that gives the place of each
/// record.
fn records(out: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let mut spans = String::new();
    let mut count = 0;
    for (number, file) in FILES.iter().enumerate() {
        let text = compact(&fs::read_to_string(file)?);
        let records: Vec<&RawValue> = serde_json::from_str(&text)?;
        for record in records {
            let offset = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
            let Identified { id } = serde_json::from_str(record.get()).map_err(|e| format!("{file}: {e}"))?;
            let (start, id_start) = (offset(record.get()), offset(id));
            let (end, id_end) = (start + record.get().len(), id_start + id.len());
            write!(
                spans,
                "Span {{ file: {number}, start: {start}, end: {end}, id_start: {id_start}, id_end: {id_end} }}, "
            )?;
            count += 1;
        }
        let name = Path::new(file)
            .file_name()
            .ok_or("a file of data/ without a name")?;
        fs::write(out.join(name), &text)?;
    }
    Ok(format!("pub(super) static SPANS: [Span; {count}] = [{spans}];\n"))
}

/// Returns the source of a static index of `data/`, made of plain slices.
fn index_source() -> Result<String, Box<dyn std::error::Error>> {
    let texts: Vec<String> = FILES.iter().map(fs::read_to_string).collect::<Result<_, _>>()?;
    let topics_text = fs::read_to_string(TOPICS)?;
    let topics: Vec<Topic<'_>> = serde_json::from_str(&topics_text)?;
    let mut records: Vec<Record<'_>> = Vec::new();
    let [publications, units, initiatives, instruments] = &texts[..] else {
        return Err("four files".into());
    };
    records.extend(
        serde_json::from_str::<Vec<_>>(publications)?
            .into_iter()
            .map(Record::Publication),
    );
    records.extend(
        serde_json::from_str::<Vec<_>>(units)?
            .into_iter()
            .map(Record::Unit),
    );
    records.extend(
        serde_json::from_str::<Vec<_>>(initiatives)?
            .into_iter()
            .map(Record::Initiative),
    );
    records.extend(
        serde_json::from_str::<Vec<_>>(instruments)?
            .into_iter()
            .map(Record::Instrument),
    );
    let index = Builder::index(&records, &topics);
    Ok(format!(
        "pub(super) static INDEX: Index<'static> = Index {{ records: {}, words: {}, postings: {}, stems: {}, \
         forms: {}, texts: {}, owners: {}, languages: {}, names: {}, named: {}, subjects: {}, \
         years: {}, focus: {}, secondary: {} }};\n",
        index.records,
        strings(&index.words),
        lists(&index.postings),
        keys(&index.stems),
        lists(&index.forms),
        // `Debug` writes `field: Title`; the source needs `field: Field::Title`.
        borrowed(&index.texts).replace("field: ", "field: Field::"),
        lists(&index.owners),
        strings(&index.languages),
        keys(&index.names),
        borrowed(&index.named),
        lists(&index.subjects),
        borrowed(&index.years),
        borrowed(&index.focus),
        borrowed(&index.secondary),
    ))
}

/// Returns the source of a borrowed slice. The `Debug` form of the items is their Rust source.
fn borrowed<T: Debug>(items: &[T]) -> String {
    format!("Cow::Borrowed(&{items:?})")
}

fn strings(strings: &Strings<'_>) -> String {
    let (letters, ends) = (&strings.letters, borrowed(&strings.ends));
    format!("Strings {{ letters: Cow::Borrowed({letters:?}), ends: {ends} }}")
}

fn keys(keys: &Keys<'_>) -> String {
    format!("Keys({})", borrowed(&keys.0))
}

fn lists<T: Clone + Debug>(lists: &Lists<'_, T>) -> String {
    let (items, starts) = (borrowed(&lists.items), borrowed(&lists.starts));
    format!("Lists {{ items: {items}, starts: {starts} }}")
}
