//! Catalogues in an engine: `OpenSearch` 2 or Elasticsearch 8. The engine proposes records for a query, and the search
//! ranks them. Order, reasons and empty results are therefore those of a catalogue in a file.
//!
//! `address` and `login` give the engine's address and user, and `http` sends requests. `mapping`, `document`,
//! `text_fields`, `subjects` and `levels` define the content of an index, and `writer` and `bulk` write the index.
//! `reader`, `listing` and `numbers` read the index. `question`, `conditions` and `choose` select the candidates for a
//! query.

pub(crate) mod address;
#[cfg(feature = "engine")]
pub(crate) mod bulk;
#[cfg(feature = "engine")]
pub(crate) mod choose;
#[cfg(feature = "engine")]
pub(crate) mod conditions;
#[cfg(feature = "engine")]
pub(crate) mod document;
#[cfg(feature = "engine")]
pub(crate) mod http;
#[cfg(feature = "engine")]
pub(crate) mod levels;
#[cfg(feature = "engine")]
pub(crate) mod listing;
#[cfg(feature = "engine")]
pub(crate) mod login;
#[cfg(feature = "engine")]
pub(crate) mod mapping;
#[cfg(feature = "engine")]
pub(crate) mod numbers;
#[cfg(feature = "engine")]
pub(crate) mod question;
#[cfg(feature = "engine")]
pub(crate) mod reader;
#[cfg(feature = "engine")]
pub(crate) mod subjects;
#[cfg(feature = "engine")]
pub(crate) mod text_fields;
#[cfg(not(feature = "engine"))]
pub(crate) mod without;
#[cfg(feature = "engine")]
pub(crate) mod writer;

use std::path::PathBuf;

use crate::engine::address::{Address, is_address};
#[cfg(feature = "engine")]
use crate::engine::http::Client;
#[cfg(feature = "engine")]
pub(crate) use crate::engine::reader::Reader;
#[cfg(not(feature = "engine"))]
pub(crate) use crate::engine::without::Reader;
use crate::error::Error;
use crate::messages::words;

/// Opens the index that the catalogue is, or returns `None` for files.
///
/// # Errors
/// An index beside other catalogues; an engine that does not answer; a build without engines.
pub(crate) fn open(catalogue: &[PathBuf]) -> Result<Option<Reader>, Error> {
    match catalogue {
        [one] if is_address(one) => reader(Address::parse(&one.to_string_lossy())?).map(Some),
        several if several.iter().any(|path| is_address(path)) => Err(Error::Usage(words::engine_alone())),
        _ => Ok(None),
    }
}

#[cfg(feature = "engine")]
fn reader(address: Address) -> Result<Reader, Error> {
    Reader::open(Client::new(address)?)
}

#[cfg(not(feature = "engine"))]
fn reader(_: Address) -> Result<Reader, Error> {
    Err(Error::Usage(words::engine_not_built()))
}
