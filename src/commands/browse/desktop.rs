//! The desktop: its web browser and its clipboards.

use std::io;

/// Programs that the user's desktop has beside the terminal.
pub(crate) trait Desktop {
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
