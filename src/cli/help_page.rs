//! The order and the amount of help. `-h` is one screen: examples, the options that people use most, and where the rest
//! is. `--help` and the man pages have these options first, and then all others under their headings.

use clap::{Arg, Command};

use crate::messages::{Interface, words};

/// Amount of detail about values in help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The help for `-h`, which fits on a screen.
    Screen,
    /// The names of values, after the text of the argument, for completions.
    Short,
    /// One line per value, with its meaning.
    Long,
}

/// The options that people use most, in the order of help, by command.
const USUAL: [(&str, &[&str]); 12] = [
    ("search", &["language", "year", "country", "topic", "kind", "limit", "format", "fields", "explain"]),
    ("browse", &["language", "year", "topic", "titles", "style", "print"]),
    ("list", &["language", "year", "topic", "limit", "sort", "format", "tree", "since"]),
    ("filter", &["language", "year", "country", "topic", "kind", "series", "limit", "format", "fields"]),
    ("show", &["sources", "titles", "format", "fields"]),
    ("translations", &["language", "missing", "explain", "year", "series", "topic", "limit", "format"]),
    ("stats", &["by", "split", "completeness", "language", "year", "limit", "format"]),
    ("cite", &["style", "language", "locale", "format", "copy"]),
    ("open", &["language", "print"]),
    ("check", &["format", "json"]),
    ("convert", &["to", "strict"]),
    ("index", &["to", "strict"]),
];

/// The commands that `-h` only names: those about files, about the program itself, and about the shell.
const SELDOM: [&str; 7] = ["check", "convert", "index", "config", "schema", "completions", "man"];

/// Greater than the number of usual options of any command.
const AFTER_USUAL: usize = 100;

/// Arranges the declarations of the program and of its commands for a page of help.
pub(crate) fn arranged(whole: Command, detail: Detail, interface: Interface) -> Command {
    if detail == Detail::Short {
        return whole;
    }
    let whole = whole.mut_args(long_alone).mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        let command = usual_first(command.mut_args(long_alone), &name);
        match detail {
            Detail::Screen => {
                on_screen(command, &words::help_more(format!("ssefind {name}")).text(interface))
            }
            _ => command,
        }
    });
    if detail != Detail::Screen {
        return whole;
    }
    let more = words::help_more("ssefind").text(interface);
    let others = words::help_other_commands(SELDOM.join(", ")).text(interface);
    on_screen(whole, &format!("{others}\n\n{more}")).mut_subcommands(|command| {
        if SELDOM.contains(&command.get_name()) { command.hide(true) } else { command }
    })
}

/// Drops the first paragraph of a long text, which is the short text of `-h`.
fn long_alone(arg: Arg) -> Arg {
    let long = arg.get_long_help().map(ToString::to_string);
    match long.as_deref().and_then(|long| long.split_once("\n\n")) {
        Some((_, long)) => {
            let long = long.to_owned();
            arg.long_help(long)
        }
        None => arg,
    }
}

/// Returns the place of an option among the usual ones of the command.
fn place(command: &str, arg: &Arg) -> Option<usize> {
    let (_, usual) = USUAL.iter().find(|(name, _)| *name == command)?;
    usual.iter().position(|id| *id == arg.get_id().as_str())
}

/// Moves the usual options to the beginning.
fn usual_first(command: Command, name: &str) -> Command {
    let mut after = AFTER_USUAL;
    command.mut_args(|arg| match place(name, &arg) {
        _ if arg.is_positional() => arg,
        Some(place) => arg.display_order(place).help_heading(None),
        None => {
            after += 1;
            arg.display_order(after)
        }
    })
}

/// Returns the lists of a page, as clap's templates name them.
pub(crate) fn list(command: &Command, detail: Detail) -> &'static str {
    if detail != Detail::Screen {
        "{all-args}"
    } else if command.has_subcommands() {
        "{subcommands}"
    } else if command.get_positionals().next().is_some() {
        "{positionals}\n{options}"
    } else {
        "{options}"
    }
}

/// Leaves what fits on a screen: examples, usage, the usual options, and `end`.
fn on_screen(command: Command, end: &str) -> Command {
    let name = command.get_name().to_owned();
    let list = list(&command, Detail::Screen);
    let template =
        format!("{{before-help}}{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{list}{{after-help}}");
    let command = command.help_template(template).after_help(end.to_owned());
    command.mut_args(|arg| {
        let is_positional = arg.is_positional();
        let is_shown = is_positional || place(&name, &arg).is_some();
        arg.hide(!is_shown).hide_possible_values(!is_positional)
    })
}
