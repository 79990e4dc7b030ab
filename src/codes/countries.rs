//! Countries and territories of ISO 3166-1.

use crate::codes::table::{Row, Table};

const TABLE: Table = Table(include_str!("../../data/names/countries.tsv"));

/// A country or territory of ISO 3166-1, as a row of the table. Countries are ordered by their codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(Row);

impl Country {
    /// Returns every country in the order of their codes.
    pub(crate) fn all() -> impl Iterator<Item = Country> {
        TABLE.rows().map(Country)
    }

    /// Returns the country with an ISO 3166-1 alpha-2 code in any case.
    pub(crate) fn by_code(code: &str) -> Option<Country> {
        if code.len() != 2 {
            return None;
        }
        TABLE.by_code(&code.to_ascii_uppercase()).map(Country)
    }

    /// Finds the country that people mean by `KR`, `KOR`, `South Korea`, `Corée`, `Republic of Korea` or `한국`.
    ///
    /// The text is a code, a name in one of the table's languages or the country's own, or another spelling. Case,
    /// accents and punctuation do not matter. A short name that several countries share finds the usual one ("Korea"
    /// the South), or none ("Virgin Islands"). If nothing is found, [`Country::nearest`] makes suggestions.
    pub(crate) fn find(text: &str) -> Option<Country> {
        let text = text.trim();
        Country::by_code(text).or_else(|| TABLE.find(text).map(Country))
    }

    /// Returns at most three countries with a name that is spelled like the text, the nearest first.
    pub(crate) fn nearest(text: &str) -> Vec<Country> {
        TABLE.nearest(text).into_iter().map(Country).collect()
    }

    /// Returns the ISO 3166-1 alpha-2 code: `KR`.
    pub(crate) fn code(self) -> &'static str {
        self.0.code()
    }

    /// Returns the name in the language of a BCP 47 code, or in English: `name("fr")` of `KR` is "Corée du Sud".
    pub(crate) fn name(self, language: &str) -> &'static str {
        self.0.name(language)
    }

    /// Returns the name in the official language with the most speakers there ("대한민국"), or the English name.
    pub(crate) fn own_name(self) -> &'static str {
        self.0.own_name()
    }

    /// Returns the language code and the name for each language of the table and each official language.
    pub(crate) fn names(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.names()
    }

    /// Returns the language code and the text of other spellings: "Swaziland", "Ivory Coast".
    pub(crate) fn aliases(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.aliases()
    }
}

#[cfg(test)]
mod tests {
    use super::Country;

