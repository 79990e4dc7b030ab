//! Compiles the messages of `src/messages/*/*.ftl` (Fluent) into tables of patterns and one Rust function per
//! message. The program parses nothing at start, and a missing message or argument is a compile error.
//!
//! The English files define the messages and the order of their arguments. The build fails if another language
//! lacks a message or an argument. `help.ftl` exists only for French and Spanish, because the English help is in
//! `src/cli/`. The program looks its messages up by name.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

type Failed = Box<dyn Error>;

/// Languages of the interface. English comes first, and the build compares the others with it.
pub(crate) const LANGUAGES: [&str; 3] = ["en", "fr", "es"];
const HELP: &str = "help.ftl";

/// Marks in a pattern, which `src/messages/pattern.rs` reads. The number of an argument follows each mark, as a
/// digit.
const PLACE: char = '\u{1}';
const SELECT: char = '\u{2}';
/// Precedes the key of a variant. The default variant has an empty key and comes last.
const KEY: char = '\u{3}';
/// Separates key and pattern.
const VALUE: char = '\u{4}';
/// Follows the last variant.
const END: char = '\u{5}';

/// Plural categories except `other`, which is always the default variant.
const CATEGORIES: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// A message with its arguments in order.
struct Message {
    pattern: String,
    arguments: Vec<Argument>,
}

struct Argument {
    name: String,
    /// True if the argument selects a plural form.
    counts: bool,
}

type Messages = BTreeMap<String, Message>;

/// Returns the tables and functions as Rust source.
pub(crate) fn source(folder: &Path) -> Result<String, Failed> {
    let mut english = read(&folder.join(LANGUAGES[0]), &BTreeMap::new(), |file| file != HELP)?;
    let mut messages_of = Vec::new();
    for language in LANGUAGES {
        let messages = read(&folder.join(language), &english, |file| file != HELP)?;
        same(language, &english, &messages)?;
        // An argument is a number in every language if it selects a plural form in one.
        for (name, message) in &mut english {
            for (argument, other) in message.arguments.iter_mut().zip(&messages[name].arguments) {
                argument.counts |= other.counts;
            }
        }
        messages_of.push(messages);
    }
    for language in &LANGUAGES[1..] {
        let help = read(&folder.join(language), &BTreeMap::new(), |file| file == HELP)?;
        same(language, messages_of.get(LANGUAGES.len()).unwrap_or(&help), &help)?;
        messages_of.push(help);
    }
    let tables: Vec<String> = messages_of.iter().map(table).collect();
    let (tables, help) = tables.split_at(LANGUAGES.len());
    let help_names: Vec<&String> = messages_of.last().into_iter().flat_map(Messages::keys).collect();
    let mut source = format!(
        "pub(super) static TABLES: [&[&str]; {}] = [{}];\n\
         pub(super) static HELP: [&[&str]; {}] = [{}];\n\
         pub(super) static HELP_NAMES: &[&str] = &{help_names:?};\n",
        tables.len(),
        tables.join(", "),
        help.len(),
        help.join(", ")
    );
    source.push_str("/// Every message, as a function of its arguments.\npub mod words {\n");
    source.push_str("use super::super::{Argument, Message};\n");
    for (number, (name, message)) in english.iter().enumerate() {
        source.push_str(&function(number, name, message));
    }
    source.push_str("}\n");
    Ok(source)
}

/// Returns the Rust source of a slice with all patterns of one language, in the order of their names.
fn table(messages: &Messages) -> String {
    let patterns: Vec<&str> = messages.values().map(|message| message.pattern.as_str()).collect();
    format!("&{patterns:?}")
}

fn function(number: usize, name: &str, message: &Message) -> String {
    let argument = |argument: &Argument| {
        let kind = if argument.counts { "usize" } else { "impl Into<Argument>" };
        format!("{}: {kind}", argument.name.replace('-', "_"))
    };
    let parameters: Vec<String> = message.arguments.iter().map(argument).collect();
    let value = |argument: &Argument| format!("{}.into()", argument.name.replace('-', "_"));
    let values: Vec<String> = message.arguments.iter().map(value).collect();
    let shown: String = message.pattern.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!(
        "/// `{}`\n#[must_use]\npub fn {}({}) -> Message {{ Message {{ number: {number}, arguments: vec![{}] }} }}\n",
        shown.replace('`', "'"),
        name.replace('-', "_"),
        parameters.join(", "),
        values.join(", ")
    )
}

fn same(language: &str, english: &Messages, messages: &Messages) -> Result<(), Failed> {
    let missing: Vec<&str> =
        english.keys().filter(|name| !messages.contains_key(*name)).map(String::as_str).collect();
    let unknown: Vec<&str> =
        messages.keys().filter(|name| !english.contains_key(*name)).map(String::as_str).collect();
    if !missing.is_empty() || !unknown.is_empty() {
        return Err(format!(
            "{language}: missing: {}; nothing for: {}",
            missing.join(", "),
            unknown.join(", ")
        )
        .into());
    }
    for (name, message) in messages {
        let sorted = |message: &Message| {
            let mut names: Vec<String> =
                message.arguments.iter().map(|argument| argument.name.clone()).collect();
            names.sort_unstable();
            names
        };
        if sorted(message) != sorted(&english[name]) {
            return Err(format!("{language}: {name} has not the arguments that it has in English").into());
        }
    }
    Ok(())
}

