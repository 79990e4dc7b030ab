//! The language of a query: the one whose words explain most of it.

use crate::lexicon::Lexicon;
use crate::lexicon::cut_text::CutText;
use crate::lexicon::found::{Form, Place};
use crate::lexicon::hits::Hit;
use crate::lexicon::language::WordLanguage;
use crate::lexicon::readings::KnownReadings;
use crate::text::beginning;

/// Minimum sum of another language of a query, as a share of the best language's sum.
const AS_GOOD: f32 = 0.95;
/// Share of the weight of a word in another form than the lexicon's.
const INFLECTED: f32 = 0.9;

impl Lexicon<'_> {
    /// Returns the BCP 47 codes of the languages that explain most of a query. The weight of the concepts and the
    /// number of covered words decide.
    ///
    /// The best language comes first, and English comes first among equals. Each returned language is nearly as good as
    /// the best.
    #[must_use]
    pub fn language_of(&self, query: &str) -> Vec<&'static str> {
        let cut = CutText::of(beginning(query), None);
        let best = self.best_languages(&self.hits(&cut, None, &mut KnownReadings::default()));
        best.into_iter().map(WordLanguage::code).collect()
    }

    /// Returns the languages of [`Lexicon::language_of`].
    pub(crate) fn best_languages(&self, hits: &[Hit]) -> Vec<WordLanguage> {
        let mut sums = [0.0_f32; WordLanguage::ALL.len()];
        for (language, sum) in WordLanguage::ALL.into_iter().zip(&mut sums) {
            let mut end = 0;
            for hit in hits.iter().filter(|hit| hit.language == language) {
                if hit.place == Place::Inside || hit.range.start < end {
                    continue;
                }
                end = hit.range.end;
                let of_form = if hit.form == Form::Exact { 1.0 } else { INFLECTED };
                let heaviest =
                    self.senses(hit.expression).map(|(concept, _)| self.weight(concept)).fold(0.0, f32::max);
                *sum += heaviest * of_form * hit.words;
            }
        }
        let best = sums.iter().copied().fold(0.0, f32::max);
        let mut languages: Vec<(WordLanguage, f32)> = WordLanguage::ALL
            .into_iter()
            .zip(sums)
            .filter(|(_, sum)| *sum > 0.0 && *sum >= AS_GOOD * best)
            .collect();
        languages.sort_by(|a, b| b.1.total_cmp(&a.1));
        languages.into_iter().map(|(language, _)| language).collect()
    }
}
