//! Checks of values from fixed lists: kinds, languages, countries, names of fields.

use crate::catalogue::Entry;
use crate::check::all_ids::AllIds;
use crate::check::entry::Checked;
use crate::check::violation::Violation;
use crate::codes::{Country, Language};
use crate::error::shortened;
use crate::messages::words;
use crate::record::{SOURCE_KINDS, UNKNOWN_LANGUAGE};

/// Names of fields that a source can support: of records and of their parts.
const FIELDS: [&str; 64] = [
    "abstract",
    "acronym",
    "added",
    "address",
    "addresses",
    "amended",
    "authors",
    "contacts",
    "countries",
    "country",
    "courses",
    "date",
    "doi",
    "donors",
    "edition_statement",
    "editions",
    "editors",
    "email",
    "end",
    "event",
    "former_ids",
    "formerly",
    "genre",
    "held",
    "history",
    "in",
    "instruments",
    "isbn",
    "issn",
    "issue",
    "keywords",
    "kind",
    "language",
    "languages",
    "later",
    "name",
    "notes",
    "number",
    "other",
    "other_titles",
    "outcome",
    "pages",
    "parent",
    "place",
    "publishers",
    "regions",
    "related",
    "seen",
    "series",
    "session",
    "since",
    "start",
    "summary",
    "telephone",
    "text",
    "theme",
    "title",
    "topics",
    "twitter",
    "units",
    "until",
    "url",
    "volume",
    "year",
];
/// Facts of sources that no field holds: acronyms in other languages, a short address, accounts.
const FACTS_WITHOUT_FIELD: [&str; 3] = ["acronyms", "short_url", "social"];

pub(crate) fn kind(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let Entry::Record(record) = checked.entry else {
        return Vec::new();
    };
    let kinds = record.record_type().kinds();
    if kinds.contains(&record.kind()) {
        return Vec::new();
    }
    vec![Violation::at(
        "kind",
        words::check_kind(shortened(record.kind()), record.record_type().word(), kinds.join(", ")),
    )]
}

pub(crate) fn source_kind(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let Entry::Record(record) = checked.entry else {
        return Vec::new();
    };
    let kinds =
        record.sources().iter().enumerate().filter_map(|(index, s)| Some((index, s.kind.as_deref()?)));
    kinds
        .filter(|(_, kind)| !SOURCE_KINDS.contains(kind))
        .map(|(index, kind)| {
            Violation::at(
                &format!("sources[{index}].kind"),
                words::check_source_kind(shortened(kind), SOURCE_KINDS.join(", ")),
            )
        })
        .collect()
}

pub(crate) fn supports(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let known = |leaf: &str| {
        let field = leaf.split('.').next().unwrap_or(leaf);
        FIELDS.contains(&field) || FACTS_WITHOUT_FIELD.contains(&field)
    };
    checked
        .texts_of(&["supports"])
        .filter(|leaf| !known(&leaf.text))
        .map(|leaf| Violation::at(&leaf.path, words::check_no_field(shortened(&leaf.text))))
        .collect()
}

pub(crate) fn language(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let codes = checked.texts_of(&["language", "languages"]).chain(&checked.languages);
    codes
        .filter(|leaf| leaf.text != UNKNOWN_LANGUAGE)
        .filter_map(|leaf| {
            let code = leaf.text.as_str();
            let problem = match Language::by_code(code) {
                None => match Language::find(code) {
                    Some(meant) => words::check_no_language_code_write(shortened(code), meant.code()),
                    None => words::check_no_language_code(shortened(code)),
                },
                Some(language) if !code.starts_with(language.code()) || code.contains('_') => {
                    words::check_language_spelling(shortened(code))
                }
                Some(_) => return None,
            };
            Some(Violation::at(&leaf.path, problem))
        })
        .collect()
}

pub(crate) fn country(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    checked
        .texts_of(&["country", "countries"])
        .filter(|leaf| Country::by_code(&leaf.text).is_none_or(|country| country.code() != leaf.text))
        .map(|leaf| {
            let given = shortened(&leaf.text);
            let problem = match Country::find(&leaf.text) {
                Some(meant) => words::check_no_country_code_write(given, meant.code()),
                None => words::check_no_country_code(given),
            };
            Violation::at(&leaf.path, problem)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::FIELDS;
    use crate::record::{
        Contacts, Container, Course, Edition, Held, Initiative, Instrument, Milestone, OtherName,
        Publication, Series, Unit,
    };

    /// Returns the fields of a `T`, from serde's error about an unknown field.
    fn fields_of<T: serde::Deserialize<'static>>() -> Vec<String> {
        let words = serde_json::from_str::<T>("{\"?\": 0}").err().map(|e| e.to_string()).unwrap_or_default();
        words.split('`').skip(3).step_by(2).map(str::to_owned).collect()
    }

    #[test]
    fn every_field_of_a_record_can_be_supported() {
        let mut fields: Vec<String> = [
            fields_of::<Publication<'static>>(),
            fields_of::<Unit<'static>>(),
            fields_of::<Initiative<'static>>(),
            fields_of::<Instrument<'static>>(),
            fields_of::<Edition<'static>>(),
            fields_of::<Series<'static>>(),
            fields_of::<Container<'static>>(),
            fields_of::<Held<'static>>(),
            fields_of::<Course<'static>>(),
            fields_of::<Contacts<'static>>(),
            fields_of::<OtherName<'static>>(),
            fields_of::<Milestone<'static>>(),
        ]
        .concat();
        fields.retain(|field| !["type", "id", "sources"].contains(&field.as_str()));
        fields.sort_unstable();
        fields.dedup();
        assert_eq!(fields, FIELDS);
    }
}
