//! Checks of the sources of a record.

use std::collections::HashSet;

use serde_json::Value;

use crate::catalogue::Entry;
use crate::check::all_ids::AllIds;
use crate::check::entry::{Checked, dotted};
use crate::check::violation::Violation;
use crate::error::shortened;
use crate::messages::words;

/// Fields that no page states.
const WITHOUT_SOURCE: [&str; 3] = ["type", "id", "sources"];

pub(crate) fn present(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let Entry::Record(record) = checked.entry else {
        return Vec::new();
    };
    if record.sources().is_empty() {
        return vec![Violation::at("sources", words::check_no_source())];
    }
    let sources = record.sources().iter().enumerate();
    sources
        .filter(|(_, source)| source.supports.is_empty())
        .map(|(index, _)| Violation::at(&format!("sources[{index}]"), words::check_supports_nothing()))
        .collect()
}

/// Reports what a source supports and the record does not have.
pub(crate) fn supports(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    let there = paths(&checked.written);
    checked
        .texts_of(&["supports"])
        .filter(|leaf| !there.contains(&leaf.text))
        .map(|leaf| Violation::at(&leaf.path, words::check_no_field(shortened(&leaf.text))))
        .collect()
}

/// Returns the paths of the fields that a record has: `title.fr`, `held.7`, `contacts.email`, `languages.es`.
///
/// The fields of editions are fields of their publication: `url`, and `url.fr` of the French edition.
fn paths(record: &Value) -> HashSet<String> {
    let mut paths = HashSet::new();
    let fields = record.as_object().into_iter().flatten();
    for (name, value) in fields.filter(|(name, _)| !WITHOUT_SOURCE.contains(&name.as_str())) {
        collect(value, name, &mut paths);
    }
    for edition in record.get("editions").and_then(Value::as_array).into_iter().flatten() {
        let fields = edition.as_object().into_iter().flatten();
        for (name, value) in fields {
            paths.insert(name.clone());
            if let Some(language) = edition.get("language").and_then(Value::as_str) {
                collect(value, &format!("{name}.{language}"), &mut paths);
            }
        }
    }
    paths
}

/// Collects the paths of a value and its parts. Members of a list are named by their text, language or number.
fn collect(value: &Value, path: &str, paths: &mut HashSet<String>) {
    paths.insert(path.to_owned());
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                collect(field, &dotted(path, name), paths);
            }
        }
        Value::Array(members) => {
            for member in members {
                let key = member.get("language").or(member.get("number")).unwrap_or(member);
                if let Some(name) = named(key) {
                    collect(member, &dotted(path, &name), paths);
                }
                if member.is_object() {
                    collect(member, path, paths);
                }
            }
        }
        _ => {}
    }
}

fn named(key: &Value) -> Option<String> {
    match key {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::paths;

    #[test]
    fn a_path_leads_to_a_field_of_the_record_or_of_an_edition() {
        let record = json!({
            "type": "publication", "id": "x", "title": "T", "sources": [], "languages": ["es"],
            "series": {"name": "S"}, "contacts": {"email": "a@b.org"}, "name": {"fr": "N"},
            "held": [{"number": 7, "year": 2015}], "courses": [{"name": {"en": "C"}}],
            "editions": [{"language": "fr", "title": "T", "isbn": ["1"]}, {"language": "en", "url": "u"}]
        });
        let there = paths(&record);
        let expected = "title title.fr isbn isbn.fr url url.en editions editions.fr editions.title series series.name \
                     contacts.email name.fr languages.es held held.7 held.7.year courses.name courses.name.en";
        for path in expected.split_whitespace() {
            assert!(there.contains(path), "{path}");
        }
        let absent = "type id sources doi title.en isbn.en url.fr url.es editions.es series.number contacts.twitter \
                      name.en languages.fr held.8 held.7.place title.fr.x email .";
        for path in absent.split_whitespace() {
            assert!(!there.contains(path), "{path}");
        }
        assert!(!there.contains(""));
    }
}
