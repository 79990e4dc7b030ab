//! Values that are the same in every catalogue: languages, countries, kinds, ISBNs.

use crate::codes::{Country, Language, Region};
use crate::error::{Error, shortened};
use crate::filter::flags::plain;
use crate::messages::{Argument, Interface, Message, isbn_fault, words};
use crate::record::{RecordType, isbn};
use crate::text::suggest::nearest;

/// A kind, or all kinds of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Type(RecordType),
    Word(String),
}

pub(crate) fn language(given: &str) -> Result<Vec<String>, Error> {
    match Language::find(given) {
        Some(language) => Ok(vec![language.code().to_owned()]),
        None => Err(Error::UnknownValue {
            what: "language",
            given: given.trim().to_owned(),
            nearest: Language::nearest(given)
                .iter()
                .map(|l| words::named_code(*l, l.code()).into())
                .collect(),
            list: "ssefind list languages",
        }),
    }
}

pub(crate) fn country(given: &str) -> Result<Vec<String>, Error> {
    if let Some(country) = Country::find(given) {
        return Ok(vec![country.code().to_owned()]);
    }
    match Region::find(given) {
        Some(region) => Err(Error::Usage(words::region_as_country(region, region.id()))),
        None => Err(Error::UnknownValue {
            what: "country",
            given: given.trim().to_owned(),
            nearest: Country::nearest(given).iter().map(|c| words::named_code(*c, c.code()).into()).collect(),
            list: "ssefind list countries",
        }),
    }
}

/// Returns an ISBN in normal form, and the ISBN of the other length for the same book.
pub(crate) fn isbn(given: &str) -> Result<Vec<String>, Error> {
    let isbn =
        isbn::parse(given).map_err(|fault| Error::Usage(isbn_fault(fault, shortened(given.trim()))))?;
    Ok(isbn::twin(&isbn).into_iter().chain([isbn]).collect())
}

/// Resolves a kind or a type by its word, singular or plural, in any language of the interface: `brief`, `Briefs`,
/// `informes`, `publication`, `unités`.
///
/// `unit` is both a type and a kind; it means the type.
pub(crate) fn kind(given: &str) -> Result<Vec<Kind>, Error> {
    let asked = plain(given);
    let is_called = |name: &str| {
        let name = plain(name);
        let plurals = asked.strip_prefix(name.as_str()).is_some_and(|end| ["", "s", "es"].contains(&end));
        plurals || name.strip_suffix('y').is_some_and(|stem| asked == format!("{stem}ies"))
    };
    let is = |word: &str, message: fn(&str) -> Message| {
        is_called(word)
            || Interface::ALL.into_iter().any(|interface| is_called(&message(word).text(interface)))
    };
    let mut types = RecordType::ALL.into_iter();
    if let Some(record_type) = types.find(|t| is(t.word(), |word| words::type_name(word))) {
        return Ok(vec![Kind::Type(record_type)]);
    }
    let kinds = || RecordType::ALL.into_iter().flat_map(|t| t.kinds().iter().copied());
    if let Some(word) = kinds().find(|word| is(word, |word| words::kind(word))) {
        return Ok(vec![Kind::Word(word.to_owned())]);
    }
    let known = kinds().chain(RecordType::ALL.map(RecordType::word));
    Err(Error::UnknownValue {
        what: "kind",
        given: given.trim().to_owned(),
        nearest: nearest(given, known.map(|word| (word, word))).into_iter().map(Argument::from).collect(),
        list: "ssefind filter --help",
    })
}
