//! `--template`: each record by a template of the user, in the language of Jinja (minijinja).
//!
//! A template sees the JSON of its record, and `title`, `year`, `languages` and `url` of every type. Of `translations`
//! and lists of values, it sees what JSON has. A value that is missing there is empty. `\\t`, `\\n` and `\\\\` are a
//! tab, a line break and a backslash.

use std::io::Write;

use minijinja::value::{Serde, Value};
use minijinja::{Environment, ErrorKind, UndefinedBehavior};
use serde::Serialize;

use crate::error::Error;
use crate::export::Item;
use crate::export::fields::{FIELDS, Fields, values};
use crate::messages::words;
use crate::text::suggest::nearest;

/// Maximum number of steps for a record.
const STEPS: u64 = 1_000_000;
/// Fields that exist for every record type.
const COMMON: [&str; 4] = ["title", "year", "languages", "url"];
/// Fields of `translations`, of lists of values and of the tree of units.
const OTHERS: [&str; 5] = ["available", "missing", "value", "publications", "publications_with_below"];

/// A template.
#[derive(Clone, Debug)]
pub(crate) struct Template(String);

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    /// A template that does not parse; a field that nothing has.
    pub(crate) fn parse(given: &str) -> Result<Template, Error> {
        let mut source = String::with_capacity(given.len());
        let mut letters = given.chars().peekable();
        while let Some(letter) = letters.next() {
            let escaped = match (letter, letters.peek()) {
                ('\\', Some('t')) => Some('\t'),
                ('\\', Some('n')) => Some('\n'),
                ('\\', Some('\\')) => Some('\\'),
                _ => None,
            };
            source.push(escaped.unwrap_or(letter));
            if escaped.is_some() {
                letters.next();
            }
        }
        let environment = environment();
        let template = environment.template_from_str(&source).map_err(|problem| failed(&problem))?;
        let is_unknown = |name: &String| {
            !FIELDS.contains(&name.as_str())
                && !OTHERS.contains(&name.as_str())
                && environment.globals().all(|(global, _)| global != name)
        };
        match template.undeclared_variables(false).into_iter().filter(is_unknown).min() {
            None => Ok(Template(source)),
            Some(given) => {
                let nearest = nearest(&given, FIELDS.iter().chain(&OTHERS).map(|name| (*name, *name)));
                Err(Error::UnknownField { given, nearest })
            }
        }
    }

    /// Writes a line for each item.
    ///
    /// # Errors
    /// Failed writes; a template that fails at an item.
    pub(crate) fn write<I: Item>(
        &self,
        items: impl Iterator<Item = Result<I, Error>>,
        out: &mut dyn Write,
    ) -> Result<(), Error> {
        let common = Fields::of(&COMMON);
        self.write_values(items.map(|item| with_common(&item?, &common)), out)
    }

    /// Writes a line for each value: a publication with its editions, a value of a condition.
    ///
    /// # Errors
    /// As [`Template::write`].
    pub(crate) fn write_values<V: Serialize>(
        &self,
        values: impl IntoIterator<Item = Result<V, Error>>,
        out: &mut dyn Write,
    ) -> Result<(), Error> {
        let environment = environment();
        let template = environment.template_from_str(&self.0).map_err(|problem| failed(&problem))?;
        let mut lines = Vec::new();
        for value in values {
            lines.push(template.render(Value::from(Serde(&value?))).map_err(|problem| failed(&problem))?);
        }
        for line in lines {
            writeln!(out, "{line}")?;
        }
        Ok(())
    }
}

/// Returns an item as JSON, with the fields that every type has.
fn with_common(item: &impl Item, common: &Fields) -> Result<serde_json::Value, Error> {
    let mut whole = serde_json::to_value(item).map_err(std::io::Error::from)?;
    if let Some(object) = whole.as_object_mut() {
        for (name, value) in COMMON.iter().zip(values(item, common)?) {
            if let Some(value) = value {
                object.insert((*name).to_owned(), value);
            }
        }
    }
    Ok(whole)
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Chainable);
    environment.set_fuel(Some(STEPS));
    environment
}

fn failed(problem: &minijinja::Error) -> Error {
    let message = problem.detail().map_or_else(|| problem.kind().to_string(), str::to_owned);
    let message = message.escape_debug().to_string();
    Error::Usage(match problem.kind() {
        ErrorKind::OutOfFuel => words::template_endless(),
        ErrorKind::SyntaxError => words::template_unreadable(message),
        _ => words::template_fails(message),
    })
}
