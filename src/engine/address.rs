//! The address of an index: `opensearch+http://HOST:PORT/INDEX`.

use std::path::{Path, PathBuf};

use fluent_uri::Uri;

use crate::cli::settings::INDEX;
use crate::error::Error;
use crate::messages::words;

/// Maximum length of an index's name. The engines allow 255 bytes, and the program appends a number.
const LONGEST_NAME: usize = 200;

/// The address of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    /// The engine, as `http://localhost:9200`.
    pub(crate) engine: String,
    /// The engine's host.
    pub(crate) host: String,
    /// Name of the index, which is an alias in the engine.
    pub(crate) index: String,
}

/// Returns whether a catalogue is an index and no file.
pub(crate) fn is_address(catalogue: &Path) -> bool {
    catalogue.to_str().is_some_and(|text| text.starts_with(INDEX))
}

/// Refuses addresses where a command reads files.
///
/// # Errors
/// Any address among the catalogues.
pub(crate) fn only_files<'p>(catalogues: impl IntoIterator<Item = &'p PathBuf>) -> Result<(), Error> {
    if catalogues.into_iter().any(|path| is_address(path)) {
        Err(Error::Usage(words::engine_no_file()))
    } else {
        Ok(())
    }
}

impl Address {
    /// Parses an address. No message repeats it, because it may hold a password.
    ///
    /// # Errors
    /// An address of another form, or with a user or password.
    pub(crate) fn parse(given: &str) -> Result<Address, Error> {
        let malformed = || Error::Usage(words::engine_address_malformed());
        let text = given.strip_prefix(INDEX).ok_or_else(malformed)?;
        let uri = Uri::parse(text).map_err(|_| malformed())?;
        let authority = uri.authority().ok_or_else(malformed)?;
        if authority.userinfo().is_some() {
            return Err(Error::Usage(words::engine_address_with_login()));
        }
        let scheme = uri.scheme().as_str().to_ascii_lowercase();
        let path = uri.path().as_str();
        let index = path.strip_prefix('/').map(|path| path.strip_suffix('/').unwrap_or(path));
        let is_web = matches!(scheme.as_str(), "http" | "https");
        let has_more = uri.query().is_some() || uri.fragment().is_some();
        match index.filter(|name| is_index(name)) {
            Some(index) if is_web && !has_more && !authority.host().is_empty() => Ok(Address {
                engine: format!("{scheme}://{}", authority.as_str()),
                host: authority.host().to_owned(),
                index: index.to_owned(),
            }),
            _ => Err(malformed()),
        }
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{INDEX}{}/{}", self.engine, self.index)
    }
}

/// Returns whether the engines allow a name for an index. Such a name needs no escape in a path.
fn is_index(name: &str) -> bool {
    let is_letter = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    name.starts_with(is_letter)
        && name.len() <= LONGEST_NAME
        && name.chars().all(|letter| is_letter(letter) || matches!(letter, '-' | '_' | '.'))
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn addresses() {
        let address = Address::parse("opensearch+HTTP://localhost:9200/ilo-sse").expect("an address");
        assert_eq!(address.engine, "http://localhost:9200");
        assert_eq!((address.host.as_str(), address.index.as_str()), ("localhost", "ilo-sse"));
        assert_eq!(address.to_string(), "opensearch+http://localhost:9200/ilo-sse");
        assert!(Address::parse("opensearch+https://[::1]:9200/a/").is_ok());
        for wrong in [
            "http://localhost/a",
            "opensearch+ftp://localhost/a",
            "opensearch+http://localhost",
            "opensearch+http://localhost/",
            "opensearch+http://localhost/a/b",
            "opensearch+http://localhost/_all",
            "opensearch+http://localhost/A",
            "opensearch+http://localhost/a,b",
            "opensearch+http://localhost/a*",
            "opensearch+http://localhost/a?q=1",
            "opensearch+http://localhost/a#b",
            "opensearch+http:///a",
            "opensearch+http://me:secret@localhost/a",
        ] {
            assert!(Address::parse(wrong).is_err(), "{wrong}");
        }
    }
}
