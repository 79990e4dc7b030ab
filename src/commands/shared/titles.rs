//! `--titles`: which of a record's titles people see.

use crate::cli::Format;
use crate::error::Error;
use crate::filter;
use crate::messages::Interface;
use crate::record::Record;

/// Which title of a record is shown, and in which order titles stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Titles {
    which: Which,
    interface: Interface,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Which {
    /// The one that people know it by.
    Display,
    /// That of the edition, or language, which the record lists first.
    Original,
    /// That in the first of these languages that it has a title in, as BCP 47 codes; else the one that people know it by.
    Languages(Vec<String>),
}

impl Titles {
    /// Reads `display`, `original`, `interface`, a language by code or name, or several with commas between. People get those
    /// of the interface's language where nothing is asked for; formats for programs do not depend on it.
    ///
    /// # Errors
    /// A language that there is not.
    pub fn parse(asked: Option<&str>, format: Format, interface: Interface) -> Result<Titles, Error> {
        // What programs read is the same in every language, unless they ask.
        let (spoken, interface) = match format {
            Format::Table => (interface, interface),
            _ => (interface, Interface::English),
        };
        let which = match asked.map(str::trim) {
            None => return Ok(Titles::usual(interface)),
            Some("display") => Which::Display,
            Some("original") => Which::Original,
            Some("interface") => Which::Languages(vec![spoken.code().to_owned()]),
            Some(languages) => Which::Languages(filter::languages(&[languages.to_owned()])?),
        };
        Ok(Titles { which, interface })
    }

    /// Those that people get who ask for none. The title that a publication is known by is the English one where there is one.
    #[must_use]
    pub fn usual(interface: Interface) -> Titles {
        let which = match interface {
            Interface::English => Which::Display,
            other => Which::Languages(vec![other.code().to_owned()]),
        };
        Titles { which, interface }
    }

    /// What records are sorted by their titles by.
    #[must_use]
    pub fn sort_key(&self, record: &Record<'_>) -> String {
        self.interface.sort_key(self.of(record))
    }

    /// The title that is shown.
    #[must_use]
    pub fn of<'r>(&self, record: &'r Record<'_>) -> &'r str {
        let titles = || record.titles().into_iter();
        let chosen = match &self.which {
            Which::Display => None,
            Which::Original => match record {
                Record::Publication(publication) => publication
                    .editions
                    .first()
                    .and_then(|edition| edition.title.as_deref()),
                _ => titles().next().map(|(_, title)| title),
            },
            Which::Languages(codes) => codes
                .iter()
                .find_map(|asked| filter::title_in_language(record, asked)),
        };
        chosen.unwrap_or_else(|| record.title())
    }

    /// The title that people know it by, where another is shown.
    #[must_use]
    pub fn beside<'r>(&self, record: &'r Record<'_>) -> Option<&'r str> {
        (self.of(record) != record.title()).then(|| record.title())
    }
}
