//! Fields of an entry: in braces, in quotes, bare, abbreviated with `@string`, joined with `#`.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::import::bibtex::tex;
use crate::import::draft::Draft;
use crate::import::keywords::Numbers;
use crate::messages::{Message, words};
use crate::record::Text;

/// Maximum length in bytes of a value that other entries repeat. The maximum bounds the growth of a file.
pub(crate) const MOST_SHARED: usize = 500;
/// Maximum length in bytes of a value that is joined from several.
const MOST_JOINED: usize = 64 << 10;

/// Values that `@string` abbreviates, by lower-case name.
#[derive(Debug, Default)]
pub(crate) struct Macros<'a> {
    values: Vec<Cow<'a, str>>,
    by_name: Numbers<'a>,
}

impl<'a> Macros<'a> {
    /// Defines the abbreviations in the body of a `@string`.
    pub(crate) fn define(&mut self, body: &'a str) {
        let mut rest = body;
        while let Ok(Some((name, value, behind))) = field(rest, self) {
            rest = behind;
            if value.len() <= MOST_SHARED {
                self.by_name.insert(Text::owned(name), self.values.len());
                self.values.push(value);
            }
        }
    }

    fn expand(&self, name: &'a str) -> Cow<'a, str> {
        let number = self.by_name.get(&Text::owned(name.to_lowercase()));
        let value = number.and_then(|number| self.values.get(*number));
        value.cloned().unwrap_or(Cow::Borrowed(name))
    }
}

/// Returns the key of an entry.
pub(crate) fn key(body: &str) -> Option<&str> {
    let key = body.split(',').next().unwrap_or_default().trim();
    (!key.is_empty() && !key.contains('=')).then_some(key)
}

/// The fields of an entry, in their order.
#[derive(Debug, Default)]
pub(crate) struct Fields<'a>(Vec<(String, Cow<'a, str>)>);

impl<'a> Fields<'a> {
    /// Reads the fields after the key. Returns also the problem of the first invalid field.
    pub(crate) fn read(body: &'a str, macros: &Macros<'a>) -> (Fields<'a>, Option<Message>) {
        let mut fields = Fields::default();
        let mut rest = match key(body) {
            Some(_) => body.split_once(',').map_or("", |(_, rest)| rest),
            None => body,
        };
        loop {
            match field(rest, macros) {
                Ok(Some((name, value, behind))) => {
                    fields.0.push((name, value));
                    rest = behind;
                }
                Ok(None) => return (fields, None),
                Err(problem) => return (fields, Some(problem)),
            }
        }
    }

    /// Removes and returns the first value of this name, as TeX.
    pub(crate) fn take(&mut self, name: &str) -> Option<Cow<'a, str>> {
        let at = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.remove(at).1).filter(|value| !value.trim().is_empty())
    }

    /// Removes and returns the first value of this name, as text. Unknown commands are listed as lost.
    pub(crate) fn text(&mut self, name: &'static str, draft: &mut Draft<'a>) -> Option<Text<'a>> {
        let value = self.take(name)?;
        let text = printed(value, name, draft);
        Some(text).filter(|text| !text.is_empty())
    }

    /// Returns the names of the fields.
    pub(crate) fn names(&self) -> HashSet<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }

    pub(crate) fn add(&mut self, name: &str, value: Cow<'a, str>) {
        self.0.push((name.to_owned(), value));
    }

    /// Returns the remaining fields that are not blank.
    pub(crate) fn into_iter(self) -> impl Iterator<Item = (String, Cow<'a, str>)> {
        self.0.into_iter().filter(|(_, value)| !value.trim().is_empty())
    }
}

/// Returns a value as text. Unknown commands are listed as lost.
pub(crate) fn printed<'a>(value: Cow<'a, str>, name: &str, draft: &mut Draft<'a>) -> Text<'a> {
    let mut unknown = |command: &str| draft.lost.push(Text::owned(format!("{name}: \\{command}")));
    match value {
        Cow::Borrowed(value) => tex::decode(value, &mut unknown),
        Cow::Owned(value) => Text::owned(tex::decode(&value, &mut unknown).0.into_owned()),
    }
}

