//! Checks of values from fixed lists: kinds, languages, countries.

use crate::catalogue::Entry;
use crate::check::all_ids::AllIds;
use crate::check::entry::Checked;
use crate::check::violation::Violation;
use crate::codes::{Country, Language};
use crate::error::shortened;
use crate::messages::words;
use crate::record::{SOURCE_KINDS, UNKNOWN_LANGUAGE};

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
