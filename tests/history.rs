//! Numbers of the hits of the last search in a terminal.

use std::fs;

use crate::support::tmux::Tmux;
use crate::support::{SMALL, directory, ssefind};

/// Opens a terminal that keeps its state in a new directory, and returns both.
fn terminal(name: &str) -> Option<(Tmux, std::path::PathBuf)> {
    let state = directory(&format!("state-{name}"));
    let variables = [("XDG_STATE_HOME", state.to_str().expect("UTF-8"))];
    Some((Tmux::open(name, (100, 40), &variables)?, state))
}

/// Runs ssefind with these words, and returns the screen when it ends.
fn run(tmux: &Tmux, words: &str) -> String {
    tmux.command("clear");
    tmux.await_screen("an empty screen", |screen| screen.trim_end() == "$");
    tmux.command(&format!("clear; {} --no-pager {words}; echo status $?", env!("CARGO_BIN_EXE_ssefind")));
    tmux.await_screen("the end", |screen| screen.contains("\nstatus ") || screen.starts_with("status "))
}

fn small() -> String {
    format!("--catalogue {}/{SMALL}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn numbers_mean_the_hits_of_the_last_search_in_this_terminal() {
    let Some((tmux, state)) = terminal("history") else { return };
    let screen = run(&tmux, "show 1");
    assert!(screen.starts_with("ssefind: no record `1`"), "{screen}");
    let screen = run(&tmux, &format!("search moon {}", small()));
    assert!(screen.contains("│ 1 │ moon-1 "), "{screen}");
    assert!(screen.contains("│ 2 │ moon-academy "), "{screen}");
    // The catalogue of the search is read again.
    let screen = run(&tmux, "show 2 1 -f ids");
    assert_eq!(screen.trim_end(), "moon-academy\nmoon-1\nstatus 0\n$");
    let screen = run(&tmux, "open 1 --print");
    assert!(screen.starts_with("https://example.org/moon/en\n"), "{screen}");
    let screen = run(&tmux, "show 9");
    assert!(
        screen.starts_with("ssefind: the last search in this terminal has 4 results, so there is no 9"),
        "{screen}"
    );
    let screen = run(&tmux, "show 1 --no-history");
    assert!(screen.starts_with("ssefind: no record `1`"), "{screen}");
    // A search without history leaves the last one as it is.
    let screen = run(&tmux, "search waste --no-history -n 1");
    assert!(!screen.contains('#'), "{screen}");
    assert!(run(&tmux, "show 1 -f ids").starts_with("moon-1\n"));
    let kept: Vec<_> = fs::read_dir(state.join("ssefind/last-search")).expect("a folder").collect();
    assert_eq!(kept.len(), 1);
    let kept = fs::read_to_string(kept[0].as_ref().expect("a file").path()).expect("UTF-8");
    assert_eq!(
        kept,
        format!(
            "{{\"catalogue\":[\"{}/{SMALL}\"],\"with_embedded\":false,\"ids\":[\"moon-1\",\"moon-academy\",\"lunar\",\"moon-10\"]}}",
            env!("CARGO_MANIFEST_DIR")
        )
    );
    // A search without hits leaves no numbers of an earlier one behind.
    let screen = run(&tmux, "search zzzzqq");
    assert!(screen.contains("status 1"), "{screen}");
    let screen = run(&tmux, "show 1");
    assert!(screen.starts_with("ssefind: no record `1`"), "{screen}");
    // Another terminal has numbers of its own.
    let Some(other) =
        Tmux::open("history-other", (100, 40), &[("XDG_STATE_HOME", state.to_str().expect("UTF-8"))])
    else {
        return;
    };
    let screen = run(&other, "show 1");
    assert!(screen.starts_with("ssefind: no record `1`"), "{screen}");
}

#[test]
fn a_state_that_cannot_be_written_has_no_numbers() {
    let Some(tmux) = Tmux::open("no-history", (100, 40), &[("XDG_STATE_HOME", "/dev/null")]) else { return };
    let screen = run(&tmux, &format!("search moon {}", small()));
    assert!(screen.contains("│ moon-1 ") && !screen.contains('#'), "{screen}");
}

#[test]
fn a_pipe_has_no_numbers() {
    let ran = ssefind(&["search", "moon", "--catalogue", SMALL]);
    assert!(ran.stdout.starts_with("ID  "), "{}", ran.stdout);
}
