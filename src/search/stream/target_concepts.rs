//! Finds records by the concepts of the query: each expression of a concept is a name by which texts are recognised.
//!
//! The stem of `text` decides here which forms of an expression a text has. The index reads the texts of candidates by
//! the rules of the lexicon.

use std::collections::{HashMap, HashSet};

use crate::index::Field;
use crate::lexicon::Lexicon;
use crate::search::stream::meaning::Meaning;
use crate::search::stream::targets::{Code, ListedMatch, Targets, Unit};
use crate::search::{MatchKind, Query, of_field, of_match_kind};

impl Targets {
    /// Adds the concepts of the query, without those near to them.
    pub(crate) fn take_concepts(&mut self, query: &Query, meaning: &Meaning) {
        let concepts = &meaning.concepts;
        let mut units_of: HashMap<u16, Vec<usize>> = HashMap::new();
        for (term, at) in query.terms.iter().zip(0..) {
            let of = self.count(&term.kind);
            for concept in concepts.of_term(at) {
                units_of.entry(concept).or_default().push(self.units.len());
                self.units.push(Unit { of, parts: 1 });
            }
            let typed = self.typed.iter().filter(|typed| typed.of == of);
            if concepts.knows(at) {
                self.defined.extend(typed.map(|typed| typed.unit));
            }
        }
        self.has_concepts = concepts.candidates().next().is_some();
        let listed = |concept: &u16, field: Field, quality: f32| -> Vec<ListedMatch> {
            let units = units_of.get(concept).into_iter().flatten();
            units.map(|unit| ListedMatch { field, unit: *unit, quality }).collect()
        };
        let lexicon = Lexicon::embedded();
        let quality = of_match_kind(MatchKind::Concept);
        let wanted: HashSet<u16> = units_of.keys().copied().collect();
        for (concept, expression) in &meaning.expressions {
            self.name(expression, &listed(concept, Field::Title, quality));
        }
        for concept in lexicon.concepts().filter(|concept| wanted.contains(&concept.number())) {
            for topic in lexicon.topics(concept) {
                let quality = quality * of_field(Field::Topic);
                self.list(Code::Topic, topic, listed(&concept.number(), Field::Topic, quality));
            }
        }
    }
}
