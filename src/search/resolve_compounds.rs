//! Resolves compounds by the words of the catalogue.

use std::collections::HashSet;

use crate::index::Index;
use crate::search::query::{Slot, Sought};
use crate::text::{is_function_word, stem, tokenize};

/// The slots as they are searched: a compound that the catalogue nowhere writes as one becomes its parts, and pairs
/// that it does not have are dropped where it has others of their run (they lie across two of its words). What is
/// typed twice is sought once.
pub(crate) fn resolve_compounds(index: &Index<'_>, slots: &[Slot]) -> Vec<Slot> {
    let knows = |word: &str| index.words.find(word).is_some();
    let some_pair = slots.iter().any(|slot| matches!(&slot.sought, Sought::Pair(pair) if knows(pair)));
    let mut settled = Vec::new();
    for slot in slots {
        match &slot.sought {
            Sought::Pair(pair) if some_pair && !knows(pair) => {}
            Sought::Compound(joined, parts)
                if !knows(joined) && index.stems.find(&stem(joined)).is_none() =>
            {
                let words = tokenize(&slot.surface);
                let place = |number: usize| {
                    let word = words.get(number).map_or(0..slot.surface.len(), |word| word.range.clone());
                    slot.at.start + word.start..slot.at.start + word.end
                };
                let telling = parts.iter().enumerate().filter(|(_, part)| !is_function_word(part));
                settled.extend(telling.map(|(number, part)| Slot {
                    surface: part.clone(),
                    sought: Sought::Word(part.clone()),
                    before: None,
                    at: place(number),
                }));
            }
            Sought::Word(word) => match slot.before.as_ref().and_then(|before| glued(index, before, word)) {
                Some(sought) => settled.push(Slot { sought, ..slot.clone() }),
                None => settled.push(slot.clone()),
            },
            _ => settled.push(slot.clone()),
        }
    }
    let mut once = HashSet::new();
    let first: Vec<bool> = settled.iter().map(|slot| once.insert(&slot.sought)).collect();
    let mut first = first.into_iter();
    settled.retain(|_| first.next().unwrap_or(true));
    settled
}

/// A function word and the next one where the catalogue glues them: `My COOP` is `My.COOP`, `in formal` is not
/// `informal`.
fn glued(index: &Index<'_>, before: &str, word: &str) -> Option<Sought> {
    let joined = format!("{before}{word}");
    let id = index.words.find(&joined)?;
    let is_glued = index.postings.get(id).iter().any(|posting| posting.width > 1);
    is_glued.then(|| Sought::Compound(joined, vec![before.to_owned(), word.to_owned()]))
}
