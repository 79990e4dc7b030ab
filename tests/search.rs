//! `ssefind search`: results, order, highlights, explanations and remarks.
//!
//! The golden files contain scores. After a change of the ranking, `GOLDEN=write` writes the files again, and the
//! difference shows the effect.

use serde_json::{Value, json};
use ssefind::terminal::view::Colour;

use crate::support::{
    SMALL, assert_fits, assert_golden, assert_ran, small, ssefind, terminal, terminal_embedded,
};

/// Ids of the complete matches in the fixture catalogue; asserts that standard error is empty.
#[track_caller]
fn small_ids(words: &str, ids: &[&str]) {
    let ran = small(&["search", "-f", "jsonl", "--", words]);
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{words}");
    let hits = ran.stdout.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let complete: Vec<Value> =
        hits.take_while(|hit| hit["match"]["missing"].is_null()).map(|mut hit| hit["id"].take()).collect();
    assert_eq!(complete, ids, "{words}");
}

/// Ids of the hits in the embedded catalogue, and the remarks on standard error.
#[track_caller]
fn found(words: &str) -> (Vec<String>, String) {
    let ran = ssefind(&["search", "-f", "ids", "--", words]);
    assert_eq!(ran.status, 0, "{words}: {}", ran.stderr);
    (ran.stdout.lines().map(str::to_owned).collect(), ran.stderr)
}

/// Asserts the first hits in this order, and an empty standard error.
#[track_caller]
fn first(words: &str, ids: &[&str]) {
    let (found, stderr) = found(words);
    assert_eq!(stderr, "", "{words}");
    assert!(found.iter().take(ids.len()).eq(ids), "{words}: {found:?}");
}

/// Asserts all hits in any order, and an empty standard error.
#[track_caller]
fn exactly(words: &str, ids: &[&str]) {
    let (mut found, stderr) = found(words);
    found.sort_unstable();
    assert_eq!(stderr, "", "{words}");
    assert_eq!(found, ids, "{words}");
}

/// Asserts that this is the only remark.
#[track_caller]
fn nothing(words: &str, hint: &str) {
    assert_ran(&ssefind(&["search", "--", words]), "", &format!("ssefind: {hint}\n"), 1);
}

const NO_HINT: &str = "nothing found; try fewer or other words, or see `ssefind list topics`";

#[test]
fn a_table_in_a_pipe_best_first() {
    let table = "\
ID            KIND      YEAR  LANGUAGES  TITLE
moon-1        brief     2019  en,fr,es   Cooperatives on the Moon
moon-academy  training  2010  en,es      Moon Academy
lunar         unit      2001  en,fr      Lunar Work Unit
moon-10       report    2021  ar         ديمقراطية العمل: الاقتصاد الاجتماعي والتضامني على القمر ومجتمعات المستقبل البعيد
";
    assert_ran(&small(&["search", "moon"]), table, "", 0);
    assert_ran(&small(&["search", "MOON"]), table, "", 0);
}

/// A record about one country is first only if the query names the country.
#[test]
fn a_general_work_comes_before_one_about_a_country() {
    first("my.coop", &["mycoop-2012"]);
    first("my.coop peru", &["mycoop-peru-2016"]);
    first("my.coop Перу", &["mycoop-peru-2016"]);
    first("indigenous peoples", &["world-of-work-5"]);
}

/// `onu` begins Turkish `onurlu`, which stands for decent work.
#[test]
fn an_acronym_in_capitals_is_no_prefix() {
    first("ONU", &["ilo"]);
    first("onu", &["sse-future-of-work-2017"]);
}

/// A partial match names what it has in place of the words that it lacks.
#[test]
fn a_table_names_related_concepts() {
    let table = "\
╭──────┬───────────────────────────────────────────────────────┬───────────╮
│ Year │ Title                                                 │ Languages │
├──────┼───────────────────────────────────────────────────────┼───────────┤
│ 2025 │ Cuidando desde el territorio: Experiencias de         │ es        │
│      │ cooperativas y entidades de la ESS en América Latina  │           │
│      │ related: Latin America                                │           │
│      │ lacks: Chile                                          │           │
│      │ cuidando-desde-el-territorio-2025 · brief             │           │
╰──────┴───────────────────────────────────────────────────────┴───────────╯
";
    assert_eq!(terminal_embedded(&["search", "Chile", "-n", "1"], 76, Colour::Off).0, table);
    for (words, reason) in [
        // The words of one topic have one reason.
        ("united nations", "united nations → UNTFSSE"),
        ("getting more cash for our tomatoes", "related: finance, agricultural cooperative"),
    ] {
        let (out, _) = terminal_embedded(&["search", words], 120, Colour::Off);
        assert!(out.contains(reason), "{words}\n{out}");
    }
}

