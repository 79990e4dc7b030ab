//! How far a search has come, for who waits at a terminal.

use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// So long nobody waits.
const PATIENCE: Duration = Duration::from_secs(1);
/// So often it is told anew.
const STEP: Duration = Duration::from_millis(100);

/// Tells how far a search has come: after a second, on one line, which is gone when it ends.
#[derive(Debug)]
pub struct Progress {
    /// When the first pass began.
    began: OnceLock<Instant>,
    is_told: bool,
    of: AtomicU64,
    done: AtomicU64,
    /// Whether there is a line to erase.
    told: AtomicBool,
}

impl Progress {
    /// Told where standard error is a terminal.
    #[must_use]
    pub fn of_process() -> Progress {
        Progress::new(true)
    }

    /// Never told.
    #[must_use]
    pub fn silent() -> Progress {
        Progress::new(false)
    }

    fn new(is_told: bool) -> Progress {
        Progress {
            began: OnceLock::new(),
            is_told,
            of: AtomicU64::new(0),
            done: AtomicU64::new(0),
            told: AtomicBool::new(false),
        }
    }

    /// A pass over so many bytes begins.
    pub(crate) fn begin(&self, bytes: u64) {
        self.began.get_or_init(Instant::now);
        self.of.store(bytes, Ordering::Relaxed);
        self.done.store(0, Ordering::Relaxed);
    }

    /// So many bytes more are behind us.
    pub(crate) fn passed(&self, bytes: u64) {
        self.done.fetch_add(bytes, Ordering::Relaxed);
    }

    /// Waits until all threads have ended, and tells how far they are. It is for the thread that began the search: that one
    /// may hold standard error, and another would wait for it for ever.
    pub(crate) fn wait(&self, has_ended: impl Fn() -> bool) {
        while !has_ended() {
            thread::park_timeout(STEP);
            let is_late = self.began.get().is_some_and(|began| began.elapsed() >= PATIENCE);
            if self.is_told && is_late && io::stderr().is_terminal() {
                let share = self.done.load(Ordering::Relaxed) * 100 / self.of.load(Ordering::Relaxed).max(1);
                // That it cannot be told is no reason to stop.
                let _ = write!(io::stderr(), "\r\x1b[Kreading the catalogue: {share} %");
                self.told.store(true, Ordering::Relaxed);
            }
        }
    }

    /// The pass is over: the line goes.
    pub(crate) fn end(&self) {
        if self.told.swap(false, Ordering::Relaxed) {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
