//! Temporary files for the commands.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

/// File that its owner deletes on drop.
pub(super) struct File(PathBuf);

impl File {
    pub(super) fn with(bytes: &[u8]) -> File {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let memory = PathBuf::from("/dev/shm");
        let folder = if memory.is_dir() { memory } else { std::env::temp_dir() };
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!("ssefind-trial-{}-{number}", std::process::id()));
        std::fs::write(&path, bytes).expect("a file");
        File(path)
    }

    pub(super) fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
