//! The terminal while `browse` has it: entered and left as a whole, also when the program panics or is killed.

use std::fs::{File, OpenOptions};
use std::io::{self, IsTerminal, Write};
use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crossterm::cursor::Show;
use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste, Event};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{clipboard::CopyToClipboard, execute};
use ratatui::layout::Size;
use ratatui::{Frame, Terminal};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

use crate::commands::browse::backend::ScreenBackend;
use crate::commands::browse::desktop::Desktop;
use crate::commands::browse::keyboard::Keyboard;
use crate::terminal::browser;
use crate::terminal::clipboard::copy_to_desktop;

/// Time after which the program looks for signals.
const SIGNAL_INTERVAL: Duration = Duration::from_millis(100);

/// The signal of a terminal that is gone.
const HANGUP: i32 = 1;

/// The terminal that the screen is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Stdout,
    /// The terminal of the process, because standard output goes elsewhere.
    Controlling,
}

/// The terminal in raw mode, on its second screen. Dropping it gives the terminal back.
pub(crate) struct Screen {
    terminal: Terminal<ScreenBackend>,
    target: Target,
    keyboard: Keyboard,
    signal: Arc<AtomicUsize>,
}

/// An event, or the signal that ends the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    Event(Event),
    Signal(i32),
}

impl Target {
    /// Returns the terminal to draw on: standard output; or else the process's own one, if `prints` is true.
    pub(crate) fn choose(prints: bool) -> Option<Target> {
        let term = std::env::var_os("TERM");
        let is_able = cfg!(windows) || term.is_some_and(|term| !term.is_empty() && term != "dumb");
        let target = if io::stdout().is_terminal() {
            Some(Target::Stdout)
        } else if prints && controlling().is_ok() {
            Some(Target::Controlling)
        } else {
            None
        };
        target.filter(|_| is_able)
    }

    fn writer(self) -> io::Result<Box<dyn Write>> {
        Ok(match self {
            Target::Stdout => Box::new(io::stdout()),
            Target::Controlling => Box::new(controlling()?),
        })
    }
}

/// Opens the terminal of the process.
fn controlling() -> io::Result<File> {
    OpenOptions::new().write(true).open(if cfg!(windows) { "CONOUT$" } else { "/dev/tty" })
}

impl Screen {
    /// Takes the terminal.
    ///
    /// # Errors
    /// A terminal that cannot be read or written, as where the process has none.
    pub(crate) fn enter(target: Target) -> io::Result<Screen> {
        let signal = Arc::new(AtomicUsize::new(0));
        for number in signals() {
            flag::register_usize(number, Arc::clone(&signal), usize::try_from(number).unwrap_or_default())?;
        }
        let terminal = Terminal::new(ScreenBackend::new(target.writer()?))?;
        let keyboard = Keyboard::new()?;
        // A panic prints its message after the terminal is back.
        let hook = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            restore_terminal(target);
            hook(info);
        }));
        let mut screen = Screen { terminal, target, keyboard, signal };
        screen.take()?;
        // The first poll begins to watch for changes of the size, of which none may be lost before the first picture.
        event::poll(Duration::ZERO)?;
        Ok(screen)
    }

    fn take(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        execute!(self.terminal.backend_mut(), EnterAlternateScreen, EnableBracketedPaste)?;
        self.terminal.clear()
    }

    /// Returns the size.
    ///
    /// # Errors
    /// A terminal that does not report its size.
    pub(crate) fn size(&self) -> io::Result<Size> {
        self.terminal.size()
    }

    /// Draws a picture: what differs from the one before.
    ///
    /// # Errors
    /// A terminal that cannot be written to.
    pub(crate) fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.terminal.draw(draw).map(|_| ())
    }

    /// Draws the whole picture at the next time.
    ///
    /// # Errors
    /// As [`Screen::draw`].
    pub(crate) fn clear(&mut self) -> io::Result<()> {
        self.terminal.clear()
    }

    /// Waits for an event or a signal. A terminal that is gone counts as its signal.
    ///
    /// # Errors
    /// A terminal that cannot be read.
    pub(crate) fn wait(&self) -> io::Result<Input> {
        let mut time = Duration::ZERO;
        loop {
            let signal = self.signal.swap(0, Ordering::Relaxed);
            if signal != 0 {
                return Ok(Input::Signal(i32::try_from(signal).unwrap_or_default()));
            }
            // At the end of its input, crossterm reads for ever, so it does not wait itself.
            if self.keyboard.is_gone_after(time) {
                return Ok(Input::Signal(HANGUP));
            }
            if event::poll(Duration::ZERO)? {
                return event::read().map(Input::Event);
            }
            time = SIGNAL_INTERVAL;
        }
    }

    /// Returns the next event, if one waits.
    ///
    /// # Errors
    /// As [`Screen::wait`].
    pub(crate) fn waiting() -> io::Result<Option<Event>> {
        if event::poll(Duration::ZERO)? { event::read().map(Some) } else { Ok(None) }
    }

    /// Gives the terminal to the shell until it goes on with the program.
    ///
    /// # Errors
    /// As [`Screen::enter`].
    pub(crate) fn suspend(&mut self) -> io::Result<()> {
        restore_terminal(self.target);
        #[cfg(unix)]
        signal_hook::low_level::raise(signal_hook::consts::SIGTSTP)?;
        self.take()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore_terminal(self.target);
    }
}

