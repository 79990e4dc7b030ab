//! The pager, on a terminal that `script` of util-linux opens.

use std::process::Command;

use crate::support::{NOBODY, directory, is_installed};

/// Screen of a terminal of 80 columns and 24 rows, with these variables; `None` without `script`.
fn on_terminal(command: &str, variables: &[(&str, &str)]) -> Option<(String, i32)> {
    if !is_installed("script") {
        return None;
    }
    let command = format!("stty cols 80 rows 24; {} {command}", env!("CARGO_BIN_EXE_ssefind"));
    let output = Command::new("script")
        .args(["-qec", &command, "/dev/null"])
        .envs(NOBODY)
        .env_remove("PAGER")
        .env_remove("SSEFIND_PAGER")
        .env("TERM", "xterm")
        .env("NO_COLOR", "1")
        .envs(variables.iter().copied())
        .output()
        .expect("script starts");
    let shown = String::from_utf8_lossy(&output.stdout).replace('\r', "");
    Some((shown, output.status.code().expect("no signal")))
}

/// Pager that prints its input with a mark.
const TELL: &str = "sed 's/^/paged: /'";

#[test]
fn long_output_is_paged_with_its_remarks() {
    let Some((shown, status)) = on_terminal("list -n 30", &[("SSEFIND_PAGER", TELL)]) else {
        return;
    };
    assert!(shown.lines().all(|line| line.starts_with("paged: ")), "{shown}");
    assert!(shown.ends_with("paged: 30 of 343 publications; -n 343 shows all\n"), "{shown}");
    assert_eq!(status, 0);
}

#[test]
fn short_output_is_not_paged() {
    let Some((shown, status)) = on_terminal("list -n 2", &[("SSEFIND_PAGER", TELL)]) else {
        return;
    };
    assert!(!shown.contains("paged"), "{shown}");
    assert!(shown.starts_with('╭') && shown.ends_with("shows all\n"), "{shown}");
    assert_eq!(status, 0);
}

#[test]
fn flag_environment_and_pipe_turn_the_pager_off() {
    for (command, variables) in [
        ("list -n 30 --no-pager", &[("PAGER", TELL)][..]),
        ("list -n 30", &[("SSEFIND_PAGER", ""), ("PAGER", TELL)]),
        ("list -n 30", &[("SSEFIND_PAGER", "cat"), ("PAGER", TELL)]),
        ("list -n 30", &[("PAGER", TELL), ("TERM", "dumb")]),
        ("list -n 30 | head -40", &[("PAGER", TELL)]),
        ("completions zsh", &[("PAGER", "cat")]),
    ] {
        let Some((shown, status)) = on_terminal(command, variables) else {
            return;
        };
        assert!(!shown.contains("paged: ") && shown.lines().count() > 23, "{command} {variables:?}: {shown}");
        assert_eq!(status, 0, "{command}");
    }
}

#[test]
fn ssefind_pager_precedes_pager() {
    let variables = [("SSEFIND_PAGER", "sed 's/^/ours: /'"), ("PAGER", TELL)];
    let Some((shown, _)) = on_terminal("list -n 30", &variables) else {
        return;
    };
    assert!(shown.starts_with("ours: "), "{shown}");
}

#[test]
fn an_early_exit_of_the_pager_keeps_the_status() {
    let Some((shown, status)) = on_terminal("filter --json", &[("SSEFIND_PAGER", "head -3")]) else {
        return;
    };
    assert_eq!((shown.lines().count(), status), (3, 0), "{shown}");
    let Some((shown, status)) = on_terminal("show no-such-record", &[("SSEFIND_PAGER", TELL)]) else {
        return;
    };
    assert!(shown.starts_with("ssefind: no record `no-such-record`"), "{shown}");
    assert_eq!(status, 2);
}

#[test]
fn a_missing_pager_is_one_line_and_the_table_follows() {
    let variables = [("SSEFIND_PAGER", "no-such-pager -x")];
    let Some((shown, status)) = on_terminal("list -n 30", &variables) else {
        return;
    };
    assert!(
        shown.starts_with(
            "ssefind: the pager `no-such-pager -x` cannot be started: No such file or directory\n╭"
        ),
        "{shown}"
    );
    assert_eq!(status, 0);
}

#[test]
fn less_shows_colours_unless_its_options_say_otherwise() {
    let directory = directory("pager");
    let pager = directory.join("less");
    std::fs::write(&pager, "#!/bin/sh\ncat >/dev/null; echo \"LESS=$LESS LESSCHARSET=$LESSCHARSET\"\n")
        .expect("written");
    let mut permissions = std::fs::metadata(&pager).expect("there").permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o755);
    std::fs::set_permissions(&pager, permissions).expect("permitted");
    let path = format!("{}:{}", directory.display(), std::env::var("PATH").expect("a path"));
    let variables = [("PATH", path.as_str())];
    let Some((shown, _)) = on_terminal("list -n 30", &variables) else {
        return;
    };
    assert_eq!(shown, "LESS=FRXK LESSCHARSET=utf-8\n");
    let variables = [("PATH", path.as_str()), ("LESS", "-i")];
    let Some((shown, _)) = on_terminal("list -n 30", &variables) else {
        return;
    };
    assert_eq!(shown, "LESS=-i LESSCHARSET=utf-8\n");
}

#[test]
fn long_help_is_paged() {
    for command in ["search --help", "help search", "--interface fr search --help"] {
        let Some((shown, status)) = on_terminal(command, &[("SSEFIND_PAGER", TELL)]) else {
            return;
        };
        assert!(shown.lines().all(|line| line.starts_with("paged: ")), "{command}\n{shown}");
        assert_eq!(status, 0);
    }
    for command in ["search --help --no-pager", "search --help | head -50"] {
        let Some((shown, _)) = on_terminal(command, &[("SSEFIND_PAGER", TELL)]) else {
            return;
        };
        assert!(!shown.contains("paged: "), "{command}\n{shown}");
    }
}
