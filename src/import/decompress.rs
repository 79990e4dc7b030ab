//! Turns the bytes of a file into text: decompresses (gzip, zstd) and decodes, within limits of memory.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use crate::import::encoding::{self, Decoded, Encoding, NotText};
use crate::import::{detect, transcribe};
use crate::messages::{Message, words};

/// Maximum length of a text in bytes.
pub const MOST: u64 = 2 << 30;
/// Maximum ratio of the length of a text to its compressed length.
pub(crate) const MOST_RATIO: u64 = 250;
/// Maximum length in bytes of a text with any ratio, since spaces in a small file compress well.
pub(crate) const ANY_RATIO: u64 = 64 << 20;
/// Number of bytes that are examined before the rest is read.
const HEAD: usize = 64 << 10;

/// The reason why bytes cannot become text.
#[derive(Debug)]
pub enum ReadError {
    /// The system cannot read them.
    Unreadable(io::Error),
    /// The bytes are not a valid text, from this line on if it is known.
    NotText(Option<usize>, Message),
}

impl From<io::Error> for ReadError {
    fn from(problem: io::Error) -> ReadError {
        ReadError::Unreadable(problem)
    }
}

impl From<NotText> for ReadError {
    fn from(NotText(line, problem): NotText) -> ReadError {
        ReadError::NotText(line, problem)
    }
}

fn not_text(problem: Message) -> ReadError {
    ReadError::NotText(None, problem)
}

/// The compression of a file, detected from its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packing {
    None,
    Gzip,
    Zstd,
    /// A compression that is not supported.
    Other(&'static str),
}

impl Packing {
    fn of(head: &[u8]) -> Packing {
        match head {
            [0x1f, 0x8b, ..] => Packing::Gzip,
            // A frame, or a skippable frame (RFC 8878, section 3.1).
            [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => Packing::Zstd,
            [b'B', b'Z', b'h', ..] => Packing::Other("bzip2"),
            [0xfd, b'7', b'z', b'X', b'Z', 0, ..] => Packing::Other("xz"),
            [b'P', b'K', 3 | 5, 4 | 6, ..] => Packing::Other("zip"),
            [b'7', b'z', 0xbc, 0xaf, ..] => Packing::Other("7z"),
            _ => Packing::None,
        }
    }
}

/// Reads the text of `source`, in this encoding if there is one. `length` is the number of bytes of `source`, or 0 if
/// unknown.
///
/// # Errors
/// A source that cannot be read; damaged or excessively compressed bytes; too many bytes; bytes that are not text.
pub fn text(
    source: &mut dyn Read,
    length: u64,
    encoding: Option<&'static Encoding>,
) -> Result<Decoded, ReadError> {
    let mut head = Vec::with_capacity(HEAD);
    (&mut *source).take(HEAD as u64).read_to_end(&mut head)?;
    match Packing::of(&head) {
        Packing::None => {
            let length = usize::try_from(length.min(MOST)).unwrap_or_default();
            // A lack of memory is reported below.
            let _ = head.try_reserve_exact(length.saturating_sub(head.len()));
            Ok(encoding::decode(whole(head, source, &Cell::new(u64::MAX))?, encoding)?)
        }
        Packing::Other(name) => Err(not_text(words::packed_otherwise(name))),
        packing => {
            let read_bytes = Cell::new(0);
            let packed = Counted { source: head.as_slice().chain(source), read_bytes: &read_bytes };
            let packed = BufReader::new(packed);
            let mut unpacked: Box<dyn Read + '_> = if packing == Packing::Gzip {
                Box::new(MultiGzDecoder::new(packed))
            } else {
                Box::new(Frames { source: packed, decoder: FrameDecoder::new(), inside: false })
            };
            Ok(encoding::decode(unpack(&mut *unpacked, &read_bytes)?, encoding)?)
        }
    }
}

