//! What the environment says where the command line says nothing.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::cli::{Cli, Command};

/// The variable that lists catalogues, as `PATH` lists directories.
pub const CATALOGUE: &str = "SSEFIND_CATALOGUE";

/// The files of such a list; none where it is not set or empty.
#[must_use]
pub fn catalogues(list: Option<OsString>) -> Vec<PathBuf> {
    let list = list.unwrap_or_default();
    std::env::split_paths(&list)
        .filter(|path| !path.as_os_str().is_empty())
        .collect()
}

/// Names the catalogues of the list, unless the command line names files itself.
pub fn apply(cli: &mut Cli, list: Option<OsString>) {
    let names_files = match &cli.command {
        Command::Check(args) => !args.files.is_empty(),
        Command::Convert(_) => true,
        _ => false,
    };
    if cli.catalogue.is_empty() && !names_files {
        cli.catalogue = catalogues(list);
    }
}
