//! `ssefind browse` in a terminal, by keys and captured screens: tmux is the terminal.

use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::tmux::Tmux;
use crate::support::{SMALL, assert_ran, ssefind};

/// Starts `ssefind browse` with these words, and waits for its screen.
fn browse(tmux: &Tmux, words: &str) {
    let catalogue = format!("{}/{SMALL}", env!("CARGO_MANIFEST_DIR"));
    let program = env!("CARGO_BIN_EXE_ssefind");
    tmux.command(&format!("clear; {program} browse --catalogue {catalogue} {words}; echo status $?"));
    tmux.await_screen("the list", |screen| screen.contains("titles: ") || screen.contains("titres\u{a0}: "));
}

#[test]
fn without_a_terminal_the_error_says_what_to_use() {
    let error = "ssefind: `ssefind browse` needs a terminal; `ssefind search WORDS` is for scripts\n";
    assert_ran(&ssefind(&["browse"]), "", error, 2);
    assert_ran(&ssefind(&["browse", "moon", "--catalogue", SMALL]), "", error, 2);
}

#[test]
fn typing_searches_and_escape_leaves_at_three_sizes_in_two_languages() {
    for (size, language, label, nothing) in [
        ((60, 15), "en", "Search: lune", "0 of 8"),
        ((100, 30), "fr", "Recherche\u{a0}: lune", "0 sur 8"),
        ((200, 60), "en", "Search: lune", "0 of 8"),
    ] {
        let name = format!("{}-{language}", size.0);
        let Some(tmux) = Tmux::open(&name, size, &[("SSEFIND_LANG", language)]) else { return };
        browse(&tmux, "");
        tmux.keys(&["lune"]);
        let screen =
            tmux.await_screen("the hit", |screen| screen.contains(label) && screen.contains("moon-1"));
        assert!(screen.lines().nth(2).is_some_and(|row| row.starts_with(">  2019  ")), "{screen}");
        tmux.keys(&["zzzz"]);
        tmux.await_screen("no hit", |screen| screen.contains(nothing));
        tmux.keys(&["Escape"]);
        let screen = tmux.await_screen("the shell", |screen| screen.contains("status 0"));
        assert!(!screen.contains(label), "{screen}");
        tmux.assert_given_back();
    }
}

#[test]
fn the_screen_follows_a_resize() {
    let Some(tmux) = Tmux::open("resize", (60, 15), &[("NO_COLOR", "1")]) else { return };
    browse(&tmux, "moon");
    tmux.await_screen("the rule", |screen| screen.contains("\n──────"));
    tmux.run(&["resize-window", "-x", "120", "-y", "20"]);
    tmux.await_screen("the preview beside", |screen| screen.contains(" │ Cooperatives on the Moon"));
    tmux.run(&["resize-window", "-x", "40", "-y", "8"]);
    tmux.await_screen("the list alone", |screen| screen.contains("\n>  2019  ") && !screen.contains('│'));
    tmux.keys(&["Escape"]);
    tmux.await_screen("the shell", |screen| screen.contains("status 0"));
}

#[test]
fn text_goes_to_the_clipboard_through_the_terminal() {
    let Some(tmux) = Tmux::open("clipboard", (80, 24), &[]) else { return };
    browse(&tmux, "moon-1");
    tmux.keys(&["Tab", "i"]);
    tmux.await_screen("the message", |screen| screen.contains("1 id copied"));
    assert_eq!(String::from_utf8_lossy(&tmux.run(&["show-buffer"]).stdout), "moon-1");
    tmux.keys(&["b"]);
    tmux.await_screen("the message", |screen| screen.contains("BibTeX of 1 record copied"));
    let copied = tmux.run(&["show-buffer"]).stdout;
    assert_eq!(
        String::from_utf8_lossy(&copied).trim_end(),
        ssefind(&["show", "moon-1", "-f", "bibtex", "--catalogue", SMALL]).stdout.trim_end()
    );
}

#[test]
fn marked_ids_are_printed_where_standard_output_goes() {
    let Some(tmux) = Tmux::open("print", (80, 24), &[]) else { return };
    let (program, catalogue) =
        (env!("CARGO_BIN_EXE_ssefind"), format!("{}/{SMALL}", env!("CARGO_MANIFEST_DIR")));
    tmux.command(&format!("clear; echo \"[$({program} browse --print --catalogue {catalogue})]\""));
    tmux.await_screen("the list", |screen| screen.contains("titles: en"));
    tmux.keys(&["Down", "Space", "Space"]);
    tmux.await_screen("the marks", |screen| screen.contains("2 marked"));
    tmux.keys(&["Escape"]);
    tmux.await_screen("the ids", |screen| screen.contains("[moon-1\norbit]"));
    tmux.assert_given_back();
}

#[test]
fn a_kill_gives_the_terminal_back() {
    let Some(tmux) = Tmux::open("kill", (80, 24), &[]) else { return };
    for (signal, status) in [("TERM", "status 143"), ("HUP", "status 129")] {
        browse(&tmux, "moon");
        let pane = tmux.run(&["display-message", "-p", "#{pane_pid}"]);
        let shell = String::from_utf8_lossy(&pane.stdout).trim().to_owned();
        let killed = Command::new("pkill").args([&format!("-{signal}"), "-P", &shell]).status();
        assert!(killed.expect("pkill starts").success());
        tmux.await_screen(status, |screen| screen.contains(status));
        tmux.assert_given_back();
    }
}

/// A terminal that is closed ends the program, also one that ignores the signal of that.
#[test]
fn it_ends_with_its_terminal() {
    for (name, before) in [("gone", ""), ("ignored", "trap '' HUP; ")] {
        let Some(tmux) = Tmux::open(name, (80, 24), &[]) else { return };
        tmux.command(before);
        browse(&tmux, "moon");
        let pane = tmux.run(&["display-message", "-p", "#{pane_pid}"]);
        let shell = String::from_utf8_lossy(&pane.stdout).trim().to_owned();
        let children = Command::new("pgrep").args(["-P", &shell]).output().expect("pgrep starts");
        let browsing = String::from_utf8_lossy(&children.stdout).trim().to_owned();
        drop(tmux);
        let is_there =
            || Command::new("kill").args(["-0", &browsing]).output().expect("kill starts").status.success();
        let start = Instant::now();
        while is_there() {
            assert!(start.elapsed() < Duration::from_secs(20), "{name}: process {browsing} goes on");
            sleep(Duration::from_millis(30));
        }
    }
}

#[test]
fn the_shell_can_stop_and_continue_it() {
    let Some(tmux) = Tmux::open("stop", (80, 24), &[]) else { return };
    tmux.command("set -m");
    browse(&tmux, "moon");
    tmux.keys(&["C-z"]);
    tmux.await_screen("the shell", |screen| screen.contains("Stopped") && !screen.contains("titles:"));
    tmux.command("fg");
    tmux.await_screen("the list", |screen| screen.contains("titles: en") && screen.contains("moon-1"));
    tmux.keys(&["C-c"]);
    tmux.await_screen("the shell", |screen| screen.contains("status 1"));
    tmux.assert_given_back();
}
