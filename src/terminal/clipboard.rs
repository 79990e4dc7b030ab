//! The clipboards: that of the desktop, by its own program without a shell, and that of the terminal (OSC 52).

#[cfg(feature = "cite")]
use std::io::IsTerminal;
use std::io::{self, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
#[cfg(feature = "cite")]
use std::time::Duration;

#[cfg(feature = "cite")]
use crossterm::{clipboard::CopyToClipboard, execute};

use crate::terminal::view::variable;

/// Maximum time for which a command waits for the desktop's program.
#[cfg(feature = "cite")]
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// Copies the text to the desktop's clipboard and to the terminal's. Returns whether one of the two has the text.
#[cfg(feature = "cite")]
pub(crate) fn copy(text: &str) -> bool {
    let desktop =
        copy_to_desktop(text).is_some_and(|done| done.recv_timeout(LONGEST_WAIT).unwrap_or_default());
    let terminal = if io::stderr().is_terminal() {
        execute!(io::stderr(), CopyToClipboard::to_clipboard_from(text)).is_ok()
    } else {
        io::stdout().is_terminal() && execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text)).is_ok()
    };
    desktop || terminal
}

/// Copies the text to the desktop's clipboard. Returns a receiver of the result, or `None` without a clipboard program.
pub(crate) fn copy_to_desktop(text: &str) -> Option<Receiver<bool>> {
    let is_set = |name: &str| variable(name).is_some();
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
    let mut child = programs.iter().find_map(|words| start(words).ok())?;
    let text = text.to_owned();
    let (sender, receiver) = channel();
    // A program that hangs must not stop the caller.
    std::thread::spawn(move || {
        let written = child.stdin.take().is_some_and(|mut input| input.write_all(text.as_bytes()).is_ok());
        let worked = child.wait().is_ok_and(|status| status.success());
        let _ = sender.send(written && worked);
    });
    Some(receiver)
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
