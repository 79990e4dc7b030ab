//! `ssefind completions SHELL`: each shell completes words with the script of the program.
//!
//! A test skips a shell that is not installed and names it on standard error; with `SSEFIND_ALL_READERS=1` it fails.

use std::path::Path;
use std::process::Command;

use crate::support::{NOBODY, Ran, SMALL, assert_ran, directory, is_installed, ssefind};

/// First candidates for a line, as the shell inserts them.
type Case = (&'static [&'static str], &'static [&'static str]);

/// Words on the line, and the first candidates for them.
const CASES: [Case; 23] = [
    (&["ssefind", "tr"], &["translations"]),
    (&["ssefind", "filter", "-l", "f"], &["fr"]),
    (&["ssefind", "filter", "-l", "fre"], &["french"]),
    (&["ssefind", "filter", "-l", "es,f"], &["es,fr"]),
    (&["ssefind", "filter", "-c", "braz"], &["brazil"]),
    (&["ssefind", "filter", "-c", "Co"], &["Co", "Costa Rica"]),
    (&["ssefind", "filter", "-a", "birch"], &["birchall"]),
    (&["ssefind", "search", "lang:f"], &["lang:fr"]),
    (&["ssefind", "search", "waste", "lang:es,fre"], &["lang:es,french"]),
    (&["ssefind", "browse", "topic:waste"], &["topic:waste-pickers"]),
    (&["ssefind", "search", "note:f"], &[]),
    (&["ssefind", "filter", "-r", "sub"], &["sub-saharan-africa"]),
    (&["ssefind", "filter", "-t", "waste"], &["waste-pickers"]),
    (&["ssefind", "filter", "-u", "actr"], &["actrav"]),
    (&["ssefind", "filter", "-a", "Peter K"], &["Peter K. Lolojih"]),
    (&["ssefind", "filter", "--publisher", "cop"], &["copac"]),
    (&["ssefind", "filter", "--lacking", "url,so"], &["url,source-ilo"]),
    (&["ssefind", "filter", "-y", "198"], &["1984"]),
    (&["ssefind", "list", "-k", "work"], &["working-paper"]),
    (&["ssefind", "filter", "-s", "Cooperatives and"], &["Cooperatives and the World of Work"]),
    (&["ssefind", "show", "world-of-work-1"], &["world-of-work-10", "world-of-work-11", "world-of-work-12"]),
    (&["ssefind", "translations", "r19"], &[]),
    (&["ssefind", "--catalogue", SMALL, "show", "moon-"], &["moon-1"]),
];

/// Command that finds the program's binary first on its path.
fn run(program: &str, args: &[&str], variables: &[(&str, &Path)]) -> Ran {
    let binary = Path::new(env!("CARGO_BIN_EXE_ssefind")).parent().expect("a directory");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::iter::once(binary.to_path_buf()).chain(std::env::split_paths(&path));
    let output = Command::new(program)
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("PATH", std::env::join_paths(path).expect("a path"))
        .envs(NOBODY)
        .envs(variables.iter().copied())
        .output()
        .expect("the shell starts");
    Ran {
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        status: output.status.code().expect("no signal"),
    }
}

/// Asserts that a shell offers these candidates first.
#[track_caller]
fn assert_offered(offered: &str, (typed, expected): (&[&str], &[&str])) {
    let offered: Vec<&str> = offered.lines().filter(|line| !line.is_empty()).collect();
    let first = offered.get(..expected.len());
    assert_eq!(first, Some(expected), "{typed:?} offers {offered:?}");
    if expected.is_empty() {
        assert_eq!(offered, [""; 0], "{typed:?}");
    }
}

fn quoted(words: &[&str]) -> String {
    let quoted = words.iter().map(|word| word.replace(' ', "\\ "));
    quoted.collect::<Vec<_>>().join(" ")
}

/// Returns the text that bash inserts for this line; `replaced` is the end of the line that readline passes.
fn bash_inserts(line: &str, replaced: &str) -> String {
    let args = ["--norc", "tests/shells/complete.bash", line, replaced];
    let ran = run("bash", &args, &[]);
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{line}");
    ran.stdout
}

#[test]
fn bash_offers_values_and_ids() {
    if !is_installed("bash") {
        return;
    }
    for (typed, expected) in CASES {
        let line = quoted(typed);
        let (_, last) = typed.split_at(typed.len() - 1);
        let inserted = bash_inserts(&line, &quoted(last));
        // bash inserts what it is given: it has to be quoted already.
        assert_offered(&inserted.replace("\\ ", " "), (typed, expected));
        if expected.iter().any(|value| value.contains(' ')) {
            assert!(inserted.contains("\\ "), "{typed:?}: {inserted}");
        }
    }
}

