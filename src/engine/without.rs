//! Stands for [`crate::engine::reader`] in a build without engines: there is no reader.

use crate::catalogue::CatalogueFile;
use crate::cli::{Dimension, SortKey};
use crate::error::{Error, Fault};
use crate::facets::count::Numbers;
use crate::filter::Filter;
use crate::index::Index;
use crate::record::RecordType;
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

    pub(crate) fn listing(
        &self,
        _: &[RecordType],
        _: &Filter,
        _: Option<SortKey>,
        _: bool,
    ) -> Option<Listing> {
        match *self {}
    }

    pub(crate) fn numbers(&self, _: &Filter, _: &[Dimension]) -> Result<Option<Numbers>, Error> {
        match *self {}
    }

    pub(crate) fn names(&self) -> Result<Vec<CatalogueFile>, Error> {
        match *self {}
    }

    pub(crate) fn is_small(&self) -> Result<bool, Error> {
        match *self {}
    }

    pub(crate) fn fault(&self, _: Fault) -> Fault {
        match *self {}
    }

    pub(crate) fn sample(&self) -> Result<Index<'static>, Error> {
        match *self {}
    }
}

/// A list that does not exist.
#[derive(Debug)]
pub(crate) enum Listing {}

impl Listing {
    pub(crate) fn count(&self) -> Result<usize, Error> {
        match *self {}
    }

    pub(crate) fn each_page(
        &self,
        _: usize,
        _: &mut dyn FnMut(Vec<String>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        match *self {}
    }
}