/// The name and value of a field, and the text after it.
type Field<'a> = (String, Cow<'a, str>, &'a str);

/// Reads the first field; `None` at the end.
fn field<'a>(text: &'a str, macros: &Macros<'a>) -> Result<Option<Field<'a>>, Message> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    if text.is_empty() {
        return Ok(None);
    }
    let Some((name, rest)) = text.split_once('=') else {
        return Err(words::bibtex_no_equals(shortened(text)));
    };
    let name = name.trim();
    if name.is_empty() || name.contains(|c: char| c.is_whitespace() || "{}\",#".contains(c)) {
        return Err(words::bibtex_no_name(shortened(name)));
    }
    let (value, rest) =
        value(rest, macros).map_err(|problem| words::bibtex_value(shortened(name), problem))?;
    Ok(Some((name.to_lowercase(), value, rest)))
}

/// Reads a value. Returns the value and the text after it.
fn value<'a>(text: &'a str, macros: &Macros<'a>) -> Result<(Cow<'a, str>, &'a str), Message> {
    let mut joined: Option<Cow<'a, str>> = None;
    let mut rest = text.trim_start();
    loop {
        let (part, behind) = match rest.chars().next() {
            Some('{') => {
                let end = closing(rest, b'}').ok_or_else(words::bibtex_value_open)?;
                (Cow::Borrowed(&rest[1..end]), &rest[end + 1..])
            }
            Some('"') => {
                let end = closing(rest, b'"').ok_or_else(words::bibtex_value_open)?;
                (Cow::Borrowed(&rest[1..end]), &rest[end + 1..])
            }
            _ => {
                let end = rest.find([',', '#', '\n', '}']).unwrap_or(rest.len());
                (macros.expand(rest[..end].trim()), &rest[end..])
            }
        };
        joined = Some(match joined {
            None => part,
            Some(mut before) => {
                before.to_mut().push_str(&part);
                before
            }
        });
        if joined.as_ref().is_some_and(|value| matches!(value, Cow::Owned(long) if long.len() > MOST_JOINED))
        {
            return Err(words::bibtex_value_joined());
        }
        let next = behind.trim_start();
        match next.strip_prefix('#') {
            Some(more) => rest = more.trim_start(),
            None => return Ok((joined.unwrap_or_default(), next)),
        }
    }
}

/// Returns the end of the value: the first `}` or `"` outside of inner braces.
fn closing(text: &str, end: u8) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            b'}' if depth == 0 => return (end == b'}').then_some(at),
            b'"' if depth == 0 && end == b'"' => return Some(at),
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
    }
    None
}

fn shortened(text: &str) -> String {
    crate::error::shortened(text.lines().next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{Fields, Macros};

    #[test]
    fn reads_every_form_of_value() {
        let mut macros = Macros::default();
        macros.define("ilo = {International Labour Office}, co = \" & Co\"");
        let body =
            "key, a = {x {y} z}, B=\"p {\"} q\" , c = 2019,d = ILO # co # { in } # \"Geneva\",e = aug,";
        let (fields, problem) = Fields::read(body, &macros);
        assert_eq!(problem, None);
        let fields: Vec<(String, String)> = fields.0.into_iter().map(|(n, v)| (n, v.into_owned())).collect();
        let expected = [
            ("a", "x {y} z"),
            ("b", "p {\"} q"),
            ("c", "2019"),
            ("d", "International Labour Office & Co in Geneva"),
            ("e", "aug"),
        ];
        assert_eq!(fields, expected.map(|(n, v)| (n.to_owned(), v.to_owned())));
    }

    #[test]
    fn reports_invalid_fields() {
        for (body, problem) in [
            ("k, title", "`title` has no `=`; a field is NAME = {VALUE}"),
            ("k, title = \"A", "title: the value is not closed; count its braces or quotes"),
            ("k, title = {A} year = 2", "`year` is no name"),
        ] {
            let (_, message) = Fields::read(body, &Macros::default());
            // A missing comma is accepted, since the next name begins after the brace.
            if body.contains("year") {
                assert_eq!(message, None);
            } else {
                assert_eq!(message.map(|message| message.to_string()).as_deref(), Some(problem));
            }
        }
    }
}
