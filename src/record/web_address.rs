//! Web addresses: the rule for addresses that may be opened or linked, and their form in a reference.

use std::borrow::Cow;

use fluent_uri::Iri;

/// Folders of lists of publications on the ILO's site, before the tag of the language.
const LISTS: [&str; 3] = ["publications", "publicaciones", "facet"];
/// Parameters of a list that is narrowed by a facet, on the ILO's site of then and of now.
const PARAMETERS_OF_FACETS: [&str; 4] = ["facetcriteria", "facetdynlist", "f[", "f%5B"];

/// Reason why an address is not a web address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AddressFault {
    /// The text is not an address by RFC 3987.
    Malformed,
    /// The scheme is neither `http` nor `https`.
    OtherScheme,
    /// The address names no host.
    NoHost,
}

/// Returns the fault of an address, or `None` for a web address. RFC 3987 allows letters beyond ASCII.
pub(crate) fn fault(address: &str) -> Option<AddressFault> {
    let Ok(iri) = Iri::parse(address) else {
        return Some(AddressFault::Malformed);
    };
    let scheme = iri.scheme().as_str();
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return Some(AddressFault::OtherScheme);
    }
    iri.authority().is_none_or(|authority| authority.host().is_empty()).then_some(AddressFault::NoHost)
}

/// Returns the host of an address in small letters, or `None` if the address is malformed or has no host.
pub(crate) fn host(address: &str) -> Option<String> {
    Some(Iri::parse(address).ok()?.authority()?.host().to_ascii_lowercase())
}

/// Returns a web address with the characters outside RFC 3986 percent-encoded.
///
/// Returns `None` unless the scheme is http or https and a host follows.
pub(crate) fn encode(url: &str) -> Option<Cow<'_, str>> {
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
    let encoded = url
        .bytes()
        .map(|byte| if allowed(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") });
    Some(Cow::Owned(encoded.collect()))
}

/// Returns whether an address leads to a list of works, to a search or to a facet.
pub(crate) fn is_list(address: &str) -> bool {
    let Ok(address) = Iri::parse(address) else {
        return false;
    };
    let path: Vec<&str> = address.path().as_str().split('/').collect();
    let of_list = |(at, segment): (usize, &&str)| {
        segment.starts_with("nextRow--")
            || (segment.starts_with("lang--") && at > 0 && LISTS.contains(&path[at - 1]))
    };
    let searched = path.last().is_some_and(|last| *last == "search") && address.query().is_some();
    let parameters = address.query().map_or("", |query| query.as_str()).split(['&', ';']);
    searched
        || path.iter().enumerate().any(of_list)
        || parameters.into_iter().any(|one| PARAMETERS_OF_FACETS.iter().any(|facet| one.starts_with(facet)))
}

/// Returns the address of a DOI, or `None` if the text has no DOI.
pub(crate) fn of_doi(doi: &str) -> Option<String> {
    let doi = doi.get(doi.find("10.")?..)?.trim();
    let escaped = doi.replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    encode(&format!("https://doi.org/{escaped}")).map(Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::{AddressFault, encode, fault, of_doi};

    #[test]
    fn addresses_are_http_or_https_and_name_a_host() {
        use AddressFault::{Malformed, NoHost, OtherScheme};
        for (address, expected) in [
            ("http://www.ilo.org/global/lang--en/index.htm", None),
            ("HTTPS://ilo.org", None),
            ("https://www.clubensayos.com/Historia/Constitución/1.html", None),
            ("https://a.org:8080/x?y=%20&z#w", None),
            ("", Some(Malformed)),
            ("www.ilo.org", Some(Malformed)),
            ("ftp://ilo.org/x", Some(OtherScheme)),
            ("javascript:alert(1)", Some(OtherScheme)),
            ("http:", Some(NoHost)),
            ("http://", Some(NoHost)),
            ("https:///x", Some(NoHost)),
            ("https://ilo.org/a b", Some(Malformed)),
            ("https://ilo.org/%zz", Some(Malformed)),
            ("https://ilo.org/\u{1b}]8;;", Some(Malformed)),
        ] {
            assert_eq!(fault(address), expected, "{address}");
        }
    }

    #[test]
    fn a_doi_has_an_address() {
        for (doi, address) in [
            ("10.1111/apce.12106", Some("https://doi.org/10.1111/apce.12106")),
            ("https://doi.org/10.1111/apce.12106", Some("https://doi.org/10.1111/apce.12106")),
            ("doi: 10.1002/a<1::b>3.0#c?d%e", Some("https://doi.org/10.1002/a%3C1::b%3E3.0%23c%3Fd%25e")),
            ("apce", None),
        ] {
            assert_eq!(of_doi(doi).as_deref(), address, "{doi}");
        }
    }

    #[test]
    fn encoding_escapes_characters_outside_rfc_3986() {
        for (url, address) in [
            ("https://example.org/a?b=%20#c", Some("https://example.org/a?b=%20#c")),
            (" HTTP://example.org ", Some("HTTP://example.org")),
            ("https://example.org/a b\n<ü>", Some("https://example.org/a%20b%0A%3C%C3%BC%3E")),
            ("javascript:alert(1)", None),
            ("javascript://example.org/%0Aalert(1)", None),
            ("ftp://example.org", None),
            ("https://", None),
            ("https:///etc/passwd", None),
            ("example.org", None),
        ] {
            assert_eq!(encode(url).as_deref(), address, "{url}");
        }
    }
}
