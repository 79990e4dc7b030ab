//! Detects the form of a catalogue from its first lines. The file name is not used.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::import::bibtex::split;
use crate::record::Text;

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
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = &text[..end];
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

fn of_json(text: &str) -> Form {
    #[derive(Deserialize)]
    struct Probe<'a> {
        #[serde(borrow, default, rename = "type")]
        kind: Option<Text<'a>>,
        // Records have this field, items of CSL do not.
        #[serde(rename = "kind")]
        our_kind: Option<IgnoredAny>,
        editions: Option<IgnoredAny>,
    }
    let first = text.trim_start_matches('[');
    let mut values = serde_json::Deserializer::from_str(first).into_iter::<Probe<'_>>();
    let probe = values.next().and_then(Result::ok);
    let foreign = probe.filter(|probe| probe.our_kind.is_none() && probe.editions.is_none());
    let kind = foreign.as_ref().and_then(|probe| probe.kind.as_deref());
    match kind {
        Some(kind) if crate::import::kinds::of_csl(kind).is_some() => Form::CslJson,
        _ => Form::Records,
    }
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
