//! A hit, and the kinds of match that explain its score.

use crate::index::Field;

/// The kind of match between a word of the query and a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchKind {
    /// As typed, without regard to case and accents.
    Exact,
    /// As an acronym.
    Acronym,
    /// Another form: number, gender, case, or spelling as one word or two.
    Form,
    /// A topic that the words name in any language.
    Translation,
    /// Another expression of the same concept.
    Concept,
    /// An expression of a concept with a typing error.
    Near,
    /// The beginning of a longer word.
    Prefix,
    /// A spelling with a typing error.
    Typo,
    /// A part of a longer word.
    Part,
    /// A spelling with letters left out.
    Fuzzy,
    /// An expression of a broader concept.
    Broader,
    /// An expression of a related concept.
    Related,
}

impl MatchKind {
    /// All kinds of match with a word of the query, the most certain first.
    pub const ALL: [MatchKind; 10] = [
        MatchKind::Exact,
        MatchKind::Acronym,
        MatchKind::Form,
        MatchKind::Translation,
        MatchKind::Concept,
        MatchKind::Near,
        MatchKind::Prefix,
        MatchKind::Typo,
        MatchKind::Part,
        MatchKind::Fuzzy,
    ];

    /// Returns whether the record lacks the word, and has a broader or related concept only.
    #[must_use]
    pub(crate) fn lacks_word(self) -> bool {
        matches!(self, MatchKind::Broader | MatchKind::Related)
    }

    /// Returns the kind's word in `match.terms[].how`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            MatchKind::Exact => "exact",
            MatchKind::Acronym => "acronym",
            MatchKind::Form => "form",
            MatchKind::Translation => "translation",
            MatchKind::Concept => "concept",
            MatchKind::Near => "near",
            MatchKind::Prefix => "prefix",
            MatchKind::Typo => "typo",
            MatchKind::Part => "part",
            MatchKind::Fuzzy => "fuzzy",
            MatchKind::Broader | MatchKind::Related => "related",
        }
    }
}

/// A word of the query that matches a record.
#[derive(Clone, Debug, PartialEq)]
pub struct TermMatch {
    /// The word as typed.
    pub term: String,
    /// The matching word of the catalogue, or an empty text for a topic.
    pub word: String,
    /// The field with the match.
    pub field: Field,
    /// BCP 47 code of the text's language, or an empty text without a language.
    pub language: String,
    /// The kind of match.
    pub how: MatchKind,
    /// Contribution to the score.
    pub added: f32,
}

/// A search result: one record with its score.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Hit {
    /// Number of the record in the catalogue.
    pub record: u32,
    /// Score from 0 to 1.
    pub score: f32,
    /// True if every word of the query matches.
    pub complete: bool,
    /// Contribution of the words' order.
    pub order: f32,
    /// Contribution of the matching share of a name.
    pub cover: f32,
    /// Contribution of an edition in the query's language.
    pub language: f32,
    /// Weight of the matching terms, as a share of the weight of all terms that match any record.
    pub(crate) share: f32,
    /// Weight of the matching terms, as a share of the weight of the query. A guess counts in part.
    pub(crate) trust: f32,
    /// Contribution of broader and related concepts.
    pub related: f32,
    /// Number of terms that match by their own words or concepts.
    pub(crate) matched: usize,
    /// Number of matching terms that are neither guessed nor general.
    pub(crate) certain_terms: usize,
    /// True if a matching term is not general, or if all terms are required. The hit may then be about the query's
    /// subject.
    pub(crate) specific: bool,
    /// Number of the query's alternative that the hit matches best.
    pub(crate) alternative: usize,
    /// Factor from the formula's sum to the score.
    pub(crate) scale: f32,
}

impl Hit {
    /// Returns the hit for a record of a query without words.
    #[must_use]
    pub(crate) fn unscored(record: u32) -> Hit {
        Hit { record, complete: true, ..Hit::default() }
    }
}
