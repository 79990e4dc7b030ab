//! Conditions on records: language, year, series, unit, country, region, topic, author, kind.
//!
//! [`Filter::new`] resolves the user's values once; [`Filter::matches`] then only compares. A comma means *or*, a
//! repeated flag means *and*.

pub(crate) mod catalogue_values;
pub(crate) mod fixed_values;
pub(crate) mod flags;
pub(crate) mod lack;
pub(crate) mod titles;
pub(crate) mod years;

use std::collections::HashSet;

use crate::catalogue::Catalogue;
use crate::cli::Conditions;
use crate::codes::Language;
use crate::error::Error;
use crate::filter::fixed_values::Kind;
pub(crate) use crate::filter::flags::plain;
use crate::filter::flags::{AllOfAny, each};
use crate::filter::lack::Lack;
pub use crate::filter::years::Years;
use crate::record::isbn::normalize;
use crate::record::{Record, RecordRegion};

/// Resolved conditions.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub(crate) languages: AllOfAny<String>,
    pub(crate) without_languages: AllOfAny<String>,
    pub(crate) years: AllOfAny<Years>,
    /// Full names of series that contain the given text.
    pub(crate) series: AllOfAny<String>,
    pub(crate) units: AllOfAny<String>,
    pub(crate) countries: AllOfAny<String>,
    pub(crate) regions: AllOfAny<RecordRegion>,
    /// Ids of topics, and keywords.
    pub(crate) topics: AllOfAny<String>,
    /// Full names of authors that contain the given text.
    pub(crate) authors: AllOfAny<String>,
    /// Full names of publishers that contain the given text.
    pub(crate) publishers: AllOfAny<String>,
    /// Both forms of each ISBN.
    pub(crate) isbns: AllOfAny<String>,
    pub(crate) lacking: AllOfAny<Lack>,
    /// Stems that one title must have together.
    pub(crate) titles: Vec<HashSet<String>>,
    pub(crate) kinds: AllOfAny<Kind>,
}

impl Filter {
    /// Resolves the conditions, with the names that this catalogue defines.
    ///
    /// A language or country that exists, but not in this catalogue, is valid and matches nothing.
    ///
    /// # Errors
    /// [`Error::BadYear`]; [`Error::UnknownValue`] for an unknown value, with suggestions.
    pub fn new(conditions: &Conditions, catalogue: &Catalogue<'_>) -> Result<Filter, Error> {
        Ok(Filter {
            languages: each_language(&conditions.language)?,
            without_languages: each_language(&conditions.without_language)?,
            years: each(&conditions.year, |given| Years::parse(given).map(|years| vec![years]))?,
            series: catalogue_values::series(&conditions.series, catalogue)?,
            units: catalogue_values::units(&conditions.unit, catalogue)?,
            countries: each(&conditions.country, fixed_values::country)?,
            regions: catalogue_values::regions(&conditions.region, catalogue)?,
            topics: catalogue_values::topics(&conditions.topic, catalogue)?,
            authors: catalogue_values::authors(&conditions.author, catalogue)?,
            publishers: catalogue_values::publishers(&conditions.publisher, catalogue)?,
            isbns: each(&conditions.isbn, fixed_values::isbn)?,
            lacking: each(&conditions.lacking, Lack::parse)?,
            titles: conditions.title.iter().map(|title| titles::stems(title)).collect(),
            kinds: each(&conditions.kind, fixed_values::kind)?,
        })
    }

