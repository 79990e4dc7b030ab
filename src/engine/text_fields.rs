//! The fields of a document that come from the texts of its record: words, stems, and the subjects that titles name.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::engine::levels::{Levels, TwoLevels};
use crate::engine::subjects::Subjects;
use crate::index::{Field, own_texts};
use crate::record::Record;
use crate::text::{ContentStem, Word, beginning, chains, stem, stem_sequences, tokenize};

/// Words, stems and named subjects of a record.
#[derive(Default)]
pub(crate) struct TextFields<'s> {
    names: Vec<String>,
    words: Vec<String>,
    labels: Vec<String>,
    stems: Vec<String>,
    name_stems: Vec<String>,
    /// The marks of the subjects that titles name.
    named: BTreeSet<&'s str>,
    by_word: TwoLevels,
    by_stem: TwoLevels,
    by_mark: Levels,
}

impl<'s> TextFields<'s> {
    /// Splits the texts of a record.
    pub(crate) fn of(record: &Record<'_>, subjects: &'s Subjects) -> TextFields<'s> {
        let mut fields = TextFields::default();
        own_texts(record, &mut |field, _, text| fields.add(field, &tokenize(beginning(text)), subjects));
        fields
    }

    fn add(&mut self, field: Field, split: &[Word], subjects: &'s Subjects) {
        let texts = self.add_words(field, split);
        if matches!(field, Field::Kind | Field::Publisher) {
            self.labels.extend(texts);
            return;
        }
        let sequences: Vec<Vec<ContentStem>> = stem_sequences(split).collect();
        // The first sequence has the content words, each apart.
        let content = sequences.first().map_or(&[][..], Vec::as_slice);
        self.add_stems(split, &sequences, content);
        if field.may_name_subjects() {
            self.add_subjects(field, split, content.len(), subjects);
        }
        if field.is_name() {
            self.add_shares_of_name(field, split, content);
            self.name_stems.push(split.iter().map(|word| stem(&word.folded)).collect::<Vec<_>>().join(" "));
            self.names.extend(texts.iter().cloned());
        }
        self.words.extend(texts);
    }

    /// Notes the words of a text and their chains. Returns the whole text, folded, and each chain.
    fn add_words(&mut self, field: Field, split: &[Word]) -> Vec<String> {
        let folded: Vec<&str> = split.iter().map(|word| word.folded.as_str()).collect();
        let chains: Vec<String> = chains(split).into_iter().map(|(_, joined)| joined).collect();
        for word in folded.iter().copied().chain(chains.iter().map(String::as_str)) {
            self.by_word.of(field).note(word, field, 1.0);
            self.by_stem.of(field).note(&stem(word), field, 1.0);
        }
        [folded.join(" ")].into_iter().chain(chains).collect()
    }

    fn add_stems(&mut self, split: &[Word], sequences: &[Vec<ContentStem>], content: &[ContentStem]) {
        for sequence in sequences {
            let sequence: Vec<&str> = sequence.iter().map(|(stem, ..)| stem.as_str()).collect();
            self.stems.push(sequence.join(" "));
        }
        // Function words are searched too, if a query has no other.
        let others = split.iter().map(|word| stem(&word.folded));
        let others: BTreeSet<String> =
            others.filter(|stem| content.iter().all(|(known, ..)| known != stem)).collect();
        self.stems.extend(others);
    }

    fn add_subjects(&mut self, field: Field, split: &[Word], content: usize, subjects: &'s Subjects) {
        subjects.names.each_in(split, &mut |subject, first, last| {
            if let Some(mark) = subjects.marks.get(subject as usize) {
                self.named.insert(mark);
                self.by_mark.note(mark, field, 1.0);
                self.by_mark.cover(mark, field, share(last + 1 - first, content));
            }
        });
    }

    /// Notes the share of a name that each of its words and stems is.
    fn add_shares_of_name(&mut self, field: Field, split: &[Word], content: &[ContentStem]) {
        let (mut words, mut stems) = (BTreeMap::<&str, usize>::new(), BTreeMap::<&str, usize>::new());
        for (stem, at, _) in content {
            *words.entry(&split[*at].folded).or_default() += 1;
            *stems.entry(stem).or_default() += 1;
        }
        for (levels, counts) in [(&mut self.by_word.names, words), (&mut self.by_stem.names, stems)] {
            for (word, same) in counts {
                levels.cover(word, field, share(same, content.len()));
            }
        }
    }

    /// Returns the fields as an object.
    pub(crate) fn json(&self) -> Value {
        json!({
            "names": self.names,
            "words": self.words,
            "labels": self.labels,
            "stems": self.stems,
            "named": self.named,
            "name_stems": self.name_stems,
            "levels": self.by_word.names.levels(),
            "covers": self.by_word.names.covers(),
            "other_levels": self.by_word.others.levels(),
            "stem_levels": self.by_stem.names.levels(),
            "stem_covers": self.by_stem.names.covers(),
            "other_stems": self.by_stem.others.levels(),
            "named_levels": self.by_mark.levels(),
            "named_covers": self.by_mark.covers(),
        })
    }
}

/// Returns the share of a name's words.
#[allow(clippy::cast_precision_loss)] // a name has few words
fn share(words: usize, all: usize) -> f32 {
    words as f32 / all.max(1) as f32
}
