//! Words of a query that a catalogue may lack, and the guesses that replace them.

use crate::catalogue::{Catalogue, Embedded};
use crate::record::Topic;
use crate::search::Query;
use crate::search::limits::GUESSES;
use crate::search::stream::meaning::{Concern, Meaning};
use crate::search::stream::target_names::each_name;
use crate::search::stream::targets::Targets;
use crate::search::stream::unknown_words::{Typos, UnknownWords};
use crate::text::stem;

/// Returns the words of the query that neither the lexicon nor the embedded catalogue has. A file may have such a word
/// nevertheless. If not, the same pass has collected the words near the unknown one.
pub(crate) fn suspects(query: &Query) -> Vec<String> {
    let embedded = Catalogue::Embedded(Embedded);
    let index = embedded.index();
    let meaning = Meaning::without_expressions(query, &[]);
    let targets = Targets::of(query, &meaning, Concern::Direct, &[], &[], &Typos::default());
    let is_known = |word: &str| {
        index.words.find(word).is_some()
            || index.words.with_prefix(word).next().is_some()
            || index.stems.find(&stem(word)).is_some()
    };
    let mut suspects = unknown_words(&targets, &vec![false; targets.units.len()]);
    suspects.retain(|word| !is_known(word));
    suspects
}

/// Returns the corrections of these words that the embedded catalogue suggests. If a file suggests the same, one pass
/// over it is enough.
pub(crate) fn guesses(suspects: &[String], topics: &[Topic<'_>]) -> Typos {
    if suspects.is_empty() {
        return Typos::default();
    }
    let embedded = Catalogue::Embedded(Embedded);
    let index = embedded.index();
    let mut near = UnknownWords::of(suspects);
    (0_u32..).take(index.words.len()).for_each(|id| near.note(index.words.get(id)));
    each_name(topics, &mut |word| near.note_name(word));
    near.into_replacements()
}

/// Maximum number of words that the second pass compares: twice the corrections of a query, for the parts of compounds.
const MOST_GUESSED: usize = 2 * GUESSES;

/// Returns the words of the query that no record and no name has.
pub(crate) fn unknown_words(targets: &Targets, seen: &[bool]) -> Vec<String> {
    let knows = |unit: usize| seen[unit] || targets.known[unit] || targets.defined.contains(&unit);
    let mut unknown: Vec<String> = Vec::new();
    for typed in &targets.typed {
        let is_number = typed.word.chars().any(char::is_numeric);
        if !is_number
            && !knows(typed.unit)
            && !typed.inside.is_some_and(knows)
            && !unknown.contains(&typed.word)
        {
            unknown.push(typed.word.clone());
        }
    }
    unknown.truncate(MOST_GUESSED);
    unknown
}
