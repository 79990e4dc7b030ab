//! A record or topic as the checks see it: its fields by name, and all its texts.
//!
//! Checks of text examine the texts of all fields, so that a new field is not forgotten.

use serde_json::Value;

use crate::catalogue::{Entry, Located};

/// An entry and all its texts.
#[derive(Debug)]
pub(crate) struct Checked<'a> {
    /// Position of the entry among all checked entries.
    pub(crate) number: usize,
    pub(crate) entry: &'a Entry<'a>,
    /// The JSON as it was written.
    pub(crate) written: Value,
    /// All texts with their paths.
    pub(crate) texts: Vec<Leaf>,
    /// All keys of objects by language, with their paths.
    pub(crate) languages: Vec<Leaf>,
}

/// A text and its path.
#[derive(Debug)]
pub(crate) struct Leaf {
    /// The dotted path: `editions[1].isbn[0]`.
    pub(crate) path: String,
    /// The nearest enclosing field that is not a language: `isbn`, `title`, `addresses`.
    pub(crate) field: String,
    pub(crate) text: String,
}

/// Fields that hold texts by language, if their value is an object.
const BY_LANGUAGE: [&str; 6] = ["name", "names", "title", "outcome", "text", "addresses"];

impl<'a> Checked<'a> {
    pub(crate) fn new(number: usize, located: &Located<'a>, entry: &'a Entry<'a>) -> Checked<'a> {
        let mut checked = Checked {
            number,
            entry,
            written: written(located, entry),
            texts: Vec::new(),
            languages: Vec::new(),
        };
        let written = std::mem::take(&mut checked.written);
        checked.walk(&written, "", "");
        checked.written = written;
        checked
    }

    /// Returns the id.
    pub(crate) fn id(&self) -> &str {
        match self.entry {
            Entry::Record(record) => record.id(),
            Entry::Topic(topic) => &topic.id,
        }
    }

    /// Returns the texts of all fields with these names.
    pub(crate) fn texts_of(&self, fields: &'static [&'static str]) -> impl Iterator<Item = &Leaf> {
        self.texts.iter().filter(move |leaf| fields.contains(&leaf.field.as_str()))
    }

    fn walk(&mut self, value: &Value, path: &str, field: &str) {
        match value {
            Value::String(text) => self.texts.push(Leaf::new(path, field, text)),
            Value::Array(members) => {
                for (index, member) in members.iter().enumerate() {
                    self.walk(member, &format!("{path}[{index}]"), field);
                }
            }
            Value::Object(fields) => {
                let by_language = BY_LANGUAGE.contains(&field);
                for (name, value) in fields {
                    let path = dotted(path, name);
                    if by_language {
                        self.languages.push(Leaf::new(&path, field, name));
                    }
                    self.walk(value, &path, if by_language { field } else { name });
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// Returns the JSON as it was written; for an imported entry, the JSON of its record.
fn written(located: &Located<'_>, entry: &Entry<'_>) -> Value {
    let value = match (&located.import_notes, entry) {
        (Some(_), Entry::Record(record)) => serde_json::to_value(record),
        // The JSON is a valid record, so it is a valid value.
        _ => serde_json::from_str(located.json),
    };
    value.unwrap_or_default()
}

impl Leaf {
    fn new(path: &str, field: &str, text: &str) -> Leaf {
        Leaf { path: path.to_owned(), field: field.to_owned(), text: text.to_owned() }
    }
}

/// Returns the path of the field `name` in the value at `path`.
pub(crate) fn dotted(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}