#[test]
fn one_argument_equals_several() {
    let one = small(&["search", "lunar work turin", "--json"]);
    assert_eq!(one.status, 0);
    assert_eq!(small(&["search", "lunar", "work", "turin", "--json"]), one);
    assert_eq!(small(&["search", "--json", "--", "lunar", "work turin"]), one);
}

#[test]
fn every_field_is_searched() {
    for (words, ids) in [
        // Titles in every language and script, and in other words.
        ("lune", &["moon-1", "moon-10"][..]),
        ("協同組合", &["orbit", "moon-1"]),
        ("月面", &["orbit"]),
        ("τροχιά", &["orbit"]),
        ("τροχια", &["orbit"]),
        ("القمر", &["moon-10"]),
        ("orbita", &["orbit"]),
        // Persons and bodies.
        // The word is German for an example too, which is in the summary of a unit.
        ("muster", &["moon-1", "orbit", "lunar"]),
        ("\"bureau of moon\"", &["moon-1"]),
        ("fictional press", &["moon-1"]),
        // Series and number, ISBN, year, country.
        ("work in space 10", &["moon-10"]),
        ("978-0-00-000001-9", &["moon-1"]),
        ("9780000000019", &["moon-1"]),
        ("978 0 00 000002 6", &["moon-1"]),
        ("2021", &["moon-10"]),
        ("2017-2019", &["moon-1", "orbit"]),
        ("brazil", &["moon-1"]),
        ("Brésil", &["moon-1"]),
        ("tranquillity", &["moon-1"]),
        // Topics in any of their languages.
        ("mareas", &["moon-10", "orbit", "moon-1"]),
        // Units, initiatives, instruments.
        ("\"moon desk\"", &["lunar"]),
        ("knock twice", &["lunar"]),
        ("seoul", &["moon-academy"]),
        ("pesanteur", &["moon-academy"]),
        ("R.999", &["r999"]),
        ("recommendation 999", &["r999"]),
        // Part of an id.
        ("red-title", &["red-title"]),
    ] {
        small_ids(words, ids);
    }
}

#[test]
fn complete_matches_come_first_and_partial_ones_are_marked() {
    assert_ran(
        &small(&["search", "moon", "tides", "seoul", "-n", "3"]),
        "\
ID            KIND      YEAR  LANGUAGES  PARTIAL       TITLE
moon-academy  training  2010  en,es      lacks: tides  Moon Academy
moon-1        brief     2019  en,fr,es   lacks: seoul  Cooperatives on the Moon
moon-10       report    2021  ar         lacks: seoul  ديمقراطية العمل: الاقتصاد الاجتماعي والتضامني على القمر ومجتمعات المستقبل البعيد
",
        "",
        0,
    );
    let ran = small(&["search", "moon", "tides", "korea", "--json", "--partial"]);
    let hits: Vec<Value> = serde_json::from_str(&ran.stdout).expect("JSON");
    let missing: Vec<(&str, &Value)> =
        hits.iter().map(|hit| (hit["id"].as_str().expect("id"), &hit["match"]["missing"])).collect();
    assert_eq!(
        missing[..3],
        [("moon-10", &Value::Null), ("moon-1", &Value::Null), ("moon-academy", &json!(["tides"])),]
    );
}

/// Names of languages and of people have no other forms: `China` is not `chino`, and `France` is not Francis.
#[test]
fn a_country_is_no_language_and_no_person() {
    for (country, ids) in [
        ("Italia", "ilr-italian-cooperative-movement\nsse-academy\nitc-ilo\n"),
        ("China", "mapping-sse-asia-setting-2021\n"),
        ("France", "french-consumers-cooperatives-congress-1921\nsse-social-finance-2019\n"),
    ] {
        assert_ran(&ssefind(&["search", country, "-n", "3", "-f", "ids"]), ids, "", 0);
    }
    let italian = ssefind(&["search", "italiano", "-n", "2", "-f", "ids"]);
    assert_ran(&italian, "ilr-italian-cooperative-movement\nilc-110-report-vi\n", "", 0);
}

