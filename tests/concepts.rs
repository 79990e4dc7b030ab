//! Concepts in a search: other words for the same thing, misspelt ones, and subjects of other fields.

use std::path::Path;

use crate::support::{ssefind, ssefind_in};

#[track_caller]
fn first(words: &str) -> String {
    let ran = ssefind(&["search", "-f", "ids", "-n", "1", "--", words]);
    ran.stdout.trim().to_owned()
}

#[test]
fn misspelt_words_of_the_lexicon_lead_to_their_concepts() {
    for (words, id, searched) in [
        ("nanies", "world-of-work-2", "searched \"nanies\" as \"nannies\"\n"),
        ("seamstreses", "world-of-work-11", "searched \"seamstreses\" as \"seamstress\"\n"),
        ("garmnt factorys", "world-of-work-11", "searched \"garmnt\" as \"garment\"\n"),
    ] {
        let ran = ssefind(&["search", words, "-f", "ids", "-n", "1"]);
        assert_eq!((ran.stdout.trim(), ran.stderr.as_str(), ran.status), (id, searched, 0), "{words}");
    }
    let json = ssefind(&["search", "--json", "-n", "1", "nanies"]).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let term = &json[0]["match"]["terms"][0];
    let told = ["term", "word", "how"].map(|key| term[key].as_str().unwrap_or_default());
    assert_eq!(told, ["nanies", "domestic worker", "near"]);
}

#[test]
fn a_concept_is_named_in_the_language_of_the_interface() {
    for (language, named) in [
        ("en_GB.UTF-8", "babysitters: domestic worker in topics, concept"),
        ("fr_FR.UTF-8", "travailleur domestique dans topics, même notion"),
        ("es_PE.UTF-8", "babysitters: trabajadora doméstica en topics, mismo concepto"),
    ] {
        let ran =
            ssefind_in(Path::new("."), &[("LC_ALL", language)], &["search", "--explain", "babysitters"]);
        assert!(ran.stdout.contains(named), "{language}: {}", ran.stdout);
    }
}

#[test]
fn a_region_is_found_in_every_language() {
    for words in ["Arab States", "pays arabes", "الدول العربية", "arabische Länder", "アラブ諸国"]
    {
        let ran = ssefind(&["search", words, "-f", "ids"]);
        assert!(ran.stdout.lines().any(|id| id == "cooperatives-arab-world-2010"), "{words}: {}", ran.stdout);
    }
}

/// The catalogue lacks 会议, so that its pairs once were dropped as if they lay across two words.
#[test]
fn an_expression_without_spaces_is_searched_whole() {
    for words in ["合作社法专家会议", "合作社專家會議"] {
        assert_eq!(first(words), "cooperative-law-experts-1996", "{words}");
    }
}

#[test]
fn one_word_finds_works_on_a_broader_concept() {
    for words in ["bankruptcy", "iflas"] {
        let ran = ssefind(&["search", "--json", "-n", "1", "--", words]);
        let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
        let hit =
            [&json[0]["id"], &json[0]["match"]["missing"][0]].map(|value| value.as_str().unwrap_or_default());
        assert_eq!(hit, ["job-preservation-worker-cooperatives-2014", words]);
    }
}

#[test]
fn the_turkish_possessive_is_a_form() {
    assert_eq!(first("kooperatif muhasebesi"), "matcom-cost-accounting");
}

#[test]
fn subjects_of_other_fields_find_nothing() {
    for words in
        ["nuclear submarines", "cat food", "plastic surgery", "copa mundial de fútbol", "오늘의 운세"]
    {
        assert_eq!(first(words), "", "{words}");
    }
}

#[test]
fn words_that_only_ask_are_not_lacked() {
    assert_eq!(first("people who had to flee from war"), "cooperatives-refugee-crises");
    let ran = ssefind(&["search", "wie finde ich etwas über Hausangestellte", "-f", "ids", "-n", "1"]);
    assert_eq!((ran.stdout.trim(), ran.stderr.as_str()), ("world-of-work-2", ""));
}

/// Everyday words that name no subject do not hide the subject of a query, and find nothing by themselves.
#[test]
fn everyday_words_are_general() {
    for (words, id) in [
        ("nurses quitting the agency to set up a co-op", "cooperatives-child-care-needs-2018"),
        ("folks who sort through rubbish to get by", "world-of-work-12"),
        ("des gamins qui bossent aux champs", "child-labour-facilitator-guide-2021"),
        ("los obreros se quedaron con la fábrica", "job-preservation-worker-cooperatives-2014"),
    ] {
        assert_eq!(first(words), id, "{words}");
    }
    for words in [
        "how to be happy every day",
        "how to stop the neighbours playing loud drums",
        "mein Auto macht komische Geräusche",
        "cómo quitar el chicle pegado del pelo",
    ] {
        assert_eq!(ssefind(&["search", words]).status, 1, "{words}");
    }
    // A general word typed alone is searched in every language.
    assert_eq!(ssefind(&["search", "Entwicklung"]).status, 0);
}
