//! The records of a catalogue: what a publication, unit, initiative, instrument and topic are.
//!
//! The same types read `data/` and write `--json`, so that what a script reads is what the catalogue holds.

pub mod date;
pub(crate) mod isbn;
pub(crate) mod number;
pub(crate) mod text;
pub(crate) mod topic;
pub(crate) mod types;
pub mod web_address;

use serde::Serialize;

pub use crate::record::text::{ByLanguage, Text};
pub use crate::record::topic::{Topic, TopicNames};
pub use crate::record::types::{
    Contacts, Course, Edition, Held, Initiative, InitiativeTag, Instrument, InstrumentTag, Milestone,
    OtherName, Publication, PublicationTag, Series, Source, Unit, UnitTag,
};

/// BCP 47's code for a language that is not known: of an edition that another program's list tells an ISBN or address of,
/// and no language.
pub const UNKNOWN_LANGUAGE: &str = "und";
/// Kinds of publication, most frequent first.
pub const PUBLICATION_KINDS: [&str; 13] = [
    "brief",
    "report",
    "training",
    "working-paper",
    "guide",
    "book",
    "brochure",
    "reader",
    "standard",
    "proceedings",
    "newsletter",
    "factsheet",
    "article",
];
/// Kinds of unit.
pub const UNIT_KINDS: [&str; 6] = [
    "organization",
    "department",
    "branch",
    "unit",
    "programme",
    "centre",
];
/// Kinds of initiative.
pub const INITIATIVE_KINDS: [&str; 4] = ["training", "online-course", "platform", "country-project"];
/// Kinds of instrument.
pub const INSTRUMENT_KINDS: [&str; 6] = [
    "constitution",
    "declaration",
    "recommendation",
    "resolution",
    "definition",
    "conference",
];
/// Kinds of source, nearest first; `data/README.md` says what each means.
pub const SOURCE_KINDS: [&str; 7] = ["ilo", "profile", "partner", "library", "copy", "mirror", "other"];

/// The four types of record.
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
    /// All of them, in the order in which a catalogue lists them.
    pub const ALL: [RecordType; 4] = [
        RecordType::Publication,
        RecordType::Unit,
        RecordType::Initiative,
        RecordType::Instrument,
    ];

    /// The word in the field `type`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            RecordType::Publication => "publication",
            RecordType::Unit => "unit",
            RecordType::Initiative => "initiative",
            RecordType::Instrument => "instrument",
        }
    }

    /// The kinds that a record of this type can have.
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

/// A record of any type. In JSON it is the record itself, told apart by its field `type`.
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
    /// Its type.
    #[must_use]
    pub fn record_type(&self) -> RecordType {
        match self {
            Record::Publication(_) => RecordType::Publication,
            Record::Unit(_) => RecordType::Unit,
            Record::Initiative(_) => RecordType::Initiative,
            Record::Instrument(_) => RecordType::Instrument,
        }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Record::Publication(r) => &r.id,
            Record::Unit(r) => &r.id,
            Record::Initiative(r) => &r.id,
            Record::Instrument(r) => &r.id,
        }
    }

    /// Its kind: one of [`RecordType::kinds`] in a sound catalogue.
    #[must_use]
    pub fn kind(&self) -> &str {
        match self {
            Record::Publication(r) => &r.kind,
            Record::Unit(r) => &r.kind,
            Record::Initiative(r) => &r.kind,
            Record::Instrument(r) => &r.kind,
        }
    }

    /// The title or name that people know it by: English where there is one.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Record::Publication(r) => &r.title,
            Record::Unit(r) => r.name.display().unwrap_or(&r.id),
            Record::Initiative(r) => r.name.display().unwrap_or(&r.id),
            Record::Instrument(r) => r.title.display().unwrap_or(&r.id),
        }
    }

    /// Its titles or names by language, where they are known.
    #[must_use]
    pub fn titles(&self) -> Vec<(&str, &str)> {
        match self {
            Record::Publication(r) => r
                .editions
                .iter()
                .filter_map(|e| Some((e.language.as_str(), e.title.as_deref()?)))
                .collect(),
            Record::Unit(r) => r.name.iter().collect(),
            Record::Initiative(r) => r.name.iter().collect(),
            Record::Instrument(r) => r.title.iter().collect(),
        }
    }

    /// Its acronym.
    #[must_use]
    pub fn acronym(&self) -> Option<&str> {
        match self {
            Record::Unit(r) => r.acronym.as_deref(),
            Record::Initiative(r) => r.acronym.as_deref(),
            Record::Publication(_) | Record::Instrument(_) => None,
        }
    }

    /// The year it is dated by: publication, founding, start or adoption.
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

    /// BCP 47 codes of the languages that it exists in: of a publication those of its editions, of an initiative those
    /// that it is offered in (or has a name in), of the others those that they have a name or title in.
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

    /// ISO 3166-1 alpha-2 codes.
    #[must_use]
    pub fn countries(&self) -> &[Text<'a>] {
        match self {
            Record::Publication(r) => &r.countries,
            Record::Initiative(r) => &r.countries,
            Record::Instrument(r) => &r.countries,
            Record::Unit(_) => &[],
        }
    }

    /// Regions by name.
    #[must_use]
    pub fn regions(&self) -> &[Text<'a>] {
        match self {
            Record::Publication(r) => &r.regions,
            Record::Instrument(r) => &r.regions,
            Record::Unit(_) | Record::Initiative(_) => &[],
        }
    }

    /// Ids of topics.
    #[must_use]
    pub fn topics(&self) -> &[Text<'a>] {
        match self {
            Record::Publication(r) => &r.topics,
            _ => &[],
        }
    }

    /// Ids of the units that stand behind it.
    #[must_use]
    pub fn units(&self) -> &[Text<'a>] {
        match self {
            Record::Publication(r) => &r.units,
            Record::Initiative(r) => &r.units,
            Record::Instrument(r) => &r.units,
            Record::Unit(_) => &[],
        }
    }

    /// Series and number.
    #[must_use]
    pub fn series(&self) -> Option<&Series<'a>> {
        match self {
            Record::Publication(r) => r.series.as_ref(),
            _ => None,
        }
    }

    /// Everybody who wrote it: authors, editors, then bodies.
    pub fn authors(&self) -> impl Iterator<Item = &str> {
        let (authors, editors, corporate): (&[Text<'a>], &[Text<'a>], &[Text<'a>]) = match self {
            Record::Publication(r) => (&r.authors, &r.editors, &r.corporate),
            _ => (&[], &[], &[]),
        };
        authors.iter().chain(editors).chain(corporate).map(Text::as_str)
    }

    /// Its sources.
    #[must_use]
    pub fn sources(&self) -> &[Source<'a>] {
        match self {
            Record::Publication(r) => &r.sources,
            Record::Unit(r) => &r.sources,
            Record::Initiative(r) => &r.sources,
            Record::Instrument(r) => &r.sources,
        }
    }

    /// The publication, if it is one.
    #[must_use]
    pub fn as_publication(&self) -> Option<&Publication<'a>> {
        match self {
            Record::Publication(r) => Some(r),
            _ => None,
        }
    }
}

/// The year at the head of an ISO 8601 date.
fn year_of(date: &str) -> Option<i32> {
    date.get(..4)?.parse().ok()
}
