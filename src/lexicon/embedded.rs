//! The lexicon that the binary contains.

use crate::lexicon::{Lexicon, Tables};

/// A file that `build/lexicon.rs` writes.
macro_rules! bytes {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/lexicon/", $name))
    };
}

/// A text that `build/lexicon.rs` writes.
macro_rules! text {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/lexicon/", $name))
    };
}

static TABLES: Tables<'static> = Tables {
    expressions: bytes!("expressions.fst"),
    senses: bytes!("senses"),
    lists: bytes!("lists"),
    several: bytes!("several"),
    forms: bytes!("forms.fst"),
    concepts: bytes!("concepts"),
    weights: bytes!("weights"),
    ids: text!("ids"),
    broader: bytes!("broader"),
    related: bytes!("related"),
    topics: text!("topics"),
    usual: [text!("usual.en"), text!("usual.fr"), text!("usual.es")],
};

impl Lexicon<'static> {
    /// Returns the lexicon that the binary contains. Nothing is parsed or copied.
    #[must_use]
    pub fn embedded() -> Lexicon<'static> {
        Lexicon::new(TABLES)
    }
}
