//! Countries and territories of ISO 3166-1.

use crate::codes::table::{Row, Table};

const TABLE: Table = Table(include_str!("../../data/names/countries.tsv"));

/// A country or territory of ISO 3166-1: a cheap handle on its row in the table. In order, countries are in the order of
/// their codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(Row);

impl Country {
    /// Every country, in the order of their codes.
    pub fn all() -> impl Iterator<Item = Country> {
        TABLE.rows().map(Country)
    }

    /// The country of an ISO 3166-1 alpha-2 code. Case does not matter. `None` if there is no such code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Country> {
        if code.len() != 2 {
            return None;
        }
        TABLE.by_code(&code.to_ascii_uppercase()).map(Country)
    }

    /// The country that people mean by `KR`, `KOR`, `South Korea`, `Korea`, `Corée`, `Republic of Korea` or `한국`: a
    /// code, a name in any of the table's languages or the country's own, or another spelling. Case, accents and
    /// punctuation do not matter. Where several countries share a short name, it is the one that is usually meant
    /// ("Korea" the South), or none ("Virgin Islands").
    ///
    /// `None` if nothing is called so; [`Country::nearest`] then tells what may have been meant.
    #[must_use]
    pub fn find(text: &str) -> Option<Country> {
        let text = text.trim();
        Country::by_code(text).or_else(|| TABLE.find(text).map(Country))
    }

    /// What a text that [`Country::find`] does not know may have meant: at most three countries, the nearest in spelling
    /// first; none if nothing is near.
    #[must_use]
    pub fn nearest(text: &str) -> Vec<Country> {
        TABLE.nearest(text).into_iter().map(Country).collect()
    }

    /// The ISO 3166-1 alpha-2 code: `KR`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// The ISO 3166-1 alpha-3 code: `KOR`.
    #[must_use]
    pub fn alpha3(self) -> &'static str {
        self.0.further_codes().next().unwrap_or_default()
    }

    /// The name in the language of a BCP 47 code, English if the table has none: `name("fr")` of `KR` is "Corée du Sud".
    #[must_use]
    pub fn name(self, language: &str) -> &'static str {
        self.0.name(language)
    }

    /// What it is called in the official language that most people there speak ("대한민국"), or its English name if the
    /// table does not know.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        self.0
            .own_names()
            .next()
            .map_or_else(|| self.name("en"), |(_, name)| name)
    }

    /// Its name in each language that the table has, its official ones included: code of that language, name.
    pub fn names(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.names()
    }

    /// Other spellings that [`Country::find`] knows ("Swaziland", "Ivory Coast"), as in [`Country::names`].
    pub fn aliases(self) -> impl Iterator<Item = (&'static str, &'static str)> {
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

    #[test]
    fn every_code_finds_its_own_row() {
        for country in Country::all() {
            assert_eq!(Country::by_code(country.code()), Some(country), "{country:?}");
            assert_eq!(Country::find(country.alpha3()), Some(country), "{country:?}");
            assert_eq!(country.alpha3().len(), 3, "{country:?}");
        }
        assert_eq!(Country::all().count(), 249);
        assert_eq!(Country::by_code("kr").map(Country::alpha3), Some("KOR"));
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
            (
                "KP",
                "North Korea;Democratic People's Republic of Korea;Corée du Nord;조선민주주의인민공화국",
            ),
            (
                "PS",
                "Palestine;State of Palestine;Occupied Palestinian Territory;Palestina;فلسطين",
            ),
            (
                "BO",
                "Bolivia;Bolivie;Bolivia (Plurinational State of);Plurinational State of Bolivia",
            ),
            (
                "TZ",
                "Tanzania;United Republic of Tanzania;Tanzania, United Republic of;Tanzanie",
            ),
            (
                "CI",
                "Ivory Coast;Côte d'Ivoire;Cote d’Ivoire;cote d ivoire;Costa de Marfil",
            ),
            ("VN", "Vietnam;Viet Nam;VIỆT NAM"),
            ("RU", "Russia;Russian Federation;Россия;Russie;RU"),
            ("TR", "Turkey;Türkiye;turkiye;Turquie;Turquía"),
            ("SZ", "Swaziland;Eswatini;Suazilandia"),
            ("CV", "Cape Verde;Cabo Verde;Cap-Vert"),
            ("GB", "UK;U.K.;United Kingdom;Great Britain;Royaume-Uni"),
            (
                "US",
                "us;USA;U.S.A.;United States;United States of America;Estados Unidos;EE. UU.;EE.UU.",
            ),
            (
                "CD",
                "DRC;RDC;Democratic Republic of the Congo;République démocratique du Congo",
            ),
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
    fn names_are_in_the_language_asked_for_or_english() {
        let korea = Country::find("KR").expect("Korea");
        assert_eq!(korea.name("fr"), "Corée du Sud");
        assert_eq!(korea.name("sw"), "South Korea");
        assert_eq!(korea.own_name(), "대한민국");
        assert_eq!(korea.names().filter(|(language, _)| *language == "ko").count(), 1);
        let hong_kong = Country::find("HK").expect("Hong Kong");
        let chinese: Vec<_> = hong_kong
            .names()
            .filter(|(language, _)| *language == "zh")
            .collect();
        assert_eq!(
            chinese,
            [("zh", "中国香港特别行政区"), ("zh", "中國香港特別行政區")]
        );
        let switzerland = Country::find("CH").expect("Switzerland");
        assert_eq!(switzerland.own_name(), "Schweiz");
        assert_eq!(switzerland.names().last(), Some(("gsw", "Schwiiz")));
        assert!(korea.aliases().any(|alias| alias == ("en", "Republic of Korea")));
    }

    #[test]
    fn what_is_near_is_offered_and_nothing_else() {
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
