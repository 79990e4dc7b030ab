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

/// Maximum time for which a command waits for the desktop's program.
#[cfg(feature = "cite")]
const PATIENCE: Duration = Duration::from_secs(2);

/// Gives the text to the desktop's clipboard and to the terminal's. Returns whether one of them is there.
#[cfg(feature = "cite")]
pub(crate) fn copy(text: &str) -> bool {
    let desktop = copy_to_desktop(text).is_some_and(|done| done.recv_timeout(PATIENCE).unwrap_or_default());
    let terminal = if io::stderr().is_terminal() {
        execute!(io::stderr(), CopyToClipboard::to_clipboard_from(text)).is_ok()
    } else {
        io::stdout().is_terminal() && execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text)).is_ok()
    };
    desktop || terminal
}

/// Gives the text to the clipboard of the desktop, if one of its programs is there. Returns what says when it is done,
/// and whether it worked.
pub(crate) fn copy_to_desktop(text: &str) -> Option<Receiver<bool>> {
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
    let mut child = programs.iter().find_map(|words| start(words).ok())?;
    let text = text.to_owned();
    let (says, done) = channel();
    // A program that hangs must not stop the caller.
    std::thread::spawn(move || {
        let written = child.stdin.take().is_some_and(|mut input| input.write_all(text.as_bytes()).is_ok());
        let worked = child.wait().is_ok_and(|status| status.success());
        let _ = says.send(written && worked);
    });
    Some(done)
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
