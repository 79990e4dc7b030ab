//! Text of HTML elements and attributes.

/// Escapes the text. Characters that HTML forbids become U+FFFD, and control characters spaces.
#[must_use]
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ if letter.is_control() => escaped.push(' '),
            '\u{FDD0}'..='\u{FDEF}' => escaped.push('\u{FFFD}'),
            _ if u32::from(letter) & 0xFFFE == 0xFFFE => escaped.push('\u{FFFD}'),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn no_letter_ends_a_text_or_an_attribute() {
        assert_eq!(
            escape("<a href=\"x\">'&amp;'\u{1b}\n\u{85}\u{FFFE}\u{1FFFF}é"),
            "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;   \u{FFFD}\u{FFFD}é"
        );
    }
}
