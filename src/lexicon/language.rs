//! The languages of the lexicon, and sets of them.

/// A language that the lexicon has words in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub(crate) enum WordLanguage {
    English,
    French,
    Spanish,
    Portuguese,
    Italian,
    German,
    Turkish,
    Arabic,
    Russian,
    Greek,
    Chinese,
    Japanese,
    Korean,
    Indonesian,
    Vietnamese,
    Swahili,
}

use WordLanguage::{
    Arabic, Chinese, English, French, German, Greek, Indonesian, Italian, Japanese, Korean, Portuguese,
    Russian, Spanish, Swahili, Turkish, Vietnamese,
};

/// The alphabets that separate words by spaces, and the dense scripts of East Asia.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Arabic,
    Dense,
    Other,
}

impl Script {
    /// Returns the script of a word, by its first letter.
    pub(crate) fn of(word: &str) -> Script {
        word.chars().next().map_or(Script::Other, Script::of_letter)
    }

    /// Returns the script of a letter. Digits count as Latin.
    pub(crate) fn of_letter(letter: char) -> Script {
        match letter {
            '0'..='9'
            | 'a'..='z'
            | 'A'..='Z'
            | '\u{00C0}'..='\u{024F}'
            | '\u{1E00}'..='\u{1EFF}'
            | '\u{FB00}'..='\u{FB06}'
            | '\u{FF10}'..='\u{FF5A}' => Script::Latin,
            '\u{0370}'..='\u{03FF}' | '\u{1F00}'..='\u{1FFF}' => Script::Greek,
            '\u{0400}'..='\u{052F}' => Script::Cyrillic,
            '\u{0600}'..='\u{06FF}'
            | '\u{0750}'..='\u{077F}'
            | '\u{FB50}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFC}' => Script::Arabic,
            '\u{1100}'..='\u{11FF}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3041}'..='\u{30FF}'
            | '\u{3130}'..='\u{318F}'
            | '\u{3400}'..='\u{9FFF}'
            | '\u{AC00}'..='\u{D7AF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FF66}'..='\u{FF9F}'
            | '\u{20000}'..='\u{3FFFF}' => Script::Dense,
            _ => Script::Other,
        }
    }
}

impl WordLanguage {
    /// All languages, English first.
    pub(crate) const ALL: [WordLanguage; 16] = [
        English, French, Spanish, Portuguese, Italian, German, Turkish, Arabic, Russian, Greek, Chinese,
        Japanese, Korean, Indonesian, Vietnamese, Swahili,
    ];

    /// Returns the BCP 47 code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            English => "en",
            French => "fr",
            Spanish => "es",
            Portuguese => "pt",
            Italian => "it",
            German => "de",
            Turkish => "tr",
            Arabic => "ar",
            Russian => "ru",
            Greek => "el",
            Chinese => "zh",
            Japanese => "ja",
            Korean => "ko",
            Indonesian => "id",
            Vietnamese => "vi",
            Swahili => "sw",
        }
    }

    /// Returns the language of a BCP 47 code, by its primary subtag: `pt-BR` is Portuguese.
    pub(crate) fn by_code(code: &str) -> Option<WordLanguage> {
        let primary = code.split(['-', '_']).next()?;
        WordLanguage::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// Returns the script of the language.
    pub(crate) fn script(self) -> Script {
        match self {
            Arabic => Script::Arabic,
            Russian => Script::Cyrillic,
            Greek => Script::Greek,
            Chinese | Japanese | Korean => Script::Dense,
            _ => Script::Latin,
        }
    }

    /// Returns the byte of the language in the keys of the tables. No letter or digit begins with that byte.
    pub(crate) fn byte(self) -> u8 {
        FIRST_BYTE + self as u8
    }

    /// Returns the language with a byte.
    pub(crate) fn by_byte(byte: u8) -> Option<WordLanguage> {
        WordLanguage::ALL.get(usize::from(byte.checked_sub(FIRST_BYTE)?)).copied()
    }
}

/// The byte of the first language. The bytes of all languages are control characters.
const FIRST_BYTE: u8 = 0x10;

/// A set of the lexicon's languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Languages(u16);

impl Languages {
    /// Returns the BCP 47 codes, English first.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        self.all().map(WordLanguage::code)
    }

    /// Returns whether the set has the language of a BCP 47 code.
    #[must_use]
    pub fn has(self, code: &str) -> bool {
        WordLanguage::by_code(code).is_some_and(|language| self.contains(language))
    }

    pub(crate) fn all(self) -> impl Iterator<Item = WordLanguage> {
        WordLanguage::ALL.into_iter().filter(move |language| self.contains(*language))
    }

    pub(crate) fn contains(self, language: WordLanguage) -> bool {
        self.0 & 1 << language as u8 != 0
    }

    pub(crate) fn add(&mut self, language: WordLanguage) {
        self.0 |= 1 << language as u8;
    }

    pub(crate) fn join(&mut self, others: Languages) {
        self.0 |= others.0;
    }
}

impl FromIterator<WordLanguage> for Languages {
    fn from_iter<I: IntoIterator<Item = WordLanguage>>(languages: I) -> Languages {
        let mut set = Languages::default();
        for language in languages {
            set.add(language);
        }
        set
    }
}
