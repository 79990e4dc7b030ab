//! Names of the languages and countries that records give as codes, and of regions.

use crate::codes::{Country, Language, Region};
use crate::messages::{Argument, words};

/// Returns the name of a BCP 47 code. The code follows if it is more precise than the language (`pt-BR`).
/// An unknown code is its own name.
pub(crate) fn language(code: &str) -> Argument {
    match Language::by_code(code) {
        Some(language) if code.eq_ignore_ascii_case(language.code()) => language.into(),
        Some(language) => words::named_code(language, code).into(),
        None => code.into(),
    }
}

/// Returns the name of an ISO 3166-1 alpha-2 code. An unknown code is its own name.
pub(crate) fn country(code: &str) -> Argument {
    Country::by_code(code).map_or_else(|| code.into(), Argument::from)
}

/// Returns the name of a region's id. An unknown region is its own name.
pub(crate) fn region(id: &str) -> Argument {
    Region::find(id).map_or_else(|| id.into(), Argument::from)
}
