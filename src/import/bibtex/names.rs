//! Lists of names: `van Empel, Carlien and {International Labour Office}` (*Tame the `BeaST`*, section 11), and of
//! keywords.

use std::borrow::Cow;

use crate::import::bibtex::fields::printed;
use crate::import::draft::Draft;
use crate::import::person_name::{of_parts, of_spoken, particle_and_family, without_others};
use crate::record::{Name, Text};

/// Returns the names of authors or editors in their order. A name in its own braces is a body's, and `others` stays.
pub(crate) fn names<'a>(list: &str, field: &'static str, draft: &mut Draft<'a>) -> Vec<Name<'a>> {
    let mut names = Vec::new();
    for name in split(list, Between::And) {
        if is_braced(name) {
            names.push(Name::body(decoded(name, field, draft)));
            continue;
        }
        let (name, others) = without_others(name);
        names.extend(person(name, field, draft));
        names.extend(others);
    }
    names.retain(|name| !name.family().is_empty());
    names
}

/// Adds publishers and institutions. An `and` separates them only beside braces: biblatex has a list here, but people
/// write `Faber and Faber`, and BibTeX prints it.
pub(crate) fn add_bodies(names: &str, field: &'static str, draft: &mut Draft<'_>) {
    let mut bodies: Vec<&str> = split(names, Between::And).collect();
    if !bodies.iter().any(|name| is_braced(name)) {
        bodies = vec![names.trim()];
    }
    for name in bodies {
        let body = decoded(name, field, draft);
        // The publisher may be repeated as the institution. Eight comparisons keep long lists linear.
        let known = draft.publishers.iter().take(8).any(|known| *known == *body);
        if !body.is_empty() && !known {
            draft.publishers.push(body);
        }
    }
}

/// Returns the keywords of a list. Semicolons, or else commas, stand between them; braces protect both.
///
/// Braces around the whole list protect nothing, because Web of Science writes them around every list.
pub(crate) fn keywords<'a>(list: &str, field: &'static str, draft: &mut Draft<'a>) -> Vec<Text<'a>> {
    let list = list.trim();
    let list = if is_braced(list) { &list[1..list.len() - 1] } else { list };
    let has_semicolons = list.ends_with(';') || split(list, Between::Semicolon).nth(1).is_some();
    let between = if has_semicolons { Between::Semicolon } else { Between::Comma };
    split(list, between).map(|keyword| decoded(keyword, field, draft)).collect()
}

fn decoded<'a>(name: &str, field: &'static str, draft: &mut Draft<'a>) -> Text<'a> {
    printed(Cow::Owned(name.to_owned()), field, draft)
}

fn person<'a>(name: &str, field: &'static str, draft: &mut Draft<'a>) -> Option<Name<'a>> {
    let parts: Vec<&str> = split(name, Between::Comma).collect();
    // The extended format of biblatex: `family=Empel, given=Carlien, prefix=van`.
    if parts.iter().all(|part| part.contains('=')) {
        let mut part = |name: &str| {
            let mut named = parts.iter().filter_map(|part| part.split_once('='));
            let text = named.find(|(what, _)| what.trim() == name);
            text.map(|(_, text)| decoded(text, field, draft).0).unwrap_or_default()
        };
        let (family, given) = (part("family"), part("given"));
        return of_parts(&family, &given, &part("prefix"), &part("suffix"));
    }
    let mut decode = |text: &str| decoded(text, field, draft);
    match parts.as_slice() {
        [] => None,
        [spoken] => {
            let words: Vec<String> =
                split(spoken, Between::Blank).map(|word| decode(word).to_string()).collect();
            of_spoken(&words)
        }
        [family, rest @ ..] => {
            let text = decode(family);
            // Braces keep a family name together: `{van Empel}, Carlien`.
            let (particle, family) = if is_braced(family) {
                (String::new(), text.to_string())
            } else {
                particle_and_family(&text)
            };
            let (suffix, given) = match rest {
                [suffix, given, ..] => (decode(suffix), decode(given)),
                [given] => (Text::default(), decode(given)),
                [] => (Text::default(), Text::default()),
            };
            of_parts(&family, &given, &particle, &suffix)
        }
    }
}

/// Returns whether one pair of braces encloses the whole name.
fn is_braced(name: &str) -> bool {
    let mut depth = 0_usize;
    for (at, byte) in name.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return byte == b'}' && at + 1 == name.len();
        }
    }
    false
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    And,
    Comma,
    Semicolon,
    Blank,
}

/// Splits a list outside of braces.
fn split(text: &str, between: Between) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    let mut cuts = vec![];
    let bytes = text.as_bytes();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b',' if depth == 0 && between == Between::Comma => cuts.push((at, at + 1)),
            b';' if depth == 0 && between == Between::Semicolon => cuts.push((at, at + 1)),
            b' ' | b'~' | b'\t' | b'\n' | b'\r' if depth == 0 && between == Between::Blank => {
                cuts.push((at, at + 1));
            }
            b'a' | b'A' if depth == 0 && between == Between::And && at > 0 => {
                let is_and = bytes[at..].len() > 3 && bytes[at..at + 3].eq_ignore_ascii_case(b"and");
                if is_and && bytes[at - 1].is_ascii_whitespace() && bytes[at + 3].is_ascii_whitespace() {
                    cuts.push((at - 1, at + 3));
                }
            }
            _ => {}
        }
    }
    cuts.push((text.len(), text.len()));
    let mut start = 0;
    cuts.into_iter()
        .filter_map(move |(end, next)| {
            let part = text.get(start..end);
            start = next;
            part
        })
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Draft, names};
    use crate::import::person_name::of_parts;
    use crate::record::Name;

    #[test]
    fn persons_and_bodies_keep_their_parts_and_their_order() {
        let list = r"van Empel, Carlien and Qui{\~n}ones, Jr., Benjamin R. and {International {ILO} Office} AND Ana de la Cruz
            and family=Poorter, given=Mathieu, prefix=de and {Jones and Sons}, Anna and {van Dyke}, J.
            and Garc{\'i}a M{\'a}rquez, Gabriel and Schulte im Walde, Sabine and B. O'Neil and {Planck Collaboration}
            and Ade, P. and others";
        let mut draft = Draft::default();
        let expected = [
            of_parts("Empel", "Carlien", "van", ""),
            of_parts("Quiñones", "Benjamin R.", "", "Jr."),
            Some(Name::body("International ILO Office")),
            of_parts("Cruz", "Ana", "de la", ""),
            of_parts("Poorter", "Mathieu", "de", ""),
            of_parts("Jones and Sons", "Anna", "", ""),
            of_parts("van Dyke", "J.", "", ""),
            of_parts("García Márquez", "Gabriel", "", ""),
            of_parts("Schulte im Walde", "Sabine", "", ""),
            of_parts("O'Neil", "B.", "", ""),
            Some(Name::body("Planck Collaboration")),
            of_parts("Ade", "P.", "", ""),
            Some(Name::body("others")),
        ];
        assert_eq!(names(list, "author", &mut draft), expected.into_iter().flatten().collect::<Vec<_>>());
        assert!(draft.lost.is_empty(), "{:?}", draft.lost);
    }
}
