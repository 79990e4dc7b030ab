//! The lexicon: its data, and the concepts that it finds in each language.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;

use serde::Deserialize;
use ssefind::lexicon::{Form, Found, Lexicon, Place};
use unicode_normalization::UnicodeNormalization;

const LANGUAGES: [&str; 16] =
    ["en", "fr", "es", "pt", "it", "de", "tr", "ar", "ru", "el", "zh", "ja", "ko", "id", "vi", "sw"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: String,
    sense: String,
    weight: f32,
    #[serde(default)]
    foreign: bool,
    #[serde(default)]
    country: bool,
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
    let broader: HashMap<&str, &[String]> =
        lines.iter().map(|line| (line.id.as_str(), &line.broader[..])).collect();
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
fn the_embedded_lexicon_equals_its_source() {
    let lexicon = Lexicon::embedded();
    let lines = lines();
    assert_eq!(lexicon.concepts().count(), lines.len());
    for (concept, line) in lexicon.concepts().zip(&lines) {
        assert_eq!(lexicon.id(concept), line.id);
        assert!((lexicon.weight(concept) - line.weight).abs() < 0.01, "{}", line.id);
        assert_eq!(lexicon.only_asks(concept), line.weight < 0.3, "{}", line.id);
        assert_eq!(lexicon.is_foreign(concept), line.foreign, "{}", line.id);
        assert_eq!(lexicon.is_country(concept), line.country, "{}", line.id);
        let ids = |concepts: Vec<_>| concepts.into_iter().map(|c| lexicon.id(c)).collect::<Vec<_>>();
        assert_eq!(ids(lexicon.broader(concept).collect()), line.broader, "{}", line.id);
        assert_eq!(ids(lexicon.related(concept).collect()), line.related, "{}", line.id);
        assert_eq!(lexicon.topics(concept).collect::<Vec<_>>(), line.topics, "{}", line.id);
    }
}

/// The lexicon finds each expression as its concept, in full, in the language of the expression.
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

/// Concepts in a text. `
/// ` marks another form, `+` a part of a compound, and `|` separates the concepts of one expression.
fn found(text: &str, language: Option<&str>) -> Vec<String> {
    let lexicon = Lexicon::embedded();
    // Function words are expressions that only ask.
    let tells = |found: &Found| found.place == Place::Whole && lexicon.id(found.concept) != "asking";
    let whole: Vec<Found> = lexicon.find(text, language).into_iter().filter(tells).collect();
    let names = |of: &[Found]| {
        let name = |found: &Found| {
            let form = match found.form {
                Form::Exact => "",
                Form::Inflected => "~",
                Form::Compound => "+",
                Form::Near => "?",
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
    finds("en", "labor co-ops in the clothing factories", &["~worker-cooperative", "~garment-industry"]);
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
    finds("es", "seguros, seguridad", &["insurance", "police-security|safety|security"]);
    finds("es", "informes e información", &["report", "information"]);
    finds("fr", "les emplois des employés", &["employment", "~employee"]);
    finds("it", "gli statuti dello Stato", &["~bylaws", "state"]);
    finds("pt", "vídeo, vida", &["video", "life"]);
}

#[test]
fn french() {
    finds("fr", "Les coopératives ouvrières et leurs salariés", &["~worker-cooperative", "~employee"]);
    finds("fr", "l'économie sociale et solidaire, l’ESS", &["social-and-solidarity-economy"; 2]);
    finds("fr", "les oeuvres et les œuvres", &["~work", "~work"]);
    finds("fr", "producteurs de thé", &["~tea"]);
}

#[test]
fn spanish_portuguese_and_italian() {
    finds(
        "es",
        "cooperativas de trabajo asociado y recolectores de basura",
        &["~worker-cooperative", "~waste-picker"],
    );
    finds("es", "ECONOMÍA POPULAR", &["popular-economy"]);
    finds(
        "pt",
        "cooperativas agrícolas e trabalhadoras domésticas",
        &["~agricultural-cooperative", "~domestic-worker"],
    );
    finds("pt-BR", "organizações de produtores", &["farmer-organization"]);
    finds("it", "cooperative sociali e lavoratori domestici", &["~social-cooperative", "~domestic-worker"]);
}

#[test]
fn german_and_its_compounds() {
    finds("de", "Genossenschaften für Hausangestellte", &["cooperative", "domestic-worker"]);
    finds("de", "Genossenschaftsrecht", &["cooperative-law"]);
    finds("de", "Waldarbeitergenossenschaften", &["+cooperative|+forest-worker"]);
    finds("de", "Wohnungsgenossenschaftsgesetz", &["+housing-cooperative|+law"]);
    finds("de", "Maerkte, Märkte, Straße", &["~market", "~market", "road|street"]);
    let lexicon = Lexicon::embedded();
    let parts: Vec<&str> = lexicon
        .find("Genossenschaftsrecht", Some("de"))
        .iter()
        .filter(|found| found.place == Place::Inside && found.form == Form::Compound)
        .map(|found| lexicon.id(found.concept))
        .collect();
    assert_eq!(parts, ["cooperative", "law", "right"]);
}

#[test]
fn turkish() {
    finds("tr", "kadın kooperatifleri", &["~womens-cooperative"]);
    finds("tr", "İŞÇİ SENDİKALARI", &["trade-union"]);
    finds("tr", "su kooperatifi", &["water-cooperative"]);
    finds("tr", "su", &["water"]);
}

#[test]
fn arabic_with_and_without_article() {
    for word in ["تعاونيات", "التعاونيات", "والتعاونيات", "بالتعاونيات", "للتعاونيات", "وبالتعاونيات"]
    {
        let ids: Vec<String> = found(word, Some("ar")).iter().map(|id| id.replace('~', "")).collect();
        assert_eq!(ids, ["cooperative"], "{word}");
    }
    finds("ar", "التعاونيات الزراعية", &["~agricultural-cooperative"]);
    finds("ar", "والاقتصاد الاجتماعي", &["~social-economy"]);
}

#[test]
fn russian_and_greek_cases() {
    finds("ru", "сельскохозяйственных кооперативов", &["~agricultural-cooperative"]);
    finds("ru", "трудящихся-мигрантов", &["~migrant-worker"]);
    finds("ru", "учет, учёт", &["accounting|registration|count"; 2]);
    finds("el", "συνεταιρισμοί εργαζομένων", &["~worker-cooperative"]);
    finds("el", "των ΑΓΡΟΤΙΚΩΝ συνεταιρισμών", &["~agricultural-cooperative"]);
}

#[test]
fn the_lexicon_segments_chinese_and_japanese() {
    finds("zh", "残疾人合作社", &["person-with-disability", "cooperative"]);
    finds("zh", "合作社社员", &["cooperator"]);
    finds("zh", "农业合作社法", &["agricultural-cooperative"]);
    finds("zh", "社會連帶經濟", &["social-and-solidarity-economy"]);
    finds("zh", "ILO的合作社", &["ilo", "cooperative"]);
    finds("ja", "労働者協同組合と女性", &["worker-cooperative", "woman"]);
    finds("ja", "ごみの問題", &["waste", "problem|issue"]);
    finds("ja", "ガイドライン", &["guidelines"]);
    finds("ja", "新聞", &["newspaper"]);
    finds("zh", "新聞", &["news"]);
    // A single character is a word only if no other character of the script is beside it.
    finds("zh", "水", &["water"]);
    finds("zh", "水墨", &[]);
}

#[test]
fn korean_words_have_particles_and_compounds() {
    finds("ko", "협동조합의 미래는", &["cooperative", "future"]);
    finds("ko", "노동자 협동조합을, 노동자협동조합을", &["worker-cooperative", "worker-cooperative"]);
    finds("ko", "여성조합원에게", &["womens-participation"]);
    finds("ko", "청년조합원", &["youth|young", "cooperator|member"]);
}

#[test]
fn indonesian_vietnamese_and_swahili() {
    finds("id", "koperasi simpan pinjam untuk perempuan", &["credit-union", "woman"]);
    finds("vi", "hợp tác xã nông nghiệp", &["agricultural-cooperative"]);
    finds("vi", "HOP TAC XA nong nghiep", &["agricultural-cooperative"]);
    finds("vi", "thuế", &["tax"]);
    finds("vi", "thuê", &["rent"]);
    finds("vi", "thue", &[]);
    finds("sw", "vyama vya ushirika vya wakulima", &["agricultural-cooperative"]);
}

#[test]
fn other_languages_match_literal_words() {
    finds("ro", "cooperativa", &["cooperative"]);
    finds("mn", "кооператив, кооперативов", &["cooperative"]);
    finds("nl", "fair trade", &["fair-trade"]);
}

#[test]
fn a_query_is_read_in_the_language_that_explains_most_of_it() {
    let languages = |query: &str| Lexicon::embedded().language_of(query);
    assert_eq!(languages("maids and nannies running their own coop"), ["en"]);
    assert_eq!(languages("coopératives agricoles"), ["fr"]);
    assert_eq!(languages("cooperativas agrícolas"), ["es", "pt"]);
    assert_eq!(languages("trabajo infantil"), ["es"]);
    assert_eq!(languages("wie gründe ich eine Genossenschaft"), ["de"]);
    assert_eq!(languages("information"), ["en", "fr", "de"]);
    assert_eq!(languages("informe"), ["es"]);
    assert_eq!(languages("kooperatif"), ["tr"]);
    assert_eq!(languages("協同組合の法律"), ["ja"]);
    assert_eq!(languages("合作社"), ["zh"]);
    assert_eq!(languages("협동조합"), ["ko"]);
    assert_eq!(languages("кооператив"), ["ru"]);
    assert_eq!(languages("xyzzy"), [""; 0]);
    assert_eq!(found("organizing trains", None), ["~organize", "~railway"]);
    assert_eq!(found("hijos, niños trabajadores", None).last().map(String::as_str), Some("child-labour"));
}

#[test]
fn question_words_are_known_in_every_language() {
    let lexicon = Lexicon::embedded();
    for (query, rest) in [
        ("what does the law say about cooperatives", vec!["law", "cooperative"]),
        ("how do I start a coop", vec!["starting-a-cooperative"]),
        ("comment créer une coopérative", vec!["starting-a-cooperative"]),
        ("¿cómo puedo crear una cooperativa?", vec!["starting-a-cooperative"]),
        ("o que é economia solidária", vec!["solidarity-economy"]),
        ("che cos'è il microcredito", vec!["microcredit"]),
        ("was sind Genossenschaften", vec!["cooperative"]),
        ("kooperatif nedir", vec!["cooperative"]),
        ("ما هي التعاونيات", vec!["cooperative"]),
        ("что такое кооператив", vec!["cooperative"]),
        ("τι είναι η κοινωνική οικονομία", vec!["social-economy"]),
        ("什么是合作社", vec!["cooperative"]),
        ("協同組合とは何ですか", vec!["cooperative"]),
        ("협동조합은 무엇인가요", vec!["cooperative"]),
        ("apa itu koperasi", vec!["cooperative"]),
        ("hợp tác xã là gì", vec!["cooperative"]),
        ("ushirika ni nini", vec!["cooperative"]),
    ] {
        let found = lexicon.find(query, None);
        let whole = || found.iter().filter(|found| found.place == Place::Whole);
        assert!(whole().any(|found| lexicon.only_asks(found.concept)), "{query}");
        let mut ids: Vec<&str> = whole()
            .filter(|found| !lexicon.only_asks(found.concept))
            .map(|found| lexicon.id(found.concept))
            .collect();
        ids.retain(|id| rest.contains(id));
        assert_eq!(ids, rest, "{query}");
    }
}

#[test]
fn each_match_has_its_place_form_and_weight() {
    let lexicon = Lexicon::embedded();
    let text = "On child labourers’ children";
    let all = lexicon.find("Ending child labour, children", Some("en"));
    let labour = all.iter().find(|found| lexicon.id(found.concept) == "child-labour").expect("found");
    assert_eq!(&"Ending child labour, children"[labour.range.clone()], "child labour");
    assert_eq!(labour.words, 1..3);
    assert_eq!(labour.languages.codes().collect::<Vec<_>>(), ["en"]);
    assert!((labour.weight - 1.0).abs() < 0.001);
    let inside: Vec<&str> = all
        .iter()
        .filter(|found| found.place == Place::Inside)
        .map(|found| lexicon.id(found.concept))
        .collect();
    assert_eq!(inside, ["child", "work"]);
    assert_eq!(
        lexicon.find(text, Some("en")).last().map(|found| &text[found.range.clone()]),
        Some("children")
    );
    assert_eq!(lexicon.find("", None), []);
    assert_eq!(lexicon.find("…—! 🙂 «»", None), []);
}

#[test]
fn short_hiragana_are_words_and_signs_are_none() {
    let lexicon = Lexicon::embedded();
    let found = |text: &str| -> Vec<_> {
        let found = lexicon.find(text, None).into_iter().filter(|found| found.place == Place::Whole);
        found.map(|found| (lexicon.id(found.concept).to_owned(), found.words)).collect()
    };
    assert_eq!(found("ごみ"), [("waste".to_owned(), 0..1)]);
    assert_eq!(found("ごみ問題").first(), Some(&("waste".to_owned(), 0..0)));
    assert_eq!(found("🈀"), [], "the sign folds to the adverb ほか");
}

#[test]
fn synonyms_and_ambiguous_words_weigh_less() {
    let lexicon = Lexicon::embedded();
    let weight = |text: &str, language: &str, id: &str| {
        let found = lexicon.find(text, Some(language));
        let tenths =
            found.iter().find(|found| lexicon.id(found.concept) == id).map(|found| found.weight * 100.0);
        format!("{:.0}", tenths.expect("found"))
    };
    assert_eq!(weight("domestic worker", "en", "domestic-worker"), "100");
    assert_eq!(weight("domestic workers", "en", "domestic-worker"), "90");
    assert_eq!(weight("maid", "en", "domestic-worker"), "85");
    assert_eq!(weight("地域", "ja", "community"), "24");
}

#[test]
fn relations_and_usual_words() {
    let lexicon = Lexicon::embedded();
    let concept = lexicon.by_id("worker-cooperative").expect("a concept");
    assert_eq!(lexicon.usual(concept, "en").as_deref(), Some("worker cooperative"));
    assert_eq!(lexicon.usual(concept, "es-MX").as_deref(), Some("cooperativa de trabajo"));
    assert_eq!(lexicon.usual(concept, "ja"), None, "the interface is not in Japanese");
    assert_eq!(lexicon.usual(concept, "mn"), None);
    assert_eq!(lexicon.usual(lexicon.by_id("sdg-1").expect("a concept"), "fr").as_deref(), Some("ODD 1"));
    assert_eq!(lexicon.by_id("no-such-thing"), None);
    let cooperativism = lexicon.by_id("cooperativism").expect("a concept");
    let ids: Vec<&str> = lexicon.broader(cooperativism).map(|concept| lexicon.id(concept)).collect();
    assert_eq!(ids, ["cooperative-movement", "cooperative"]);
}

#[test]
fn typos_lead_to_words_of_the_lexicon() {
    let near = |word: &str, language| {
        let near = Lexicon::embedded().near(word, language);
        near.into_iter().map(|near| format!("{} {}", near.word, near.distance)).collect::<Vec<_>>()
    };
    assert_eq!(near("domestik", Some("en")), ["domestic 1"]);
    assert_eq!(near("garmnet", Some("en")), ["garment 1"]);
    assert_eq!(near("enrgy", Some("en")), ["energy 1"]);
    assert_eq!(near("microfinanse", Some("en")), ["microfinance 1"]);
    assert_eq!(near("agriculturel", Some("en")), ["agricultural 1", "agriculture 1"]);
    assert_eq!(near("coperatves", Some("en")), ["cooperatives 2"]);
    assert_eq!(near("коператив", None), ["кооператив 1"]);
    assert_eq!(near("genosenschaft", None), ["genossenschaft 1"]);
    assert_eq!(near("cooperative", None), [""; 0]);
    assert_eq!(near("lwa", None), [""; 0]);
    assert_eq!(near("sdg14x", None), [""; 0]);
    assert_eq!(near("", None), [""; 0]);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig {
        failure_persistence: None,
        ..proptest::prelude::ProptestConfig::with_cases(300)
    })]

    #[test]
    fn arbitrary_text_is_read(text in "(\\PC{0,12}|co-op|協同組合|협동조합|وال|ΐ|İ|ﬁ|ß|[a-zäöü]{9,30}| |, ){0,8}") {
        let lexicon = Lexicon::embedded();
        for language in [None, Some("en"), Some("de"), Some("el"), Some("tr"), Some("ar"), Some("ko"), Some("vi"), Some("mn")] {
            for found in lexicon.find(&text, language) {
                assert!(text.get(found.range.clone()).is_some_and(|part| !part.is_empty()), "{text:?} {found:?}");
                assert!((0.0..=1.0).contains(&found.weight), "{text:?} {found:?}");
                let is_particle = text[found.range.clone()].chars().all(|letter| matches!(letter, 'ぁ'..='ゖ'));
                assert!(is_particle || !found.words.is_empty(), "{text:?} {found:?}");
            }
        }
        assert!(lexicon.language_of(&text).len() <= 16, "{text:?}");
    }

    #[test]
    fn near_words_have_their_stated_distance(word in "(coop|work|farm|kredit|ko)[a-z]{1,6}") {
        for near in Lexicon::embedded().near(&word, None) {
            assert_eq!(near.distance, strsim::osa_distance(&word, &near.word), "{word} {}", near.word);
            assert!(near.distance <= if word.len() < 7 { 1 } else { 2 }, "{word} {}", near.word);
        }
    }
}

#[test]
fn a_long_text_is_read_up_to_64_kib() {
    let lexicon = Lexicon::embedded();
    let long = "housing ".repeat(100_000);
    assert_eq!(lexicon.find(&long, Some("en")).len(), 8_192);
    let unbroken = "é".repeat(3_000_000);
    assert_eq!(lexicon.find(&unbroken, None), []);
    let dense = "合作社".repeat(100_000);
    let whole = lexicon.find(&dense, Some("zh"));
    // The last two characters are another word, which has two concepts.
    assert_eq!(whole.iter().filter(|found| found.place == Place::Whole).count(), 7_281 + 2);
}
