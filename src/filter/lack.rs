//! Facts that a record may lack, for the condition `--lacking`.

use crate::error::{Error, shortened};
use crate::filter::flags::plain;
use crate::messages::words;
use crate::record::{Publication, Record, web_address};

/// Hosts of the ILO: the present one, and those of its older addresses.
const HOSTS_OF_THE_ILO: [&str; 4] = ["ilo.org", "ilo.ch", "ilo.int", "oit.org"];

/// A fact that a record lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lack {
    Url,
    Isbn,
    Title,
    Year,
    SourceIlo,
}

impl Lack {
    /// All facts, in the order of the help.
    pub(crate) const ALL: [Lack; 5] = [Lack::Url, Lack::Isbn, Lack::Title, Lack::Year, Lack::SourceIlo];

    /// Returns the word for it on the command line.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Lack::Url => "url",
            Lack::Isbn => "isbn",
            Lack::Title => "title",
            Lack::Year => "year",
            Lack::SourceIlo => "source-ilo",
        }
    }

    /// Reads the word of a fact.
    ///
    /// # Errors
    /// A word that is none of them.
    pub(crate) fn parse(given: &str) -> Result<Vec<Lack>, Error> {
        let asked = plain(given);
        if let Some(lack) = Lack::ALL.into_iter().find(|lack| plain(lack.word()) == asked) {
            return Ok(vec![lack]);
        }
        let all = Lack::ALL.map(Lack::word).join(", ");
        Err(Error::Usage(words::unknown_lack(shortened(given.trim()), all)))
    }

    /// Returns whether the record lacks the fact. A record whose type cannot have the fact does not lack it.
    pub(crate) fn is_of(self, record: &Record<'_>) -> bool {
        let publication = |lacks: fn(&Publication<'_>) -> bool| record.as_publication().is_some_and(lacks);
        match self {
            Lack::Url => !has_address(record),
            Lack::Isbn => publication(|p| p.editions.iter().all(|edition| edition.isbn.is_empty())),
            Lack::Title => publication(|p| p.editions.iter().any(|edition| edition.title.is_none())),
            Lack::Year => record.year().is_none(),
            Lack::SourceIlo => !record
                .sources()
                .iter()
                .any(|source| web_address::host(&source.url).is_some_and(|host| is_of_the_ilo(&host))),
        }
    }
}

fn has_address(record: &Record<'_>) -> bool {
    match record {
        Record::Publication(r) => r.editions.iter().any(|edition| edition.url.is_some()),
        Record::Unit(r) => r.url.is_some(),
        Record::Initiative(r) => r.url.is_some() || !r.addresses.is_empty(),
        Record::Instrument(r) => !r.addresses.is_empty(),
    }
}

/// Returns whether a host in small letters is one of the ILO's, or below one.
fn is_of_the_ilo(host: &str) -> bool {
    HOSTS_OF_THE_ILO.iter().any(|known| {
        host.strip_suffix(known).is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}
