//! Names of languages and countries by their codes.

use crate::codes::{Country, Language};
use crate::messages::{Argument, words};

/// Returns the name of a BCP 47 code. The code follows the name if it says more than the language (`pt-BR`). An unknown
/// code is returned as it is.
pub(crate) fn language(code: &str) -> Argument {
    match Language::by_code(code) {
        Some(language) if code.eq_ignore_ascii_case(language.code()) => language.into(),
        Some(language) => words::named_code(language, code).into(),
        None => code.into(),
    }
}

/// Returns the name of an ISO 3166-1 code, or an unknown code as it is.
pub(crate) fn country(code: &str) -> Argument {
    Country::by_code(code).map_or_else(|| code.into(), Argument::from)
}
