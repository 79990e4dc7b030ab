//! `--region`, `region:` and `list regions`: regions of the ILO and of the UN, from the countries of the records.

use serde_json::Value;

use crate::scan::{Written, many, record};
use crate::support::{assert_ran, small, ssefind};

#[track_caller]
fn assert_finds(region: &str, ids: &str) {
    assert_ran(&small(&["filter", "-f", "ids", "-r", region]), ids, "", 0);
}

#[test]
fn a_region_has_the_records_of_its_countries() {
    for region in ["americas", "Latin America", "AMÉRICA LATINA Y EL CARIBE", "Amérique du Sud", "005"] {
        assert_finds(region, "moon-1\n");
    }
    for region in ["asia-and-the-pacific", "Asie et Pacifique", "Asia-Pacífico", "Eastern Asia", "东亚"] {
        assert_finds(region, "moon-10\nmoon-1\n");
    }
    assert_finds("americas,eastern-asia", "moon-10\nmoon-1\n");
    let both = small(&["filter", "-f", "ids", "-r", "americas", "-r", "eastern-asia"]);
    assert_ran(&both, "moon-1\n", "", 0);
}

#[test]
fn every_command_with_conditions_takes_a_region() {
    assert_ran(&small(&["list", "-r", "americas", "-f", "ids"]), "moon-1\n", "", 0);
    assert_ran(&small(&["translations", "-r", "americas", "-f", "ids"]), "moon-1\n", "", 0);
    let stats = small(&["stats", "--by", "year", "-r", "americas", "-f", "csv"]);
    assert_ran(&stats, "by,value,name,publications,of\r\nyear,2019,2019,1,1\r\n", "", 0);
    for query in ["moon region:americas", "region:\"Latin America\"", "region:américas"] {
        assert_ran(&small(&["search", query, "-f", "ids"]), "moon-1\n", "", 0);
    }
}

#[test]
fn regions_are_listed_with_counts() {
    let table = "\
PUBLICATIONS  ID                    NAME                  PART OF
           2  asia                  Asia                  -
           2  asia-and-the-pacific  Asia and the Pacific  -
           2  eastern-asia          Eastern Asia          Asia and the Pacific
           1  americas              Americas              -
           1  latin-america         Latin America         Americas
           1  Sea of Tranquillity   Sea of Tranquillity   -
           1  south-america         South America         Americas
";
    assert_ran(&small(&["list", "regions"]), table, "", 0);
    let french = small(&["list", "regions", "-n", "1", "-c", "br", "--interface", "fr"]);
    assert_ran(
        &french,
        "PUBLICATIONS  ID             NOM              FAIT PARTIE DE\n           1  south-america  Amérique du Sud  Amériques\n",
        "",
        0,
    );
}

/// The regions that the facts of our catalogue name are those that their countries give.
#[test]
fn our_records_name_the_regions_of_their_countries() {
    let publications: Vec<Value> =
        serde_json::from_str(include_str!("../data/publications.json")).expect("JSON");
    for name in ["Africa", "Americas", "Arab States", "Asia and the Pacific", "Europe and Central Asia"] {
        let named: Vec<&str> = publications
            .iter()
            .filter(|work| {
                work["regions"].as_array().is_some_and(|all| all.iter().any(|region| region == name))
            })
            .filter_map(|work| work["id"].as_str())
            .collect();
        let mut found: Vec<String> =
            ssefind(&["list", "-r", name, "-f", "ids"]).stdout.lines().map(str::to_owned).collect();
        found.sort();
        assert_eq!(found, named, "{name}");
    }
}

/// Records whose own field names regions: one of the table, and one that only these records know.
const OWN: &str = r#"{"type": "publication", "id": "a", "kind": "brief", "title": "A", "editions": [], "sources": [], "regions": ["Sahel"]}
{"type": "publication", "id": "b", "kind": "brief", "title": "B", "editions": [], "sources": [], "regions": ["Caribbean"]}
{"type": "publication", "id": "c", "kind": "brief", "title": "C", "editions": [], "sources": [], "countries": ["KE"], "regions": ["Sahel and West Africa"]}
{"type": "initiative", "id": "d", "kind": "platform", "name": {"en": "D"}, "sources": [], "countries": ["TN"]}
"#;