/// Reads the messages of the files that `is_included` accepts, with their arguments in the order of `english`.
fn read(folder: &Path, english: &Messages, is_included: impl Fn(&str) -> bool) -> Result<Messages, Failed> {
    let mut messages = Messages::new();
    let mut files: Vec<_> =
        fs::read_dir(folder)?.map(|file| file.map(|f| f.path())).collect::<Result<_, _>>()?;
    files.sort();
    for file in files {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if file.extension().is_none_or(|end| end != "ftl") || !is_included(name) {
            continue;
        }
        let text = fs::read_to_string(&file)?;
        let failed = |what: String| -> Failed { format!("{}: {what}", file.display()).into() };
        if let Some(letter) = text.chars().find(|letter| letter.is_control() && *letter != '\n') {
            return Err(failed(format!("the character {letter:?}")));
        }
        let resource = fluent_syntax::parser::parse(text.as_str())
            .map_err(|(_, problems)| failed(format!("{problems:?}")))?;
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                if matches!(entry, Entry::Term(_) | Entry::Junk { .. }) {
                    return Err(failed("only messages and comments".into()));
                }
                continue;
            };
            let id = message.id.name;
            let mut parts: Vec<(String, &Pattern<&str>)> = Vec::new();
            parts.extend(message.value.as_ref().map(|value| (id.to_owned(), value)));
            parts.extend(
                message
                    .attributes
                    .iter()
                    .map(|attribute| (format!("{id}.{}", attribute.id.name), &attribute.value)),
            );
            for (name, pattern) in parts {
                let known = english.get(&name).map_or(&[][..], |message| &message.arguments);
                let mut arguments =
                    known.iter().map(|a| Argument { name: a.name.clone(), counts: false }).collect();
                let mut compiled = String::new();
                compile(pattern, &mut arguments, false, &mut compiled)
                    .map_err(|what| failed(format!("{name}: {what}")))?;
                let used = |number: usize| {
                    [PLACE, SELECT].iter().any(|mark| compiled.contains(&format!("{mark}{number}")))
                };
                if let Some(unused) = (0..arguments.len()).find(|number| !used(*number)) {
                    return Err(failed(format!("{name}: ${} is not used", arguments[unused].name)));
                }
                if messages.insert(name.clone(), Message { pattern: compiled, arguments }).is_some() {
                    return Err(failed(format!("{name} is there twice")));
                }
            }
        }
    }
    Ok(messages)
}

fn compile(
    pattern: &Pattern<&str>,
    arguments: &mut Vec<Argument>,
    inside: bool,
    to: &mut String,
) -> Result<(), Failed> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => to.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => to.push_str(&unescape_unicode_to_string(value)),
                InlineExpression::VariableReference { id } => {
                    to.push(PLACE);
                    to.push(number_of(id.name, arguments)?);
                }
                _ => return Err("only $arguments and \"letters\" in braces".into()),
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("only $arguments select".into());
                };
                if inside {
                    return Err("a selector inside of a selector; write two messages".into());
                }
                to.push(SELECT);
                let number = number_of(id.name, arguments)?;
                to.push(number);
                if variants.iter().any(|variant| matches!(key(variant), Key::Plural(_) | Key::Number(_))) {
                    let place = number.to_digit(10).unwrap_or_default() as usize;
                    arguments[place].counts = true;
                }
                // Exact numbers precede plural categories, and the default comes last.
                let mut ordered: Vec<&Variant<&str>> = variants.iter().collect();
                ordered.sort_by_key(|variant| (variant.default, !matches!(key(variant), Key::Number(_))));
                for variant in ordered {
                    to.push(KEY);
                    if !variant.default {
                        to.push_str(key(variant).letters());
                    }
                    to.push(VALUE);
                    compile(&variant.value, arguments, true, to)?;
                }
                to.push(END);
            }
        }
    }
    Ok(())
}

enum Key<'k> {
    Plural(&'k str),
    Number(&'k str),
    Word(&'k str),
}

impl<'k> Key<'k> {
    fn letters(self) -> &'k str {
        match self {
            Key::Plural(key) | Key::Number(key) | Key::Word(key) => key,
        }
    }
}

fn key<'k>(variant: &Variant<&'k str>) -> Key<'k> {
    match variant.key {
        VariantKey::NumberLiteral { value } => Key::Number(value),
        VariantKey::Identifier { name } if CATEGORIES.contains(&name) => Key::Plural(name),
        VariantKey::Identifier { name } => Key::Word(name),
    }
}

/// Returns the digit of an argument, and adds the argument if it is new.
fn number_of(name: &str, arguments: &mut Vec<Argument>) -> Result<char, Failed> {
    let place = arguments.iter().position(|argument| argument.name == name).unwrap_or_else(|| {
        arguments.push(Argument { name: name.to_owned(), counts: false });
        arguments.len() - 1
    });
    char::from_digit(u32::try_from(place)?, 10).ok_or_else(|| "more than ten arguments".into())
}
