//! Levels of the words, stems and concepts of a record: the numbers from which an engine estimates the ranking.
//!
//! An engine keeps the levels as features of a document, with eight significant bits. The sum of the levels, weighted
//! by the rarity of the words of a query, is the estimate of the streamed search.

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value};

use crate::index::Field;
use crate::search::level::Level;
use crate::search::of_field;

/// Maximum length of a feature's name in bytes. No query has a longer word that is not a typing error.
const LONGEST: usize = 200;

/// Levels of words, stems or concepts, and the largest share of a name that each of them makes up.
#[derive(Clone, Debug, Default)]
pub(crate) struct Levels {
    levels: BTreeMap<String, Level>,
    covers: BTreeMap<String, f32>,
}

impl Levels {
    /// Notes a word in a field. `share` is the part of the match that counts, 1 for the word itself.
    pub(crate) fn note(&mut self, word: &str, field: Field, share: f32) {
        let level = self.levels.entry(word.to_owned()).or_default();
        level.raise(field, of_field(field) * share);
    }

    /// Notes the share of a name that a word is.
    pub(crate) fn cover(&mut self, word: &str, field: Field, share: f32) {
        let cover = self.covers.entry(word.to_owned()).or_default();
        *cover = cover.max(of_field(field) * share.min(1.0));
    }

    /// Returns the words, stems or concepts.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.levels.keys().map(String::as_str)
    }

    /// Returns the levels as features.
    pub(crate) fn levels(&self) -> Value {
        features(self.levels.iter().map(|(word, level)| (word, level.weight())))
    }

    /// Returns the shares of names as features.
    pub(crate) fn covers(&self) -> Value {
        features(self.covers.iter().map(|(word, cover)| (word, *cover)))
    }
}

/// The levels in the names of a record, and in its other fields.
#[derive(Clone, Debug, Default)]
pub(crate) struct TwoLevels {
    pub(crate) names: Levels,
    pub(crate) others: Levels,
}

impl TwoLevels {
    /// Returns the levels of a field.
    pub(crate) fn of(&mut self, field: Field) -> &mut Levels {
        if field.is_name() { &mut self.names } else { &mut self.others }
    }
}

fn features<'w>(all: impl Iterator<Item = (&'w String, f32)>) -> Value {
    let mut features = Map::new();
    for (word, value) in all {
        let number = Number::from_f64((f64::from(value) * 1000.0).round() / 1000.0);
        if let (Some(name), Some(number)) = (feature(word), number.filter(|_| value >= 0.001)) {
            features.insert(name, Value::Number(number));
        }
    }
    Value::Object(features)
}

/// Returns the name of a word's feature, or `None` for a word without one. An engine allows no full stop in a name.
pub(crate) fn feature(word: &str) -> Option<String> {
    (!word.is_empty() && word.len() <= LONGEST).then(|| word.replace('.', "\u{b7}"))
}
