//! Removes the rich-text tags of CSL processors from text of CSL-JSON and RIS.

use std::borrow::Cow;

use crate::record::Text;
use crate::text::one_line;

/// Tags of rich text (*citeproc-js* manual, section "HTML-like formatting tags").
const TAGS: [&str; 6] = ["i", "b", "sub", "sup", "sc", "span"];

/// Returns the text on one line, without the tags.
pub(crate) fn plain(text: Text<'_>) -> Text<'_> {
    let text = if text.contains('<') { Text::owned(without_tags(&text)) } else { text };
    match one_line(&text) {
        Cow::Borrowed(same) if same.len() == text.len() => text,
        other => Text::owned(other.into_owned()),
    }
}

fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        plain.push_str(before);
        let inner = &tag[1..];
        // A tag ends before the next one begins, so that no part of the text is searched twice.
        let end = inner.find(['<', '>']).filter(|end| inner[*end..].starts_with('>'));
        if let Some(end) = end.filter(|end| is_tag(&inner[..*end])) {
            rest = &inner[end + 1..];
        } else {
            plain.push('<');
            rest = inner;
        }
    }
    plain.push_str(rest);
    plain
}

/// `i`, `/i`, `span class="nocase"`
fn is_tag(inner: &str) -> bool {
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let name = name.split(' ').next().unwrap_or_default();
    TAGS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn removes_tags_and_keeps_other_signs() {
        for (text, expected) in [
            ("<span class=\"nocase\">Waste pickers</span>", "Waste pickers"),
            ("<i>A</i> < b <c>", "A < b <c>"),
            ("a\r\n  b", "a b"),
            ("<i", "<i"),
            ("<i<i>a</i>", "<ia"),
        ] {
            assert_eq!(plain(text.into()).as_str(), expected);
        }
    }

    /// A search for the end of each tag through the rest of the text would take minutes here.
    #[test]
    fn a_title_of_a_million_signs_is_read_once() {
        let signs = "<".repeat(1_000_000);
        assert!(plain(signs.as_str().into()).as_str() == signs);
    }
}
