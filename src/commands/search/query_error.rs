//! The words for an error of a query.

use crate::error::Error;
use crate::messages::words;
use crate::search::QueryError;

/// Returns what is wrong with a query of these words, and where.
pub(crate) fn query_error(problem: &QueryError, words: &[String]) -> Error {
    Error::Usage(match problem {
        QueryError::Empty if words.iter().all(|word| word.trim().is_empty()) => words::nothing_to_search(),
        QueryError::Empty => words::no_letter_to_search(),
        QueryError::NoValue(key, at) => words::nothing_after_key(key.as_str(), *at),
        QueryError::UnknownKey(key, at) => words::unknown_key(key.as_str(), *at),
        QueryError::KeyExcluded(key, at) => words::key_excluded(key.as_str(), *at),
        QueryError::NoAlternative(at) => words::no_alternative(*at),
        QueryError::Unbalanced(at) => words::unbalanced(*at),
        QueryError::GroupExcluded(at) => words::group_excluded(*at),
        QueryError::TooManyAlternatives(at) => words::too_many_alternatives(*at),
    })
}
