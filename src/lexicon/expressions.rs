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
            let mut open: Vec<_> = start.into_iter().map(|start| (start, Vec::new())).collect();
            while let Some((state, letters)) = open.pop() {
                for (byte, to) in self.expressions.ways(state) {
                    let mut longer = letters.clone();
                    longer.push(byte);
                    open.push((to, longer));
                }
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
