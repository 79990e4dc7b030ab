//! Details of a format that change its bytes and no record: a byte order mark, no header, NUL at the ends of lines.

use std::io::{self, Write};

/// A writer that changes what passes through it.
pub(crate) struct ShapedWriter<'w> {
    pub(crate) out: &'w mut dyn Write,
    /// Writes a byte order mark in front of the first byte.
    pub(crate) bom: bool,
    /// Drops the first line.
    pub(crate) no_header: bool,
    /// Writes NUL for each line break.
    pub(crate) print0: bool,
}

impl Write for ShapedWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.is_empty() {
            return Ok(0);
        }
        if std::mem::take(&mut self.bom) {
            self.out.write_all("\u{FEFF}".as_bytes())?;
        }
        let mut rest = bytes;
        if self.no_header {
            match bytes.iter().position(|byte| *byte == b'\n') {
                Some(end) => (self.no_header, rest) = (false, &bytes[end + 1..]),
                None => rest = &[],
            }
        }
        if self.print0 {
            let changed: Vec<u8> =
                rest.iter().map(|byte| if *byte == b'\n' { b'\0' } else { *byte }).collect();
            self.out.write_all(&changed)?;
        } else {
            self.out.write_all(rest)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
