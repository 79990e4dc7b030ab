//! `--help` and `-h` of every command: they fit 80 columns and lead with examples that run.

use std::process::Command;

use crate::support::ssefind;

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
                let columns = ssefind::output::line::columns(line);
                assert!(columns <= 80, "{columns}: {line}");
                // The end of a paragraph may be short; a line that clap had to break after one of ours may not be.
                assert!(line.trim() != "country:", "{page}");
            }
        }
    }
}

/// What help says to type can be typed: examples on the catalogue find something.
#[test]
fn the_examples_run() {
    let mut ran = 0;
    for command in commands() {
        let page = help(&[&command, "-h"]);
        let examples = page.lines().skip(1).take_while(|line| !line.is_empty());
        for example in examples.filter_map(|line| line.trim().strip_prefix("ssefind ")) {
            // Those of a reader's own files, of the shell and of the browser are not for a test.
            let not_here = ["my", "~", "*", ">", "&&"]
                .iter()
                .any(|part| example.contains(part));
            if not_here || (command == "open" && !example.contains("--print")) {
                continue;
            }
            let words = shlex::split(example).expect("words");
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let done = ssefind(&words);
            assert_eq!(done.status, 0, "{example}: {}", done.stderr);
            assert!(!done.stdout.is_empty() || command == "check", "{example}");
            ran += 1;
        }
    }
    assert!(ran > 20, "{ran}");
}