/// Formats for programs have the complete matches alone, if there is one, unless `--partial` asks for the others.
#[test]
fn formats_for_programs_have_complete_matches_only() {
    let ids = |args: &[&str]| small(&[&["search", "-f", "ids"], args].concat());
    assert_ran(&ids(&["moon", "tides"]), "moon-1\nmoon-10\n", "", 0);
    assert_ran(&ids(&["moon", "tides", "-n", "1"]), "moon-1\n", "", 0);
    assert_ran(&ids(&["moon", "tides", "--sort", "id", "-c", "br"]), "moon-1\n", "", 0);
    let all = ids(&["moon", "tides", "--partial"]);
    assert!(all.stdout.starts_with("moon-1\nmoon-10\nmoon-academy\n"), "{}", all.stdout);
    // Only partial matches: they are printed, and standard error says so.
    let said = "ssefind: no record has every word; 5 have some, and are printed\n";
    let only = ids(&["moon", "tides", "seoul"]);
    assert_eq!((only.stdout.lines().count(), only.stderr.as_str(), only.status), (5, said, 0));
    for format in ["csv", "tsv", "markdown", "opensearch-bulk"] {
        let of = |words: &[&str]| small(&[&["search", "-f", format], words].concat());
        assert!(!of(&["moon", "tides"]).stdout.contains("moon-academy"), "{format}");
        let only = of(&["moon", "tides", "seoul"]);
        assert!(only.stdout.contains("moon-academy"), "{format}");
        assert_eq!(only.stderr, said, "{format}");
    }
    // JSON says which words a hit lacks, so it has all hits.
    for format in ["json", "jsonl"] {
        let ran = small(&["search", "-f", format, "moon", "tides"]);
        assert!(ran.stdout.contains("moon-academy") && ran.stderr.is_empty(), "{format}");
    }
    let cited = ssefind(&["search", "domestic workers", "-f", "csl-json"]);
    let cited: Vec<Value> = serde_json::from_str(&cited.stdout).expect("JSON");
    let all = ssefind(&["search", "domestic workers", "-f", "json"]);
    let all: Vec<Value> = serde_json::from_str(&all.stdout).expect("JSON");
    let complete = all.iter().take_while(|hit| hit["match"]["missing"].is_null());
    let complete: Vec<&Value> = complete.map(|hit| &hit["id"]).collect();
    assert_eq!(cited.iter().map(|hit| &hit["id"]).collect::<Vec<_>>(), complete);
    assert!(complete.len() < all.len());
}

/// Tables say at each width which words a hit lacks, and the last line counts both kinds.
#[test]
fn tables_tell_partial_matches_apart() {
    for (interface, lacks, count) in [
        ("en", "lacks: seoul", "3 publications; none has every word\n"),
        ("fr", "il manque\u{a0}: seoul", "3 publications\u{a0}; aucune notice n’a tous les mots\n"),
        ("es", "falta: seoul", "3 publicaciones; ningún registro tiene todas las palabras\n"),
    ] {
        for width in [40, 60, 80, 120, 200] {
            let args = ["--interface", interface, "search", "moon", "tides", "seoul", "-k", "publication"];
            let (out, err) = terminal(&args, width, Colour::Off);
            assert!(out.contains(lacks), "{width}\n{out}");
            assert!(err.replace('\n', " ").ends_with(&count.replace('\n', " ")), "{width}\n{err}");
        }
    }
    let (_, err) = terminal(&["search", "moon", "tides", "-n", "2"], 80, Colour::Off);
    assert!(err.contains("; 2 have every word, "), "{err}");
    let (out, _) = terminal(&["search", "moon", "tides", "seoul", "--fields", "id"], 80, Colour::Off);
    assert!(out.contains("lacks: seoul"), "{out}");
}

/// A table on a terminal says by which topic or concept a hit was found.
#[test]
fn tables_say_by_which_topic_a_hit_was_found() {
    for width in [40, 60, 80, 120, 200] {
        let (out, _) = terminal_embedded(&["search", "maids", "-n", "3"], width, Colour::Off);
        assert!(out.contains("maids → domestic workers"), "{width}\n{out}");
        let (out, _) = terminal_embedded(&["search", "housing", "-n", "3"], width, Colour::Off);
        assert!(out.contains("housing → SDG 11"), "{width}\n{out}");
    }
    let (out, _) = terminal_embedded(&["--ascii", "search", "maids", "-n", "3"], 80, Colour::Off);
    assert!(out.contains("maids -> domestic workers"), "{out}");
    let (out, _) = terminal_embedded(&["--interface", "es", "search", "maids", "-n", "3"], 80, Colour::Off);
    assert!(out.contains("maids → trabajadores domésticos"), "{out}");
    let (out, _) = terminal_embedded(&["search", "informal economy", "-n", "30"], 80, Colour::Off);
    assert!(out.contains("topic: informal economy"), "{out}");
}

