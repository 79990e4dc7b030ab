//! `--help` and `-h` of every command: they fit 80 columns and lead with examples that run.

use std::process::Command;

use crate::support::{ssefind, ssefind_with};

fn help(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_ssefind"))
        .args(args)
        .env_clear()
        .env("COLUMNS", "80")
        .output()
        .expect("runs");
    assert!(output.status.success() && output.stderr.is_empty(), "{args:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn commands() -> Vec<String> {
    let help = help(&["--help"]);
    let (_, commands) = help.split_once("Commands:\n").expect("commands");
    let commands = commands.lines().take_while(|line| !line.is_empty());
    let names = commands.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn every_help_fits_and_leads_with_examples() {
    let commands = commands();
    assert!(commands.len() > 9, "{commands:?}");
    for flag in ["-h", "--help"] {
        let pages = commands.iter().map(|command| help(&[command, flag]));
        for page in pages.chain([help(&[flag])]) {
            assert!(page.starts_with("Examples"), "{page}");
            for line in page.lines() {
                let columns = ssefind::terminal::styled_line::columns(line);
                assert!(columns <= 80, "{columns}: {line}");
                // The end of a paragraph may be short, but clap may not break a line after a break in the source.
                assert!(line.trim() != "country:", "{page}");
            }
        }
    }
}

/// `-h` is one screen of 24 lines: examples, the options that people use most, and where the rest is.
#[test]
fn short_help_is_one_screen() {
    let ends = [
        ("en", "All options: ssefind"),
        ("fr", "Toutes les options\u{a0}: ssefind"),
        ("es", "Todas las opciones: ssefind"),
    ];
    for (interface, end) in ends {
        let pages = commands().into_iter().map(|command| {
            let page = help_in(interface, &[&command, "-h"]);
            (page, format!("{end} {command} --help"))
        });
        for (page, end) in pages.chain([(help_in(interface, &["-h"]), format!("{end} --help"))]) {
            assert!(page.lines().count() <= 24, "{page}");
            assert_eq!(page.lines().last(), Some(end.as_str()), "{page}");
        }
    }
    // What `-h` leaves out, it names.
    let page = help(&["-h"]);
    for command in commands() {
        assert!(
            page.contains(&format!("  {command} ")) || page.contains(&format!(" {command}")),
            "{command}"
        );
    }
}

/// `--help` has what people use most before the rest.
#[test]
fn long_help_begins_with_the_usual_options() {
    let page = help(&["search", "--help"]);
    let flags = |page: &str| -> Vec<String> {
        page.lines()
            .filter(|line| line.starts_with("  -") || line.starts_with("      --"))
            .filter_map(|line| line.split_whitespace().find(|word| word.starts_with("--")).map(str::to_owned))
            .collect()
    };
    let (short, long) = (flags(&help(&["search", "-h"])), flags(&page));
    assert_eq!(short.len(), 9, "{short:?}");
    assert_eq!(short, long[..short.len()]);
    assert!(long.len() > 30, "{long:?}");
    // Each text stands once: a long one replaces the short one.
    assert_eq!(page.matches("Exists in this language").count(), 1, "{page}");
    assert_eq!(page.matches("Maximum number of results").count(), 1, "{page}");
}

/// Runs the examples of the help: those for the embedded catalogue find something.
#[test]
fn the_examples_run() {
    let mut ran = 0;
    let interfaces = ["en", "fr", "es"];
    let pages = interfaces.iter().flat_map(|interface| {
        let pages = commands().into_iter();
        pages.map(move |command| (help_in(interface, &[&command, "-h"]), command))
    });
    for (page, command) in pages {
        let examples = page.lines().skip(1).take_while(|line| !line.is_empty());
        for example in examples.filter_map(|line| line.trim().strip_prefix("ssefind ")) {
            // The test leaves out examples with a reader's own files, a shell, a browser, a whole screen or an engine.
            let not_here =
                ["my", "mon.csl", "mío.csl", "~", "*", ">", "&&"].iter().any(|part| example.contains(part));
            if not_here
                || matches!(command.as_str(), "browse" | "index")
                || (command == "open" && !example.contains("--print"))
            {
                continue;
            }
            // A pipe hands the ids on.
            let mut handed_on = String::new();
            let mut runs = example.split(" | ").map(|part| {
                let words = shlex::split(part.trim_start_matches("ssefind ")).expect("words");
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                let ran = ssefind_with(&words, handed_on.as_bytes());
                handed_on.clone_from(&ran.stdout);
                ran
            });
            let first = runs.next().expect("a command");
            let done = runs.last().unwrap_or(first);
            assert_eq!(done.status, 0, "{example}: {}", done.stderr);
            assert!(!done.stdout.is_empty() || command == "check", "{example}");
            ran += 1;
        }
    }
    assert!(ran > 60, "{ran}");
}

/// Page of help in an interface language.
fn help_in(interface: &str, args: &[&str]) -> String {
    let args = [&["--interface", interface], args].concat();
    help(&args)
}

#[test]
fn help_in_french_and_spanish_fits_too() {
    let english = [
        "Usage:",
        "Options:\n  -",
        "Commands:",
        "Global options:",
        "Examples",
        "possible values",
        "default:",
        "Print help",
    ];
    for (interface, usage) in [("fr", "Utilisation\u{a0}: ssefind"), ("es", "Uso: ssefind")] {
        for flag in ["-h", "--help"] {
            let commands = commands();
            let pages = commands.iter().map(|command| help_in(interface, &[command, flag]));
            for page in pages.chain([help_in(interface, &[flag])]) {
                assert!(page.contains(usage), "{page}");
                for word in english {
                    assert!(!page.contains(word), "{word}: {page}");
                }
                for line in page.lines() {
                    let columns = ssefind::terminal::styled_line::columns(line);
                    assert!(columns <= 80, "{columns}: {line}");
                }
            }
        }
    }
}

/// `help.ftl` has a text for every declaration of a command.
#[test]
fn every_declaration_has_its_words() {
    use ssefind::cli::localize::{Detail, command};
    use ssefind::messages::Interface;
    let words = |command: &clap::Command| {
        let mut words = vec![
            command.get_about().map(ToString::to_string),
            command.get_before_help().map(ToString::to_string),
            command.get_after_help().map(ToString::to_string),
        ];
        for arg in command.get_arguments() {
            words.push(arg.get_help().map(ToString::to_string));
            if !arg.is_hide_possible_values_set() {
                let values = arg.get_possible_values();
                words.extend(values.iter().map(|value| value.get_help().map(ToString::to_string)));
            }
        }
        words
    };
    // Names of shells and formats are the same in every language.
    let same = ["zsh", "fish", "elvish", "`PowerShell`", "PowerShell", "BibTeX for biblatex"];
    let english = command(Interface::English, Detail::Long);
    for interface in [Interface::French, Interface::Spanish] {
        let other = command(interface, Detail::Long);
        let pairs = english.get_subcommands().zip(other.get_subcommands());
        for (english, other) in pairs.chain([(&english, &other)]) {
            for (word, translation) in words(english).into_iter().zip(words(other)) {
                let is_same = word.as_deref().is_some_and(|word| same.contains(&word));
                assert_eq!(word.is_some(), translation.is_some(), "{}: {word:?}", english.get_name());
                assert!(
                    word != translation
                        || word.is_none()
                        || is_same
                        || word.as_deref() == Some("Instruments"),
                    "{interface:?} {word:?}"
                );
            }
        }
    }
}

/// The program prints every text of `help.ftl`, so that none outlives its flag.
#[test]
fn the_program_prints_every_text_of_the_help() {
    let plain = |text: &str| {
        text.split([' ', '\n', '\u{a0}']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    for interface in ["fr", "es"] {
        let pages = crate::support::directory(&format!("help-{interface}"));
        let done = ssefind(&["--interface", interface, "man", pages.to_str().expect("UTF-8")]);
        let mut texts: String =
            done.stdout.lines().map(|page| std::fs::read_to_string(page).expect("a page")).collect();
        for command in commands() {
            texts.push_str(&help_in(interface, &[&command, "--help"]));
            texts.push_str(&help_in(interface, &[&command, "-h"]));
        }
        texts.push_str(&help_in(interface, &["--help"]));
        let texts = plain(&texts);
        let file = format!("{}/src/messages/{interface}/help.ftl", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(file).expect("help.ftl");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let words = line.split_once(" = ").map_or("", |(_, words)| words);
            let words = plain(words.split('{').next().unwrap_or_default());
            let head: Vec<&str> = words.split(' ').take(3).collect();
            assert!(texts.contains(&head.join(" ")), "{interface}: {line}");
        }
    }
}

/// `help COMMAND` and `version` do what people expect.
#[test]
fn help_and_version_are_commands_too() {
    for (words, options) in [
        (&["help"][..], &["--help"][..]),
        (&["help", "search"], &["search", "--help"]),
        (&["--interface", "fr", "help", "list"], &["--interface", "fr", "list", "--help"]),
        (&["version"], &["--version"]),
        (&["--encoding", "latin1", "help", "search"], &["--encoding", "latin1", "search", "--help"]),
    ] {
        let (ran, expected) = (ssefind(words), ssefind(options));
        assert_eq!(ran, expected, "{words:?}");
        assert_eq!(ran.status, 0, "{words:?}");
    }
    let ran = ssefind(&["help", "serch"]);
    assert_eq!((ran.stdout.as_str(), ran.status), ("", 2));
    assert!(ran.stderr.contains("nearest: search"), "{}", ran.stderr);
}
