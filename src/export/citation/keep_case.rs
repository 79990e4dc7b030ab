//! Keeps words like `CoopAFRICA` and `SDGs` as they are printed while a style changes the case of a title.
//!
//! CSL leaves words of mixed case alone, hayagriva 0.10 makes `Coopafrica` and `Sdgs` of them, and its CSL-JSON has
//! no way to say "not this word". So the letters of such words go through it as private-use characters, which have no
//! case.

/// Where the private-use characters begin that stand for ASCII letters.
const STAND_IN: u32 = 0xE000;

/// The text with the words of mixed case hidden from changes of case.
#[must_use]
pub fn shield(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        if is_mixed(word) {
            word.chars().map(hidden).collect()
        } else {
            word.to_owned()
        }
    });
    words.collect()
}

/// The text with the hidden letters shown again.
#[must_use]
pub fn unshield(text: &str) -> String {
    text.chars().map(shown).collect()
}

/// Whether a word has small letters, and capitals elsewhere than at its head.
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
    let ascii = u32::from(letter)
        .checked_sub(STAND_IN)
        .and_then(|code| u8::try_from(code).ok());
    match ascii {
        Some(byte) if byte.is_ascii_alphabetic() => char::from(byte),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::{shield, unshield};

    #[test]
    fn only_words_of_mixed_case_are_hidden_and_all_come_back() {
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
