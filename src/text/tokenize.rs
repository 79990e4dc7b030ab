//! Splits text into words, in every script.
//!
//! The boundaries are those of UAX 29 (crate `unicode-segmentation`), and some more: apostrophes (`l'économie`), dots
//! (`My.COOP`), and the border of letters and digits (`SDG14`). Such words are [`Joint::Glued`], so that `mycoop`
//! matches `My.COOP` too. Runs of Han and longer runs of hiragana have no spaces. Such runs become overlapping pairs of
//! characters, as in full-text search engines: `合作社` → `合作`, `作社`.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::fold;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded form of the word.
    pub folded: String,
    /// Byte range of the word in the text.
    pub range: Range<usize>,
    /// The separator of the word from the word before it.
    pub joint: Joint,
    /// True if folding removed an accent: `thé` is not `the`.
    pub accented: bool,
}

/// The separator of a word from the word before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// A space, a comma, a quotation mark, or the start of the text.
    Apart,
    /// A hyphen, a dot, or the border of letters and digits: people also write both as one word.
    Glued,
    /// An apostrophe after an article or before a possessive.
    Elided,
    /// Nothing: the word is the next pair of a run without spaces.
    Run,
}

/// Classes of characters. A word of UAX 29 is split where the class changes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Han,
    Hiragana,
    Other,
}

fn class_of(letter: char) -> Class {
    match letter {
        '\u{3041}'..='\u{3096}' => Class::Hiragana,
        '\u{3005}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}' => Class::Han,
        _ if letter.is_numeric() => Class::Digit,
        _ if letter.is_alphabetic() || unicode_normalization::char::is_combining_mark(letter) => {
            Class::Letter
        }
        _ => Class::Other,
    }
}

/// Maximum length of a run of hiragana beside other letters that counts as a particle or an ending, and not as a word.
const MAX_PARTICLE: usize = 2;

/// Returns the words of a text in order.
#[must_use]
pub fn tokenize(text: &str) -> Vec<Word> {
    let mut splitter = Splitter { text, words: Vec::new(), end: 0 };
    let mut run: Option<(Class, Range<usize>)> = None;
    for (start, piece) in text.unicode_word_indices() {
        for (offset, letter) in piece.char_indices() {
            let (class, at) = (class_of(letter), start + offset);
            match &mut run {
                Some((before, range)) if *before == class && range.end == at => {
                    range.end = at + letter.len_utf8();
                }
                _ => {
                    splitter.push(run.take());
                    if class != Class::Other {
                        run = Some((class, at..at + letter.len_utf8()));
                    }
                }
            }
            // Only scripts without spaces continue a run in the next word of UAX 29.
            if offset + letter.len_utf8() == piece.len() && !matches!(class, Class::Han | Class::Hiragana) {
                splitter.push(run.take());
            }
        }
    }
    splitter.push(run);
    splitter.words
}

/// Collects the words of a text, run by run.
struct Splitter<'t> {
    text: &'t str,
    words: Vec<Word>,
    /// Byte offset of the end of the last run.
    end: usize,
}

