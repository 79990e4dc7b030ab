//! The view of the output: terminal or pipe, width, colour, letters, links, language.
//!
//! `View::detect` reads the environment once. The view is then passed in, so that tests can choose it.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};

use clap::ValueEnum;

use crate::messages::{Interface, Message};
use crate::terminal::progress::Progress;

/// Reader of standard output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// A person at a terminal.
    Terminal {
        /// Width in columns.
        width: usize,
    },
    /// A pipe or a file.
    Pipe,
}

/// Colour and emphasis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Escape sequences are written.
    On,
    /// None are written.
    Off,
}

/// Value of `--color`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColourChoice {
    /// On a terminal, unless the environment forbids it.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Character set of frames, marks and bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// Unicode.
    Unicode,
    /// ASCII.
    Ascii,
}

/// Links that a terminal opens (OSC 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// Links are written.
    On,
    /// No links are written.
    Off,
}

/// Properties of the output, detected before a command runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Reader of standard output.
    pub reader: Reader,
    /// Colour on standard output.
    pub colour: Colour,
    /// Character set of drawings.
    pub letters: Letters,
    /// Links on standard output.
    pub links: Links,
    /// Language of messages.
    pub interface: Interface,
}

/// Default width of a terminal that does not report one.
const USUAL_WIDTH: usize = 80;

impl View {
    /// Detects the view from standard output, the environment and the user's options.
    ///
    /// Colour: `colour` decides, then `NO_COLOR` (not empty: none), then `CLICOLOR_FORCE` (not `0`: always).
    /// Otherwise, a terminal gets colour unless `TERM` is `dumb`. Letters: `letters` decides; otherwise a terminal
    /// with a locale other than UTF-8 gets ASCII. Links: only a coloured terminal that supports them, or
    /// that `FORCE_HYPERLINK` names. Language: `interface` decides, then the first language variable that is set.
    pub(crate) fn detect(
        colour: ColourChoice,
        letters: Option<Letters>,
        interface: Option<Interface>,
    ) -> View {
        let stdout = io::stdout();
        let reader = if stdout.is_terminal() {
            let width = terminal_size::terminal_size_of(&stdout).map(|(columns, _)| usize::from(columns.0));
            Reader::Terminal { width: width.filter(|w| *w > 0).unwrap_or(USUAL_WIDTH) }
        } else {
            Reader::Pipe
        };
        View::of(reader, colour, letters, interface)
    }

    /// Returns the view of a screen that a command takes for itself, wherever standard output goes.
    pub(crate) fn of_screen(
        colour: ColourChoice,
        letters: Option<Letters>,
        interface: Option<Interface>,
    ) -> View {
        View::of(Reader::Terminal { width: USUAL_WIDTH }, colour, letters, interface)
    }

    fn of(
        reader: Reader,
        colour: ColourChoice,
        letters: Option<Letters>,
        interface: Option<Interface>,
    ) -> View {
        let on = is_coloured(colour, reader != Reader::Pipe, variable);
        View {
            reader,
            colour: if on { Colour::On } else { Colour::Off },
            letters: letters.unwrap_or(if reader != Reader::Pipe && !locale_is_utf8(variable) {
                Letters::Ascii
            } else {
                Letters::Unicode
            }),
            // Links are escape sequences too, so `--color never` also turns them off.
            links: if reader != Reader::Pipe && on && supports_hyperlinks::supports_hyperlinks() {
                Links::On
            } else {
                Links::Off
            },
            interface: self::interface(interface),
        }
    }

    /// Returns the width of the terminal in columns. Lines for a pipe or a file have no limit.
    pub(crate) fn width(self) -> usize {
        match self.reader {
            Reader::Terminal { width } => width,
            Reader::Pipe => usize::MAX,
        }
    }

    /// Returns whether standard output is a terminal.
    #[must_use]
    pub fn is_terminal(self) -> bool {
        matches!(self.reader, Reader::Terminal { .. })
    }
}

/// Returns whether to write colours, by the rules of [`View::detect`].
fn is_coloured(asked: ColourChoice, is_terminal: bool, set: impl Fn(&str) -> Option<OsString>) -> bool {
    match asked {
        ColourChoice::Always => true,
        ColourChoice::Never => false,
        ColourChoice::Auto if set("NO_COLOR").is_some() => false,
        ColourChoice::Auto if set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        ColourChoice::Auto => is_terminal && set("TERM").is_some_and(|term| term != "dumb"),
    }
}

/// Returns an environment variable that is not empty.
pub(crate) fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Returns whether help on that stream may be coloured.
pub(crate) fn is_help_coloured(stream: &impl IsTerminal) -> bool {
    is_coloured(ColourChoice::Auto, stream.is_terminal(), variable)
}

/// Returns the interface's language. The first variable that is set decides, as in other programs: an unsupported
/// language means English, not the next variable.
pub(crate) fn interface(asked: Option<Interface>) -> Interface {
    if let Some(asked) = asked {
        return asked;
    }
    let locale = ["SSEFIND_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    let locale = locale.as_ref().and_then(|locale| locale.to_str());
    locale.and_then(Interface::of_locale).unwrap_or_default()
}

/// Returns whether the locale's encoding is UTF-8. POSIX reads `LC_ALL`, then `LC_CTYPE`, then `LANG`; without any,
/// the locale is `C`. Windows has no such variables, and its consoles support Unicode.
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

impl Session<'_> {
    /// Writes a message to standard error. A closed standard error does not stop the command, whose result is the data.
    pub(crate) fn report(&mut self, message: &Message) {
        let _ = writeln!(self.err, "ssefind: {}", message.text(self.view.interface));
    }
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
