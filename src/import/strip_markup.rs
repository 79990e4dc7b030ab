//! Removes the rich-text tags of CSL processors from text of CSL-JSON and RIS.

use std::borrow::Cow;

use crate::record::Text;
use crate::text::one_line;

/// Tags of rich text (*citeproc-js* manual, section "HTML-like formatting tags").
const TAGS: [&str; 6] = ["i", "b", "sub", "sup", "sc", "span"];

/// Returns the text on one line, without the tags.
pub(crate) fn plain(text: Text<'_>) -> Text<'_> {
    let text = if text.contains('<') {
        Text::owned(without_tags(&text))
    } else {
        text
    };
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
        let end = tag.find('>').filter(|end| is_tag(&tag[1..*end]));
        if let Some(end) = end {
            rest = &tag[end + 1..];
        } else {
            plain.push('<');
            rest = &tag[1..];
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
        ] {
            assert_eq!(plain(text.into()).as_str(), expected);
        }
    }
}
