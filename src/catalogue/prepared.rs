//! The index of the embedded catalogue, made by build.rs from the same JSON by the same builder.

use std::borrow::Cow;

use crate::index::{Field, Index, Keys, Lists, Posting, Strings, TextInfo};

#[allow(clippy::unreadable_literal)] // nobody reads them
mod made {
    use super::{Cow, Field, Index, Keys, Lists, Posting, Strings, TextInfo};

    include!(concat!(env!("OUT_DIR"), "/index.rs"));
}

/// The index of the embedded catalogue.
pub(crate) fn index() -> &'static Index<'static> {
    &made::INDEX
}
