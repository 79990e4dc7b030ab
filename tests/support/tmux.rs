//! A terminal for tests: tmux, which takes keys and hands over its screen.

use std::path::PathBuf;
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::{directory, is_installed};

/// Longest time that a screen may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A terminal with a shell, in a tmux server of its own.
pub struct Tmux {
    socket: String,
    directory: PathBuf,
}

impl Tmux {
    /// Opens a terminal of this size, with these variables; `None` without tmux.
    pub fn open(name: &str, size: (u16, u16), variables: &[(&str, &str)]) -> Option<Tmux> {
        if !is_installed("tmux") {
            return None;
        }
        let directory = directory(&format!("browse-{name}"));
        let tmux = Tmux { socket: directory.join("socket").to_str().expect("UTF-8").to_owned(), directory };
        let (columns, rows) = (size.0.to_string(), size.1.to_string());
        // An empty prompt, so that the screen of the shell is known.
        let home = tmux.directory.display();
        let shell = format!("env -i PS1='$ ' TERM=screen HOME='{home}' PATH=\"$PATH\" LANG=C.UTF-8");
        let variables: String =
            variables.iter().map(|(name, value)| [name, "=", value, " "].concat()).collect();
        let shell = format!("{shell} {variables}sh");
        // A locale in UTF-8 makes tmux keep other letters than ASCII.
        let opened =
            tmux.run(&["-u", "-f", "/dev/null", "new-session", "-d", "-x", &columns, "-y", &rows, &shell]);
        assert!(opened.status.success(), "{opened:?}");
        tmux.run(&["set", "-g", "status", "off"]);
        tmux.run(&["set", "-g", "set-clipboard", "on"]);
        tmux.run(&["resize-window", "-x", &columns, "-y", &rows]);
        tmux.await_screen("the prompt", |screen| screen.starts_with("$ ") || screen.starts_with('$'));
        Some(tmux)
    }

    /// Runs a command of tmux.
    pub fn run(&self, arguments: &[&str]) -> Output {
        Command::new("tmux").arg("-S").arg(&self.socket).args(arguments).output().expect("tmux starts")
    }

    /// Types a command into the shell.
    pub fn command(&self, words: &str) {
        self.run(&["send-keys", "-l", words]);
        self.run(&["send-keys", "Enter"]);
    }

    /// Presses keys.
    pub fn keys(&self, keys: &[&str]) {
        for key in keys {
            self.run(&["send-keys", key]);
        }
    }

    /// Returns the screen, without spaces at the ends of its rows.
    pub fn screen(&self) -> String {
        let output = self.run(&["capture-pane", "-p"]);
        let screen = String::from_utf8(output.stdout).expect("UTF-8");
        let rows: Vec<&str> = screen.lines().map(str::trim_end).collect();
        rows.join("\n")
    }

    /// Waits until the screen is as expected, and returns it.
    #[track_caller]
    pub fn await_screen(&self, what: &str, expected: impl Fn(&str) -> bool) -> String {
        let start = Instant::now();
        loop {
            let screen = self.screen();
            if expected(&screen) {
                return screen;
            }
            assert!(start.elapsed() < PATIENCE, "{what} does not come:\n{screen}");
            sleep(Duration::from_millis(30));
        }
    }

    /// Asserts that the terminal is as it was: echo, line mode, cursor and the first screen.
    #[track_caller]
    pub fn assert_given_back(&self) {
        self.command("stty -a | tr ';' '\\n' | grep -ow -e '-*icanon' -e '-*echo'; echo done");
        let screen = self.await_screen("the shell", |screen| screen.contains("\ndone\n"));
        assert!(screen.contains("\nicanon\necho\n"), "{screen}");
        let cursor = self.run(&["display-message", "-p", "#{cursor_flag}#{alternate_on}"]);
        assert_eq!(String::from_utf8_lossy(&cursor.stdout).trim(), "10");
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        self.run(&["kill-server"]);
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}
