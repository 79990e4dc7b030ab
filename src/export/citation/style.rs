//! Citation styles: those of the archive, and CSL files of the user.

use hayagriva::citationberg::{IndependentStyle, LocaleCode, Style, XmlDeError};

use crate::error::Error;
use crate::export::citation::{archive, check_style, prepare_style};
use crate::messages::{Argument, words};
use crate::text::suggest::nearest;

/// Names of the styles that mark a place in the text with a number or label only.
const WITHOUT_LIST: [&str; 1] = ["alphanumeric"];

/// A parsed citation style.
#[derive(Debug)]
pub struct CitationStyle {
    /// Renders the references, in the order in which they are given.
    pub(super) rendered: IndependentStyle,
    /// Makes the citations, by which the processor tells works of one author and year apart.
    pub(super) citing: IndependentStyle,
    /// Puts the references in order; `None` leaves them as they are given.
    pub(super) order: Option<IndependentStyle>,
}

/// Returns the names and the title of every style in the archive.
pub fn styles() -> impl Iterator<Item = (&'static [&'static str], &'static str)> {
    archive::STYLES
        .iter()
        .filter(|style| !WITHOUT_LIST.contains(&style.names[0]))
        .map(|style| (style.names, style.title))
}

impl CitationStyle {
    /// Returns a style of the archive.
    ///
    /// # Errors
    /// An unknown name; the error suggests similar names.
    pub fn named(name: &str) -> Result<CitationStyle, Error> {
        let wanted = name.trim().to_lowercase();
        let Some(style) = archive::STYLES.iter().find(|style| style.names.contains(&wanted.as_str())) else {
            return Err(unknown_style(name));
        };
        CitationStyle::independent(style.read(), name)
    }

    /// Parses a style from the text of a CSL file.
    ///
    /// # Errors
    /// Text that is no CSL, a style that the processor could not render in bounds, and a style that depends on one
    /// that the archive does not have; each names `file`.
    pub fn parse(xml: &str, file: &str) -> Result<CitationStyle, Error> {
        let xml = xml.trim_start_matches('\u{FEFF}').trim_start();
        let no_style =
            |problem: Argument| Error::Usage(words::no_style(file.escape_debug().to_string(), problem));
        // The reader accepts files that end in the middle.
        if !xml.starts_with('<') {
            return Err(no_style(words::style_not_xml().into()));
        }
        if !without_last_comments(xml).ends_with("</style>") {
            return Err(no_style(words::style_cut_off().into()));
        }
        check_style::check_text(xml).map_err(no_style)?;
        let style = Style::from_xml(xml).map_err(|problem| no_style(words_of(&problem).into()))?;
        if let Style::Independent(style) = &style {
            check_style::check_calls(style).map_err(no_style)?;
        }
        CitationStyle::independent(style, file)
    }

    fn prepared(mut style: IndependentStyle) -> CitationStyle {
        prepare_style::prepare(&mut style);
        let order = prepare_style::take_order(&mut style);
        let citing = match style.bibliography {
            Some(_) => prepare_style::for_citations(&style),
            // The note is the reference.
            None => style.clone(),
        };
        CitationStyle { rendered: style, citing, order }
    }

    fn independent(style: Style, name: &str) -> Result<CitationStyle, Error> {
        match style {
            Style::Independent(style) => Ok(CitationStyle::prepared(style)),
            Style::Dependent(style) => {
                let parent = archive::STYLES.iter().find(|archived| archived.id == style.parent_link.href);
                match parent.map(archive::Style::read) {
                    Some(Style::Independent(parent)) => Ok(CitationStyle::prepared(parent)),
                    _ => Err(Error::Usage(words::style_refers(
                        name.escape_debug().to_string(),
                        style.parent_link.href.escape_debug().to_string(),
                    ))),
                }
            }
        }
    }

    /// Returns the language of references in this style: the given one, that of the style, or American English.
    pub(super) fn language(&self, given: Option<&LocaleCode>) -> LocaleCode {
        given.or(self.rendered.default_locale.as_ref()).cloned().unwrap_or_else(LocaleCode::en_us)
    }

    /// Returns whether the style names a publisher that is the author only once (APA 7, section 9.29).
    pub(super) fn names_publisher_once(&self) -> bool {
        let id = self.rendered.info.id.as_str();
        let name = id.rsplit('/').next().unwrap_or(id);
        name == "apa" || name.starts_with("apa-")
    }

    /// Returns whether the style keeps prepositions of any length small (MLA 9, section 2.90).
    pub(super) fn has_small_prepositions(&self) -> bool {
        self.rendered.info.id.contains("modern-language-association")
    }
}

/// Returns the text before the comments at its end.
fn without_last_comments(xml: &str) -> &str {
    let mut rest = xml.trim_end();
    while let Some(start) = rest.strip_suffix("-->").and_then(|comment| comment.rfind("<!--")) {
        rest = rest[..start].trim_end();
    }
    rest
}

/// Returns the message of the XML reader, cut to one line: it quotes the file.
fn words_of(problem: &XmlDeError) -> String {
    const MOST: usize = 160;
    let words = problem.source.to_string().escape_debug().to_string();
    let short: String = words.chars().take(MOST).collect();
    if short.len() < words.len() { format!("{short}…") } else { words }
}

fn unknown_style(given: &str) -> Error {
    const MOST: usize = 60;
    let short: String = given.chars().take(MOST).collect();
    let short = short.escape_debug().to_string();
    // Compare the first word too: `chicgo` is near `chicago-notes`.
    let names = || styles().flat_map(|(names, _)| names).copied();
    let first = |name: &'static str| name.split('-').next().unwrap_or(name);
    let candidates = names().map(|name| (name, name)).chain(names().map(|name| (first(name), name)));
    Error::Usage(match nearest(given, candidates) {
        near if near.is_empty() => words::unknown_style(short),
        near => words::unknown_style_near(short, near.join(", ")),
    })
}