#[test]
fn a_partial_match_needs_the_rare_words() {
    let rest = "nothing found, because no record has xqzvwy; for the rest, type `ssefind search korea`";
    nothing("korea xqzvwy", rest);
    // A word that only a guess would find is no advice.
    nothing(
        "blorf gnarp",
        "nothing found; nearest words in the catalogue: borc, gap; or see `ssefind list topics`",
    );
    // A query with many unknown words is not explained word by word.
    nothing("korea xqzvwa xqzvwe xqzvwi xqzvwo xqzvwu xqzvwy xqzjka xqzjke", NO_HINT);
    let ran = ssefind(&["search", "waste", "pickers", "xqzvwy", "-n", "3"]);
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0));
    assert!(ran.stdout.lines().skip(1).all(|line| line.contains("  lacks: xqzvwy  ")));
    assert!(ran.stdout.lines().nth(1).is_some_and(|line| line.starts_with("world-of-work-12 ")));
}

/// The numbers change with the weights; the sums stay valid.
#[test]
fn json_is_the_record_with_its_match() {
    let ran = small(&["search", "--json", "satelites recommendation geneva"]);
    assert_eq!((ran.stderr.as_str(), ran.status), ("searched \"satelites\" as \"satellites\"\n", 0));
    let hits: Vec<Value> = serde_json::from_str(&ran.stdout).expect("JSON");
    let fixture: Vec<Value> =
        serde_json::from_str(&std::fs::read_to_string(SMALL).expect("fixture")).expect("JSON");
    let mut last = 1.0;
    for hit in &hits {
        let mut record = hit.clone();
        let how = record.as_object_mut().expect("object").remove("match").expect("match");
        assert!(fixture.contains(&record), "{record}");
        let score = how["score"].as_f64().expect("score");
        assert!((0.0..=last).contains(&score), "{score} after {last}");
        last = score;
        let added = |list: &str| {
            let items = how[list].as_array().map_or(&[][..], Vec::as_slice);
            items.iter().map(|item| item["added"].as_f64().expect("added")).sum::<f64>()
        };
        // The score of a part, summary or companion is slightly lower than its sum.
        let sum = added("terms") + added("bonus");
        assert!((score - sum).abs() < 0.001, "{score} is not {sum}: {}", record["id"]);
    }
    let without_numbers = |mut how: Value| {
        for list in ["terms", "bonus"] {
            for item in how[list].as_array_mut().into_iter().flatten() {
                item.as_object_mut().expect("object").remove("added");
            }
        }
        how.as_object_mut().expect("object").remove("score");
        how
    };
    assert_eq!(hits[0]["id"], "r999");
    assert_eq!(
        without_numbers(hits[0]["match"].clone()),
        json!({
            "terms": [
                {"term": "satelites", "word": "satellites", "field": "name", "language": "en", "how": "typo"},
                {"term": "recommendation", "word": "recommendation", "field": "name", "language": "en", "how": "exact"},
                {"term": "geneva", "word": "geneva", "field": "place", "how": "exact"},
            ],
            "bonus": [{"for": "word order"}, {"for": "share of the name"}],
        })
    );
}

#[test]
fn jsonl_and_ids_have_the_same_hits() {
    let all: Vec<Value> = serde_json::from_str(&small(&["search", "tides", "--json"]).stdout).expect("JSON");
    let lines = small(&["search", "tides", "-f", "jsonl"]).stdout;
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines, all);
    let ids: Vec<&str> = all.iter().map(|hit| hit["id"].as_str().expect("id")).collect();
    assert_eq!(small(&["search", "tides", "-f", "ids"]).stdout, ids.join("\n") + "\n");
}

#[test]
fn nothing_found_is_status_1_with_the_nearest_words() {
    let hint = "ssefind: nothing found; nearest words in the catalogue: mareas, bureau, corea; or see `ssefind list topics`\n";
    assert_ran(&small(&["search", "xareax"]), "", hint, 1);
    assert_ran(&small(&["search", "xareax", "--json"]), "[]\n", hint, 1);
    assert_ran(&small(&["search", "xareax", "-f", "jsonl"]), "", hint, 1);
    assert_ran(&small(&["search", "xareax", "-f", "ids"]), "", hint, 1);
    nothing("xqzv", NO_HINT);
    nothing(
        "asdf jkl",
        "nothing found; nearest words in the catalogue: and, sdg, asia; or see `ssefind list topics`",
    );
}

