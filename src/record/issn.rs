//! International Standard Serial Numbers (ISO 3297).

use crate::text::{Joint, Word};

/// Returns the ISSN in the first two to four words, and the number of its words. An X is in lower case, and the hyphen
/// is absent. Digits without a valid check digit are not an ISSN.
pub(crate) fn at_start(words: &[Word]) -> Option<(usize, String)> {
    let mut digits = String::new();
    for (index, word) in words.iter().take(4).enumerate() {
        if index > 0 && word.joint != Joint::Glued {
            return None;
        }
        digits.extend(word.folded.chars().map(crate::text::digit_of_scan));
        if digits.len() >= 8 {
            return is_valid(&digits).then_some((index + 1, digits));
        }
    }
    None
}

/// Returns whether the last of eight characters is the check digit of the others. An X is in lower case.
pub(crate) fn is_valid(issn: &str) -> bool {
    let Some((body, last)) = issn.split_at_checked(7).filter(|(_, last)| last.len() == 1) else {
        return false;
    };
    if !body.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let sum: u32 = body
        .chars()
        .filter_map(|c| c.to_digit(10))
        .zip((2..=8).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    let check = char::from_digit((11 - sum % 11) % 11, 10).unwrap_or('x');
    last.starts_with(check)
}
