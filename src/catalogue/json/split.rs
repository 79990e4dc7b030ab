//! Splits the text of a catalogue into JSON values: members of lists, and values that follow one another.
//!
//! After an invalid value, the split continues at the next line that looks like the beginning of a value. One error
//! thus does not hide the errors below.

use serde_json::value::RawValue;

use crate::catalogue::json::error_message;
use crate::messages::{Message, words};

/// Maximum number of invalid values. A text with more is not a catalogue, and its rest is ignored.
const MOST_BROKEN: usize = 100;

/// A value of the text, or an error.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// A whole JSON value, of any type.
    Value(&'a str),
    /// The problem of an invalid value.
    Broken(Message),
}

/// The position of the splitter in the structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Outside,
    ListBegun,
    AfterMember,
    AfterComma,
}

/// An iterator over the pieces of a text, each with the line on which it begins or on which its error is.
pub(crate) struct Splitter<'a> {
    text: &'a str,
    at: usize,
    state: State,
    broken: usize,
    counted: usize,
    line: usize,
}

impl<'a> Splitter<'a> {
    pub(crate) fn new(text: &'a str) -> Splitter<'a> {
        Splitter { text, at: 0, state: State::Outside, broken: 0, counted: 0, line: 1 }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Returns the line of the current position, counted from 1.
    fn line(&mut self) -> usize {
        let passed = self.text.get(self.counted..self.at).unwrap_or_default();
        self.line += passed.matches('\n').count();
        self.counted = self.at;
        self.line
    }

    fn broken(&mut self, line: usize, problem: Message) -> (usize, Piece<'a>) {
        self.broken += 1;
        if self.broken > MOST_BROKEN {
            self.at = self.text.len();
            self.state = State::Outside;
            return (line, Piece::Broken(words::not_json_at_all()));
        }
        (line, Piece::Broken(problem))
    }

    fn value(&mut self) -> Option<(usize, Piece<'a>)> {
        let line = self.line();
        let mut values = serde_json::Deserializer::from_str(self.rest()).into_iter::<&RawValue>();
        match values.next()? {
            Ok(raw) => {
                self.at += values.byte_offset();
                if self.state != State::Outside {
                    self.state = State::AfterMember;
                }
                Some((line, Piece::Value(raw.get())))
            }
            Err(problem) => {
                let seen = line + problem.line().saturating_sub(1);
                // The parser finds a missing end only in the next value, which is valid.
                let is_first = self.text[..self.at].trim().is_empty();
                let begins_as_json = self.rest().starts_with('{');
                let neighbour = self.skip_to_neighbour();
                if is_first && !begins_as_json && neighbour.is_none() {
                    return Some(self.broken(line, words::no_known_form()));
                }
                let last = neighbour.map_or(seen, |neighbour| neighbour - 1);
                Some(self.broken(seen.min(last), not_json(&problem)))
            }
        }
    }

    /// Moves to the next line that begins with `{` at the same indentation and returns its number, or moves to
    /// the end.
    fn skip_to_neighbour(&mut self) -> Option<usize> {
        let line_start = self.text[..self.at].rfind('\n').map_or(0, |newline| newline + 1);
        let indent = indent_of(&self.text[line_start..]);
        let mut at = self.at;
        while let Some(newline) = self.text[at..].find('\n') {
            at += newline + 1;
            let line = &self.text[at..];
            if indent_of(line) == indent && line[indent.len()..].starts_with('{') {
                self.at = at;
                if self.state != State::Outside {
                    self.state = State::AfterComma;
                }
                return Some(self.line());
            }
        }
        self.at = self.text.len();
        // The invalid value may contain the end of the list, so a missing end is not reported again.
        self.state = State::Outside;
        None
    }
}

impl<'a> Iterator for Splitter<'a> {
    type Item = (usize, Piece<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
            match (self.state, self.rest().chars().next()) {
                (State::Outside, None) => return None,
                (_, None) => {
                    let line = self.line();
                    self.state = State::Outside;
                    return Some(self.broken(line, words::not_json_open_list()));
                }
                (State::Outside, Some('[')) => {
                    self.state = State::ListBegun;
                    self.at += 1;
                }
                (State::ListBegun | State::AfterMember, Some(']')) => {
                    self.state = State::Outside;
                    self.at += 1;
                }
                (State::AfterComma, Some(']')) => {
                    let line = self.line();
                    self.state = State::Outside;
                    self.at += 1;
                    return Some(self.broken(line, words::not_json_comma()));
                }
                (State::AfterMember, Some(',')) => {
                    self.state = State::AfterComma;
                    self.at += 1;
                }
                (State::AfterMember, Some(next)) => {
                    let line = self.line();
                    if next == '{' {
                        self.state = State::AfterComma;
                    } else {
                        self.skip_to_neighbour();
                    }
                    return Some(self.broken(line, words::not_json_after_record()));
                }
                _ => return self.value(),
            }
        }
    }
}

/// Returns the problem in words that do not presuppose serde.
fn not_json(problem: &serde_json::Error) -> Message {
    if problem.is_eof() {
        words::not_json_cut_off()
    } else {
        words::not_json(error_message::message(problem))
    }
}

fn indent_of(line: &str) -> &str {
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

#[cfg(test)]
mod tests {
    use super::{Piece, Splitter};

    fn cut(text: &str) -> Vec<String> {
        Splitter::new(text)
            .map(|(line, piece)| match piece {
                Piece::Value(json) => format!("{line} {json}"),
                Piece::Broken(problem) => format!("{line} ! {problem}"),
            })
            .collect()
    }

    #[test]
    fn splits_lists_and_lines() {
        assert_eq!(cut("[\r\n {},\r\n {\"a\":\n1}\r\n]\r\n"), ["2 {}", "3 {\"a\":\n1}"]);
        assert_eq!(cut("{}\n\n{}\n"), ["1 {}", "3 {}"]);
        assert_eq!(cut("[]\n[{}]\n{} 1"), ["2 {}", "3 {}", "3 1"]);
        assert!(cut(" \n[ ] \n").is_empty());
    }

    #[test]
    fn an_invalid_value_does_not_hide_its_neighbours() {
        assert_eq!(cut("{\"a\": 1\n{\"b\": 2}\n"), ["1 ! not JSON: expected `,` or `}`", "2 {\"b\": 2}"]);
        assert_eq!(
            cut("[\n {\n  \"a\": [\n   {\"b\": nought}\n  ]\n },\n {\"c\": 3}\n]\n"),
            ["4 ! not JSON: expected value", "7 {\"c\": 3}"]
        );
        assert_eq!(cut("[{}\n {}\n]"), ["1 {}", "2 ! not JSON: expected `,` or `]` after a record", "2 {}"]);
    }

    #[test]
    fn reports_missing_and_superfluous_ends() {
        assert_eq!(
            cut("[{},\n{}\n"),
            ["1 {}", "2 {}", "3 ! not JSON: the list is never closed; end it with `]`"]
        );
        assert_eq!(cut("[{\"a\": "), ["1 ! not JSON: the text ends inside a record; is the file whole?"]);
        assert_eq!(cut("[{},]"), ["1 {}", "1 ! not JSON: a comma before `]`; remove it"]);
        assert_eq!(cut("[{}]\n]"), ["1 {}", "2 ! not JSON: expected value"]);
        assert_eq!(cut("[{}] \0"), ["1 {}", "1 ! not JSON: expected value"]);
    }

    #[test]
    fn too_many_invalid_values_end_the_split() {
        let pieces = cut(&"{]\n".repeat(5000));
        assert_eq!(pieces.len(), 101);
        assert!(pieces[100].ends_with("the rest was not read"));
    }

    #[test]
    fn lists_may_nest_deeply() {
        assert_eq!(cut(&"[".repeat(100_000)).len(), 1);
        let closed = "[".repeat(100_000) + &"]".repeat(100_000);
        assert_eq!(cut(&closed).len(), 1);
    }
}
