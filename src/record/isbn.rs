//! ISBNs out of a field that may hold several, and remarks beside them.

use crate::record::Text;

/// A work has no more; what goes on is no list of them.
const MOST: usize = 64;

/// What of a field is no ISBN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rest {
    Nothing,
    Something,
}

/// Adds the ISBNs in the text as they are printed there: parts with ten or thirteen digits, with hyphens or blanks in them.
/// Words such as `ISBN` and remarks in parentheses say nothing; anything else does.
pub(crate) fn collect<'a>(text: &'a str, found: &mut Vec<Text<'a>>) -> Rest {
    let mut rest = Rest::Nothing;
    for part in text.split([',', ';', '/']) {
        let mut from: Option<usize> = None;
        let mut digits = 0;
        for (at, word) in words(part) {
            let count = digits_of(word);
            if count == 0 {
                if word.chars().any(char::is_numeric) {
                    rest = Rest::Something;
                }
                continue;
            }
            let start = *from.get_or_insert(at);
            digits += count;
            if digits == 10 || digits == 13 && !part[start..].starts_with(['X', 'x']) {
                // Ten digits of thirteen, where blanks stand in between.
                let goes_on = digits == 10 && part[start..].starts_with("97") && {
                    let behind: usize = words(&part[at + word.len()..])
                        .map(|(_, w)| digits_of(w))
                        .take_while(|count| (1..10).contains(count))
                        .sum();
                    behind == 3
                };
                if goes_on {
                    continue;
                }
                let isbn = &part[start..at + word.len()];
                if found.len() == MOST {
                    return Rest::Something;
                }
                if found.iter().all(|known| *known != isbn) {
                    found.push(isbn.into());
                }
                (from, digits) = (None, 0);
            } else if digits > 13 {
                rest = Rest::Something;
                (from, digits) = (None, 0);
            }
        }
        if digits > 0 {
            rest = Rest::Something;
        }
    }
    rest
}

/// Words with their places, without brackets around them.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| c.is_whitespace() || "()[]:".contains(c))
        .filter(|word| !word.is_empty())
        .map(move |word| {
            (
                (word.as_ptr() as usize).saturating_sub(text.as_ptr() as usize),
                word,
            )
        })
}

/// How many digits a part of an ISBN has; 0 for what is none.
fn digits_of(word: &str) -> usize {
    let mut digits = 0;
    for letter in word.chars() {
        match letter {
            '0'..='9' | 'X' | 'x' => digits += 1,
            '-' | '‐' | '‑' | '–' | '.' => {}
            _ => return 0,
        }
    }
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
        digits
    } else {
        usize::from(word.eq_ignore_ascii_case("x"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Rest, Text, collect};

    #[test]
    fn as_printed_with_whatever_stands_between() {
        for (text, expected, rest) in [
            (
                "978-92-2-130678-8 978-92-2-130679-5",
                &["978-92-2-130678-8", "978-92-2-130679-5"][..],
                Rest::Nothing,
            ),
            (
                "9789221306788 (print); 9789221306795 (web pdf)",
                &["9789221306788", "9789221306795"],
                Rest::Nothing,
            ),
            ("ISBN: 978 92 2 130678 8", &["978 92 2 130678 8"], Rest::Nothing),
            (
                "92-2-106439-X, 0-306-40615-2",
                &["92-2-106439-X", "0-306-40615-2"],
                Rest::Nothing,
            ),
            (
                "9780306406157 0306406152",
                &["9780306406157", "0306406152"],
                Rest::Nothing,
            ),
            ("1234-5678", &[], Rest::Something),
            ("n/a", &[], Rest::Nothing),
            ("", &[], Rest::Nothing),
        ] {
            let mut found = Vec::new();
            assert_eq!(collect(text, &mut found), rest, "{text}");
            assert_eq!(
                found.iter().map(Text::as_str).collect::<Vec<_>>(),
                expected,
                "{text}"
            );
        }
    }
}
