//! Every text that people read, in the languages of the interface.
//!
//! The texts are in `src/messages/LANGUAGE/*.ftl` (Fluent). build.rs writes a table for each language and a
//! function for each message in [`words`]. Lower layers return a [`Message`], which has no language yet. The layer
//! that prints it translates it with [`Message::text`]. Data bypass this module: keys, ids and formats for programs
//! are the same in every language.

pub(crate) mod code_names;
pub(crate) mod collate;
pub(crate) mod pattern;

/// Output of build.rs: a table for each language, the French and Spanish help, and [`words`].
#[allow(clippy::all, clippy::pedantic, rustdoc::all)]
mod made {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

use std::fmt;

pub use made::words;

use crate::codes::{Country, Language, Region};
use crate::record::isbn::IsbnFault;
use crate::record::web_address::AddressFault;

/// The languages of the interface: the ILO's working languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Interface {
    /// English.
    #[default]
    English,
    /// French.
    French,
    /// Spanish.
    Spanish,
}

/// Returns the help text of that name (`search`, `search.words`, `any.language`) in that language. Returns `None` for
/// English, because clap's declarations contain the English help.
#[must_use]
pub fn help(interface: Interface, name: &str) -> Option<&'static str> {
    let table = match interface {
        Interface::English => return None,
        Interface::French => made::HELP[0],
        Interface::Spanish => made::HELP[1],
    };
    let number = made::HELP_NAMES.iter().position(|known| *known == name)?;
    table.get(number).copied()
}

/// Returns the message for the fault of a web address, which it calls `shown`.
pub(crate) fn address_fault(fault: AddressFault, shown: impl Into<Argument>) -> Message {
    match fault {
        AddressFault::Malformed => words::address_malformed(shown),
        AddressFault::OtherScheme => words::address_of_other_scheme(shown),
        AddressFault::NoHost => words::address_without_host(shown),
    }
}

/// Returns the message for the fault of an ISBN, which it calls `shown`.
pub(crate) fn isbn_fault(fault: IsbnFault, shown: impl Into<Argument>) -> Message {
    match fault {
        IsbnFault::Hyphens => words::check_isbn_hyphens(shown),
        IsbnFault::Characters => words::check_isbn_letters(shown),
        IsbnFault::Length(digits) => words::check_isbn_length(digits, shown),
        IsbnFault::Prefix => words::check_isbn_prefix(shown),
        IsbnFault::CheckDigit => words::check_isbn_wrong(shown),
    }
}

impl Interface {
    /// All languages, in the order of their tables.
    pub const ALL: [Interface; 3] = [Interface::English, Interface::French, Interface::Spanish];

    /// Returns the BCP 47 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Interface::English => "en",
            Interface::French => "fr",
            Interface::Spanish => "es",
        }
    }

    /// Returns the language of a POSIX locale or BCP 47 code (`fr_CA.UTF-8`, `es`), or `None` if the interface
    /// lacks it.
    pub(crate) fn of_locale(locale: &str) -> Option<Interface> {
        let language = locale.split(['_', '-', '.', '@']).next()?;
        Interface::ALL.into_iter().find(|interface| interface.code().eq_ignore_ascii_case(language))
    }
}

/// A text for people that has no language yet. The functions of [`words`] create messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    number: usize,
    arguments: Vec<Argument>,
}

/// Argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A text that is inserted unchanged, or a key that selects a variant of the message.
    Text(String),
    /// A number, which may select a plural form.
    Count(usize),
    /// Another message.
    Message(Message),
    /// Several arguments, separated by commas.
    List(Vec<Argument>),
    /// A language, printed as its name in the interface's language.
    Language(Language),
    /// A country, printed as its name in the interface's language.
    Country(Country),
    /// A region, printed as its name in the interface's language.
    Region(Region),
}

impl Message {
    /// Returns the message in that language.
    #[must_use]
    pub fn text(&self, interface: Interface) -> String {
        let mut text = String::new();
        self.write(interface, &mut text);
        text
    }

    fn write(&self, interface: Interface, to: &mut String) {
        let pattern = made::TABLES[interface as usize].get(self.number).copied().unwrap_or_default();
        crate::messages::pattern::write(pattern, &self.arguments, interface, to);
    }
}

impl Argument {
    /// Returns the argument in that language.
    #[must_use]
    pub fn text(&self, interface: Interface) -> String {
        let mut text = String::new();
        self.write(interface, &mut text);
        text
    }

    fn write(&self, interface: Interface, to: &mut String) {
        match self {
            Argument::Text(text) => to.push_str(text),
            Argument::Count(count) => to.push_str(&count.to_string()),
            Argument::Message(message) => message.write(interface, to),
            Argument::List(list) => {
                for (place, argument) in list.iter().enumerate() {
                    if place > 0 {
                        to.push_str(", ");
                    }
                    argument.write(interface, to);
                }
            }
            Argument::Language(language) => to.push_str(language.name(interface.code())),
            Argument::Country(country) => to.push_str(country.name(interface.code())),
            Argument::Region(region) => to.push_str(region.name(interface.code())),
        }
    }
}

/// Writes the message in English, for logs and tests. [`Message::text`] returns the text for people.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Interface::English))
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Argument {
        Argument::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Argument {
        Argument::Text(text)
    }
}

impl From<std::borrow::Cow<'_, str>> for Argument {
    fn from(text: std::borrow::Cow<'_, str>) -> Argument {
        Argument::Text(text.into_owned())
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Argument {
        Argument::Count(count)
    }
}

impl From<Language> for Argument {
    fn from(language: Language) -> Argument {
        Argument::Language(language)
    }
}

impl From<Country> for Argument {
    fn from(country: Country) -> Argument {
        Argument::Country(country)
    }
}

impl From<Region> for Argument {
    fn from(region: Region) -> Argument {
        Argument::Region(region)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Argument {
        Argument::Message(message)
    }
}
