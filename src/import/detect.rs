//! Detects the form of a catalogue from its first lines. The file name is not used.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::import::bibtex::split;
use crate::import::kinds;
use crate::record::{RecordType, Text};
use crate::text::first_bytes;

/// A form of catalogue that the program reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The program's own form: a JSON array of records, or one record per line.
    Records,
    /// CSL-JSON.
    CslJson,
    /// BibTeX or biblatex.
    Bibtex,
    /// RIS.
    Ris,
}

/// Maximum number of bytes that are searched in a text that is not JSON.
const HEAD: usize = 64 << 10;

/// Returns the form of the text; the program's own form is the default.
#[must_use]
pub fn form(text: &str) -> Form {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if text.starts_with(['[', '{']) { of_json(text) } else { of_lines(text).unwrap_or(Form::Records) }
}

/// Returns the form of the first line that begins an entry of RIS or BibTeX. Earlier lines are ignored.
pub(crate) fn of_lines(text: &str) -> Option<Form> {
    let head = first_bytes(text, HEAD);
    let mut at = 0;
    head.split_inclusive('\n').find_map(|line| {
        let begins = at + line.len() - line.trim_start().len();
        at += line.len();
        if split::head(head, begins).is_some() {
            return Some(Form::Bibtex);
        }
        crate::import::ris::tag(line.trim_start()).filter(|(tag, _)| *tag == "TY").map(|_| Form::Ris)
    })
}

/// Maximum number of entries that are examined in a text of JSON.
const MOST_PROBED: usize = 20;

/// The fields that distinguish a record from an item of CSL.
#[derive(Deserialize)]
struct Probe<'a> {
    #[serde(borrow, default, rename = "type")]
    kind: Option<Text<'a>>,
    // Only records have these.
    #[serde(rename = "kind")]
    our_kind: Option<IgnoredAny>,
    editions: Option<IgnoredAny>,
    names: Option<IgnoredAny>,
    // Only items of CSL have these.
    author: Option<IgnoredAny>,
    issued: Option<IgnoredAny>,
    #[serde(rename = "container-title")]
    container_title: Option<IgnoredAny>,
    #[serde(rename = "URL")]
    url: Option<IgnoredAny>,
    #[serde(rename = "DOI")]
    doi: Option<IgnoredAny>,
}

impl Probe<'_> {
    /// Returns the form that the entry shows.
    fn form(&self) -> Option<Form> {
        let kind = self.kind.as_deref().unwrap_or_default();
        let is_ours = RecordType::ALL.iter().any(|ours| ours.word() == kind);
        if is_ours || self.our_kind.is_some() || self.editions.is_some() || self.names.is_some() {
            return Some(Form::Records);
        }
        let csl = [&self.author, &self.issued, &self.container_title, &self.url, &self.doi];
        let is_csl = kinds::of_csl(kind).is_some() || kinds::of_crossref(kind).is_some();
        (is_csl || csl.iter().any(|field| field.is_some())).then_some(Form::CslJson)
    }
}

/// Returns the form of the first entry that shows one.
fn of_json(text: &str) -> Form {
    let mut rest = text;
    for _ in 0..MOST_PROBED {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '[' | ','));
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Probe<'_>>();
        let Some(Ok(probe)) = values.next() else { break };
        if let Some(form) = probe.form() {
            return form;
        }
        rest = &rest[values.byte_offset()..];
    }
    Form::Records
}

#[cfg(test)]
mod tests {
    use super::{Form, form};

    #[test]
    fn detects_the_form_from_the_first_lines() {
        for (text, expected) in [
            ("\u{FEFF}[{\"type\": \"report\", \"id\": 1}]", Form::CslJson),
            ("{\"id\": \"a\", \"type\": \"article-journal\"}\n", Form::CslJson),
            ("[{\"type\": \"publication\"}]", Form::Records),
            ("{\"type\": \"booc\"}", Form::Records),
            ("{\"type\": \"pamphlet\", \"kind\": \"brief\"}", Form::Records),
            ("[]", Form::Records),
            ("[{\"type\": \"video\", \"title\": \"A\"}, {\"type\": \"book\"}]", Form::CslJson),
            ("{\"title\": \"A\"}\n{\"title\": \"B\", \"author\": []}", Form::CslJson),
            ("{\"type\": \"posted-content\"}", Form::CslJson),
            ("[{\"id\": \"a\", \"names\": {}}, {\"type\": \"book\"}]", Form::Records),
            ("[{\"title\": \"A\"}, {\"type\": \"unit\"}]", Form::Records),
            ("% made by hand\n\n @Book {a,", Form::Bibtex),
            ("@string(ilo = {ILO})", Form::Bibtex),
            ("@\nweb_page\n{a, title = {A}}", Form::Bibtex),
            ("Provider: X\r\n\r\nTY  - RPRT\r\n", Form::Ris),
            ("TY - RPRT\n", Form::Ris),
            ("waste\n", Form::Records),
            ("@ home\n", Form::Records),
            ("", Form::Records),
        ] {
            assert_eq!(form(text), expected, "{text}");
        }
    }
}
