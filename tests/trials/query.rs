//! Search for arbitrary text.

use ssefind::catalogue::{Catalogue, Embedded};
use ssefind::search::{Hit, Query, nearest_words, search};

/// Asserts that the hits are in order, and that their report does not panic.
pub(crate) fn query(data: &[u8]) {
    let typed = String::from_utf8_lossy(data);
    let Ok(query) = Query::parse(&typed) else { return };
    let catalogue = Catalogue::Embedded(Embedded);
    let index = catalogue.index();
    let found = search(&index, &query);
    let order = |hit: &Hit| (hit.complete, hit.score);
    for pair in found.hits.windows(2) {
        assert!(order(&pair[0]) >= order(&pair[1]), "out of order: {pair:?}");
    }
    let marker = found.marker(&index);
    for hit in found.hits.iter().take(3) {
        assert!((0.0..=1.0).contains(&hit.score), "{hit:?}");
        let known = found.terms(&index, hit).len() + found.missing(hit).len();
        // A word that only asks is neither missing nor has to match.
        let terms = found.of(hit).terms.len();
        assert!(known <= terms && known + found.of(hit).asking().len() >= terms, "{hit:?}");
        for record in catalogue.fetch(&[hit.record]).expect("a record of ours") {
            for range in marker.marks(record.title()) {
                assert!(record.title().get(range).is_some(), "marks cut a letter");
            }
        }
    }
    assert_eq!(search(&index, &query), found, "not the same twice");
    let _ = nearest_words(&index, &found.all_terms());
    assert_eq!(Query::parse(&query.to_string()).as_ref(), Ok(&query), "{query}");
}
