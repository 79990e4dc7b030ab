//! The weights of the ranking, each with its reason. [`crate::search::rank`] has the formula.

use crate::index::Field;
use crate::search::hit::MatchKind;

/// Returns the weight of a match in this field: 1 for a name of the record.
///
/// Titles count more than series, series more than topics, and topics more than the rest, as readers of a catalogue
/// judge a hit. An acronym or ISBN names a record as well as its title does. The steps are small, because rare words
/// and complete titles already count more. With large steps, one rare word of a title would outweigh all topics of a
/// work. Finer steps changed no order that was judged.
pub(crate) fn of_field(field: Field) -> f32 {
    match field {
        Field::Title | Field::Name | Field::Acronym | Field::Isbn | Field::Doi | Field::Issn => 1.0,
        Field::Author | Field::OtherTitle | Field::FormerName | Field::Course | Field::Series => 0.97,
        Field::Id | Field::Topic | Field::Keyword => 0.94,
        Field::Unit
        | Field::Region
        | Field::About
        | Field::Corporate
        | Field::Year
        | Field::Publisher
        | Field::Kind => 0.85,
        Field::Language => 0.7,
        // Below the rest: a work with a country in its title comes before a work that lists the country.
        Field::Country | Field::Place => 0.75,
    }
}

/// Returns the share of that weight for this kind of match.
///
/// The order is the one that users see: as typed, another form, another language, a prefix, a typing error, a part.
pub(crate) fn of_match_kind(how: MatchKind) -> f32 {
    match how {
        MatchKind::Exact => 1.0,
        MatchKind::Acronym => 0.97,
        MatchKind::Form => 0.93,
        MatchKind::Translation | MatchKind::Concept | MatchKind::Broader | MatchKind::Related => 0.8,
        MatchKind::Prefix => 0.7,
        MatchKind::Typo => 0.65,
        MatchKind::Near => 0.55,
        MatchKind::Part => 0.45,
        MatchKind::Fuzzy => 0.4,
    }
}

/// Bonus for a match in a second field: a title *and* a topic count a little more than a title.
pub(crate) const SECOND_FIELD: f32 = 0.15;
/// Bonus for two words that are neighbours in a name as in the query.
pub(crate) const ORDER: f32 = 0.25;
/// Bonus for a name that consists of the query's words. A name with half of its words in the query gets half.
pub(crate) const COVER: f32 = 0.35;
/// Bonus for an edition in the query's language.
pub(crate) const LANGUAGE: f32 = 0.05;
/// Factor for a part, summary or companion whose title begins with the title of the work.
pub(crate) const SECONDARY: f32 = 0.97;
/// Factor for a record about certain countries, if the query has a subject and names no place. A general work answers
/// more readers.
pub(crate) const LOCAL: f32 = 0.97;
/// Minimum share of the query's weight in the best match for partial matches to be shown. Below the minimum,
/// the catalogue has nothing about the query. Unknown words weigh most.
pub(crate) const ABOUT: f32 = 0.4;
/// The same minimum where the match has two words that are neither guessed nor general.
pub(crate) const ABOUT_TWO: f32 = 0.2;
/// Minimum share of the known words' weight in each partial match: one of the rare words, or most of the common ones.
pub(crate) const PARTIAL: f32 = 0.15;
/// Maximum number of partial matches after the complete ones. Users do not look further down for them.
pub(crate) const MOST_PARTIAL: usize = 50;
/// Share of a match by a narrower concept: works on micro-insurance are works on insurance.
pub(crate) const NARROWER: f32 = 0.7;
/// Share of a match by a broader concept: works on crises, for a query about war.
pub(crate) const BROADER: f32 = 0.7;
/// Share of a match by a related concept: works on the future of work, for a query about automation.
pub(crate) const RELATED: f32 = 0.6;
/// Weight of the heaviest concept whose words only ask (`how do I`). A complete match needs none of these words.
pub(crate) const ASKING: f32 = 0.25;
/// Weight of the heaviest concept that is general (`make`, `good`). One such word does not show that the catalogue has
/// something about a query.
pub(crate) const GENERAL: f32 = 0.45;
/// Maximum rarity of a general word: that of a word in three of a hundred records. Nothing follows for a query from a
/// general word that no record has.
pub(crate) const MOST_OF_GENERAL: f32 = 3.5;
/// Weight of an expression of several words, in words: `poor people` is one subject. Without spaces, an expression has
/// more pairs of characters than words.
pub(crate) const EXPRESSION: f32 = 2.5;
/// Minimum share of a match that is no guess.
pub(crate) const CERTAIN: f32 = 0.65;
/// Trust in a broader concept.
pub(crate) const TRUST_IN_BROADER: f32 = 0.5;
/// Factor of the rarity of a word that only asks, and of a word of no weight.
const LEAST: f32 = 0.1;

/// Returns the factor of a word's rarity for the weight of its concept.
pub(crate) fn of_concept(weight: f32) -> f32 {
    if weight <= ASKING { LEAST } else { LEAST + (1.0 - LEAST) * weight }
}
