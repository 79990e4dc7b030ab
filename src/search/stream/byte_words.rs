//! Splits raw bytes into words without decoding them: every byte of a large file costs one look into a table.
//!
//! A run of ASCII letters or digits is a word, as in [`crate::text::tokenize()`]. Words joined by a hyphen, a dot or
//! nothing are also given as one word. A run with any other letter is given whole, for `tokenize` to split.

use std::ops::Range;

use memchr::memchr2;

/// Class of a byte.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Gap,
    Letter,
    Digit,
    /// `-`, `.`, `_`: joins two adjacent words.
    Joint,
    /// Part of a letter that is not ASCII.
    Foreign,
    Backslash,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Gap; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte {
            0x41..=0x5A | 0x61..=0x7A => Class::Letter,
            0x30..=0x39 => Class::Digit,
            0x2D | 0x2E | 0x5F => Class::Joint,
            0x5C => Class::Backslash,
            0x80..=0xFF => Class::Foreign,
            _ => Class::Gap,
        };
        byte += 1;
    }
    classes
};

impl Class {
    #[inline(always)]
    pub(crate) fn of(byte: u8) -> Class {
        CLASSES[usize::from(byte)]
    }

    /// Returns whether the byte is an ASCII letter or digit.
    #[inline(always)]
    pub(crate) fn is_of_word(self) -> bool {
        matches!(self, Class::Letter | Class::Digit)
    }
}

/// Code of each byte: 1–26 for a letter of either case, 27–36 for a digit, 0 otherwise.
const CODES: [u8; 256] = {
    let mut codes = [0; 256];
    let mut code = 0_u8;
    while code < 26 {
        codes[(b'a' + code) as usize] = code + 1;
        codes[(b'A' + code) as usize] = code + 1;
        code += 1;
    }
    while code < 36 {
        codes[(b'0' + code - 26) as usize] = code + 1;
        code += 1;
    }
    codes
};

/// Number of heads: three codes of six bits.
pub(crate) const HEADS: usize = 1 << 18;

/// Returns the first three letters of an ASCII word as a number, ignoring case.
#[inline(always)]
pub(crate) fn head(word: &[u8]) -> usize {
    let code = |byte: u8| usize::from(CODES[usize::from(byte)]);
    match word {
        [a, b, c, ..] => code(*a) | code(*b) << 6 | code(*c) << 12,
        [a, b] => code(*a) | code(*b) << 6,
        [a] => code(*a),
        [] => 0,
    }
}

/// Sets the bit of a word's head in a table.
pub(crate) fn mark_head(heads: &mut [u64], word: &[u8]) {
    let head = head(word);
    heads[head / 64] |= 1 << (head % 64);
}

/// Returns whether a table of bits has the head of a word. An empty table has none.
#[inline(always)]
pub(crate) fn is_marked(heads: &[u64], word: &[u8]) -> bool {
    let head = head(word);
    heads.get(head / 64).is_some_and(|bits| bits & 1 << (head % 64) != 0)
}

/// Receiver of the words of a text. A method returns `true` to stop.
pub(crate) trait Sink {
    /// Receives an ASCII word.
    fn word(&mut self, at: Range<usize>) -> bool;
    /// Receives the word that adjacent words form.
    fn joined(&mut self, word: &[u8]) -> bool;
    /// Receives a run with other letters.
    fn foreign(&mut self, at: Range<usize>) -> bool;
    /// Receives a JSON escape that may be a letter, which only decoding can tell.
    fn escape(&mut self) -> bool {
        false
    }
}

/// Meaning of a backslash.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// The text is raw JSON, and a backslash begins an escape.
    Json,
    /// The text is decoded, and a backslash is an ordinary character.
    Plain,
}

/// Maximum number of words that form one word, as in [`crate::text::chains`].
const CHAIN: usize = 6;

/// Adjacent words collected so far.
#[derive(Default)]
struct Chain {
    start: usize,
    pieces: usize,
    letters: Vec<u8>,
}

/// Splits a text until the sink stops it; returns whether the sink did.
///
/// The function is inlined and has one call for each kind of token, so that the work of a sink is part of the loop.
#[inline(always)]
pub(crate) fn cut(text: &[u8], form: Form, sink: &mut impl Sink) -> bool {
    let class = |at: usize| text.get(at).map_or(Class::Gap, |byte| CLASSES[usize::from(*byte)]);
    let mut chain = Chain::default();
    let mut at = 0;
    while at < text.len() {
        let first = class(at);
        let start = at;
        at += 1;
        if matches!(first, Class::Letter | Class::Digit) {
            while class(at) == first {
                at += 1;
            }
            let next = class(at);
            if next != Class::Foreign {
                if form == Form::Json
                    && &text[start..at] == b"url"
                    && let Some(end) = past_string(text, start, at)
                {
                    at = end;
                    continue;
                }
                if sink.word(start..at) {
                    return true;
                }
                let glued = match next {
                    Class::Letter | Class::Digit => true,
                    Class::Joint => matches!(class(at + 1), Class::Letter | Class::Digit | Class::Foreign),
                    _ => false,
                };
                if glued {
                    chain.add(text, start..at);
                    at += usize::from(next == Class::Joint);
                } else if chain.pieces > 0 {
                    chain.add(text, start..at);
                    if chain.end(sink) {
                        return true;
                    }
                }
                continue;
            }
        } else if first == Class::Backslash && form == Form::Json {
            if text.get(at) == Some(&b'u') && sink.escape() {
                return true;
            }
            at += 1;
            continue;
        } else if first != Class::Foreign {
            continue;
        }
        // The adjacent words are part of the run.
        let start = if chain.pieces > 0 { chain.start } else { start };
        chain.pieces = 0;
        at = end_of_run(text, at);
        if sink.foreign(start..at) {
            return true;
        }
    }
    false
}

