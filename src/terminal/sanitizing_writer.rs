//! A stream that lets nothing through to a terminal that could command it: what is for programs is written as it is
//! into a pipe, and on a terminal with the letters escaped that [`clean`](crate::text::sanitize) escapes.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::text::sanitize::{is_unsafe, push_clean};

/// How a letter is escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escape {
    /// As JSON does, `\u202e`: it stays the same JSON.
    Json,
    /// As everywhere else, `\u{202e}`.
    Text,
    /// The same, but for the tabs between cells.
    Tabbed,
}

/// The stream with its guard.
pub struct Guard<'w> {
    out: &'w mut dyn Write,
    escape: Escape,
    /// The beginning of a letter whose end has not come yet, or a carriage return.
    held: Vec<u8>,
}

impl<'w> Guard<'w> {
    /// Guards that stream.
    pub fn new(out: &'w mut dyn Write, escape: Escape) -> Guard<'w> {
        Guard {
            out,
            escape,
            held: Vec::new(),
        }
    }

    fn escaped(&self, text: &str) -> String {
        let mut escaped = String::with_capacity(text.len() + 16);
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '\n' => escaped.push('\n'),
                '\t' if self.escape == Escape::Tabbed => escaped.push('\t'),
                // Ends of lines of CSV and RIS: a terminal needs no return.
                '\r' if letters.peek() == Some(&'\n') => {}
                letter if self.escape == Escape::Json && is_unsafe(letter) => {
                    let mut units = [0; 2];
                    for unit in letter.encode_utf16(&mut units) {
                        let _ = write!(escaped, "\\u{unit:04x}");
                    }
                }
                letter => push_clean(letter, &mut escaped),
            }
        }
        escaped
    }
}

impl Write for Guard<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut held = std::mem::take(&mut self.held);
        held.extend_from_slice(bytes);
        let mut rest = held.as_slice();
        while !rest.is_empty() {
            let (text, behind) = match std::str::from_utf8(rest) {
                Ok(text) => (text, &rest[rest.len()..]),
                Err(problem) => {
                    let (good, bad) = rest.split_at(problem.valid_up_to());
                    let text = std::str::from_utf8(good).unwrap_or_default();
                    match problem.error_len() {
                        None => {
                            self.held = bad.to_vec();
                            (text, &bad[bad.len()..])
                        }
                        Some(length) => {
                            let text = self.escaped(text);
                            self.out.write_all(text.as_bytes())?;
                            self.out.write_all("\u{FFFD}".as_bytes())?;
                            rest = &bad[length..];
                            continue;
                        }
                    }
                }
            };
            let text = match text.strip_suffix('\r') {
                Some(before) if self.held.is_empty() => {
                    self.held.push(b'\r');
                    before
                }
                _ => text,
            };
            let text = self.escaped(text);
            self.out.write_all(text.as_bytes())?;
            rest = behind;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::{Escape, Guard};

    fn guarded(escape: Escape, parts: &[&[u8]]) -> String {
        let mut out = Vec::new();
        let mut guard = Guard::new(&mut out, escape);
        for part in parts {
            guard.write_all(part).expect("written");
        }
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn letters_are_escaped_wherever_a_write_ends() {
        let text = "a\u{9b}b\u{202e}c\u{e0041}d\u{7f}é\r\nf".as_bytes();
        for at in 0..text.len() {
            let (one, other) = text.split_at(at);
            assert_eq!(
                guarded(Escape::Text, &[one, other]),
                "a\\u{9b}b\\u{202e}c\\u{e0041}d\\u{7f}é\nf"
            );
            assert_eq!(
                guarded(Escape::Json, &[one, other]),
                "a\\u009bb\\u202ec\\udb40\\udc41d\\u007fé\nf"
            );
        }
    }

    #[test]
    fn what_is_ours_passes() {
        assert_eq!(guarded(Escape::Tabbed, &[b"a\tb\n"]), "a\tb\n");
        assert_eq!(guarded(Escape::Text, &[b"a\tb\rc"]), "a\\tb\\rc");
        assert_eq!(guarded(Escape::Text, &[b"a\xff\x1b"]), "a\u{fffd}\\u{1b}");
    }
}
