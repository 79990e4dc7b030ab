//! The meaning of a query for a pass: its concepts, and their expressions in all languages.

use std::collections::HashSet;

use crate::lexicon::Lexicon;
use crate::lexicon::expressions::Expression;
use crate::search::concepts::Concepts;
use crate::search::{Query, QueryTerm, TermKind};

/// Concepts by which a pass selects records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Concern {
    /// The concepts of the query, and narrower ones.
    Direct,
    /// Broader and related ones too. Only a query without a complete match finds records by these.
    Related,
}

/// The concepts of a query, and their expressions in texts. All passes share one meaning.
#[derive(Debug, Default)]
pub(crate) struct Meaning {
    pub(crate) concepts: Concepts,
    pub(crate) expressions: Vec<Expression>,
}

impl Meaning {
    /// Finds the concepts of a query with their expressions. The catalogue does not have the `unknown` words.
    pub(crate) fn of(query: &Query, unknown: &[String]) -> Meaning {
        let mut meaning = Meaning::without_expressions(query, unknown);
        let concepts: HashSet<u16> = meaning.concepts.concept_matches().map(|one| one.concept).collect();
        meaning.expressions = Lexicon::embedded().expressions_of(&concepts);
        meaning
    }

    /// Finds the concepts of a query for a catalogue that is indexed whole.
    pub(crate) fn without_expressions(query: &Query, unknown: &[String]) -> Meaning {
        let is_unknown =
            |term: &QueryTerm| matches!(&term.kind, TermKind::Word(word) if unknown.contains(word));
        let terms = query.terms.iter().enumerate();
        let unknown: Vec<usize> = terms.filter(|(_, term)| is_unknown(term)).map(|(at, _)| at).collect();
        Meaning { concepts: Concepts::of(&query.text, &query.terms, &unknown), expressions: Vec::new() }
    }
}