#[test]
fn bash_splits_words_and_understands_quotes() {
    if !is_installed("bash") {
        return;
    }
    for (line, replaced, expected) in [
        ("ssefind filter --language=f", "f", &["fr"][..]),
        ("ssefind filter --language=", "", &["en"]),
        ("ssefind filter --language=es,f", "es,f", &["es,fr"]),
        ("ssefind filter -s \"Cooperatives and", "Cooperatives and", &["Cooperatives and the World of Work"]),
        (
            "ssefind filter -s Cooperatives\\ and",
            "Cooperatives\\ and",
            &["Cooperatives\\ and\\ the\\ World\\ of\\ Work"],
        ),
        // A catalogue that is named in quotes is read.
        ("ssefind --catalogue 'tests/fixtures/small.json' show moo", "moo", &["moon-1"]),
    ] {
        assert_offered(&bash_inserts(line, replaced), (&[line], expected));
    }
}

/// A catalogue that is written to be completed: commands, quotes, patterns and marks of the history.
const HOSTILE: &str = r#"[
    {"type": "publication", "id": "x$(touch ran)", "kind": "brief", "title": "A", "year": 2000, "sources": [],
        "series": {"name": "World of Work$(touch ran)"}, "authors": [{"literal": "O'Brien `touch ran`"}],
        "editions": [{"language": "en", "title": "A"}]},
    {"type": "publication", "id": "y", "kind": "brief", "title": "B", "year": 2000, "sources": [],
        "series": {"name": "Wow! \"it\" \\ *; touch ran #"}, "authors": [{"literal": "Ends with '"}],
        "editions": [{"language": "en", "title": "B"}]},
    {"type": "publication", "id": "z", "kind": "brief", "title": "C", "year": 2000, "sources": [],
        "series": {"name": "Ends with \""}, "authors": [{"literal": "Bang!"}],
        "editions": [{"language": "en", "title": "C"}]}
]"#;

