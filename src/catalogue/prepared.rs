//! The index of the embedded catalogue. build.rs makes it with the builder that indexes other catalogues at run time.

use std::borrow::Cow;

use crate::index::{ConceptPosting, Field, Index, Keys, Lists, Posting, Strings, TextInfo};

#[expect(clippy::unreadable_literal, reason = "the build generates the code")]
mod made {
    use super::{ConceptPosting, Cow, Field, Index, Keys, Lists, Posting, Strings, TextInfo};

    include!(concat!(env!("OUT_DIR"), "/index.rs"));
}

/// Returns the index of the embedded catalogue.
pub(crate) fn index() -> &'static Index<'static> {
    &made::INDEX
}
