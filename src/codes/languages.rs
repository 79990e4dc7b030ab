//! Languages with an ISO 639-1 code.

use crate::codes::table::{Row, Table};

const TABLE: Table = Table(include_str!("../../data/names/languages.tsv"));

/// A language with an ISO 639-1 code, as a row of the table. Languages are ordered by their codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(Row);

impl Language {
    /// Returns every language in the order of their codes.
    pub(crate) fn all() -> impl Iterator<Item = Language> {
        TABLE.rows().map(Language)
    }

    /// Returns the language of a BCP 47 code in any case: of `pt-BR`, Portuguese.
    ///
    /// Returns `None` if the code is malformed or its primary subtag is not an ISO 639-1 code.
    pub(crate) fn by_code(code: &str) -> Option<Language> {
        let mut subtags = code.split(['-', '_']);
        let primary = subtags.next()?;
        let well_formed = subtags.all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
        });
        if primary.len() != 2 || !well_formed {
            return None;
        }
        TABLE.by_code(&primary.to_ascii_lowercase()).map(Language)
    }

    /// Finds the language that people mean by `el`, `ell`, `gre`, `Greek`, `grec`, `griego` or `ελληνικά`.
    ///
    /// The text is a code, a name in one of the table's languages or the language itself, or another spelling. Case,
    /// accents and punctuation do not matter. If nothing is found, [`Language::nearest`] makes suggestions.
    pub(crate) fn find(text: &str) -> Option<Language> {
        let text = text.trim();
        Language::by_code(text).or_else(|| TABLE.find(text).map(Language))
    }

    /// Returns at most three languages with a name that is spelled like the text, the nearest first.
    pub(crate) fn nearest(text: &str) -> Vec<Language> {
        TABLE.nearest(text).into_iter().map(Language).collect()
    }

    /// Returns the BCP 47 code: `el`.
    pub(crate) fn code(self) -> &'static str {
        self.0.code()
    }

    /// Returns the name in the language of a BCP 47 code, or in English: `name("fr")` of `el` is "grec".
    ///
    /// The name is in lower case if that language writes it so.
    pub(crate) fn name(self, language: &str) -> &'static str {
        self.0.name(language)
    }

    /// Returns the name in the language itself ("Ελληνικά"), or the English name.
    pub(crate) fn own_name(self) -> &'static str {
        self.0.own_name()
    }

    /// Returns the language code and the name for each language of the table and for the language itself.
    pub(crate) fn names(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.names()
    }
}

/// Returns the primary subtag of a BCP 47 code: of `pt-BR`, `pt`.
pub(crate) fn primary_subtag(code: &str) -> &str {
    code.split('-').next().unwrap_or(code)
}

#[cfg(test)]
mod tests {
    use super::Language;

    fn found(text: &str) -> Option<&'static str> {
        Language::find(text).map(Language::code)
    }

    fn near(text: &str) -> Vec<&'static str> {
        Language::nearest(text).into_iter().map(Language::code).collect()
    }

    #[test]
    fn codes_are_found_in_any_case_and_with_a_region() {
        for (written, code) in
            [("el", "el"), ("EL", "el"), ("pt-BR", "pt"), ("zh_Hant_TW", "zh"), ("sr-Latn", "sr")]
        {
            assert_eq!(Language::by_code(written).map(Language::code), Some(code), "{written}");
        }
        for wrong in ["", "e", "ell", "Greek", "xx", "pt-", "pt-Brasileiro", "pt BR", "é"] {
            assert_eq!(Language::by_code(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_code_finds_its_own_row() {
        for language in Language::all() {
            assert_eq!(Language::by_code(language.code()), Some(language), "{language:?}");
            for code in language.0.further_codes() {
                assert_eq!(code.len(), 3, "{language:?}");
                assert_eq!(Language::find(code), Some(language), "{language:?}");
            }
        }
        assert_eq!(Language::all().count(), 184);
    }

    #[test]
    fn a_language_is_found_by_what_people_write() {
        #[rustfmt::skip] // several names a line
        let names = [
            "el", "EL", "ell", "GRE", "Greek", "grec", "griego", "grego", "ελληνικά", "ΕΛΛΗΝΙΚΑ",
            "Greek, Modern", "greek modern", " Modern Greek ", "希腊语",
        ];
        for greek in names {
            assert_eq!(found(greek), Some("el"), "{greek}");
        }
        for (written, code) in [
            ("fre", "fr"),
            ("fra", "fr"),
            ("FRANÇAIS", "fr"),
            ("francais", "fr"),
            ("francés", "fr"),
            ("Castilian", "es"),
            ("castellano", "es"),
            ("espanol", "es"),
            ("árabe", "ar"),
            ("العربية", "ar"),
            ("chinois", "zh"),
            ("Mandarin", "zh"),
            ("Simplified Chinese", "zh"),
            ("簡體中文", "zh"),
            ("日本語", "ja"),
            ("한국어", "ko"),
            ("русский", "ru"),
            ("Kiswahili", "sw"),
            ("bahasa indonesia", "id"),
            ("Brazilian Portuguese", "pt"),
            ("Deutsch", "de"),
            ("Türkçe", "tr"),
            ("turkce", "tr"),
            ("монгол", "mn"),
            ("Tiếng Việt", "vi"),
            ("tieng viet", "vi"),
            ("Farsi", "fa"),
            ("srpski", "sr"),
        ] {
            assert_eq!(found(written), Some(code), "{written}");
        }
        for unknown in ["", "  ", "-", "Klingon", "xx", "Gree"] {
            assert_eq!(found(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn names_are_in_the_requested_language_or_in_english() {
        let greek = Language::find("el").expect("Greek");
        assert_eq!(greek.name("en"), "Greek");
        assert_eq!(greek.name("fr"), "grec");
        assert_eq!(greek.name("es-MX"), "griego");
        assert_eq!(greek.name("PT"), "grego");
        assert_eq!(greek.name("mn"), "Greek");
        assert_eq!(greek.own_name(), "Ελληνικά");
        let names: Vec<_> = greek.names().collect();
        assert_eq!(names.len(), 13);
        assert_eq!(names[..3], [("en", "Greek"), ("fr", "grec"), ("es", "griego")]);
        assert_eq!(names[12], ("el", "Ελληνικά"));
        let swahili = Language::find("sw").expect("Swahili");
        assert_eq!(swahili.names().last(), Some(("sw", "Kiswahili")));
        let afar = Language::find("aa").expect("Afar");
        assert_eq!(afar.own_name(), "Afar");
    }

    #[test]
    fn only_similar_names_are_suggested() {
        assert_eq!(near("Grek")[0], "el");
        assert_eq!(near("Portugese"), ["pt"]);
        assert_eq!(near("fracnais"), ["fr"]);
        assert_eq!(near("Swahilli"), ["sw"]);
        assert_eq!(near("Klingonese"), [""; 0]);
        assert_eq!(near("xx"), [""; 0]);
        assert_eq!(near(""), [""; 0]);
    }
}
