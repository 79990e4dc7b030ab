//! The meaning of a query for a pass: its concepts, and their expressions in all languages.

use std::collections::HashSet;

use crate::lexicon::Lexicon;
use crate::search::concepts::Concepts;
use crate::search::{Query, Slot, Sought};

/// The concepts of a query, and the expressions by which texts mean them. They are made once for all passes.
#[derive(Debug, Default)]
pub(crate) struct Meaning {
    pub(crate) concepts: Concepts,
    pub(crate) expressions: Vec<(u16, String)>,
}

impl Meaning {
    /// Finds the concepts of a query with their expressions. The catalogue does not have the `unknown` words.
    pub(crate) fn of(query: &Query, unknown: &[String]) -> Meaning {
        let mut meaning = Meaning::without_expressions(query, unknown);
        let slots = 0..query.slots.len();
        let wanted: HashSet<u16> = slots.flat_map(|at| meaning.concepts.of_slot(at)).collect();
        meaning.expressions = Lexicon::embedded().expressions_of(&wanted);
        meaning
    }

    /// Finds the concepts of a query for a catalogue that is indexed whole.
    pub(crate) fn without_expressions(query: &Query, unknown: &[String]) -> Meaning {
        let is_unknown = |slot: &Slot| matches!(&slot.sought, Sought::Word(word) if unknown.contains(word));
        let slots = query.slots.iter().enumerate();
        let unknown: Vec<usize> = slots.filter(|(_, slot)| is_unknown(slot)).map(|(at, _)| at).collect();
        Meaning { concepts: Concepts::of(&query.text, &query.slots, &unknown), expressions: Vec::new() }
    }
}
