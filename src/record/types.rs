//! The types of record with the fields of `data/`. `data/README.md` explains each field.

use serde::{Deserialize, Serialize};

use crate::record::name::Name;
use crate::record::number::in_figures;
use crate::record::text::{ByLanguage, Text};

/// Defines a type tag with a single word, so that a record of one type cannot be read as another type.
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

/// A web page that supports facts of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source<'a> {
    /// Address of the page, http or https.
    #[serde(borrow)]
    pub url: Text<'a>,
    /// Closeness of the source to the ILO: one of [`crate::record::SOURCE_KINDS`].
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text<'a>>,
    /// Names of the fields that it supports, with dots before their parts (`title.fr`).
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub supports: Vec<Text<'a>>,
}

/// A series and a number in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Series<'a> {
    /// Name of the series.
    #[serde(borrow)]
    pub name: Text<'a>,
    /// Number as printed: `12`, `SDG 4`, `Report V (1)`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Text<'a>>,
}

/// The journal, book or proceedings in which a part stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Container<'a> {
    /// Title of the journal, book or proceedings.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text<'a>>,
    /// Volume as printed.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<Text<'a>>,
    /// Issue of the journal as printed.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub issue: Option<Text<'a>>,
    /// Pages of the part as printed: `3–14`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<Text<'a>>,
    /// ISSN of the journal.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub issn: Option<Text<'a>>,
    /// Names of the editors of the book or proceedings.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub editors: Vec<Name<'a>>,
}

/// One language version of a publication.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Edition<'a> {
    /// BCP 47 code of its language.
    #[serde(borrow)]
    pub language: Text<'a>,
    /// Title of this edition.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text<'a>>,
    /// ISBN-10 or ISBN-13 as the source prints it, with its hyphens.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub isbn: Vec<Text<'a>>,
    /// Address of a page with this edition.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Text<'a>>,
    /// ISO 8601 date, as precise as it is known: `2019`, `2019-08`, `2019-08-20`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Text<'a>>,
}

/// A work with its editions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Publication<'a> {
    /// Always `publication`.
    #[serde(rename = "type")]
    pub tag: PublicationTag,
    /// Id, which never changes after a release.
    #[serde(borrow)]
    pub id: Text<'a>,
    /// Ids of records that have become part of this one.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub former_ids: Vec<Text<'a>>,
    /// One of [`crate::record::PUBLICATION_KINDS`].
    #[serde(borrow)]
    pub kind: Text<'a>,
    /// Usual title: in English if an English title exists.
    #[serde(borrow)]
    pub title: Text<'a>,
    /// Other wordings of the title.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub other_titles: Vec<Text<'a>>,
    /// Year of first publication; of a periodical, its first year.
    #[serde(default, deserialize_with = "in_figures", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<i32>"))]
    pub year: Option<i32>,
    /// ISO 8601 date, as precise as it is known.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Text<'a>>,
    /// Last year of a periodical.
    #[serde(default, deserialize_with = "in_figures", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<i32>"))]
    pub until: Option<i32>,
    /// Names of authors in their order: persons and bodies.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Name<'a>>,
    /// Names of editors in their order: persons and bodies.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub editors: Vec<Name<'a>>,
    /// Names of publishers (the imprint).
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub publishers: Vec<Text<'a>>,
    /// Place of publication as printed.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text<'a>>,
    /// Series and number.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub series: Option<Series<'a>>,
    /// Journal, book or proceedings in which it stands.
    #[serde(borrow, default, rename = "in", skip_serializing_if = "Option::is_none")]
    pub container: Option<Container<'a>>,
    /// Volume of a work in several volumes, as printed.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<Text<'a>>,
    /// Number of a report or paper outside a series, as printed.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Text<'a>>,
    /// Edition as printed: `2nd ed.`
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub edition_statement: Option<Text<'a>>,
    /// Type of a thesis and the like: `PhD thesis`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub genre: Option<Text<'a>>,
    /// Digital Object Identifier, without an address before it.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub doi: Option<Text<'a>>,
    /// ISSN of a periodical.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub issn: Option<Text<'a>>,
    /// Language editions.
    #[serde(borrow, default)]
    pub editions: Vec<Edition<'a>>,
    /// Number of pages.
    #[serde(default, deserialize_with = "in_figures", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<u32>"))]
    pub pages: Option<u32>,
    /// ISO 3166-1 alpha-2 codes of the countries that are its subject.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Text<'a>>,
    /// Names of the regions that are its subject.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Text<'a>>,
    /// Ids of topics.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Text<'a>>,
    /// Keywords as the source has them.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<Text<'a>>,
    /// Abstract.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub r#abstract: Option<Text<'a>>,
    /// Ids of units.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<Text<'a>>,
    /// Ids of instruments that it is, reports on or prints.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<Text<'a>>,
    /// Ids of publications that belong to it: summary, volumes, parts, companions.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Text<'a>>,
    /// Web pages that support its facts.
    #[serde(borrow, default)]
    pub sources: Vec<Source<'a>>,
    /// Year and month of the edition of the catalogue that first had the record.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub added: Option<Text<'a>>,
    /// Remarks for the reader: disagreements of sources, facts that are inferred.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Text<'a>>,
}

