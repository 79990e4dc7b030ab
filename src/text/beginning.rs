//! The beginning of a text: the part that a search reads.

/// Maximum number of bytes of a text that a search reads. Abstracts have one or two thousand; a longer text would cost
/// a search seconds.
pub(crate) const LONGEST_TEXT: usize = 1 << 16;

/// Returns the part of a text that a search reads.
pub(crate) fn beginning(text: &str) -> &str {
    first_bytes(text, LONGEST_TEXT)
}

/// Returns the first characters of a text, which have at most this number of bytes.
pub(crate) fn first_bytes(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_TEXT, beginning};

    #[test]
    fn a_long_text_ends_at_a_whole_letter() {
        assert_eq!(beginning("é"), "é");
        let text = format!("x{}", "é".repeat(LONGEST_TEXT));
        assert_eq!(beginning(&text).len(), LONGEST_TEXT - 1);
    }
}
