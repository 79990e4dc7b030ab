//! Addresses of pages: which of them may be opened or linked to.

use fluent_uri::Iri;

use crate::messages::{Argument, Message, words};

/// What is wrong with an address, which the message calls `shown`; `None` if nothing is. Letters beyond ASCII are an
/// address' own (RFC 3987).
#[must_use]
pub fn problem(address: &str, shown: impl Into<Argument>) -> Option<Message> {
    let Ok(iri) = Iri::parse(address) else {
        return Some(words::address_malformed(shown));
    };
    let scheme = iri.scheme().as_str();
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return Some(words::address_of_other_scheme(shown));
    }
    iri.authority()
        .is_none_or(|authority| authority.host().is_empty())
        .then(|| words::address_without_host(shown))
}

#[cfg(test)]
mod tests {
    use super::problem;

    #[test]
    fn addresses_are_http_or_https_and_name_a_host() {
        for sound in [
            "http://www.ilo.org/global/lang--en/index.htm",
            "HTTPS://ilo.org",
            "https://www.clubensayos.com/Historia/Constitución/1.html",
            "https://a.org:8080/x?y=%20&z#w",
        ] {
            assert_eq!(problem(sound, sound), None, "{sound}");
        }
        for wrong in [
            "",
            "www.ilo.org",
            "ftp://ilo.org/x",
            "javascript:alert(1)",
            "http:",
            "http://",
            "https:///x",
            "https://ilo.org/a b",
            "https://ilo.org/%zz",
            "https://ilo.org/\u{1b}]8;;",
        ] {
            assert!(problem(wrong, wrong).is_some(), "{wrong}");
        }
    }
}
