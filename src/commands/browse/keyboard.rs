//! The source of the keys. The source also reports a closed terminal, unlike crossterm.

#[cfg(unix)]
pub(crate) use unix::Keyboard;
#[cfg(not(unix))]
pub(crate) use windows::Keyboard;

#[cfg(unix)]
mod unix {
    use std::fs::File;
    use std::io::{self, IsTerminal};
    use std::os::fd::{AsFd, OwnedFd};
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, Timespec, poll};

    /// The terminal from which crossterm reads keys: standard input, or else the process's own one.
    pub(crate) struct Keyboard(OwnedFd);

    impl Keyboard {
        /// Returns the keyboard of the process.
        ///
        /// # Errors
        /// A process without a terminal.
        pub(crate) fn new() -> io::Result<Keyboard> {
            let stdin = io::stdin();
            let keys = if stdin.is_terminal() {
                stdin.as_fd().try_clone_to_owned()?
            } else {
                File::open("/dev/tty")?.into()
            };
            Ok(Keyboard(keys))
        }

        /// Waits at most this long for a key, and returns whether the terminal is gone.
        pub(crate) fn is_gone_after(&self, time: Duration) -> bool {
            let mut watched = [PollFd::new(&self.0, PollFlags::IN)];
            let time = Timespec::try_from(time).ok();
            // A signal ends the wait: a new size of the terminal, or the end.
            let changed = poll(&mut watched, time.as_ref()).unwrap_or_default();
            changed > 0 && watched[0].revents().contains(PollFlags::HUP)
        }
    }
}

#[cfg(not(unix))]
mod windows {
    use std::io;
    use std::time::Duration;

    /// The console. Windows ends a program whose console is gone.
    pub(crate) struct Keyboard;

    impl Keyboard {
        pub(crate) fn new() -> io::Result<Keyboard> {
            Ok(Keyboard)
        }

        pub(crate) fn is_gone_after(&self, time: Duration) -> bool {
            let _ = crossterm::event::poll(time);
            false
        }
    }
}
