//! A text, cut for the comparison with the keys of the tables. Scripts with spaces are cut into words, and the others
//! into characters. `build/lexicon.rs` makes the keys of the same pieces.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::lexicon::language::{Script, WordLanguage};
use crate::text::{Joint, Word, chains, fold, is_acronym, is_in_capitals, mark_stop_words, tokenize};

/// A word of a text in a script that has spaces.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// The folded word.
    pub(crate) folded: String,
    /// The word in lower case, with its accents.
    pub(crate) written: String,
    /// Range of the word in the text, in bytes.
    pub(crate) range: Range<usize>,
    pub(crate) script: Script,
    /// Characters between the word and the one before.
    pub(crate) bridge: Bridge,
    /// True if the word is a function word and says nothing of the subject.
    pub(crate) is_stop_word: bool,
    /// The word and the tokens glued to it as one word, and their number.
    pub(crate) chain: Option<(String, usize)>,
    /// The words of the lexicon that replace a misspelt word, by language.
    pub(crate) near: Vec<(WordLanguage, String)>,
}

/// Returns the words of a text, without those of dense scripts.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut words = tokenize(text);
    words.retain(|word| Script::of(&word.folded) != Script::Dense);
    let is_stop_word = mark_stop_words(&words);
    let has_small_letters = text.chars().any(char::is_lowercase);
    let mut end = 0;
    let mut tokens: Vec<Token> = words
        .iter()
        .enumerate()
        .map(|(at, word)| {
            let gap = text.get(end..word.range.start).unwrap_or_default();
            end = word.range.end;
            Token {
                folded: word.folded.clone(),
                written: lower(&text[word.range.clone()]),
                range: word.range.clone(),
                script: Script::of(&word.folded),
                bridge: Bridge::of(gap, word),
                // `AI` is not Italian `ai`.
                is_stop_word: is_stop_word[at]
                    && !(has_small_letters && is_in_capitals(&text[word.range.clone()]))
                    && !is_acronym(text, &text[word.range.clone()]),
                chain: None,
                near: Vec::new(),
            }
        })
        .collect();
    for (range, joined) in chains(&words) {
        tokens[range.start].chain = Some((joined, range.len()));
    }
    tokens
}

/// The characters between two words of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bridge {
    /// Spaces, quotation marks, an apostrophe, a stroke, or a hyphen without spaces.
    Close,
    /// A comma or a dash, which only long expressions contain.
    Comma,
    /// Punctuation that no expression has inside.
    Broken,
}

impl Bridge {
    fn of(gap: &str, next: &Word) -> Bridge {
        let joins = |letter: char| {
            letter.is_whitespace()
                || matches!(letter, '\'' | '’' | '‘' | '"' | '“' | '”' | '«' | '»' | '&' | '/')
        };
        let number = next.folded.bytes().all(|byte| byte.is_ascii_digit());
        let joins = |letter: char| joins(letter) || number && matches!(letter, '.' | '°' | 'º' | '№');
        let separates =
            |letter: char| joins(letter) || matches!(letter, ',' | '،' | '-' | '–' | '—' | '‐' | '‑');
        if next.joint != Joint::Apart || gap.chars().all(joins) {
            Bridge::Close
        } else if gap.chars().all(separates) {
            Bridge::Comma
        } else {
            Bridge::Broken
        }
    }
}

/// Returns a word in lower case with accents, composed (NFC), without the dot that Turkish İ leaves.
pub(crate) fn lower(written: &str) -> String {
    if written.is_ascii() {
        return written.to_ascii_lowercase();
    }
    let dotted = written.replace('İ', "i");
    dotted.to_lowercase().nfkc().collect()
}

/// Characters before a character of a dense script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    Nothing,
    /// A middle dot or a hyphen.
    Joiner,
    Space,
    /// Punctuation that ends an expression.
    Break,
}

/// The kinds of character. A word ends where the next character has another kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Han,
    Hiragana,
    Katakana,
    Hangul,
    Letter,
    Digit,
}

