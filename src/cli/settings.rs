//! The settings that a config file may hold: what holds, and from where.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::parser::ValueSource;
use clap::{ArgMatches, ValueEnum};
use serde_json::{Value, json};

use crate::cli::{CatalogueCommand, Cli, Command, Format};
use crate::config::{Config, Set};
use crate::messages::Interface;
use crate::terminal::view;

/// The beginning of a catalogue that is an index of an engine and no file.
pub(crate) const INDEX: &str = "opensearch+";

/// Name of the variable that lists catalogues, as `PATH` lists directories.
pub(crate) const CATALOGUE: &str = "SSEFIND_CATALOGUE";

/// Returns the files that `SSEFIND_CATALOGUE` lists: none where it is unset or empty.
pub(crate) fn environment_catalogues() -> Vec<PathBuf> {
    let list = std::env::var_os(CATALOGUE).unwrap_or_default();
    // The address of an index has colons, which separate files.
    if list.to_str().is_some_and(|list| list.starts_with(INDEX)) {
        return vec![list.into()];
    }
    std::env::split_paths(&list).filter(|path| !path.as_os_str().is_empty()).collect()
}

/// Origin of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    Flag,
    Variable(&'static str),
    /// A line of the config file.
    File(usize),
    Default,
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Setting {
    pub(crate) key: &'static str,
    pub(crate) value: Value,
    pub(crate) origin: Origin,
}

/// All settings of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Settings {
    pub(crate) list: Vec<Setting>,
    /// Path of the config file, even if there is none.
    pub(crate) file: Option<PathBuf>,
    /// The pager's command of the config file.
    pub(crate) pager: Option<String>,
}

/// Returns the language of the interface that the flag, or else the file, asks for. `SSEFIND_LANG` goes before the
/// file.
pub(crate) fn interface(flag: Option<Interface>, config: &Config) -> Option<Interface> {
    let of_file = || config.interface.as_ref().map(|set| set.value);
    flag.or_else(|| if is_set("SSEFIND_LANG") { None } else { of_file() })
}

/// Gives the command line the values of the config file where neither a flag nor a variable has one.
pub(crate) fn settle(cli: &mut Cli, matches: &ArgMatches, config: &Config) {
    let is_flag = |matches: &ArgMatches, id: &str| {
        matches!(matches.try_contains_id(id), Ok(true))
            && matches.value_source(id) == Some(ValueSource::CommandLine)
    };
    let mut list = Vec::new();
    let mut add = |key, value: Value, origin| list.push(Setting { key, value, origin });

    let asked = cli.interface;
    // Man pages are for other systems too.
    if !matches!(cli.command, Command::Man(_)) {
        cli.interface = interface(asked, config);
    }
    let origin = match (&config.interface, asked) {
        (_, Some(_)) => Origin::Flag,
        _ if is_set("SSEFIND_LANG") => Origin::Variable("SSEFIND_LANG"),
        (Some(set), _) => Origin::File(set.line),
        _ => first_set(&["LC_ALL", "LC_MESSAGES", "LANG"]),
    };
    add("interface", json!(view::interface(cli.interface).code()), origin);

    let titles = titles_of(&mut cli.command);
    let (value, origin) = match (titles, &config.titles) {
        (Some(Some(flag)), _) => (json!(flag), Origin::Flag),
        (titles, Some(set)) => {
            if let Some(titles) = titles {
                *titles = Some(set.value.clone());
            }
            (json!(set.value), Origin::File(set.line))
        }
        _ => (json!("interface"), Origin::Default),
    };
    add("titles", value, origin);

    let origin = match &config.color {
        _ if is_flag(matches, "color") => Origin::Flag,
        _ if is_set("NO_COLOR") => Origin::Variable("NO_COLOR"),
        _ if is_set("CLICOLOR_FORCE") => Origin::Variable("CLICOLOR_FORCE"),
        Some(set) => {
            cli.color = set.value;
            Origin::File(set.line)
        }
        None => Origin::Default,
    };
    let color = cli.color.to_possible_value().map(|value| value.get_name().to_owned());
    add("color", json!(color), origin);

    #[cfg(feature = "cite")]
    {
        let style_flag = matches.subcommand().is_some_and(|(_, matches)| is_flag(matches, "style"));
        let style = style_of(&mut cli.command);
        let (value, origin) = match (style, &config.style) {
            (Some(style), _) if style_flag => (json!(style), Origin::Flag),
            (style, Some(set)) => {
                if let Some(style) = style {
                    style.clone_from(&set.value);
                }
                (json!(set.value), Origin::File(set.line))
            }
            _ => (json!(crate::cli::cite::STYLE), Origin::Default),
        };
        add("style", value, origin);
    }

    let (beside, origin) = settle_catalogue(cli, config);
    let files: Vec<_> = cli.catalogue.iter().map(|file| file.to_string_lossy()).collect();
    add("catalogue", json!(files), origin);
    add("with-embedded", json!(beside.0), beside.1);

    let default = std::env::var_os("PAGER").unwrap_or_else(|| "less".into());
    let of_variable = |name: &str| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
    let (value, origin) = match &config.pager {
        _ if cli.no_pager => (String::new(), Origin::Flag),
        _ if of_variable("SSEFIND_PAGER").is_some() => {
            (of_variable("SSEFIND_PAGER").unwrap_or_default(), Origin::Variable("SSEFIND_PAGER"))
        }
        Some(Set { value, line }) => (value.clone(), Origin::File(*line)),
        None => (default.to_string_lossy().into_owned(), first_set(&["PAGER"])),
    };
    add("pager", json!(value), origin);

    let pager = config.pager.as_ref().map(|set| set.value.clone());
    cli.settings = Settings { list, file: config.file.clone(), pager };
}

