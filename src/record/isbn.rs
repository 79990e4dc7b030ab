//! International Standard Book Numbers: their form, their check digit, and the ISBN-10 or ISBN-13 of the same book.
//!
//! The rules are those of the International ISBN Agency, *ISBN Users' Manual*, 7th edition, section 5 and annex 1.

use crate::record::Text;
use crate::text::{Word, digit_of_scan};

/// Maximum number of parts of an ISBN: prefix, registration group, registrant, publication and check digit.
const MAX_PARTS: usize = 5;
/// Maximum number of letters in place of digits. Words of letters alone are no ISBN.
const MOST_MISTAKEN: usize = 4;
/// Maximum number of ISBNs that one field may list.
const MAX_IN_FIELD: usize = 64;

/// Reason why a text is not a valid ISBN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IsbnFault {
    /// A hyphen stands at an end or beside another hyphen.
    Hyphens,
    /// A character is neither a digit nor a hyphen, nor the X that may end an ISBN-10.
    Characters,
    /// The number of digits is neither 10 nor 13.
    Length(usize),
    /// An ISBN-13 begins with neither 978 nor 979.
    Prefix,
    /// The check digit does not agree with the other digits.
    CheckDigit,
}

/// Returns the fault of an ISBN with or without hyphens, or `None` if the ISBN is valid.
pub(crate) fn fault(isbn: &str) -> Option<IsbnFault> {
    if isbn.split('-').any(str::is_empty) {
        return Some(IsbnFault::Hyphens);
    }
    let digits = isbn.replace('-', "");
    let without_x = match digits.strip_suffix('X') {
        Some(body) if body.len() == 9 => body,
        _ => &digits,
    };
    if !is_numeric(without_x) {
        return Some(IsbnFault::Characters);
    }
    match digits.len() {
        10 => {}
        13 if digits.starts_with("978") || digits.starts_with("979") => {}
        13 => return Some(IsbnFault::Prefix),
        other => return Some(IsbnFault::Length(other)),
    }
    (!has_valid_check_digit(&normalize(&digits))).then_some(IsbnFault::CheckDigit)
}

