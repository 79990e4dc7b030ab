//! Translates the declarations of the command line, for help and man pages.
//!
//! clap reads the English texts from the declarations in `cli`. `messages/*/help.ftl` holds the French and Spanish
//! texts by name. The declarations are translated only when a run prints help.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command, CommandFactory};

pub use crate::cli::help_page::Detail;
use crate::cli::{Cli, EVERYWHERE, help_page};
use crate::messages::{Interface, help, words};

/// Escape sequences that begin and end a heading of clap.
const HEADING: (&str, &str) = ("\u{1b}[1m\u{1b}[4m", "\u{1b}[0m");

/// Returns the whole command line, built, with its texts in the interface's language.
#[must_use]
pub fn command(interface: Interface, detail: Detail) -> Command {
    let whole = help_page::arranged(declared(), detail, interface);
    if interface == Interface::English {
        return whole;
    }
    let words = Words { interface, detail };
    let whole = words.command(whole, "ssefind");
    whole.mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        words.command(command, &name)
    })
}

/// Returns all declarations, built, with the global arguments behind those of each command. Where clap declares a
/// command late (`defer`), it puts the global arguments first.
pub(crate) fn declared() -> Command {
    let mut built = Cli::command();
    built.build();
    let global: Vec<Arg> = built.get_arguments().filter(|arg| arg.is_global_set()).cloned().collect();
    let mut whole = Cli::command().mut_subcommands(|mut command| {
        command.build();
        command.args(&global)
    });
    whole.build();
    whole
}

#[derive(Clone, Copy)]
struct Words {
    interface: Interface,
    detail: Detail,
}

impl Words {
    /// Returns the text of `help.ftl` with that name.
    fn get(self, name: &str) -> Option<&'static str> {
        help(self.interface, name)
    }

    /// Returns the text of an argument and the longer one, if there is one: those for the command, else those for all.
    fn of_argument(self, command: &str, id: &str) -> Option<(&'static str, Option<&'static str>)> {
        let of = |name: &str| {
            let text = self.get(&format!("{name}.{id}"))?;
            Some((text, self.get(&format!("{name}.{id}-long"))))
        };
        of(command).or_else(|| of("any"))
    }

    fn command(self, command: Command, name: &str) -> Command {
        let usage = self.get("headings.usage").unwrap_or_default();
        let (on, off) = HEADING;
        let list = help_page::list(&command, self.detail);
        let mut command = command
            .help_template(format!(
                "{{before-help}}{{about-with-newline}}\n{on}{usage}{off} {{usage}}\n\n{list}{{after-help}}"
            ))
            .subcommand_help_heading(self.get("headings.commands").unwrap_or_default())
            .subcommand_value_name(self.get("names.COMMAND").unwrap_or("COMMAND"))
            .mut_args(|arg| self.argument(arg, name));
        if let Some(about) = self.get(name) {
            command = command.about(about).long_about(None);
        }
        if let Some(examples) = self.get(&format!("{name}.examples")) {
            command = command.before_help(self.examples(name, examples));
        }
        if let Some(after) = self.get(&format!("{name}.after")).filter(|_| self.detail != Detail::Screen) {
            command = command.after_help(after);
        }
        command
    }

    /// Returns the examples under their heading.
    fn examples(self, command: &str, examples: &str) -> String {
        let own = self.get(&format!("headings.examples-{command}"));
        let heading = own.or_else(|| self.get("headings.examples")).unwrap_or_default();
        let lines = examples.lines().map(|line| format!("\n  {line}"));
        let lines: Vec<String> = lines.collect();
        format!("{heading}{}", lines.concat())
    }

    fn argument(self, arg: Arg, command: &str) -> Arg {
        let id = arg.get_id().as_str().to_owned();
        let heading = match arg.get_help_heading() {
            None => "",
            Some(EVERYWHERE) => "everywhere",
            Some("Output") => "output",
            Some(_) => "conditions",
        };
        let mut arg = match self.get(&format!("headings.{heading}")) {
            Some(heading) => arg.help_heading(heading),
            None => arg,
        };
        if let Some([name]) = arg.get_value_names()
            && let Some(name) = self.get(&format!("names.{name}"))
        {
            arg = arg.value_name(name);
        }
        let Some((text, long)) = self.of_argument(command, &id) else {
            return arg;
        };
        let mut below = vec![long.unwrap_or(text).to_owned()];
        let mut beside = vec![text.to_owned()];
        if let Some(default) = self.default(&arg) {
            beside.push(default.clone());
            below.push(default);
        }
        let values = self.values(&arg, command, &id);
        let arg = arg.hide_default_value(true);
        let arg = if values.is_empty() {
            arg
        } else if self.detail == Detail::Long {
            arg.value_parser(PossibleValuesParser::new(values))
        } else {
            let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
            beside.push(words::help_values(names.join(", ")).text(self.interface));
            arg.hide_possible_values(true)
        };
        let long = (below.len() > 1 || long.is_some()).then(|| below.join("\n\n"));
        let arg = arg.help(beside.join(" "));
        match long {
            Some(long) => arg.long_help(long),
            None => arg.long_help(None),
        }
    }

    /// Returns `[default: x]`, where clap would print it.
    fn default(self, arg: &Arg) -> Option<String> {
        let values = arg.get_default_values();
        let takes_value = arg.get_action().takes_values() && !arg.is_hide_default_value_set();
        let values: Vec<_> = values.iter().map(|value| value.to_string_lossy()).collect();
        (takes_value && !values.is_empty())
            .then(|| words::help_default(values.join(", ")).text(self.interface))
    }

    /// Returns the values that clap would list, each with its meaning.
    fn values(self, arg: &Arg, command: &str, id: &str) -> Vec<PossibleValue> {
        if arg.is_hide_possible_values_set() || !arg.get_action().takes_values() {
            return Vec::new();
        }
        // `split` has the values of `by`.
        let shared = if id == "split" { "by" } else { id };
        let translated = |value: PossibleValue| {
            let name = value.get_name().to_owned();
            let own = self.get(&format!("{command}-{id}.{name}"));
            let meaning = own.or_else(|| self.get(&format!("values-{shared}.{name}")));
            match meaning {
                Some(meaning) => value.help(meaning),
                None => value,
            }
        };
        arg.get_possible_values().into_iter().map(translated).collect()
    }
}

/// Translates the words in clap's output that no declaration can change: headings and `[OPTIONS]`.
pub(crate) fn finished(rendered: &str, interface: Interface) -> String {
    let words = Words { interface, detail: Detail::Long };
    if interface == Interface::English {
        return rendered.to_owned();
    }
    let (on, off) = HEADING;
    let mut finished = String::with_capacity(rendered.len());
    for line in rendered.lines() {
        let bare = line.trim().trim_start_matches(on).trim_end_matches(off);
        let heading = match bare {
            "Arguments:" => words.get("headings.arguments").map(str::to_owned),
            "Options:" => words.get("headings.options").map(str::to_owned),
            "Possible values:" | "\\fIPossible values:\\fR" => {
                Some(words::help_values_heading().text(interface))
            }
            _ => None,
        };
        match heading {
            Some(heading) => finished.push_str(&line.replace(bare, &heading)),
            None => finished
                .push_str(&line.replace("[OPTIONS]", words.get("names.OPTIONS").unwrap_or("[OPTIONS]"))),
        }
        finished.push('\n');
    }
    finished
}
