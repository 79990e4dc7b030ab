//! How far a search has come, for who waits at a terminal.

use std::io::{self, IsTerminal, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// So long nobody waits.
const PATIENCE: Duration = Duration::from_secs(1);
/// So often it is told anew.
const STEP: Duration = Duration::from_millis(100);

/// Tells how far a search has come: after a second, on one line, which is gone when it ends.
#[derive(Debug)]
pub struct Progress {
    began: Instant,
    is_told: bool,
    of: AtomicU64,
    done: AtomicU64,
    /// When it was last told.
    told: Mutex<Option<Instant>>,
}

impl Progress {
    /// Told where standard error is a terminal.
    #[must_use]
    pub fn of_process() -> Progress {
        Progress::new(io::stderr().is_terminal())
    }

    /// Never told.
    #[must_use]
    pub fn silent() -> Progress {
        Progress::new(false)
    }

    fn new(is_told: bool) -> Progress {
        Progress {
            began: Instant::now(),
            is_told,
            of: AtomicU64::new(0),
            done: AtomicU64::new(0),
            told: Mutex::new(None),
        }
    }

    /// A pass over so many bytes begins.
    pub(super) fn begin(&self, bytes: u64) {
        self.of.store(bytes, Ordering::Relaxed);
        self.done.store(0, Ordering::Relaxed);
    }

    /// So many bytes more are behind us.
    pub(super) fn passed(&self, bytes: u64) {
        let done = bytes + self.done.fetch_add(bytes, Ordering::Relaxed);
        if !self.is_told || self.began.elapsed() < PATIENCE {
            return;
        }
        // Another thread is telling.
        let Ok(mut told) = self.told.try_lock() else {
            return;
        };
        if told.is_none_or(|told| told.elapsed() >= STEP) {
            *told = Some(Instant::now());
            let share = done * 100 / self.of.load(Ordering::Relaxed).max(1);
            // That it cannot be told is no reason to stop.
            let _ = write!(io::stderr(), "\r\x1b[Kreading the catalogue: {share} %");
        }
    }

    /// The pass is over: the line goes.
    pub(super) fn end(&self) {
        if let Ok(mut told) = self.told.lock()
            && told.take().is_some()
        {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