fn unpack(unpacked: &mut dyn Read, read_bytes: &Cell<u64>) -> Result<Vec<u8>, ReadError> {
    let as_damaged = |refused: ReadError| match refused {
        ReadError::Unreadable(_) => not_text(words::packed_damaged()),
        refused @ ReadError::NotText(..) => refused,
    };
    let mut head = Vec::with_capacity(HEAD);
    let read = (&mut *unpacked).take(HEAD as u64).read_to_end(&mut head);
    read.map_err(|problem| as_damaged(problem.into()))?;
    if Packing::of(&head) != Packing::None {
        return Err(not_text(words::packed_twice()));
    }
    whole(head, unpacked, read_bytes).map_err(as_damaged)
}

/// Reads the rest after the head. `read_bytes` is the number of compressed bytes that were read so far.
fn whole(mut bytes: Vec<u8>, rest: &mut dyn Read, read_bytes: &Cell<u64>) -> Result<Vec<u8>, ReadError> {
    if bytes.len() == HEAD {
        check_head(&bytes)?;
    }
    let mut block = vec![0; HEAD];
    loop {
        let read = match rest.read(&mut block) {
            Err(problem) if problem.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        if read == 0 {
            return Ok(bytes);
        }
        if bytes.try_reserve(read).is_err() {
            return Err(not_text(words::too_long_for_memory()));
        }
        bytes.extend_from_slice(&block[..read]);
        let length = bytes.len() as u64;
        if length > MOST {
            return Err(not_text(words::too_long((MOST >> 30).to_string())));
        }
        if length > ANY_RATIO && length / MOST_RATIO > read_bytes.get() {
            return Err(not_text(words::unpacks_too_far(MOST_RATIO.to_string())));
        }
    }
}

fn is_known(begins: &str) -> bool {
    detect::of_lines(begins).is_some() || transcribe::begins(begins)
}

/// Rejects a file that is not a catalogue before the whole file is read, since a device has no end.
fn check_head(head: &[u8]) -> Result<(), ReadError> {
    let Some(text) = encoding::beginning(head) else {
        return Ok(());
    };
    if memchr::memchr_iter(0, head).count() > head.len() / 8 {
        return Err(not_text(words::nul_bytes()));
    }
    let begins = text.trim_start_matches('\u{FEFF}').trim_start();
    if !begins.is_empty() && !begins.starts_with(['[', '{']) && !is_known(begins) {
        return Err(not_text(words::no_known_form()));
    }
    Ok(())
}

/// Counts the bytes that are read from a source.
struct Counted<'c, R> {
    source: R,
    read_bytes: &'c Cell<u64>,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        self.read_bytes.set(self.read_bytes.get() + read as u64);
        Ok(read)
    }
}

/// The frames of a zstd file. Skippable frames are ignored.
struct Frames<R> {
    source: BufReader<R>,
    decoder: FrameDecoder,
    inside: bool,
}

impl<R: Read> Frames<R> {
    /// Begins the next frame. Returns false at the end.
    fn begin(&mut self) -> io::Result<bool> {
        while !self.source.fill_buf()?.is_empty() {
            match self.decoder.init(&mut self.source) {
                Ok(()) => {
                    self.inside = true;
                    return Ok(true);
                }
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    let length = u64::from(length);
                    if io::copy(&mut self.source.by_ref().take(length), &mut io::sink())? < length {
                        return Err(io::ErrorKind::UnexpectedEof.into());
                    }
                }
                Err(_) => return Err(io::ErrorKind::InvalidData.into()),
            }
        }
        Ok(false)
    }

    fn ended(&self) -> io::Result<()> {
        let decoder = &self.decoder;
        match decoder.get_checksum_from_data() {
            Some(written) if decoder.get_calculated_checksum() != Some(written) => {
                Err(io::ErrorKind::InvalidData.into())
            }
            _ => Ok(()),
        }
    }
}

impl<R: Read> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.inside || self.begin()? {
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                let one = BlockDecodingStrategy::UptoBlocks(1);
                self.decoder.decode_blocks(&mut self.source, one).map_err(|_| io::ErrorKind::InvalidData)?;
            }
            let read = self.decoder.read(buffer)?;
            if read > 0 {
                return Ok(read);
            }
            self.ended()?;
            self.inside = false;
        }
        Ok(0)
    }
}
