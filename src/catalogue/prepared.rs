//! The index of the embedded catalogue, made by build.rs from the same JSON by the same builder.

use std::borrow::Cow;

use crate::index::{Field, Index, Keys, Lists, Posting, Strings, TextInfo};

const fn at(text: u32, position: u16, width: u16) -> Posting {
    Posting {
        text,
        position,
        width,
    }
}

const fn text(field: Field, language: u8, words: u16, owners: u32) -> TextInfo {
    TextInfo {
        field,
        language,
        words,
        owners,
    }
}

#[allow(clippy::unreadable_literal)] // nobody reads them
mod made {
    use super::{Cow, Field, Index, Keys, Lists, Strings, at, text};

    include!(concat!(env!("OUT_DIR"), "/index.rs"));
}

/// The index of the embedded catalogue.
pub(super) fn index() -> &'static Index<'static> {
    &made::INDEX
}
