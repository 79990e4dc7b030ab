//! A line of text with the words in it that were looked for.

use std::borrow::Cow;
use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use crate::record::web_address;
use crate::text::sanitize::{clean, push_clean};

/// Text that is safe to show, and which bytes of it to highlight. Only clean text can become one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    marks: Vec<Range<usize>>,
    link: Option<String>,
}

impl Line {
    /// An address, which a terminal may open if it is http or https.
    #[must_use]
    pub fn link(address: &str) -> Line {
        Line::plain(address).linked(address)
    }

    /// The line as a link to that address, if the address is http or https.
    #[must_use]
    pub fn linked(self, address: &str) -> Line {
        Line {
            link: web_address::encode(address)
                .filter(|_| web_address::fault(address).is_none())
                .map(Cow::into_owned),
            ..self
        }
    }

    /// A line with nothing highlighted.
    #[must_use]
    pub fn plain(text: &str) -> Line {
        Line {
            text: clean(text).into_owned(),
            ..Line::default()
        }
    }

    /// A line with these bytes of `text` highlighted. Ranges may come in any order, overlap, and reach too far.
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
        Line {
            text: shown,
            marks: kept,
            link: None,
        }
    }

    /// The line with this before it, not highlighted.
    #[must_use]
    pub fn after(self, head: &str) -> Line {
        let head = Line::plain(head).text;
        let marks = self
            .marks
            .iter()
            .map(|mark| mark.start + head.len()..mark.end + head.len())
            .collect();
        Line {
            text: head + &self.text,
            marks,
            link: self.link,
        }
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is highlighted: ranges of bytes, in order, none touching another.
    #[must_use]
    pub fn marks(&self) -> &[Range<usize>] {
        &self.marks
    }

    /// Where it leads, in letters that no terminal takes for a command.
    #[must_use]
    pub fn target(&self) -> Option<&str> {
        self.link.as_deref()
    }

    /// How many columns of a terminal it takes.
    #[must_use]
    pub fn width(&self) -> usize {
        // None of its letters is a control, which takes no column.
        if self.text.is_ascii() {
            self.text.len()
        } else {
            columns(&self.text)
        }
    }

    /// These bytes of it, as a line.
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

/// Columns that a terminal gives to a text: letter by letter, as terminals count, not ligature by ligature.
#[must_use]
pub fn columns(text: &str) -> usize {
    text.chars()
        .map(|letter| UnicodeWidthChar::width(letter).unwrap_or(0))
        .sum()
}

#[cfg(test)]
#[allow(clippy::single_range_in_vec_init)] // a line with one mark
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
    fn a_terminal_counts_letters() {
        assert_eq!(columns("الاجتماعي"), 9);
        assert_eq!(columns("협동"), 4);
        assert_eq!(columns("e\u{301}"), 1);
    }
}
