//! From what the user typed to the words, topics and places of the catalogue that meet it.

use std::ops::Range;

use crate::search::How;
use crate::search::candidate::{Alternative, Met};
use crate::search::index::{Field, Index};
use crate::search::lookup::{Beginnings, guessed, known_forms, told, words_in_a_row};
use crate::search::query::{Slot, Sought};
use crate::text::stem;

/// From how many words on a query is a text that somebody pasted: its words are whole, so none is a beginning.
const PASTED: usize = 13;
/// How many words of a query are taken for slips: a query with more words that the catalogue does not know is not badly
/// typed, it is about something else. Each costs a walk through all words.
const GUESSES: usize = 8;

/// All that meets these slots, alone or together.
pub(crate) fn expand(index: &Index<'_>, slots: &[Slot]) -> Vec<Alternative> {
    let mut found = Vec::new();
    let mut stems = Vec::new();
    let beginnings = if slots.len() < PASTED {
        Beginnings::Met
    } else {
        Beginnings::Ignored
    };
    let mut guesses = GUESSES;
    for (at, slot) in slots.iter().enumerate() {
        let before = found.len();
        let mut add = |met: Met, how: How| {
            found.push(Alternative {
                slots: at..at + 1,
                met,
                how,
            });
        };
        let word = match &slot.sought {
            Sought::Word(word) => {
                // A word that stands in the catalogue is never taken for a slip.
                if !told(index, word, beginnings, &mut add) && guesses > 0 {
                    guesses -= 1;
                    guessed(index, word, &mut add);
                }
                Some(word.as_str())
            }
            Sought::Compound(joined, parts) => {
                known_forms(index, joined, How::Exact, How::Form, &mut add);
                if let Some(row) = words_in_a_row(index, parts) {
                    add(row, How::Form);
                }
                Some(joined.as_str())
            }
            Sought::Phrase(words) => {
                if let Some(row) = words_in_a_row(index, words) {
                    add(row, How::Exact);
                }
                None
            }
            Sought::Number(number) => {
                if let Some(id) = index.words.find(number) {
                    add(Met::InField(id, Field::Series), How::Exact);
                    // A number elsewhere is not the number of anything: `SDG 11` is no No. 11.
                    add(Met::Word(id), How::Part);
                }
                Some(number.as_str())
            }
            Sought::Isbn(digits) => {
                if let Some(id) = index.words.find(digits) {
                    add(Met::InField(id, Field::Isbn), How::Exact);
                }
                None
            }
            Sought::Years(years, joined) => {
                if let Some(id) = index.words.find(joined) {
                    add(Met::Word(id), How::Exact);
                }
                for id in years
                    .clone()
                    .filter_map(|year| index.words.find(&year.to_string()))
                {
                    add(Met::InField(id, Field::Year), How::Exact);
                }
                None
            }
            Sought::Pair(pair) => {
                if let Some(id) = index.words.find(pair) {
                    add(Met::Word(id), How::Exact);
                }
                Some(pair.as_str())
            }
        };
        stems.push((at, word.map(|word| stem_of(index, word, &found[before..]))));
    }
    written_as_one(index, slots, &mut found);
    subjects(index, &stems, &mut found);
    if let Some(apart) = apart(slots, &stems) {
        subjects(index, &apart, &mut found);
    }
    found
}

/// The stem that stands for a slot in the name of a topic: its own where the catalogue knows the word, else that of the
/// most frequent word that it is taken for.
fn stem_of(index: &Index<'_>, word: &str, alternatives: &[Alternative]) -> String {
    let frequency = |alternative: &&Alternative| match alternative.met {
        Met::Word(id) => index.postings.get(id).len(),
        _ => 0,
    };
    let corrected = alternatives
        .iter()
        .filter(|a| a.how == How::Typo)
        .max_by_key(frequency);
    match corrected.map(|alternative| &alternative.met) {
        Some(Met::Word(id)) => stem(index.words.get(*id)),
        _ => stem(word),
    }
}

/// Two words that the catalogue writes as one: `micro insurance` → `microinsurance`.
fn written_as_one(index: &Index<'_>, slots: &[Slot], found: &mut Vec<Alternative>) {
    let mut add = |slots: Range<usize>, first: &str, second: &str, how: How| {
        if let Some(id) = index.words.find(&format!("{first}{second}")) {
            found.push(Alternative {
                slots,
                met: Met::Word(id),
                how,
            });
        }
    };
    for (at, slot) in slots.iter().enumerate() {
        let Sought::Word(word) = &slot.sought else {
            continue;
        };
        if let Some(Slot {
            sought: Sought::Word(next),
            before: None,
            ..
        }) = slots.get(at + 1)
        {
            add(at..at + 2, word, next, How::Form);
        }
    }
}

/// Most words of a topic's name that are tried.
pub(crate) const LONGEST_NAME: usize = 8;

/// Subjects that slots in a row name, in any language. `stems` are the stems of the query's words, each with its slot.
fn subjects(index: &Index<'_>, stems: &[(usize, Option<String>)], found: &mut Vec<Alternative>) {
    for start in 0..stems.len() {
        let mut name = String::new();
        for (slot, stem) in stems.iter().skip(start).take(LONGEST_NAME) {
            let Some(stem) = stem else { break };
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(stem);
            let named = index.names.find_all(&name);
            for subject in named.filter_map(|name| index.named.get(name as usize)) {
                let slots = stems[start].0..slot + 1;
                found.push(Alternative {
                    slots,
                    met: Met::Subject(*subject),
                    how: How::Translation,
                });
            }
        }
    }
}

/// The stems with each compound as its parts; none where there is no compound.
fn apart(slots: &[Slot], stems: &[(usize, Option<String>)]) -> Option<Vec<(usize, Option<String>)>> {
    let parts = |slot: usize| match &slots[slot].sought {
        Sought::Compound(_, parts) => Some(parts),
        _ => None,
    };
    stems.iter().any(|(slot, _)| parts(*slot).is_some()).then(|| {
        let each = |(slot, whole): &(usize, Option<String>)| match parts(*slot) {
            Some(parts) => parts.iter().map(|part| (*slot, Some(stem(part)))).collect(),
            None => vec![(*slot, whole.clone())],
        };
        stems.iter().flat_map(each).collect()
    })
}
