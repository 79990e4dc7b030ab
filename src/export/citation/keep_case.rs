//! Keeps the letters of words like `CoopAFRICA` and `and` when a style changes the case of a title, and gives long
//! prepositions their capital.
//!
//! CSL leaves words of mixed case unchanged, and its stop words small. hayagriva 0.10 writes `Coopafrica`, and `And`
//! behind a comma. The CSL-JSON of hayagriva has no markup against that. So the letters of such words become
//! private-use characters, which have no case.
//!
//! hayagriva leaves prepositions like `among` small, and CSL does not. Such a preposition gets a private-use character,
//! so that hayagriva does not find the word in its list.

/// Words that CSL 1.0.2 leaves small in a title, except at its beginning and behind a colon.
const STOP_WORDS: [&str; 28] = [
    "a", "an", "and", "as", "at", "but", "by", "down", "for", "from", "in", "into", "nor", "of", "on",
    "onto", "or", "over", "so", "the", "till", "to", "up", "via", "with", "yet", "v.", "vs.",
];

/// Words that the processor leaves small in a title, and CSL does not.
const PREPOSITIONS: [&str; 20] = [
    "above",
    "across",
    "against",
    "among",
    "around",
    "behind",
    "below",
    "beneath",
    "beside",
    "between",
    "during",
    "front",
    "inside",
    "near",
    "since",
    "toward",
    "under",
    "underneath",
    "until",
    "within",
];

/// First private-use character. The ASCII letters follow from there.
const STAND_IN: u32 = 0xE000;
/// Private-use character before the last letter of a preposition. Nothing prints it.
pub(super) const BREAK: char = '\u{E088}';

/// Replaces the letters of words with mixed case, and of stop words, by private-use characters.
pub(crate) fn shield(text: &str) -> String {
    let mut begins = true;
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        let bare = word.trim_end();
        let is_kept = is_mixed(word) || (!begins && STOP_WORDS.contains(&bare));
        begins = bare.ends_with([':', '.', '?', '!', '—']) || (begins && bare.is_empty());
        if is_kept { hide_letters(word) } else { word.to_owned() }
    });
    words.collect()
}

/// Breaks the prepositions of a title, so that a style capitalizes them as other words.
pub(super) fn break_prepositions(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        let bare = word.trim_matches(|letter: char| !letter.is_alphabetic());
        if !PREPOSITIONS.iter().any(|known| known.eq_ignore_ascii_case(bare)) {
            return word.to_owned();
        }
        // No beginning of these words is in the processor's list, if it lacks only the last letter.
        let (beginning, last) = bare.split_at(bare.len() - 1);
        word.replacen(bare, &format!("{beginning}{BREAK}{last}"), 1)
    });
    words.collect()
}

/// Returns whether a word has small letters, and capitals after its first letter.
fn is_mixed(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic()).skip(1);
    word.chars().any(char::is_lowercase) && letters.any(char::is_uppercase)
}

fn hide_letters(word: &str) -> String {
    word.chars().map(|letter| if letter == ' ' { letter } else { hidden(letter) }).collect()
}

/// Replaces the spaces, by which the processor would take a part of the family name for a particle.
pub(crate) fn shield_spaces(name: &str) -> String {
    name.chars().map(|letter| if letter == ' ' { hidden(letter) } else { letter }).collect()
}

fn hidden(letter: char) -> char {
    if letter.is_ascii_alphabetic() || letter == ' ' {
        char::from_u32(STAND_IN + u32::from(letter)).unwrap_or(letter)
    } else {
        letter
    }
}

/// Restores a replaced letter.
pub(crate) fn unshield(letter: char) -> char {
    let ascii = u32::from(letter).checked_sub(STAND_IN).and_then(|code| u8::try_from(code).ok());
    match ascii {
        Some(byte) if byte.is_ascii_alphabetic() || byte == b' ' => char::from(byte),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::{shield, unshield};

    #[test]
    fn words_of_mixed_case_and_stop_words_are_replaced_and_restored() {
        for (text, hides) in [
            ("CoopAFRICA Working Paper", true),
            ("the SDGs", true),
            ("eNewsUpdate", true),
            ("COOP News on the SSE", true),
            ("A COOP: the News", false),
            ("Économie Sociale", false),
        ] {
            let hidden = shield(text);
            assert_eq!(hidden != text, hides, "{text}");
            assert_eq!(hidden.chars().map(unshield).collect::<String>(), text);
        }
    }
}
