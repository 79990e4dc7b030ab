//! A line of text with its highlights and link.

use std::borrow::Cow;
use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use crate::record::web_address;
use crate::text::sanitize::{clean, push_clean};

/// Sanitized text, and the bytes to highlight. Every constructor sanitizes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    marks: Vec<Range<usize>>,
    link: Option<String>,
}

impl Line {
    /// Returns an address as a link, if it is http or https.
    #[must_use]
    pub fn link(address: &str) -> Line {
        Line::plain(address).linked(address)
    }

    /// Returns the line as a link to the address, if the address is http or https.
    #[must_use]
    pub fn linked(self, address: &str) -> Line {
        Line {
            link: web_address::encode(address)
                .filter(|_| web_address::fault(address).is_none())
                .map(Cow::into_owned),
            ..self
        }
    }

    /// Returns a line without highlights.
    #[must_use]
    pub fn plain(text: &str) -> Line {
        Line { text: clean(text).into_owned(), ..Line::default() }
    }

    /// Returns a line with these bytes of `text` highlighted. Ranges may be unsorted, overlap, or exceed the text.
    #[must_use]
    pub fn marked(text: &str, marks: &[Range<usize>]) -> Line {
        if marks.is_empty() {
            return Line::plain(text);
        }
        let mut shown = String::with_capacity(text.len());
        let mut kept: Vec<Range<usize>> = Vec::new();
        for (at, letter) in text.char_indices() {
            let start = shown.len();
            push_clean(letter, &mut shown);
            if marks.iter().any(|mark| mark.contains(&at)) {
                match kept.last_mut() {
                    Some(last) if last.end == start => last.end = shown.len(),
                    _ => kept.push(start..shown.len()),
                }
            }
        }
        Line { text: shown, marks: kept, link: None }
    }

    /// Returns the line with `head` before it, not highlighted.
    #[must_use]
    pub fn after(self, head: &str) -> Line {
        let head = Line::plain(head).text;
        let marks = self.marks.iter().map(|mark| mark.start + head.len()..mark.end + head.len()).collect();
        Line { text: head + &self.text, marks, link: self.link }
    }

    /// Highlights these bytes of the text, instead of those that were highlighted.
    pub(crate) fn highlight(&mut self, marks: &[Range<usize>]) {
        self.marks = Line::marked(&self.text, marks).marks;
    }

    /// Returns the text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the highlighted byte ranges, sorted and separate.
    #[must_use]
    pub fn marks(&self) -> &[Range<usize>] {
        &self.marks
    }

    /// Returns the link's target, in printable ASCII.
    #[must_use]
    pub fn target(&self) -> Option<&str> {
        self.link.as_deref()
    }

    /// Returns the width in terminal columns.
    #[must_use]
    pub fn width(&self) -> usize {
        // Sanitized ASCII has one column per byte.
        if self.text.is_ascii() { self.text.len() } else { columns(&self.text) }
    }

    /// Returns these bytes as a line.
    pub(crate) fn cut(&self, bytes: Range<usize>) -> Line {
        let marks = self.marks.iter().filter_map(|mark| {
            let (start, end) = (mark.start.max(bytes.start), mark.end.min(bytes.end));
            (start < end).then(|| start - bytes.start..end - bytes.start)
        });
        Line {
            marks: marks.collect(),
            text: self.text.get(bytes.clone()).unwrap_or_default().to_owned(),
            link: self.link.clone(),
        }
    }
}

/// Returns the width of a text in terminal columns. As in terminals, a ligature counts as its letters.
#[must_use]
pub fn columns(text: &str) -> usize {
    text.chars().map(|letter| UnicodeWidthChar::width(letter).unwrap_or(0)).sum()
}

#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "a line has one highlight")]
mod tests {
    use super::{Line, columns};

    #[test]
    fn marks_follow_the_text_through_cleaning_and_cutting() {
        let line = Line::marked("a\u{1b}bcd éf", &[8..9, 2..4, 3..5, 90..99]);
        assert_eq!(line.text(), "a\\u{1b}bcd éf");
        let marked: Vec<&str> = line.marks().iter().map(|m| &line.text()[m.clone()]).collect();
        assert_eq!(marked, ["bcd", "f"]);
        let cut = line.cut(8..11);
        assert_eq!((cut.text(), cut.marks()), ("cd ", &[0..2][..]));
    }

    #[test]
    fn the_width_is_that_of_single_characters() {
        assert_eq!(columns("الاجتماعي"), 9);
        assert_eq!(columns("협동"), 4);
        assert_eq!(columns("e\u{301}"), 1);
    }
}
