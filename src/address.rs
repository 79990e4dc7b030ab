//! Addresses of pages: which of them may be opened or linked to.

use fluent_uri::Iri;

/// What is wrong with an address; `None` if nothing is. Letters beyond ASCII are an address' own (RFC 3987).
#[must_use]
pub fn problem(address: &str) -> Option<&'static str> {
    let Ok(iri) = Iri::parse(address) else {
        return Some("is no address; write it whole, from http:// or https:// on, without blanks");
    };
    let scheme = iri.scheme().as_str();
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return Some("is not an http or https address");
    }
    iri.authority()
        .is_none_or(|authority| authority.host().is_empty())
        .then_some("names no host")
}

/// The address as the target of a link on a terminal: http or https, and of ASCII letters only; `None` where it is neither
/// to be trusted nor of use.
#[must_use]
pub fn target(address: &str) -> Option<String> {
    if problem(address).is_some() {
        return None;
    }
    Some(Iri::parse(address).ok()?.to_uri().to_string())
}

#[cfg(test)]
mod tests {
    use super::{problem, target};

    #[test]
    fn addresses_are_http_or_https_and_name_a_host() {
        for sound in [
            "http://www.ilo.org/global/lang--en/index.htm",
            "HTTPS://ilo.org",
            "https://www.clubensayos.com/Historia/Constitución/1.html",
            "https://a.org:8080/x?y=%20&z#w",
        ] {
            assert_eq!(problem(sound), None, "{sound}");
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
            assert!(problem(wrong).is_some(), "{wrong}");
        }
    }

    #[test]
    fn a_target_is_ascii() {
        assert_eq!(
            target("https://a.org/Constitución").as_deref(),
            Some("https://a.org/Constituci%C3%B3n")
        );
        assert_eq!(target("javascript:alert(1)"), None);
        assert_eq!(target("https://a.org/\u{7}x"), None);
    }
}
