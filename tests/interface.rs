//! The interface in English, French and Spanish: the choice of the language, complete translations, and unchanged
//! data.

use std::process::Command;

use ssefind::terminal::view::Colour;

use crate::support::{assert_golden, small, ssefind, terminal};

/// Standard error of a mistake, with only these variables in the environment.
fn error_of(args: &[&str], environment: &[(&str, &str)]) -> (String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_ssefind"))
        .args(args)
        .env_clear()
        .envs(environment.iter().copied())
        .output()
        .expect("the binary runs");
    (String::from_utf8(output.stderr).expect("UTF-8"), output.status.code())
}

const ENGLISH: &str =
    "ssefind: no record `zzz`; `ssefind search WORDS` finds ids by title, author or topic\n";
const FRENCH: &str = "ssefind: aucune notice `zzz`\u{a0}; `ssefind search MOTS` trouve les identifiants par titre, auteur ou thème\n";
const SPANISH: &str = "ssefind: no hay ningún registro `zzz`; `ssefind search PALABRAS` encuentra identificadores por título, autor o tema\n";

#[test]
fn flag_then_variable_then_locale_choose_the_language() {
    for (flag, environment, message) in [
        (&[][..], &[][..], ENGLISH),
        (&[], &[("LANG", "fr_FR.UTF-8")], FRENCH),
        (&[], &[("LANG", "es_MX")], SPANISH),
        (&[], &[("LANG", "fr_FR.UTF-8"), ("LC_MESSAGES", "es_ES.UTF-8")], SPANISH),
        (&[], &[("LC_MESSAGES", "es_ES.UTF-8"), ("LC_ALL", "fr")], FRENCH),
        (&[], &[("LC_ALL", "C"), ("LANG", "fr_FR.UTF-8")], ENGLISH),
        (&[], &[("LC_ALL", ""), ("LANG", "fr_FR@euro")], FRENCH),
        (&[], &[("LANG", "de_DE.UTF-8")], ENGLISH),
        (&[], &[("LANG", "french")], ENGLISH),
        (&[], &[("SSEFIND_LANG", "es"), ("LC_ALL", "fr_FR.UTF-8")], SPANISH),
        (&[], &[("SSEFIND_LANG", "ES-419")], SPANISH),
        (&[], &[("SSEFIND_LANG", "klingon"), ("LC_ALL", "fr_FR.UTF-8")], ENGLISH),
        (&[], &[("SSEFIND_LANG", ""), ("LC_ALL", "fr_FR.UTF-8")], FRENCH),
        (&["--interface", "fr"], &[("SSEFIND_LANG", "es")], FRENCH),
        (&["--interface=en"], &[("SSEFIND_LANG", "es")], ENGLISH),
    ] {
        let args = [flag, &["show", "zzz"]].concat();
        assert_eq!(error_of(&args, environment), (message.to_owned(), Some(2)), "{flag:?} {environment:?}");
    }
}

#[test]
fn an_interface_in_another_language_is_refused() {
    let ran = ssefind(&["list", "--interface", "de"]);
    assert_eq!((ran.stdout.as_str(), ran.status), ("", 2));
    assert_eq!(
        ran.stderr,
        "ssefind: --interface has no value `de`; use one of en, fr, es; see `ssefind list --help`\n"
    );
}

/// Output of the main commands on a terminal, on the fixture catalogue.
const COMMANDS: [&[&str]; 17] = [
    &["list", "-n", "3"],
    &["search", "cooperatives", "moon", "--explain", "-n", "2"],
    &["search", "cooperativs", "moom"],
    &["show", "moon-10", "tidal", "moon-academy", "r999"],
    &["list", "languages"],
    &["list", "countries"],
    &["list", "regions"],
    &["list", "topics"],
    &["list", "series"],
    &["list", "units", "--tree"],
    &["translations", "-n", "3"],
    &["translations", "moon-10"],
    &["translations", "--missing", "fr,es"],
    &["stats"],
    &["stats", "--by", "kind", "--split", "language"],
    &["filter", "-y", "1900"],
    &["check"],
];

