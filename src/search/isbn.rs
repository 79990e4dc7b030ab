//! ISBNs among the words of a query.

use crate::text::Word;

/// Most parts of an ISBN.
const ISBN_PARTS: usize = 5;

/// An ISBN whose parts are joined by hyphens, dots or spaces: ten or thirteen digits with the right check digit.
pub(crate) fn isbn_at_head(words: &[Word]) -> Option<(usize, String)> {
    let mut digits = String::new();
    for (taken, word) in words.iter().take(ISBN_PARTS + 1).enumerate() {
        let last_x = word.folded == "x" && digits.len() == 9;
        if !last_x && !word.folded.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        digits.push_str(&word.folded);
        if is_isbn(&digits) {
            return Some((taken + 1, digits));
        }
        if digits.len() > 13 {
            return None;
        }
    }
    None
}

/// Whether the check digit is right (ISBN Users' Manual, 7th edition, section 5 and annex 1).
fn is_isbn(digits: &str) -> bool {
    let value = |c: char| if c == 'x' { Some(10) } else { c.to_digit(10) };
    let sum = |weights: &mut dyn Iterator<Item = u32>| -> u32 {
        digits
            .chars()
            .filter_map(value)
            .zip(weights)
            .map(|(d, w)| d * w)
            .sum()
    };
    match digits.len() {
        10 => sum(&mut (1..=10).rev()) % 11 == 0,
        13 => !digits.contains('x') && sum(&mut [1, 3].into_iter().cycle()) % 10 == 0,
        _ => false,
    }
}
