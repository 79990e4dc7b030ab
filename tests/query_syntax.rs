//! The signs of a query: keys in three languages, `OR`, parentheses, and the errors that name a place.

use proptest::prelude::*;
use ssefind::search::Query;

use crate::scan::Written;
use crate::support::{assert_ran, small, ssefind};

/// Signs of the syntax beside words and arbitrary text.
fn typed() -> impl Strategy<Value = String> {
    let signs = [
        "\"",
        "-",
        "(",
        ")",
        "OR",
        "OR",
        "or",
        "a",
        "waste",
        "-x",
        "-\"a b\"",
        "\"c d\"",
        "lang:fr",
        "-lang:fr",
        "título:agua",
        "series:\"a b\"",
        "author:",
        "colour:red",
        "a\"b",
        "author:a\"b",
        "-\"a",
        "author:\"b",
        "(a",
        "b)",
        "x(s)",
        ":",
        "é",
        "\u{301}",
        "978-92-2-130678-8",
        "https://a.org",
        "の",
    ];
    let piece =
        prop_oneof![3 => prop::sample::select(signs.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,6}"];
    let gap = prop::sample::select(vec![" ", " ", " ", "", "  "]);
    prop::collection::vec((piece, gap), 0..14)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + gap).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4_000) })]

    /// A parse never panics, and a printed query parses to the same query.
    #[test]
    fn a_printed_query_parses_to_itself(typed in typed()) {
        if let Ok(query) = Query::parse(&typed) {
            let printed = query.to_string();
            prop_assert_eq!(Query::parse(&printed), Ok(query), "{:?} printed as {:?}", typed, printed);
        }
    }
}

/// Sorted ids of the complete matches in the fixture catalogue.
#[track_caller]
fn ids(words: &str) -> Vec<String> {
    let ran = small(&["search", "-f", "ids", "--", words]);
    assert_eq!(ran.stderr, "", "{words}");
    let mut ids: Vec<String> = ran.stdout.lines().map(str::to_owned).collect();
    ids.sort();
    ids
}

#[test]
fn alternatives_find_the_records_of_each() {
    let mut both = [ids("korea"), ids("seoul")].concat();
    both.sort();
    both.dedup();
    assert_eq!(ids("korea OR seoul"), both);
    assert_eq!(ids("(tides OR seoul) moon"), ["moon-1", "moon-10", "moon-academy"]);
    // Exclusions and conditions apply to the whole query.
    assert_eq!(ids("(tides OR seoul) moon -academy"), ["moon-1", "moon-10"]);
    assert_eq!(ids("tides OR seoul lang:ar"), ["moon-10"]);
}

#[test]
fn keys_are_known_in_three_languages() {
    for words in ["lang:ar", "langue:ar", "idioma:árabe", "Idioma:ar", "language:Arabic"] {
        assert_eq!(ids(words), ["moon-10"], "{words}");
    }
    for words in [
        "year:2019-2021 kind:publication",
        "année:2019..2021 nature:publication",
        "ano:2019–2021 tipo:publication",
    ] {
        assert_eq!(ids(words), ["moon-1", "moon-10"], "{words}");
    }
    assert_eq!(ids("título:moon"), ids("title:moon"));
    assert_eq!(ids("title:\"cooperative moon\""), ["moon-1"]);
    assert_eq!(ids("moon -langue:ar kind:publication"), ["moon-1"]);
    let ran = small(&["filter", "--year", "2019-2021", "-k", "publication", "-f", "ids"]);
    assert_ran(&ran, "moon-10\nmoon-1\n", "", 0);
}