#[test]
fn each_language_equals_its_golden_file() {
    for interface in ["en", "fr", "es"] {
        for width in [60, 120] {
            let mut seen = String::new();
            for args in COMMANDS {
                let (out, err) = terminal(&[&["--interface", interface], args].concat(), width, Colour::Off);
                let command = args.join(" ");
                seen.push_str(&["$ ssefind ", &command, "\n", &out, &err, "\n"].concat());
            }
            assert_golden(&format!("interface-{interface}-{width}.txt"), &seen);
        }
    }
}

/// Output for programs does not depend on the interface language.
#[test]
fn data_do_not_depend_on_the_interface() {
    let commands: [&[&str]; 9] = [
        &["list"],
        &["search", "moon", "work"],
        &["show", "moon-10", "tidal"],
        &["list", "countries"],
        &["list", "topics", "--sort", "title"],
        &["translations"],
        &["translations", "moon-10"],
        &["translations", "--missing", "fr"],
        &["stats", "--by", "language,kind,unit", "--split", "country"],
    ];
    for args in commands {
        for format in ["json", "jsonl", "csv", "tsv", "markdown"] {
            let of = |interface: &str| {
                small(&[args, &["--format", format, "--interface", interface]].concat()).stdout
            };
            let english = of("en");
            assert!(!english.is_empty(), "{args:?} {format}");
            assert_eq!(of("fr"), english, "{args:?} {format}");
            assert_eq!(of("es"), english, "{args:?} {format}");
        }
    }
    for file in ["isbn", "one-slip", "reference", "form-wrong-type"] {
        let file = format!("tests/fixtures/check/{file}.json");
        let faults = |interface: &str| ssefind(&["check", &file, "--json", "--interface", interface]).stdout;
        assert_eq!(faults("fr"), faults("en"), "{file}");
    }
}

/// Files of `src/`, with their text up to the unit tests. A file of unit tests alone is not among them.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
                let text = std::fs::read_to_string(&path).expect("UTF-8");
                let code = text.split("\n#[cfg(test)]\n").next().unwrap_or_default().to_owned();
                found.push((path.display().to_string(), code));
            }
        }
    }
    found
}

/// The build checks that each language has every message; this test checks that the code uses each message.
#[test]
fn the_code_uses_every_message() {
    let code: String = sources().into_iter().map(|(_, code)| code).collect();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/messages/en");
    let mut messages = 0;
    for file in std::fs::read_dir(folder).expect("messages") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("UTF-8");
        for line in text.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase())) {
            let name = line.split(" =").next().unwrap_or_default().replace('-', "_");
            assert!(code.contains(&format!("words::{name}")), "{name}");
            messages += 1;
        }
    }
    assert!(messages > 200, "{messages}");
}

/// Every text for people is a message: no string in the code has two words in a row.
#[test]
fn no_words_bypass_the_messages() {
    // These files need English: declarations of clap, schemas, errors of serde and clap, function words.
    let elsewhere = [
        "/src/cli/",
        "/src/schema/",
        "/json/error_message.rs",
        "/text/stopwords.rs",
        "/messages/",
        "/record/",
        "/import/kinds.rs",
        "/transcribe/dublin_core.rs",
        "/text/",
        "/src/index/",
    ];
    // Commands to type, phrases of clap that the program removes, and phrases in answers of an engine.
    let known = ["ssefind ", "For more information", "no such index", "already exists"];
    let mut bypass = Vec::new();
    for (path, code) in sources() {
        let path = path.replace('\\', "/");
        if elsewhere.iter().any(|part| path.contains(part)) {
            continue;
        }
        for line in code.lines().map(str::trim) {
            if line.starts_with("//") || line.starts_with("#[") || line.contains("what: ") {
                continue;
            }
            // Every second part is inside quotes.
            for text in line.replace("\\\"", "'").split('"').skip(1).step_by(2) {
                let is_word =
                    |word: &str| word.len() > 2 && word.bytes().all(|letter| letter.is_ascii_lowercase());
                let words: Vec<&str> = text.split(' ').collect();
                let says = words.windows(2).any(|pair| pair.iter().all(|word| is_word(word)));
                if says && !known.iter().any(|part| text.contains(part)) {
                    bypass.push(format!("{path}: {text}"));
                }
            }
        }
    }
    assert!(bypass.is_empty(), "{}", bypass.join("\n"));
}