    /// Returns whether the record meets all conditions. A record without a field (series, topic, author …) fails its
    /// condition.
    #[must_use]
    pub fn matches(&self, record: &Record<'_>) -> bool {
        let in_language = |code: &String| record.languages().iter().any(|known| is_language(known, code));
        all(&self.kinds, |kind| match kind {
            Kind::Type(record_type) => record.record_type() == *record_type,
            Kind::Word(word) => record.kind() == word,
        }) && all(&self.years, |years| record.year().is_some_and(|year| years.contains(year)))
            && all(&self.languages, in_language)
            && all(&self.without_languages, |code| !in_language(code))
            && all(&self.countries, |code| {
                record.countries().iter().any(|known| known.eq_ignore_ascii_case(code))
            })
            && all(&self.regions, |region| record.is_about(region))
            && all(&self.topics, |value| {
                record.topics().iter().chain(record.keywords()).any(|known| known.as_str() == value)
            })
            && all(&self.units, |id| is_behind(id, record))
            && all(&self.series, |name| record.series().is_some_and(|series| series.name.as_str() == name))
            && all(&self.authors, |name| record.authors().any(|known| known == name.as_str()))
            && all(&self.publishers, |name| record.publishers().iter().any(|known| known.as_str() == name))
            && all(&self.isbns, |isbn| has_isbn(record, isbn))
            && all(&self.lacking, |lack| lack.is_of(record))
            && self.titles.iter().all(|stems| titles::has(record, stems))
    }

    /// Returns the languages that `--language` requires, in the given order.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        self.languages.concat()
    }

    /// Returns the languages of both language conditions, in the given order, each once.
    pub(crate) fn languages_asked_for(&self) -> Vec<&str> {
        let mut asked: Vec<&str> = Vec::new();
        for code in self.languages.iter().chain(&self.without_languages).flatten() {
            if !asked.contains(&code.as_str()) {
                asked.push(code);
            }
        }
        asked
    }
}

/// Returns the codes of languages that flags name, with commas between several in one flag.
///
/// # Errors
/// An unknown language.
pub fn languages(flags: &[String]) -> Result<Vec<String>, Error> {
    Ok(each_language(flags)?.concat())
}

/// Returns whether a BCP 47 code belongs to the language: `pt-BR` is Portuguese.
pub(crate) fn is_language(code: &str, language: &str) -> bool {
    let primary = code.split(['-', '_']).next().unwrap_or(code);
    code.eq_ignore_ascii_case(language) || primary.eq_ignore_ascii_case(language)
}

/// Returns the record's title in this language. A title whose code is the same precedes one of a variety (`pt-BR`).
pub(crate) fn title_in_language<'r>(record: &'r Record<'_>, language: &str) -> Option<&'r str> {
    let titles = || record.titles().into_iter();
    let exact = titles().find(|(code, _)| code.eq_ignore_ascii_case(language));
    let found = exact.or_else(|| titles().find(|(code, _)| is_language(code, language)));
    found.map(|(_, title)| title)
}

/// Returns whether an edition of the record has this ISBN, which is in normal form.
fn has_isbn(record: &Record<'_>, isbn: &str) -> bool {
    let editions = record.as_publication().map_or(&[][..], |publication| &publication.editions);
    editions.iter().flat_map(|edition| &edition.isbn).any(|known| normalize(known) == isbn)
}

/// Returns whether the unit is responsible for the record, is the record, or is its parent.
fn is_behind(unit: &str, record: &Record<'_>) -> bool {
    record.units().iter().any(|known| known.as_str() == unit)
        || matches!(record, Record::Unit(known) if known.id == unit || known.parent.as_ref().is_some_and(|p| p == unit))
}

fn all<T>(conditions: &AllOfAny<T>, holds: impl Fn(&T) -> bool) -> bool {
    conditions.iter().all(|any| any.iter().any(&holds))
}

/// Resolves each flag as languages, first as several with commas. Suggestions for a whole flag would search all
/// names.
fn each_language(flags: &[String]) -> Result<AllOfAny<String>, Error> {
    let one = |flag: &String| {
        let several: Option<Vec<Language>> = flag.split(',').map(Language::find).collect();
        match several {
            Some(several) => Ok(several.iter().map(|language| language.code().to_owned()).collect()),
            None => each(std::slice::from_ref(flag), fixed_values::language).map(|any| any.concat()),
        }
    };
    flags.iter().map(one).collect()
}
