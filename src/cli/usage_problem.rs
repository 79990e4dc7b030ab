//! Messages for clap's errors, in the language of the interface: the problem and its remedy.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, ValueEnum};

use crate::cli::{Cli, Format, localize};
use crate::messages::{Interface, Message, help, words};
use crate::text::sanitize::clean;

/// Frequent options of other programs, and their equivalents.
const OPTIONS: [(&str, &str); 18] = [
    ("--since", "--year 2016.."),
    ("--from", "--year 2016.."),
    ("--after", "--year 2016.."),
    ("--until", "--year ..2016"),
    ("--to", "--year ..2016"),
    ("--before", "--year ..2016"),
    ("--date", "--year 2016"),
    ("--max", "--limit 20"),
    ("--top", "--limit 20"),
    ("--count", "--limit 20"),
    ("--order", "--sort"),
    ("--order-by", "--sort"),
    ("--type", "--kind"),
    ("--subject", "--topic"),
    ("--columns", "--fields"),
    ("--output", "> FILE"),
    ("--file", "--catalogue FILE"),
    ("--locale", "--interface"),
];

/// Frequent values of other programs, and the nearest value of this program.
const VALUES: [(&str, &str); 22] = [
    ("yaml", "json"),
    ("yml", "json"),
    ("xml", "json"),
    ("js", "json"),
    ("ndjson", "jsonl"),
    ("jsonlines", "jsonl"),
    ("excel", "csv"),
    ("xls", "csv"),
    ("xlsx", "csv"),
    ("md", "markdown"),
    ("bib", "bibtex"),
    ("biblatex", "bibtex"),
    ("latex", "bibtex"),
    ("endnote", "ris"),
    ("zotero", "csl-json"),
    ("csl", "csl-json"),
    ("pandoc", "csl-json"),
    ("text", "table"),
    ("txt", "table"),
    ("date", "year"),
    ("name", "title"),
    ("score", "relevance"),
];

/// Minimum number of letters of a suggested command for each typing error.
const LETTERS_PER_TYPO: usize = 4;

/// An error of the command line, with the words that were typed.
pub(crate) struct Problem<'p> {
    /// clap's error.
    pub(crate) error: &'p clap::Error,
    /// The words of the command line.
    pub(crate) typed: &'p [OsString],
    /// The command that was typed, if it is one.
    pub(crate) command: Option<&'p str>,
    /// The interface's language.
    pub(crate) interface: Interface,
}

impl Problem<'_> {
    /// Returns the problem and its remedy; `None` for an error without a message of its own.
    pub(crate) fn message(&self) -> Option<Message> {
        match self.error.kind() {
            ErrorKind::InvalidSubcommand => {
                let given = self.one(ContextKind::InvalidSubcommand)?;
                let mut near = self.list(ContextKind::SuggestedSubcommand);
                near.retain(|name| strsim::osa_distance(name, &given) <= name.len() / LETTERS_PER_TYPO);
                let searched = self.searched(&given);
                Some(if near.is_empty() {
                    words::no_command(given, searched)
                } else {
                    words::no_command_near(given, near.join(", "), searched)
                })
            }
            ErrorKind::UnknownArgument => self.unknown(),
            ErrorKind::InvalidValue => self.invalid_value(),
            ErrorKind::ValueValidation => {
                let (given, option) = (self.one(ContextKind::InvalidValue)?, self.option()?);
                Some(if option == "--limit" {
                    words::not_a_limit(given)
                } else {
                    words::not_a_value(given, option)
                })
            }
            ErrorKind::ArgumentConflict => {
                let option = self.option()?;
                let others = self.list(ContextKind::PriorArg);
                let other = others.first().map_or(option.as_str(), |other| named(other)).to_owned();
                Some(if other == option {
                    words::given_twice(option)
                } else {
                    words::excludes(option, other)
                })
            }
            ErrorKind::MissingRequiredArgument => {
                let missing = self.list(ContextKind::InvalidArg);
                let names = missing.iter().map(|name| self.value_name(name)).collect::<Vec<_>>().join(", ");
                Some(match self.command {
                    Some("search") => words::nothing_to_search(),
                    Some(command) if names == "ID" => words::which_record(command),
                    _ => words::missing_argument(names),
                })
            }
            ErrorKind::InvalidUtf8 => Some(words::argument_not_utf8()),
            _ => None,
        }
    }

    /// An option or word that the command does not have.
    fn unknown(&self) -> Option<Message> {
        let given = self.one(ContextKind::InvalidArg)?;
        if !given.starts_with('-') {
            return Some(match self.command {
                Some(command) => words::unexpected_word(command, given.as_str(), self.searched(&given)),
                None => words::no_command(given.as_str(), self.searched(&given)),
            });
        }
        let alone = given.split('=').next().unwrap_or_default();
        if let Some((_, ours)) = OPTIONS.iter().find(|(theirs, _)| *theirs == alone) {
            return Some(words::no_option_but(given.as_str(), *ours));
        }
        if let Some(command) = self.command.filter(|command| has_option(command, alone)) {
            return Some(words::option_after_command(alone, command));
        }
        let format = alone.trim_start_matches('-').to_lowercase();
        if self.command.is_some_and(|command| has_option(command, "--format"))
            && Format::from_str(&format, false).is_ok()
        {
            return Some(words::no_option_but(given.as_str(), format!("--format {format}")));
        }
        if !given.starts_with("--") && self.command == Some("search") {
            // Of `-word`, clap names `-w`.
            let whole = self.words().find(|word| word.starts_with(&given));
            return Some(words::hyphen_word(whole.unwrap_or(given)));
        }
        let near = self.list(ContextKind::SuggestedArg);
        Some(if near.is_empty() {
            words::no_option(given)
        } else {
            words::no_option_near(given, near.join(", "))
        })
    }

    fn invalid_value(&self) -> Option<Message> {
        let (given, option) = (self.one(ContextKind::InvalidValue)?, self.option()?);
        if given.is_empty() {
            return Some(words::no_value(option));
        }
        // Of a word without an option, the command says more than the name of the argument.
        let option = match self.command {
            Some(command) if !option.starts_with('-') => format!("`{command}`"),
            _ => option,
        };
        let valid = self.list(ContextKind::ValidValue);
        let meant = VALUES
            .iter()
            .find(|(theirs, ours)| *theirs == given.to_lowercase() && valid.iter().any(|v| v == ours));
        let near = match meant {
            Some((_, ours)) => vec![(*ours).to_owned()],
            None => self.list(ContextKind::SuggestedValue),
        };
        let all = valid.join(", ");
        Some(if near.is_empty() {
            words::bad_value(option, given, all)
        } else {
            words::bad_value_near(option, given, near.join(", "), all)
        })
    }

    /// Returns the option that an error is about, without the name of its value.
    fn option(&self) -> Option<String> {
        let argument = self.one(ContextKind::InvalidArg)?;
        Some(if argument.starts_with('-') { named(&argument).to_owned() } else { self.value_name(&argument) })
    }

    /// Returns the words of the command line before `--`, without the name of the program.
    fn words(&self) -> impl Iterator<Item = String> {
        let words = self.typed.iter().skip(1).map(|word| clean(&word.to_string_lossy()).into_owned());
        words.take_while(|word| word != "--")
    }

    /// Returns the words of the search that an unknown command may mean: the command, and the words behind it.
    fn searched(&self, command: &str) -> String {
        let words = self.words().skip_while(|word| word != command);
        let words: Vec<String> = words.take_while(|word| !word.starts_with('-')).collect();
        if words.is_empty() { command.to_owned() } else { words.join(" ") }
    }

    /// Returns the name of an argument in the interface's language: `<WORDS>...` is WORDS, `--to <ADDRESS>` has its
    /// option.
    fn value_name(&self, argument: &str) -> String {
        if let Some((option, value)) = argument.split_once(' ') {
            return format!("{option} {}", self.value_name(value));
        }
        let name: String = argument.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
        let bare = name.as_str();
        help(self.interface, &format!("names.{bare}")).unwrap_or(bare).to_owned()
    }

    fn one(&self, kind: ContextKind) -> Option<String> {
        self.list(kind).into_iter().next()
    }

    fn list(&self, kind: ContextKind) -> Vec<String> {
        let texts = match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        };
        texts.iter().map(|text| clean(text).into_owned()).collect()
    }
}

