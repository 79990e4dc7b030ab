//! Decodes the bytes of a file: UTF-8, UTF-16, or an older encoding that the bytes show or the user names.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
pub use encoding_rs::Encoding;
use encoding_rs::{UTF_8, WINDOWS_1252};

use crate::messages::{Message, words};
use crate::text::line_of;

/// A text, and how it was decoded.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark. Lines end with LF, or with CR LF.
    pub text: String,
    /// The encoding that the bytes show, if they are not UTF-8 and no encoding was named.
    pub guessed: Option<Guess>,
}

/// An encoding that bytes show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// Name of the encoding.
    pub encoding: &'static str,
    /// True if only single letters of a file of UTF-8 are in the encoding.
    pub partly: bool,
}

/// The line from which on bytes are not a text, if it is known, and the problem.
#[derive(Debug)]
pub(crate) struct NotText(pub(crate) Option<usize>, pub(crate) Message);

/// Returns the encoding of this name, as the Encoding Standard spells it: `latin1`, `windows-1252`.
///
/// # Errors
/// An unknown name.
pub fn named(name: &str) -> Result<&'static Encoding, Message> {
    Encoding::for_label(name.as_bytes()).ok_or_else(|| words::unknown_encoding(name.to_owned()))
}

/// Decodes the bytes of a file, in this encoding if there is one.
pub(crate) fn decode(bytes: Vec<u8>, named: Option<&'static Encoding>) -> Result<Decoded, NotText> {
    let mut decoded = match (named, utf_16(&bytes)) {
        (Some(encoding), _) => Decoded { text: in_encoding(&bytes, encoding)?, guessed: None },
        (None, Some(unit)) => Decoded { text: from_utf_16(&bytes, unit)?, guessed: None },
        (None, None) => match String::from_utf8(bytes) {
            Ok(text) => Decoded { text, guessed: None },
            Err(problem) => guess(problem.as_bytes(), problem.utf8_error().valid_up_to())?,
        },
    };
    if decoded.text.starts_with('\u{FEFF}') {
        decoded.text.drain(..'\u{FEFF}'.len_utf8());
    }
    // Lines of old Macintosh files end with CR alone.
    if decoded.text.contains('\r') && !decoded.text.contains('\n') {
        decoded.text = decoded.text.replace('\r', "\n");
    }
    Ok(decoded)
}

/// Returns a text that begins like the bytes, in which letters outside ASCII may be wrong. Returns `None` for UTF-16.
pub(crate) fn beginning(bytes: &[u8]) -> Option<Cow<'_, str>> {
    match std::str::from_utf8(bytes) {
        _ if utf_16(bytes).is_some() => None,
        Ok(text) => Some(Cow::Borrowed(text)),
        Err(problem) if problem.error_len().is_none() => {
            Some(String::from_utf8_lossy(&bytes[..problem.valid_up_to()]))
        }
        Err(_) => Some(WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}

fn in_encoding(bytes: &[u8], encoding: &'static Encoding) -> Result<String, NotText> {
    let (text, used, is_wrong) = encoding.decode(bytes);
    if !is_wrong {
        return Ok(text.into_owned());
    }
    let line = std::str::from_utf8(bytes).err().filter(|_| used == UTF_8);
    let line = line.map(|problem| line_of(bytes, problem.valid_up_to()));
    Err(NotText(line, words::not_in_encoding(used.name())))
}

/// Decodes bytes that are not UTF-8 from `good` on.
fn guess(bytes: &[u8], good: usize) -> Result<Decoded, NotText> {
    let is_control = |byte: &u8| byte.is_ascii_control() && !byte.is_ascii_whitespace();
    if bytes.iter().any(is_control) {
        return Err(NotText(Some(line_of(bytes, good)), words::not_utf8()));
    }
    let (mut letters, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    // A file that several programs wrote may have a few letters in an older encoding.
    if letters >= wrong {
        let mut text = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
        }
        return Ok(Decoded { text, guessed: Some(Guess { encoding: WINDOWS_1252.name(), partly: true }) });
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Ok(Decoded { text: text.into_owned(), guessed: Some(Guess { encoding: encoding.name(), partly: false }) })
}

/// Returns the byte order of a text in UTF-16, which begins with a byte order mark or two ASCII letters.
fn utf_16(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] => None, // UTF-32
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes),
        [a, 0, b, 0, ..] if a.is_ascii() && b.is_ascii() && *a > 0 && *b > 0 => Some(u16::from_le_bytes),
        [0, a, 0, b, ..] if a.is_ascii() && b.is_ascii() && *a > 0 && *b > 0 => Some(u16::from_be_bytes),
        _ => None,
    }
}

fn from_utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NotText> {
    let pairs = bytes.chunks_exact(2);
    let whole = pairs.remainder().is_empty();
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|_| whole).ok_or_else(|| NotText(None, words::not_utf16()))
}

#[cfg(test)]
mod tests {
    use super::{Decoded, Guess, decode, named};

    #[test]
    fn bytes_show_their_encoding() {
        for (bytes, text, guessed) in [
            (&b"caf\xc3\xa9\n"[..], "café\n", None),
            (
                b"Qui\xf1ones, Caf\xe9 de la Econom\xeda\n",
                "Quiñones, Café de la Economía\n",
                Some("windows-1252"),
            ),
            (
                b"\xcf\xf0\xe8\xe2\xe5\xf2, \xea\xee\xee\xef\xe5\xf0\xe0\xf2\xe8\xe2\n",
                "Привет, кооператив\n",
                Some("windows-1251"),
            ),
            ("é é é\n".as_bytes(), "é é é\n", None),
            (b"\xc3\xa9 \xc3\xa9 \xe9 \x96\n", "é é é –\n", Some("windows-1252")),
            (b"a\rb\r", "a\nb\n", None),
            (b"a\r\nb\rc", "a\r\nb\rc", None),
        ] {
            let partly = text.contains('–');
            let guessed = guessed.map(|encoding| Guess { encoding, partly });
            let expected = Decoded { text: text.to_owned(), guessed };
            assert_eq!(decode(bytes.to_vec(), None).ok(), Some(expected), "{text}");
        }
        assert!(decode(b"\x89PNG\x1a\xff".to_vec(), None).is_err());
    }

    #[test]
    fn the_user_names_an_encoding() {
        let read = |name: &str, bytes: &[u8]| {
            let encoding = named(name).expect("a name");
            decode(bytes.to_vec(), Some(encoding)).ok().map(|decoded| decoded.text)
        };
        assert_eq!(read("Latin1", b"\xe9").as_deref(), Some("é"));
        assert_eq!(read("iso-8859-2", b"\xb3").as_deref(), Some("ł"));
        assert_eq!(read("utf-8", b"\xe9"), None);
        assert!(named("latin-1000").is_err());
    }
}
