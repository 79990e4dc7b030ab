//! A writer that escapes terminal commands in output for programs. A pipe gets that output unchanged; on a terminal,
//! the characters that [`clean`](crate::text::sanitize) escapes are escaped.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::text::sanitize::{is_unsafe, push_clean};

/// Form of an escaped character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Escape {
    /// `\u202e`, which keeps the JSON unchanged.
    Json,
    /// `\u{202e}`, in all other output.
    Text,
    /// As `Text`, except that tabs pass.
    Tabbed,
}

/// The writer and its underlying stream.
pub(crate) struct SanitizingWriter<'w> {
    out: &'w mut dyn Write,
    escape: Escape,
    /// An incomplete UTF-8 sequence, or a carriage return, at the end of the last write.
    pending: Vec<u8>,
}

impl<'w> SanitizingWriter<'w> {
    /// Returns a writer to that stream.
    pub(crate) fn new(out: &'w mut dyn Write, escape: Escape) -> SanitizingWriter<'w> {
        SanitizingWriter { out, escape, pending: Vec::new() }
    }

    fn escaped(&self, text: &str) -> String {
        let mut escaped = String::with_capacity(text.len() + 16);
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '\n' => escaped.push('\n'),
                '\t' if self.escape == Escape::Tabbed => escaped.push('\t'),
                // Lines of CSV and RIS end so; a terminal does not need the carriage return.
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

impl Write for SanitizingWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut bytes_to_write = std::mem::take(&mut self.pending);
        bytes_to_write.extend_from_slice(bytes);
        let mut rest = bytes_to_write.as_slice();
        while !rest.is_empty() {
            let (text, behind) = match std::str::from_utf8(rest) {
                Ok(text) => (text, &rest[rest.len()..]),
                Err(problem) => {
                    let (good, bad) = rest.split_at(problem.valid_up_to());
                    let text = std::str::from_utf8(good).unwrap_or_default();
                    match problem.error_len() {
                        None => {
                            self.pending = bad.to_vec();
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
                Some(before) if self.pending.is_empty() => {
                    self.pending.push(b'\r');
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

    use super::{Escape, SanitizingWriter};

    fn sanitized(escape: Escape, parts: &[&[u8]]) -> String {
        let mut out = Vec::new();
        let mut writer = SanitizingWriter::new(&mut out, escape);
        for part in parts {
            writer.write_all(part).expect("written");
        }
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn characters_are_escaped_across_writes() {
        let text = "a\u{9b}b\u{202e}c\u{e0041}d\u{7f}é\r\nf".as_bytes();
        for at in 0..text.len() {
            let (one, other) = text.split_at(at);
            assert_eq!(sanitized(Escape::Text, &[one, other]), "a\\u{9b}b\\u{202e}c\\u{e0041}d\\u{7f}é\nf");
            assert_eq!(sanitized(Escape::Json, &[one, other]), "a\\u009bb\\u202ec\\udb40\\udc41d\\u007fé\nf");
        }
    }

    #[test]
    fn tabs_and_line_ends_of_a_format_pass() {
        assert_eq!(sanitized(Escape::Tabbed, &[b"a\tb\n"]), "a\tb\n");
        assert_eq!(sanitized(Escape::Text, &[b"a\tb\rc"]), "a\\tb\\rc");
        assert_eq!(sanitized(Escape::Text, &[b"a\xff\x1b"]), "a\u{fffd}\\u{1b}");
    }
}
