//! The numbers of the ranking, each with its reason. [`crate::search::rank`] has the formula that they stand in.

use crate::search::hit::How;
use crate::search::index::Field;

/// How much it says that a word was met in this field: 1 for what names the record.
///
/// Title over series over topics over the rest, as readers of a catalogue judge a hit; an acronym or ISBN names a record
/// as well as its title does. The steps are small: what stands in few records already counts more, and so does a title
/// that is met whole; large steps let one rare word of a title outweigh all that a work is about. There are few of
/// them, since finer ones changed no order that was judged.
pub(crate) fn of_field(field: Field) -> f32 {
    match field {
        Field::Title | Field::Name | Field::Acronym | Field::Isbn => 1.0,
        Field::Author | Field::OtherTitle | Field::FormerName | Field::Course | Field::Series => 0.97,
        Field::Id | Field::Topic => 0.94,
        Field::Unit
        | Field::Region
        | Field::About
        | Field::Corporate
        | Field::Year
        | Field::Publisher
        | Field::Kind
        | Field::Language => 0.85,
        // Below the rest: a work that is called by a country comes before one that lists it.
        Field::Country | Field::Place => 0.75,
    }
}

/// How much is left of that where the word was not met as typed.
///
/// The order is the one that users see: as typed, another form, another language, its beginning, a slip, a part.
pub(crate) fn of_how(how: How) -> f32 {
    match how {
        How::Exact => 1.0,
        How::Acronym => 0.97,
        How::Form => 0.93,
        How::Translation => 0.8,
        How::Prefix => 0.7,
        How::Typo => 0.65,
        How::Part => 0.45,
        How::Fuzzy => 0.4,
    }
}

/// What a second field that has the word adds: a title *and* a topic are worth a little more than a title.
pub(crate) const SECOND_FIELD: f32 = 0.15;
/// What two words add that stand in a name as they were typed, one after the other.
pub(crate) const ORDER: f32 = 0.25;
/// What a name adds that is wholly made of the words typed; a name half made of them adds half.
pub(crate) const COVER: f32 = 0.35;
/// What an edition in the query's language adds.
pub(crate) const LANGUAGE: f32 = 0.05;
/// What is left of the score of a part, summary or companion whose title begins with that of the work.
pub(crate) const SECONDARY: f32 = 0.97;
/// Share of the query's weight that the best match has to meet for partial ones to be shown at all: below, the query is
/// about something that the catalogue does not have. Words that it does not know weigh most.
pub(crate) const ABOUT: f32 = 0.5;
/// Share of the weight of the words that the catalogue knows which each partial match has to meet: one of the rare ones,
/// or most of the common ones.
pub(crate) const PARTIAL: f32 = 0.15;
/// Most partial matches that follow the complete ones: further down nobody looks for what is only half meant.
pub(crate) const MOST_PARTIAL: usize = 50;
