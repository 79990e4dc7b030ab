//! Words of raw bytes, as far as they can be told without decoding: what is asked of every byte of a large file has to
//! be a look into a table.
//!
//! A run of ASCII letters or of ASCII digits is a word, as [`crate::text::words`] cuts it; words that a hyphen, dot or
//! nothing joins are given once more as the one word that they make. A run with any other letter in it is given whole:
//! it is for `words` to cut.

use std::ops::Range;

/// What a byte is to the cutter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
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
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'-' | b'.' | b'_' => Class::Joint,
            b'\\' => Class::Backslash,
            0x80..=0xFF => Class::Foreign,
            _ => Class::Gap,
        };
        byte += 1;
    }
    classes
};

/// For each byte 1–26 for a letter of either case, 27–36 for a digit, 0 for anything else.
const CODES: [u8; 256] = {
    let mut codes = [0; 256];
    let mut at = 0;
    while at < 26 {
        codes[b'a' as usize + at] = at as u8 + 1;
        codes[b'A' as usize + at] = at as u8 + 1;
        at += 1;
    }
    at = 0;
    while at < 10 {
        codes[b'0' as usize + at] = at as u8 + 27;
        at += 1;
    }
    codes
};

/// How many heads there are: three codes of six bits.
pub(super) const HEADS: usize = 1 << 18;

/// The first three letters of an ASCII word as a number, case aside; what is shorter has nothing there.
pub(super) fn head(word: &[u8]) -> usize {
    let code = |at: usize| {
        word.get(at)
            .map_or(0, |byte| usize::from(CODES[usize::from(*byte)]))
    };
    code(0) | code(1) << 6 | code(2) << 12
}

/// A word, or what may be some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// An ASCII word.
    Word(Range<usize>),
    /// The one word that the last words make, which stand there.
    Joined(&'t [u8], Range<usize>),
    /// A run with other letters.
    Foreign(Range<usize>),
    /// An escape of JSON that may be a letter: the text has to be decoded before it can be read.
    Escape,
}

/// Whether a backslash begins an escape.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
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
    end: usize,
    letters: Vec<u8>,
}

/// Calls `found` with each token in order until it says that it has enough; whether it did.
#[inline]
pub(super) fn each(text: &[u8], form: Form, mut found: impl FnMut(Token<'_>) -> bool) -> bool {
    let class = |at: usize| {
        text.get(at)
            .map_or(Class::Gap, |byte| CLASSES[usize::from(*byte)])
    };
    let mut chain = Chain::default();
    let mut at = 0;
    while at < text.len() {
        match class(at) {
            kind @ (Class::Letter | Class::Digit) => {
                let start = at;
                at += 1;
                while class(at) == kind {
                    at += 1;
                }
                if class(at) == Class::Foreign {
                    let start = if chain.pieces > 0 { chain.start } else { start };
                    chain.pieces = 0;
                    at = end_of_run(text, at);
                    if found(Token::Foreign(start..at)) {
                        return true;
                    }
                    continue;
                }
                if found(Token::Word(start..at)) {
                    return true;
                }
                let glued = match class(at) {
                    Class::Letter | Class::Digit => true,
                    Class::Joint => matches!(class(at + 1), Class::Letter | Class::Digit | Class::Foreign),
                    _ => false,
                };
                if glued || chain.pieces > 0 {
                    chain.add(text, start..at);
                    if glued {
                        at += usize::from(class(at) == Class::Joint);
                    } else if chain.end(&mut found) {
                        return true;
                    }
                }
            }
            Class::Foreign => {
                let start = if chain.pieces > 0 { chain.start } else { at };
                chain.pieces = 0;
                at = end_of_run(text, at);
                if found(Token::Foreign(start..at)) {
                    return true;
                }
            }
            Class::Backslash if form == Form::Json => {
                if text.get(at + 1) == Some(&b'u') && found(Token::Escape) {
                    return true;
                }
                at += 2;
            }
            _ => at += 1,
        }
    }
    false
}

/// Where a run ends that has other letters in it: at the first byte that parts words in every script.
fn end_of_run(text: &[u8], from: usize) -> usize {
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
        self.end = word.end;
        if self.pieces <= CHAIN {
            self.letters.extend_from_slice(&text[word]);
        }
    }

    fn end(&mut self, found: &mut impl FnMut(Token<'_>) -> bool) -> bool {
        let made_one = (2..=CHAIN).contains(&self.pieces);
        self.pieces = 0;
        made_one && found(Token::Joined(&self.letters, self.start..self.end))
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, Token, each, head};

    fn tokens(text: &str) -> Vec<String> {
        let mut all = Vec::new();
        each(text.as_bytes(), Form::Json, |token| {
            all.push(match token {
                Token::Word(range) => text[range].to_owned(),
                Token::Joined(word, range) => format!("{}={}", &text[range], String::from_utf8_lossy(word)),
                Token::Foreign(range) => format!("<{}>", &text[range]),
                Token::Escape => "\\u".to_owned(),
            });
            false
        });
        all
    }

    #[test]
    fn words_and_what_they_make() {
        assert_eq!(tokens("The role, of x"), ["The", "role", "of", "x"]);
        assert_eq!(
            tokens("co-operative."),
            ["co", "operative", "co-operative=cooperative"]
        );
        assert_eq!(tokens("SDG14 a - b"), ["SDG", "14", "SDG14=SDG14", "a", "b"]);
        assert_eq!(tokens("a-b-c-d-e-f-g").len(), 7);
    }

    #[test]
    fn other_letters_and_escapes() {
        assert_eq!(tokens("l'économie sociale"), ["l", "<économie>", "sociale"]);
        assert_eq!(tokens("co-opérative x"), ["co", "<co-opérative>", "x"]);
        assert_eq!(tokens("合作社, b"), ["<合作社>", "b"]);
    }

    #[test]
    fn heads_tell_case_and_length_apart_from_letters() {
        assert_eq!(head(b"Korea"), head(b"KORTRIJK"));
        assert_ne!(head(b"ko"), head(b"kor"));
    }
}
