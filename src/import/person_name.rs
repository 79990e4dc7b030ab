//! Splits names of persons into family name, given names, particle and suffix.

use crate::record::{Name, Person, Text};

/// Words that lead a family name. In lower case they are a particle; with a capital they belong to the family name.
const PARTICLES: [&str; 30] = [
    "af", "al", "av", "bin", "da", "das", "de", "degli", "dei", "del", "della", "den", "der", "di", "do",
    "dos", "du", "el", "ibn", "la", "las", "le", "los", "ten", "ter", "van", "vom", "von", "zu", "zum",
];
/// Words between two family names of one person.
const JOINTS: [&str; 4] = ["dit", "Dit", "e", "y"];
/// Generations at the end of a name, in lower case and without a dot.
const SUFFIXES: [&str; 7] = ["jr", "sr", "ii", "iii", "iv", "filho", "neto"];

/// Returns the name of a person with these parts, or `None` if all parts are blank. An only part that is not the family
/// name is the name of a body.
pub(crate) fn of_parts<'a>(family: &str, given: &str, particle: &str, suffix: &str) -> Option<Name<'a>> {
    let part = |text: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then(|| Text::owned(text))
    };
    let (given, particle, suffix) = (part(given), part(particle), part(suffix));
    match part(family) {
        Some(family) => Some(Name::Person(Person { family, given, particle, suffix })),
        None => given.or(particle).or(suffix).map(Name::body),
    }
}

/// Returns a name without `et al.` or `and others` at its end, and the name `others` for those words.
pub(crate) fn without_others(name: &str) -> (&str, Option<Name<'static>>) {
    let bare = name.trim().trim_end_matches('.');
    let rest = ["et al", "et alii", "et alia", "others"].into_iter().find_map(|end| {
        let (rest, words) = bare.split_at_checked(bare.len().checked_sub(end.len())?)?;
        let rest = (words.eq_ignore_ascii_case(end) && (rest.is_empty() || rest.ends_with([' ', ','])))
            .then(|| rest.trim_end_matches([' ', ',']))?;
        match end {
            // `others` may be a name, unless a word joins it to one.
            "others" if !rest.is_empty() => rest.strip_suffix(" and").or_else(|| rest.strip_suffix(" &")),
            _ => Some(rest),
        }
    });
    match rest {
        Some(rest) => (rest, Some(Name::body("others"))),
        None => (name, None),
    }
}

/// Splits the words of a name in spoken order: `Carlien van Empel`, `Martin Luther King Jr.`
///
/// - A last word that names a generation is the suffix.
/// - The family name is the last word, with the particles before it. Any word in lower case is a particle, as
///   BibTeX has it.
/// - *dit*, *y* and *e* join two family names (`José Ortega y Gasset`).
///
/// A family name of two words without any of these signs (`Lou Hammond Ketilson`) looks like a second given name and a
/// family name. Its first word becomes a given name.
pub(crate) fn of_spoken<'a>(words: &[String]) -> Option<Name<'a>> {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut suffix = "";
    if words.len() > 2
        && let Some(last) = words.last()
        && is_suffix(last)
    {
        suffix = words.pop().unwrap_or_default();
    }
    let leads = |word: &str| begins_lower(word) || PARTICLES.contains(&word.to_lowercase().as_str());
    let mut family = words.len().saturating_sub(1);
    if family > 2 && JOINTS.contains(&words[family - 1]) {
        family -= 2;
    }
    while family > 0 && leads(words[family - 1]) && (family > 1 || begins_lower(words[family - 1])) {
        family -= 1;
    }
    let particles = words[family..].iter().take_while(|word| begins_lower(word)).count();
    let particles = particles.min(words.len().saturating_sub(family + 1));
    let (given, rest) = words.split_at(family);
    let (particle, family) = rest.split_at(particles);
    of_parts(&family.join(" "), &given.join(" "), &particle.join(" "), suffix)
}

/// Returns whether a word names a generation: `Jr.`, `III`.
pub(crate) fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&word.trim().trim_end_matches('.').to_lowercase().as_str())
}

/// Splits a family name as it stands before a comma: its first words in lower case are the particle, unless all are.
pub(crate) fn particle_and_family(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let particles = words.iter().take_while(|word| begins_lower(word)).count();
    let particles = particles.min(words.len().saturating_sub(1));
    (words[..particles].join(" "), words[particles..].join(" "))
}

fn begins_lower(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::{of_parts, of_spoken, particle_and_family, without_others};

    #[test]
    fn names_are_split_where_their_bearers_would() {
        for (name, [given, particle, family, suffix]) in [
            ("Simel Esim", ["Simel", "", "Esim", ""]),
            ("B. O'Neil", ["B.", "", "O'Neil", ""]),
            ("Carlien van Empel", ["Carlien", "van", "Empel", ""]),
            ("Ana de la Cruz", ["Ana", "de la", "Cruz", ""]),
            ("Gerardo De Cárdenas", ["Gerardo", "", "De Cárdenas", ""]),
            ("Olivier Louis Dit Guérin", ["Olivier", "", "Louis Dit Guérin", ""]),
            ("José Ortega y Gasset", ["José", "", "Ortega y Gasset", ""]),
            ("Martin Luther King Jr.", ["Martin Luther", "", "King", "Jr."]),
            ("bell hooks", ["", "bell", "hooks", ""]),
            ("De Soto", ["De", "", "Soto", ""]),
            ("Plato", ["", "", "Plato", ""]),
            ("van", ["", "", "van", ""]),
        ] {
            let words: Vec<String> = name.split(' ').map(str::to_owned).collect();
            assert_eq!(of_spoken(&words), of_parts(family, given, particle, suffix), "{name}");
        }
        assert_eq!(of_spoken(&[]), None);
    }

    #[test]
    fn further_persons_are_others() {
        for (name, rest) in [
            ("M.O. Ball et al.", "M.O. Ball"),
            ("Ball, M. O., et al", "Ball, M. O."),
            ("Ball and others", "Ball"),
            ("Ball & others", "Ball"),
            ("et al.", ""),
            ("others", ""),
        ] {
            let (bare, others) = without_others(name);
            assert_eq!((bare, others.is_some()), (rest, true), "{name}");
        }
        assert_eq!(without_others("Jean Alet al"), ("Jean Alet al", None));
        assert_eq!(without_others("Al"), ("Al", None));
        assert_eq!(without_others("Jane Others"), ("Jane Others", None));
    }

    #[test]
    fn words_in_lower_case_before_a_family_name_are_its_particle() {
        for (text, particle, family) in [
            ("van Empel", "van", "Empel"),
            ("de la Cruz", "de la", "Cruz"),
            ("Schulte im Walde", "", "Schulte im Walde"),
            ("García Márquez", "", "García Márquez"),
            ("hooks", "", "hooks"),
            ("", "", ""),
        ] {
            assert_eq!(particle_and_family(text), (particle.to_owned(), family.to_owned()));
        }
    }
}