/// An earlier or later name of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OtherName<'a> {
    /// Name by language.
    #[serde(borrow)]
    pub name: ByLanguage<'a>,
    /// Acronym at that time.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<Text<'a>>,
    /// Evidence of the name in use: a year, or words such as `later page`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Text<'a>>,
}

/// Contact details of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contacts<'a> {
    /// E-mail address.
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
    /// Other contact details.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub other: Option<Text<'a>>,
}

/// An event in the history of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Milestone<'a> {
    /// Year of the event.
    pub year: i32,
    /// Description of the event.
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
    /// Id, which never changes after a release.
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
    /// Id of the parent unit.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Text<'a>>,
    /// ISO 8601 date of its foundation.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Text<'a>>,
    /// Earlier names.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub formerly: Vec<OtherName<'a>>,
    /// Later names.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub later: Vec<OtherName<'a>>,
    /// Description of its work, written for the catalogue.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text<'a>>,
    /// Address of its page.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Text<'a>>,
    /// Contact details.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Contacts<'a>>,
    /// Milestones.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Milestone<'a>>,
    /// Web pages that support its facts.
    #[serde(borrow, default)]
    pub sources: Vec<Source<'a>>,
    /// Year and month of the edition of the catalogue that first had the record.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub added: Option<Text<'a>>,
    /// Remarks for the reader.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Text<'a>>,
}

/// One edition of an academy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Held"))]
#[serde(deny_unknown_fields)]
pub struct Event<'a> {
    /// Ordinal number.
    pub number: u32,
    /// Year.
    pub year: i32,
    /// Town.
    #[serde(borrow)]
    pub place: Text<'a>,
    /// ISO 3166-1 alpha-2 code of the country.
    #[serde(borrow)]
    pub country: Text<'a>,
    /// ISO 8601 date of the first day.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Text<'a>>,
    /// ISO 8601 date of the last day.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Text<'a>>,
    /// Theme.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Text<'a>>,
    /// Remarks for the reader.
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
    /// Kind of course.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text<'a>>,
    /// Year.
    #[serde(default, deserialize_with = "in_figures", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<i32>"))]
    pub year: Option<i32>,
    /// ISO 8601 date.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Text<'a>>,
    /// Address of its page.
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
    /// Id, which never changes after a release.
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
    /// ISO 8601 date of its foundation.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Text<'a>>,
    /// ISO 8601 date of the first day.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Text<'a>>,
    /// ISO 8601 date of the last day.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Text<'a>>,
    /// ISO 3166-1 alpha-2 codes of the countries where it takes place.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Text<'a>>,
    /// BCP 47 codes of the languages in which it is offered.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Text<'a>>,
    /// Names of the donors.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub donors: Vec<Text<'a>>,
    /// Ids of units.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<Text<'a>>,
    /// Description, written for the catalogue.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text<'a>>,
    /// Address of its page.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Text<'a>>,
    /// Addresses of its pages by language.
    #[serde(borrow, default, skip_serializing_if = "ByLanguage::is_empty")]
    pub addresses: ByLanguage<'a>,
    /// Editions of an academy.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<Event<'a>>,
    /// Courses.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub courses: Vec<Course<'a>>,
    /// Web pages that support its facts.
    #[serde(borrow, default)]
    pub sources: Vec<Source<'a>>,
    /// Year and month of the edition of the catalogue that first had the record.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub added: Option<Text<'a>>,
    /// Remarks for the reader.
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
    /// Id, which never changes after a release.
    #[serde(borrow)]
    pub id: Text<'a>,
    /// One of [`crate::record::INSTRUMENT_KINDS`].
    #[serde(borrow)]
    pub kind: Text<'a>,
    /// Number as printed.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Text<'a>>,
    /// Title by language.
    #[serde(borrow)]
    pub title: ByLanguage<'a>,
    /// Year of adoption, or of the conference.
    #[serde(default, deserialize_with = "in_figures", skip_serializing_if = "Option::is_none")]
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
    /// ISO 3166-1 alpha-2 codes of countries.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Text<'a>>,
    /// Names of regions.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Text<'a>>,
    /// ISO 8601 date of its amendment.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub amended: Option<Text<'a>>,
    /// Outcome by language.
    #[serde(borrow, default, skip_serializing_if = "ByLanguage::is_empty")]
    pub outcome: ByLanguage<'a>,
    /// Wording by language.
    #[serde(borrow, default, skip_serializing_if = "ByLanguage::is_empty")]
    pub text: ByLanguage<'a>,
    /// Addresses of its pages by language.
    #[serde(borrow, default, skip_serializing_if = "ByLanguage::is_empty")]
    pub addresses: ByLanguage<'a>,
    /// Ids of units.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<Text<'a>>,
    /// Web pages that support its facts.
    #[serde(borrow, default)]
    pub sources: Vec<Source<'a>>,
    /// Year and month of the edition of the catalogue that first had the record.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub added: Option<Text<'a>>,
    /// Remarks for the reader.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Text<'a>>,
}