/// Gives the command the files of the environment or of the config file. `with-embedded` belongs to the files of the
/// config file, so other files do not have it. Returns it, and the origin of the files.
fn settle_catalogue(cli: &mut Cli, config: &Config) -> ((bool, Origin), Origin) {
    let names_files = match &cli.command {
        Command::Check(args) => !args.files.is_empty(),
        Command::Convert(_) | Command::Index(_) => true,
        _ => false,
    };
    let origin = match &config.catalogue {
        _ if !cli.catalogue.is_empty() || names_files => Origin::Flag,
        _ if std::env::var_os(CATALOGUE).is_some() => {
            cli.catalogue = environment_catalogues();
            Origin::Variable(CATALOGUE)
        }
        Some(set) => {
            cli.catalogue.clone_from(&set.value);
            Origin::File(set.line)
        }
        None => Origin::Default,
    };
    let mut unused = false;
    let flag = match &mut cli.command {
        Command::Reading(command) => &mut command.catalogue_options_mut().with_embedded,
        _ => &mut unused,
    };
    let beside = match (&config.with_embedded, &origin) {
        _ if *flag => (true, Origin::Flag),
        (Some(set), Origin::File(_)) => {
            *flag = set.value;
            (set.value, Origin::File(set.line))
        }
        _ => (false, Origin::Default),
    };
    (beside, origin)
}

/// Returns the titles that a command for people shows. Output for programs does not depend on the config file.
fn titles_of(command: &mut Command) -> Option<&mut Option<String>> {
    let Command::Reading(command) = command else { return None };
    let output = match command {
        CatalogueCommand::Browse(args) => return Some(&mut args.titles),
        CatalogueCommand::Show(args) => {
            return (args.format() == Format::Table && args.fields.is_none()).then_some(&mut args.titles);
        }
        CatalogueCommand::Search(args) => &mut args.selection.output,
        CatalogueCommand::List(args) => &mut args.selection.output,
        CatalogueCommand::Filter(args) => &mut args.selection.output,
        CatalogueCommand::Translations(args) => &mut args.selection.output,
        _ => return None,
    };
    (output.format() == Format::Table && output.fields.is_none()).then_some(&mut output.titles)
}

#[cfg(feature = "cite")]
fn style_of(command: &mut Command) -> Option<&mut String> {
    match command {
        Command::Reading(CatalogueCommand::Cite(args)) => Some(&mut args.style),
        Command::Reading(CatalogueCommand::Browse(args)) => Some(&mut args.style),
        _ => None,
    }
}

fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn is_set(name: &str) -> bool {
    variable(name).is_some()
}

fn first_set(names: &[&'static str]) -> Origin {
    names.iter().find(|name| is_set(name)).map_or(Origin::Default, |name| Origin::Variable(name))
}
