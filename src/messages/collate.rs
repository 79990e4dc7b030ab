//! In which order names stand: as the interface's language sorts them.
//!
//! English and French sort an accented letter with its plain one, as folding has it; Spanish has ñ as a letter of its own,
//! after n. That is all that Unicode's collation (CLDR 48) says of the three beyond its root order; a test holds the names of
//! languages and countries against ICU's order of them.

use crate::messages::Interface;
use crate::text::fold;

/// Stands behind every letter that n may be followed by.
const AFTER_LETTERS: char = '\u{10FFFF}';

impl Interface {
    /// What names are compared by, from small to large.
    #[must_use]
    pub fn sort_key(self, name: &str) -> String {
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
        (
            Interface::English,
            include_str!("../../tests/golden/collation-en.txt"),
        ),
        (
            Interface::French,
            include_str!("../../tests/golden/collation-fr.txt"),
        ),
        (
            Interface::Spanish,
            include_str!("../../tests/golden/collation-es.txt"),
        ),
    ];

    #[test]
    fn names_stand_as_icu_sorts_them() {
        for (interface, expected) in ICU {
            let mut names: Vec<&str> = Country::all().map(|c| c.name(interface.code())).collect();
            names.extend(Language::all().map(|l| l.name(interface.code())));
            names.extend([
                "caña", "cana", "canal", "cañada", "capa", "eco", "éco", "été", "étage",
            ]);
            names.sort_by_cached_key(|name| interface.sort_key(name));
            // Of names that are alike but for case and accents the order is no matter.
            let keys = |names: &[&str]| {
                names
                    .iter()
                    .map(|name| interface.sort_key(name))
                    .collect::<Vec<_>>()
            };
            let expected: Vec<&str> = expected.lines().collect();
            assert_eq!(keys(&names), keys(&expected), "{interface:?}");
        }
    }
}
