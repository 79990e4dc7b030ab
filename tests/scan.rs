//! A search that reads past most records finds what one with an index of all of them finds.

use std::fmt::Write as _;

use ssefind::catalogue::{Catalogue, Embedded};
use ssefind::record::{Record, RecordType};
use ssefind::scan::{self, Choice, Large, Need, Progress, Sources};
use ssefind::search::{Found, Query, search, search_in};

/// Queries of all kinds, beside the judged ones.
const QUERIES: [&str; 24] = [
    "korea",
    "cooperatives",
    "coopertaives korea",
    "microinsurance",
    "micro insurance",
    "\"world of work\" asia",
    "coops -women",
    "co-operative bank",
    "978-92-2-130678-8",
    "922130678X",
    "2014-2017",
    "my coop",
    "No. 11",
    "合作社",
    "협동조합",
    "التعاونيات",
    "economía social y solidaria",
    "borzaga",
    "prtcipation",
    "french brief",
    "the of",
    "africa -cooperatives",
    "zzzzqqq",
    "coop",
];

fn queries() -> Vec<String> {
    let judged: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("relevance/queries.json")).expect("judged queries");
    let judged = judged
        .iter()
        .filter_map(|judged| Some(judged["query"].as_str()?.to_owned()));
    judged.chain(QUERIES.map(str::to_owned)).collect()
}

/// Everything that is told of what was found.
fn told(found: &Found, catalogue: &Catalogue<'_>, index: &ssefind::index::Index<'_>) -> String {
    let ids = catalogue.ids();
    let mut told = format!("{:?}\n", found.corrected);
    for hit in &found.hits {
        let (id, missing) = (ids[hit.record as usize], found.missing(hit));
        let _ = writeln!(told, "{id} {:.4} {missing:?}", hit.score);
        for term in found.terms(index, hit) {
            let _ = writeln!(
                told,
                "  {} {} {:?} {} {:?} {:.4}",
                term.term, term.word, term.field, term.language, term.how, term.added
            );
        }
    }
    told
}

fn of_choice(choice: &Choice, memory: &[Record<'_>], query: &Query) -> String {
    let catalogue = choice.catalogue(memory).expect("records");
    let index = choice.index(&catalogue);
    told(&search_in(&index, query, &choice.statistics), &catalogue, &index)
}

#[test]
fn what_is_chosen_is_found_as_in_the_whole() {
    let embedded = Catalogue::Embedded(Embedded);
    let index = embedded.index();
    let records = embedded.records(&RecordType::ALL).expect("records");
    let topics = embedded.topics().expect("topics");
    let sources = Sources {
        records: &records,
        topics: &topics,
        files: &[],
        threads: 2,
    };
    let mut differ = Vec::new();
    for typed in queries() {
        let query = Query::parse(&typed).expect("a query");
        let choice = scan::choose(&sources, &query, None, Need::All, &Progress::silent()).expect("a choice");
        let chosen = of_choice(&choice, &records, &query);
        let whole = told(&search(&index, &query), &embedded, &index);
        if chosen != whole {
            differ.push(format!(
                "== {typed}\n-- whole\n{}-- chosen\n{}",
                head(&whole),
                head(&chosen)
            ));
        }
    }
    assert!(
        differ.is_empty(),
        "{} differ\n{}",
        differ.len(),
        differ.join("\n")
    );
}

fn head(text: &str) -> String {
    text.lines()
        .take(12)
        .fold(String::new(), |head, line| head + line + "\n")
}

#[allow(dead_code)]
fn unused(_: Large) {}
