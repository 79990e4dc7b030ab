//! `--format html`: a page of records, in the interface's language.

use std::io::Write;

use crate::catalogue::Catalogue;
use crate::commands::shared::local_names::LocalNames;
use crate::commands::shared::notices;
use crate::commands::shared::titles::Titles;
use crate::error::Error;
use crate::messages::{Interface, words};
use crate::outcome::Outcome;
use crate::record::Record;
use crate::render::page::{Entry, Page};
use crate::terminal::view::Session;

/// Writes the page of the records. A reference describes the edition in the first of these languages that has one,
/// else in the interface's language.
///
/// # Errors
/// Failed writes.
pub(crate) fn write<'r>(
    records: &[&'r Record<'r>],
    titles: &Titles,
    catalogue: &Catalogue<'_>,
    languages: &[String],
    title: Option<&str>,
    session: &mut Session<'_>,
) -> Result<Outcome, Error> {
    let local = LocalNames::of(catalogue, session.view.interface)?;
    write_to(records, titles, &local, languages, title, session.view.interface, session.out)?;
    Ok(Outcome::of(!records.is_empty()))
}

/// Writes the page as [`write()`] does.
///
/// # Errors
/// As [`write()`].
pub(crate) fn write_to<'r>(
    records: &[&'r Record<'r>],
    titles: &Titles,
    local: &LocalNames,
    languages: &[String],
    title: Option<&str>,
    interface: Interface,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let mut languages = languages.to_vec();
    languages.push(interface.code().to_owned());
    let references = References::new(interface)?;
    let entries = records.iter().map(|&record| {
        let shown = titles.of(record);
        let original = [Titles::original(interface).of(record), record.title()];
        Entry {
            record,
            title: shown,
            original: original.into_iter().find(|title| *title != shown),
            gap: titles.gap(record),
            publishers: record.publishers().iter().map(|name| local.body(name)).collect(),
            reference: references.of(record, &languages, local),
        }
    });
    let page = Page {
        title: title.map_or_else(|| words::page_title().text(interface), str::to_owned),
        count: notices::counted(records.iter().copied())(records.len()).text(interface),
        interface,
        entries: entries.collect(),
    };
    Ok(page.write(out)?)
}

#[cfg(feature = "cite")]
use with_cite::References;
#[cfg(not(feature = "cite"))]
use without_cite::References;

#[cfg(feature = "cite")]
mod with_cite {
    use crate::cli::cite::STYLE;
    use crate::commands::shared::local_names::LocalNames;
    use crate::error::Error;
    use crate::export::citation::{self, CitationStyle, LocaleCode, Locales};
    use crate::export::edition_of;
    use crate::export::reference::Reference;
    use crate::messages::Interface;
    use crate::record::Record;

    /// References in HTML, each as it stands alone.
    pub(super) struct References {
        style: CitationStyle,
        locales: Locales,
        locale: LocaleCode,
    }

    impl References {
        pub(super) fn new(interface: Interface) -> Result<References, Error> {
            let style = CitationStyle::named(STYLE)?;
            let locale = citation::find_locale(interface.code())?;
            let locales = Locales::of_style(&style, Some(&locale));
            Ok(References { style, locales, locale })
        }

        pub(super) fn of(
            &self,
            record: &Record<'_>,
            languages: &[String],
            local: &LocalNames,
        ) -> Option<String> {
            let mut reference = Reference::new(record, edition_of(record, languages))?;
            local.put_into(&mut reference);
            citation::alone(&reference, &self.style, &self.locales, &self.locale)
        }
    }
}

#[cfg(not(feature = "cite"))]
mod without_cite {
    use crate::commands::shared::local_names::LocalNames;
    use crate::error::Error;
    use crate::messages::Interface;
    use crate::record::Record;

    pub(super) struct References;

    #[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "as with `cite`")]
    impl References {
        pub(super) fn new(_: Interface) -> Result<References, Error> {
            Ok(References)
        }

        pub(super) fn of(&self, _: &Record<'_>, _: &[String], _: &LocalNames) -> Option<String> {
            None
        }
    }
}
