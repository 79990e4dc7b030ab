//! Formatted references, by a CSL style: hayagriva renders the items of [`crate::export::csl_json`].

#[cfg(feature = "cite")]
pub mod keep_case;
#[cfg(feature = "cite")]
pub mod markup;

use std::io::Write;

use hayagriva::archive::{self, ArchivedStyle};
use hayagriva::citationberg::json::Item as CslItem;
use hayagriva::citationberg::{IndependentStyle, Locale, LocaleCode, Style, StyleClass, XmlDeError};
use hayagriva::{BibliographyDriver, BibliographyItem, BibliographyRequest, CitationItem, CitationRequest};
use serde_json::Value;

use crate::error::Error;
use crate::export::citation::keep_case::shield;
use crate::export::citation::markup::{Markup, Runs};
use crate::export::csl_json::{CASED, Item};
use crate::export::reference::Reference;
use crate::messages::{Argument, words};
use crate::text::suggest::nearest;

/// Styles that only have marks for the text.
const WITHOUT_LIST: [ArchivedStyle; 1] = [ArchivedStyle::Alphanumeric];

/// A style, read and ready.
#[derive(Debug)]
pub struct CitationStyle(IndependentStyle);

/// Every style of the archive: the names it goes by, and its title.
pub fn styles() -> impl Iterator<Item = (&'static [&'static str], &'static str)> {
    ArchivedStyle::all()
        .iter()
        .filter(|style| !WITHOUT_LIST.contains(style))
        .map(|style| (style.names(), style.display_name()))
}

impl CitationStyle {
    /// A style of the archive.
    ///
    /// # Errors
    /// A name that no style has; the error offers the nearest.
    pub fn named(name: &str) -> Result<CitationStyle, Error> {
        let wanted = name.trim().to_lowercase();
        let Some(style) = ArchivedStyle::by_name(&wanted) else {
            return Err(unknown_style(name));
        };
        CitationStyle::independent(style.get(), name)
    }

    /// A style from the text of a CSL file.
    ///
    /// # Errors
    /// Text that is no CSL, and a style that depends on one that the archive does not have; both name `file`.
    pub fn parse(xml: &str, file: &str) -> Result<CitationStyle, Error> {
        let xml = xml.trim_start_matches('\u{FEFF}').trim_start();
        let no_style =
            |problem: Argument| Error::Usage(words::no_style(file.escape_debug().to_string(), problem));
        // The reader takes files that end in the middle, and passes over macros that are not there.
        if !xml.starts_with('<') {
            return Err(no_style(words::style_not_xml().into()));
        }
        if !xml.trim_end().ends_with("</style>") {
            return Err(no_style(words::style_cut_off().into()));
        }
        let style = Style::from_xml(xml).map_err(|problem| no_style(words_of(&problem).into()))?;
        if let Style::Independent(style) = &style
            && let Some(missing) = missing_macro(xml, style)
        {
            let missing = missing.escape_debug().to_string();
            return Err(no_style(words::style_without_macro(missing).into()));
        }
        CitationStyle::independent(style, file)
    }

    fn independent(style: Style, name: &str) -> Result<CitationStyle, Error> {
        match style {
            Style::Independent(style) => Ok(CitationStyle(style)),
            Style::Dependent(style) => {
                match ArchivedStyle::by_id(&style.parent_link.href).map(ArchivedStyle::get) {
                    Some(Style::Independent(parent)) => Ok(CitationStyle(parent)),
                    _ => Err(Error::Usage(words::style_refers(
                        name.escape_debug().to_string(),
                        style.parent_link.href.escape_debug().to_string(),
                    ))),
                }
            }
        }
    }
}

/// A macro that the text refers to, outside of comments, and the style does not have.
fn missing_macro<'x>(xml: &'x str, style: &IndependentStyle) -> Option<&'x str> {
    let code = xml
        .split("<!--")
        .enumerate()
        .map(|(number, part)| match (number, part.split_once("-->")) {
            (0, _) => part,
            (_, Some((_, code))) => code,
            (_, None) => "",
        });
    code.flat_map(|code| code.split(" macro=\"").skip(1))
        .filter_map(|rest| rest.split('"').next())
        .find(|name| style.macros.iter().all(|known| known.name != *name))
}

/// What the XML reader says, cut to one line: it quotes the file.
fn words_of(problem: &XmlDeError) -> String {
    const MOST: usize = 160;
    let words = problem.source.to_string().escape_debug().to_string();
    let short: String = words.chars().take(MOST).collect();
    if short.len() < words.len() {
        format!("{short}…")
    } else {
        words
    }
}

