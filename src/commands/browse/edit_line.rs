//! A line of text that is being edited. The cursor moves by characters as people see them (grapheme clusters).

use unicode_segmentation::UnicodeSegmentation;

use crate::terminal::styled_line::columns;
use crate::text::sanitize::is_unsafe;

/// Maximum length of the line, in bytes: a pasted page is no query.
const MOST: usize = 2_000;

/// A text with a cursor. The text has no character that a terminal would obey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct EditLine {
    text: String,
    cursor: usize,
}

/// A change of the line or of its cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edit {
    Insert(char),
    Backspace,
    Delete,
    DeleteWord,
    DeleteToStart,
    DeleteToEnd,
    Left,
    Right,
    WordLeft,
    WordRight,
    Start,
    End,
}

impl EditLine {
    /// Returns the line with this text, and the cursor at its end.
    pub(crate) fn new(text: &str) -> EditLine {
        let mut line = EditLine::default();
        line.insert(text);
        line
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Returns whether the cursor is at the start.
    pub(crate) fn is_at_start(&self) -> bool {
        self.cursor == 0
    }

    /// Inserts a text at the cursor. Line ends and tabs become spaces; other control characters are left out.
    pub(crate) fn insert(&mut self, text: &str) {
        for letter in text.chars() {
            let letter = if matches!(letter, '\n' | '\r' | '\t') { ' ' } else { letter };
            if !is_unsafe(letter) && self.text.len() + letter.len_utf8() <= MOST {
                self.text.insert(self.cursor, letter);
                self.cursor += letter.len_utf8();
            }
        }
    }

    /// Carries out a change, and returns whether it changed the text.
    pub(crate) fn edit(&mut self, edit: Edit) -> bool {
        let (start, end) = (0, self.text.len());
        let before = end;
        match edit {
            Edit::Insert(letter) => self.insert(letter.encode_utf8(&mut [0; 4])),
            Edit::Backspace => self.remove(self.previous(), self.cursor),
            Edit::Delete => self.remove(self.cursor, self.next()),
            Edit::DeleteWord => self.remove(self.previous_word(), self.cursor),
            Edit::DeleteToStart => self.remove(start, self.cursor),
            Edit::DeleteToEnd => self.remove(self.cursor, end),
            Edit::Left => self.cursor = self.previous(),
            Edit::Right => self.cursor = self.next(),
            Edit::WordLeft => self.cursor = self.previous_word(),
            Edit::WordRight => self.cursor = self.next_word(),
            Edit::Start => self.cursor = start,
            Edit::End => self.cursor = end,
        }
        self.text.len() != before
    }

    /// Returns the part of the text that fits the width with the cursor in it, and the cursor's column there.
    pub(crate) fn window(&self, width: usize) -> (&str, usize) {
        let fits = |from: usize| columns(&self.text[from..self.cursor]) < width.max(1);
        let mut starts = self.text.grapheme_indices(true).map(|(at, _)| at).chain([self.text.len()]);
        let start = starts.find(|at| *at >= self.cursor || fits(*at)).unwrap_or(self.cursor);
        (&self.text[start..], columns(&self.text[start..self.cursor]))
    }

    fn remove(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.cursor = from;
    }

    fn previous(&self) -> usize {
        self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn next(&self) -> usize {
        let rest = &self.text[self.cursor..];
        self.cursor + rest.graphemes(true).next().map_or(0, str::len)
    }

    /// Returns the start of the word before the cursor. Words are separated by spaces, as conditions are.
    fn previous_word(&self) -> usize {
        let before = self.text[..self.cursor].trim_end();
        before.rfind(' ').map_or(0, |at| at + 1)
    }

    fn next_word(&self) -> usize {
        let rest = &self.text[self.cursor..];
        let word = rest.len() - rest.trim_start().len();
        rest[word..].find(' ').map_or(self.text.len(), |at| self.cursor + word + at)
    }
}

#[cfg(test)]
mod tests {
    use super::{Edit, EditLine};

    fn edited(text: &str, edits: &[Edit]) -> (String, usize) {
        let mut line = EditLine::new(text);
        for edit in edits {
            line.edit(*edit);
        }
        (line.text, line.cursor)
    }

    #[test]
    fn characters_and_words_are_removed_whole() {
        assert_eq!(edited("cafe\u{301}", &[Edit::Backspace]), ("caf".into(), 3));
        assert_eq!(edited("協同", &[Edit::Left, Edit::Backspace]), ("同".into(), 0));
        assert_eq!(edited("waste lang:fr ", &[Edit::DeleteWord]), ("waste ".into(), 6));
        assert_eq!(edited("waste pickers", &[Edit::Start, Edit::Delete]), ("aste pickers".into(), 0));
        assert_eq!(edited("waste pickers", &[Edit::WordLeft, Edit::DeleteToStart]), ("pickers".into(), 0));
        assert_eq!(edited("a b", &[Edit::Start, Edit::WordRight, Edit::DeleteToEnd]), ("a".into(), 1));
        assert_eq!(edited("", &[Edit::Backspace, Edit::Delete, Edit::Left, Edit::Right]), (String::new(), 0));
    }

    #[test]
    fn pasted_text_is_one_harmless_line() {
        let line = EditLine::new("waste\npickers\u{1b}[31m\u{202e}");
        assert_eq!(line.text(), "waste pickers[31m");
        assert_eq!(EditLine::new(&"a".repeat(5_000)).text().len(), 2_000);
    }

    #[test]
    fn the_window_follows_the_cursor() {
        let mut line = EditLine::new("協同組合 abc");
        assert_eq!(line.window(20), ("協同組合 abc", 12));
        assert_eq!(line.window(6), (" abc", 4));
        line.edit(Edit::Start);
        assert_eq!(line.window(4), ("協同組合 abc", 0));
    }
}
