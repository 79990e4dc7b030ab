//! Regions of the world: those of UN M49, and those of the ILO.

use crate::codes::table::{Row, Table};

const TABLE: Table = Table(include_str!("../../data/names/regions.tsv"));

/// Ids of the five regions of the ILO, which do not overlap.
const OF_THE_ILO: [&str; 5] =
    ["africa", "americas", "arab-states", "asia-and-the-pacific", "europe-and-central-asia"];

/// A region of UN M49 or of the ILO, as a row of the table. Regions are ordered by their codes.
///
/// Regions contain regions (Africa, Sub-Saharan Africa, Eastern Africa) and overlap: Central America is part of both
/// North and Latin America. Two of the ILO's regions, Africa and the Americas, are those of M49. The table leaves out
/// the world and groupings such as the European Union.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(Row);

impl Region {
    /// Returns every region in the order of their codes.
    pub(crate) fn all() -> impl Iterator<Item = Region> {
        TABLE.rows().map(Region)
    }

    /// Finds the region that people mean by `014`, `eastern-africa`, `East Africa`, `Afrique orientale` or `东非`.
    ///
    /// The text is a code, an id or a name in one of the table's languages. Case, accents and punctuation do not
    /// matter. If nothing is found, [`Region::nearest`] makes suggestions.
    pub(crate) fn find(text: &str) -> Option<Region> {
        TABLE.by_code(text.trim()).or_else(|| TABLE.find_by_name(text)).map(Region)
    }

    /// Returns at most three regions with a name that is spelled like the text, the nearest first.
    pub(crate) fn nearest(text: &str) -> Vec<Region> {
        TABLE.nearest(text).into_iter().map(Region).collect()
    }

    /// Returns the code of UN M49 (`014`), or the id of a region that only the ILO has (`arab-states`).
    pub(crate) fn code(self) -> &'static str {
        self.0.code()
    }

    /// Returns the id: the English name in small letters with hyphens (`eastern-africa`).
    pub(crate) fn id(self) -> String {
        self.0.name("en").to_lowercase().replace(' ', "-")
    }

    /// Returns the name in the language of a BCP 47 code, or in English: `name("fr")` of `014` is "Afrique orientale".
    pub(crate) fn name(self, language: &str) -> &'static str {
        self.0.name(language)
    }

    /// Returns whether the region is one of the ILO's five.
    pub(crate) fn is_of_the_ilo(self) -> bool {
        OF_THE_ILO.contains(&self.id().as_str())
    }

    /// Returns whether the region has the country with this ISO 3166-1 alpha-2 code.
    pub(crate) fn has_country(self, code: &str) -> bool {
        self.country_codes().any(|known| known.eq_ignore_ascii_case(code))
    }

    /// Returns whether each country of the region is a country of the other one.
    pub(crate) fn is_within(self, other: Region) -> bool {
        self.country_codes().all(|code| other.has_country(code))
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
            .filter(|code| code.starts_with(|first: char| first.is_ascii_digit()))
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
        for country in Country::all().filter(|country| country.code() != "AQ") {
            let of_the_ilo = Region::all().filter(|region| region.is_of_the_ilo());
            assert_eq!(
                of_the_ilo.filter(|region| region.has_country(country.code())).count(),
                1,
                "{country:?}"
            );
        }
        for region in Region::all() {
            assert!(region.country_codes().is_sorted(), "{region:?}");
            for code in region.country_codes() {
                assert_eq!(Country::by_code(code).map(Country::code), Some(code), "{region:?}");
            }
        }
    }

    #[test]
    fn regions_are_those_of_m49_and_of_the_ilo() {
        let codes: Vec<_> = Region::all().map(Region::code).collect();
        #[rustfmt::skip] // several codes a line
        let expected = [
            "002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019", "021", "029",
            "030", "034", "035", "039", "053", "054", "057", "061", "142", "143", "145", "150", "151",
            "154", "155", "202", "419", "arab-states", "asia-and-the-pacific", "europe-and-central-asia",
        ];
        assert_eq!(codes, expected);
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
        for no_region in ["World", "South Africa", "Middle East", "European Union", "Micronesia"] {
            assert_eq!(called(no_region), [""; 0], "{no_region}");
        }
    }

    #[test]
    fn a_region_is_found_by_code_id_and_name() {
        for region in Region::all() {
            assert_eq!(Region::find(region.code()), Some(region));
            assert_eq!(Region::find(&region.id()), Some(region));
        }
        for (written, id) in [
            ("014", "eastern-africa"),
            (" AFRIQUE ORIENTALE ", "eastern-africa"),
            ("Asia-Pacífico", "asia-and-the-pacific"),
            ("asia and pacific", "asia-and-the-pacific"),
            ("États arabes", "arab-states"),
            ("Europa y Asia Central", "europe-and-central-asia"),
            ("América Latina y el Caribe", "latin-america"),
            ("africa subsahariana", "sub-saharan-africa"),
            ("America", "americas"),
        ] {
            assert_eq!(Region::find(written).map(Region::id).as_deref(), Some(id), "{written}");
        }
        for unknown in ["", "KE", "Kenya", "001", "World", "Western"] {
            assert_eq!(Region::find(unknown), None, "{unknown}");
        }
        let ids = |found: Vec<Region>| found.into_iter().map(Region::id).collect::<Vec<_>>();
        assert_eq!(ids(Region::nearest("Afrca")), ["africa"]);
        assert_eq!(ids(Region::nearest("Estern Africa")), ["western-africa", "eastern-africa"]);
    }

    #[test]
    fn regions_of_the_ilo_divide_the_world() {
        let arab = region("arab-states");
        let codes: Vec<_> = arab.country_codes().collect();
        assert_eq!(codes, ["AE", "BH", "IQ", "JO", "KW", "LB", "OM", "PS", "QA", "SA", "SY", "YE"]);
        for (country, id) in [
            ("EG", "africa"),
            ("SD", "africa"),
            ("IR", "asia-and-the-pacific"),
            ("AF", "asia-and-the-pacific"),
            ("TR", "europe-and-central-asia"),
            ("IL", "europe-and-central-asia"),
            ("KZ", "europe-and-central-asia"),
            ("FJ", "asia-and-the-pacific"),
            ("MX", "americas"),
        ] {
            let found = Region::all().find(|region| region.is_of_the_ilo() && region.has_country(country));
            assert_eq!(found.map(Region::id).as_deref(), Some(id), "{country}");
        }
        assert!(region("143").is_within(region("europe-and-central-asia")));
        assert!(!region("145").is_within(arab));
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
