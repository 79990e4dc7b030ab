//! Text made fit for formats in which a line break has a meaning.

use std::borrow::Cow;

/// The text on one line: every run of white space and control characters is one space, none at the ends.
#[must_use]
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    let breaks = |c: char| c.is_control() || c.is_whitespace();
    let mut last_breaks = true;
    let clean = text.chars().all(|c| {
        let fine = !breaks(c) || (c == ' ' && !last_breaks);
        last_breaks = breaks(c);
        fine
    });
    if clean && (!last_breaks || text.is_empty()) {
        return Cow::Borrowed(text);
    }
    let words: Vec<&str> = text.split(breaks).filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn breaks_become_one_space() {
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
