//! Names of authors and editors, split into the parts that bibliographies need.

/// A person or a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A person.
    Person {
        /// `Carlien`; empty for a name of one word.
        given: String,
        /// `van`, `von der`; empty without a particle.
        particle: String,
        /// `Empel`
        family: String,
        /// `Jr.`; empty without a suffix.
        suffix: String,
    },
    /// An organization, unsplit.
    Body(String),
}

/// Particles of family names, in lower case.
const PARTICLES: [&str; 30] = [
    "af", "al", "av", "bin", "da", "das", "de", "degli", "dei", "del", "della", "den", "der", "di", "do",
    "dos", "du", "el", "ibn", "la", "las", "le", "los", "ten", "ter", "van", "vom", "von", "zu", "zum",
];

/// Words that join two family names of one person.
const JOINTS: [&str; 4] = ["dit", "Dit", "e", "y"];

/// Suffixes that name a generation.
const SUFFIXES: [&str; 7] = ["jr", "sr", "ii", "iii", "iv", "filho", "neto"];

impl Name {
    /// Splits `Given Family`, the usual form in catalogues.
    ///
    /// - The suffix follows a comma (`Benjamin R. Quiñones, Jr.`), or is a last word that names a generation.
    /// - The family name is the last word, with the particles before it (`Carlien van Empel`). In lower case,
    ///   particles are a part of their own, because styles sort and print them separately. Capitalized particles belong
    ///   to the family name (`Gerardo De Cárdenas`).
    /// - *dit*, and *y* or *e* in lower case, join two family names (`Olivier Louis Dit Guérin`).
    /// - One word is a family name.
    ///
    /// Nothing distinguishes a family name of two words (`Lou Hammond Ketilson`) from a second given name. Its first
    /// word becomes a given name.
    #[must_use]
    pub fn person(name: &str) -> Name {
        let (name, mut suffix) = match name.split_once(',') {
            Some((name, suffix)) => (name, suffix.split_whitespace().collect::<Vec<_>>().join(" ")),
            None => (name, String::new()),
        };
        let mut words: Vec<&str> = name.split_whitespace().collect();
        if suffix.is_empty()
            && words.len() > 2
            && let Some(last) = words.last()
            && SUFFIXES.contains(&last.trim_end_matches('.').to_lowercase().as_str())
        {
            words.pop().unwrap_or_default().clone_into(&mut suffix);
        }
        let mut family = words.len().saturating_sub(1);
        while family > 1 && is_particle(words[family - 1]) {
            family -= 1;
        }
        if family > 2 && JOINTS.contains(&words[family - 1]) {
            family -= 2;
        }
        let particles = words[family..]
            .iter()
            .take_while(|word| PARTICLES.contains(word))
            .count();
        let particles = particles.min(words.len().saturating_sub(family + 1));
        Name::Person {
            given: words[..family].join(" "),
            particle: words[family..family + particles].join(" "),
            family: words[family + particles..].join(" "),
            suffix,
        }
    }

    /// Returns an organization.
    #[must_use]
    pub fn body(name: &str) -> Name {
        Name::Body(name.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// Returns whether the word is a particle of a family name, in either case.
fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn names_are_split_as_bibliographies_split_them() {
        for (name, parts) in [
            ("Simel Esim", ["Simel", "", "Esim", ""]),
            ("Carlien van Empel", ["Carlien", "van", "Empel", ""]),
            ("Mathieu de Poorter", ["Mathieu", "de", "Poorter", ""]),
            ("Ana de la Cruz", ["Ana", "de la", "Cruz", ""]),
            ("Gerardo De Cárdenas", ["Gerardo", "", "De Cárdenas", ""]),
            ("Madeg Le Guernic", ["Madeg", "", "Le Guernic", ""]),
            (
                "Olivier Louis Dit Guérin",
                ["Olivier", "", "Louis Dit Guérin", ""],
            ),
            ("José Ortega y Gasset", ["José", "", "Ortega y Gasset", ""]),
            (
                "Benjamin R. Quiñones, Jr.",
                ["Benjamin R.", "", "Quiñones", "Jr."],
            ),
            ("Martin Luther King Jr.", ["Martin Luther", "", "King", "Jr."]),
            ("Marie E Bouchard", ["Marie E", "", "Bouchard", ""]),
            ("K.K. Taimni", ["K.K.", "", "Taimni", ""]),
            ("De Soto", ["De", "", "Soto", ""]),
            ("Plato", ["", "", "Plato", ""]),
            ("van", ["", "", "van", ""]),
            ("", ["", "", "", ""]),
        ] {
            let [given, particle, family, suffix] = parts.map(str::to_owned);
            let expected = Name::Person {
                given,
                particle,
                family,
                suffix,
            };
            assert_eq!(Name::person(name), expected, "{name}");
        }
    }
}