impl Splitter<'_> {
    fn push(&mut self, run: Option<(Class, Range<usize>)>) {
        let Some((class, range)) = run else { return };
        let joint = self.joint(range.start);
        let slice = &self.text[range.clone()];
        self.end = range.end;
        match class {
            Class::Han | Class::Hiragana => {
                let starts: Vec<usize> = slice.char_indices().map(|(at, _)| range.start + at).collect();
                let is_word = starts.len() > 1 && !self.is_glued(&range);
                if class == Class::Hiragana && starts.len() <= MAX_PARTICLE && !is_word {
                    return;
                }
                let bounds: Vec<usize> = starts.iter().copied().chain([range.end]).collect();
                let mut joint = joint;
                for pair in bounds.windows(bounds.len().min(3)) {
                    self.add(pair[0]..pair[pair.len() - 1], joint);
                    joint = Joint::Run;
                }
            }
            _ => self.add(range, joint),
        }
    }

    /// Returns whether a letter or a digit stands directly before or after these bytes.
    fn is_glued(&self, range: &Range<usize>) -> bool {
        let before = self.text[..range.start].chars().next_back();
        let after = self.text[range.end..].chars().next();
        before.is_some_and(char::is_alphanumeric) || after.is_some_and(char::is_alphanumeric)
    }

    fn add(&mut self, range: Range<usize>, joint: Joint) {
        let written = &self.text[range.clone()];
        let folded = fold(written);
        if !folded.is_empty() {
            let accented = !written.is_ascii() && written.to_lowercase() != folded;
            self.words.push(Word { folded, range, joint, accented });
        }
    }

    /// Returns what separates the run at `start` from the last one.
    fn joint(&self, start: usize) -> Joint {
        if self.words.is_empty() {
            return Joint::Apart;
        }
        match &self.text[self.end.min(start)..start] {
            "" | "-" | "." | "‐" | "‑" | "·" | "_" => Joint::Glued,
            "'" | "’" | "ʼ" | "‘" => Joint::Elided,
            _ => Joint::Apart,
        }
    }
}

/// Maximum number of words that make one: an ISBN has five parts.
const MAX_CHAIN: usize = 6;

/// Returns the chains of glued words: the range of their indices, and the one word that they make.
///
/// `co-operative` makes `cooperative`, `SDG14` makes `sdg14`, and `SDG 14` is not a chain.
#[must_use]
pub(crate) fn chains(words: &[Word]) -> Vec<(Range<usize>, String)> {
    let mut chains = Vec::new();
    let mut start = 0;
    for at in 1..=words.len() {
        if at < words.len() && words[at].joint == Joint::Glued {
            continue;
        }
        if (2..=MAX_CHAIN).contains(&(at - start)) {
            chains.push((start..at, words[start..at].iter().map(|word| word.folded.as_str()).collect()));
        }
        start = at;
    }
    chains
}

#[cfg(test)]
mod tests {
    use super::{chains, tokenize};

    fn split(text: &str) -> Vec<String> {
        tokenize(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn apostrophes_dots_hyphens_and_digits_separate_words() {
        assert_eq!(
            split("L’économie, women's co-operatives"),
            ["l", "economie", "women", "s", "co", "operatives"]
        );
        assert_eq!(split("My.COOP R.193 SDG14 No.11"), ["my", "coop", "r", "193", "sdg", "14", "no", "11"]);
        assert_eq!(split("…—! 🙂 «»"), Vec::<String>::new());
    }

    #[test]
    fn scripts_without_spaces_become_pairs() {
        assert_eq!(split("残疾人 合作社"), ["残疾", "疾人", "合作", "作社"]);
        assert_eq!(
            split("協同組合の促進勧告(第193号)"),
            ["協同", "同組", "組合", "促進", "進勧", "勧告", "第", "193", "号"]
        );
        assert_eq!(split("ガイド 협동조합의 미래"), ["ガイド", "협동조합의", "미래"]);
        assert_eq!(split("水"), ["水"]);
        assert_eq!(split("ごみ 拾い と ごみ問題"), ["ごみ", "拾", "問題"]);
    }

    #[test]
    fn ranges_point_into_the_text() {
        let text = "L’Économie des coopératives";
        let slices: Vec<&str> = tokenize(text).iter().map(|word| &text[word.range.clone()]).collect();
        assert_eq!(slices, ["L", "Économie", "des", "coopératives"]);
    }

    #[test]
    fn glued_words_make_one_word() {
        let made = |text: &str| chains(&tokenize(text)).into_iter().map(|(_, word)| word).collect::<Vec<_>>();
        assert_eq!(made("Think.COOP for co-operatives"), ["thinkcoop", "cooperatives"]);
        assert_eq!(made("978-92-2-130678-8"), ["9789221306788"]);
        assert_eq!(made("SDG14 l'eau"), ["sdg14"]);
    }
}
