//! The records of a catalogue: publications, units, initiatives and instruments, and the topics that they refer to.
//!
//! The same types read `data/` and write `--json`, so that scripts see the fields of the catalogue.

pub mod date;
pub(crate) mod isbn;
pub(crate) mod issn;
pub(crate) mod name;
pub(crate) mod number;
pub(crate) mod region;
pub(crate) mod text;
pub(crate) mod topic;
pub(crate) mod types;
pub(crate) mod web_address;

use std::borrow::Cow;

use serde::Serialize;

pub use crate::record::name::{Body, Name, Person};
pub(crate) use crate::record::region::RecordRegion;
pub use crate::record::text::{ByLanguage, Text};
pub use crate::record::topic::{Topic, TopicNames};
pub use crate::record::types::{
    Contacts, Container, Course, Edition, Event, Initiative, InitiativeTag, Instrument, InstrumentTag,
    Milestone, OtherName, Publication, PublicationTag, Series, Source, Unit, UnitTag,
};

/// BCP 47 code of an unknown language: of an imported edition that has an ISBN or an address, but no language.
pub(crate) const UNKNOWN_LANGUAGE: &str = "und";
/// Genre of a paper in proceedings, which no other field distinguishes from a chapter.
pub(crate) const CONFERENCE_PAPER: &str = "Conference paper";
/// Genre of an article in a journal of which neither volume, issue nor ISSN is known.
pub(crate) const JOURNAL_ARTICLE: &str = "Journal article";
/// Kinds of publication.
#[rustfmt::skip] // several kinds a line
pub const PUBLICATION_KINDS: [&str; 16] = [
    "brief", "report", "training", "working-paper", "guide", "book", "brochure", "reader", "standard",
    "proceedings", "newsletter", "factsheet", "article", "case-study", "periodical", "strategy",
];
/// Kinds of unit.
pub const UNIT_KINDS: [&str; 6] = ["organization", "department", "branch", "unit", "programme", "centre"];
/// Kinds of initiative.
pub const INITIATIVE_KINDS: [&str; 4] = ["training", "online-course", "platform", "country-project"];
/// Kinds of instrument.
pub const INSTRUMENT_KINDS: [&str; 6] =
    ["constitution", "declaration", "recommendation", "resolution", "definition", "conference"];
/// Kinds of source, the closest to the ILO first. `data/README.md` explains each.
pub const SOURCE_KINDS: [&str; 7] = ["ilo", "profile", "partner", "library", "copy", "mirror", "other"];

/// The types of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordType {
    /// A work with its editions.
    Publication,
    /// An ILO unit, department, programme or centre.
    Unit,
    /// An academy, course, platform or country project.
    Initiative,
    /// A constitution, declaration, recommendation, resolution, definition or conference.
    Instrument,
}

impl RecordType {
    /// All types in the order of the catalogue.
    pub const ALL: [RecordType; 4] =
        [RecordType::Publication, RecordType::Unit, RecordType::Initiative, RecordType::Instrument];

    /// Returns the word in the field `type`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            RecordType::Publication => "publication",
            RecordType::Unit => "unit",
            RecordType::Initiative => "initiative",
            RecordType::Instrument => "instrument",
        }
    }

    /// Returns the kinds of this type of record.
    #[must_use]
    pub fn kinds(self) -> &'static [&'static str] {
        match self {
            RecordType::Publication => &PUBLICATION_KINDS,
            RecordType::Unit => &UNIT_KINDS,
            RecordType::Initiative => &INITIATIVE_KINDS,
            RecordType::Instrument => &INSTRUMENT_KINDS,
        }
    }
}

