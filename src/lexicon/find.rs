//! Finds: from the expressions in a text to its concepts.

use std::ops::Range;

use crate::lexicon::Lexicon;
use crate::lexicon::cut_text::CutText;
use crate::lexicon::found::{Concept, Form, Found, Rank, share};
use crate::lexicon::hits::Hit;
use crate::lexicon::language::{Languages, WordLanguage};
use crate::lexicon::readings::KnownReadings;
use crate::text::{beginning, tokenize};

/// The parts of a text that some expressions cover, in order and without overlaps.
pub(crate) struct Covered(Vec<Range<usize>>);

impl Covered {
    pub(crate) fn by<'h>(hits: impl Iterator<Item = &'h Hit>) -> Covered {
        let mut ranges: Vec<Range<usize>> = hits.map(|hit| hit.range.clone()).collect();
        ranges.sort_by_key(|range| range.start);
        let mut apart: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match apart.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => apart.push(range),
            }
        }
        Covered(apart)
    }

    /// Returns whether an expression covers any of these bytes.
    pub(crate) fn touches(&self, range: &Range<usize>) -> bool {
        let next = self.0.partition_point(|covered| covered.end <= range.start);
        self.0.get(next).is_some_and(|covered| covered.start < range.end)
    }
}

impl Lexicon<'_> {
    /// Returns the concepts of a text, in the order of its words, longer expressions first. The first 64 KiB are read.
    ///
    /// `language` is the BCP 47 code of the text. Without a code, as in a query, the text is read in every language of
    /// its script. In a language that the lexicon does not have, words are found only as the lexicon writes them.
    #[must_use]
    pub fn find(&self, text: &str, language: Option<&str>) -> Vec<Found> {
        self.find_in_one_of_many(text, language, &mut KnownReadings::default())
    }

    /// Returns the concepts of one of many texts, which share the readings of their words. See [`Lexicon::find`].
    pub(crate) fn find_in_one_of_many(
        &self,
        text: &str,
        language: Option<&str>,
        known: &mut KnownReadings,
    ) -> Vec<Found> {
        let text = beginning(text);
        let of_text = language.and_then(WordLanguage::by_code);
        self.found_by(text, self.hits(&CutText::of(text, of_text), language, known), language)
    }

    /// Returns the concepts of a text with these expressions.
    pub(crate) fn found_by(&self, text: &str, mut hits: Vec<Hit>, language: Option<&str>) -> Vec<Found> {
        if language.is_none() {
            let best = self.best_languages(&hits);
            let explained = Covered::by(hits.iter().filter(|hit| best.contains(&hit.language)));
            // Words that the query's language explains mean nothing in another one.
            hits.retain(|hit| best.contains(&hit.language) || !explained.touches(&hit.range));
        }
        self.merged(text, hits)
    }

    /// Returns one find for each concept and place, whatever the languages.
    fn merged(&self, text: &str, hits: Vec<Hit>) -> Vec<Found> {
        let words = tokenize(text);
        let mut found: Vec<Found> = Vec::new();
        for hit in hits {
            let senses: Vec<(Concept, Rank)> = self.senses(hit.expression).collect();
            for (concept, rank) in &senses {
                if hit.is_stop_word && !self.only_asks(*concept) {
                    continue;
                }
                let first = words.partition_point(|word| word.range.end <= hit.range.start);
                let last = words.partition_point(|word| word.range.start < hit.range.end);
                found.push(Found {
                    concept: *concept,
                    range: hit.range.clone(),
                    words: first..last.max(first),
                    languages: Languages::from_iter([hit.language]),
                    form: hit.form,
                    rank: *rank,
                    place: hit.place,
                    weight: self.weight(*concept) * share(*rank, hit.form, hit.place, senses.len()),
                });
            }
        }
        found.sort_by(|a, b| {
            let place = a.range.start.cmp(&b.range.start).then(b.range.end.cmp(&a.range.end));
            place.then(a.concept.cmp(&b.concept)).then(b.weight.total_cmp(&a.weight))
        });
        found.dedup_by(|next, kept| {
            let same = next.range == kept.range && next.concept == kept.concept;
            if same {
                kept.languages.join(next.languages);
                kept.form = kept.form.min(next.form);
                kept.rank = kept.rank.min(next.rank);
                kept.place = kept.place.min(next.place);
            }
            same
        });
        exact_before_inflected(&mut found);
        found
    }
}

/// Removes inflected forms where some language has the same word exactly: French `informer` is no form of Spanish
/// `informe`.
fn exact_before_inflected(found: &mut Vec<Found>) {
    let mut start = 0;
    let mut kept = Vec::with_capacity(found.len());
    while start < found.len() {
        let range = found[start].range.clone();
        let end = start + found[start..].partition_point(|other| other.range == range);
        let exact = found[start..end].iter().any(|one| one.form == Form::Exact);
        kept.extend(found[start..end].iter().map(|one| !exact || one.form != Form::Inflected));
        start = end;
    }
    let mut kept = kept.into_iter();
    found.retain(|_| kept.next().unwrap_or(true));
}
