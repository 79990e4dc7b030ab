//! The user and password of an engine: from the environment, else from a netrc file.

use std::fs;
use std::path::PathBuf;

use crate::error::Error;
use crate::messages::words;

/// Variables with the user and the password.
const USER: &str = "SSEFIND_ENGINE_USER";
const PASSWORD: &str = "SSEFIND_ENGINE_PASSWORD";

/// Returns the user and password for a host, if there are any.
///
/// # Errors
/// One of the two variables alone.
pub(crate) fn of_host(host: &str) -> Result<Option<(String, String)>, Error> {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    match (variable(USER), variable(PASSWORD)) {
        (Some(user), Some(password)) => Ok(Some((user, password))),
        (None, None) => {
            Ok(file().and_then(|path| fs::read_to_string(path).ok()).and_then(|t| find(&t, host)))
        }
        _ => Err(Error::Usage(words::engine_half_login(USER, PASSWORD))),
    }
}

/// Returns the path of the netrc file: `NETRC`, else the one in the home folder.
fn file() -> Option<PathBuf> {
    let home = || std::env::home_dir().map(|home| home.join(".netrc"));
    std::env::var_os("NETRC").map(PathBuf::from).or_else(home)
}

/// Returns the user and password of a host in the text of a netrc file, or those of its `default`.
fn find(text: &str, host: &str) -> Option<(String, String)> {
    let mut words =
        text.lines().filter(|line| !line.trim_start().starts_with('#')).flat_map(str::split_whitespace);
    let (mut is_ours, mut user, mut password) = (false, None, None);
    while let Some(word) = words.next() {
        match word {
            "machine" | "default" => {
                if user.is_some() && password.is_some() {
                    break;
                }
                is_ours = word == "default" || words.next() == Some(host);
                (user, password) = (None, None);
            }
            "login" => user = words.next().filter(|_| is_ours),
            "password" => password = words.next().filter(|_| is_ours),
            _ => {}
        }
    }
    Some((user?.to_owned(), password?.to_owned()))
}

/// Returns the value of the header `Authorization` (RFC 7617).
pub(crate) fn header(user: &str, password: &str) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut header = String::from("Basic ");
    for three in format!("{user}:{password}").as_bytes().chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let letter = char::from(LETTERS[(bits >> (18 - 6 * at) & 63) as usize]);
            header.push(if at <= three.len() { letter } else { '=' });
        }
    }
    header
}

#[cfg(test)]
mod tests {
    use super::{find, header};

    #[test]
    fn netrc() {
        let text = "# login x\nmachine a login me password secret\nmachine b\n login you\n password hidden\ndefault login any password one";
        let of = |host| find(text, host).map(|(user, password)| format!("{user}:{password}"));
        assert_eq!(of("a").as_deref(), Some("me:secret"));
        assert_eq!(of("b").as_deref(), Some("you:hidden"));
        assert_eq!(of("c").as_deref(), Some("any:one"));
        assert_eq!(find("machine a login me", "a"), None);
        assert_eq!(find("machine", "a"), None);
    }

    #[test]
    fn base64() {
        assert_eq!(header("Aladdin", "open sesame"), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assert_eq!(header("a", ""), "Basic YTo=");
        assert_eq!(header("a", "b"), "Basic YTpi");
    }
}
