//! Names of persons and bodies, as records have them: `Given particle Family, Suffix`.

use std::borrow::Cow;

use crate::record::Text;

/// The parts of a person's name.
#[derive(Debug, Default)]
pub(crate) struct Parts<'a> {
    pub(crate) given: Cow<'a, str>,
    pub(crate) particle: Cow<'a, str>,
    pub(crate) family: Cow<'a, str>,
    pub(crate) suffix: Cow<'a, str>,
}

impl Parts<'_> {
    /// Returns the whole name: `Carlien van Empel`, `Benjamin R. Quiñones, Jr.`; empty if all parts are.
    pub(crate) fn joined<'t>(&self) -> Text<'t> {
        let mut name = String::with_capacity(self.given.len() + self.family.len() + 8);
        for part in [&self.given, &self.particle, &self.family] {
            let part = part.trim();
            if !part.is_empty() {
                if !name.is_empty() && !name.ends_with(['\'', '’']) {
                    name.push(' ');
                }
                name.push_str(part);
            }
        }
        let suffix = self.suffix.trim();
        if !suffix.is_empty() {
            name.push_str(", ");
            name.push_str(suffix);
        }
        Text::owned(name)
    }
}

/// Returns the last word of a person's name, without the suffix.
pub(crate) fn family(name: &str) -> &str {
    let name = name.split(',').next().unwrap_or(name).trim();
    name.rsplit(' ').next().unwrap_or(name)
}
