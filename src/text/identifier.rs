//! Identifiers in a text: a DOI, a document symbol such as `A/RES/77/281`, and letters that a scan took for digits.

/// Beginnings of the address or name of a DOI.
const DOI_PREFIXES: [&str; 5] =
    ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"];

/// Returns the letters and digits of an identifier with a dot between its parts, so that it is one chain of words.
#[must_use]
pub(crate) fn dotted(identifier: &str) -> String {
    let parts = identifier.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(".")
}

/// Returns the DOI or document symbol that a word is, without the signs around it.
#[must_use]
pub(crate) fn identifier(word: &str) -> Option<&str> {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != ')');
    let bare = bare.strip_prefix('(').unwrap_or(bare);
    let doi = DOI_PREFIXES.iter().find_map(|prefix| {
        let start = bare.get(..prefix.len())?;
        start.eq_ignore_ascii_case(prefix).then(|| &bare[prefix.len()..])
    });
    let doi = doi.unwrap_or(bare);
    (is_doi(doi)).then_some(doi).or_else(|| is_symbol(bare).then_some(bare))
}

/// Returns whether a text is a DOI: `10.`, a registrant of four to nine digits, a slash and a suffix (ISO 26324).
fn is_doi(text: &str) -> bool {
    let parts = text.strip_prefix("10.").and_then(|rest| rest.split_once('/'));
    parts.is_some_and(|(registrant, suffix)| {
        (4..=9).contains(&registrant.len())
            && registrant.bytes().all(|byte| byte.is_ascii_digit())
            && suffix.chars().any(char::is_alphanumeric)
    })
}

/// Returns whether a text is a document symbol: capital letters, then parts after two slashes or more, with a digit.
fn is_symbol(text: &str) -> bool {
    let mut parts = text.split('/');
    let body = parts.next().unwrap_or_default();
    let is_part = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "().-".contains(c))
    };
    body.starts_with(|c: char| c.is_ascii_uppercase())
        && body.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '.')
        && text.matches('/').count() >= 2
        && parts.all(is_part)
        && text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Returns a word with the letters that a scan took for digits, and the digits that it took for letters: `Ro1e` is
/// `Role`, and `2OO1` is 2001. Other words stay as they are.
#[must_use]
pub(crate) fn mended(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let is_digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let is_number = is_digit(letters.first()) && is_digit(letters.iter().rfind(|c| c.is_alphanumeric()));
    let are_digits = letters.iter().all(|c| c.is_ascii_digit() || "OoIl,.;:)".contains(*c));
    if is_number && are_digits {
        return letters.iter().map(|c| digit(*c)).collect();
    }
    let around = |at: usize| {
        let before = letters[..at].iter().rfind(|c| !is_mistaken(**c));
        let after = letters[at + 1..].iter().find(|c| !is_mistaken(**c));
        before.zip(after)
    };
    let has_lower_case = |at: usize| around(at).is_some_and(|(a, b)| a.is_alphabetic() && b.is_lowercase());
    let mend = |(at, c): (usize, &char)| match c {
        '0' if has_lower_case(at) => 'o',
        '1' if has_lower_case(at) => 'l',
        other => *other,
    };
    letters.iter().enumerate().map(mend).collect()
}

fn is_mistaken(letter: char) -> bool {
    matches!(letter, '0' | '1')
}

/// Returns the digit that a scan may have taken for this letter.
pub(crate) fn digit(letter: char) -> char {
    match letter {
        'O' | 'o' => '0',
        'I' | 'i' | 'l' | 'L' => '1',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{dotted, identifier, mended};

    #[test]
    fn identifiers_are_found_in_words() {
        for (word, found) in [
            ("10.1057/9781137291967_7", Some("10.1057/9781137291967_7")),
            ("https://doi.org/10.1057/9781137291967_7.", Some("10.1057/9781137291967_7")),
            ("DOI:10.1057/abc", Some("10.1057/abc")),
            ("A/RES/77/281", Some("A/RES/77/281")),
            ("(GB.345/INS/5)", Some("GB.345/INS/5)")),
            ("and/or/2", None),
            ("10.5/7", None),
            ("km/h", None),
            ("https://www.ilo.org/a/b/1", None),
        ] {
            assert_eq!(identifier(word), found, "{word}");
        }
        assert_eq!(dotted("10.1057/9781137291967_7"), "10.1057.9781137291967.7");
    }

    #[test]
    fn letters_of_scans_are_mended() {
        for (word, expected) in [
            ("Ro1e", "Role"),
            ("c00perative", "cooperative"),
            ("2OO1", "2001"),
            ("2OO1,", "2001,"),
            ("SDG11", "SDG11"),
            ("R193", "R193"),
            ("COVID-19", "COVID-19"),
            ("H2O", "H2O"),
            ("10", "10"),
            ("Oo", "Oo"),
        ] {
            assert_eq!(mended(word), expected, "{word}");
        }
    }
}
