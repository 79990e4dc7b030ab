//! Strings of a record, borrowed from the JSON of the catalogue where possible.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A string of a record: a slice of the JSON, or an owned string if the JSON has escapes in it.
///
/// serde copies each `Cow<str>` inside a `Vec` or an `Option`, and does not copy this type.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text<'a>(pub Cow<'a, str>);

impl Text<'_> {
    /// Returns the text as a slice.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns an owned text.
    #[must_use]
    pub fn owned(text: String) -> Self {
        Text(Cow::Owned(text))
    }
}

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(text: &'a str) -> Self {
        Text(Cow::Borrowed(text))
    }
}

impl From<String> for Text<'_> {
    fn from(text: String) -> Self {
        Text::owned(text)
    }
}

impl PartialEq<str> for Text<'_> {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Text<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Letters;
        impl<'de> Visitor<'de> for Letters {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text)))
            }
        }
        deserializer.deserialize_str(Letters)
    }
}

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Texts by language: a JSON object from BCP 47 code to text, in the order of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByLanguage<'a>(pub Vec<(Text<'a>, Text<'a>)>);

impl ByLanguage<'_> {
    /// Returns whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns BCP 47 code and text of each language, in the order of the catalogue.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(language, text)| (language.as_str(), text.as_str()))
    }

    /// Returns the text in that language (BCP 47 code).
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&str> {
        self.iter().find(|(code, _)| *code == language).map(|(_, text)| text)
    }

    /// Returns the English text, or else the first text.
    #[must_use]
    pub fn display(&self) -> Option<&str> {
        self.get("en").or_else(|| self.iter().next().map(|(_, text)| text))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for ByLanguage<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Languages;
        impl<'de> Visitor<'de> for Languages {
            type Value = ByLanguage<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object from language code to text")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut texts: Vec<(Text<'de>, Text<'de>)> = Vec::new();
                while let Some((language, text)) = map.next_entry::<Text<'de>, Text<'de>>()? {
                    if texts.iter().any(|(code, _)| *code == language) {
                        return Err(language_twice(&language));
                    }
                    texts.push((language, text));
                }
                Ok(ByLanguage(texts))
            }
        }
        deserializer.deserialize_map(Languages)
    }
}

/// Returns the error of an object with a language that occurs twice, of which serde would keep the last one.
pub(crate) fn language_twice<E: Error>(language: &Text<'_>) -> E {
    E::custom(format!("language `{}` is there twice", language.escape_debug()))
}

impl Serialize for ByLanguage<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (language, text) in &self.0 {
            map.serialize_entry(language, text)?;
        }
        map.end()
    }
}
