//! Languages with an ISO 639-1 code.

use crate::codes::table::{Row, Table};

const TABLE: Table = Table(include_str!("../../data/names/languages.tsv"));

/// A language that has a two-letter code: a cheap handle on its row in the table. In order, languages are in the order
/// of their codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(Row);

impl Language {
    /// Every language, in the order of their codes.
    pub fn all() -> impl Iterator<Item = Language> {
        TABLE.rows().map(Language)
    }

    /// The language of a BCP 47 code; of `pt-BR`, Portuguese. Case does not matter.
    ///
    /// `None` if the code is malformed or its primary subtag is not a two-letter code that there is.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Language> {
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

    /// The language that people mean by `el`, `ell`, `gre`, `Greek`, `grec`, `griego` or `ελληνικά`: a code, a name in
    /// any of the table's languages or its own, or another spelling. Case, accents and punctuation do not matter.
    ///
    /// `None` if nothing is called so; [`Language::nearest`] then tells what may have been meant.
    #[must_use]
    pub fn find(text: &str) -> Option<Language> {
        let text = text.trim();
        Language::by_code(text).or_else(|| TABLE.find(text).map(Language))
    }

    /// What a text that [`Language::find`] does not know may have meant: at most three languages, the nearest in
    /// spelling first; none if nothing is near.
    #[must_use]
    pub fn nearest(text: &str) -> Vec<Language> {
        TABLE.nearest(text).into_iter().map(Language).collect()
    }

    /// The BCP 47 code: `el`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// Its three-letter codes, those of ISO 639-3 and of both parts of ISO 639-2: `ell`, `gre`.
    pub fn three_letter_codes(self) -> impl Iterator<Item = &'static str> {
        self.0.further_codes()
    }

    /// The name in the language of a BCP 47 code, English if the table has none: `name("fr")` of `el` is "grec".
    ///
    /// As Unicode CLDR writes it, in lower case where the language does.
    #[must_use]
    pub fn name(self, language: &str) -> &'static str {
        self.0.name(language)
    }

    /// What the language calls itself ("Ελληνικά"), or its English name if the table does not know.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        self.0
            .own_names()
            .next()
            .map_or_else(|| self.name("en"), |(_, name)| name)
    }

    /// Its name in each language that the table has, itself included: code of that language, name.
    pub fn names(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.names()
    }

    /// Other spellings that [`Language::find`] knows ("Castilian", "Brazilian Portuguese"), as in [`Language::names`].
    pub fn aliases(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.aliases()
    }
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
    fn codes_are_known_in_any_case_and_with_a_region() {
        for (written, code) in [
            ("el", "el"),
            ("EL", "el"),
            ("pt-BR", "pt"),
            ("zh_Hant_TW", "zh"),
            ("sr-Latn", "sr"),
        ] {
            assert_eq!(
                Language::by_code(written).map(Language::code),
                Some(code),
                "{written}"
            );
        }
        for wrong in [
            "",
            "e",
            "ell",
            "Greek",
            "xx",
            "pt-",
            "pt-Brasileiro",
            "pt BR",
            "é",
        ] {
            assert_eq!(Language::by_code(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_code_finds_its_own_row() {
        for language in Language::all() {
            assert_eq!(Language::by_code(language.code()), Some(language), "{language:?}");
            for code in language.three_letter_codes() {
                assert_eq!(code.len(), 3, "{language:?}");
                assert_eq!(Language::find(code), Some(language), "{language:?}");
            }
        }
        assert_eq!(Language::all().count(), 184);
    }

    #[test]
    fn a_language_is_found_by_what_people_write() {
        for greek in [
            "el",
            "EL",
            "ell",
            "GRE",
            "Greek",
            "grec",
            "griego",
            "grego",
            "ελληνικά",
            "ΕΛΛΗΝΙΚΑ",
            "Greek, Modern",
            "greek modern",
            " Modern Greek ",
            "希腊语",
        ] {
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
    fn names_are_in_the_language_asked_for_or_english() {
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
    fn what_is_near_is_offered_and_nothing_else() {
        assert_eq!(near("Grek")[0], "el");
        assert_eq!(near("Portugese"), ["pt"]);
        assert_eq!(near("fracnais"), ["fr"]);
        assert_eq!(near("Swahilli"), ["sw"]);
        assert_eq!(near("Klingonese"), [""; 0]);
        assert_eq!(near("xx"), [""; 0]);
        assert_eq!(near(""), [""; 0]);
    }
}