#[test]
fn a_country_alone_is_no_answer_to_a_question_about_something_else() {
    nothing(
        "weather Nairobi",
        "nothing found, because no record has weather; for the rest, type `ssefind search Nairobi`",
    );
    nothing(
        "horaires TGV Paris Lyon",
        "nothing found, because no record has TGV; for the rest, type `ssefind search horaires Paris Lyon`",
    );
    first("Kenya and Tanzania", &["how-women-fare-east-africa"]);
    let (partial, _) = found("farmers in Ghana");
    assert_eq!(partial[0], "agricultural-cooperative-impact-2017");
}

#[test]
fn function_words_are_not_searched_unless_they_are_acronyms() {
    exactly("ごみ", &["e-waste-cooperatives-2014", "world-of-work-12"]);
    let (of_ai, _) = found("AI and coops");
    assert_eq!(of_ai[..2], ["world-of-work-6", "future-of-work-note-6"]);
    first("can they lend us money", &["social-finance-wp-10-1995"]);
    first("des coopératives avec eux", &["coop"]);
    first("cooperative dall'Italia", &["ilr-italian-cooperative-movement"]);
}

#[test]
fn every_suggested_word_finds_a_record() {
    // The names of all countries are known words, even without records, so that the search does not correct them.
    nothing("liechtenstien", NO_HINT);
    nothing("liechtenstein", NO_HINT);
    nothing(
        "icelnd",
        "nothing found; nearest words in the catalogue: ireland, field, oceans; or see `ssefind list topics`",
    );
    for word in ["ireland", "field", "oceans"] {
        assert_eq!(ssefind(&["search", word]).status, 0, "{word}");
    }
}

#[test]
fn explained_in_a_pipe_and_on_a_terminal() {
    let ran = small(&["search", "--explain", "moon mareas brasil", "-n", "2"]);
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0));
    assert_golden("search-explain-piped.txt", &ran.stdout);
    for width in [40, 80, 120] {
        let (out, _) =
            terminal(&["search", "--explain", "moon mareas brasil", "-n", "2"], width, Colour::Off);
        assert_fits(&out, width);
        assert_golden(&format!("search-explain-{width}.txt"), &out);
    }
}

#[test]
fn matches_are_highlighted_on_a_terminal() {
    for width in [40, 60, 80, 120, 250] {
        let (out, _) = terminal(&["search", "moons korea tides lune", "-n", "3"], width, Colour::Off);
        assert_fits(&out, width);
        assert_golden(&format!("search-{width}.txt"), &out);
    }
    for (words, marked) in [
        // A literal match, another form, a typo, another script and a phrase.
        ("moon", "Cooperatives on the \u{1b}[1;33mMoon\u{1b}[0m"),
        ("cooperative", "\u{1b}[1;33mCooperatives\u{1b}[0m on the Moon"),
        ("acadmy", "Moon \u{1b}[1;33mAcademy\u{1b}[0m"),
        ("協同組合", "\u{1b}[1;33m協同組合\u{1b}[0mの軌道"),
        ("\"on the moon\"", "Cooperatives \u{1b}[1;33mon the Moon\u{1b}[0m"),
        // The matching title, if it is not the display title.
        ("lune", "fr: Les coopératives sur la \u{1b}[0m\u{1b}[1;33mLune\u{1b}[0m"),
        ("τροχια", "\u{1b}[1;33mτροχιά\u{1b}[0m"),
    ] {
        let (out, _) = terminal(&["search", words], 250, Colour::On);
        assert!(out.contains(marked), "{words}: {out}");
    }
}

