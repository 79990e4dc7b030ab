//! Selection of the title that is shown, by `--titles`.

use serde::{Serialize, Serializer};

use crate::cli::{Format, OutputOptions};
use crate::error::Error;
use crate::export::Item;
use crate::filter;
use crate::messages::{Interface, words};
use crate::record::Record;

/// Choice of the title that is shown, with the collation of titles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Titles {
    which: Which,
    interface: Interface,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Which {
    /// The usual title.
    Display,
    /// The title of the edition or language that the record lists first.
    Original,
    /// The title in the first of these BCP 47 languages that has one; else the usual title.
    Languages(Vec<String>),
}

impl Titles {
    /// Reads `display`, `original`, `interface`, or a comma-separated list of languages by code or name. The default
    /// of a table is the interface's language. Formats for programs do not depend on that language.
    ///
    /// # Errors
    /// An unknown language.
    pub(crate) fn parse(asked: Option<&str>, format: Format, interface: Interface) -> Result<Titles, Error> {
        // Output for programs depends on the interface's language only on request.
        let (spoken, interface) = match format {
            Format::Table | Format::Html => (interface, interface),
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

    /// Reads `--titles` from the output options.
    ///
    /// # Errors
    /// As [`Titles::parse`].
    pub(crate) fn of_output(output: &OutputOptions, interface: Interface) -> Result<Titles, Error> {
        Titles::parse(output.titles.as_deref(), output.format(), interface)
    }

    /// Returns the choice of the titles of first editions.
    pub(crate) fn original(interface: Interface) -> Titles {
        Titles { which: Which::Original, interface }
    }

    /// Returns the default choice. The usual title of a publication is the English one, if it has one.
    pub(crate) fn usual(interface: Interface) -> Titles {
        let which = match interface {
            Interface::English => Which::Display,
            other => Which::Languages(vec![other.code().to_owned()]),
        };
        Titles { which, interface }
    }

    /// Returns the key that sorts records by the title shown.
    pub(crate) fn sort_key(&self, record: &Record<'_>) -> String {
        self.interface.sort_key(self.of(record))
    }

    /// Returns the title that is shown.
    pub(crate) fn of<'r>(&self, record: &'r Record<'_>) -> &'r str {
        let titles = || record.titles().into_iter();
        let chosen = match &self.which {
            Which::Display => None,
            Which::Original => match record {
                Record::Publication(publication) => {
                    publication.editions.first().and_then(|edition| edition.title.as_deref())
                }
                _ => titles().next().map(|(_, title)| title),
            },
            Which::Languages(codes) => {
                codes.iter().find_map(|asked| filter::title_in_language(record, asked))
            }
        };
        chosen.unwrap_or_else(|| record.title())
    }

    /// Returns the title that is shown, with the note that its language lacks one.
    pub(crate) fn text(&self, record: &Record<'_>) -> String {
        let title = self.of(record);
        self.gap(record).map_or_else(|| title.to_owned(), |gap| format!("{title} {gap}"))
    }

    /// Returns a note for a work that has an edition in a language that was asked for, but no recorded title in it:
    /// `(fr: title not recorded)`.
    pub(crate) fn gap(&self, record: &Record<'_>) -> Option<String> {
        let Which::Languages(codes) = &self.which else { return None };
        let known = record.languages();
        let has_edition = |code: &&String| known.iter().any(|known| filter::is_language(known, code));
        let code = codes.iter().find(has_edition)?;
        let is_titled = filter::title_in_language(record, code).is_some();
        (!is_titled).then(|| words::title_not_recorded_in(code.as_str()).text(self.interface))
    }

    /// Returns the usual title, if another one is shown.
    pub(crate) fn beside<'r>(&self, record: &'r Record<'_>) -> Option<&'r str> {
        (self.of(record) != record.title()).then(|| record.title())
    }
}

/// An item with the title that `--titles` asks for.
pub(crate) struct Titled<I> {
    item: I,
    /// `None` for the item's own title.
    title: Option<String>,
}

/// Returns the items with the titles that a user asks for in cells and templates. JSON has all titles, so it stays as
/// it is.
pub(crate) fn titled<I: Item>(items: Vec<I>, titles: &Titles, asked: Asked) -> Vec<Titled<I>> {
    items.into_iter().map(|item| with_title(item, titles, asked)).collect()
}

/// Returns one such item.
pub(crate) fn with_title<I: Item>(item: I, titles: &Titles, asked: Asked) -> Titled<I> {
    let title = (asked == Asked::InCells).then(|| titles.text(item.record()));
    Titled { item, title }
}

/// The places where `--titles` applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    InCells,
    Nowhere,
}

impl Asked {
    /// Returns what `--titles` asks of a format.
    pub(crate) fn of(titles: Option<&str>, format: Format, template: Option<&str>) -> Asked {
        let has_cells = matches!(format, Format::Table | Format::Csv | Format::Tsv | Format::Markdown);
        match titles {
            Some(_) if has_cells || template.is_some() => Asked::InCells,
            _ => Asked::Nowhere,
        }
    }

    /// Returns what the output options ask.
    pub(crate) fn of_output(output: &OutputOptions) -> Asked {
        Asked::of(output.titles.as_deref(), output.format(), output.shape.template.as_deref())
    }
}

impl<I: Item> Item for Titled<I> {
    fn record(&self) -> &Record<'_> {
        self.item.record()
    }

    fn title(&self) -> &str {
        self.title.as_deref().unwrap_or_else(|| self.item.title())
    }
}

impl<I: Serialize> Serialize for Titled<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.item.serialize(serializer)
    }
}
