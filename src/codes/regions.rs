//! Regions of the world by UN M49.

use crate::codes::table::{Row, Table};

const TABLE: Table = Table(include_str!("../../data/names/regions.tsv"));

/// A continent or a part of a continent in UN M49, as a row of the table. Regions are ordered by their codes.
///
/// Regions contain regions (Africa, Sub-Saharan Africa, Eastern Africa) and overlap: Central America is part of both
/// North and Latin America. The table leaves out the world, groupings such as the European Union, and groups without
/// an M49 code such as the Arab States.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Region(Row);

impl Region {
    /// Returns every region in the order of their codes.
    pub(crate) fn all() -> impl Iterator<Item = Region> {
        TABLE.rows().map(Region)
    }

    /// Returns the UN M49 code: `014`.
    #[must_use]
    pub(crate) fn code(self) -> &'static str {
        self.0.code()
    }

    /// Returns the ISO 3166-1 alpha-2 codes of the countries and territories in the region, sorted.
    pub(crate) fn country_codes(self) -> impl Iterator<Item = &'static str> {
        self.0.further_codes()
    }

    /// Returns the language code and the name for each language of the table.
    pub(crate) fn names(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.names()
    }

    /// Returns the language code and the text of other names: "East Africa", "Afrique de l’Est".
    ///
    /// A name or alias denotes the whole region: "Latin America and the Caribbean" is an alias of `419`, and
    /// "Caribbean" is not. Spellings that differ only in case and accents are listed once, with one of their
    /// languages.
    pub(crate) fn aliases(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.aliases()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashMap};

    use super::Region;
    use crate::codes::Country;
    use crate::text::fold;

    fn regions(country: &str) -> Vec<&'static str> {
        Region::all()
            .filter(|region| region.country_codes().any(|code| code.eq_ignore_ascii_case(country)))
            .map(Region::code)
            .collect()
    }

    fn region(code: &str) -> Region {
        Region::all().find(|region| region.code() == code).expect("a region's code")
    }

    /// Returns the codes of the regions with this name or alias. Case and accents do not matter.
    fn called(text: &str) -> Vec<&'static str> {
        Region::all()
            .filter(|region| region.names().chain(region.aliases()).any(|(_, name)| fold(name) == fold(text)))
            .map(Region::code)
            .collect()
    }

    #[test]
    fn a_country_lies_in_its_regions() {
        assert_eq!(regions("KE"), ["002", "014", "202"]);
        assert_eq!(regions("ZA"), ["002", "018", "202"]);
        assert_eq!(regions("MA"), ["002", "015"]);
        assert_eq!(regions("SN"), ["002", "011", "202"]);
        assert_eq!(regions("CM"), ["002", "017", "202"]);
        assert_eq!(regions("BR"), ["005", "019", "419"]);
        assert_eq!(regions("CR"), ["003", "013", "019", "419"]);
        assert_eq!(regions("TT"), ["003", "019", "029", "419"]);
        assert_eq!(regions("CA"), ["003", "019", "021"]);
        assert_eq!(regions("KR"), ["030", "142"]);
        assert_eq!(regions("IN"), ["034", "142"]);
        assert_eq!(regions("PH"), ["035", "142"]);
        assert_eq!(regions("KZ"), ["142", "143"]);
        assert_eq!(regions("JO"), ["142", "145"]);
        assert_eq!(regions("ES"), ["039", "150"]);
        assert_eq!(regions("NZ"), ["009", "053"]);
        assert_eq!(regions("ke"), regions("KE"));
        for nowhere in ["", "K", "KEN", "AQ", "XK", "EU", "002", "KE;KM", "é"] {
            assert_eq!(regions(nowhere), [""; 0], "{nowhere}");
        }
    }

    #[test]
    fn every_country_but_antarctica_lies_in_one_continent() {
        for country in Country::all().filter(|country| country.code() != "AQ") {
            let continents = regions(country.code())
                .into_iter()
                .filter(|code| ["002", "009", "019", "142", "150"].contains(code));
            assert_eq!(continents.count(), 1, "{country:?}");
        }
        for region in Region::all() {
            assert!(region.country_codes().is_sorted(), "{region:?}");
            for code in region.country_codes() {
                assert_eq!(Country::by_code(code).map(Country::code), Some(code), "{region:?}");
            }
        }
    }

    #[test]
    fn regions_are_those_of_m49() {
        let codes: Vec<_> = Region::all().map(Region::code).collect();
        assert_eq!(
            codes,
            [
                "002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019", "021", "029",
                "030", "034", "035", "039", "053", "054", "057", "061", "142", "143", "145", "150", "151",
                "154", "155", "202", "419"
            ]
        );
        let southern_africa: Vec<_> = region("018").country_codes().collect();
        assert_eq!(southern_africa, ["BW", "LS", "NA", "SZ", "ZA"]);
        let central_america: Vec<_> = region("013").country_codes().collect();
        assert_eq!(central_america, ["BZ", "CR", "GT", "HN", "MX", "NI", "PA", "SV"]);
        // The counts are those of the UN, and Taiwan: the UN leaves it out, and CLDR puts it in Eastern Asia.
        for (code, count) in
            [("002", 60), ("202", 53), ("019", 57), ("003", 41), ("419", 52), ("009", 29), ("142", 51)]
        {
            assert_eq!(region(code).country_codes().count(), count, "{code}");
        }
    }

    #[test]
    fn a_region_has_the_names_that_people_write() {
        for (code, written) in [
            ("002", "Africa;Afrique;África;Afrika;أفريقيا;Африка;非洲"),
            ("014", "East Africa;Eastern Africa;Ostafrika;Afrique de l’Est;África Oriental;África del Este"),
            ("011", "West Africa;Western Africa;Westafrika;Afrique de l’Ouest;África Occidental"),
            ("015", "North Africa;Northern Africa;Afrique du Nord;Norte de África"),
            ("017", "Central Africa;Middle Africa;Afrique centrale;Zentralafrika"),
            ("018", "Southern Africa;Afrique australe;África Austral"),
            ("202", "Sub-Saharan Africa;Subsaharan Africa;África Subsahariana;África subsariana"),
            ("013", "Central America;Centroamérica;América Central;Mittelamerika"),
            ("419", "Latin America;Latinoamérica;América Latina;Latin America and the Caribbean"),
            ("005", "South America;Sudamérica;Suramérica;América del Sur;América do Sul"),
            ("029", "Caribbean;Caraïbes;Caribe;Karibik"),
            ("035", "Southeast Asia;South-East Asia;South-eastern Asia;東南アジア"),
            ("142", "Asia;Asie;Asien;亚洲;亞洲;アジア;아시아"),
            ("150", "Europe;Europa;Ευρώπη"),
        ] {
            for spelling in written.split(';') {
                assert_eq!(called(spelling), [code], "{spelling}");
            }
        }
        for no_region in
            ["World", "South Africa", "Middle East", "Arab States", "European Union", "Micronesia"]
        {
            assert_eq!(called(no_region), [""; 0], "{no_region}");
        }
    }

    #[test]
    fn names_are_in_the_requested_language_or_in_english() {
        let east_africa = region("014");
        assert_eq!(east_africa.0.name("en"), "Eastern Africa");
        assert_eq!(east_africa.0.name("fr"), "Afrique orientale");
        assert_eq!(east_africa.0.name("de-AT"), "Ostafrika");
        assert_eq!(east_africa.0.name("sw"), "Eastern Africa");
        assert_eq!(
            east_africa.aliases().collect::<Vec<_>>(),
            [
                ("en", "East Africa"),
                ("fr", "Afrique de l’Est"),
                ("pt", "África do Leste"),
                ("es", "África del Este"),
                ("zh", "東非")
            ]
        );
        for region in Region::all() {
            assert_eq!(region.names().count(), 13, "{region:?}");
        }
    }

    /// The Spanish "América" (the continent) and the English "America" (the United States) fold to one name. Regions
    /// and countries share no other name.
    #[test]
    fn one_name_is_both_a_region_and_a_country() {
        let countries: HashMap<String, &str> = Country::all()
            .flat_map(|country| {
                country.names().chain(country.aliases()).map(move |(_, name)| (fold(name), country.code()))
            })
            .collect();
        let shared: BTreeSet<_> = Region::all()
            .flat_map(|region| region.names().chain(region.aliases()).map(move |name| (region, name)))
            .filter_map(|(region, (_, name))| Some((region.code(), name, *countries.get(&fold(name))?)))
            .collect();
        assert_eq!(shared.into_iter().collect::<Vec<_>>(), [("019", "América", "US")]);
    }
}
