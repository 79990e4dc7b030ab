//! Words of raw bytes, as far as they can be told without decoding: what is asked of every byte of a large file has to
//! be a look into a table.
//!
//! A run of ASCII letters or of ASCII digits is a word, as [`crate::text::tokenize`] cuts it; words that a hyphen, dot or
//! nothing joins are given once more as the one word that they make. A run with any other letter in it is given whole:
//! it is for `words` to cut.

use std::ops::Range;

use memchr::memchr2;

/// What a byte is to the cutter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Gap,
    Letter,
    Digit,
    /// `-`, `.`, `_`: joins two words that stand right at it.
    Joint,
    /// Of a letter that is not ASCII.
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

    /// Whether it is of a letter or digit of ASCII.
    #[inline(always)]
    pub(crate) fn is_of_word(self) -> bool {
        matches!(self, Class::Letter | Class::Digit)
    }
}

/// For each byte 1–26 for a letter of either case, 27–36 for a digit, 0 for anything else.
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

/// How many heads there are: three codes of six bits.
pub(crate) const HEADS: usize = 1 << 18;

/// The first three letters of an ASCII word as a number, case aside; what is shorter has nothing there.
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

/// What is done with the words of a text. Each answer says whether that is enough, and the rest need not be cut.
pub(crate) trait Sink {
    /// An ASCII word.
    fn word(&mut self, at: Range<usize>) -> bool;
    /// The one word that the last words make.
    fn joined(&mut self, word: &[u8]) -> bool;
    /// A run with other letters.
    fn foreign(&mut self, at: Range<usize>) -> bool;
    /// An escape of JSON that may be a letter: the text has to be decoded before it can be read.
    fn escape(&mut self) -> bool {
        false
    }
}

/// Whether a backslash begins an escape.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// It does: the text is JSON as it stands in a file.
    Json,
    /// It is a sign like others.
    Plain,
}

/// Most words that are written as one, as in [`crate::text::chains`].
const CHAIN: usize = 6;

/// Words that are glued, so far.
#[derive(Default)]
struct Chain {
    start: usize,
    pieces: usize,
    letters: Vec<u8>,
}

/// Cuts a text, as far as the sink wants; whether it had enough.
///
/// Inlined, and with one place for each kind of token, so that what a sink does with a word is part of the loop.
#[inline(always)]
pub(crate) fn cut(text: &[u8], form: Form, sink: &mut impl Sink) -> bool {
    let class = |at: usize| {
        text.get(at)
            .map_or(Class::Gap, |byte| CLASSES[usize::from(*byte)])
    };
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
        // The words glued to it are part of the run.
        let start = if chain.pieces > 0 { chain.start } else { start };
        chain.pieces = 0;
        at = end_of_run(text, at);
        if sink.foreign(start..at) {
            return true;
        }
    }
    false
}

/// Where the string ends that is the value of the key at these bytes: an address is not searched.
fn past_string(text: &[u8], start: usize, end: usize) -> Option<usize> {
    let is_key = start > 0 && text[start - 1] == b'"' && text.get(end) == Some(&b'"');
    let rest = text.get(end + 1..).filter(|_| is_key)?.trim_ascii_start();
    let value = rest.strip_prefix(b":")?.trim_ascii_start().strip_prefix(b"\"")?;
    let close = memchr2(b'"', b'\\', value)?;
    // An escape in an address is rare enough to be cut like anything else.
    (value[close] == b'"').then(|| text.len() - value.len() + close + 1)
}

/// Where a run ends that has other letters in it: at the first byte that parts words in every script.
pub(crate) fn end_of_run(text: &[u8], from: usize) -> usize {
    let goes_on =
        |byte: &u8| *byte == b'\'' || !matches!(CLASSES[usize::from(*byte)], Class::Gap | Class::Backslash);
    let rest = text.get(from..).unwrap_or_default();
    from + rest.iter().take_while(|byte| goes_on(byte)).count()
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

    struct Said<'t>(&'t str, Vec<String>);

    impl Sink for Said<'_> {
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
        let mut said = Said(text, Vec::new());
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
