//! What `--json` prints besides records: the match of a search, a number, a publication with its editions, a value.

use serde::Serialize;

use crate::record::Text;

/// How a record was found.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Match<'h> {
    /// 0 to 1; 1 is a record whose title is the query.
    pub(crate) score: f64,
    /// What was met, in the order of the query.
    pub(crate) terms: Vec<Term>,
    /// Words of the query that were not: the match is partial.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) missing: Vec<&'h str>,
    /// What else added to the score.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) bonus: Vec<Bonus>,
}

/// A word of the query, met.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Term {
    /// The word as typed; of a phrase, the phrase.
    #[serde(rename = "term")]
    pub(crate) typed: String,
    /// The catalogue's word that it met; absent where a topic, country or unit was met as a whole.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) word: String,
    /// Field of the record where it was met, dotted.
    pub(crate) field: &'static str,
    /// BCP 47 code of the text where it was met; absent where the text is in no language.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) language: String,
    /// How the two are the same: as typed, as an acronym, in another form, by translation, as a beginning, with a slip, as a
    /// part, or with letters left out.
    pub(crate) how: &'static str,
    /// What it added to the score.
    pub(crate) added: f64,
}

/// Something beyond words that added to the score.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Bonus {
    /// What for.
    pub(crate) r#for: String,
    /// What it added to the score.
    pub(crate) added: f64,
}

/// A number, as `--json` has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Number {
    /// What publications are counted by: a dimension, or `completeness`.
    pub(crate) by: &'static str,
    /// The value, as a condition takes it; of completeness the field. Absent for publications that have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) value: Option<String>,
    /// What people call it, in English.
    pub(crate) name: String,
    /// What those of that value are counted by again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) split: Option<&'static str>,
    /// The value of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) split_value: Option<String>,
    /// What people call that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) split_name: Option<String>,
    /// How many publications have it.
    pub(crate) publications: usize,
    /// Of how many: all that meet the conditions, or where they are split, all of `value`.
    pub(crate) of: usize,
}

/// A publication, as `--json` has it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Translations<'r> {
    /// The publication's id.
    pub(crate) id: &'r str,
    /// The title people know it by.
    pub(crate) title: &'r str,
    /// Its editions.
    pub(crate) available: Vec<Available<'r>>,
    /// Codes of the languages that `--missing`, `--language` or `--without-language` asked about and that no recorded edition has.
    pub(crate) missing: Vec<&'r str>,
}

/// An edition with the name of its language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Available<'r> {
    /// BCP 47 code.
    pub(crate) language: &'r str,
    /// The language's English name.
    pub(crate) name: String,
    /// The edition's own title, where it is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) title: Option<&'r str>,
    /// ISBNs as printed.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub(crate) isbn: &'r [Text<'r>],
    /// Where it was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<&'r str>,
    /// ISO 8601 date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date: Option<&'r str>,
}

/// A value, as `--json` has it: `{"value": "el", "name": "Greek", "publications": 2}`.
///
/// `value` is what a condition takes (a code, an id, a year, a name) and `name` what people call it, in English; of
/// series, authors and years the two are the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[allow(clippy::struct_field_names)] // the names are those of the JSON
pub(crate) struct Value {
    /// What a condition takes.
    pub(crate) value: String,
    /// What people call it.
    pub(crate) name: String,
    /// How many publications have it.
    pub(crate) publications: usize,
}
