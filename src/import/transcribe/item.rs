//! An item of CSL-JSON under construction. The reader of CSL-JSON lists its unknown fields as lost.

use serde_json::{Map, Value, json};

use crate::import::person_name::{of_parts, particle_and_family};
use crate::record::Name;

/// The fields of an item.
#[derive(Debug, Default)]
pub(crate) struct Item {
    fields: Map<String, Value>,
    /// Keywords, notes and other lists by field.
    lists: Map<String, Value>,
}

impl Item {
    /// Sets a field, if it is not set and the text is not blank. Returns false if another text is set.
    pub(crate) fn set(&mut self, field: &str, text: &str) -> bool {
        let text = text.trim();
        if text.is_empty() {
            return true;
        }
        *self.fields.entry(field.to_owned()).or_insert_with(|| text.into()) == *text
    }

    /// Sets a field, or reports the text as lost under this name.
    pub(crate) fn set_or_lose(&mut self, field: &str, text: &str, name: &str) {
        if !self.set(field, text) {
            self.lose(name);
        }
    }

    /// Sets the date of these numbers: year, month, day.
    pub(crate) fn set_date(&mut self, parts: &[u16]) {
        self.fields.insert("issued".to_owned(), json!({"date-parts": [parts]}));
    }

    /// Adds a text to a list.
    pub(crate) fn add(&mut self, field: &str, value: impl Into<Value>) {
        let list = self.lists.entry(field.to_owned()).or_insert_with(|| json!([]));
        if let Some(list) = list.as_array_mut() {
            list.push(value.into());
        }
    }

    /// Adds the name of a person as catalogues write it (`van Empel, Carlien`), or of a body.
    pub(crate) fn add_name(&mut self, field: &str, name: &str) {
        let name = match name.split_once(',') {
            Some((family, given)) => {
                let (given, suffix) = given.split_once(',').unwrap_or((given, ""));
                let (particle, family) = particle_and_family(family);
                of_parts(&family, given, &particle, suffix)
            }
            None => Some(Name::body(name.trim().to_owned())),
        };
        match name {
            Some(Name::Person(person)) => self.add(
                field,
                json!({"family": person.family, "given": person.given, "non-dropping-particle": person.particle,
                    "suffix": person.suffix}),
            ),
            Some(Name::Body(body)) => self.add(field, json!({"literal": body.literal})),
            None => {}
        }
    }

    /// Reports a field of the source as lost.
    pub(crate) fn lose(&mut self, name: &str) {
        self.fields.insert(name.to_owned(), Value::Null);
    }

    /// Returns the item. An only keyword ends with a semicolon, because it may have commas.
    pub(crate) fn finish(self) -> Value {
        let mut fields = self.fields;
        for (field, list) in self.lists {
            let joined = |between: &str| {
                let texts: Vec<&str> =
                    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                Value::from(texts.join(between))
            };
            let value = match field.as_str() {
                "keyword" if list.as_array().is_some_and(|list| list.len() == 1) => {
                    format!("{};", joined("").as_str().unwrap_or_default()).into()
                }
                "note" | "ISBN" | "ISSN" => joined(" "),
                "publisher" | "language" => joined("; "),
                _ => list,
            };
            fields.insert(field, value);
        }
        fields.into()
    }
}
