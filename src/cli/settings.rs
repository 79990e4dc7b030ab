//! The settings of a config file: the effective value of each and its origin.

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
pub(crate) fn apply_settings(cli: &mut Cli, matches: &ArgMatches, config: &Config) {
    // Only `config` shows the origins.
    let is_asked = matches!(cli.command, Command::Config(_));
    let list = if is_asked { listed(cli, matches, config) } else { Vec::new() };
    // Man pages are for other systems too.
    if !matches!(cli.command, Command::Man(_)) {
        cli.interface = interface(cli.interface, config);
    }
    if let (Some(titles @ None), Some(set)) = (titles_of(&mut cli.command), &config.titles) {
        *titles = Some(set.value.clone());
    }
    if let (Origin::File(_), Some(set)) = (origin_of_color(matches, config), &config.color) {
        cli.color = set.value;
    }
    #[cfg(feature = "cite")]
    if let (Some(style), Some(set)) = (style_of(&mut cli.command), &config.style)
        && !matches.subcommand().is_some_and(|(_, matches)| is_flag(matches, "style"))
    {
        style.clone_from(&set.value);
    }
    let (files, origin) = catalogue_of(cli, config);
    if let (Command::Reading(command), Origin::File(_), Some(set)) =
        (&mut cli.command, origin, &config.with_embedded)
    {
        command.catalogue_options_mut().with_embedded |= set.value;
    }
    cli.catalogue = files;
    let pager = config.pager.as_ref().map(|set| set.value.clone());
    cli.settings = Settings { list, file: config.file.clone(), pager };
}

/// Lists the effective settings for `config`, which has no flags but the global ones.
fn listed(cli: &Cli, matches: &ArgMatches, config: &Config) -> Vec<Setting> {
    let mut list = Vec::new();
    let mut add = |key, value: Value, origin| list.push(Setting { key, value, origin });
    let of_file = |set: &Option<Set<String>>, default: &str| match set {
        Some(set) => (json!(set.value), Origin::File(set.line)),
        None => (json!(default), Origin::Default),
    };

    let code = view::interface(interface(cli.interface, config)).code();
    add("interface", json!(code), origin_of_interface(cli, config));

    let (titles, origin) = of_file(&config.titles, "interface");
    add("titles", titles, origin);

    let origin = origin_of_color(matches, config);
    let color = match (&origin, &config.color) {
        (Origin::File(_), Some(set)) => set.value,
        _ => cli.color,
    };
    let color = color.to_possible_value().map(|value| value.get_name().to_owned());
    add("color", json!(color), origin);

    #[cfg(feature = "cite")]
    {
        let (style, origin) = of_file(&config.style, crate::cli::cite::STYLE);
        add("style", style, origin);
    }

    let (files, origin) = catalogue_of(cli, config);
    let beside = match (&config.with_embedded, &origin) {
        (Some(set), Origin::File(_)) => (set.value, Origin::File(set.line)),
        _ => (false, Origin::Default),
    };
    let files: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
    add("catalogue", json!(files), origin);
    add("with-embedded", json!(beside.0), beside.1);

    let (pager, origin) = pager_of(cli, config);
    add("pager", json!(pager), origin);
    list
}

fn is_flag(matches: &ArgMatches, id: &str) -> bool {
    matches!(matches.try_contains_id(id), Ok(true))
        && matches.value_source(id) == Some(ValueSource::CommandLine)
}

fn origin_of_interface(cli: &Cli, config: &Config) -> Origin {
    match &config.interface {
        _ if cli.interface.is_some() => Origin::Flag,
        _ if is_set("SSEFIND_LANG") => Origin::Variable("SSEFIND_LANG"),
        Some(set) => Origin::File(set.line),
        None => first_set(&["LC_ALL", "LC_MESSAGES", "LANG"]),
    }
}

fn origin_of_color(matches: &ArgMatches, config: &Config) -> Origin {
    match &config.color {
        _ if is_flag(matches, "color") => Origin::Flag,
        _ if is_set("NO_COLOR") => Origin::Variable("NO_COLOR"),
        _ if is_set("CLICOLOR_FORCE") => Origin::Variable("CLICOLOR_FORCE"),
        Some(set) => Origin::File(set.line),
        None => Origin::Default,
    }
}

/// Returns the files of the command line, of the environment or of the config file. `with-embedded` belongs to the
/// files of the config file, so other files do not have it.
fn catalogue_of(cli: &Cli, config: &Config) -> (Vec<PathBuf>, Origin) {
    let names_files = match &cli.command {
        Command::Check(args) => !args.files.is_empty(),
        Command::Convert(_) | Command::Index(_) => true,
        _ => false,
    };
    match &config.catalogue {
        _ if !cli.catalogue.is_empty() || names_files => (cli.catalogue.clone(), Origin::Flag),
        _ if std::env::var_os(CATALOGUE).is_some() => (environment_catalogues(), Origin::Variable(CATALOGUE)),
        Some(set) => (set.value.clone(), Origin::File(set.line)),
        None => (Vec::new(), Origin::Default),
    }
}

/// Returns the pager of the command line, of the environment or of the config file.
fn pager_of(cli: &Cli, config: &Config) -> (String, Origin) {
    let of_variable = |name: &str| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
    match (of_variable("SSEFIND_PAGER"), &config.pager) {
        _ if cli.no_pager => (String::new(), Origin::Flag),
        (Some(value), _) => (value, Origin::Variable("SSEFIND_PAGER")),
        (None, Some(set)) => (set.value.clone(), Origin::File(set.line)),
        (None, None) => (of_variable("PAGER").unwrap_or_else(|| "less".to_owned()), first_set(&["PAGER"])),
    }
}

/// Returns the titles that a command for people shows. Output for programs does not depend on the config file.
fn titles_of(command: &mut Command) -> Option<&mut Option<String>> {
    let Command::Reading(command) = command else { return None };
    let output = match command {
        CatalogueCommand::Browse(args) => return Some(&mut args.titles),
        CatalogueCommand::Show(args) => {
            return (args.format() == Format::Table && args.fields.is_none()).then_some(&mut args.titles);
        }
        _ => &mut command.selection_mut()?.output,
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

fn is_set(name: &str) -> bool {
    view::variable(name).is_some()
}

fn first_set(names: &[&'static str]) -> Origin {
    names.iter().find(|name| is_set(name)).map_or(Origin::Default, |name| Origin::Variable(name))
}
