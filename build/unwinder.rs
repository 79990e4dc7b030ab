//! Links the unwinder of GCC into the binary, where the machine has it as an archive.
//!
//! The standard library asks for `libgcc_s.so.1`, and of it a program that aborts when it panics needs no more than the
//! trace that a panic prints; yet finding, mapping and relocating a shared library costs every start a tenth of what a
//! search takes. GCC's unwinder asks the C library for `_dl_find_object` where that has it, so that a binary built with glibc
//! 2.35 or later does not run with an earlier one; what is to run on any Linux is built for musl (docs/install.md).

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// Has the linker find, where it looks for `libgcc_s.so`, the archives that hold the same. Where anything is unusual (another
/// system, a cross build, a linker of one's own, a sanitizer) or the archives are not there, all stays as it was.
pub(crate) fn embed(out: &Path) -> io::Result<()> {
    let Some([unwinder, helpers]) = usual()
        .then(|| ["libgcc_eh.a", "libgcc.a"].map(archive))
        .and_then(|[unwinder, helpers]| Some([unwinder?, helpers?]))
    else {
        return Ok(());
    };
    // Another version of the compiler has them elsewhere.
    for archive in [&unwinder, &helpers] {
        println!("cargo::rerun-if-changed={}", archive.display());
    }
    let place = out.join("unwinder");
    fs::create_dir_all(&place)?;
    // A linker script: what a linker takes in place of a library that is not an ELF file.
    fs::write(
        place.join("libgcc_s.so"),
        format!("INPUT(\"{}\" \"{}\")\n", unwinder.display(), helpers.display()),
    )?;
    println!("cargo::rustc-link-search=native={}", place.display());
    Ok(())
}

/// Whether `cc` links, for this machine, against shared libraries.
fn usual() -> bool {
    let is = |variable: &str, value: &str| env::var(variable).is_ok_and(|set| set == value);
    let names = |variable: &str, part: &str| env::var(variable).is_ok_and(|set| set.contains(part));
    is("CARGO_CFG_TARGET_OS", "linux")
        && is("CARGO_CFG_TARGET_ENV", "gnu")
        && env::var("HOST").is_ok_and(|host| is("TARGET", &host))
        && !names("CARGO_CFG_TARGET_FEATURE", "crt-static")
        && !["linker", "sanitizer"]
            .iter()
            .any(|part| names("CARGO_ENCODED_RUSTFLAGS", part))
        && env::var_os("RUSTC_LINKER").is_none()
}

/// Where the compiler has an archive: it answers the bare name where it has none.
fn archive(name: &str) -> Option<PathBuf> {
    let answer = Command::new("cc")
        .arg(format!("-print-file-name={name}"))
        .output()
        .ok()?;
    let path = PathBuf::from(String::from_utf8(answer.stdout).ok()?.trim_end());
    (path.is_absolute() && path.is_file()).then_some(path)
}
