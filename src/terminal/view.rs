//! Where a command writes, and what is settled about it: terminal or not, how wide, whether in colour.
//!
//! All of it is found out once, in [`View::detect`], and passed in, so that a test can say what it likes.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};

use crate::messages::Interface;
use crate::terminal::progress::Progress;

/// What kind of reader standard output has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// A person at a terminal.
    Terminal {
        /// Columns.
        width: usize,
    },
    /// A pipe or a file.
    Pipe,
}

/// Whether to write colour and emphasis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// With escape sequences.
    On,
    /// Without any.
    Off,
}

/// When to write colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColourChoice {
    /// On a terminal, unless the environment says no.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Which letters there are for what is drawn: frames, marks, bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// All of Unicode's.
    Unicode,
    /// ASCII's.
    Ascii,
}

/// Whether addresses are links that a terminal opens (OSC 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// They are.
    On,
    /// They are not.
    Off,
}

/// What is settled about the output before a command runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Reader of standard output.
    pub reader: Reader,
    /// Colour on standard output.
    pub colour: Colour,
    /// What things are drawn with.
    pub letters: Letters,
    /// Links on standard output.
    pub links: Links,
    /// The language of our words.
    pub interface: Interface,
}

/// Widest line that is asked of a terminal when its width cannot be had.
const USUAL_WIDTH: usize = 80;

impl View {
    /// Detects the view from this process' standard output and environment, and from what the user asked for.
    ///
    /// Colour: `colour` first, then `NO_COLOR` (not empty: none), `CLICOLOR_FORCE` (not `0`: always), then whether
    /// standard output is a terminal that `TERM` does not call dumb. Letters: ASCII on a terminal whose locale is not
    /// one of UTF-8, unless `letters` says which. Links: only on a terminal that is known to support them, or that
    /// `FORCE_HYPERLINK` names. Interface: `interface`, else the first language variable that is set.
    #[must_use]
    pub fn detect(colour: ColourChoice, letters: Option<Letters>, interface: Option<Interface>) -> View {
        let stdout = io::stdout();
        let reader = if stdout.is_terminal() {
            let width = terminal_size::terminal_size_of(&stdout).map(|(columns, _)| usize::from(columns.0));
            Reader::Terminal {
                width: width.filter(|w| *w > 0).unwrap_or(USUAL_WIDTH),
            }
        } else {
            Reader::Pipe
        };
        let on = is_coloured(colour, reader != Reader::Pipe, variable);
        View {
            reader,
            colour: if on { Colour::On } else { Colour::Off },
            letters: letters.unwrap_or(if reader != Reader::Pipe && !locale_is_utf8(variable) {
                Letters::Ascii
            } else {
                Letters::Unicode
            }),
            // Links are escape sequences, as colours are: `--color never` also turns off hyperlinks.
            links: if reader != Reader::Pipe && on && supports_hyperlinks::supports_hyperlinks() {
                Links::On
            } else {
                Links::Off
            },
            interface: self::interface(interface),
        }
    }

    /// Whether a person reads at a terminal.
    #[must_use]
    pub fn is_terminal(self) -> bool {
        matches!(self.reader, Reader::Terminal { .. })
    }
}

/// Whether to write colours; [`View::detect`] says how that is settled.
fn is_coloured(asked: ColourChoice, is_terminal: bool, set: impl Fn(&str) -> Option<OsString>) -> bool {
    match asked {
        ColourChoice::Always => true,
        ColourChoice::Never => false,
        ColourChoice::Auto if set("NO_COLOR").is_some() => false,
        ColourChoice::Auto if set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        ColourChoice::Auto => is_terminal && set("TERM").is_some_and(|term| term != "dumb"),
    }
}

/// A variable of the environment, if it is not empty.
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Whether help may be coloured on that stream.
#[must_use]
pub fn is_help_coloured(stream: &impl IsTerminal) -> bool {
    is_coloured(ColourChoice::Auto, stream.is_terminal(), variable)
}

/// The first that is set decides, as with other programs: a language that the interface does not speak means English,
/// not the next variable's.
pub(crate) fn interface(asked: Option<Interface>) -> Interface {
    if let Some(asked) = asked {
        return asked;
    }
    let locale = ["SSEFIND_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(variable);
    let locale = locale.as_ref().and_then(|locale| locale.to_str());
    locale.and_then(Interface::of_locale).unwrap_or_default()
}

/// Whether the environment's locale writes UTF-8: POSIX asks `LC_ALL`, then `LC_CTYPE`, then `LANG`, and where none
/// is set the locale is `C`. Windows has none of them, and its consoles take Unicode.
fn locale_is_utf8(set: impl Fn(&str) -> Option<OsString>) -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
    match locale {
        Some(locale) => {
            let locale = locale.to_string_lossy().to_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        }
        None => cfg!(windows),
    }
}

/// The two streams that a command writes to, with the view and the progress line.
pub struct Session<'w> {
    /// Data: standard output.
    pub out: &'w mut dyn Write,
    /// Messages to people: standard error.
    pub err: &'w mut dyn Write,
    /// The view of the output.
    pub view: View,
    /// The progress line of a long search.
    pub progress: &'w Progress,
}

#[cfg(test)]
mod tests {
    use super::{OsString, locale_is_utf8};

    #[test]
    fn the_first_locale_that_is_set_decides() {
        for (set, utf8) in [
            (&[("LANG", "en_US.UTF-8")][..], true),
            (&[("LANG", "fr_FR.utf8")], true),
            (&[("LC_ALL", "C"), ("LANG", "en_US.UTF-8")], false),
            (&[("LC_CTYPE", "C.UTF-8"), ("LANG", "C")], true),
            (&[("LANG", "es_ES.ISO-8859-1")], false),
            (&[("LANG", "es_ES")], false),
            (&[], cfg!(windows)),
        ] {
            let value = |name: &str| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| OsString::from(value))
            };
            assert_eq!(locale_is_utf8(value), utf8, "{set:?}");
        }
    }
}
