//! Concepts: ids, weights, relations, topics and usual words.

use crate::lexicon::found::{Concept, Rank};
use crate::lexicon::language::{Languages, Script, WordLanguage};
use crate::lexicon::near::nearest;
use crate::lexicon::tables::{
    CONCEPT, COUNTRY, FOREIGN, LAST, SEVERAL, Tables, Trie, USUAL, USUAL_IN, u16_at, u32_at,
};
use crate::text::fold;

/// Maximum weight of a concept whose words only ask, in tenths.
const ASKING: u8 = 2;

/// The lexicon, ready for use.
#[derive(Clone)]
#[allow(missing_debug_implementations, reason = "it is a megabyte of tables")]
pub struct Lexicon<'d> {
    tables: Tables<'d>,
    pub(crate) expressions: Trie<'d>,
    pub(crate) forms: Trie<'d>,
}

/// A word of the lexicon that is near to a typed word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The folded word.
    pub word: String,
    /// The number of letters that are missing, extra, wrong or swapped.
    pub distance: usize,
    /// The languages that have the word.
    pub languages: Languages,
}

impl<'d> Lexicon<'d> {
    /// Returns the lexicon in these tables.
    #[must_use]
    pub fn new(tables: Tables<'d>) -> Lexicon<'d> {
        Lexicon { expressions: Trie::new(tables.expressions), forms: Trie::new(tables.forms), tables }
    }

    /// Returns every concept, in the order of the data.
    pub fn concepts(&self) -> impl Iterator<Item = Concept> + use<> {
        let count = u16::try_from(self.tables.weights.len()).unwrap_or(u16::MAX);
        (0..count).map(Concept)
    }

    /// Returns the concept with an id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<Concept> {
        self.concepts().find(|concept| self.id(*concept) == id)
    }

    /// Returns the id of a concept: its usual English word, with hyphens.
    #[must_use]
    pub fn id(&self, concept: Concept) -> &'d str {
        let (start, end) = self.bounds(concept, 0);
        self.tables.ids.get(start..end).unwrap_or_default()
    }

    /// Returns the concept's weight: 1.0 a subject of the field, 0.7 a concrete but common thing, 0.4 a general idea,
    /// 0.2 words that only ask.
    #[must_use]
    pub fn weight(&self, concept: Concept) -> f32 {
        f32::from(self.tenths(concept)) / 10.0
    }

    /// Returns whether the concept's words only ask, and say nothing of the subject: `how do I`, `what does … say`.
    #[must_use]
    pub fn only_asks(&self, concept: Concept) -> bool {
        self.tenths(concept) <= ASKING
    }

    fn tenths(&self, concept: Concept) -> u8 {
        self.weight_byte(concept) & !(FOREIGN | COUNTRY)
    }

    fn weight_byte(&self, concept: Concept) -> u8 {
        self.tables.weights.get(usize::from(concept.0)).copied().unwrap_or_default()
    }

    /// Returns the concepts whose works answer where nothing nearer exists: of war, crisis.
    pub fn broader(&self, concept: Concept) -> impl Iterator<Item = Concept> + use<'d> {
        let (start, end) = self.bounds(concept, 1);
        let broader = self.tables.broader;
        (start..end).map(move |at| Concept(u16_at(broader, at)))
    }

    /// Returns the other sides of the same matter: of automation, the future of work.
    pub fn related(&self, concept: Concept) -> impl Iterator<Item = Concept> + use<'d> {
        let (start, end) = self.bounds(concept, 2);
        let related = self.tables.related;
        (start..end).map(move |at| Concept(u16_at(related, at)))
    }

    /// Returns whether the concept belongs to another field, such as sport. A search does not find texts by it.
    #[must_use]
    pub fn is_foreign(&self, concept: Concept) -> bool {
        self.weight_byte(concept) & FOREIGN != 0
    }

    /// Returns whether the concept is a country.
    #[must_use]
    pub fn is_country(&self, concept: Concept) -> bool {
        self.weight_byte(concept) & COUNTRY != 0
    }

    /// Returns the ids of the catalogue's topics that the concept is.
    pub fn topics(&self, concept: Concept) -> impl Iterator<Item = &'d str> + use<'d> {
        let (start, end) = self.bounds(concept, 3);
        self.tables.topics.get(start..end).unwrap_or_default().split_ascii_whitespace()
    }

    /// Returns the usual word of a concept in a language of the interface, as people write the word. In other
    /// languages, and without a usual word, returns `None`.
    #[must_use]
    pub fn usual(&self, concept: Concept, language: &str) -> Option<String> {
        let language = WordLanguage::by_code(language)?;
        let place = USUAL_IN.iter().position(|of| *of == language)?;
        let word = self.tables.usual[place].lines().nth(usize::from(concept.0))?;
        (!word.is_empty()).then(|| word.to_owned())
    }

    /// Returns the words of the lexicon that are nearest to an unknown word, in alphabetical order. If the lexicon has
    /// the word, returns none.
    ///
    /// The words are in all languages of the word's script, or in the language of a BCP 47 code. A word of 4 letters or
    /// more may have one typing error, and a long word may have two.
    #[must_use]
    pub fn near(&self, word: &str, language: Option<&str>) -> Vec<Near> {
        let word = fold(word);
        let script = Script::of(&word);
        let only = language.and_then(WordLanguage::by_code);
        let is_searched = |of: &WordLanguage| of.script() == script && only.is_none_or(|only| only == *of);
        let languages: Vec<WordLanguage> = WordLanguage::ALL.into_iter().filter(is_searched).collect();
        let (distance, words) = nearest(&self.forms, &word, &languages, usize::MAX);
        if distance == 0 {
            return Vec::new();
        }
        let near = words.into_iter().map(|(language, word)| Near {
            word,
            distance,
            languages: Languages::from_iter([language]),
        });
        let mut near: Vec<Near> = near.collect();
        near.sort_by(|a, b| a.word.cmp(&b.word));
        near.dedup_by(|next, kept| {
            let same = next.word == kept.word;
            if same {
                kept.languages.join(next.languages);
            }
            same
        });
        near
    }

    /// Returns the concepts that an expression means, each with the rank of the expression.
    pub(crate) fn senses(&self, expression: u64) -> impl Iterator<Item = (Concept, Rank)> + use<'d> {
        let number = usize::try_from(expression).unwrap_or(usize::MAX / 4);
        let entry = u16_at(self.tables.senses, number);
        let several = self.tables.several;
        let start = (entry & SEVERAL != 0).then(|| u32_at(self.tables.lists, usize::from(entry & !SEVERAL)));
        let mut next = Some((entry, start));
        std::iter::from_fn(move || {
            let (entry, list) = next?;
            let sense = match list {
                None => {
                    next = None;
                    entry
                }
                Some(at) => {
                    let sense = u16_at(several, at);
                    let is_last = sense & LAST != 0 || at * 2 >= several.len();
                    next = (!is_last).then_some((entry, Some(at + 1)));
                    sense
                }
            };
            let rank = if sense & USUAL == 0 { Rank::Synonym } else { Rank::Usual };
            Some((Concept(sense & CONCEPT), rank))
        })
    }

    /// Returns the first and the last place of a concept's part in one of the four columns.
    fn bounds(&self, concept: Concept, column: usize) -> (usize, usize) {
        let end = |row: usize| u32_at(self.tables.concepts, row * 4 + column);
        let row = usize::from(concept.0);
        (row.checked_sub(1).map_or(0, end), end(row))
    }
}
