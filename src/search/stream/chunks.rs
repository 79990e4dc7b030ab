//! Reads a JSON Lines file in parts, on any thread, and never whole.
//!
//! The file is read, not mapped: if another program cuts the file, a read ends early where a map would end the
//! process. Memory holds one buffer for each thread. A part has the lines that begin in it.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use memchr::{memchr, memchr_iter, memrchr};
use serde_json::value::RawValue;

use crate::import::{Form, detect};

/// Bytes of a part: a few thousand records, so that threads share the work evenly and a buffer stays in the
/// processor's cache.
const PART: u64 = 1 << 20;
/// Maximum length of a line in bytes; an ordinary record has a thousand.
const LONGEST: usize = 16 << 20;
/// Minimum size of a file that is read in parts. Smaller files are read and checked whole.
const SMALLEST: u64 = 4 << 20;

/// A file that is read in parts.
#[derive(Debug)]
pub struct Large {
    /// Path as the user wrote it.
    pub name: String,
    file: File,
    length: u64,
    /// Time of the last change when the file was opened.
    modified: Option<SystemTime>,
}

/// A line of a part.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'b> {
    /// Offset of the line in the file.
    pub(crate) offset: u64,
    /// Number of lines before the line in the part.
    pub(crate) before: usize,
    /// Text without the line break; `None` for a line over the maximum length.
    pub(crate) text: Option<&'b [u8]>,
}

impl Large {
    /// Opens the files that are read in parts, and returns the paths of the others.
    #[must_use]
    pub fn among(paths: &[PathBuf]) -> (Vec<Large>, Vec<PathBuf>) {
        let (mut large, mut whole) = (Vec::new(), Vec::new());
        for path in paths {
            match Large::open(path) {
                Some(file) => large.push(file),
                None => whole.push(path.clone()),
            }
        }
        (large, whole)
    }

    /// Opens a file if it can be read in parts: a large uncompressed file whose first line is a record.
    ///
    /// A file that cannot be opened gives `None`; the reader of whole files reports the reason.
    #[must_use]
    pub fn open(path: &Path) -> Option<Large> {
        let kind = path.metadata().ok()?;
        if !kind.is_file() || kind.len() < SMALLEST {
            return None;
        }
        let mut file = File::open(path).ok()?;
        let mut head = vec![0; 1 << 16];
        let mut known = 0;
        let end = loop {
            let read = file.read(&mut head[known..]).ok()?;
            if let Some(end) = memchr(b'\n', &head[known..known + read]) {
                break known + end;
            }
            known += read;
            if read == 0 || known >= LONGEST {
                return None;
            }
            head.resize(head.len().max(known * 2), 0);
        };
        let first = without_mark(&head[..end]).trim_ascii();
        let is_object = first.starts_with(b"{") && serde_json::from_slice::<&RawValue>(first).is_ok();
        let is_ours = |text| detect::form(text) == Form::Records;
        (is_object && std::str::from_utf8(first).is_ok_and(is_ours)).then(|| Large {
            name: path.display().to_string(),
            file,
            length: kind.len(),
            modified: kind.modified().ok(),
        })
    }

    /// Returns the size in bytes.
    pub(crate) fn len(&self) -> u64 {
        self.length
    }

    /// Checks that no other program has changed the file since it was opened.
    ///
    /// # Errors
    /// A file that has become shorter, or has another length or time of change (`ResourceBusy`).
    pub(crate) fn check_unchanged(&self) -> io::Result<()> {
        let now = self.file.metadata()?;
        if now.len() < self.length {
            Err(io::ErrorKind::UnexpectedEof.into())
        } else if now.len() > self.length || now.modified().ok() != self.modified {
            Err(io::ErrorKind::ResourceBusy.into())
        } else {
            Ok(())
        }
    }

    /// Returns the number of parts.
    pub(crate) fn parts(&self) -> u64 {
        self.length.div_ceil(PART)
    }

