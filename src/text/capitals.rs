//! Words in capitals.

/// Returns whether a word of two letters or more is written in capitals, as an acronym is.
#[must_use]
pub(crate) fn is_in_capitals(written: &str) -> bool {
    written.chars().count() > 1 && written.chars().all(char::is_uppercase)
}
