//! Stands for [`crate::engine::reader`] in a build without engines: there is no reader.

use crate::catalogue::CatalogueFile;
use crate::error::Error;
use crate::filter::Filter;
use crate::index::Index;
use crate::search::Query;
use crate::search::stream::{Choice, Need};

/// A reader that does not exist.
#[derive(Debug)]
pub(crate) enum Reader {}

impl Reader {
    pub(crate) fn all(&self) -> Result<CatalogueFile, Error> {
        match *self {}
    }

    pub(crate) fn by_ids(&self, _: &[String], _: &[String]) -> Result<CatalogueFile, Error> {
        match *self {}
    }

    pub(crate) fn choose(&self, _: &Query, _: Option<&Filter>, _: Need) -> Result<Choice, Error> {
        match *self {}
    }

    pub(crate) fn named(&self, _: &[String]) -> Result<Choice, Error> {
        match *self {}
    }

    pub(crate) fn sample(&self) -> Result<Index<'static>, Error> {
        match *self {}
    }
}