    fn found(text: &str) -> Option<&'static str> {
        Country::find(text).map(Country::code)
    }

    fn near(text: &str) -> Vec<&'static str> {
        Country::nearest(text).into_iter().map(Country::code).collect()
    }

    fn alpha3(country: Country) -> &'static str {
        country.0.further_codes().next().unwrap_or_default()
    }

    #[test]
    fn every_code_finds_its_own_row() {
        for country in Country::all() {
            assert_eq!(Country::by_code(country.code()), Some(country), "{country:?}");
            assert_eq!(Country::find(alpha3(country)), Some(country), "{country:?}");
            assert_eq!(alpha3(country).len(), 3, "{country:?}");
        }
        assert_eq!(Country::all().count(), 249);
        assert_eq!(Country::by_code("kr").map(alpha3), Some("KOR"));
        for wrong in ["", "K", "KOR", "XK", "XX", "EU", "é"] {
            assert_eq!(Country::by_code(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_country_is_found_by_what_people_write() {
        for (code, written) in [
            (
                "KR",
                "kr;kor;Korea;South Korea;Republic of Korea;Korea, Republic of;Korea (Republic of);Corea;Corea del Sur;\
                 Corée;COREE DU SUD;대한민국;한국;Coreia;韩国",
            ),
            ("KP", "North Korea;Democratic People's Republic of Korea;Corée du Nord;조선민주주의인민공화국"),
            ("PS", "Palestine;State of Palestine;Occupied Palestinian Territory;Palestina;فلسطين"),
            ("BO", "Bolivia;Bolivie;Bolivia (Plurinational State of);Plurinational State of Bolivia"),
            ("TZ", "Tanzania;United Republic of Tanzania;Tanzania, United Republic of;Tanzanie"),
            ("CI", "Ivory Coast;Côte d'Ivoire;Cote d’Ivoire;cote d ivoire;Costa de Marfil"),
            ("VN", "Vietnam;Viet Nam;VIỆT NAM"),
            ("RU", "Russia;Russian Federation;Россия;Russie;RU"),
            ("TR", "Turkey;Türkiye;turkiye;Turquie;Turquía"),
            ("SZ", "Swaziland;Eswatini;Suazilandia"),
            ("CV", "Cape Verde;Cabo Verde;Cap-Vert"),
            ("GB", "UK;U.K.;United Kingdom;Great Britain;Royaume-Uni"),
            ("US", "us;USA;U.S.A.;United States;United States of America;Estados Unidos;EE. UU.;EE.UU."),
            ("CD", "DRC;RDC;Democratic Republic of the Congo;République démocratique du Congo"),
            ("CG", "Congo;Republic of the Congo;Конго"),
            ("GR", "Greece;Ελλάδα;ελλαδα;Grecia"),
            ("MM", "Myanmar;Burma;Birmanie"),
            ("LA", "Laos;Lao People's Democratic Republic"),
            ("IR", "Iran;Islamic Republic of Iran"),
            ("SY", "Syria;Syrian Arab Republic"),
            ("MD", "Moldova;Republic of Moldova"),
            ("CZ", "Czechia;Czech Republic"),
            ("MK", "North Macedonia;Macedonia"),
            ("TT", "Trinidad and Tobago;Trinidad & Tobago"),
            ("CH", "Schweiz;Suisse;Svizzera"),
            ("GW", "Guinea-Bissau;Guinea Bissau"),
            ("GN", "Guinea;Guinée"),
            ("NE", "Niger;Níger"),
        ] {
            for spelling in written.split(';') {
                assert_eq!(found(spelling), Some(code), "{spelling}");
            }
        }
        for unknown in ["", " ", "Atlantis", "Virgin Islands", "Kore a"] {
            assert_eq!(found(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn names_are_in_the_requested_language_or_in_english() {
        let korea = Country::find("KR").expect("Korea");
        assert_eq!(korea.name("fr"), "Corée du Sud");
        assert_eq!(korea.name("sw"), "South Korea");
        assert_eq!(korea.own_name(), "대한민국");
        assert_eq!(korea.names().filter(|(language, _)| *language == "ko").count(), 1);
        let hong_kong = Country::find("HK").expect("Hong Kong");
        let chinese: Vec<_> = hong_kong.names().filter(|(language, _)| *language == "zh").collect();
        assert_eq!(chinese, [("zh", "中国香港特别行政区"), ("zh", "中國香港特別行政區")]);
        let switzerland = Country::find("CH").expect("Switzerland");
        assert_eq!(switzerland.own_name(), "Schweiz");
        assert_eq!(switzerland.names().last(), Some(("gsw", "Schwiiz")));
        assert!(korea.aliases().any(|alias| alias == ("en", "Republic of Korea")));
    }

    #[test]
    fn only_similar_names_are_suggested() {
        assert_eq!(near("Brasill")[0], "BR");
        assert_eq!(near("Portugual"), ["PT"]);
        assert_eq!(near("Philipines"), ["PH"]);
        assert_eq!(near("Nicaruaga"), ["NI"]);
        assert_eq!(near("Virgin Islands"), ["VI", "VG"]);
        assert_eq!(near("Kingdom of Spain"), ["ES"]);
        assert_eq!(near("the UK"), ["GB"]);
        assert_eq!(near("Atlantis"), [""; 0]);
        assert_eq!(near("und"), [""; 0]);
        assert_eq!(near("qq"), [""; 0]);
    }
}
