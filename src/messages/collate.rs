//! Alphabetical order of names in the interface's language.
//!
//! English and French sort an accented letter with its plain letter, as folding does. Spanish sorts ñ as a letter
//! of its own, after n. Unicode's collation (CLDR 48) has no other rule for these languages beyond its root order.
//! A test compares the order of language and country names with ICU's order.

use crate::messages::Interface;
use crate::text::fold;

/// A character that sorts after every letter that may follow n.
const AFTER_LETTERS: char = '\u{10FFFF}';

impl Interface {
    /// Returns the key that sorts this name in the interface's language.
    pub(crate) fn sort_key(self, name: &str) -> String {
        if name.is_ascii() {
            return fold(name);
        }
        let plain = name.replace('’', "'");
        if self != Interface::Spanish {
            return fold(&plain);
        }
        let parts: Vec<String> = plain.split(['ñ', 'Ñ']).map(fold).collect();
        parts.join(&format!("n{AFTER_LETTERS}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Interface;
    use crate::codes::{Country, Language};

    /// Written by `tests/golden/collation.js`, which node runs.
    const ICU: [(Interface, &str); 3] = [
        (Interface::English, include_str!("../../tests/golden/collation-en.txt")),
        (Interface::French, include_str!("../../tests/golden/collation-fr.txt")),
        (Interface::Spanish, include_str!("../../tests/golden/collation-es.txt")),
    ];

    #[test]
    fn names_stand_as_icu_sorts_them() {
        for (interface, expected) in ICU {
            let mut names: Vec<&str> = Country::all().map(|c| c.name(interface.code())).collect();
            names.extend(Language::all().map(|l| l.name(interface.code())));
            names.extend(["caña", "cana", "canal", "cañada", "capa", "eco", "éco", "été", "étage"]);
            names.sort_by_cached_key(|name| interface.sort_key(name));
            // Names that differ only in case and accents have no fixed order.
            let keys = |names: &[&str]| names.iter().map(|name| interface.sort_key(name)).collect::<Vec<_>>();
            let expected: Vec<&str> = expected.lines().collect();
            assert_eq!(keys(&names), keys(&expected), "{interface:?}");
        }
    }
}
