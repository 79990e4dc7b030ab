//! Prepares the embedded catalogue from `data/`: places of the records, the index and names of topics.
//! Also prepares the messages and the citation styles.

#[cfg(feature = "cite")]
#[path = "build/citation.rs"]
mod citation;
#[path = "build/lexicon.rs"]
mod lexicon_tables;
#[path = "build/messages.rs"]
mod messages;

// Modules of the library, so that the build and the program make the same index. The build uses only parts of them.
#[allow(dead_code, unreachable_pub)]
#[path = "src/codes/mod.rs"]
mod codes;
#[allow(dead_code, unreachable_pub, unused_imports)]
#[allow(clippy::large_types_passed_by_value)] // the lint is for private functions; in the library this one is public
#[path = "src/lexicon"]
mod lexicon {
    pub mod compounds;
    pub mod concepts;
    pub mod cut_text;
    pub mod dense;
    pub mod find;
    pub mod found;
    pub mod hits;
    pub mod key;
    pub mod language;
    pub mod near;
    pub mod query_language;
    pub mod readings;
    pub mod spelling;
    pub mod stem;
    pub mod tables;
    pub mod words;

    pub use concepts::{Lexicon, Near};
    pub use found::{Concept, Form, Found, Place, Rank};
    pub use language::Languages;
    pub(crate) use readings::KnownReadings;
    pub use tables::Tables;
}
#[allow(dead_code, unreachable_pub, unused_imports)]
#[path = "src/index/mod.rs"]
mod index;
#[allow(dead_code, unreachable_pub, unused_imports)]
#[path = "src/record/mod.rs"]
mod record;
#[allow(dead_code, unreachable_pub, unused_imports)]
#[path = "src/text/mod.rs"]
mod text;

use std::error::Error;
use std::fmt::{Debug, Display, Write as _};
use std::path::Path;
use std::{env, fs};

use index::{Builder, Keys, Lists, Posting, Strings, TextInfo};
use lexicon::Lexicon;
use record::{Record, Topic};
use serde_json::value::RawValue;

/// Files of records, in the order of `RecordType::ALL`.
const FILES: [&str; 4] =
    ["data/publications.json", "data/units.json", "data/initiatives.json", "data/instruments.json"];

const TOPICS: &str = "data/topics.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    for folder in
        ["data", "build", "src/codes", "src/index", "src/lexicon", "src/messages", "src/record", "src/text"]
    {
        println!("cargo::rerun-if-changed={folder}");
    }
    // A position-independent program has 13,000 addresses that the loader writes at each start: 0.2 ms of a search.
    if env::var("CARGO_CFG_TARGET_OS")? == "linux" && env::var("CARGO_CFG_TARGET_ENV")? == "gnu" {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    let texts: Vec<String> = FILES.iter().map(fs::read_to_string).collect::<Result<_, _>>()?;
    let topics = fs::read_to_string(TOPICS)?;
    let topics: Vec<Topic<'_>> = serde_json::from_str(&topics)?;
    let spans = spans(&texts)?;
    fs::write(
        out.join("spans.rs"),
        format!("pub(super) static SPANS: [Span; {}] = [{}];\n", spans.len(), spans.join(", ")),
    )?;
    fs::write(out.join("topic_names.tsv"), topic_names(&topics)?)?;
    fs::write(out.join("messages.rs"), messages::source(Path::new("src/messages"))?)?;
    #[cfg(feature = "cite")]
    citation::write(out)?;
    lexicon_tables::write(out)?;
    let tables = lexicon_tables::Written::read(out)?;
    let lexicon = Lexicon::new(tables.tables()?);
    fs::write(out.join("index.rs"), index_source(&texts, &topics, &lexicon)?)?;
    let date = fs::read_to_string("data/DATE")?;
    let date = date.trim();
    println!(
        "cargo::rustc-env=SSEFIND_VERSION={} (catalogue of {date}, {} records)",
        env::var("CARGO_PKG_VERSION")?,
        spans.len(),
    );
    // A man page has a full date; the catalogue has a month only.
    println!("cargo::rustc-env=SSEFIND_DATE={date}-01");
    Ok(())
}

#[derive(serde::Deserialize)]
struct Identified<'a> {
    id: &'a str,
}

