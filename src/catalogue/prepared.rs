//! The index of the embedded catalogue, made by build.rs from the same JSON by the same builder.

use std::borrow::Cow;

use crate::search::index::{Column, Ends, Index, Keys, Lists, Strings};

#[allow(clippy::unreadable_literal)] // nobody reads them
mod made {
    use super::{Column, Cow, Ends, Index, Keys, Lists, Strings};

    include!(concat!(env!("OUT_DIR"), "/index.rs"));
}

/// The index of the embedded catalogue.
pub(crate) fn index() -> &'static Index<'static> {
    &made::INDEX
}
