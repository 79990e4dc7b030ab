//! A text, cut into words and characters, and the languages in which the lexicon reads the text.

use crate::lexicon::key::{Class, Token, Unit, tokens, units};
use crate::lexicon::language::{Script, WordLanguage};

/// A text, cut into words and characters.
pub(crate) struct CutText {
    pub(crate) tokens: Vec<Token>,
    pub(crate) units: Vec<Unit>,
}

impl CutText {
    pub(crate) fn of(text: &str, language: Option<WordLanguage>) -> CutText {
        let is_dense = language.is_some_and(|language| language.script() == Script::Dense)
            || text.chars().any(|letter| Script::of_letter(letter) == Script::Dense);
        CutText { tokens: tokens(text), units: if is_dense { units(text) } else { Vec::new() } }
    }

    pub(crate) fn has(&self, script: Script) -> bool {
        match script {
            Script::Dense => !self.units.is_empty(),
            _ => self.tokens.iter().any(|token| token.script == script),
        }
    }

    fn has_kana(&self) -> bool {
        self.units.iter().any(|unit| matches!(unit.class, Class::Hiragana | Class::Katakana))
    }

    /// Returns the languages in which the lexicon reads the text. For words in the script of the text's language, that
    /// language counts alone. Latin words in a text of another script are English. Without a known language, all
    /// languages of the script count.
    pub(crate) fn languages(&self, of_text: Option<WordLanguage>) -> Vec<WordLanguage> {
        let is_read = |language: &WordLanguage| {
            let script = language.script();
            if !self.has(script) {
                return false;
            }
            match of_text {
                Some(of_text) if of_text == *language => true,
                Some(of_text) if of_text.script() == script => false,
                Some(_) if script == Script::Latin => *language == WordLanguage::English,
                _ => *language != WordLanguage::Chinese || !self.has_kana(),
            }
        };
        WordLanguage::ALL.into_iter().filter(is_read).collect()
    }
}
