//! Candidates: the values that complete the typed text.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap_complete::engine::{CompletionCandidate, ValueCompleter};

use crate::catalogue;
use crate::catalogue::{Beside, Catalogue, Embedded};
use crate::completion::values::{Commas, Suggestion, Values};
use crate::error::Error;
use crate::messages::Interface;
use crate::text::fold;
use crate::text::sanitize::clean;

/// Completes the values of one argument.
pub(crate) struct Completer {
    values: Values,
    files: Vec<PathBuf>,
    beside: Beside,
    interface: Interface,
}

impl Completer {
    /// Returns a completer with the values of these files, or of the embedded catalogue without files. Meanings are
    /// in the given language.
    pub(crate) fn new(values: Values, files: &[PathBuf], beside: Beside, interface: Interface) -> Completer {
        Completer { values, files: files.to_vec(), beside, interface }
    }

    fn suggestions(&self, values: Values) -> Result<Vec<Suggestion>, Error> {
        let files = catalogue::read_files(&self.files, None)?;
        let catalogue = if files.is_empty() {
            Catalogue::Embedded(Embedded)
        } else {
            Catalogue::load(&files, self.beside)?.0
        };
        values.suggestions(&catalogue, self.interface)
    }
}

impl ValueCompleter for Completer {
    fn complete(&self, typed: &OsStr) -> Vec<CompletionCandidate> {
        let Some(typed) = typed.to_str() else { return Vec::new() };
        let (key, typed, values) = match (self.values, typed.split_once(':')) {
            (Values::Query, Some((key, value))) => match Values::of_key(key) {
                Some(values) => (Some(key), value, values),
                None => return Vec::new(),
            },
            (Values::Query, None) => return Vec::new(),
            (values, _) => (None, typed, values),
        };
        // A shell cannot show the faults of a catalogue, so suggest nothing.
        let Ok(mut suggestions) = self.suggestions(values) else { return Vec::new() };
        if key.is_some() {
            suggestions.iter_mut().for_each(Suggestion::quote);
        }
        continuing(typed, &suggestions, values.commas())
            .into_iter()
            .map(|(value, meaning)| {
                let value = key.map(|key| format!("{key}:{value}")).unwrap_or(value);
                let meaning = shortened(meaning);
                CompletionCandidate::new(value).help((!meaning.is_empty()).then(|| meaning.into()))
            })
            .collect()
    }
}

/// Returns the candidates for `typed` with their meanings: values, then names of others. If the whole text has none,
/// completes the part after the last comma.
fn continuing<'s>(typed: &str, suggestions: &'s [Suggestion], commas: Commas) -> Vec<(String, &'s str)> {
    let whole = beginning(typed, suggestions);
    if !whole.is_empty() || commas == Commas::Literal {
        return whole;
    }
    let Some((head, last)) = typed.rsplit_once(',') else {
        return whole;
    };
    let already: Vec<&str> = head.split(',').collect();
    beginning(last, suggestions)
        .into_iter()
        .filter(|(value, _)| !already.contains(&value.as_str()))
        .map(|(value, meaning)| (format!("{head},{value}"), meaning))
        .collect()
}

fn beginning<'s>(typed: &str, suggestions: &'s [Suggestion]) -> Vec<(String, &'s str)> {
    let mut candidates: Vec<(String, &'s str)> = Vec::new();
    let mut others = Vec::new();
    for suggestion in suggestions {
        match continued(typed, &suggestion.value) {
            Some(value) => candidates.push((value, &suggestion.meaning)),
            None => others.push(suggestion),
        }
    }
    // Nothing typed means a list of values; names would repeat it.
    for suggestion in others.into_iter().filter(|_| !typed.is_empty()) {
        let name = suggestion.names.iter().find_map(|name| continued(typed, name));
        // Several authors may have one family name.
        if let Some(name) = name.filter(|name| candidates.iter().all(|(known, _)| known != name)) {
            candidates.push((name, &suggestion.meaning));
        }
    }
    candidates
}

/// Returns the name if it continues the typed text, and begins with the typed letters, because shells accept nothing
/// else. `b` continues as `br`, not `bR`: case is ignored, and this looks better.
fn continued(typed: &str, name: &str) -> Option<String> {
    // A value with control characters cannot be typed.
    if *clean(name) != *name {
        return None;
    }
    let asked = fold(typed);
    if !fold(name).starts_with(&asked) {
        return None;
    }
    let ends = std::iter::once(0).chain(name.char_indices().map(|(at, letter)| at + letter.len_utf8()));
    let rest = ends.map(|end| name.split_at(end)).find(|(head, _)| fold(head) == asked);
    let (_, rest) = rest?;
    let lower = !typed.is_empty() && !typed.chars().any(char::is_uppercase);
    let rest =
        if lower && !name.chars().any(char::is_lowercase) { rest.to_lowercase() } else { rest.to_owned() };
    Some(format!("{typed}{rest}"))
}

/// Returns a meaning that fits beside its value.
fn shortened(meaning: &str) -> String {
    const MOST: usize = 60;
    let meaning = clean(meaning);
    if meaning.chars().count() <= MOST {
        return meaning.into_owned();
    }
    let head: String = meaning.chars().take(MOST - 1).collect();
    format!("{}…", head.trim_end())
}

#[cfg(test)]
mod tests {
    use super::{Commas, Suggestion, continued, continuing};

    fn suggestions() -> Vec<Suggestion> {
        [("fr", "French"), ("fi", "Finnish"), ("es", "Spanish"), ("BR", "Brazil")]
            .map(|(value, name)| Suggestion {
                value: value.into(),
                names: vec![name.into()],
                meaning: name.into(),
            })
            .into()
    }

    fn values(typed: &str) -> Vec<String> {
        let suggestions = suggestions();
        continuing(typed, &suggestions, Commas::Separate).into_iter().map(|(value, _)| value).collect()
    }

    #[test]
    fn values_come_first_then_names_of_others() {
        let suggestions = [("CO", "Colombia"), ("CG", "Congo"), ("CR", "Costa Rica")].map(|(value, name)| {
            Suggestion { value: value.into(), names: vec![name.into()], meaning: name.into() }
        });
        let values_of = |typed: &str| -> Vec<String> {
            continuing(typed, &suggestions, Commas::Separate).into_iter().map(|(value, _)| value).collect()
        };
        assert_eq!(values_of("Co"), ["Co", "Congo", "Costa Rica"]);
        assert_eq!(values_of("BR,cos"), ["BR,costa Rica"]);

        assert_eq!(values("f"), ["fr", "fi"]);
        assert_eq!(values("s"), ["spanish"]);
        assert_eq!(values("fre"), ["french"]);
        assert_eq!(values("Fre"), ["French"]);
        assert_eq!(values("b"), ["br"]);
        assert_eq!(values("bra"), ["brazil"]);
        assert_eq!(values("x"), [""; 0]);
        assert_eq!(values(""), ["fr", "fi", "es", "BR"]);
    }

    #[test]
    fn after_a_comma_unused_values_are_offered() {
        assert_eq!(values("es,"), ["es,fr", "es,fi", "es,BR"]);
        assert_eq!(values("es,f"), ["es,fr", "es,fi"]);
    }

    #[test]
    fn typed_letters_stay() {
        assert_eq!(continued("eco", "Économie sociale").as_deref(), Some("economie sociale"));
        assert_eq!(continued("COOP", "coopafrica").as_deref(), Some("COOPafrica"));
        assert_eq!(continued("a", "a\u{1b}[2J"), None);
    }
}
