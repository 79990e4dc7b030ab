//! Formatted references in a CSL style. hayagriva renders the items of [`crate::export::csl_json`].

#[cfg(feature = "cite")]
pub(crate) mod check_style;
#[cfg(feature = "cite")]
pub mod keep_case;
#[cfg(feature = "cite")]
pub mod markup;

use std::io::Write;
use std::panic::{self, AssertUnwindSafe};

use hayagriva::archive::{self, ArchivedStyle};
use hayagriva::citationberg::json::Item as CslItem;
use hayagriva::citationberg::{IndependentStyle, Locale, LocaleCode, Style, StyleClass, XmlDeError};
use hayagriva::{
    BibliographyDriver, BibliographyItem, BibliographyRequest, CitationItem, CitationRequest, Rendered,
};
use serde_json::Value;

use crate::error::Error;
use crate::export::citation::keep_case::shield;
use crate::export::citation::markup::{Markup, Runs};
use crate::export::csl_json::{CASED, Item};
use crate::export::reference::Reference;
use crate::messages::{Argument, words};
use crate::text::suggest::nearest;

/// Styles that mark a place in the text with a number or label only.
const WITHOUT_LIST: [ArchivedStyle; 1] = [ArchivedStyle::Alphanumeric];

/// A parsed citation style.
#[derive(Debug)]
pub struct CitationStyle(IndependentStyle);

/// Returns the names and the title of every style in the archive.
pub fn styles() -> impl Iterator<Item = (&'static [&'static str], &'static str)> {
    ArchivedStyle::all()
        .iter()
        .filter(|style| !WITHOUT_LIST.contains(style))
        .map(|style| (style.names(), style.display_name()))
}

impl CitationStyle {
    /// Returns a style of the archive.
    ///
    /// # Errors
    /// An unknown name; the error suggests similar names.
    pub fn named(name: &str) -> Result<CitationStyle, Error> {
        let wanted = name.trim().to_lowercase();
        let Some(style) = ArchivedStyle::by_name(&wanted) else {
            return Err(unknown_style(name));
        };
        CitationStyle::independent(style.get(), name)
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
        if !xml.trim_end().ends_with("</style>") {
            return Err(no_style(words::style_cut_off().into()));
        }
        check_style::check_text(xml).map_err(no_style)?;
        let style = Style::from_xml(xml).map_err(|problem| no_style(words_of(&problem).into()))?;
        if let Style::Independent(style) = &style {
            check_style::check_calls(style).map_err(no_style)?;
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

/// Locales of the terms in a reference ("n.d.", "edited by", months).
#[derive(Debug)]
pub struct Locales(Vec<Locale>);

impl Locales {
    /// Returns the locales of the archive.
    #[must_use]
    pub fn archived() -> Locales {
        Locales(archive::locales())
    }

    /// Returns the locale of a BCP 47 code. `fr` without a region means the usual one (`fr-FR`).
    ///
    /// # Errors
    /// A code without a locale in the archive; the error lists all codes.
    pub fn find(&self, code: &str) -> Result<LocaleCode, Error> {
        let wanted = code.trim().replace('_', "-");
        let codes = || self.0.iter().filter_map(|locale| locale.lang.as_ref());
        let same = |one: &str| codes().find(|code| code.0.eq_ignore_ascii_case(one));
        let usual = LocaleCode(wanted.to_lowercase()).fallback().filter(|_| wanted.len() == 2);
        let found = same(&wanted).or_else(|| usual.and_then(|code| same(&code.0))).or_else(|| {
            codes().find(|code| wanted.len() == 2 && primary(code).eq_ignore_ascii_case(&wanted))
        });
        found.cloned().ok_or_else(|| {
            let mut all: Vec<&str> = codes().map(|code| code.0.as_str()).collect();
            all.sort_unstable();
            let code: String = code.chars().take(40).collect();
            Error::Usage(words::unknown_locale(code.escape_debug().to_string(), all.join(", ")))
        })
    }
}

/// Returns the language of a locale.
fn primary(code: &LocaleCode) -> &str {
    code.0.split('-').next().unwrap_or(&code.0)
}

/// Writes the references, each once, in the order that the style asks for. Returns the keys of those that are left out
/// because the processor panics at them.
///
/// # Errors
/// Output that cannot be written, a style without a reference list, and a processor that panics at every reference.
pub fn write(
    references: &[Reference<'_>],
    style: &CitationStyle,
    locales: &Locales,
    locale: Option<&LocaleCode>,
    markup: Markup,
    out: &mut dyn Write,
) -> Result<Vec<String>, Error> {
    let items: Vec<CslItem> = references
        .iter()
        .map(|reference| {
            let mut json = serde_json::to_value(Item::new(reference))?;
            trim(&mut json);
            for name in CASED {
                if let Some(Value::String(text)) = json.get_mut(name) {
                    *text = shield(text);
                }
            }
            serde_json::from_value(json)
        })
        .collect::<Result<_, serde_json::Error>>()
        .map_err(std::io::Error::from)?;
    let render = |items: &[&CslItem]| catch_panic(|| render(items, style, locales, locale));
    let all: Vec<&CslItem> = items.iter().collect();
    let mut left_out = Vec::new();
    let mut rendered = render(&all);
    if rendered.is_none() {
        let mut kept = Vec::new();
        for (item, reference) in items.iter().zip(references) {
            match render(&[item]) {
                Some(_) => kept.push(item),
                None => left_out.push(reference.key.clone()),
            }
        }
        rendered = if kept.is_empty() { None } else { render(&kept) };
    }
    let Some(rendered) = rendered else {
        return Err(Error::Usage(words::cite_processor_fails()));
    };
    // Some styles of notes have no bibliography; what they print in the note is the reference then.
    let is_note = style.0.settings.class == StyleClass::Note;
    let mut lines: Vec<Runs> = match &rendered.bibliography {
        Some(bibliography) => bibliography.items.iter().map(of_item).collect(),
        None if is_note => rendered.citations.iter().map(|note| Runs::of(&note.citation)).collect(),
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
    Ok(left_out)
}

/// Renders the items with the processor.
fn render(
    items: &[&CslItem],
    style: &CitationStyle,
    locales: &Locales,
    locale: Option<&LocaleCode>,
) -> Rendered {
    let mut driver = BibliographyDriver::new();
    for item in items {
        driver.citation(CitationRequest::new(
            vec![CitationItem::with_entry(*item)],
            &style.0,
            locale.cloned(),
            &locales.0,
            None,
        ));
    }
    driver.finish(BibliographyRequest::new(&style.0, locale.cloned(), &locales.0))
}

/// Trims every text of the item: hayagriva 0.10 panics at a value that begins with a space of several bytes, such as
/// U+00A0, where the style puts a space in front of it.
fn trim(json: &mut Value) {
    match json {
        Value::String(text) => *text = text.trim().to_owned(),
        Value::Array(values) => values.iter_mut().for_each(trim),
        Value::Object(values) => values.values_mut().for_each(trim),
        _ => {}
    }
}

/// Returns what the work returns, or `None` if it panics. The panic prints nothing: the caller names what it was about.
fn catch_panic<T>(work: impl FnOnce() -> T) -> Option<T> {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    panic::set_hook(hook);
    done.ok()
}

/// Returns the number or label that some styles add, then the reference.
fn of_item(item: &BibliographyItem) -> Runs {
    let mut runs = Runs::default();
    if let Some(first) = &item.first_field {
        runs.push(first);
        runs.space();
    }
    runs.push_all(&item.content);
    runs
}
