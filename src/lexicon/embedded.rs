//! The lexicon that the binary holds.

use crate::lexicon::{Lexicon, Tables};

/// A file that `build/lexicon.rs` writes.
macro_rules! bytes {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/lexicon/", $name))
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
    ids: include_str!(concat!(env!("OUT_DIR"), "/lexicon/ids")),
    broader: bytes!("broader"),
    related: bytes!("related"),
    topics: include_str!(concat!(env!("OUT_DIR"), "/lexicon/topics")),
    usual: [
        bytes!("usual.en"),
        bytes!("usual.fr"),
        bytes!("usual.es"),
        bytes!("usual.pt"),
        bytes!("usual.it"),
        bytes!("usual.de"),
        bytes!("usual.tr"),
        bytes!("usual.ar"),
        bytes!("usual.ru"),
        bytes!("usual.el"),
        bytes!("usual.zh"),
        bytes!("usual.ja"),
        bytes!("usual.ko"),
        bytes!("usual.id"),
        bytes!("usual.vi"),
        bytes!("usual.sw"),
    ],
};

impl Lexicon<'static> {
    /// The lexicon that the binary holds. Nothing is parsed or copied.
    #[must_use]
    pub fn embedded() -> Lexicon<'static> {
        Lexicon::new(TABLES)
    }
}
