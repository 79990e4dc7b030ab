//! The lexicon: its data, and what it finds, language by language.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;

use serde::Deserialize;
use ssefind::lexicon::{Form, Found, Lexicon, Place};
use unicode_normalization::UnicodeNormalization;

const LANGUAGES: [&str; 16] = [
    "en", "fr", "es", "pt", "it", "de", "tr", "ar", "ru", "el", "zh", "ja", "ko", "id", "vi", "sw",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: String,
    sense: String,
    weight: f32,
    #[serde(default)]
    topics: Vec<String>,
    #[serde(default)]
    broader: Vec<String>,
    #[serde(default)]
    related: Vec<String>,
    words: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct Topic {
    id: String,
}

fn lines() -> Vec<Line> {
    let text = fs::read_to_string("data/lexicon/concepts.jsonl").expect("the lexicon");
    text.lines()
        .enumerate()
        .map(|(at, line)| serde_json::from_str(line).unwrap_or_else(|e| panic!("line {}: {e}", at + 1)))
        .collect()
}

#[test]
fn ids_senses_and_weights_are_well_formed() {
    let mut ids = BTreeSet::new();
    for line in lines() {
        let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(!line.id.is_empty() && line.id.chars().all(letters), "{}", line.id);
        assert!((1..=8).contains(&line.sense.split(' ').count()), "{}: {}", line.id, line.sense);
        assert!([1.0, 0.7, 0.4, 0.2].contains(&line.weight), "{}: {}", line.id, line.weight);
        assert!(line.words.contains_key("en"), "{}: no English word", line.id);
        assert!(ids.insert(line.id.clone()), "{} stands twice", line.id);
    }
}

#[test]
fn expressions_are_composed_trimmed_and_stand_once() {
    for line in lines() {
        for (language, words) in &line.words {
            assert!(LANGUAGES.contains(&language.as_str()), "{}: {language}", line.id);
            let mut seen = BTreeSet::new();
            assert!(!words.is_empty(), "{}: {language} is empty", line.id);
            for word in words {
                let of = format!("{}: {language}: {word:?}", line.id);
                assert_eq!(word, &word.nfc().collect::<String>(), "{of}");
                assert_eq!(word, &word.split_whitespace().collect::<Vec<_>>().join(" "), "{of}");
                assert!(word.chars().any(char::is_alphanumeric), "{of}");
                assert!(seen.insert(word.to_lowercase()), "{of} stands twice");
            }
        }
    }
}

#[test]
fn relations_lead_to_concepts_and_broader_ones_never_back() {
    let lines = lines();
    let broader: HashMap<&str, &[String]> = lines.iter().map(|line| (line.id.as_str(), &line.broader[..])).collect();
    for line in &lines {
        for other in line.broader.iter().chain(&line.related) {
            assert!(broader.contains_key(other.as_str()), "{}: no concept {other}", line.id);
            assert_ne!(other, &line.id);
        }
        let mut above: BTreeSet<&str> = BTreeSet::new();
        let mut open: Vec<&str> = line.broader.iter().map(String::as_str).collect();
        while let Some(next) = open.pop() {
            assert_ne!(next, line.id, "{}: its broader concepts lead back to it", line.id);
            if above.insert(next) {
                open.extend(broader[next].iter().map(String::as_str));
            }
        }
    }
}

#[test]
fn every_topic_is_a_concept_and_every_concept_knows_its_topics() {
    let text = fs::read_to_string("data/topics.json").expect("topics");
    let topics: Vec<Topic> = serde_json::from_str(&text).expect("topics");
    let topics: BTreeSet<String> = topics.into_iter().map(|topic| topic.id).collect();
    let named: BTreeSet<String> = lines().into_iter().flat_map(|line| line.topics).collect();
    assert_eq!(named, topics);
    let lexicon = Lexicon::embedded();
    let hunger = lexicon.by_id("sdg-2").expect("a concept");
    assert_eq!(lexicon.topics(hunger).collect::<Vec<_>>(), ["sdg-2"]);
    let domestic = lexicon.by_id("domestic-work").expect("a concept");
    assert_eq!(lexicon.topics(domestic).collect::<Vec<_>>(), ["domestic-workers"]);
}

#[test]
fn what_the_binary_holds_is_what_the_file_says() {
    let lexicon = Lexicon::embedded();
    let lines = lines();
    assert_eq!(lexicon.concepts().count(), lines.len());
    for (concept, line) in lexicon.concepts().zip(&lines) {
        assert_eq!(lexicon.id(concept), line.id);
        assert!((lexicon.weight(concept) - line.weight).abs() < 0.01, "{}", line.id);
        assert_eq!(lexicon.only_asks(concept), line.weight < 0.3, "{}", line.id);
        let ids = |concepts: Vec<_>| concepts.into_iter().map(|c| lexicon.id(c)).collect::<Vec<_>>();
        assert_eq!(ids(lexicon.broader(concept).collect()), line.broader, "{}", line.id);
        assert_eq!(ids(lexicon.related(concept).collect()), line.related, "{}", line.id);
        assert_eq!(lexicon.topics(concept).collect::<Vec<_>>(), line.topics, "{}", line.id);
    }
}

/// Every expression is found in its own language as its concept, the whole of it.
#[test]
fn every_expression_is_found() {
    let lexicon = Lexicon::embedded();
    let mut lost = Vec::new();
    for line in lines() {
        for (language, words) in &line.words {
            for word in words {
                let found = lexicon.find(word, Some(language));
                if !found.iter().any(|found| lexicon.id(found.concept) == line.id) {
                    lost.push(format!("{} {language} {word}", line.id));
                }
            }
        }
    }
    assert_eq!(lost, [""; 0]);
}

/// What is found in a text that no longer expression holds: concept, and `~` if in another form, `+` as a part of a
/// compound; several concepts of one expression with `|`.
fn found(text: &str, language: Option<&str>) -> Vec<String> {
    let lexicon = Lexicon::embedded();
    let whole: Vec<Found> = lexicon
        .find(text, language)
        .into_iter()
        .filter(|found| found.place == Place::Whole)
        .collect();
    let names = |of: &[Found]| {
        let name = |found: &Found| {
            let form = match found.form {
                Form::Exact => "",
                Form::Inflected => "~",
                Form::Compound => "+",
            };
            format!("{form}{}", lexicon.id(found.concept))
        };
        of.iter().map(name).collect::<Vec<_>>().join("|")
    };
    whole.chunk_by(|a, b| a.range == b.range).map(names).collect()
}

#[track_caller]
fn finds(language: &str, text: &str, expected: &[&str]) {
    assert_eq!(found(text, Some(language)), expected, "{language}: {text}");
}

#[test]
fn english() {
    finds("en", "Cooperatives for domestic workers", &["~cooperative", "~domestic-worker"]);
    finds("en", "labor co-ops in the clothing factories", &["~worker-cooperative", "garment-industry"]);
    finds("en", "Worker cooperative law", &["worker-cooperative", "cooperative-law"]);
    finds("en", "fair trade - fair prices", &["fair-trade", "fair-trade"]);
    finds("en", "organisations organise, organising", &["~organization", "organize", "~organize"]);
}

#[test]
fn words_with_one_stem_stay_apart() {
    finds("en", "cooperation", &["cooperation"]);
    finds("en", "cooperative", &["cooperative"]);
    finds("en", "cooperators", &["~cooperator"]);
    finds("en", "information", &["information"]);
    finds("en", "informal", &["informal"]);
    finds("en", "organize", &["organize"]);
    finds("en", "organization", &["organization"]);
    finds("en", "trains", &["~railway"]);
    finds("en", "training", &["training"]);
    finds("en", "the United Nations united", &["united-nations"]);
    finds("en", "markets and marketing", &["~market", "marketing"]);
    finds("en", "employers, employment", &["~employer", "employment"]);
    finds("es", "seguros, seguridad", &["~insurance", "safety|security|police-security"]);
    finds("es", "informes e información", &["~report", "information"]);
    finds("fr", "les emplois des employés", &["~employment|~job", "~employee"]);
    finds("it", "gli statuti dello Stato", &["~bylaws|~cooperative-bylaws", "state"]);
    finds("pt", "vídeo, vida", &["video", "life"]);
}
