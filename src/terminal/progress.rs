//! Progress of a long search, for a person who waits at a terminal.

use std::io::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::messages::{Interface, words};

/// Delay before the progress line appears.
const DELAY: Duration = Duration::from_secs(1);
/// Time between two updates of the progress line.
const STEP: Duration = Duration::from_millis(100);
/// Returns to the start of the line and erases it (ECMA-48 EL).
const ERASE: &str = "\r\x1b[K";

/// Shows how many per cent of the catalogue's bytes a search has read. The line appears after a second and is erased
/// at the end of each pass.
pub struct Progress {
    /// Start of the first pass.
    began: OnceLock<Instant>,
    /// Bytes to read in this pass.
    total: AtomicU64,
    /// Bytes that this pass has read.
    done: AtomicU64,
    /// The terminal; `None` where progress is not shown.
    screen: Option<Mutex<Screen>>,
    interface: Interface,
}

struct Screen {
    terminal: Box<dyn Write + Send>,
    /// True while the terminal shows the progress line.
    is_shown: bool,
}

impl Progress {
    /// Shows progress on `terminal`, in the interface's language.
    #[must_use]
    pub fn on(terminal: Box<dyn Write + Send>, interface: Interface) -> Progress {
        let screen = Mutex::new(Screen { terminal, is_shown: false });
        Progress { screen: Some(screen), interface, ..Progress::silent() }
    }

    /// Shows nothing.
    #[must_use]
    pub fn silent() -> Progress {
        Progress {
            began: OnceLock::new(),
            total: AtomicU64::new(0),
            done: AtomicU64::new(0),
            screen: None,
            interface: Interface::default(),
        }
    }

    /// Begins a pass over `bytes` bytes.
    pub(crate) fn begin(&self, bytes: u64) {
        self.began.get_or_init(Instant::now);
        self.total.store(bytes, Ordering::Relaxed);
        self.done.store(0, Ordering::Relaxed);
    }

    /// Adds `bytes` to the bytes read.
    pub(crate) fn passed(&self, bytes: u64) {
        self.done.fetch_add(bytes, Ordering::Relaxed);
    }

    /// Waits until all threads have ended, and shows their progress. Only the thread that began the search may call
    /// `wait`. That thread may have the lock of standard error, for which another thread would wait for ever.
    pub(crate) fn wait(&self, has_ended: impl Fn() -> bool) {
        while !has_ended() {
            thread::park_timeout(STEP);
            self.show();
        }
    }

    /// Updates the line, if it is time for one.
    pub(crate) fn show(&self) {
        let is_late = self.began.get().is_some_and(|began| began.elapsed() >= DELAY);
        if let Some(screen) = self.screen.as_ref().filter(|_| is_late) {
            let share = self.done.load(Ordering::Relaxed) * 100 / self.total.load(Ordering::Relaxed).max(1);
            let text = words::reading_catalogue(share.to_string()).text(self.interface);
            let mut screen = screen.lock().unwrap_or_else(PoisonError::into_inner);
            // A terminal that fails does not stop the search.
            let _ = write!(screen.terminal, "{ERASE}{text}");
            screen.is_shown = true;
        }
    }

    /// Ends a pass: erases the line.
    pub(crate) fn end(&self) {
        let Some(screen) = &self.screen else {
            return;
        };
        let mut screen = screen.lock().unwrap_or_else(PoisonError::into_inner);
        if screen.is_shown {
            let _ = write!(screen.terminal, "{ERASE}");
            screen.is_shown = false;
        }
    }
}