#[test]
fn mistakes_are_named_with_their_place() {
    for (words, said) in [
        (
            "red colour:red",
            "no key `colour:` (character 5); the keys are author:, country:, isbn:, kind:, lacking:, lang:, publisher:, region:, series:, title:, topic:, unit:, year:; for the words themselves, put a space after the colon",
        ),
        ("women author:", "nothing after `author:` at character 7; write author:VALUE, or omit it"),
        (
            "women OR lang:fr",
            "no words beside OR at character 7; conditions and exclusions apply to the whole query, and several values of one condition take a comma: lang:fr,es",
        ),
        (
            "(women OR youth",
            "the parenthesis at character 1 has no counterpart; add it, or put the words in quotation marks",
        ),
        ("a OR b -(c d)", "a group cannot be excluded (character 8); exclude each word: -one -other"),
        (
            "coop -year:2014",
            "`-year:` at character 6: only a language can be excluded, as in -lang:fr; omit the hyphen or the condition",
        ),
    ] {
        assert_ran(&ssefind(&["search", "--", words]), "", &format!("ssefind: {said}\n"), 2);
    }
    // The keys that a message names are keys.
    for (interface, key) in [("en", "author:"), ("fr", "année:"), ("es", "país:")] {
        let ran = ssefind(&["--interface", interface, "search", "colour:red"]);
        let named: Vec<&str> =
            ran.stderr.split([' ', ',', ';', '\u{a0}']).filter(|word| word.ends_with(':')).collect();
        assert!(named.contains(&key), "{}", ran.stderr);
        for key in named.into_iter().filter(|key| *key != "ssefind:" && !key.starts_with('`')) {
            assert_eq!(Query::parse(&format!("{key}x")).map(|query| query.conditions.len()), Ok(1), "{key}");
        }
    }
}

/// Pasted titles, addresses and identifiers have colons and parentheses too.
#[test]
fn pasted_titles_are_searched_as_typed() {
    for words in [
        "Cooperating out of isolation: the case of migrant domestic workers",
        "Cooperating out of isolation:the case of migrant domestic workers (Kuwait, Lebanon)",
    ] {
        let ran = ssefind(&["search", "-f", "ids", "-n", "1", "--", words]);
        assert_eq!(ran.stdout, "migrant-domestic-workers-2015\n", "{words}");
    }
}

/// Identifiers are found as typed, as addresses, and with the letters of a scan, and come first.
#[test]
fn identifiers_come_first() {
    let first = |words: &str| {
        let ran = ssefind(&["search", "-f", "ids", "-n", "1", "--", words]);
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{words}");
        ran.stdout
    };
    for words in [
        "10.1057/9781137291967_7",
        "https://doi.org/10.1057/9781137291967_7",
        "DOI: 10.1057/9781137291967_7.",
    ] {
        assert_eq!(first(words), "contribution-ilo-cooperative-law\n", "{words}");
    }
    for words in ["0047-0783", "ISSN 0047-0783", "ISSN OO47-O783", "issn:0047-0783"] {
        assert_eq!(first(words), "co-operative-information\n", "{words}");
    }
    for words in [
        "92-2-112777-X",
        "ISBN 92-2-112777-X",
        "92-2-1l2777-X",
        "isbn:922112777X",
        "978 92 2 112777 2",
        "978-92-2-ll2777-2",
    ] {
        assert_eq!(first(words), "cooperatives-crisis-resolution-2001\n", "{words}");
    }
    let reference = "The Ro1e of Cooperatives and other Self-Help Organizations in Crisis Resolution and \
                     Socio-Econornic Recoverv, ILO Geneva 2OO1, 82 p.";
    let ran = ssefind(&["search", "-f", "ids", "-n", "1", "--", reference]);
    assert_eq!(ran.stdout, "cooperatives-crisis-resolution-2001\n");
}

/// A document symbol and a DOI of the user's own records, in memory and in a file that is read in parts.
#[test]
fn identifiers_of_own_records_are_found() {
    let record = |id: &str, more: &str| {
        format!(
            "{{\"type\":\"publication\",\"id\":\"{id}\",\"kind\":\"report\",\"title\":\"About {id}\",\"editions\":[]{more}}}\n"
        )
    };
    let symbol = "{\"type\":\"instrument\",\"id\":\"sse-2023\",\"kind\":\"resolution\",\"number\":\"A/RES/77/281\",\
                  \"title\":{\"en\":\"Promoting the social and solidarity economy\"}}\n";
    let few = format!("{}{symbol}{}", record("a", ""), record("b", ",\"doi\":\"10.5555/x-y.12(3)\""));
    let large = format!("{few}{}", format!("{}\n", " ".repeat(1 << 20)).repeat(5));
    for (name, lines) in [("few", few), ("large", large)] {
        let file = Written::new(&format!("identifiers-{name}"), lines.as_bytes());
        for (words, id) in [("A/RES/77/281", "sse-2023\n"), ("https://doi.org/10.5555/x-y.12(3)", "b\n")] {
            let ran = ssefind(&["search", "-f", "ids", "-n", "1", "--catalogue", file.path(), "--", words]);
            assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), (id, ""), "{name} {words}");
        }
    }
}
