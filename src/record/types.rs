//! The record types, field by field as `data/` has them. `data/README.md` says what each field means.

use serde::{Deserialize, Serialize};

use crate::record::number::in_figures;
use crate::record::text::{ByLanguage, Text};

/// A type tag that takes one word only, so that a record cannot be read as another type.
macro_rules! tag {
    ($name:ident, $word:literal) => {
        #[doc = concat!("The word `", $word, "` in the field `type`.")]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            #[doc = concat!("`", $word, "`")]
            #[default]
            #[serde(rename = $word)]
            Tag,
        }
    };
}
tag!(PublicationTag, "publication");
tag!(UnitTag, "unit");
tag!(InitiativeTag, "initiative");
tag!(InstrumentTag, "instrument");

/// Where a fact was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source<'a> {
    /// The address where it was read, http or https.
    #[serde(borrow)]
    pub url: Text<'a>,
    /// How near the source is: one of [`crate::record::SOURCE_KINDS`].
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text<'a>>,
    /// The fields that it supports, dotted where they have parts (`title.fr`).
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub supports: Vec<Text<'a>>,
}

/// A series, and the number inside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Series<'a> {
    /// The series' name.
    #[serde(borrow)]
    pub name: Text<'a>,
    /// The number as printed: `12`, `SDG 4`, `Report V (1)`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Text<'a>>,
}

/// One language version of a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Edition<'a> {
    /// BCP 47 code.
    #[serde(borrow)]
    pub language: Text<'a>,
    /// The title of this edition, where it is known.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text<'a>>,
    /// ISBN-10 or ISBN-13 as the source prints it, hyphens and all.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub isbn: Vec<Text<'a>>,
    /// Where this edition was seen.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Text<'a>>,
    /// ISO 8601 date at the precision that is known: `2019`, `2019-08`, `2019-08-20`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Text<'a>>,
}

/// A work: what its editions have in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Publication<'a> {
    /// Always `publication`.
    #[serde(rename = "type")]
    pub tag: PublicationTag,
    /// What it is referred to by; never changes once released.
    #[serde(borrow)]
    pub id: Text<'a>,
    /// One of [`crate::record::PUBLICATION_KINDS`].
    #[serde(borrow)]
    pub kind: Text<'a>,
    /// The title people know it by: the English one where there is one.
    #[serde(borrow)]
    pub title: Text<'a>,
    /// As other sources word the title.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub other_titles: Vec<Text<'a>>,
    /// Year of first publication.
    #[serde(
        default,
        deserialize_with = "in_figures",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(test, schemars(with = "Option<i32>"))]
    pub year: Option<i32>,
    /// ISO 8601 date at the precision that is known.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Text<'a>>,
    /// Persons, `Given Family`.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Text<'a>>,
    /// Persons, `Given Family`.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub editors: Vec<Text<'a>>,
    /// Bodies as authors.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub corporate: Vec<Text<'a>>,
    /// Publishers' names (the imprint).
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub publishers: Vec<Text<'a>>,
    /// Series and number.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub series: Option<Series<'a>>,
    /// Its language editions.
    #[serde(borrow, default)]
    pub editions: Vec<Edition<'a>>,
    /// Number of pages.
    #[serde(
        default,
        deserialize_with = "in_figures",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(test, schemars(with = "Option<u32>"))]
    pub pages: Option<u32>,
    /// ISO 3166-1 alpha-2 codes of the countries that it is about.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Text<'a>>,
    /// Regions that it is about, by name.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Text<'a>>,
    /// Ids of topics.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Text<'a>>,
    /// Ids of units.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<Text<'a>>,
    /// Ids of publications that belong with it: summary, volumes, parts, companions.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Text<'a>>,
    /// Where its facts were read.
    #[serde(borrow, default)]
    pub sources: Vec<Source<'a>>,
    /// What a reader should know: where sources disagree, what is inferred.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Text<'a>>,
}

/// A name that a unit had, or took later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OtherName<'a> {
    /// The name by language.
    #[serde(borrow)]
    pub name: ByLanguage<'a>,
    /// Its acronym then.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<Text<'a>>,
    /// Where or when the name was seen in use: a year, or words such as `later page`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Text<'a>>,
}

/// How to reach a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contacts<'a> {
    /// Electronic mail.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Text<'a>>,
    /// Telephone number in international form.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<Text<'a>>,
    /// Handle with its `@`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub twitter: Option<Text<'a>>,
    /// Postal address.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Text<'a>>,
    /// Anything else.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub other: Option<Text<'a>>,
}

/// Something that happened in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Milestone<'a> {
    /// The year.
    pub year: i32,
    /// What happened.
    #[serde(borrow)]
    pub event: Text<'a>,
}

