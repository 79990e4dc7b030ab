//! Names of persons and bodies, in the parts that CSL 1.0.2 has for them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::record::text::Text;

/// A person's name in parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Person<'a> {
    /// Family name, of several words where it has them: `García Márquez`.
    pub family: Text<'a>,
    /// Given names or initials.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<Text<'a>>,
    /// Particle before the family name that styles may sort apart: `van`, `de la`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub particle: Option<Text<'a>>,
    /// Suffix: `Jr.`, `III`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suffix: Option<Text<'a>>,
}

/// A body's name in one piece.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Body<'a> {
    /// Whole name.
    pub literal: Text<'a>,
}

/// The name of an author or editor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(!try_from))]
#[serde(untagged, try_from = "Parts<'a>", bound(deserialize = "'de: 'a"))]
pub enum Name<'a> {
    /// A person.
    Person(Person<'a>),
    /// An organization, or a person whose name has no parts.
    Body(Body<'a>),
}

/// The fields of a name, before the name is known to be a person's or a body's.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts<'a> {
    #[serde(borrow)]
    family: Option<Text<'a>>,
    #[serde(borrow)]
    given: Option<Text<'a>>,
    #[serde(borrow)]
    particle: Option<Text<'a>>,
    #[serde(borrow)]
    suffix: Option<Text<'a>>,
    #[serde(borrow)]
    literal: Option<Text<'a>>,
}

impl<'a> TryFrom<Parts<'a>> for Name<'a> {
    type Error = &'static str;

    fn try_from(parts: Parts<'a>) -> Result<Name<'a>, &'static str> {
        match parts {
            Parts { literal: Some(literal), family: None, given: None, particle: None, suffix: None } => {
                Ok(Name::Body(Body { literal }))
            }
            Parts { family: Some(family), given, particle, suffix, literal: None } => {
                Ok(Name::Person(Person { family, given, particle, suffix }))
            }
            _ => Err("a name has `family`, or `literal` alone"),
        }
    }
}

impl<'a> Name<'a> {
    /// Returns the name of a body.
    #[must_use]
    pub fn body(literal: impl Into<Text<'a>>) -> Name<'a> {
        Name::Body(Body { literal: literal.into() })
    }

    /// Returns the body's name, or `None` for a person.
    #[must_use]
    pub fn literal(&self) -> Option<&str> {
        match self {
            Name::Person(_) => None,
            Name::Body(body) => Some(&body.literal),
        }
    }

    /// Returns the family name, or the body's name.
    #[must_use]
    pub fn family(&self) -> &str {
        match self {
            Name::Person(person) => &person.family,
            Name::Body(body) => &body.literal,
        }
    }

    /// Returns the name as people write it: `Carlien van Empel`, `Benjamin R. Quiñones, Jr.`
    pub(crate) fn as_written(&self) -> Cow<'_, str> {
        let person = match self {
            Name::Body(body) => return Cow::Borrowed(&body.literal),
            Name::Person(person) => person,
        };
        let parts = [&person.given, &person.particle].into_iter().flatten();
        let mut name = String::new();
        for part in parts.chain([&person.family]) {
            if !name.is_empty() && !name.ends_with(['\'', '’']) {
                name.push(' ');
            }
            name.push_str(part);
        }
        if let Some(suffix) = &person.suffix {
            name.push_str(", ");
            name.push_str(suffix);
        }
        Cow::Owned(name)
    }
}

#[cfg(test)]
mod tests {
    use super::Name;

    fn read(json: &str) -> Result<Name<'_>, String> {
        serde_json::from_str(json).map_err(|problem| problem.to_string())
    }

    #[test]
    fn a_name_reads_as_people_write_it() {
        for (json, written) in [
            (r#"{"family":"García Márquez","given":"Gabriel"}"#, "Gabriel García Márquez"),
            (r#"{"family":"Empel","given":"Carlien","particle":"van"}"#, "Carlien van Empel"),
            (r#"{"family":"Alembert","given":"Jean","particle":"d’"}"#, "Jean d’Alembert"),
            (r#"{"family":"Quiñones","given":"Benjamin R.","suffix":"Jr."}"#, "Benjamin R. Quiñones, Jr."),
            (r#"{"family":"Plato"}"#, "Plato"),
            (r#"{"literal":"ILO, Geneva"}"#, "ILO, Geneva"),
        ] {
            let name = read(json).expect("a name");
            assert_eq!(name.as_written(), written);
            assert_eq!(serde_json::to_string(&name).ok().as_deref(), Some(json));
        }
    }

    #[test]
    fn a_name_is_a_person_or_a_body() {
        for json in [r#"{"given":"Gabriel"}"#, r#"{"family":"A","literal":"B"}"#, "{}"] {
            let problem = read(json).expect_err("no name");
            assert!(problem.contains("a name has `family`, or `literal` alone"), "{problem}");
        }
        let problem = read(r#""Gabriel García Márquez""#).expect_err("no name");
        assert!(problem.contains("invalid type: string"), "{problem}");
    }
}
