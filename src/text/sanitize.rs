//! Sanitizing of text for a terminal.

use std::borrow::Cow;

/// Placeholder for the Arabic letter lam in tables (see `render::boxed_table`). Removed from input, so that it cannot
/// occur there.
pub(crate) const STAND_IN: char = '\u{10FFFD}';

/// Escapes every character that could move the cursor, reverse the line or hide itself, as `\u{1b}`. These are controls
/// (C0, DEL, C1), line separators, bidirectional overrides and isolates, and invisible tags.
///
/// Zero-width spaces and filler characters are escaped too, so that only visible characters remain. Joiners and
/// direction marks stay, because Persian, Arabic and Indic scripts need them.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    let is_safe = if text.is_ascii() {
        !text.bytes().any(|letter| letter.is_ascii_control())
    } else {
        !text.chars().any(is_unsafe)
    };
    if is_safe {
        Cow::Borrowed(text)
    } else {
        let mut clean = String::with_capacity(text.len() + 8);
        for letter in text.chars() {
            push_clean(letter, &mut clean);
        }
        Cow::Owned(clean)
    }
}

/// Adds the letter, escaped if it has to be.
pub(crate) fn push_clean(letter: char, to: &mut String) {
    if is_unsafe(letter) {
        to.extend(letter.escape_default());
    } else {
        to.push(letter);
    }
}

/// Returns whether [`clean`] escapes the letter.
#[inline]
#[must_use]
pub fn is_unsafe(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_control();
    }
    letter.is_control()
        || matches!(
            letter,
            '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}' | '\u{3164}' | '\u{FFA0}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}'
                | STAND_IN
        )
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn what_commands_a_terminal_is_escaped() {
        for (raw, shown) in [
            ("\u{1b}[31mred", "\\u{1b}[31mred"),
            ("a\tb\r\nc", "a\\tb\\r\\nc"),
            ("\u{9b}2J", "\\u{9b}2J"),
            ("\u{7f}", "\\u{7f}"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
            ("\u{e0041}", "\\u{e0041}"),
            ("\u{2028}", "\\u{2028}"),
            ("a\u{200b}b\u{3164}", "a\\u{200b}b\\u{3164}"),
        ] {
            assert_eq!(clean(raw), shown);
        }
    }

    #[test]
    fn what_people_write_stays() {
        for text in ["L'économie «sociale»", "می‌خواهم", "协同组合", "👩‍🌾", "c:\\new"]
        {
            assert_eq!(clean(text), text);
        }
    }
}
