//! Words in capitals.

/// Function words that are acronyms of a subject where they are written in capitals. `UN` says little of a work of the
/// ILO.
const ACRONYMS: [&str; 4] = ["AI", "IT", "US", "WHO"];

/// Returns whether a word is such an acronym. In a text of several words without small letters, no word is.
#[must_use]
pub(crate) fn is_acronym(text: &str, written: &str) -> bool {
    ACRONYMS.contains(&written) && (text.trim() == written || text.chars().any(char::is_lowercase))
}

/// Returns whether a word of two letters or more is written in capitals, as an acronym is.
#[must_use]
pub(crate) fn is_in_capitals(written: &str) -> bool {
    written.chars().count() > 1 && written.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::is_acronym;

    #[test]
    fn a_function_word_in_capitals_may_be_an_acronym() {
        assert!(is_acronym("AI and coops", "AI"));
        assert!(is_acronym("WHO", "WHO"));
        assert!(!is_acronym("join us", "us"));
        assert!(!is_acronym("WHO WORKS", "WHO"));
        assert!(!is_acronym("women AND housing", "AND"));
    }
}
