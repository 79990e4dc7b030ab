//! Output that ends early or without a terminal: a full disk, a closed pipe, colour in a pipe.

use std::fs::File;
use std::process::{Command, Stdio};

use crate::support::{assert_ran, small};

fn binary(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ssefind"));
    command.args(args).env_clear();
    command
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_device_is_an_error() {
    for args in [
        &["list"][..],
        &["list", "series", "--json"],
        &["show", "coop"],
        &["translations"],
        &["filter", "-f", "ids"],
        &["--version"],
        &["--help"],
        &["list", "-h"],
        &["completions", "bash"],
        &["schema"],
    ] {
        let full = File::options().write(true).open("/dev/full").expect("/dev/full");
        let output = binary(args).stdout(full).output().expect("runs");
        assert_eq!(
            (String::from_utf8_lossy(&output.stderr).as_ref(), output.status.code()),
            ("ssefind: cannot write the output: No space left on device\n", Some(2)),
            "{args:?}"
        );
    }
}

#[test]
#[cfg(target_os = "linux")]
fn help_says_in_its_language_that_a_device_is_full() {
    let full = File::options().write(true).open("/dev/full").expect("/dev/full");
    let output = binary(&["--interface", "fr", "--help"]).stdout(full).output().expect("runs");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        (stderr.as_ref(), output.status.code()),
        ("ssefind: impossible d’écrire la sortie\u{a0}: plus de place sur le disque\n", Some(2))
    );
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    for args in [&["list"][..], &["filter", "--json"], &["translations"]] {
        let mut child = binary(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("ends");
        assert_eq!((output.stderr.as_slice(), output.status.code()), (&b""[..], Some(0)), "{args:?}");
    }
}

#[test]
fn a_pipe_gets_colour_only_on_request() {
    let coloured = small(&["list", "--color", "always", "-k", "guide,report"]);
    assert_ran(
        &coloured,
        "\
\u{1b}[1mID\u{1b}[0m       \u{1b}[1mKIND\u{1b}[0m    \u{1b}[1mYEAR\u{1b}[0m  \u{1b}[1mLANGUAGES\u{1b}[0m                \u{1b}[1mTITLE\u{1b}[0m
\u{1b}[36mmoon-10\u{1b}[0m  report  2021  ar                       ديمقراطية العمل: الاقتصاد الاجتماعي والتضامني على القمر ومجتمعات المستقبل البعيد
\u{1b}[36morbit\u{1b}[0m    guide   2017  ja,el,ko,zh,en,fr,pt-BR  協同組合の軌道：その「理念」と実践、そして月面における労働の未来について考えるための手引き
",
        "",
        0,
    );
    for args in
        [vec!["list"], vec!["list", "--color", "never"], vec!["show", "red-title"], vec!["translations"]]
    {
        assert!(!small(&args).stdout.contains('\u{1b}'), "{args:?}");
    }
}
