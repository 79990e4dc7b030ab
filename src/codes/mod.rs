//! Languages, countries and regions of the world, by code and by the names that people write.
//!
//! The names come from Unicode CLDR; `data/names/generate.py` writes the tables. A look-up reads the text of a table in
//! place, so the start of the program parses nothing.

pub(crate) mod countries;
pub(crate) mod languages;
pub(crate) mod regions;
pub(crate) mod table;

pub(crate) use crate::codes::countries::Country;
pub(crate) use crate::codes::languages::Language;
pub(crate) use crate::codes::regions::Region;

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{Country, Language};

    const CATALOGUE: [&str; 5] = [
        include_str!("../../data/publications.json"),
        include_str!("../../data/units.json"),
        include_str!("../../data/initiatives.json"),
        include_str!("../../data/instruments.json"),
        include_str!("../../data/topics.json"),
    ];

    /// Collects every string in, or listed in, the fields with these names.
    fn values(of: &Value, fields: &[&str], found: &mut Vec<String>) {
        match of {
            Value::Array(items) => items.iter().for_each(|item| values(item, fields, found)),
            Value::Object(object) => {
                for (field, value) in object {
                    match value {
                        Value::String(text) if fields.contains(&field.as_str()) => found.push(text.clone()),
                        Value::Array(items) if fields.contains(&field.as_str()) => {
                            found.extend(items.iter().filter_map(Value::as_str).map(String::from));
                        }
                        other => values(other, fields, found),
                    }
                }
            }
            _ => {}
        }
    }

    fn in_catalogue(fields: &[&str]) -> Vec<String> {
        let mut found = Vec::new();
        for file in CATALOGUE {
            let parsed: Value = serde_json::from_str(file).expect("JSON");
            values(&parsed, fields, &mut found);
        }
        found
    }

    #[test]
    fn every_code_of_the_catalogue_is_known() {
        let languages = in_catalogue(&["language", "languages"]);
        assert!(languages.len() > 300, "{}", languages.len());
        for code in languages {
            assert!(Language::by_code(&code).is_some(), "{code}");
        }
        let countries = in_catalogue(&["country", "countries"]);
        assert!(countries.len() > 50, "{}", countries.len());
        for code in countries {
            assert_eq!(Country::by_code(&code).map(Country::code), Some(code.as_str()));
        }
    }
}