/// An ILO unit, department, programme or centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Unit<'a> {
    /// Always `unit`.
    #[serde(rename = "type")]
    pub tag: UnitTag,
    /// What it is referred to by; never changes once released.
    #[serde(borrow)]
    pub id: Text<'a>,
    /// One of [`crate::record::UNIT_KINDS`].
    #[serde(borrow)]
    pub kind: Text<'a>,
    /// Acronym.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<Text<'a>>,
    /// Name by language.
    #[serde(borrow)]
    pub name: ByLanguage<'a>,
    /// Id of the unit above it.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Text<'a>>,
    /// ISO 8601 date since when it exists.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Text<'a>>,
    /// Earlier names.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub formerly: Vec<OtherName<'a>>,
    /// Later names.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub later: Vec<OtherName<'a>>,
    /// What it does, in our words.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text<'a>>,
    /// Its page.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Text<'a>>,
    /// How to reach it.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Contacts<'a>>,
    /// Its milestones.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Milestone<'a>>,
    /// Where its facts were read.
    #[serde(borrow, default)]
    pub sources: Vec<Source<'a>>,
    /// What a reader should know.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Text<'a>>,
}

/// One time that an academy was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Held<'a> {
    /// Its number in the row.
    pub number: u32,
    /// Its year.
    pub year: i32,
    /// Town.
    #[serde(borrow)]
    pub place: Text<'a>,
    /// ISO 3166-1 alpha-2 code.
    #[serde(borrow)]
    pub country: Text<'a>,
    /// ISO 8601 date of the first day.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Text<'a>>,
    /// ISO 8601 date of the last day.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Text<'a>>,
    /// Its theme.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Text<'a>>,
    /// What a reader should know.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Text<'a>>,
}

/// A course of an initiative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Course<'a> {
    /// Name by language.
    #[serde(borrow)]
    pub name: ByLanguage<'a>,
    /// What kind of course.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text<'a>>,
    /// Its year.
    #[serde(
        default,
        deserialize_with = "in_figures",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(test, schemars(with = "Option<i32>"))]
    pub year: Option<i32>,
    /// ISO 8601 date.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Text<'a>>,
    /// Its page.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Text<'a>>,
}

/// An academy, course, platform or country project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Initiative<'a> {
    /// Always `initiative`.
    #[serde(rename = "type")]
    pub tag: InitiativeTag,
    /// What it is referred to by; never changes once released.
    #[serde(borrow)]
    pub id: Text<'a>,
    /// One of [`crate::record::INITIATIVE_KINDS`].
    #[serde(borrow)]
    pub kind: Text<'a>,
    /// Acronym.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<Text<'a>>,
    /// Name by language.
    #[serde(borrow)]
    pub name: ByLanguage<'a>,
    /// ISO 8601 date since when it exists.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Text<'a>>,
    /// ISO 8601 date of its first day.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Text<'a>>,
    /// ISO 8601 date of its last day.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Text<'a>>,
    /// ISO 3166-1 alpha-2 codes of the countries where it works.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Text<'a>>,
    /// BCP 47 codes of the languages that it is offered in.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Text<'a>>,
    /// Who pays for it.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub donors: Vec<Text<'a>>,
    /// Ids of units.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<Text<'a>>,
    /// What it is, in our words.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text<'a>>,
    /// Its page.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Text<'a>>,
    /// Its pages by language.
    #[serde(borrow, default, skip_serializing_if = "ByLanguage::is_empty")]
    pub addresses: ByLanguage<'a>,
    /// An academy's editions.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<Held<'a>>,
    /// Its courses.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub courses: Vec<Course<'a>>,
    /// Where its facts were read.
    #[serde(borrow, default)]
    pub sources: Vec<Source<'a>>,
    /// What a reader should know.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Text<'a>>,
}

/// A constitution, declaration, recommendation, resolution, definition or conference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Instrument<'a> {
    /// Always `instrument`.
    #[serde(rename = "type")]
    pub tag: InstrumentTag,
    /// What it is referred to by; never changes once released.
    #[serde(borrow)]
    pub id: Text<'a>,
    /// One of [`crate::record::INSTRUMENT_KINDS`].
    #[serde(borrow)]
    pub kind: Text<'a>,
    /// Its number, where it has one.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Text<'a>>,
    /// Title by language.
    #[serde(borrow)]
    pub title: ByLanguage<'a>,
    /// Year of adoption, or of the conference.
    #[serde(
        default,
        deserialize_with = "in_figures",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(test, schemars(with = "Option<i32>"))]
    pub year: Option<i32>,
    /// ISO 8601 date of adoption, or of the first day.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Text<'a>>,
    /// ISO 8601 date of the last day.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Text<'a>>,
    /// Session at which it was adopted.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Text<'a>>,
    /// Town.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text<'a>>,
    /// ISO 3166-1 alpha-2 codes.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Text<'a>>,
    /// Regions, by name.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Text<'a>>,
    /// ISO 8601 date or year of its amendment.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub amended: Option<Text<'a>>,
    /// What came of it, by language.
    #[serde(borrow, default, skip_serializing_if = "ByLanguage::is_empty")]
    pub outcome: ByLanguage<'a>,
    /// Its wording, by language.
    #[serde(borrow, default, skip_serializing_if = "ByLanguage::is_empty")]
    pub text: ByLanguage<'a>,
    /// Its pages by language.
    #[serde(borrow, default, skip_serializing_if = "ByLanguage::is_empty")]
    pub addresses: ByLanguage<'a>,
    /// Ids of units.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<Text<'a>>,
    /// Where its facts were read.
    #[serde(borrow, default)]
    pub sources: Vec<Source<'a>>,
    /// What a reader should know.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Text<'a>>,
}