/// Returns whether the command has the option, which is then unknown only in front of the command.
fn has_option(command: &str, option: &str) -> bool {
    let whole = localize::declared();
    let mut options = whole.find_subcommand(command).into_iter().flat_map(clap::Command::get_arguments);
    options.any(|arg| {
        let long = option.strip_prefix("--").is_some_and(|name| arg.get_long() == Some(name));
        long || option
            .strip_prefix('-')
            .is_some_and(|name| arg.get_short().map(String::from).as_deref() == Some(name))
    })
}

/// Returns an option without the name of its value: `--limit <N>` is `--limit`.
fn named(argument: &str) -> &str {
    argument.split_whitespace().next().unwrap_or_default()
}

/// Returns the words of a command line with `help COMMAND` and `version` as the options that do the same.
#[must_use]
pub fn with_options(words: Vec<OsString>) -> Vec<OsString> {
    // Few command lines have these words, and the declarations of the options cost time.
    if !words.iter().any(|word| word == "help" || word == "version") {
        return words;
    }
    let command = Cli::command();
    let takes_value = |word: &str| {
        let mut options = command.get_arguments().filter(|option| option.get_action().takes_values());
        options.any(|option| option.get_long().is_some_and(|long| word.strip_prefix("--") == Some(long)))
    };
    // Options of every command may stand before; some take a value.
    let mut at = 1;
    while let Some(word) = words.get(at).and_then(|word| word.to_str()).filter(|word| word.starts_with('-')) {
        at += if takes_value(word) { 2 } else { 1 };
    }
    let option = match words.get(at).and_then(|word| word.to_str()) {
        Some("help") => "--help",
        Some("version") => "--version",
        _ => return words,
    };
    let mut words = words;
    let rest = words.split_off(at + 1);
    words.truncate(at);
    // Of `help search waste`, the command alone matters.
    words.extend(rest.into_iter().take(usize::from(option == "--help")));
    words.push(option.into());
    words
}

/// Returns the first word of a search that the user may have meant to exclude.
///
/// For `africa` in `-africa`, clap reads the option `-a` with the value `frica`. `is_exclusion` receives the word and
/// that value.
pub(crate) fn excluded_word(words: &[OsString], is_exclusion: impl Fn(&str, &str) -> bool) -> Option<&str> {
    let words = words.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--");
    let mut words = words.skip(1).skip_while(|word| *word != "search");
    words.find(|word| {
        let body = word.strip_prefix('-').unwrap_or_default();
        let mut letters = body.chars();
        let is_word = body.chars().count() > 2 && letters.next().is_some_and(char::is_lowercase);
        // `-lang:fr` excludes a language.
        let name = body.split_once(':').map_or(body, |(key, _)| key);
        is_word && name.chars().all(char::is_alphabetic) && is_exclusion(body, letters.as_str())
    })
}
