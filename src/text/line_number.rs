//! The number of a line in a text.

/// Returns the number of the line with the byte at this position, counted from 1.
pub(crate) fn line_of(text: &[u8], at: usize) -> usize {
    1 + text.iter().take(at).filter(|byte| **byte == b'\n').count()
}
