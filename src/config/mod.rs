//! The user's config file: values for settings that neither a flag nor an environment variable sets.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::codes::Language;
use crate::error::{Error, Fault};
use crate::messages::{Interface, Message, words};
use crate::terminal::places;
use crate::terminal::view::ColourChoice;
use crate::text::line_of;

/// Name of the file.
const FILE: &str = "config.toml";
/// Maximum size of the file, in bytes.
const MOST: u64 = 1 << 16;

/// The keys, in the order in which `ssefind config` shows them.
pub(crate) const KEYS: [&str; 7] =
    ["interface", "titles", "color", "style", "catalogue", "with-embedded", "pager"];

/// A value, and the line where the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Set<T> {
    pub(crate) value: T,
    pub(crate) line: usize,
}

/// The values of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// Path of the file, even if there is none. `None` without a home.
    pub(crate) file: Option<PathBuf>,
    pub(crate) interface: Option<Set<Interface>>,
    pub(crate) titles: Option<Set<String>>,
    pub(crate) color: Option<Set<ColourChoice>>,
    pub(crate) style: Option<Set<String>>,
    pub(crate) catalogue: Option<Set<Vec<PathBuf>>>,
    pub(crate) with_embedded: Option<Set<bool>>,
    pub(crate) pager: Option<Set<String>>,
}

impl Config {
    /// Reads `config.toml` in the directory of the configuration. A missing file has no values.
    ///
    /// # Errors
    /// A file that cannot be read, is not TOML, or has an unknown key or value.
    pub fn read() -> Result<Config, Error> {
        let Some(file) = places::config().map(|directory| directory.join(FILE)) else {
            return Ok(Config::default());
        };
        let unreadable = |problem| Error::Unreadable { file: file.display().to_string(), problem };
        match fs::metadata(&file) {
            Err(problem) if matches!(problem.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                Ok(Config { file: Some(file), ..Config::default() })
            }
            Err(problem) => Err(unreadable(problem)),
            Ok(about) if about.len() > MOST => {
                let problem = words::config_too_large(MOST.to_string());
                Err(Fault::new(file.display().to_string(), None, problem).into())
            }
            Ok(_) => {
                let text = fs::read_to_string(&file).map_err(unreadable)?;
                Config::parse(&text, &file)
            }
        }
    }

    /// Reads the text of the file.
    ///
    /// # Errors
    /// As [`Config::read`].
    pub(crate) fn parse(text: &str, file: &Path) -> Result<Config, Error> {
        let fault = |at: usize, key: Option<&str>, problem: Message| {
            let fault = Fault::new(file.display().to_string(), Some(line_of(text.as_bytes(), at)), problem);
            Error::Catalogue(Fault { field: key.map(str::to_owned), ..fault })
        };
        let table = DeTable::parse(text).map_err(|problem| {
            let at = problem.span().map_or(0, |span| span.start);
            fault(at, None, words::config_not_toml(problem.message()))
        })?;
        let mut config = Config { file: Some(file.to_owned()), ..Config::default() };
        for (key, value) in table.get_ref() {
            let name = key.get_ref().as_ref();
            let line = line_of(text.as_bytes(), key.span().start);
            let result = config.set(name, value, line, file.parent().unwrap_or(Path::new("")));
            result.map_err(|problem| fault(key.span().start, Some(name), problem))?;
        }
        Ok(config)
    }

    /// Sets the value of a key.
    fn set(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        line: usize,
        directory: &Path,
    ) -> Result<(), Message> {
        let value = value.get_ref();
        match key {
            "interface" => self.interface = Some(Set { value: one_of(value)?, line }),
            "color" => self.color = Some(Set { value: one_of(value)?, line }),
            "titles" => {
                let titles = text(value)?;
                let is_word = ["display", "original", "interface"].contains(&titles.trim());
                if !is_word && !titles.split(',').all(|name| Language::find(name).is_some()) {
                    return Err(words::config_titles(titles));
                }
                self.titles = Some(Set { value: titles, line });
            }
            "style" => self.style = Some(Set { value: text(value)?, line }),
            "pager" => self.pager = Some(Set { value: text(value)?, line }),
            "with-embedded" => {
                let value = value.as_bool().ok_or_else(words::config_needs_bool)?;
                self.with_embedded = Some(Set { value, line });
            }
            "catalogue" => {
                let files = match value.as_array() {
                    Some(list) => list.iter().map(|file| text(file.get_ref())).collect::<Result<_, _>>()?,
                    None => vec![text(value)?],
                };
                let value = files.iter().map(|file| path(file, directory)).collect();
                self.catalogue = Some(Set { value, line });
            }
            _ => return Err(words::config_unknown_key(KEYS.join(", "))),
        }
        Ok(())
    }
}

