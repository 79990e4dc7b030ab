//! The languages of the titles, between which a key switches.

use crate::cli::Format;
use crate::commands::shared::titles::Titles;
use crate::error::Error;
use crate::messages::Interface;

/// Choices of titles, of which one is current.
#[derive(Clone, Debug)]
pub(crate) struct TitleChoices {
    choices: Vec<(String, Titles)>,
    current: usize,
}

const ORIGINAL: &str = "original";

impl TitleChoices {
    /// Returns the choices: the one that was asked for, else the interface's language; then the languages of the
    /// interface and the original titles.
    ///
    /// # Errors
    /// An unknown language.
    pub(crate) fn new(asked: Option<&str>, interface: Interface) -> Result<TitleChoices, Error> {
        let mut names = vec![asked.map_or(interface.code(), str::trim)];
        let others = Interface::ALL.map(Interface::code).into_iter().chain([ORIGINAL]);
        names.extend(others.filter(|name| Some(*name) != asked && *name != interface.code()));
        if asked.is_some_and(|asked| asked.trim() != interface.code()) {
            names.insert(1, interface.code());
        }
        let choice = |name: &str| Ok((name.to_owned(), Titles::parse(Some(name), Format::Table, interface)?));
        let choices = names.into_iter().map(choice).collect::<Result<_, Error>>()?;
        Ok(TitleChoices { choices, current: 0 })
    }

    /// Goes to the next choice.
    pub(crate) fn switch(&mut self) {
        self.current = (self.current + 1) % self.choices.len();
    }

    /// Returns the name of the current choice: codes of languages, `display` or `original`.
    pub(crate) fn name(&self) -> &str {
        &self.choices[self.current].0
    }

    pub(crate) fn titles(&self) -> &Titles {
        &self.choices[self.current].1
    }

    /// Returns the languages whose editions references describe: those of the titles. None for English, because the
    /// usual edition is the English one.
    pub(crate) fn languages(&self) -> Vec<String> {
        if self.name() == Interface::English.code() {
            return Vec::new();
        }
        crate::filter::languages(&[self.name().to_owned()]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::TitleChoices;
    use crate::messages::Interface;

    #[test]
    fn the_choices_begin_with_the_one_asked_for_and_come_round() {
        let names = |asked, interface| {
            let mut choices = TitleChoices::new(asked, interface).expect("choices");
            let mut names = Vec::new();
            while names.first().is_none_or(|first| *first != choices.name()) {
                names.push(choices.name().to_owned());
                choices.switch();
            }
            names.join(" ")
        };
        assert_eq!(names(None, Interface::English), "en fr es original");
        assert_eq!(names(None, Interface::Spanish), "es en fr original");
        assert_eq!(names(Some("ar,zh"), Interface::French), "ar,zh fr en es original");
        assert_eq!(names(Some("original"), Interface::English), "original en fr es");
        assert!(TitleChoices::new(Some("klingonese"), Interface::English).is_err());
    }
}
