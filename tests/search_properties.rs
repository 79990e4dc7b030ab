//! Properties of every query, including random ones.

use proptest::prelude::*;
use ssefind::catalogue::{Catalogue, Embedded};
use ssefind::record::{Record, RecordType};
use ssefind::search::{Query, search};
use ssefind::text::{fold, tokenize};

/// Words of titles with typos, and signs of the query syntax.
fn typed() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => prop::sample::select(title_words()),
        2 => "\\PC{1,12}",
        1 => prop::sample::select(vec!["\"", "-", "author:", "lang:fr", "year:2014..2017", "OR", "OR", "(", ")", "(a", "b)", "-\"a b\"", "978-92-2", "R.193", "の", "\u{202e}", "e\u{301}"])
            .prop_map(str::to_owned),
    ];
    prop::collection::vec(word, 0..12).prop_map(|words| words.join(" "))
}

fn records() -> Vec<Record<'static>> {
    Catalogue::Embedded(Embedded).records(&RecordType::ALL).expect("the catalogue reads")
}

fn title_words() -> Vec<String> {
    let mut all: Vec<String> = records()
        .iter()
        .flat_map(|record| record.titles().iter().flat_map(|(_, title)| tokenize(title)).collect::<Vec<_>>())
        .map(|word| word.folded)
        .collect();
    all.sort();
    all.dedup();
    all
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn no_query_panics_and_scores_are_shares(typed in typed()) {
        if let Ok(query) = Query::parse(&typed) {
            let index = Catalogue::Embedded(Embedded).index();
            let found = search(&index, &query);
            let marker = found.marker(&index);
            for hit in &found.hits {
                prop_assert!((0.0..=1.0).contains(&hit.score), "{typed:?}: {}", hit.score);
                prop_assert_eq!(found.missing(hit).is_empty(), hit.complete);
                let told = found.terms(&index, hit).len() + found.missing(hit).len();
                // A word that only asks is neither missing nor has to match.
                prop_assert!(told <= found.of(hit).terms.len());
                prop_assert!(told + found.of(hit).asking().len() >= found.of(hit).terms.len());
            }
            prop_assert!(marker.marks(&typed).iter().all(|mark| typed.get(mark.clone()).is_some()));
        }
    }

    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn highlights_are_slices_of_the_text(typed in typed(), text in "\\PC{0,60}") {
        if let Ok(query) = Query::parse(&typed) {
            let index = Catalogue::Embedded(Embedded).index();
            for mark in search(&index, &query).marker(&index).marks(&text) {
                prop_assert!(text.get(mark.clone()).is_some(), "{:?} in {:?}", mark, text);
            }
        }
    }

    /// A matching record stays a match with a further word of its own title, and precedes all records without that
    /// word.
    #[test]
    fn a_matching_word_never_sinks_a_record(at in 0_usize..375, first in 0_usize..40, second in 0_usize..40) {
        let records = records();
        let title = tokenize(records[at].title());
        let (first, second) = (&title[first % title.len()].folded, &title[second % title.len()].folded);
        let index = Catalogue::Embedded(Embedded).index();
        let rank = |typed: &str| {
            let query = Query::parse(typed).expect("letters");
            let found = search(&index, &query);
            found.hits.iter().position(|hit| hit.record as usize == at).map(|place| (place, found.hits.clone()))
        };
        if let Some((place, hits)) = rank(first) && hits[place].complete {
            let (place, hits) = rank(&format!("{first} {second}")).expect("it is still found");
            prop_assert!(hits[place].complete, "{} {}: {:?}", first, second, records[at].title());
            prop_assert!(hits[..place].iter().all(|hit| hit.complete));
        }
    }
}
