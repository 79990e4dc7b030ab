//! Finds: expressions of the lexicon in a text, with their concepts.

use std::ops::Range;

use crate::lexicon::language::Languages;

/// The number of a concept: the place of its line in `data/lexicon/concepts.jsonl`, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Concept(pub(crate) u16);

impl Concept {
    /// The number.
    #[must_use]
    pub fn number(self) -> u16 {
        self.0
    }
}

/// An expression of the lexicon, found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The concept; an expression of several concepts makes one find for each.
    pub concept: Concept,
    /// Range of the expression in the text, in bytes. A part of a compound has the range of the compound.
    pub range: Range<usize>,
    /// The words of [`crate::text::tokenize()`] that the expression covers. Short hiragana beside other letters are
    /// no such word, so that the range of `ごみ` in `ごみ問題` is empty.
    pub words: Range<usize>,
    /// The languages in which the expression means the concept.
    pub languages: Languages,
    /// The form of the expression in the text.
    pub form: Form,
    /// The place of the expression among those of its concept.
    pub rank: Rank,
    /// The place of the expression within a longer one, if a longer expression covers the expression.
    pub place: Place,
    /// Importance for the subject of the text, from 0 to 1: a share of the concept's weight. A synonym, another form,
    /// several concepts and a longer expression around make the share smaller.
    pub weight: f32,
}

/// The form of an expression in a text, the most certain first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// As in the lexicon, case and accents aside.
    Exact,
    /// In another number, gender, case or person.
    Inflected,
    /// As a part of a German compound.
    Compound,
    /// With a typing error.
    Near,
}

/// The place of an expression among those of its concept, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The usual word.
    Usual,
    /// Any other one.
    Synonym,
}

/// The place of an expression in relation to longer ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// No longer expression covers the expression.
    Whole,
    /// A longer expression covers the expression: `child` in `child labour`.
    Inside,
}

/// Returns the factor of a concept's weight for one find. `senses` is the number of concepts that the expression has.
pub(crate) fn share(rank: Rank, form: Form, place: Place, senses: usize) -> f32 {
    let of_rank = match rank {
        Rank::Usual => 1.0,
        Rank::Synonym => 0.85,
    };
    let of_form = match form {
        // A search judges typing errors by the kind of match.
        Form::Exact | Form::Near => 1.0,
        Form::Inflected => 0.9,
        Form::Compound => 0.8,
    };
    let of_place = match place {
        Place::Whole => 1.0,
        Place::Inside => 0.5,
    };
    let of_senses = match senses {
        0 | 1 => 1.0,
        2 => 0.9,
        3 => 0.75,
        4 => 0.6,
        _ => 0.4,
    };
    of_rank * of_form * of_place * of_senses
}
