//! `man DIR`: the man pages, from the same declarations as `--help`.

use std::fs;
use std::io;
use std::path::Path;

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::Outcome;
use crate::cli::{Cli, ManArgs};
use crate::error::Error;
use crate::session::Session;

/// What help begins its examples with; a page has them in a section of their own.
const EXAMPLES: &str = "Examples";

/// Writes a page for the program and one for each command, and prints their paths.
///
/// # Errors
/// A directory that cannot be made or written to.
pub fn run(args: &ManArgs, session: &mut Session<'_>) -> Result<Outcome, Error> {
    let failed = |path: &Path| {
        let file = path.display().to_string();
        move |problem: io::Error| Error::Unwritable { file, problem }
    };
    fs::create_dir_all(&args.dir).map_err(failed(&args.dir))?;
    let mut command = Cli::command();
    command.build();
    let pages = std::iter::once(&command).chain(command.get_subcommands());
    for page in pages {
        let name = page.get_display_name().unwrap_or_else(|| page.get_name());
        let path = args.dir.join(format!("{name}.1"));
        fs::write(&path, rendered(page)?).map_err(failed(&path))?;
        writeln!(
            session.out,
            "{}",
            crate::clean::clean(&path.display().to_string())
        )?;
    }
    Ok(Outcome::Found)
}

/// The page: `clap_mangen`'s sections, and those that it does not have or calls EXTRA.
fn rendered(command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let man = Man::new(command.clone())
        .date(env!("SSEFIND_DATE"))
        .source(concat!("ssefind ", env!("CARGO_PKG_VERSION")))
        .manual("ssefind");
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    if let Some(examples) = command.get_before_help() {
        write_examples(&examples.to_string(), &mut page)?;
    }
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    if let Some(notes) = command.get_after_help() {
        write_notes(&notes.to_string(), &mut page)?;
    }
    let mut end = Roff::new();
    end.control("SH", ["SEE ALSO"]);
    let others = if command.has_subcommands() {
        "ssefind-search(1), ssefind-filter(1), ssefind-show(1), ssefind-translations(1)"
    } else {
        "ssefind(1)"
    };
    end.text([roman(others)]);
    end.to_writer(&mut page)?;
    // clap_mangen breaks the line twice where it wants one blank line; mandoc takes neither.
    let page = String::from_utf8_lossy(&page).replace(".br\n\n.br\n", ".sp\n");
    Ok(page.into_bytes())
}

/// Line by line, as they are typed.
fn write_examples(help: &str, page: &mut Vec<u8>) -> io::Result<()> {
    let mut section = Roff::new();
    section.control("SH", ["EXAMPLES"]);
    section.control("nf", []);
    for line in help.lines().filter(|line| !line.starts_with(EXAMPLES)) {
        section.text([roman(line.trim())]);
    }
    section.control("fi", []);
    section.to_writer(page)
}

fn write_notes(help: &str, page: &mut Vec<u8>) -> io::Result<()> {
    let mut section = Roff::new();
    section.control("SH", ["NOTES"]);
    for line in help.lines() {
        if line.trim().is_empty() {
            section.control("PP", []);
        } else {
            section.text([roman(line.trim())]);
        }
    }
    section.to_writer(page)
}