/// A record of any type. JSON has the fields of the record; the field `type` names its type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Record<'a> {
    /// A work with its editions.
    Publication(Box<Publication<'a>>),
    /// An ILO unit, department, programme or centre.
    Unit(Box<Unit<'a>>),
    /// An academy, course, platform or country project.
    Initiative(Box<Initiative<'a>>),
    /// A constitution, declaration, recommendation, resolution, definition or conference.
    Instrument(Box<Instrument<'a>>),
}

impl<'a> Record<'a> {
    /// Returns the type.
    #[must_use]
    pub fn record_type(&self) -> RecordType {
        match self {
            Record::Publication(_) => RecordType::Publication,
            Record::Unit(_) => RecordType::Unit,
            Record::Initiative(_) => RecordType::Initiative,
            Record::Instrument(_) => RecordType::Instrument,
        }
    }

    /// Returns the id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Record::Publication(r) => &r.id,
            Record::Unit(r) => &r.id,
            Record::Initiative(r) => &r.id,
            Record::Instrument(r) => &r.id,
        }
    }

    /// Returns the kind: one of [`RecordType::kinds`] if the catalogue is valid.
    #[must_use]
    pub fn kind(&self) -> &str {
        match self {
            Record::Publication(r) => &r.kind,
            Record::Unit(r) => &r.kind,
            Record::Initiative(r) => &r.kind,
            Record::Instrument(r) => &r.kind,
        }
    }

    /// Returns the usual title or name: in English if one exists.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Record::Publication(r) => &r.title,
            Record::Unit(r) => r.name.display().unwrap_or(&r.id),
            Record::Initiative(r) => r.name.display().unwrap_or(&r.id),
            Record::Instrument(r) => r.title.display().unwrap_or(&r.id),
        }
    }

    /// Returns the BCP 47 code and the text of each known title or name.
    #[must_use]
    pub fn titles(&self) -> Vec<(&str, &str)> {
        match self {
            Record::Publication(r) => {
                r.editions.iter().filter_map(|e| Some((e.language.as_str(), e.title.as_deref()?))).collect()
            }
            Record::Unit(r) => r.name.iter().collect(),
            Record::Initiative(r) => r.name.iter().collect(),
            Record::Instrument(r) => r.title.iter().collect(),
        }
    }

    /// Returns the acronym.
    #[must_use]
    pub fn acronym(&self) -> Option<&str> {
        match self {
            Record::Unit(r) => r.acronym.as_deref(),
            Record::Initiative(r) => r.acronym.as_deref(),
            Record::Publication(_) | Record::Instrument(_) => None,
        }
    }

    /// Returns the year and month of the edition of the catalogue that first had the record.
    #[must_use]
    pub fn added(&self) -> Option<&str> {
        match self {
            Record::Publication(r) => r.added.as_deref(),
            Record::Unit(r) => r.added.as_deref(),
            Record::Initiative(r) => r.added.as_deref(),
            Record::Instrument(r) => r.added.as_deref(),
        }
    }

    /// Returns the year of publication, foundation, start or adoption.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        let of_date = |date: &Option<Text<'a>>| date.as_deref().and_then(year_of);
        match self {
            Record::Publication(r) => r.year.or_else(|| of_date(&r.date)),
            Record::Unit(r) => of_date(&r.since),
            Record::Initiative(r) => of_date(&r.since).or_else(|| of_date(&r.start)),
            Record::Instrument(r) => r.year.or_else(|| of_date(&r.date)),
        }
    }

    /// Returns the BCP 47 codes of the record's languages.
    ///
    /// A publication has the languages of its editions, and an initiative those of its offer. Other records have the
    /// languages of their titles or names.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        match self {
            Record::Publication(r) => r.editions.iter().map(|e| e.language.as_str()).collect(),
            Record::Initiative(r) if !r.languages.is_empty() => {
                r.languages.iter().map(Text::as_str).collect()
            }
            _ => self.titles().into_iter().map(|(language, _)| language).collect(),
        }
    }

    /// Returns the ISO 3166-1 alpha-2 codes of its countries.
    #[must_use]
    pub fn countries(&self) -> &[Text<'a>] {
        match self {
            Record::Publication(r) => &r.countries,
            Record::Initiative(r) => &r.countries,
            Record::Instrument(r) => &r.countries,
            Record::Unit(_) => &[],
        }
    }

    /// Returns the names of its regions.
    #[must_use]
    pub fn regions(&self) -> &[Text<'a>] {
        match self {
            Record::Publication(r) => &r.regions,
            Record::Instrument(r) => &r.regions,
            Record::Unit(_) | Record::Initiative(_) => &[],
        }
    }

    /// Returns the ids of its topics.
    #[must_use]
    pub fn topics(&self) -> &[Text<'a>] {
        match self {
            Record::Publication(r) => &r.topics,
            _ => &[],
        }
    }

    /// Returns its keywords.
    #[must_use]
    pub fn keywords(&self) -> &[Text<'a>] {
        match self {
            Record::Publication(r) => &r.keywords,
            _ => &[],
        }
    }

    /// Returns the ids of the units responsible for it.
    #[must_use]
    pub fn units(&self) -> &[Text<'a>] {
        match self {
            Record::Publication(r) => &r.units,
            Record::Initiative(r) => &r.units,
            Record::Instrument(r) => &r.units,
            Record::Unit(_) => &[],
        }
    }

    /// Returns the series and the number in it.
    #[must_use]
    pub fn series(&self) -> Option<&Series<'a>> {
        match self {
            Record::Publication(r) => r.series.as_ref(),
            _ => None,
        }
    }

    /// Returns the names of authors, then of editors, as people write them.
    pub fn authors(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let (authors, editors): (&[Name<'a>], &[Name<'a>]) = match self {
            Record::Publication(r) => (&r.authors, &r.editors),
            _ => (&[], &[]),
        };
        authors.iter().chain(editors).map(Name::as_written)
    }

    /// Returns the names of its publishers.
    #[must_use]
    pub fn publishers(&self) -> &[Text<'a>] {
        match self {
            Record::Publication(r) => &r.publishers,
            _ => &[],
        }
    }

    /// Returns the remarks for the reader.
    #[must_use]
    pub fn notes(&self) -> Option<&str> {
        match self {
            Record::Publication(r) => r.notes.as_deref(),
            Record::Unit(r) => r.notes.as_deref(),
            Record::Initiative(r) => r.notes.as_deref(),
            Record::Instrument(r) => r.notes.as_deref(),
        }
    }

    /// Returns the sources.
    #[must_use]
    pub fn sources(&self) -> &[Source<'a>] {
        match self {
            Record::Publication(r) => &r.sources,
            Record::Unit(r) => &r.sources,
            Record::Initiative(r) => &r.sources,
            Record::Instrument(r) => &r.sources,
        }
    }

    /// Returns the publication, or `None` for a record of another type.
    #[must_use]
    pub fn as_publication(&self) -> Option<&Publication<'a>> {
        match self {
            Record::Publication(r) => Some(r),
            _ => None,
        }
    }
}

/// Returns the year of an ISO 8601 date.
fn year_of(date: &str) -> Option<i32> {
    date.get(..4)?.parse().ok()
}