/// A character with its marks, as a reader of a dense script counts it.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    pub(crate) folded: String,
    pub(crate) range: Range<usize>,
    pub(crate) class: Class,
    pub(crate) gap: Gap,
}

/// Returns the letters and digits of a text, one by one.
pub(crate) fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut gap = Gap::Nothing;
    for (start, cluster) in text.grapheme_indices(true) {
        // A sign such as 🈀 folds to letters, but is no word.
        let is_sign = !cluster.starts_with(char::is_alphanumeric);
        let folded = if is_sign { cluster.to_owned() } else { fold(cluster) };
        let class = match folded.chars().next() {
            Some('\u{3041}'..='\u{309F}') => Class::Hiragana,
            Some('・') => {
                gap = gap.max(Gap::Joiner);
                continue;
            }
            Some('\u{30A0}'..='\u{30FF}') => Class::Katakana,
            Some('\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7AF}') => {
                Class::Hangul
            }
            Some(letter) if Script::of(&folded) == Script::Dense && letter.is_alphanumeric() => Class::Han,
            Some(letter) if letter.is_numeric() => Class::Digit,
            Some(letter) if letter.is_alphabetic() => Class::Letter,
            Some('-' | '‐' | '‑' | '·' | '&' | '/') => {
                gap = gap.max(Gap::Joiner);
                continue;
            }
            Some(letter) if letter.is_whitespace() => {
                gap = gap.max(Gap::Space);
                continue;
            }
            _ => {
                gap = Gap::Break;
                continue;
            }
        };
        units.push(Unit { folded, range: start..start + cluster.len(), class, gap });
        gap = Gap::Nothing;
    }
    units
}

#[cfg(test)]
mod tests {
    use super::{Bridge, Class, Gap, lower, tokens, units};

    #[test]
    fn words_know_what_stands_before_them() {
        let bridges = |text: &str| tokens(text).iter().map(|token| token.bridge).collect::<Vec<_>>();
        assert_eq!(bridges("workers’ rights"), [Bridge::Close; 2]);
        assert_eq!(bridges("micro-insurance"), [Bridge::Close; 2]);
        assert_eq!(bridges("small, medium"), [Bridge::Close, Bridge::Comma]);
        assert_eq!(bridges("trade - fair"), [Bridge::Close, Bridge::Comma]);
        assert_eq!(bridges("end. Start"), [Bridge::Close, Bridge::Broken]);
        assert_eq!(bridges("No. 193"), [Bridge::Close; 2]);
    }

    #[test]
    fn words_keep_their_accents_beside_the_folded_form() {
        let written: Vec<(String, String)> =
            tokens("Thé İşçi").into_iter().map(|token| (token.written, token.folded)).collect();
        let pair = |written: &str, folded: &str| (written.to_owned(), folded.to_owned());
        assert_eq!(written, [pair("thé", "the"), pair("işçi", "isci")]);
        assert_eq!(lower("ÉCONOMIE"), "économie");
    }

    #[test]
    fn capitals_are_no_function_words() {
        let is_stop_word =
            |text: &str| tokens(text).iter().map(|token| token.is_stop_word).collect::<Vec<_>>();
        assert_eq!(is_stop_word("AI and robots"), [false, true, false]);
        assert_eq!(is_stop_word("AND ROBOTS"), [true, false]);
    }

    #[test]
    fn characters_know_their_kind_and_what_stands_before_them() {
        let cut: Vec<(String, Class, Gap)> =
            units("合作・ｶﾞ 한2").into_iter().map(|unit| (unit.folded, unit.class, unit.gap)).collect();
        assert_eq!(
            cut,
            [
                ("合".to_owned(), Class::Han, Gap::Nothing),
                ("作".to_owned(), Class::Han, Gap::Nothing),
                ("ガ".to_owned(), Class::Katakana, Gap::Joiner),
                ("한".to_owned(), Class::Hangul, Gap::Space),
                ("2".to_owned(), Class::Digit, Gap::Nothing),
            ]
        );
    }
}
