//! `man DIR`: writes man pages from the declarations that `--help` also uses.

use std::path::Path;
use std::{fs, io};

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::cli::localize::Detail;
use crate::cli::{ManArgs, localize};
use crate::error::Error;
use crate::messages;
use crate::messages::{Interface, words};
use crate::outcome::Outcome;
use crate::terminal::view::Session;

/// Sections of a page, by their names in `help.ftl`.
const SECTIONS: [&str; 7] =
    ["NAME", "SYNOPSIS", "DESCRIPTION", "EXAMPLES", "OPTIONS", "SUBCOMMANDS", "NOTES"];

/// Writes one page for the program and one per command, in the interface's language. Prints their paths.
///
/// # Errors
/// A directory that cannot be created or written to.
pub(crate) fn run(args: &ManArgs, interface: Interface, session: &mut Session<'_>) -> Result<Outcome, Error> {
    let failed = |path: &Path| {
        let file = path.display().to_string();
        move |problem: io::Error| Error::Unwritable { file, problem }
    };
    fs::create_dir_all(&args.dir).map_err(failed(&args.dir))?;
    let command = localize::command(interface, Detail::Long);
    let pages: Vec<&Command> = std::iter::once(&command).chain(command.get_subcommands()).collect();
    let names: Vec<&str> =
        pages.iter().map(|page| page.get_display_name().unwrap_or_else(|| page.get_name())).collect();
    for page in pages {
        let name = page.get_display_name().unwrap_or_else(|| page.get_name());
        let path = args.dir.join(format!("{name}.1"));
        fs::write(&path, rendered(page, &names, interface)?).map_err(failed(&path))?;
        writeln!(session.out, "{}", crate::text::sanitize::clean(&path.display().to_string()))?;
    }
    Ok(Outcome::Found)
}

/// Renders a page: `clap_mangen`'s sections, and our own for those that it lacks or calls EXTRA.
fn rendered(command: &Command, names: &[&str], interface: Interface) -> io::Result<Vec<u8>> {
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
    let own = command.get_display_name().unwrap_or_else(|| command.get_name());
    let status = match own {
        "ssefind-check" => words::man_status_check(),
        "ssefind-completions" | "ssefind-convert" | "ssefind-man" | "ssefind-schema" => {
            words::man_status_done()
        }
        _ => words::man_status_found(),
    };
    for (heading, list) in [
        (words::man_head_environment(), words::man_environment()),
        (words::man_head_exit_status(), status),
        (words::man_head_files(), words::man_files()),
    ] {
        write_list(&heading.text(interface), &list.text(interface), &mut page)?;
    }
    let others = names.iter().filter(|name| **name != own).map(|name| format!("{name}(1)"));
    let mut end = Roff::new();
    end.control("SH", [words::man_head_see_also().text(interface).as_str()]);
    end.text([roman(others.collect::<Vec<_>>().join(", "))]);
    end.to_writer(&mut page)?;
    // clap_mangen breaks the line twice for one blank line; mandoc rejects that.
    let page = String::from_utf8_lossy(&page).replace(".br\n\n.br\n", ".sp\n");
    let page = with_translated_headings(page, interface);
    Ok(localize::finished(&page, interface).into_bytes())
}

/// Translates the headings of `clap_mangen`'s sections. Commands have the heading that help gives them.
fn with_translated_headings(mut page: String, interface: Interface) -> String {
    for section in SECTIONS {
        let translated = messages::help(interface, &format!("man.{}", section.replace(' ', "-")));
        let heading = messages::help(interface, "headings.commands").filter(|_| section == "SUBCOMMANDS");
        if let Some(translated) = translated {
            let heading = quoted(heading.unwrap_or(section));
            page = page.replace(&format!(".SH {heading}\n"), &format!(".SH {}\n", quoted(translated)));
        }
    }
    page
}

/// Quotes a name as an argument of a roff macro.
fn quoted(name: &str) -> String {
    if name.contains(' ') { format!("\"{name}\"") } else { name.to_owned() }
}

/// Prints the examples line by line, as they are typed.
fn write_examples(help: &str, page: &mut Vec<u8>) -> io::Result<()> {
    let mut section = Roff::new();
    section.control("SH", ["EXAMPLES"]);
    section.control("nf", []);
    // Skip the heading.
    for line in help.lines().skip(1) {
        section.text([roman(line.trim())]);
    }
    section.control("fi", []);
    section.to_writer(page)
}

/// Prints a section with a list, of which each line has a name, two spaces and a text.
fn write_list(heading: &str, list: &str, page: &mut Vec<u8>) -> io::Result<()> {
    let mut section = Roff::new();
    section.control("SH", [heading]);
    for (name, meaning) in list.lines().filter_map(|line| line.split_once("  ")) {
        section.control("TP", []);
        section.text([bold(name)]);
        section.text([roman(meaning)]);
    }
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
