//! Texts that few runs read, packed by build.rs (DEFLATE, RFC 1951) so that no start has to load them.

use std::io::Read as _;

use flate2::bufread::DeflateDecoder;

/// The text, unpacked.
///
/// # Errors
/// Bytes that build.rs did not write; tests read all of these texts.
pub(crate) fn text(packed: &[u8]) -> std::io::Result<String> {
    let mut text = String::new();
    DeflateDecoder::new(packed).read_to_string(&mut text)?;
    Ok(text)
}
