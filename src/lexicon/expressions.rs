//! The expressions of some concepts, in all languages.

use std::collections::HashSet;

use crate::lexicon::Lexicon;
use crate::lexicon::language::WordLanguage;

impl Lexicon<'_> {
    /// Returns the expressions of these concepts, each with the number of its concept. Words are folded and joined by
    /// single spaces. Each call reads all expressions of the lexicon.
    pub(crate) fn expressions_of(&self, concepts: &HashSet<u16>) -> Vec<(u16, String)> {
        let mut expressions = Vec::new();
        for language in WordLanguage::ALL {
            let start = self.expressions.language(language);
            let mut open: Vec<_> = start.into_iter().map(|start| (start, 0, None)).collect();
            let mut letters = Vec::new();
            while let Some((state, length, last)) = open.pop() {
                letters.truncate(length);
                letters.extend(last);
                let ways = self.expressions.ways(state);
                open.extend(ways.map(|(byte, to)| (to, letters.len(), Some(byte))));
                let senses = self.expressions.value(state).map(|number| self.senses(number));
                let ours = senses.into_iter().flatten().map(|(concept, _)| concept.number());
                for concept in ours.filter(|concept| concepts.contains(concept)) {
                    let expression = String::from_utf8_lossy(&letters).into_owned();
                    expressions.push((concept, expression));
                }
            }
        }
        expressions
    }
}
