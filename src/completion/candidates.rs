//! Candidates: the values that complete the typed text.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap_complete::engine::{CompletionCandidate, ValueCompleter};

use crate::catalogue;
use crate::catalogue::{Beside, Catalogue, Embedded};
use crate::completion::values::{Commas, Offer, Values};
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

    fn offers(&self) -> Result<Vec<Offer>, Error> {
        let files = catalogue::read_files(&self.files, None)?;
        let catalogue = if files.is_empty() {
            Catalogue::Embedded(Embedded)
        } else {
            Catalogue::load(&files, self.beside)?.0
        };
        self.values.offers(&catalogue, self.interface)
    }
}

impl ValueCompleter for Completer {
    fn complete(&self, typed: &OsStr) -> Vec<CompletionCandidate> {
        // A shell cannot show the faults of a catalogue, so offer nothing.
        let (Some(typed), Ok(offers)) = (typed.to_str(), self.offers()) else {
            return Vec::new();
        };
        let going_on = going_on(typed, &offers, self.values.commas());
        going_on
            .into_iter()
            .map(|(value, meaning)| {
                let meaning = shortened(meaning);
                CompletionCandidate::new(value).help((!meaning.is_empty()).then(|| meaning.into()))
            })
            .collect()
    }
}

/// Returns the candidates for `typed` with their meanings: values, else names. If the whole text has none, completes
/// the part after the last comma.
fn going_on<'o>(typed: &str, offers: &'o [Offer], commas: Commas) -> Vec<(String, &'o str)> {
    let whole = beginning(typed, offers);
    if !whole.is_empty() || commas == Commas::Belong {
        return whole;
    }
    let Some((head, last)) = typed.rsplit_once(',') else {
        return whole;
    };
    let already: Vec<&str> = head.split(',').collect();
    beginning(last, offers)
        .into_iter()
        .filter(|(value, _)| !already.contains(&value.as_str()))
        .map(|(value, meaning)| (format!("{head},{value}"), meaning))
        .collect()
}

fn beginning<'o>(typed: &str, offers: &'o [Offer]) -> Vec<(String, &'o str)> {
    let with = |names: fn(&Offer) -> &[String]| -> Vec<(String, &'o str)> {
        let mut found = Vec::new();
        for offer in offers {
            if let Some(value) = names(offer).iter().find_map(|name| continued(typed, name)) {
                found.push((value, offer.meaning.as_str()));
            }
        }
        found
    };
    let values = with(|offer| std::slice::from_ref(&offer.value));
    if values.is_empty() { with(|offer| &offer.names) } else { values }
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
    use super::{Commas, Offer, continued, going_on};

    fn offers() -> Vec<Offer> {
        [("fr", "French"), ("fi", "Finnish"), ("es", "Spanish"), ("BR", "Brazil")]
            .map(|(value, name)| Offer {
                value: value.into(),
                names: vec![name.into()],
                meaning: name.into(),
            })
            .into()
    }

    fn values(typed: &str) -> Vec<String> {
        let offers = offers();
        going_on(typed, &offers, Commas::Part).into_iter().map(|(value, _)| value).collect()
    }

    #[test]
    fn values_first_then_names() {
        assert_eq!(values("f"), ["fr", "fi"]);
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