#[test]
fn corrections_are_reported() {
    for (typed, id, remark) in [
        ("coopertaive", "coop", "searched \"coopertaive\" as \"cooperative\"\n"),
        ("garmnet", "world-of-work-11", "searched \"garmnet\" as \"garment\"\n"),
        ("domestc workers", "world-of-work-2", "searched \"domestc\" as \"domestic\"\n"),
        ("Borzga", "euricse-wp-104-18", "searched \"Borzga\" as \"borzaga\"\n"),
        (
            "wsate pikcers",
            "world-of-work-12",
            "searched \"wsate\" as \"waste\"\nsearched \"pikcers\" as \"pickers\"\n",
        ),
    ] {
        let (found, remarks) = found(typed);
        assert_eq!((found[0].as_str(), remarks.as_str()), (id, remark), "{typed}");
    }
    // The search corrects neither words of the catalogue nor short words.
    first("social", &["sse-brochure-2014"]);
    nothing("xyz", NO_HINT);
    let (_, err) = terminal(&["search", "geneav"], 80, Colour::Off);
    assert_eq!(err, "searched \"geneav\" as \"geneva\"\n1 instrument\n");
}

#[test]
fn all_forms_of_a_word_match() {
    // These have every word; the order of partial matches depends on the rarity of each form.
    let of = |words: &str| {
        let ran = ssefind(&["search", "-f", "jsonl", words]);
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{words}");
        let hits = ran.stdout.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        let mut ids: Vec<String> = hits
            .take_while(|hit| hit["match"]["missing"].is_null())
            .map(|hit| hit["id"].as_str().expect("id").to_owned())
            .collect();
        ids.sort_unstable();
        ids
    };
    for (word, others) in [
        (
            "cooperative waste",
            &["cooperatives waste", "co-operative waste", "co-operatives waste", "coops waste"][..],
        ),
        ("worker cooperative", &["workers cooperatives", "workers’ co-operatives"]),
        ("cooperativa reciclador", &["cooperativas recicladores"]),
        ("organisation informal", &["organization informal", "organizations informal"]),
    ] {
        for other in others {
            assert_eq!(of(other), of(word), "{other}");
        }
    }
}

#[test]
fn other_languages_and_scripts_lead_to_the_same_works() {
    let pickers = [
        "cooperation-informal-economy-2017",
        "cooperation-informal-economy-summary-2018",
        "world-of-work-12",
    ];
    for words in ["recicladores", "récupérateurs", "recuperateurs", "RÉCUPÉRATEURS"] {
        exactly(words, &pickers);
    }
    let mut waste = pickers.to_vec();
    waste.insert(2, "e-waste-cooperatives-2014");
    exactly("廃棄物", &waste);
    let about = ssefind(&["filter", "-t", "cooperatives", "-f", "ids"]).stdout;
    assert!(about.lines().count() > 100);
    for words in [
        "협동조합",
        "تعاونيات",
        "التعاونيات",
        "кооперативы",
        "кооперативов",
        "συνεταιρισμοί",
        "συνεταιρισμών",
        "kooperatif",
        "kooperatifler",
        "合作社",
    ] {
        let (found, stderr) = found(words);
        assert_eq!(stderr, "", "{words}");
        for id in about.lines() {
            assert!(found.iter().any(|hit| hit == id), "{words}: {id}");
        }
    }
    let korea = "coop-statistics-korea-2018";
    for words in ["Korea", "Corea", "Corée", "대한민국"] {
        first(words, &[korea]);
    }
    let south_africa = "south-africa-sse-evaluation-2022";
    for words in ["South Africa", "Sudáfrica", "África do Sul"] {
        first(words, &[south_africa]);
    }
}

#[test]
fn acronyms_and_numbers() {
    for (words, ids) in [
        ("COOP", &["coop"][..]),
        ("coop", &["coop"]),
        ("ACTRAV", &["actrav"]),
        ("SDG 8", &["cooperative-2030-sdg-8"]),
        ("SDG8", &["cooperative-2030-sdg-8"]),
        ("ODS 8", &["cooperative-2030-sdg-8"]),
        ("ODD 8", &["cooperative-2030-sdg-8"]),
        ("world of work 11", &["world-of-work-11"]),
        ("World of Work No.11", &["world-of-work-11"]),
        ("SSE academy", &["sse-academy"]),
        ("ESS academia", &["sse-academy"]),
    ] {
        first(words, ids);
    }
    // The query finds the instrument, and its text as a publication.
    for words in ["R193", "R.193", "r 193", "Recommendation 193", "Recommendation No. 193"] {
        let (mut found, stderr) = found(words);
        assert_eq!(stderr, "", "{words}");
        found.truncate(2);
        found.sort_unstable();
        assert_eq!(found, ["r193", "recommendation-193"], "{words}");
    }
    for words in ["MyCOOP", "My.COOP", "mycoop"] {
        let (found, stderr) = found(words);
        assert_eq!(stderr, "");
        assert!(found[0].starts_with("mycoop-"), "{words}: {found:?}");
    }
}

