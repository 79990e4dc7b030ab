//! Directories of the user for this program: its configuration and its state.

use std::path::PathBuf;

/// Name of the program's folder there.
const FOLDER: &str = "ssefind";

/// Returns the directory of the configuration: `$XDG_CONFIG_HOME/ssefind`, by default `~/.config/ssefind`; on Windows
/// `%APPDATA%\\ssefind`. `None` without a home.
pub(crate) fn config() -> Option<PathBuf> {
    place("XDG_CONFIG_HOME", ".config", "APPDATA")
}

/// Returns the directory of the state: `$XDG_STATE_HOME/ssefind`, by default `~/.local/state/ssefind`; on Windows
/// `%LOCALAPPDATA%\\ssefind`. `None` without a home.
pub(crate) fn state() -> Option<PathBuf> {
    place("XDG_STATE_HOME", ".local/state", "LOCALAPPDATA")
}

/// Returns the user's home, if the environment names it.
pub(crate) fn home() -> Option<PathBuf> {
    absolute("HOME").or_else(|| absolute("USERPROFILE"))
}

fn place(variable: &str, below_home: &str, on_windows: &str) -> Option<PathBuf> {
    let windows = || if cfg!(windows) { absolute(on_windows) } else { None };
    let named = absolute(variable).or_else(windows);
    Some(named.or_else(|| Some(home()?.join(below_home)))?.join(FOLDER))
}

/// Returns a path from the environment. As the XDG rules say, a relative path counts as none.
fn absolute(variable: &str) -> Option<PathBuf> {
    let path = PathBuf::from(std::env::var_os(variable).unwrap_or_default());
    path.is_absolute().then_some(path)
}
