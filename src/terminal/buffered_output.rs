//! Output of a command, kept in the order in which it was printed.

use std::cell::{Ref, RefCell};
use std::io::{self, Write};

use crate::terminal::styled_line::columns;

/// Stream of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    Out,
    Err,
}

/// The parts of the output, each with its stream.
#[derive(Debug, Default)]
pub(crate) struct BufferedOutput(RefCell<Vec<(Stream, Vec<u8>)>>);

/// A writer to one of the streams.
pub(crate) struct Writer<'b> {
    buffer: &'b BufferedOutput,
    stream: Stream,
}

impl BufferedOutput {
    pub(crate) fn writer(&self, stream: Stream) -> Writer<'_> {
        Writer { buffer: self, stream }
    }

    pub(crate) fn parts(&self) -> Ref<'_, Vec<(Stream, Vec<u8>)>> {
        self.0.borrow()
    }

    /// Returns the number of rows on a terminal of this width.
    pub(crate) fn rows(&self, width: usize) -> usize {
        let text: Vec<u8> = self.parts().iter().flat_map(|(_, text)| text).copied().collect();
        let text = String::from_utf8_lossy(&text);
        let row = |line: &str| seen(line).div_ceil(width.max(1)).max(1);
        text.lines().map(row).sum()
    }
}

impl Write for Writer<'_> {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        let mut parts = self.buffer.0.borrow_mut();
        match parts.last_mut() {
            Some((stream, last)) if *stream == self.stream => last.extend_from_slice(text),
            _ => parts.push((self.stream, text.to_vec())),
        }
        Ok(text.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Returns the width of a line, without its colours and links.
fn seen(line: &str) -> usize {
    let mut width = 0;
    let mut rest = line;
    while let Some(escape) = rest.find('\u{1b}') {
        width += columns(&rest[..escape]);
        let sequence = &rest[escape + 1..];
        let end = if sequence.starts_with(']') {
            // OSC: skip to its end, ESC \
            sequence.find("\u{1b}\\").map(|at| at + 2)
        } else {
            // CSI: skip to its letter
            sequence.find(|c: char| c.is_ascii_alphabetic()).map(|at| at + 1)
        };
        rest = end.map_or("", |end| &sequence[end..]);
    }
    width + columns(rest)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::{BufferedOutput, Stream, seen};

    #[test]
    fn colours_and_links_have_no_width() {
        assert_eq!(seen("\u{1b}[1;33mab\u{1b}[0m協"), 4);
        assert_eq!(seen("\u{1b}]8;;https://a.org/\u{1b}\\ab\u{1b}]8;;\u{1b}\\c"), 3);
        assert_eq!(seen("a\u{1b}"), 1);
    }

    #[test]
    fn rows_are_counted_as_a_terminal_breaks_them() {
        let buffer = BufferedOutput::default();
        buffer.writer(Stream::Out).write_all(b"one\n\ntwo hundred\n").expect("written");
        buffer.writer(Stream::Err).write_all(b"3 of 4\n").expect("written");
        assert_eq!(buffer.rows(80), 4);
        assert_eq!(buffer.rows(4), 7);
        assert_eq!(buffer.parts().len(), 2);
    }
}
