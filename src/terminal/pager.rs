//! A pager for output longer than the terminal, as in git.
//!
//! A command's output is kept until the command ends. Output that fits the terminal is printed directly. Longer
//! output goes through the pager, together with the messages of standard error.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::error::{Error, system_words};
use crate::messages::{Interface, words};
use crate::terminal::buffered_output::{BufferedOutput, Stream};
use crate::terminal::view::View;

/// The pager's command, and the size of the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pager {
    words: Vec<String>,
    columns: usize,
    rows: usize,
    name_origin: NameOrigin,
    interface: Interface,
}

/// Origin of the pager's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NameOrigin {
    /// The user, who expects a message if the pager does not start.
    ByUser,
    /// The default.
    ByDefault,
}

/// Options of less: show colours, print short output directly, leave the text on the screen, and quit when the user
/// interrupts.
const LESS: &str = "FRXK";

impl Pager {
    /// Returns the pager: that of `SSEFIND_PAGER`, of the config file, of `PAGER`, else less. `None` if its name is
    /// empty or `cat`, or if standard output is not a terminal that can page.
    pub(crate) fn detect(configured: Option<&str>, view: View) -> Option<Pager> {
        if !view.is_terminal() {
            return None;
        }
        if std::env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb") {
            return None;
        }
        let size = terminal_size::terminal_size_of(io::stdout())?;
        let named = std::env::var_os("SSEFIND_PAGER").or_else(|| configured.map(OsString::from));
        let named = named.or_else(|| std::env::var_os("PAGER"));
        let pager = Pager::new(named, usize::from(size.0.0), usize::from(size.1.0))?;
        Some(Pager { interface: view.interface, ..pager })
    }

    fn new(named: Option<OsString>, columns: usize, rows: usize) -> Option<Pager> {
        let name_origin = if named.is_some() { NameOrigin::ByUser } else { NameOrigin::ByDefault };
        let named = named.unwrap_or_else(|| "less".into());
        let words = shlex::split(named.to_str()?)?;
        let none = words.first().is_none_or(|program| program == "cat") || rows == 0;
        (!none).then_some(Pager { words, columns, rows, name_origin, interface: Interface::default() })
    }

    /// Runs `command` and shows its output, even if it fails.
    ///
    /// # Errors
    /// Failed writes of the command.
    pub fn page<T>(
        &self,
        command: impl FnOnce(&mut dyn Write, &mut dyn Write) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let buffer = BufferedOutput::default();
        let ran = command(&mut buffer.writer(Stream::Out), &mut buffer.writer(Stream::Err));
        self.show(&buffer)?;
        ran
    }

    fn show(&self, buffer: &BufferedOutput) -> Result<(), Error> {
        // The prompt needs a line.
        if buffer.rows(self.columns) < self.rows {
            return print(buffer);
        }
        match self.start() {
            Ok(pager) => feed(pager, buffer),
            Err(problem) => {
                if self.name_origin == NameOrigin::ByUser {
                    let message = words::no_pager(self.words.join(" "), system_words(&problem));
                    let _ = writeln!(io::stderr(), "ssefind: {}", message.text(self.interface));
                }
                print(buffer)
            }
        }
    }

    fn start(&self) -> io::Result<Child> {
        // Ignore Ctrl-C while the pager runs, so that the program waits for it.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::new(AtomicBool::new(false)));
        let (program, arguments) = self.words.split_first().ok_or(io::ErrorKind::NotFound)?;
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::piped());
        for (name, value) in [("LESS", LESS), ("LESSCHARSET", "utf-8"), ("LV", "-c")] {
            if std::env::var_os(name).is_none() {
                command.env(name, value);
            }
        }
        command.spawn()
    }
}

/// Sends all output to the pager. A pager that quits early is no error.
fn feed(mut pager: Child, buffer: &BufferedOutput) -> Result<(), Error> {
    if let Some(mut stdin) = pager.stdin.take() {
        let to_terminal = io::stderr().is_terminal();
        for (stream, text) in buffer.parts().iter() {
            match stream {
                // As in git: the pager would hide messages on a redirected standard error.
                Stream::Err if !to_terminal => {
                    let _ = io::stderr().write_all(text);
                }
                _ => {
                    if stdin.write_all(text).is_err() {
                        break;
                    }
                }
            }
        }
    }
    pager.wait()?;
    Ok(())
}

/// Prints the kept output, each part on its own stream.
fn print(buffer: &BufferedOutput) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    for (stream, text) in buffer.parts().iter() {
        match stream {
            Stream::Out => {
                out.write_all(text)?;
                out.flush()?;
            }
            Stream::Err => {
                let _ = io::stderr().write_all(text);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{NameOrigin, Pager};

    fn words(named: Option<&str>) -> Option<Vec<String>> {
        Pager::new(named.map(Into::into), 80, 24).map(|pager| pager.words)
    }

    #[test]
    fn an_empty_name_or_cat_means_no_pager() {
        assert_eq!(words(Some("")), None);
        assert_eq!(words(Some("  ")), None);
        assert_eq!(words(Some("cat")), None);
        assert_eq!(words(Some("'unclosed")), None);
        assert_eq!(words(Some("less -R")), Some(vec!["less".into(), "-R".into()]));
        assert_eq!(words(None), Some(vec!["less".into()]));
        assert_eq!(
            Pager::new(Some("more".into()), 80, 24).map(|pager| pager.name_origin),
            Some(NameOrigin::ByUser)
        );
    }
}
