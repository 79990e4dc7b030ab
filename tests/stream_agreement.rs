//! A search of a file in parts finds the same as a search of the same records in memory.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};
use ssefind::catalogue::{Catalogue, Embedded, Entry, Located};
use ssefind::index::{Builder, Index};
use ssefind::lexicon::Lexicon;
use ssefind::record::{Record, RecordType, Topic};
use ssefind::search::stream::{Large, Need, Progress, Sources};
use ssefind::search::{Query, search, search_in, stream};
use ssefind::text::tokenize;

use crate::scan::{Written, report};

/// Minimum size in bytes of a file that a search reads in parts.
const PARTED: usize = 4 << 20;

/// Returns the embedded records as lines of a file that a search reads in parts. Every third line escapes its letters.
fn lines(records: &[Record<'_>]) -> String {
    // A blank line after each record makes the file large enough, and costs a search little.
    let blank = " ".repeat(PARTED / records.len());
    let mut lines = String::new();
    for (number, record) in records.iter().enumerate() {
        let line = serde_json::to_string(record).expect("JSON");
        match number % 3 {
            0 => lines.extend(line.chars().map(escaped)),
            _ => lines.push_str(&line),
        }
        lines.extend(["\n", &blank, "\n"]);
    }
    lines
}

/// A character as JSON may escape it: `\u00e9` for `é`.
fn escaped(letter: char) -> String {
    if letter.is_ascii() {
        return letter.to_string();
    }
    let mut units = [0; 2];
    let units = letter.encode_utf16(&mut units);
    units.iter().fold(String::new(), |escaped, unit| escaped + &format!("\\u{unit:04x}"))
}

/// Words of titles, whole, cut and misspelt, with signs of the query syntax.
fn typed(records: &[Record<'_>]) -> impl Strategy<Value = String> + use<> {
    let titles = records.iter().flat_map(Record::titles);
    let mut all: Vec<String> = titles
        .flat_map(|(_, title)| tokenize(title).into_iter().map(|word| word.folded).collect::<Vec<_>>())
        .collect();
    all.sort();
    all.dedup();
    let word = prop_oneof![
        6 => prop::sample::select(all.clone()),
        2 => (prop::sample::select(all.clone()), 0..8_usize).prop_map(|(word, at)| without_letter(&word, at)),
        1 => prop::sample::select(all.clone()).prop_map(|word| format!("-{word}")),
        1 => (prop::sample::select(all.clone()), prop::sample::select(all.clone()))
            .prop_map(|(a, b)| format!("\"{a} {b}\"")),
        1 => (prop::sample::select(all.clone()), prop::sample::select(all)).prop_map(|(a, b)| format!("({a} OR {b})")),
        1 => Just("OR".to_owned()),
        1 => prop::sample::select(vec!["Summary", "of", "-A", "-and", "Deprtment", "korea", "ITC", "2014-2017"])
            .prop_map(str::to_owned),
    ];
    prop::collection::vec(word, 1..5).prop_map(|words| words.join(" "))
}

fn without_letter(word: &str, at: usize) -> String {
    let letters = word.chars().enumerate();
    letters.filter(|(place, _)| *place != at).map(|(_, letter)| letter).collect()
}

/// Titles that mean a concept in a form or a language of their own.
const MEANT: [(&str, &str); 16] = [
    ("de", "Hausangestellte in Wien"),
    ("de", "Frauengenossenschaften stärken"),
    ("de", "Das Genossenschaftsgesetz"),
    ("fr", "Les travailleuses domestiques à Dakar"),
    ("es", "Seguros para embarazadas"),
    ("tr", "Kooperatifçilik ve kadınlar"),
    ("ru", "Кооперативы женщин Сибири"),
    ("ar", "حقوق العاملات في المنازل"),
    ("el", "Συνεταιρισμοί γυναικών"),
    ("ja", "家事労働者の権利"),
    ("ko", "가사노동자의 권리"),
    ("zh", "家政工人的权利"),
    ("id", "Pekerja rumah tangga di Jakarta"),
    ("sw", "Wafanyakazi wa nyumbani"),
    ("en", "Micro-insurance-for expectant mothers"),
    ("en", "Ageing households, and their housekeepers"),
];

/// Number of records that mean nothing: with them, a catalogue is too large to be indexed whole.
const IDLE: usize = 1100;

/// Returns the records of [`MEANT`], and those that mean nothing.
fn others() -> Vec<Record<'static>> {
    let meant = MEANT.iter().enumerate().map(|(number, meant)| (format!("x-{number:04}"), *meant));
    let idle = (0..IDLE).map(|number| (format!("z-{number:04}"), ("en", "Qzwx vbnmk")));
    // A German compound in a series, whose language nobody states.
    let series = json!({"type": "publication", "id": "y-0000", "kind": "book", "title": "Qzwx vbnmk",
        "series": {"name": "Das Genossenschaftsgesetz"}, "editions": [{"language": "en"}]});
    let lines: String = meant
        .chain(idle)
        .map(|(id, (language, title))| {
            let edition = json!({"language": language, "title": title});
            json!({"type": "publication", "id": id, "kind": "book", "title": title, "editions": [edition]})
        })
        .chain([series])
        .map(|record| record.to_string() + "\n")
        .collect();
    let entries = ssefind::catalogue::parse("others", Box::leak(lines.into_boxed_str()));
    let record = |located: Located<'static>| match located.entry {
        Ok(Entry::Record(record)) => record,
        other => panic!("no record: {other:?}"),
    };
    entries.into_iter().map(record).collect()
}

