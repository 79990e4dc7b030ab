//! The check of ISBNs: their digits, and the check digit at their end.

use crate::check::all_ids::AllIds;
use crate::check::entry::Checked;
use crate::check::violation::Violation;
use crate::error::shortened;
use crate::messages::{Message, isbn_fault};
use crate::record::isbn;

pub(crate) fn digits(checked: &Checked<'_>, _: &AllIds<'_>) -> Vec<Violation> {
    checked
        .texts_of(&["isbn"])
        .filter_map(|leaf| Some(Violation::at(&leaf.path, problem_of(&leaf.text)?)))
        .collect()
}

/// Returns the problem of an ISBN with or without hyphens, or `None` if the ISBN is valid.
fn problem_of(isbn: &str) -> Option<Message> {
    isbn::fault(isbn).map(|fault| isbn_fault(fault, shortened(isbn)))
}

#[cfg(test)]
mod tests {
    use super::problem_of;

    #[test]
    fn both_lengths_with_and_without_hyphens() {
        for isbn in ["978-92-2-130678-8", "9789221306788", "0-306-40615-2", "0-8044-2957-X", "080442957X"] {
            assert_eq!(problem_of(isbn), None, "{isbn}");
        }
    }

    #[test]
    fn every_other_digit_is_seen() {
        for isbn in ["9789221306788", "0306406152"] {
            for (place, byte) in isbn.bytes().enumerate() {
                for other in (b'0'..=b'9').filter(|other| *other != byte) {
                    let mut wrong = isbn.as_bytes().to_vec();
                    wrong[place] = other;
                    let wrong = String::from_utf8(wrong).expect("digits");
                    assert!(problem_of(&wrong).is_some(), "{wrong}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_isbn() {
        for (isbn, problem) in [
            ("", "has a hyphen at an end, or two in a row"),
            ("978--92", "has a hyphen at an end, or two in a row"),
            ("12345", "has 5 digits; an ISBN has 10 or 13"),
            (
                "978922130678X",
                "contains characters other than digits and hyphens (X may only be the last of ten)",
            ),
            ("978‐92‐2", "contains characters other than digits and hyphens (X may only be the last of ten)"),
            ("1234567890128", "has 13 digits but does not begin with 978 or 979"),
        ] {
            let message = problem_of(isbn).map(|message| message.to_string());
            assert_eq!(message, Some(format!("`{isbn}` {problem}")), "{isbn}");
        }
    }
}
