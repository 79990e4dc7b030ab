//! Names of authors and editors, split as bibliographies need them.

/// A person or a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A person.
    Person {
        /// `Carlien`; empty where the name is one word.
        given: String,
        /// `van`, `von der`; empty where there is none.
        particle: String,
        /// `Empel`
        family: String,
        /// `Jr.`; empty where there is none.
        suffix: String,
    },
    /// An organization, in one piece.
    Body(String),
}

/// Words that lead a family name, as they are written in lower case.
const PARTICLES: [&str; 30] = [
    "af", "al", "av", "bin", "da", "das", "de", "degli", "dei", "del", "della", "den", "der", "di", "do",
    "dos", "du", "el", "ibn", "la", "las", "le", "los", "ten", "ter", "van", "vom", "von", "zu", "zum",
];

/// Words between two family names of one person.
const JOINTS: [&str; 4] = ["dit", "Dit", "e", "y"];

/// What follows a name: generations.
const SUFFIXES: [&str; 7] = ["jr", "sr", "ii", "iii", "iv", "filho", "neto"];

impl Name {
    /// Splits `Given Family` as catalogues write it.
    ///
    /// - A suffix is what stands behind a comma (`Benjamin R. Quiñones, Jr.`), or a last word that names a generation.
    /// - The family name is the last word, with the particles before it (`Carlien van Empel`). In lower case they are a
    ///   particle of their own, as styles sort and print them apart; with a capital they belong to the family name, as
    ///   their bearer writes it (`Gerardo De Cárdenas`).
    /// - *dit*, and *y* or *e* in lower case, join two family names (`Olivier Louis Dit Guérin`).
    /// - One word is a family name.
    ///
    /// A family name of two words without any of these signs (`Lou Hammond Ketilson`) cannot be told from a second
    /// given name; its first word goes with the given names.
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

    /// An organization.
    #[must_use]
    pub fn body(name: &str) -> Name {
        Name::Body(name.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// Whether the word leads a family name, with a capital or without.
fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn names_are_split_where_their_bearers_would() {
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
