//! Types that `--json` prints besides records: match of a search, number, publication with its editions, setting.

use serde::Serialize;

use crate::record::Text;

/// How a record was found.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Match<'h> {
    /// 0 to 1; 1 is a record whose title is the query.
    pub(crate) score: f64,
    /// The words that matched, in the order of the query.
    pub(crate) terms: Vec<Term>,
    /// Words of the query that did not match: the match is partial.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) missing: Vec<&'h str>,
    /// Other parts of the score.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) bonus: Vec<Bonus>,
}

/// A word of the query that matched.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Term {
    /// The word as typed; of a phrase, the phrase.
    #[serde(rename = "term")]
    pub(crate) typed: String,
    /// The catalogue's word that matched; absent where a whole topic, country or unit matched.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) word: String,
    /// Field of the record that matched, dotted.
    pub(crate) field: &'static str,
    /// BCP 47 code of the text that matched; absent where the text has no language.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) language: String,
    /// How the word matched: as typed, as an acronym, in another form, by translation, by concept, as a prefix, with
    /// a typing error, as a part, or with letters left out.
    pub(crate) how: &'static str,
    /// Part of the score.
    pub(crate) added: f64,
}

/// A part of the score that does not come from a word.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Bonus {
    /// Reason.
    pub(crate) r#for: String,
    /// Part of the score.
    pub(crate) added: f64,
}

/// A number, as `--json` has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Number {
    /// The dimension that publications are counted by, or `completeness`.
    pub(crate) by: &'static str,
    /// The value, as a condition accepts it; for completeness, the field. Absent for publications without a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) value: Option<String>,
    /// English name of the value.
    pub(crate) name: String,
    /// The dimension that splits the count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) split: Option<&'static str>,
    /// The value of that dimension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) split_value: Option<String>,
    /// English name of that value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) split_name: Option<String>,
    /// Number of publications with the value.
    pub(crate) publications: usize,
    /// Total that `publications` is a share of: all matches, or those of `value` when split.
    pub(crate) of: usize,
}

/// A publication, as `--json` has it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Translations<'r> {
    /// The publication's id.
    pub(crate) id: &'r str,
    /// The display title.
    pub(crate) title: &'r str,
    /// Its editions.
    pub(crate) available: Vec<Available<'r>>,
    /// Codes of the languages of `--missing`, `--language` or `--without-language` without a recorded edition.
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
    /// Address of the page where the edition was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<&'r str>,
    /// ISO 8601 date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date: Option<&'r str>,
}

/// A text, a list of texts, or true or false.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct SettingText<'s>(pub(crate) &'s serde_json::Value);

/// A setting, as `config --json` has it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SettingValue<'s> {
    /// Key, as in the config file.
    pub(crate) key: &'static str,
    /// The value that holds.
    pub(crate) value: SettingText<'s>,
    /// Origin of the value.
    pub(crate) from: &'static str,
    /// The variable that has the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) variable: Option<&'static str>,
    /// Path of the config file that has the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<&'s str>,
    /// Line of the config file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) line: Option<usize>,
}
