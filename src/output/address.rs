//! Addresses as references and links take them.

use std::borrow::Cow;

/// An address as RFC 3986 has it, what it does not allow percent-encoded; None unless it is http or https with a host.
#[must_use]
pub fn web_address(url: &str) -> Option<Cow<'_, str>> {
    let url = url.trim();
    let (scheme, rest) = url.split_once("://")?;
    if !(scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
        || rest.is_empty()
        || rest.starts_with(['/', '?', '#'])
    {
        return None;
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
    if url.bytes().all(allowed) {
        return Some(Cow::Borrowed(url));
    }
    let encoded = url.bytes().map(|byte| {
        if allowed(byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    });
    Some(Cow::Owned(encoded.collect()))
}

#[cfg(test)]
mod tests {
    use super::web_address;

    #[test]
    fn only_the_web_and_only_what_rfc_3986_allows() {
        for (url, address) in [
            (
                "https://example.org/a?b=%20#c",
                Some("https://example.org/a?b=%20#c"),
            ),
            (" HTTP://example.org ", Some("HTTP://example.org")),
            (
                "https://example.org/a b\n<ü>",
                Some("https://example.org/a%20b%0A%3C%C3%BC%3E"),
            ),
            ("javascript:alert(1)", None),
            ("javascript://example.org/%0Aalert(1)", None),
            ("ftp://example.org", None),
            ("https://", None),
            ("https:///etc/passwd", None),
            ("example.org", None),
        ] {
            assert_eq!(web_address(url).as_deref(), address, "{url}");
        }
    }
}