fn unknown_style(given: &str) -> Error {
    const MOST: usize = 60;
    let short: String = given.chars().take(MOST).collect();
    let short = short.escape_debug().to_string();
    // The first word is enough to be near: `chicgo` is near `chicago-notes`.
    let names = || styles().flat_map(|(names, _)| names).copied();
    let first = |name: &'static str| name.split('-').next().unwrap_or(name);
    let candidates = names()
        .map(|name| (name, name))
        .chain(names().map(|name| (first(name), name)));
    Error::Usage(match nearest(given, candidates) {
        near if near.is_empty() => words::unknown_style(short),
        near => words::unknown_style_near(short, near.join(", ")),
    })
}

/// The languages that the words of a reference can be in ("n.d.", "edited by", months).
#[derive(Debug)]
pub struct Locales(Vec<Locale>);

impl Locales {
    /// Those of the archive.
    #[must_use]
    pub fn archived() -> Locales {
        Locales(archive::locales())
    }

    /// The locale of a BCP 47 code: `fr-CA` itself, `fr` in its usual form (`fr-FR`).
    ///
    /// # Errors
    /// A code that the archive has no locale of; the error names all there are.
    pub fn find(&self, code: &str) -> Result<LocaleCode, Error> {
        let wanted = code.trim().replace('_', "-");
        let codes = || self.0.iter().filter_map(|locale| locale.lang.as_ref());
        let same = |one: &str| codes().find(|code| code.0.eq_ignore_ascii_case(one));
        let usual = LocaleCode(wanted.to_lowercase())
            .fallback()
            .filter(|_| wanted.len() == 2);
        let found = same(&wanted)
            .or_else(|| usual.and_then(|code| same(&code.0)))
            .or_else(|| {
                codes().find(|code| wanted.len() == 2 && primary(code).eq_ignore_ascii_case(&wanted))
            });
        found.cloned().ok_or_else(|| {
            let mut all: Vec<&str> = codes().map(|code| code.0.as_str()).collect();
            all.sort_unstable();
            let code: String = code.chars().take(40).collect();
            Error::Usage(words::unknown_locale(
                code.escape_debug().to_string(),
                all.join(", "),
            ))
        })
    }
}

/// The language of a locale.
fn primary(code: &LocaleCode) -> &str {
    code.0.split('-').next().unwrap_or(&code.0)
}

/// Writes the references, each once, in the order that the style asks for.
///
/// # Errors
/// Output that cannot be written.
pub fn write(
    references: &[Reference<'_>],
    style: &CitationStyle,
    locales: &Locales,
    locale: Option<&LocaleCode>,
    markup: Markup,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let items: Vec<CslItem> = references
        .iter()
        .map(|reference| {
            let mut json = serde_json::to_value(Item::new(reference))?;
            for name in CASED {
                if let Some(Value::String(text)) = json.get_mut(name) {
                    *text = shield(text);
                }
            }
            serde_json::from_value(json)
        })
        .collect::<Result<_, serde_json::Error>>()
        .map_err(std::io::Error::from)?;
    let mut driver = BibliographyDriver::new();
    for item in &items {
        driver.citation(CitationRequest::new(
            vec![CitationItem::with_entry(item)],
            &style.0,
            locale.cloned(),
            &locales.0,
            None,
        ));
    }
    let rendered = driver.finish(BibliographyRequest::new(&style.0, locale.cloned(), &locales.0));
    // Some styles of notes have no bibliography; what they print in the note is the reference then.
    let is_note = style.0.settings.class == StyleClass::Note;
    let mut lines: Vec<Runs> = match &rendered.bibliography {
        Some(bibliography) => bibliography.items.iter().map(of_item).collect(),
        None if is_note => rendered
            .citations
            .iter()
            .map(|note| Runs::of(&note.citation))
            .collect(),
        None => {
            return Err(Error::Usage(words::style_without_list()));
        }
    };
    lines.iter_mut().for_each(Runs::tidy);
    for (number, runs) in lines.iter().enumerate() {
        if number > 0 && markup == Markup::Markdown {
            writeln!(out)?;
        }
        writeln!(out, "{}", runs.render(markup))?;
    }
    Ok(())
}

/// The number or label that some styles set apart, then the reference.
fn of_item(item: &BibliographyItem) -> Runs {
    let mut runs = Runs::default();
    if let Some(first) = &item.first_field {
        runs.push(first);
        runs.space();
    }
    runs.push_all(&item.content);
    runs
}
