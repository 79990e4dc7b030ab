//! Ids of the command line, with those of standard input in the place of `-`.

use std::borrow::Cow;
use std::io::{self, Read};

use crate::catalogue::STDIN;
use crate::error::Error;
use crate::messages::words;

/// Maximum size of the ids of standard input, in bytes.
const MAX_INPUT: usize = 64 << 20;

/// Returns the ids, in order. Standard input has one on a line, as `--format ids` prints them, or before a NUL.
///
/// # Errors
/// Standard input that is asked for twice, cannot be read, is no text, or has no id.
pub(crate) fn read(given: &[String]) -> Result<Cow<'_, [String]>, Error> {
    let Some(at) = given.iter().position(|id| id == STDIN) else {
        return Ok(Cow::Borrowed(given));
    };
    if given[at + 1..].iter().any(|id| id == STDIN) {
        return Err(Error::Usage(words::stdin_twice()));
    }
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(MAX_INPUT as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|problem| Error::Unreadable { file: STDIN.to_owned(), problem })?;
    if bytes.len() > MAX_INPUT {
        return Err(Error::Usage(words::ids_too_long(MAX_INPUT >> 20)));
    }
    let text = String::from_utf8(bytes).map_err(|_| Error::Usage(words::ids_not_utf8()))?;
    let lines = text.trim_start_matches('\u{FEFF}').split(['\n', '\0']).map(str::trim);
    let ids: Vec<String> = lines.filter(|id| !id.is_empty()).map(str::to_owned).collect();
    if ids.is_empty() && given.len() == 1 {
        return Err(Error::Usage(words::ids_none()));
    }
    Ok(Cow::Owned([&given[..at], &ids, &given[at + 1..]].concat()))
}