    /// Calls `each` with every line that begins in a part; returns the bytes and the line breaks of the part.
    ///
    /// # Errors
    /// A file that cannot be read or that has become shorter.
    pub(crate) fn lines(
        &self,
        part: u64,
        buffer: &mut Vec<u8>,
        mut each: impl FnMut(Line<'_>),
    ) -> io::Result<(u64, usize)> {
        let (start, end) = (part * PART, ((part + 1) * PART).min(self.length));
        // The byte before the part shows whether a line begins at the start of the part.
        let from = start.saturating_sub(1);
        let own = usize::try_from(end - from).map_err(io::Error::other)?;
        self.read(from, own, buffer)?;
        let bytes = end - start;
        let lead = usize::from(start > 0);
        let breaks = memchr_iter(b'\n', &buffer[lead..]).count();
        let mut at = if start == 0 {
            buffer.len() - without_mark(buffer).len()
        } else {
            match memchr(b'\n', buffer) {
                Some(newline) => newline + 1,
                None => return Ok((bytes, breaks)),
            }
        };
        // The last line continues in the next part.
        let mut last = None;
        if at < buffer.len() && buffer.last() != Some(&b'\n') && end < self.length {
            let line = memrchr(b'\n', buffer).map_or(0, |newline| newline + 1).max(at);
            if self.extend(from, line, buffer)? {
                last = Some(line);
            }
        }
        let mut before = memchr_iter(b'\n', &buffer[lead..at.max(lead)]).count();
        while at < buffer.len() {
            if last == Some(at) {
                each(Line { offset: from + at as u64, before, text: None });
                break;
            }
            let end = memchr(b'\n', &buffer[at..]).map_or(buffer.len(), |newline| at + newline);
            each(Line { offset: from + at as u64, before, text: Some(&buffer[at..end]) });
            before += 1;
            at = end + 1;
        }
        Ok((bytes, breaks))
    }

    /// Reads to the end of the line that begins at `line`. Returns whether the line is over the maximum length. The
    /// buffer then keeps only the line's first byte.
    fn extend(&self, from: u64, line: usize, buffer: &mut Vec<u8>) -> io::Result<bool> {
        const STEP: u64 = 1 << 16;
        loop {
            let at = from + buffer.len() as u64;
            if at >= self.length {
                return Ok(false);
            }
            let known = buffer.len();
            let more = usize::try_from(STEP.min(self.length - at)).map_err(io::Error::other)?;
            buffer.resize(known + more, 0);
            read_at(&self.file, &mut buffer[known..], at)?;
            if let Some(newline) = memchr(b'\n', &buffer[known..]) {
                buffer.truncate(known + newline);
                return Ok(false);
            }
            if buffer.len() - line > LONGEST {
                buffer.truncate(line + 1);
                return Ok(true);
            }
        }
    }

    /// Reads bytes at an offset.
    ///
    /// # Errors
    /// See [`Large::lines`].
    pub(crate) fn read(&self, from: u64, length: usize, buffer: &mut Vec<u8>) -> io::Result<()> {
        buffer.resize(length, 0);
        read_at(&self.file, buffer, from)
    }
}

/// Removes the byte order mark.
fn without_mark(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text)
}

fn read_at(file: &File, mut buffer: &mut [u8], mut from: u64) -> io::Result<()> {
    while !buffer.is_empty() {
        #[cfg(unix)]
        let read = std::os::unix::fs::FileExt::read_at(file, buffer, from);
        #[cfg(windows)]
        let read = std::os::windows::fs::FileExt::seek_read(file, buffer, from);
        match read {
            Ok(0) => {
                // Another program cut the file during the search.
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            Ok(read) => {
                from += read as u64;
                buffer = &mut buffer[read..];
            }
            Err(problem) if problem.kind() == io::ErrorKind::Interrupted => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(())
}

/// Returns the part in which a line begins.
pub(crate) fn part_of(offset: u64) -> u64 {
    offset / PART
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{Large, SMALLEST};

    #[test]
    fn a_file_that_is_overwritten_while_it_is_read_is_an_error() {
        let path = std::env::temp_dir().join(format!("ssefind-overwritten-{}.jsonl", std::process::id()));
        let line = "{\"type\": \"publication\", \"id\": \"x\"}\n";
        let text = line.repeat(usize::try_from(SMALLEST).expect("small") / line.len() + 1);
        std::fs::write(&path, &text).expect("written");
        let large = Large::open(&path).expect("read in parts");
        let kind = |large: &Large| large.check_unchanged().map_err(|problem| problem.kind());
        let before = kind(&large);
        std::thread::sleep(std::time::Duration::from_millis(20));
        std::fs::write(&path, text.replace('x', "y")).expect("written");
        let overwritten = kind(&large);
        std::fs::write(&path, line).expect("written");
        let cut = kind(&large);
        std::fs::remove_file(&path).expect("removed");
        assert_eq!(before, Ok(()));
        assert_eq!(overwritten, Err(io::ErrorKind::ResourceBusy));
        assert_eq!(cut, Err(io::ErrorKind::UnexpectedEof));
    }
}
