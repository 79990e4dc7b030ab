//! `translations`: the grid, and what is missing.
//!
//! What the catalogue does not have may exist all the same: no word here says that an edition does not.

use crate::output::glyphs::Mark;

/// Heading of titles.
pub const TITLE: &str = "Title";
/// Heading of the languages that a publication lacks.
pub const MISSING: &str = "Not recorded";
/// Heading of the languages that a publication could be translated from.
pub const FROM: &str = "Could be translated from";
/// Headings of the same in a pipe.
pub const MISSING_FROM: [&str; 2] = ["missing", "from"];

/// Nothing meets the conditions.
pub const NOTHING: &str =
    "no publication here meets these conditions; leave one out, or see `ssefind list languages`";

/// What the marks of the grid mean.
#[must_use]
pub fn legend(titled: &str, untitled: &str) -> [String; 3] {
    [
        format!("{titled} edition and its title recorded"),
        format!("{untitled} edition recorded, its title not"),
        "blank: no edition recorded".to_owned(),
    ]
}

/// A mark in words, for cells that a program reads.
#[must_use]
pub fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Titled => "title",
        Mark::Untitled => "edition",
        Mark::Nothing => "",
    }
}

/// How many of how many publications lack a language.
#[must_use]
pub fn lacking(language: &str, lacking: usize, of: usize) -> String {
    let publications = if of == 1 { "publication" } else { "publications" };
    format!("no {language} edition is recorded for {lacking} of {of} {publications}")
}

/// No publication lacks any of these languages.
#[must_use]
pub fn nothing_lacking(languages: &str) -> String {
    format!(
        "every publication that meets these conditions has a recorded edition in {languages}; ask for other languages"
    )
}

/// A line of languages that are missing, where there is no room for columns.
#[must_use]
pub fn missing_line(languages: &str) -> String {
    format!("not recorded: {languages}")
}

/// A line of languages to translate from, where there is no room for columns.
#[must_use]
pub fn from_line(languages: &str) -> String {
    format!("from: {languages}")
}

/// `--fields` is not for translations.
pub const NO_FIELDS: &str =
    "--fields is for records; `ssefind list --fields id,title,editions.language` prints what you may want";
