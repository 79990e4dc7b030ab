//! The embedded index equals the one that its builder makes of `data/`, and no two stems share a key.

use std::collections::HashSet;

use ssefind::catalogue::{Catalogue, Embedded};
use ssefind::index::Builder;
use ssefind::lexicon::Lexicon;
use ssefind::record::RecordType;
use ssefind::text::stem;

#[test]
fn the_prepared_index_is_what_the_builder_makes() {
    let embedded = Catalogue::Embedded(Embedded);
    let (records, topics) =
        (embedded.records(&RecordType::ALL).expect("records"), embedded.topics().expect("topics"));
    let made = Builder::index(&records, &topics, &Lexicon::embedded());
    assert_eq!(format!("{made:?}"), format!("{:?}", *embedded.index()));
}

#[test]
fn no_two_stems_share_a_key() {
    let index = Catalogue::Embedded(Embedded).index();
    let words = (0_u32..).take(index.words.len()).map(|word| index.words.get(word).to_owned());
    let stems: HashSet<String> = words.map(|word| stem(&word)).collect();
    assert_eq!(index.stems.0.len(), stems.len());
}
