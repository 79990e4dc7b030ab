//! Completion script for bash. clap's own script does not quote names with spaces, and does not support
//! `--language=f`, which bash splits at `=`.

use std::ffi::OsString;
use std::io::{Result, Write};
use std::path::Path;

use clap_complete::env::{self, EnvCompleter};

const SCRIPT: &str = include_str!("ssefind.bash");

pub(crate) struct Bash;

impl EnvCompleter for Bash {
    fn name(&self) -> &'static str {
        "bash"
    }

    fn is(&self, name: &str) -> bool {
        name == "bash"
    }

    fn write_registration(&self, _: &str, _: &str, _: &str, _: &str, out: &mut dyn Write) -> Result<()> {
        out.write_all(SCRIPT.as_bytes())
    }

    fn write_complete(
        &self,
        command: &mut clap::Command,
        words: Vec<OsString>,
        directory: Option<&Path>,
        out: &mut dyn Write,
    ) -> Result<()> {
        env::Bash.write_complete(command, words, directory, out)
    }
}
