//! Keeps the letters of words like `CoopAFRICA` and `SDGs` when a style changes the case of a title.
//!
//! CSL leaves words of mixed case unchanged, but hayagriva 0.10 writes `Coopafrica` and `Sdgs`. Its CSL-JSON has no
//! markup against that. So the letters of such words become private-use characters, which have no case.

/// First private-use character. The ASCII letters follow from there.
const STAND_IN: u32 = 0xE000;

/// Replaces the letters of words with mixed case by private-use characters.
#[must_use]
pub fn shield(text: &str) -> String {
    let words = text
        .split_inclusive(char::is_whitespace)
        .map(|word| if is_mixed(word) { word.chars().map(hidden).collect() } else { word.to_owned() });
    words.collect()
}

/// Restores the replaced letters.
#[must_use]
pub fn unshield(text: &str) -> String {
    text.chars().map(shown).collect()
}

/// Returns whether a word has small letters, and capitals after its first letter.
fn is_mixed(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic()).skip(1);
    word.chars().any(char::is_lowercase) && letters.any(char::is_uppercase)
}

fn hidden(letter: char) -> char {
    if letter.is_ascii_alphabetic() {
        char::from_u32(STAND_IN + u32::from(letter)).unwrap_or(letter)
    } else {
        letter
    }
}

fn shown(letter: char) -> char {
    let ascii = u32::from(letter).checked_sub(STAND_IN).and_then(|code| u8::try_from(code).ok());
    match ascii {
        Some(byte) if byte.is_ascii_alphabetic() => char::from(byte),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::{shield, unshield};

    #[test]
    fn only_words_of_mixed_case_are_replaced_and_all_are_restored() {
        for (text, hides) in [
            ("CoopAFRICA Working Paper", true),
            ("the SDGs", true),
            ("eNewsUpdate", true),
            ("COOP News on the SSE", false),
            ("Économie Sociale", false),
        ] {
            let hidden = shield(text);
            assert_eq!(hidden != text, hides, "{text}");
            assert_eq!(unshield(&hidden), text);
        }
    }
}
