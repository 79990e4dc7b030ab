//! Every word that people see, in the languages of the interface: the one place that knows how anything is said.
//!
//! The words are in `src/messages/LANGUAGE/*.ftl` (Fluent); build.rs makes a table of each language and a function of each
//! message in [`words`]. What is made deep down, as errors are, is a [`Message`] in no language yet; it is said where the
//! language is known, with [`Message::text`]. Data never go through here: keys, ids and what a format for programs holds
//! are the same in every language.

pub(crate) mod collate;
pub(crate) mod pattern;

/// What build.rs makes: a table for each language, the help of those that clap does not have, and [`words`].
#[allow(clippy::all, clippy::pedantic, rustdoc::all)]
mod made {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

use std::fmt;

pub use made::words;

use crate::codes::{Country, Language};
use crate::record::web_address::AddressFault;

/// The languages that the interface speaks: the ILO's working languages.
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

/// The words of clap's declarations in that language, by name: `search`, `search.words`, `any.language`; `None` for
/// English, whose words the declarations have. They are kept to the end, for clap takes them only so, and a run that prints
/// help ends with it.
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
#[must_use]
pub fn address_fault(fault: AddressFault, shown: impl Into<Argument>) -> Message {
    match fault {
        AddressFault::Malformed => words::address_malformed(shown),
        AddressFault::OtherScheme => words::address_of_other_scheme(shown),
        AddressFault::NoHost => words::address_without_host(shown),
    }
}

impl Interface {
    /// All of them, in the order of their tables.
    pub const ALL: [Interface; 3] = [Interface::English, Interface::French, Interface::Spanish];

    /// The BCP 47 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Interface::English => "en",
            Interface::French => "fr",
            Interface::Spanish => "es",
        }
    }

    /// The language of a POSIX locale or BCP 47 code: `fr_CA.UTF-8`, `es`; `None` if the interface does not speak it.
    #[must_use]
    pub fn of_locale(locale: &str) -> Option<Interface> {
        let language = locale.split(['_', '-', '.', '@']).next()?;
        Interface::ALL
            .into_iter()
            .find(|interface| interface.code().eq_ignore_ascii_case(language))
    }
}

/// Something to be said, in no language yet. The functions of [`words`] make them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    number: usize,
    arguments: Vec<Argument>,
}

/// What is put into a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Letters, put in as they are; or a word that the message knows, as a kind.
    Text(String),
    /// A number, which a plural may depend on.
    Count(usize),
    /// Another message.
    Message(Message),
    /// Several, with commas between.
    List(Vec<Argument>),
    /// A language, by its name in the interface's.
    Language(Language),
    /// A country, likewise.
    Country(Country),
}

impl Message {
    /// It, said in that language.
    #[must_use]
    pub fn text(&self, interface: Interface) -> String {
        let mut text = String::new();
        self.write(interface, &mut text);
        text
    }

    fn write(&self, interface: Interface, to: &mut String) {
        let pattern = made::TABLES[interface as usize]
            .get(self.number)
            .copied()
            .unwrap_or_default();
        crate::messages::pattern::write(pattern, &self.arguments, interface, to);
    }
}

impl Argument {
    /// It, said in that language.
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
        }
    }
}

/// In English: for logs and tests. What people see is [`Message::text`].
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

impl From<Message> for Argument {
    fn from(message: Message) -> Argument {
        Argument::Message(message)
    }
}