impl Desktop for Screen {
    fn open(&mut self, address: &str) -> io::Result<()> {
        if !browser::is_here() {
            return Err(io::ErrorKind::NotFound.into());
        }
        // A browser in the terminal would wait for its end, and would not have the terminal.
        open::that_detached(address)
    }

    fn copy(&mut self, text: &str) -> io::Result<()> {
        // The terminal gets the text too, so a missing program is no failure.
        let _ = copy_to_desktop(text);
        execute!(self.terminal.backend_mut(), CopyToClipboard::to_clipboard_from(text))
    }
}

/// Restores the former state of the terminal. A failure is ignored, because it has no remedy.
fn restore_terminal(target: Target) {
    if let Ok(mut writer) = target.writer() {
        let _ = execute!(writer, DisableBracketedPaste, LeaveAlternateScreen, Show);
    }
    let _ = disable_raw_mode();
}

/// Ends the program as the signal would have done, so that the shell knows the cause.
pub(crate) fn end_by_signal(signal: i32) {
    let _ = signal_hook::low_level::emulate_default_handler(signal);
}

/// Returns the signals that end a program.
fn signals() -> Vec<i32> {
    #[cfg(unix)]
    return vec![SIGTERM, SIGINT, HANGUP, signal_hook::consts::SIGQUIT];
    #[cfg(not(unix))]
    vec![SIGTERM, SIGINT]
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::{Screen, Target};

    /// Panics while `browse` has the terminal. [`a_panic_gives_the_terminal_back`] runs it in a terminal of its own.
    #[test]
    #[ignore = "needs a terminal, which another test gives"]
    fn panics_with_the_terminal() {
        let _screen = Screen::enter(Target::Stdout).expect("a terminal");
        panic!("with the terminal");
    }

    #[test]
    fn a_panic_gives_the_terminal_back() {
        let tests = std::env::current_exe().expect("this program");
        let name = "commands::browse::screen::tests::panics_with_the_terminal";
        let line = format!("'{}' --exact {name} --ignored --nocapture; stty -a", tests.display());
        let script = Command::new("script").args(["-qec", &line, "/dev/null"]).env("TERM", "xterm").output();
        // A system without `script` has no terminal for this test.
        let Ok(ran) = script else { return };
        let shown = String::from_utf8_lossy(&ran.stdout);
        let place = |text: &str| shown.find(text).unwrap_or_else(|| panic!("no {text:?} in {shown}"));
        let (taken, given_back) = (place("\u{1b}[?1049h"), place("\u{1b}[?1049l"));
        assert!(taken < given_back && given_back < place("panicked at"), "{shown}");
        // The terminal reads lines and shows what is typed, as before.
        assert!(shown.contains(" icanon") && shown.contains(" echo "), "{shown}");
    }
}