/// Returns the normal form of an ISBN: its digits, and a final X in lower case, without hyphens and spaces.
pub(crate) fn normalize(isbn: &str) -> String {
    isbn.chars()
        .filter(|c| c.is_ascii_digit() || matches!(c, 'x' | 'X'))
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// Returns the normal form of an ISBN that a person typed, with any hyphens or spaces between its digits.
///
/// # Errors
/// The reason why the text is not a valid ISBN.
pub(crate) fn parse(typed: &str) -> Result<String, IsbnFault> {
    let between = |letter: char| letter.is_whitespace() || "-‐‑–.".contains(letter);
    let digits = typed.replace(between, "").to_ascii_uppercase();
    match fault(&digits) {
        None => Ok(normalize(&digits)),
        Some(IsbnFault::Hyphens) => Err(IsbnFault::Length(0)),
        Some(other) => Err(other),
    }
}

/// Returns the ISBN-13 of an ISBN-10, or the ISBN-10 of an ISBN-13 that begins with 978. Both are in normal form.
pub(crate) fn twin(isbn: &str) -> Option<String> {
    match isbn.len() {
        10 => {
            let body = format!("978{}", isbn.get(..9)?);
            Some(format!("{body}{}", check_digit_of_13(&body)))
        }
        13 => {
            let body = isbn.strip_prefix("978")?.get(..9)?;
            Some(format!("{body}{}", check_digit_of_10(body)))
        }
        _ => None,
    }
}

/// Returns the ISBN that the first words of a query make, in normal form, and the number of its words.
///
/// Hyphens, dots or spaces may stand between the words, and a scan may have taken `0` for `O` and `1` for `l`. Digits
/// without a valid check digit are not an ISBN.
pub(crate) fn at_start(words: &[Word]) -> Option<(usize, String)> {
    let mut digits = String::new();
    let mut mistaken = 0;
    for (index, word) in words.iter().take(2 * MAX_PARTS).enumerate() {
        let is_final_x = word.folded == "x" && digits.len() == 9;
        let read: String = word.folded.chars().map(digit_of_scan).collect();
        if !is_final_x && !is_numeric(&read) {
            return None;
        }
        mistaken += read.chars().zip(word.folded.chars()).filter(|(read, typed)| read != typed).count();
        digits.push_str(&read);
        if mistaken <= MOST_MISTAKEN && has_valid_check_digit(&digits) {
            return Some((index + 1, digits));
        }
        if digits.len() > 13 {
            return None;
        }
    }
    None
}

/// Returns whether an ISBN in normal form ends with the check digit that the other digits give.
fn has_valid_check_digit(isbn: &str) -> bool {
    let Some((at, last)) = isbn.char_indices().next_back() else {
        return false;
    };
    let body = &isbn[..at];
    is_numeric(body)
        && match body.len() {
            9 => last == check_digit_of_10(body),
            12 => last == check_digit_of_13(body),
            _ => false,
        }
}

/// Returns the check digit of an ISBN-10 from its other nine digits; `x` stands for ten.
fn check_digit_of_10(body: &str) -> char {
    let sum = weighted_sum(body, (2..=10).rev());
    char::from_digit((11 - sum % 11) % 11, 10).unwrap_or('x')
}

/// Returns the check digit of an ISBN-13 from its other twelve digits.
fn check_digit_of_13(body: &str) -> char {
    let sum = weighted_sum(body, [1, 3].into_iter().cycle());
    char::from_digit((10 - sum % 10) % 10, 10).unwrap_or_default()
}

fn weighted_sum(digits: &str, weights: impl Iterator<Item = u32>) -> u32 {
    let digits = digits.chars().filter_map(|c| c.to_digit(10));
    digits.zip(weights).map(|(digit, weight)| digit * weight).sum()
}

fn is_numeric(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The rest of a field beside its ISBNs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rest {
    /// Only words such as `ISBN` or `(print)`.
    Nothing,
    /// Digits that are not part of an ISBN, or more ISBNs than a field may list.
    Something,
}

/// Appends each ISBN of a bibliography's field to `found`, as printed there, and returns what else the field has.
///
/// An ISBN has ten or thirteen digits, with hyphens or spaces between them. Commas, semicolons and slashes separate
/// ISBNs. The check digits are not compared.
pub(crate) fn extract<'a>(field: &'a str, found: &mut Vec<Text<'a>>) -> Rest {
    let mut rest = Rest::Nothing;
    for part in field.split([',', ';', '/']) {
        let mut from: Option<usize> = None;
        let mut digits = 0;
        for (at, word) in words_of(part) {
            let count = count_digits(word);
            if count == 0 {
                if word.chars().any(char::is_numeric) {
                    rest = Rest::Something;
                }
                continue;
            }
            let start = *from.get_or_insert(at);
            let end = at + word.len();
            digits += count;
            if digits == 10 || digits == 13 && !part[start..].starts_with(['X', 'x']) {
                if digits == 10 && part[start..].starts_with("97") && three_digits_follow(&part[end..]) {
                    continue;
                }
                let isbn = &part[start..end];
                if found.len() == MAX_IN_FIELD {
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

/// Returns whether the next words have exactly three digits.
///
/// Ten digits before them then begin an ISBN-13 with spaces in it.
fn three_digits_follow(text: &str) -> bool {
    let counts =
        words_of(text).map(|(_, word)| count_digits(word)).take_while(|count| (1..10).contains(count));
    // Four words have more than three digits, so the rest of a long field need not be read.
    counts.take(4).sum::<usize>() == 3
}

/// Returns the words of a text without brackets and colons, each with its byte offset.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let separates = |c: char| c.is_whitespace() || "()[]:".contains(c);
    let mut end = 0;
    text.split_inclusive(separates).filter_map(move |piece| {
        let start = end;
        end += piece.len();
        let word = piece.trim_end_matches(separates);
        (!word.is_empty()).then_some((start, word))
    })
}

/// Returns the number of digits in a part of an ISBN, where an X counts as a digit; 0 for any other word.
fn count_digits(word: &str) -> usize {
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
    use super::{IsbnFault, Rest, Text, at_start, extract, fault, normalize, parse, twin};
    use crate::text::tokenize;

    #[test]
    fn the_twin_has_the_other_length() {
        assert_eq!(normalize("978-92-2-130678-8"), "9789221306788");
        assert_eq!(twin("9789221306788").as_deref(), Some("922130678x"));
        assert_eq!(twin("922112777x").as_deref(), Some("9789221127772"));
        assert_eq!(twin("9789221127772").as_deref(), Some("922112777x"));
        assert_eq!(twin("9799221127771"), None);
        assert_eq!(twin("12"), None);
    }

    #[test]
    fn a_typed_isbn_may_have_any_hyphens() {
        for typed in [
            "9789221306788",
            "978-92-2-130678-8",
            "978 92 2 130678 8",
            " 978‑92–2.130678-8 ",
            "97892-21306788-",
        ] {
            assert_eq!(parse(typed).as_deref(), Ok("9789221306788"), "{typed}");
        }
        assert_eq!(parse("92-2-130678-x").as_deref(), Ok("922130678x"));
        assert_eq!(parse(" - "), Err(IsbnFault::Length(0)));
        assert_eq!(parse("978-92-2-130678-9"), Err(IsbnFault::CheckDigit));
        assert_eq!(parse("ISBN"), Err(IsbnFault::Characters));
    }

    #[test]
    fn each_fault_has_a_reason() {
        for (isbn, expected) in [
            ("0-8044-2957-X", None),
            ("978-92-2-130678-8", None),
            ("979-10-90636-07-1", None),
            ("", Some(IsbnFault::Hyphens)),
            ("978--92", Some(IsbnFault::Hyphens)),
            ("0-8044-2957-x", Some(IsbnFault::Characters)),
            ("978922130678X", Some(IsbnFault::Characters)),
            ("92 2", Some(IsbnFault::Characters)),
            ("12345", Some(IsbnFault::Length(5))),
            ("1234567890128", Some(IsbnFault::Prefix)),
            ("978-92-2-130678-7", Some(IsbnFault::CheckDigit)),
            ("0-8044-2957-1", Some(IsbnFault::CheckDigit)),
        ] {
            assert_eq!(fault(isbn), expected, "{isbn}");
        }
    }

    #[test]
    fn an_isbn_at_the_start_of_a_query_has_a_valid_check_digit() {
        for (query, expected) in [
            ("978-92-2-130678-8 women", Some((5, "9789221306788"))),
            ("0 8044 2957 X", Some((4, "080442957x"))),
            ("080442957X", Some((2, "080442957x"))),
            ("9789221306788", Some((1, "9789221306788"))),
            ("9789221306787", None),
            ("women 9789221306788", None),
            ("9 7 8 9 2 2 1 3 0 6 7 8 8", None),
        ] {
            let found = at_start(&tokenize(query));
            assert_eq!(found.as_ref().map(|(count, isbn)| (*count, isbn.as_str())), expected, "{query}");
        }
    }

    #[test]
    fn extraction_keeps_the_printed_form_whatever_stands_between() {
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
            ("92-2-106439-X, 0-306-40615-2", &["92-2-106439-X", "0-306-40615-2"], Rest::Nothing),
            ("9780306406157 0306406152", &["9780306406157", "0306406152"], Rest::Nothing),
            ("1234-5678", &[], Rest::Something),
            ("n/a", &[], Rest::Nothing),
            ("", &[], Rest::Nothing),
        ] {
            let mut found = Vec::new();
            assert_eq!(extract(text, &mut found), rest, "{text}");
            assert_eq!(found.iter().map(Text::as_str).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
