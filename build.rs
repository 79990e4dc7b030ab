//! Prepares, from the JSON of `data/`, what a search would otherwise compute at every start.

#[path = "build/lexicon.rs"]
mod lexicon_tables;
#[path = "build/messages.rs"]
mod messages;
#[path = "build/pairs.rs"]
mod pairs;
#[path = "build/sources.rs"]
mod sources;
#[path = "build/unwinder.rs"]
mod unwinder;

// The library's own rooms, so that what is made here is what it would make at run time; not all of each is used.
#[allow(dead_code, unreachable_pub)]
#[path = "src/codes/mod.rs"]
mod codes;
#[allow(dead_code, unreachable_pub)]
#[path = "src/lexicon"]
mod lexicon {
    pub mod key;
    pub mod language;
    pub mod stem;
    pub mod tables;
}
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

use std::fmt::{Display, Write as _};
use std::io::Read as _;
use std::path::Path;
use std::{env, fs};

use flate2::Compression;
use flate2::bufread::DeflateEncoder;
use record::{Record, Topic};
use search::index::{BLOCK, Builder, Column, Keys, Lists, Narrow, Strings};
use serde_json::value::RawValue;
use sources::Sourced;

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
        "src/lexicon",
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
    lexicon_tables::write(out)?;
    let date = fs::read_to_string("data/DATE")?;
    println!("cargo::rustc-env=SSEFIND_VERSION={}", version(date.trim())?);
    // Man pages are dated by the day; of the catalogue the month is known.
    println!("cargo::rustc-env=SSEFIND_DATE={}-01", date.trim());
    unwinder::embed(out)?;
    Ok(())
}

/// The text without the spaces at the heads of its lines and behind the colons of its keys: a fifth less to read from
/// disk, and every line keeps its number. JSON has no line break inside a string, so none of these spaces is data.
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

/// What each topic is called in the languages of the interface.
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

/// The text packed, for `src/packed.rs`.
fn deflated(text: &str) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    DeflateEncoder::new(text.as_bytes(), Compression::best()).read_to_end(&mut packed)?;
    Ok(packed)
}

#[derive(serde::Deserialize)]
struct Identified<'a> {
    id: &'a str,
}

/// `0.1.0 (catalogue of 2026-11, 299 records)`: what `--version` says.
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

/// Writes the records without their sources, a text for each file, and all their sources; gives where in them each record
/// lies, where its id, and where its sources.
fn records(out: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let mut spans = String::new();
    let mut sources = String::new();
    let mut count = 0;
    for (number, file) in FILES.iter().enumerate() {
        let whole = compact(&fs::read_to_string(file)?);
        let parted = sources::part(&whole).map_err(|e| format!("{file}: {e}"))?;
        let records: Vec<&RawValue> = serde_json::from_str(&parted.text)?;
        for (record, its_sources) in records.iter().zip(&parted.sources) {
            let within = |part: &str| part.as_ptr() as usize - record.get().as_ptr() as usize;
            let start = record.get().as_ptr() as usize - parted.text.as_ptr() as usize;
            let end = start + record.get().len();
            let Identified { id } = serde_json::from_str(record.get()).map_err(|e| format!("{file}: {e}"))?;
            let id_start = u8::try_from(within(id))?;
            let id_end = u8::try_from(usize::from(id_start) + id.len())?;
            let Sourced { sources: none } = serde_json::from_str(record.get())?;
            let gap = u16::try_from(within(none.get()))?;
            sources.push_str(its_sources);
            write!(
                spans,
                "Span {{ start: {start}, end: {end}, sources_end: {}, gap: {gap}, file: {number}, id: {id_start}, \
                 id_end: {id_end} }}, ",
                sources.len()
            )?;
            count += 1;
        }
        let name = Path::new(file)
            .file_name()
            .ok_or("a file of data/ without a name")?;
        fs::write(out.join(name), parted.text)?;
    }
    fs::write(out.join("sources.txt"), sources)?;
    Ok(format!("pub(super) static SPANS: [Span; {count}] = [{spans}];\n"))
}

/// The index of `data/` as a Rust constant: arrays that lie in the binary ready for use.
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
        strings(&index.words)?,
        lists(&index.postings)?,
        keys(&index.stems),
        lists(&index.forms)?,
        column(&index.texts)?,
        lists(&index.owners)?,
        strings(&index.languages)?,
        keys(&index.names),
        column(&index.named)?,
        lists(&index.subjects)?,
        borrowed(index.years.iter()),
        borrowed(index.focus.iter().map(|focus| format!("{focus:?}"))),
        borrowed(index.secondary.iter()),
    ))
}

fn borrowed<T: Display>(items: impl Iterator<Item = T>) -> String {
    let mut source = String::from("Cow::Borrowed(&[");
    for item in items {
        source.push_str(&item.to_string());
        source.push(',');
    }
    source.push_str("])");
    source
}

fn strings(strings: &Strings<'_>) -> Result<String, std::num::TryFromIntError> {
    let (mut bases, mut steps) = (Vec::new(), Vec::new());
    for number in 0..strings.len() {
        let start = strings.range(number - number % BLOCK).start;
        if number % BLOCK == 0 {
            bases.push(start);
        }
        steps.push(u16::try_from(strings.ends.get(number) - start)?);
    }
    Ok(format!(
        "Strings {{ letters: Cow::Borrowed({:?}), ends: Ends::Above {{ bases: &{bases:?}, steps: &{steps:?} }} }}",
        strings.letters
    ))
}

fn keys(keys: &Keys<'_>) -> String {
    format!("Keys({})", borrowed(keys.0.iter()))
}

fn lists<T: Narrow>(lists: &Lists<'_, T>) -> Result<String, &'static str> {
    let (items, starts) = (column(&lists.items)?, column(&lists.starts)?);
    Ok(format!("Lists {{ items: {items}, starts: {starts} }}"))
}

/// A column in few bytes.
fn column<T: Narrow>(column: &Column<'_, T>) -> Result<String, &'static str> {
    let forms: Option<Vec<T::Form>> = column.all().map(T::narrow).collect();
    let forms = forms.ok_or("the index has outgrown src/index/column.rs: give its items more bits")?;
    Ok(format!("Column::Narrow(&{forms:?})"))
}