#[test]
fn regions_of_the_field_and_of_the_countries_are_united() {
    let file = Written::new("regions", OWN.as_bytes());
    let find = |region: &str| {
        let found = ssefind(&["filter", "-r", region, "-f", "ids", "--catalogue", file.path()]);
        (found.stdout.lines().collect::<Vec<_>>().join(" "), found.status)
    };
    for (region, ids) in [
        ("Sahel", "a"),
        ("sahel and", "c"),
        ("caribbean", "b"),
        ("americas", "b"),
        ("latin america", "b"),
        ("south america", ""),
        ("africa", "c d"),
        ("western africa", ""),
    ] {
        assert_eq!(find(region), (ids.to_owned(), i32::from(ids.is_empty())), "{region}");
    }
    let listed = ssefind(&["list", "regions", "-f", "ids", "--sort", "id", "--catalogue", file.path()]);
    let values = "Sahel\nSahel and West Africa\nafrica\namericas\ncaribbean\neastern-africa\nlatin-america\nnorth-america\nsub-saharan-africa\n";
    assert_ran(&listed, values, "", 0);
}

#[test]
fn a_large_file_has_regions_too() {
    let mut text = many("\n");
    for (number, field) in [(90_001, r#""countries":["KE"],"#), (90_002, r#""regions":["Sahel"],"#)] {
        let line = record(number, "Weavers of baskets", 0).replacen('{', &format!("{{{field}"), 1);
        text.extend_from_slice(format!("\n{line}").as_bytes());
    }
    let file = Written::new("regions-large", &text);
    for (query, ids) in [
        ("weavers region:africa", "w090001\n"),
        ("weavers region:sahel", "w090002\n"),
        ("region:\"eastern africa\"", "w090001\n"),
    ] {
        assert_ran(&ssefind(&["search", query, "-f", "ids", "--catalogue", file.path()]), ids, "", 0);
    }
    // The other conditions of names and facts are the same there.
    let press =
        record(90_003, "Weavers of baskets", 0).replacen('{', r#"{"publishers":["Basket Press"],"#, 1);
    let file = Written::new("publishers-large", &[many("\n"), format!("\n{press}\n").into_bytes()].concat());
    for query in ["weavers publisher:\"basket press\"", "publisher:basket lacking:isbn"] {
        assert_ran(&ssefind(&["search", query, "-f", "ids", "--catalogue", file.path()]), "w090003\n", "", 0);
    }
    let unknown = ssefind(&["search", "weavers", "-r", "sahle", "--catalogue", file.path()]);
    let message = "ssefind: no region `sahle` in the catalogue; `ssefind list regions` shows all\n";
    assert_ran(&unknown, "", message, 2);
}

#[test]
fn a_region_and_a_country_are_not_the_same() {
    for (args, message) in [
        (
            ["filter", "-c", "africa"],
            "`Africa` is a region, not a country: use `--region africa`, or `region:africa` in a query",
        ),
        (
            ["filter", "-r", "Kenya"],
            "`Kenya` is a country, not a region: use `--country KE`, or `country:KE` in a query",
        ),
        (
            ["search", "--interface=fr", "country:asie"],
            "`Asie` est une région, pas un pays\u{a0}: utilisez `--region asia`, ou `région:asia` dans les mots",
        ),
        (
            ["search", "--interface=es", "region:kenia"],
            "`Kenia` es un país, no una región: use `--country KE`, o `país:KE` en las palabras",
        ),
        (
            ["filter", "-r", "Afrca"],
            "no region `Afrca` in the catalogue; nearest: Africa; `ssefind list regions` shows all",
        ),
        (
            ["filter", "--interface=fr", "-r=Afrique orientalle"],
            "aucune région `Afrique orientalle` dans le catalogue\u{a0}; valeurs proches\u{a0}: Afrique orientale\u{a0}; pour la liste complète\u{a0}: `ssefind list regions`",
        ),
        (["filter", "-r", "Mordor"], "no region `Mordor` in the catalogue; `ssefind list regions` shows all"),
    ] {
        assert_ran(&ssefind(&args), "", &format!("ssefind: {message}\n"), 2);
    }
}
