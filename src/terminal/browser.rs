//! The test whether a web browser can open on this machine.

use std::ffi::OsString;

/// Variables of which a desktop of Linux or BSD sets one: of X, of Wayland, and of Windows around Linux.
const OF_A_DESKTOP: [&str; 3] = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"];

/// Returns whether a browser would open in front of the user, by the environment's variables.
///
/// Over SSH, the browser would open on another computer. `BROWSER` names a program that the user chose for this case.
pub(crate) fn is_here() -> bool {
    is_here_by(|name| std::env::var_os(name))
}

/// As [`is_here`], by the variables that `set` returns.
fn is_here_by(set: impl Fn(&str) -> Option<OsString>) -> bool {
    let is_set = |name: &str| set(name).is_some_and(|value| !value.is_empty());
    let has_desktop = cfg!(any(windows, target_os = "macos")) || OF_A_DESKTOP.into_iter().any(is_set);
    is_set("BROWSER") || (has_desktop && !is_set("SSH_CONNECTION"))
}

#[cfg(test)]
mod tests {
    use super::is_here_by;

    #[test]
    fn a_browser_is_where_the_user_is() {
        let desktop = cfg!(any(windows, target_os = "macos"));
        for (set, here) in [
            (&[][..], desktop),
            (&[("DISPLAY", "")], desktop),
            (&[("DISPLAY", ":0")], true),
            (&[("WAYLAND_DISPLAY", "wayland-0")], true),
            (&[("WSL_DISTRO_NAME", "Debian")], true),
            (&[("DISPLAY", ":0"), ("SSH_CONNECTION", "1 2 3 4")], false),
            (&[("SSH_CONNECTION", "1 2 3 4")], false),
            (&[("BROWSER", "/opt/open"), ("SSH_CONNECTION", "1 2 3 4")], true),
        ] {
            let value = |name: &str| {
                set.iter().find(|(known, _)| *known == name).map(|(_, value)| std::ffi::OsString::from(value))
            };
            assert_eq!(is_here_by(value), here, "{set:?}");
        }
    }
}