/// Text before and at the cursor, and the value that must reach the program.
const HOSTILE_VALUES: [(&str, &str, &str); 8] = [
    ("show ", "x", "<show><x$(touch ran)>"),
    ("filter --series ", "World", "<filter><--series><World of Work$(touch ran)>"),
    ("filter --series=", "World", "<filter><--series=World of Work$(touch ran)>"),
    ("filter -s ", "Wow", r#"<filter><-s><Wow! "it" \ *; touch ran #>"#),
    ("filter -s ", "Ends", r#"<filter><-s><Ends with ">"#),
    ("filter -a ", "O", "<filter><-a><O'Brien `touch ran`>"),
    ("filter -a ", "Ends", "<filter><-a><Ends with '>"),
    ("filter -a ", "Ba", "<filter><-a><Bang!>"),
];

/// Types that into an interactive bash on a terminal of its own, and returns what was recorded there, and whether a
/// command of the catalogue ran.
fn type_into_bash(name: &str, keys: &str) -> (String, bool) {
    let directory = directory(name);
    std::fs::write(directory.join("hostile.json"), HOSTILE).expect("written");
    std::fs::write(directory.join("keys"), format!("{keys}exit\n")).expect("written");
    let start = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shells/pty.bash");
    let start = start.display();
    let script = format!(
        "cd \"$DIRECTORY\" && timeout 120 script -qec \"bash --noprofile --rcfile '{start}' -i\" /dev/null <keys >shown"
    );
    run("bash", &["--norc", "-c", &script], &[("DIRECTORY", &directory), ("LC_ALL", Path::new("C.UTF-8"))]);
    let recorded = std::fs::read_to_string(directory.join("recorded")).expect("recorded");
    (recorded, directory.join("ran").exists())
}

#[test]
fn bash_inserts_hostile_values_as_one_word_and_runs_nothing() {
    if !is_installed("bash") || !is_installed("script") {
        return;
    }
    let (mut keys, mut expected) = (String::new(), String::new());
    for quote in ["", "'", "\""] {
        for (before, typed, words) in HOSTILE_VALUES {
            keys.extend(["record --catalogue hostile.json ", before, quote, typed, "\t\n"]);
            expected.extend(["<--catalogue><hostile.json>", words, "\n"]);
        }
    }
    // An apostrophe in single quotes closes and opens them: only the rest of the word is replaced.
    keys += "record --catalogue hostile.json filter -a 'O'\\''\t\n";
    expected += "<--catalogue><hostile.json><filter><-a><O'Brien `touch ran`>\n";
    let (recorded, ran) = type_into_bash("bash-hostile", &keys);
    assert_eq!(recorded, expected);
    assert!(!ran, "a command of the catalogue ran");
}

#[test]
fn bash_expands_no_pattern_that_is_typed() {
    if !is_installed("bash") || !is_installed("script") {
        return;
    }
    let patterns = ["/et*/pas*", "/etc/pas[s]wd", "/etc/pass?d", "/*/*/*/*/*"];
    let (mut keys, mut expected) = (String::new(), String::new());
    for pattern in patterns {
        let line = format!("record --catalogue hostile.json show {pattern}");
        keys.extend([&line, "\t\u{14}"]);
        expected.extend([&line, "\n"]);
    }
    let (recorded, _) = type_into_bash("bash-patterns", &keys);
    assert_eq!(recorded, expected);
}

/// Keys of other people's catalogues: in another script, of 200 letters, and with a colon, at which bash begins a word.
#[test]
fn bash_inserts_keys_of_any_script_and_length() {
    if !is_installed("bash") || !is_installed("script") {
        return;
    }
    let long = "k".repeat(200);
    let ids = ["westfahl:space", "مقالة_١", &long];
    let entries = ids.map(|id| format!("@misc{{{id}, title = {{A}}}}\n"));
    let home = directory("bash-keys");
    let library = home.join("keys.bib");
    std::fs::write(&library, entries.concat()).expect("written");
    let library = library.display();
    let (mut keys, mut expected) = (String::new(), String::new());
    for command in ["show", "cite", "open"] {
        for quote in ["", "'", "\""] {
            for (typed, id) in [("west", 0), ("westfahl:s", 0), ("مق", 1), ("kk", 2), (&long, 2)] {
                keys.extend([format!("record --catalogue {library} {command} {quote}{typed}\t\n")]);
                expected.extend([format!("<--catalogue><{library}><{command}><{}>\n", ids[id])]);
            }
        }
    }
    let (recorded, _) = type_into_bash("bash-keys-typed", &keys);
    assert_eq!(recorded, expected);
}

#[test]
fn fish_offers_values_and_ids_with_their_descriptions() {
    if !is_installed("fish") {
        return;
    }
    let complete = |line: &str| {
        let script = "ssefind completions fish | source; complete -C $argv[1]";
        let ran = run("fish", &["--no-config", "-c", script, line], &[]);
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{line}");
        ran.stdout
    };
    for (typed, expected) in CASES {
        let offered = complete(&quoted(typed));
        let values: Vec<&str> =
            offered.lines().map(|line| line.split('\t').next().expect("a value")).collect();
        assert_offered(&values.join("\n"), (typed, expected));
    }
    assert_eq!(complete("ssefind filter -l es,el"), "es,el\tGreek (2 publications)\n");
    assert_eq!(
        complete("ssefind show world-of-work-12"),
        "world-of-work-12\tWaste pickers’ cooperatives and social and solidarity econo…\n"
    );
}

#[test]
fn zsh_offers_values_and_ids_with_their_descriptions() {
    if !is_installed("zsh") {
        return;
    }
    let complete = |line: &str| {
        let directory = directory("zsh");
        let candidates = directory.join("candidates");
        let ran = run("zsh", &["-f", "tests/shells/complete.zsh", line], &[("CANDIDATES", &candidates)]);
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{line}");
        let shown = std::fs::read_to_string(directory.join("candidates.shown")).unwrap_or_default();
        (ran.stdout, shown)
    };
    for (typed, expected) in CASES {
        let (offered, _) = complete(&quoted(typed));
        assert_offered(&offered.replace('\\', ""), (typed, expected));
    }
    let (_, shown) = complete("ssefind filter -l f");
    assert!(shown.contains("-- French (62 publications)"), "{shown}");
}

/// A Debian package installs the script in a directory of functions: zsh reads it at the first Tab and completes at
/// once.
#[test]
fn zsh_reads_the_script_from_its_functions() {
    if !is_installed("zsh") {
        return;
    }
    let directory = directory("zsh-installed");
    std::fs::create_dir(directory.join("functions")).expect("a directory");
    let script = ssefind(&["completions", "zsh"]).stdout;
    std::fs::write(directory.join("functions/_ssefind"), script).expect("written");
    let ran = run(
        "zsh",
        &["-f", "tests/shells/complete.zsh", "ssefind filter -l f", "installed"],
        &[("CANDIDATES", &directory.join("candidates"))],
    );
    assert_ran(&ran, "fr\n", "", 0);
}

#[test]
fn every_shell_has_a_script() {
    for (shell, begins) in [
        ("bash", "_ssefind() {\n"),
        ("zsh", "#compdef ssefind\n"),
        ("fish", "complete --keep-order --exclusive --command ssefind "),
        ("elvish", "\nset edit:completion:arg-completer[ssefind] = "),
        ("powershell", "Register-ArgumentCompleter -Native -CommandName ssefind "),
    ] {
        let ran = ssefind(&["completions", shell]);
        assert!(ran.stdout.starts_with(begins), "{}", ran.stdout);
        assert!(ran.stdout.contains("SSEFIND_COMPLETE"), "{shell}");
        assert!(!ran.stdout.contains("Invoke-Expression"), "{shell} evaluates what is typed");
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{shell}");
    }
}

#[test]
fn an_unknown_shell_is_one_line() {
    assert_ran(
        &ssefind(&["completions", "tcsh"]),
        "",
        "ssefind: `completions` has no value `tcsh`; nearest: zsh; all: bash, zsh, fish, elvish, powershell; see `ssefind completions --help`\n",
        2,
    );
}

/// The variable of the scripts may have another meaning for a user: one line explains it.
#[test]
fn the_scripts_variable_without_a_shell_is_one_line() {
    let ran = run(env!("CARGO_BIN_EXE_ssefind"), &["show", "coop"], &[("SSEFIND_COMPLETE", Path::new("1"))]);
    assert_ran(
        &ran,
        "",
        "ssefind: SSEFIND_COMPLETE is for the scripts of `ssefind completions`, and names a shell; unset it\n",
        2,
    );
}
