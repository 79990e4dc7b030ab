//! Lists of names: `van Empel, Carlien and {International Labour Office}` (*Tame the `BeaST`*, section 11).

use std::borrow::Cow;

use crate::import::bibtex::fields::printed;
use crate::import::draft::Draft;
use crate::import::person_name::Parts;
use crate::record::Text;

/// Adds persons as authors or editors. A name in its own braces is a body.
pub(crate) fn add(names: &str, editors: bool, field: &'static str, draft: &mut Draft<'_>) {
    for name in split(names, Between::And) {
        if name.eq_ignore_ascii_case("others") {
            draft.lose(field);
        } else if is_braced(name) {
            let body = decoded(name, field, draft);
            draft.corporate.push(body);
        } else {
            let person = person(name, field, draft);
            if editors {
                &mut draft.editors
            } else {
                &mut draft.authors
            }
            .push(person);
        }
    }
}

/// Adds publishers and institutions.
pub(crate) fn add_bodies(names: &str, field: &'static str, draft: &mut Draft<'_>) {
    for name in split(names, Between::And) {
        let body = decoded(name, field, draft);
        // The publisher may be repeated as the institution. Eight comparisons keep long lists linear.
        let known = draft.publishers.iter().take(8).any(|known| *known == *body);
        if !body.is_empty() && !known {
            draft.publishers.push(body);
        }
    }
}

fn decoded<'a>(name: &str, field: &'static str, draft: &mut Draft<'a>) -> Text<'a> {
    printed(Cow::Owned(name.to_owned()), field, draft)
}

fn person<'a>(name: &str, field: &'static str, draft: &mut Draft<'a>) -> Text<'a> {
    let parts: Vec<&str> = split(name, Between::Comma).collect();
    // The extended format of biblatex: `family=Empel, given=Carlien, prefix=van`.
    if parts.iter().all(|part| part.contains('=')) {
        let mut whole = Parts::default();
        for (what, text) in parts.iter().filter_map(|part| part.split_once('=')) {
            let text = decoded(text, field, draft).0;
            match what.trim() {
                "family" => whole.family = text,
                "given" => whole.given = text,
                "prefix" => whole.particle = text,
                "suffix" => whole.suffix = text,
                _ => {}
            }
        }
        return whole.joined();
    }
    let mut part = |at: usize| {
        parts
            .get(at)
            .map(|text| decoded(text, field, draft).0)
            .unwrap_or_default()
    };
    match parts.len() {
        // The name is in spoken order: given, particle, family.
        0 | 1 => Text(part(0)),
        2 => Parts {
            family: part(0),
            given: part(1),
            ..Parts::default()
        }
        .joined(),
        _ => Parts {
            family: part(0),
            suffix: part(1),
            given: part(2),
            ..Parts::default()
        }
        .joined(),
    }
}

/// Whether one pair of braces encloses the whole name.
fn is_braced(name: &str) -> bool {
    let mut depth = 0_usize;
    for (at, byte) in name.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return byte == b'}' && at + 1 == name.len() && !name.starts_with("{\\");
        }
    }
    false
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    And,
    Comma,
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
    use super::{Draft, add};

    #[test]
    fn reads_persons_and_bodies() {
        let mut draft = Draft::default();
        let names = r"van Empel, Carlien and Qui{\~n}ones, Jr., Benjamin R. and {International {ILO} Office} AND Ana de la Cruz
            and family=Poorter, given=Mathieu, prefix=de and {Jones and Sons}, Anna and others";
        add(names, false, "author", &mut draft);
        assert_eq!(
            draft.authors,
            [
                "Carlien van Empel",
                "Benjamin R. Quiñones, Jr.",
                "Ana de la Cruz",
                "Mathieu de Poorter",
                "Anna Jones and Sons"
            ]
        );
        assert_eq!(draft.corporate, ["International ILO Office"]);
        assert_eq!(draft.lost, ["author"]);
    }
}
