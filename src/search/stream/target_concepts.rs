//! Finds records by the concepts of the query: by their expressions, and by the topics and kinds that mean them.

use std::collections::HashMap;

use crate::catalogue::{Catalogue, Embedded};
use crate::index::{Field, concepts_of_topics, kind_names};
use crate::lexicon::Lexicon;
use crate::lexicon::expressions::Expression;
use crate::record::{RecordType, Topic};
use crate::search::concepts::Concepts;
use crate::search::stream::listed_match::ListedMatch;
use crate::search::stream::meaning::{Concern, Meaning};
use crate::search::stream::targets::{Code, Targets, Unit};
use crate::search::{Query, of_field, of_match_kind};

/// Matches of the units of each concept.
type Matches = HashMap<u16, Vec<ListedMatch>>;

impl Targets {
    /// Adds the concepts of the query.
    pub(crate) fn add_concepts(
        &mut self,
        query: &Query,
        meaning: &Meaning,
        concern: Concern,
        topics: &[Topic<'_>],
    ) {
        self.has_concepts = meaning.concepts.concept_matches().next().is_some();
        self.note_meanings(query, &meaning.concepts);
        let matches = self.add_concept_units(query, &meaning.concepts, concern);
        if !matches.is_empty() {
            self.add_expressions(&meaning.expressions, &matches);
            self.list_topics_and_kinds(topics, &matches);
        }
    }

    /// Notes the items that only ask, and the words that the lexicon has.
    fn note_meanings(&mut self, query: &Query, concepts: &Concepts) {
        for (term, at) in query.terms.iter().zip(0..) {
            let items = self.items_of(term);
            if concepts.knows(at) {
                let typed = self.typed.iter().filter(|typed| items.contains(&typed.of));
                self.defined.extend(typed.map(|typed| typed.unit));
            }
            if !concepts.is_required(at) {
                self.asking.extend(items);
            }
        }
    }

    /// Adds a unit for each concept of an item.
    fn add_concept_units(&mut self, query: &Query, concepts: &Concepts, concern: Concern) -> Matches {
        let mut matches = Matches::new();
        for concept_match in concepts.concept_matches() {
            let is_related = concept_match.how.lacks_word();
            if is_related && concern == Concern::Direct {
                continue;
            }
            let quality = of_match_kind(concept_match.how) * concept_match.share;
            let terms = query.terms[concept_match.terms.clone()].iter();
            let items: Vec<usize> = terms.flat_map(|term| self.items_of(term)).collect();
            for of in items {
                let listed = ListedMatch { field: Field::Title, unit: self.units.len(), quality };
                matches.entry(concept_match.concept).or_default().push(listed);
                self.units.push(Unit { of, parts: 1, is_related });
            }
        }
        matches
    }

    /// Adds the expressions of the concepts in texts.
    fn add_expressions(&mut self, expressions: &[Expression], matches: &Matches) {
        let embedded = Catalogue::Embedded(Embedded);
        let index = embedded.index();
        let frequency = |word: &str| index.words.find(word).map_or(0, |id| index.postings.get(id).len());
        for expression in expressions {
            if let Some(listed) = matches.get(&expression.concept) {
                self.expressions.add(expression, listed, &frequency);
            }
        }
    }

    /// Adds the topics and the kinds of record that mean the concepts.
    fn list_topics_and_kinds(&mut self, topics: &[Topic<'_>], matches: &Matches) {
        let listed = |concepts: Vec<u16>, field: Field| -> Vec<ListedMatch> {
            let all = concepts.iter().filter_map(|concept| matches.get(concept)).flatten();
            all.map(|listed| ListedMatch { field, quality: listed.quality * of_field(field), ..*listed })
                .collect()
        };
        let lexicon = Lexicon::embedded();
        for (topic, concepts) in topics.iter().zip(concepts_of_topics(topics, &lexicon)) {
            self.list(Code::Topic, &topic.id, listed(concepts, Field::Topic));
        }
        for kind in RecordType::ALL.iter().flat_map(|of| of.kinds()) {
            let names = kind_names(kind).iter().copied().chain([("en", *kind)]);
            let found = names.flat_map(|(language, name)| lexicon.find(name, Some(language)));
            let mut concepts: Vec<u16> = found.map(|found| found.concept.number()).collect();
            concepts.sort_unstable();
            concepts.dedup();
            self.list(Code::Kind, kind, listed(concepts, Field::Kind));
        }
    }
}
