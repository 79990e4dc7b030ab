//! Colour and emphasis: what there is of it, in one place.

use crate::session::Colour;

use super::line::Line;

/// What a line is to the eye.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// As it is.
    #[default]
    Plain,
    /// Headings and titles of records.
    Strong,
    /// What one would type again: ids.
    Id,
    /// What one may skip.
    Faint,
}

const RESET: &str = "\u{1b}[0m";
/// Of the words that were looked for.
const MARK: &str = "\u{1b}[1;33m";

impl Tone {
    fn sequence(self) -> &'static str {
        match self {
            Tone::Plain => "",
            Tone::Strong => "\u{1b}[1m",
            Tone::Id => "\u{1b}[36m",
            Tone::Faint => "\u{1b}[2m",
        }
    }
}

/// The line's text, in its tone and with its marks highlighted; the text alone where there is no colour.
#[must_use]
pub fn paint(line: &Line, tone: Tone, colour: Colour) -> String {
    let text = line.text();
    if colour == Colour::Off || text.is_empty() || (tone == Tone::Plain && line.marks().is_empty()) {
        return text.to_owned();
    }
    let mut painted = String::with_capacity(text.len() + 16);
    let mut add = |sequence: &str, part: &str| {
        if part.is_empty() {
            return;
        }
        painted.push_str(sequence);
        painted.push_str(part);
        if !sequence.is_empty() {
            painted.push_str(RESET);
        }
    };
    let mut at = 0;
    for mark in line.marks() {
        add(tone.sequence(), &text[at..mark.start]);
        add(MARK, &text[mark.clone()]);
        at = mark.end;
    }
    add(tone.sequence(), &text[at..]);
    painted
}

#[cfg(test)]
#[allow(clippy::single_range_in_vec_init)] // a line with one mark
mod tests {
    use super::{Colour, Line, Tone, paint};

    #[test]
    fn every_sequence_is_closed_and_off_means_none() {
        let line = Line::marked("a bc d", &[2..4]);
        assert_eq!(
            paint(&line, Tone::Id, Colour::On),
            "\u{1b}[36ma \u{1b}[0m\u{1b}[1;33mbc\u{1b}[0m\u{1b}[36m d\u{1b}[0m"
        );
        assert_eq!(
            paint(&line, Tone::Plain, Colour::On),
            "a \u{1b}[1;33mbc\u{1b}[0m d"
        );
        assert_eq!(paint(&line, Tone::Strong, Colour::Off), "a bc d");
    }
}
