//! The world outside the screen: the browser and the clipboards.

use std::io::{self, Write};
use std::process::{Command, Stdio};

/// Programs that the user's desktop has beside the terminal.
pub(crate) trait Outside {
    /// Opens an address in the browser.
    ///
    /// # Errors
    /// A browser that cannot be started.
    fn open(&mut self, address: &str) -> io::Result<()>;

    /// Copies a text to the clipboard.
    ///
    /// # Errors
    /// A terminal that cannot be written to.
    fn copy(&mut self, text: &str) -> io::Result<()>;
}

/// Gives the text to the clipboard of the desktop, if one of its programs is there. The terminal gets it too, so a
/// missing program is no failure.
pub(crate) fn copy_to_desktop(text: &str) {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let programs: &[&[&str]] = if cfg!(target_os = "macos") {
        &[&["pbcopy"]]
    } else if cfg!(windows) {
        &[&["clip.exe"]]
    } else if is_set("WAYLAND_DISPLAY") {
        &[&["wl-copy"]]
    } else if is_set("DISPLAY") {
        &[&["xclip", "-selection", "clipboard"], &["xsel", "--clipboard", "--input"]]
    } else {
        &[]
    };
    let mut started = programs.iter().filter_map(|words| start(words).ok());
    if let Some(mut child) = started.next() {
        let text = text.to_owned();
        // A program that hangs must not stop the keys.
        std::thread::spawn(move || {
            if let Some(mut input) = child.stdin.take() {
                let _ = input.write_all(text.as_bytes());
            }
            let _ = child.wait();
        });
    }
}

fn start(words: &[&str]) -> io::Result<std::process::Child> {
    let (program, arguments) = words.split_first().ok_or(io::ErrorKind::NotFound)?;
    Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}
