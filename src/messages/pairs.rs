//! Reads texts as `build/pairs.rs` writes them: a code stands for a letter or for two other codes.

use super::made::{LETTERS, PAIRS};

/// The text of these codes.
pub(super) fn read(codes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * codes.len());
    for code in codes {
        add(*code, &mut text);
    }
    text
}

fn add(code: u8, to: &mut String) {
    let place = usize::from(code);
    match LETTERS.get(place) {
        Some(letter) => to.push(*letter),
        None => {
            if let Some((first, second)) = PAIRS.get(place - LETTERS.len()) {
                add(*first, to);
                add(*second, to);
            }
        }
    }
}
