//! Styles and locales of hayagriva's archive, which `build/citation.rs` packs.

use std::io;

use flate2::read::ZlibDecoder;
use hayagriva::citationberg::{self, LocaleCode};
use serde::de::DeserializeOwned;

/// A style of the archive.
#[derive(Debug)]
pub(crate) struct Style {
    /// Names on the command line, the usual one first.
    pub(crate) names: &'static [&'static str],
    pub(crate) title: &'static str,
    /// Address by which a dependent style refers to this one.
    pub(crate) id: &'static str,
    packed: &'static [u8],
}

/// A locale of the archive.
#[derive(Debug)]
pub(crate) struct Locale {
    /// BCP 47 code.
    pub(crate) code: &'static str,
    packed: &'static [u8],
}

// `STYLES: &[Style]` and `LOCALES: &[Locale]`, written by the build.
include!(concat!(env!("OUT_DIR"), "/citation.rs"));

impl Style {
    pub(crate) fn read(&self) -> citationberg::Style {
        unpack(self.packed)
    }
}

/// Returns the locales in which the processor looks a term up: that of the code, the usual one of its language, and
/// American English.
pub(crate) fn locales(code: &LocaleCode) -> Vec<citationberg::Locale> {
    let codes = [Some(code.clone()), code.fallback(), Some(LocaleCode::en_us())];
    let is_match = |locale: &&Locale| codes.iter().flatten().any(|code| code.0 == locale.code);
    LOCALES.iter().filter(is_match).map(|locale| unpack(locale.packed)).collect()
}

/// Reads a value that the build packed.
fn unpack<T: DeserializeOwned>(packed: &[u8]) -> T {
    let text = io::BufReader::new(ZlibDecoder::new(packed));
    ciborium::from_reader(text).expect("packed by build.rs")
}