/// The embedded catalogue in memory with its index, and a file of the same records.
struct Both {
    records: Vec<Record<'static>>,
    topics: Vec<Topic<'static>>,
    index: Index<'static>,
    file: Written,
}

impl Both {
    fn new(name: &str, others: Vec<Record<'static>>) -> Both {
        let embedded = Catalogue::Embedded(Embedded);
        let mut records = embedded.records(&RecordType::ALL).expect("records");
        records.extend(others);
        // The records of a catalogue stand in the order of their types.
        records.sort_by_key(Record::record_type);
        let topics = embedded.topics().expect("topics");
        Both {
            file: Written::new(name, lines(&records).as_bytes()),
            index: Builder::index(&records, &topics, &Lexicon::embedded()),
            topics,
            records,
        }
    }

    /// Results of a search in memory and of a search of the file in parts, from the first difference on.
    fn found(&self, typed: &str) -> (Vec<String>, Vec<String>) {
        let query = Query::parse(typed).expect("a query");
        let catalogue = Catalogue::Loaded { records: self.records.clone(), topics: self.topics.clone() };
        let whole = report(&search(&self.index, &query), &catalogue, &self.index);
        let files = [Large::open(&self.file.0).expect("read in parts")];
        let sources = Sources { records: &[], topics: &self.topics, files: &files, threads: 2 };
        let choice =
            stream::choose(&sources, &query, None, Need::All, &Progress::silent()).expect("a choice");
        let catalogue = choice.catalogue(&[]).expect("records");
        let index = choice.index(&catalogue);
        let parts = report(&search_in(&index, &query, &choice.statistics), &catalogue, &index);
        let (whole, parts): (Vec<&str>, Vec<&str>) = (whole.lines().collect(), parts.lines().collect());
        // The first lines that differ say more than the whole of both.
        let same = whole.iter().zip(&parts).take_while(|(a, b)| a == b).count();
        let rest = |lines: &[&str]| lines[same..].iter().take(3).map(|line| (*line).to_owned()).collect();
        (rest(&whole), rest(&parts))
    }
}

#[test]
fn known_queries_find_the_same() {
    let both = Both::new("known", Vec::new());
    for typed in [
        "Summary",
        "of -A",
        "Cooperative -and",
        "Deprtment",
        "Résumé",
        "occuped analysis",
        "cooperativismo 2014-2017",
        "co -and",
        "cooperativs -ILO",
        "ITC -training",
        "peules",
        "maids OR nannies",
        // Near to names of fields, which are no words of a record.
        "suports",
        "cooperatives yaer",
        "(housing OR Deprtment) coop -africa",
        "\"world of work\" OR recicladores OR 2014-2017",
    ] {
        let (whole, parts) = both.found(typed);
        assert_eq!(parts, whole, "{typed}");
    }
}

#[test]
fn any_query_finds_the_same() {
    let both = Both::new("any", Vec::new());
    let config = ProptestConfig {
        failure_persistence: None,
        // Every run has the same queries, so that a change shows its effect.
        rng_seed: RngSeed::Fixed(193),
        ..ProptestConfig::with_cases(20)
    };
    proptest!(config, |(typed in typed(&both.records))| {
        if Query::parse(&typed).is_ok() {
            let (whole, parts) = both.found(&typed);
            prop_assert_eq!(parts, whole, "{}", typed);
        }
    });
}

/// Queries whose concepts other words mean, in other languages, in other forms, and as parts of compounds.
const CONCEPTS: [&str; 26] = [
    "maids",
    "insurance for pregnant women",
    "domestic workers",
    "empleadas del hogar",
    "coop",
    "cooperative law",
    "women cooperatives",
    "Genossenschaften",
    "robots",
    "war",
    "how do I start a cooperative",
    "aging",
    "trash collectors",
    "kooperatif",
    "кооператив",
    "家事労働",
    "家政工人",
    "가사노동자",
    "haki za wafanyakazi",
    "rumah tangga",
    "handbook for farmers",
    "maids -Wien",
    "old people",
    "bosses and staff",
    "what is said about robots",
    "maids OR robots",
];

#[test]
fn concepts_find_the_same() {
    let both = Both::new("concepts", others());
    let mut wrong = Vec::new();
    for typed in CONCEPTS {
        let (whole, parts) = both.found(typed);
        if parts != whole {
            wrong.push((typed, whole, parts));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The text of a JSON value stays the same however its letters are escaped.
#[test]
fn escaped_lines_are_the_same_json() {
    let value = json!({"title": "Résumé 合作社 𝄞"});
    let line: String = value.to_string().chars().map(escaped).collect();
    assert!(line.is_ascii());
    assert_eq!(serde_json::from_str::<Value>(&line).expect("JSON"), value);
}
