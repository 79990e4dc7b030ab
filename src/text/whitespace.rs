//! White space, for formats in which a line break has a meaning.

use std::borrow::Cow;

/// Returns the text on one line: trimmed, and with one space for each run of white space and control characters.
#[must_use]
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    let is_break = |c: char| c.is_control() || c.is_whitespace();
    let mut after_break = true;
    let clean = text.chars().all(|c| {
        let unchanged = !is_break(c) || (c == ' ' && !after_break);
        after_break = is_break(c);
        unchanged
    });
    if clean && (!after_break || text.is_empty()) {
        return Cow::Borrowed(text);
    }
    let words: Vec<&str> = text.split(is_break).filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn white_space_and_control_characters_become_one_space() {
        for (given, expected) in [
            ("a b", "a b"),
            ("a\r\n\tb", "a b"),
            (" a\u{1b}[31m\u{85}b\u{2028}", "a [31m b"),
            ("a  b ", "a b"),
            ("", ""),
            ("\n", ""),
        ] {
            assert_eq!(one_line(given), expected, "{given:?}");
        }
    }
}