/// Returns the end of the string that is the value of the key at these bytes; addresses are not searched.
fn past_string(text: &[u8], start: usize, end: usize) -> Option<usize> {
    let is_key = start > 0 && text[start - 1] == b'"' && text.get(end) == Some(&b'"');
    let rest = text.get(end + 1..).filter(|_| is_key)?.trim_ascii_start();
    let value = rest.strip_prefix(b":")?.trim_ascii_start().strip_prefix(b"\"")?;
    let close = memchr2(b'"', b'\\', value)?;
    // An address with an escape is rare, and is split like other text.
    (value[close] == b'"').then(|| text.len() - value.len() + close + 1)
}

/// Returns the end of a run with other letters: the first byte that separates words in every script.
pub(crate) fn end_of_run(text: &[u8], from: usize) -> usize {
    let continues =
        |byte: &u8| *byte == b'\'' || !matches!(CLASSES[usize::from(*byte)], Class::Gap | Class::Backslash);
    let rest = text.get(from..).unwrap_or_default();
    from + rest.iter().take_while(|byte| continues(byte)).count()
}

impl Chain {
    fn add(&mut self, text: &[u8], word: Range<usize>) {
        if self.pieces == 0 {
            self.start = word.start;
            self.letters.clear();
        }
        self.pieces += 1;
        if self.pieces <= CHAIN {
            self.letters.extend_from_slice(&text[word]);
        }
    }

    fn end(&mut self, sink: &mut impl Sink) -> bool {
        let made_one = (2..=CHAIN).contains(&self.pieces);
        self.pieces = 0;
        made_one && sink.joined(&self.letters)
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::{Form, Sink, cut, head};

    struct Recorded<'t>(&'t str, Vec<String>);

    impl Sink for Recorded<'_> {
        fn word(&mut self, at: Range<usize>) -> bool {
            self.1.push(self.0[at].to_owned());
            false
        }

        fn joined(&mut self, word: &[u8]) -> bool {
            self.1.push(format!("={}", String::from_utf8_lossy(word)));
            false
        }

        fn foreign(&mut self, at: Range<usize>) -> bool {
            self.1.push(format!("<{}>", &self.0[at]));
            false
        }

        fn escape(&mut self) -> bool {
            self.1.push("escape".to_owned());
            true
        }
    }

    fn tokens(text: &str) -> Vec<String> {
        let mut said = Recorded(text, Vec::new());
        cut(text.as_bytes(), Form::Json, &mut said);
        said.1
    }

    #[test]
    fn words_and_what_they_make() {
        assert_eq!(tokens("The role, of x"), ["The", "role", "of", "x"]);
        assert_eq!(tokens("co-operative."), ["co", "operative", "=cooperative"]);
        assert_eq!(tokens("SDG14 a - b"), ["SDG", "14", "=SDG14", "a", "b"]);
        assert_eq!(tokens("a-b-c-d-e-f-g").len(), 7);
    }

    #[test]
    fn other_letters_and_escapes() {
        assert_eq!(tokens("l'économie sociale"), ["l", "<économie>", "sociale"]);
        assert_eq!(tokens("co-opérative x"), ["co", "<co-opérative>", "x"]);
        assert_eq!(tokens("合作社, b"), ["<合作社>", "b"]);
        assert_eq!(tokens(r"a\nb \u00e9t"), ["a", "b", "escape"]);
    }

    #[test]
    fn addresses_are_passed_over() {
        assert_eq!(tokens(r#"{"url": "https://a.org/b", "x": "url"}"#), ["x", "url"]);
        assert_eq!(tokens(r#"{"url":"a\\b"}"#), ["url", "a", "b"]);
        assert_eq!(tokens(r#"{"url": "a"#), ["url", "a"]);
    }

    #[test]
    fn heads_tell_case_and_length_apart_from_letters() {
        assert_eq!(head(b"Korea"), head(b"KORTRIJK"));
        assert_ne!(head(b"ko"), head(b"kor"));
    }
}
