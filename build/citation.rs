//! Packs the citation styles and locales of hayagriva's archive, so that they take a sixth of their size in the binary.

use std::error::Error;
use std::fmt::Write as _;
use std::fs::File;
use std::io;
use std::path::Path;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use hayagriva::archive::{self, ArchivedStyle};
use serde::Serialize;

/// Writes one file of CBOR (RFC 8949), compressed by zlib (RFC 1950), for each style and locale into the folder
/// `citation` of `out`, and their tables as Rust source into `citation.rs`.
pub(crate) fn write(out: &Path) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(out.join("citation"))?;
    let mut source = String::from("pub(crate) static STYLES: &[Style] = &[\n");
    for style in ArchivedStyle::all() {
        let name = style.names()[0];
        let packed = pack(out, name, &style.get())?;
        writeln!(
            source,
            "Style {{ names: &{:?}, title: {:?}, id: {:?}, packed: {packed} }},",
            style.names(),
            style.display_name(),
            style.csl_id(),
        )?;
    }
    source.push_str("];\npub(crate) static LOCALES: &[Locale] = &[\n");
    for locale in archive::locales() {
        let code = locale.lang.as_ref().ok_or("a locale without a language")?.0.as_str();
        let packed = pack(out, &format!("locale-{code}"), &locale)?;
        writeln!(source, "Locale {{ code: {code:?}, packed: {packed} }},")?;
    }
    source.push_str("];\n");
    std::fs::write(out.join("citation.rs"), source)?;
    Ok(())
}

/// Writes a value into a file of that name. Returns the Rust expression that includes the file.
fn pack(out: &Path, name: &str, value: &impl Serialize) -> Result<String, Box<dyn Error>> {
    let path = format!("citation/{name}");
    let file = File::create(out.join(&path))?;
    let mut packed = ZlibEncoder::new(io::BufWriter::new(file), Compression::best());
    ciborium::into_writer(value, &mut packed)?;
    packed.finish()?.into_inner()?;
    Ok(format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/\", {path:?}))"))
}