/// Returns the place of each record in its file, as the source of a `Span`.
fn spans(texts: &[String]) -> Result<Vec<String>, Box<dyn Error>> {
    let mut spans = Vec::new();
    for (file, text) in texts.iter().enumerate() {
        let place = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
        for record in serde_json::from_str::<Vec<&RawValue>>(text)? {
            let json = record.get();
            let Identified { id } =
                serde_json::from_str(json).map_err(|e| format!("{}: {e}", FILES[file]))?;
            let (start, id_start) = (place(json), place(id));
            spans.push(format!(
                "Span {{ file: {file}, start: {start}, end: {}, id_start: {id_start}, id_end: {} }}",
                start + json.len(),
                id_start + id.len(),
            ));
        }
    }
    Ok(spans)
}

/// Returns one line for each topic: the id, and the usual name in each language of the interface.
fn topic_names(topics: &[Topic<'_>]) -> Result<String, Box<dyn Error>> {
    let mut lines = String::new();
    for topic in topics {
        lines.push_str(&topic.id);
        for language in messages::LANGUAGES {
            lines.push('\t');
            lines.push_str(topic.name_in(language).ok_or("a topic without a name")?);
        }
        lines.push('\n');
    }
    Ok(lines)
}

/// Returns the index of the records as a Rust static: plain arrays that need no parsing at start.
fn index_source(
    texts: &[String],
    topics: &[Topic<'_>],
    lexicon: &Lexicon<'_>,
) -> Result<String, Box<dyn Error>> {
    let mut records: Vec<Record<'_>> = Vec::new();
    let [publications, units, initiatives, instruments] = texts else {
        return Err("four files".into());
    };
    let all = serde_json::from_str::<Vec<_>>(publications)?;
    records.extend(all.into_iter().map(Record::Publication));
    let all = serde_json::from_str::<Vec<_>>(units)?;
    records.extend(all.into_iter().map(Record::Unit));
    let all = serde_json::from_str::<Vec<_>>(initiatives)?;
    records.extend(all.into_iter().map(Record::Initiative));
    let all = serde_json::from_str::<Vec<_>>(instruments)?;
    records.extend(all.into_iter().map(Record::Instrument));
    let index = Builder::index(&records, topics, lexicon);
    let mut source =
        format!("pub(super) static INDEX: Index<'static> = Index {{ records: {},\n", index.records);
    let mut field = |name: &str, value: String| writeln!(source, "{name}: {value},");
    field("words", strings(&index.words))?;
    field("postings", lists(&index.postings, posting))?;
    field("stems", keys(&index.stems))?;
    field("forms", lists(&index.forms, number))?;
    field("texts", array(index.texts.iter().copied().map(text_info)))?;
    field("owners", lists(&index.owners, number))?;
    field("languages", strings(&index.languages))?;
    field("names", keys(&index.names))?;
    field("named", array(index.named.iter().copied().map(number)))?;
    field("subjects", lists(&index.subjects, posting))?;
    field("concepts", lists(&index.concepts, |posting| format!("{posting:?}")))?;
    field("years", array(index.years.iter()))?;
    field("focus", array(index.focus.iter().map(|focus| format!("{focus:?}"))))?;
    field("secondary", array(index.secondary.iter()))?;
    field("local", array(index.local.iter()))?;
    source.push_str("};\n");
    Ok(source)
}

fn array<T: Display>(items: impl Iterator<Item = T>) -> String {
    let mut source = String::from("Cow::Borrowed(&[");
    for item in items {
        source.push_str(&item.to_string());
        source.push(',');
    }
    source.push_str("])");
    source
}

fn strings(strings: &Strings<'_>) -> String {
    format!(
        "Strings {{ letters: Cow::Borrowed({:?}), ends: {} }}",
        strings.letters,
        array(strings.ends.iter())
    )
}

fn keys(keys: &Keys<'_>) -> String {
    format!("Keys({})", array(keys.0.iter()))
}

fn lists<T: Clone + Debug>(lists: &Lists<'_, T>, item: impl Fn(T) -> String) -> String {
    format!(
        "Lists {{ items: {}, starts: {} }}",
        array(lists.items.iter().cloned().map(item)),
        array(lists.starts.iter())
    )
}

fn number(number: u32) -> String {
    number.to_string()
}

fn posting(posting: Posting) -> String {
    format!("{posting:?}")
}

fn text_info(info: TextInfo) -> String {
    let TextInfo { field, language, words, owners } = info;
    format!("TextInfo {{ field: Field::{field:?}, language: {language}, words: {words}, owners: {owners} }}")
}