#[test]
fn an_isbn_in_any_hyphenation_and_of_either_length_is_one_record() {
    for (isbn, id) in [
        ("978-92-2-130678-8", "care-cooperatives-2"),
        ("9789221306788", "care-cooperatives-2"),
        ("978 92 2 130678 8", "care-cooperatives-2"),
        ("978-9221306788", "care-cooperatives-2"),
        ("92-2-130678-X", "care-cooperatives-2"),
        ("922130678x", "care-cooperatives-2"),
        ("92-2-112777-X", "cooperatives-crisis-resolution-2001"),
        ("922112777x", "cooperatives-crisis-resolution-2001"),
        ("978-92-2-112777-2", "cooperatives-crisis-resolution-2001"),
    ] {
        exactly(isbn, &[id]);
    }
    // An ISBN with a wrong check digit belongs to another book.
    nothing("978-92-2-130678-9", NO_HINT);
}

#[test]
fn years() {
    let dated = |conditions: &[&str]| {
        let args = [&["filter", "-f", "ids", "--sort", "id"], conditions].concat();
        let listed = ssefind(&args).stdout;
        listed.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    // The search finds every record of the year; other records may have the number in a text.
    let (all, _) = found("2017");
    for id in dated(&["-y", "2017", "-k", "publication"]) {
        assert!(all.contains(&id), "{id}");
    }
    let (all, _) = found("2014-2017");
    for id in dated(&["-y", "2014..2017", "-k", "publication"]) {
        assert!(all.contains(&id), "{id}");
    }
    first("2017 brazil statistics", &["coop-statistics-brazil-2017"]);
}

#[test]
fn a_phrase_matches_in_its_order() {
    small_ids("\"cooperatives on the moon\"", &["moon-1"]);
    small_ids("\"on the moon\"", &["moon-1", "moon-10", "lunar"]);
    assert_ran(&small(&["search", "\"moon the on\""]), "", &format!("ssefind: {NO_HINT}\n"), 1);
    nothing("\"work of world\"", NO_HINT);
}

#[test]
fn a_minus_excludes_a_word() {
    small_ids("moon -cooperatives", &["moon-academy", "lunar", "moon-10"]);
    small_ids("moon -\"moon academy\" -cooperatives", &["lunar", "moon-10"]);
    exactly("waste -pickers", &["e-waste-cooperatives-2014"]);
    exactly("waste -\"waste pickers\"", &["e-waste-cooperatives-2014"]);
    // A minus alone is no word; the flag alone searches everything.
    small_ids("-moon", &["orbit", "red-title", "tidal", "r999"]);
    small_ids("seoul - turin", &["moon-academy"]);
}

#[test]
fn short_forms_of_the_conditions() {
    for (short, flags) in [
        ("author:muster", &["-a", "muster"][..]),
        ("lang:fr", &["-l", "fr"]),
        ("language:ελληνικά", &["-l", "el"]),
        ("lang:fr,ar", &["-l", "fr,ar"]),
        ("lang:fr lang:es", &["-l", "fr", "-l", "es"]),
        ("year:2017..2019", &["-y", "2017..2019"]),
        ("series:\"work in space\"", &["-s", "work in space"]),
        ("unit:lunar", &["-u", "lunar"]),
        ("country:corea", &["-c", "kr"]),
        ("region:\"asie orientale\"", &["-r", "eastern-asia"]),
        ("topic:mareas", &["-t", "tides"]),
        ("KIND:brief", &["-k", "brief"]),
    ] {
        let plain = small(&[&["filter", "--sort", "id", "-f", "ids"], flags].concat());
        assert_eq!(plain.status, 0, "{flags:?}");
        assert_eq!(small(&["search", "--sort", "id", "-f", "ids", short]), plain, "{short}");
        // The condition stands beside words in the query, and as a flag.
        let both = small(&["search", "moon", short, "--json"]);
        assert_eq!(small(&[&["search", "moon", "--json"], flags].concat()), both, "{short}");
    }
    exactly("author:borzaga", &["euricse-wp-104-18", "sse-academy-reader-2011", "sse-future-of-work-2017"]);
    exactly("series:\"world of work\" garment", &["world-of-work-11"]);
    exactly("lang:ja lang:tr", &["future-of-work-note-6"]);
    exactly("topic:\"waste pickers\" lang:pt", &["cooperation-informal-economy-summary-2018"]);
}

#[test]
fn function_words_are_neither_required_nor_scored() {
    let json = |words: &str| small(&["search", "--json", words]);
    assert_eq!(json("the tides of the"), json("tides"));
    let ids = |words: &str| small(&["search", "-f", "ids", words]);
    assert_eq!(ids("for the moon"), ids("moon"));
    assert_eq!(ids("les coopératives de la lune"), ids("coopératives lune"));
}

#[test]
fn a_pasted_title_finds_its_record_even_if_incomplete() {
    let title =
        "Cooperatives and the Fundamental Principles and Rights at Work: Cooperatives and Child Labour";
    first(title, &["world-of-work-7"]);
    first("Fundamental Principles and Rights at Work: Cooperatives and Child Labour", &["world-of-work-7"]);
    first(
        "Towards a better understanding of the role of cooperatives in the ready made garment",
        &["world-of-work-11"],
    );
    first(
        "coopératives de ramasseurs de déchets et les organisations de l’economie sociale et solidaire",
        &["world-of-work-12"],
    );
}

#[test]
fn limits_cut_the_same_list() {
    let all = small(&["search", "moon", "-f", "ids"]).stdout;
    let all: Vec<&str> = all.lines().collect();
    assert_eq!(all.len(), 4);
    for most in [1, 3, 4, 9] {
        let cut = small(&["search", "moon", "-f", "ids", "-n", &most.to_string()]);
        let expected: String = all.iter().take(most).flat_map(|id| [id, "\n"]).collect();
        assert_ran(&cut, &expected, "", 0);
    }
    // A pipe gets all results; a terminal gets a screenful and a hint for the rest.
    let everything = ssefind(&["search", "cooperatives", "-f", "ids"]).stdout;
    let everything = everything.lines().count();
    assert!(everything > 200, "{everything}");
    let (out, err) = terminal_embedded(&["search", "cooperatives"], 120, Colour::Off);
    assert_eq!(err, format!("20 of {everything} records; -n {everything} shows all\n"));
    assert_fits(&out, 120);
    let (_, err) = terminal_embedded(&["search", "cooperatives", "-n", "3"], 120, Colour::Off);
    assert_eq!(err, format!("3 of {everything} records; -n {everything} shows all\n"));
    let (out, _) = terminal_embedded(&["search", "cooperatives", "-f", "ids"], 120, Colour::Off);
    assert_eq!(out.lines().count(), everything);
    let (_, err) = terminal(&["search", "tides", "-n", "1"], 80, Colour::Off);
    assert_eq!(err, "1 of 3 publications; -n 3 shows all\n");
}

#[test]
fn sorted_and_reversed() {
    for (args, ids) in [
        (&["--sort", "id"][..], "lunar\nmoon-1\nmoon-10\nmoon-academy\n"),
        (&["--sort", "id", "--reverse"], "moon-academy\nmoon-10\nmoon-1\nlunar\n"),
        (&["--sort", "year"], "moon-10\nmoon-1\nmoon-academy\nlunar\n"),
        (&["--sort", "year", "-n", "1"], "moon-10\n"),
        (&["--sort", "title"], "moon-1\nlunar\nmoon-academy\nmoon-10\n"),
        (&["--sort", "languages"], "moon-1\nlunar\nmoon-academy\nmoon-10\n"),
        (&["--sort", "relevance"], "moon-1\nmoon-academy\nlunar\nmoon-10\n"),
        (&["--reverse"], "moon-10\nlunar\nmoon-academy\nmoon-1\n"),
        // The two best results, with the best one last.
        (&["--reverse", "-n", "2"], "moon-academy\nmoon-1\n"),
        (&["--reverse", "-n", "2", "--sort", "relevance"], "moon-academy\nmoon-1\n"),
        (&["--reverse", "-n", "2", "-l", "en"], "moon-academy\nmoon-1\n"),
        // With another order, the last results of that order.
        (&["--reverse", "-n", "2", "--sort", "year"], "lunar\nmoon-academy\n"),
    ] {
        assert_ran(&small(&[&["search", "moon", "-f", "ids"], args].concat()), ids, "", 0);
    }
}

#[test]
fn equal_commands_give_equal_bytes() {
    for words in ["waste pickers", "cooperativas", "coopertaive korea", "협동조합"] {
        let once = ssefind(&["search", "--explain", words]);
        for _ in 0..3 {
            assert_eq!(ssefind(&["search", "--explain", words]), once);
        }
    }
}
