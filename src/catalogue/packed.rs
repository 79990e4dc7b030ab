//! Decompresses embedded texts, which build.rs compresses with DEFLATE (RFC 1951).

use std::io::Read as _;

use flate2::bufread::DeflateDecoder;

/// Returns the decompressed text.
///
/// # Errors
/// Returns an error if the bytes are not a DEFLATE stream of UTF-8. Tests decompress every embedded text.
pub(crate) fn text(packed: &[u8]) -> std::io::Result<String> {
    let mut text = String::new();
    DeflateDecoder::new(packed).read_to_string(&mut text)?;
    Ok(text)
}
