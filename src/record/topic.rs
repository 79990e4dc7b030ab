//! Topics: the vocabulary of subjects that records refer to.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use crate::record::text::{Text, language_twice};

/// The names of a topic by BCP 47 code, the usual name of each language first.
pub type TopicNames<'a> = BTreeMap<Text<'a>, Vec<Text<'a>>>;

/// A topic of the catalogue's vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Topic<'a> {
    /// Id, to which records refer.
    #[serde(borrow)]
    pub id: Text<'a>,
    /// Names by BCP 47 code, the usual name of each language first.
    #[serde(borrow, deserialize_with = "names_once")]
    #[cfg_attr(test, schemars(with = "TopicNames<'a>"))]
    pub names: TopicNames<'a>,
}

impl Topic<'_> {
    /// Returns the usual name in English, or else in the first language with a name.
    #[must_use]
    pub fn display(&self) -> Option<&str> {
        let english = self.names.iter().filter(|(language, _)| **language == "en");
        let mut names = english.chain(&self.names).flat_map(|(_, names)| names);
        names.next().map(Text::as_str)
    }

    /// Returns the usual name in that language (BCP 47 code), or else the name that [`Topic::display`] returns.
    #[must_use]
    pub fn name_in(&self, language: &str) -> Option<&str> {
        let mut names = self.names.iter();
        let own = names.find(|(known, _)| known.as_str() == language);
        own.and_then(|(_, names)| names.first()).map(Text::as_str).or_else(|| self.display())
    }
}

/// Deserializes the names of a topic.
///
/// # Errors
/// A language that occurs twice.
fn names_once<'de, D: Deserializer<'de>>(deserializer: D) -> Result<TopicNames<'de>, D::Error> {
    struct Once;
    impl<'de> Visitor<'de> for Once {
        type Value = TopicNames<'de>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object from language code to names")
        }

        fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
            let mut names = TopicNames::new();
            while let Some((language, words)) = map.next_entry::<Text<'de>, Vec<Text<'de>>>()? {
                if names.contains_key(&language) {
                    return Err(language_twice(&language));
                }
                names.insert(language, words);
            }
            Ok(names)
        }
    }
    deserializer.deserialize_map(Once)
}
