//! Misspelt words of a query, and their nearest words in the lexicon.

use std::ops::Range;

use crate::lexicon::Lexicon;
use crate::lexicon::cut_text::CutText;
use crate::lexicon::find::Covered;
use crate::lexicon::found::Found;
use crate::lexicon::key::Token;
use crate::lexicon::language::WordLanguage;
use crate::lexicon::near::nearest;
use crate::lexicon::readings::KnownReadings;
use crate::text::beginning;

/// Maximum number of words that are corrected. A query with more of them is about something else.
const MOST: usize = 4;
/// Maximum number of near words of one language.
const MOST_NEAR: usize = 8;

/// The concepts of a query, and the words that the lexicon corrected.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrected {
    /// The concepts.
    pub found: Vec<Found>,
    /// For each misspelt word, its range in bytes and the nearest word of the lexicon.
    pub words: Vec<(Range<usize>, String)>,
}

impl Lexicon<'_> {
    /// Returns the concepts of a query. `unknown` has the places of words that may be misspelt.
    ///
    /// If no expression has such a word, the nearest words of the lexicon replace the word. The languages of the
    /// query are tried first, and then all languages of the word's script.
    #[must_use]
    pub(crate) fn find_misspelt(&self, query: &str, unknown: &[Range<usize>]) -> Corrected {
        let text = beginning(query);
        let mut cut = CutText::of(text, None);
        let known_readings = &mut KnownReadings::default();
        let hits = self.hits(&cut, None, known_readings);
        let known = Covered::by(hits.iter());
        let of_query = self.best_languages(&hits);
        let mut words = Vec::new();
        let mut tried_words = 0;
        for token in &mut cut.tokens {
            let is_unknown =
                unknown.contains(&token.range) && !token.is_stop_word && !known.touches(&token.range);
            if !is_unknown || tried_words == MOST {
                continue;
            }
            tried_words += 1;
            token.near = self.near_words(token, &of_query);
            let begins_alike =
                |(_, word): &&(WordLanguage, String)| word.chars().next() == token.folded.chars().next();
            let first = token.near.iter().find(begins_alike).or(token.near.first());
            words.extend(first.map(|(_, word)| (token.range.clone(), word.clone())));
        }
        // The corrections may make other expressions.
        let hits = if words.is_empty() { hits } else { self.hits(&cut, None, known_readings) };
        Corrected { found: self.found_by(text, hits, None), words }
    }

    /// Returns the nearest words of the lexicon with their languages.
    fn near_words(&self, token: &Token, of_query: &[WordLanguage]) -> Vec<(WordLanguage, String)> {
        let in_script = |language: &WordLanguage| language.script() == token.script;
        let of_query: Vec<WordLanguage> = of_query.iter().copied().filter(in_script).collect();
        let all: Vec<WordLanguage> = WordLanguage::ALL.into_iter().filter(in_script).collect();
        // A search with two errors takes ten times as long, so one error is tried first.
        let tried = [(&of_query, 1), (&of_query, 2), (&all, 1), (&all, 2)];
        let mut near = tried
            .into_iter()
            .map(|(languages, most_errors)| nearest(&self.forms, &token.folded, languages, most_errors).1);
        let near = near.find(|near| !near.is_empty()).unwrap_or_default();
        let of_each = near.chunk_by(|(language, _), (next, _)| language == next);
        of_each.flat_map(|near| near.iter().take(MOST_NEAR)).cloned().collect()
    }
}