fn text(value: &DeValue<'_>) -> Result<String, Message> {
    value.as_str().map(str::to_owned).ok_or_else(words::config_needs_text)
}

/// Returns the value of that name.
fn one_of<T: ValueEnum>(value: &DeValue<'_>) -> Result<T, Message> {
    let given = text(value)?;
    T::from_str(&given, false).map_err(|_| {
        let all = T::value_variants().iter().filter_map(T::to_possible_value);
        let all: Vec<String> = all.map(|value| value.get_name().to_owned()).collect();
        words::config_value(given.as_str(), all.join(", "))
    })
}

/// Returns the path of a file: below the home for `~/`, else as seen from the directory of the config file. The address
/// of an index stays.
fn path(file: &str, directory: &Path) -> PathBuf {
    if file.contains("://") {
        return PathBuf::from(file);
    }
    match (file.strip_prefix("~/"), places::home()) {
        (Some(below), Some(home)) => home.join(below),
        _ => directory.join(file),
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{Config, Set};
    use crate::messages::Interface;
    use crate::terminal::view::ColourChoice;

    fn parse(text: &str) -> Result<Config, String> {
        Config::parse(text, Path::new("/etc/ssefind/config.toml")).map_err(|error| error.to_string())
    }

    #[test]
    fn values_are_read_with_their_lines() {
        let config = parse(
            "# mine\ninterface = \"fr\"\ncolor = 'never'\n\ntitles = \"ar, zh\"\nstyle = \"vancouver\"\n\
             catalogue = [\n  \"/a.bib\",\n  \"b.json\",\n]\nwith-embedded = true\npager = \"less -S\"\n",
        );
        let set = |value: &str, line| Some(Set { value: value.to_owned(), line });
        assert_eq!(
            config,
            Ok(Config {
                file: Some("/etc/ssefind/config.toml".into()),
                interface: Some(Set { value: Interface::French, line: 2 }),
                color: Some(Set { value: ColourChoice::Never, line: 3 }),
                titles: set("ar, zh", 5),
                style: set("vancouver", 6),
                catalogue: Some(Set {
                    value: vec![PathBuf::from("/a.bib"), PathBuf::from("/etc/ssefind/b.json")],
                    line: 7
                }),
                with_embedded: Some(Set { value: true, line: 11 }),
                pager: set("less -S", 12),
            })
        );
        assert_eq!(parse("").map(|config| config.interface), Ok(None));
        let index = "opensearch+http://localhost:9200/sse";
        let config = parse(&format!("catalogue = '{index}'")).expect("a config");
        assert_eq!(config.catalogue.map(|set| set.value), Some(vec![PathBuf::from(index)]));
    }

    #[test]
    fn each_fault_has_its_line_and_the_remedy() {
        let file = "/etc/ssefind/config.toml";
        let keys = "interface, titles, color, style, catalogue, with-embedded, pager";
        for (text, error) in [
            ("\ncolour = 'auto'", format!("{file}:2: colour: no such key; the keys are {keys}")),
            ("interface = 'de'", format!("{file}:1: interface: `de` is not a value; use en, fr, es")),
            ("color = 1", format!("{file}:1: color: the value must be a text in quotation marks")),
            (
                "\n\nwith-embedded = 'yes'",
                format!("{file}:3: with-embedded: the value must be true or false"),
            ),
            (
                "catalogue = ['a', 2]",
                format!("{file}:1: catalogue: the value must be a text in quotation marks"),
            ),
            (
                "titles = 'klingonese'",
                format!(
                    "{file}:1: titles: `klingonese` is not a value; use display, original, interface, or languages"
                ),
            ),
        ] {
            assert_eq!(parse(text), Err(error));
        }
        let broken = parse("interface = 'fr'\ninterface 'fr'").expect_err("not TOML");
        assert!(broken.starts_with(&format!("{file}:2: not TOML: ")), "{broken}");
    }
}
