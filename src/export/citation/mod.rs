//! Formatted references in a CSL style. hayagriva renders the items of [`crate::export::csl_json`].

#[cfg(feature = "cite")]
pub(crate) mod archive;
#[cfg(feature = "cite")]
pub(crate) mod check_style;
#[cfg(feature = "cite")]
pub mod keep_case;
#[cfg(feature = "cite")]
pub mod markup;
#[cfg(feature = "cite")]
pub(crate) mod others;
#[cfg(feature = "cite")]
pub(crate) mod prepare_style;
#[cfg(feature = "cite")]
pub(crate) mod quotes;
#[cfg(feature = "cite")]
pub(crate) mod subsequent_authors;
#[cfg(feature = "cite")]
pub(crate) mod year_range;

use std::collections::HashMap;
use std::io::Write;
use std::panic::{self, AssertUnwindSafe};

pub(crate) use hayagriva::citationberg::LocaleCode;
use hayagriva::citationberg::json::Item as CslItem;
use hayagriva::citationberg::taxonomy::{OtherTerm, Term};
use hayagriva::citationberg::{IndependentStyle, Locale, Style, StyleClass, TermForm, XmlDeError};
use hayagriva::{
    BibliographyDriver, BibliographyItem, BibliographyRequest, CitationItem, CitationRequest, Rendered,
};
use serde_json::Value;

use crate::error::Error;
use crate::export::citation::keep_case::{break_prepositions, shield, shield_spaces};
use crate::export::citation::markup::{Markup, Runs};
use crate::export::citation::prepare_style::{STAND_INS, StandIn};
use crate::export::citation::year_range::StandIns;
use crate::export::csl_json::{CASED, Item};
use crate::export::reference::Reference;
use crate::messages::{Argument, words};
use crate::record::Name;
use crate::text::suggest::nearest;

/// Names of the styles that mark a place in the text with a number or label only.
const WITHOUT_LIST: [&str; 1] = ["alphanumeric"];

/// A parsed citation style.
#[derive(Debug)]
pub struct CitationStyle {
    /// Renders the references, in the order in which they are given.
    rendered: IndependentStyle,
    /// Makes the citations, by which the processor tells works of one author and year apart.
    citing: IndependentStyle,
    /// Puts the references in order; `None` leaves them as they are given.
    order: Option<IndependentStyle>,
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

    /// Returns the language of references in this style: the given one, that of the style, or American English.
    fn language(&self, given: Option<&LocaleCode>) -> LocaleCode {
        given.or(self.rendered.default_locale.as_ref()).cloned().unwrap_or_else(LocaleCode::en_us)
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

/// Returns the code of a locale of the archive. `fr` without a region means the usual one (`fr-FR`).
///
/// # Errors
/// A code without a locale in the archive; the error lists all codes.
pub fn find_locale(code: &str) -> Result<LocaleCode, Error> {
    let wanted = code.trim().replace('_', "-");
    let codes = || archive::LOCALES.iter().map(|locale| locale.code);
    let same = |wanted: &str| codes().find(|code| code.eq_ignore_ascii_case(wanted));
    let usual = LocaleCode(wanted.to_lowercase()).fallback().filter(|_| wanted.len() == 2);
    let of_language = |code: &&str| wanted.len() == 2 && primary(code).eq_ignore_ascii_case(&wanted);
    let found =
        same(&wanted).or_else(|| usual.and_then(|code| same(&code.0))).or_else(|| codes().find(of_language));
    found.map(|code| LocaleCode(code.to_owned())).ok_or_else(|| {
        let mut all: Vec<&str> = codes().collect();
        all.sort_unstable();
        let code: String = code.chars().take(40).collect();
        Error::Usage(words::unknown_locale(code.escape_debug().to_string(), all.join(", ")))
    })
}

/// Locales of the terms in a reference ("n.d.", "edited by", months).
#[derive(Debug)]
pub(crate) struct Locales(Vec<Locale>);

impl Locales {
    /// Returns the locales for references in this style and language; without one, in the language of the style.
    pub(crate) fn of_style(style: &CitationStyle, locale: Option<&LocaleCode>) -> Locales {
        Locales(archive::locales(&style.language(locale)))
    }

    /// Returns whether a full stop and a comma stand in front of a mark that closes a quotation, as in American
    /// English.
    fn punctuation_in_quotes(&self, style: &CitationStyle, locale: Option<&LocaleCode>) -> bool {
        let option = |locale: &Locale| locale.style_options?.punctuation_in_quote;
        self.of(style, locale, option).unwrap_or_default()
    }

    /// Returns a term in the language of the references; an empty text if the language has none.
    fn term(&self, term: OtherTerm, style: &CitationStyle, locale: Option<&LocaleCode>) -> String {
        let text = |locale: &Locale| {
            let term = locale.term(Term::Other(term), TermForm::Long)?;
            term.single().map(str::to_owned)
        };
        self.of(style, locale, text).unwrap_or_default()
    }

    /// Returns the first value that a locale of the style or of the language has.
    fn of<T>(
        &self,
        style: &CitationStyle,
        locale: Option<&LocaleCode>,
        value: impl FnMut(&Locale) -> Option<T>,
    ) -> Option<T> {
        let code = style.language(locale);
        let of_style = style.rendered.locale.iter().filter(|own| {
            own.lang
                .as_ref()
                .is_none_or(|lang| *lang == code || lang.0.eq_ignore_ascii_case(primary(&code.0)))
        });
        let of_language = self.0.iter().filter(|own| own.lang.as_ref() == Some(&code));
        of_style.chain(of_language).find_map(value)
    }

    /// Shows the stand-ins in a rendered line, and tidies it.
    fn finish(&self, line: &mut Runs, style: &CitationStyle, locale: Option<&LocaleCode>) {
        let term = |term| self.term(term, style, locale);
        others::show(line, &term(OtherTerm::And), &term(OtherTerm::EtAl));
        line.tidy(self.punctuation_in_quotes(style, locale));
    }
}

/// Returns the language of the code of a locale.
fn primary(code: &str) -> &str {
    code.split('-').next().unwrap_or(code)
}

/// The keys of references that lack something.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Lacking {
    /// The reference is left out, because the processor panics at it.
    pub whole: Vec<String>,
    /// The last year of a periodical.
    pub until: Vec<String>,
}

/// Writes the references, each once, in the order that the style asks for. Returns what they lack.
///
/// # Errors
/// Output that cannot be written, a style without a reference list, and a processor that panics at every reference.
pub fn write(
    references: &[Reference<'_>],
    style: &CitationStyle,
    locale: Option<&LocaleCode>,
    markup: Markup,
    out: &mut dyn Write,
) -> Result<Lacking, Error> {
    let locales = &Locales::of_style(style, locale);
    let ordered = in_order(references, style, locales, locale)?;
    let mut ranges = StandIns::default();
    let items = items(&ordered, style, &mut Purpose::Print(&mut ranges))?;
    let styles = [&style.citing, &style.rendered];
    let render = |items: &[&CslItem]| catch_panic(|| render(items, styles, locales, locale));
    let all: Vec<&CslItem> = items.iter().collect();
    let mut lacking = Lacking::default();
    let mut rendered = render(&all);
    let mut printed = ordered;
    if rendered.is_none() {
        let mut kept = Vec::new();
        for (item, reference) in items.iter().zip(std::mem::take(&mut printed)) {
            if render(&[item]).is_some() {
                kept.push(item);
                printed.push(reference);
            } else {
                lacking.whole.push(reference.key.clone());
            }
        }
        rendered = if kept.is_empty() { None } else { render(&kept) };
    }
    let Some(mut rendered) = rendered else {
        return Err(Error::Usage(words::cite_processor_fails()));
    };
    let dash =
        style.rendered.bibliography.as_ref().and_then(|list| list.subsequent_author_substitute.as_deref());
    if let (Some(list), Some(dash)) = (&mut rendered.bibliography, dash) {
        list.items.iter_mut().for_each(|item| subsequent_authors::tidy(&mut item.content, dash));
    }
    // Some styles of notes have no bibliography; what they print in the note is the reference then.
    let is_note = style.rendered.settings.class == StyleClass::Note;
    let mut lines: Vec<Runs> = match &rendered.bibliography {
        Some(bibliography) => bibliography.items.iter().map(of_item).collect(),
        None if is_note => rendered.citations.iter().map(|note| Runs::of(&note.citation)).collect(),
        None => {
            return Err(Error::Usage(words::style_without_list()));
        }
    };
    for line in &mut lines {
        locales.finish(line, style, locale);
    }
    if let Some(list) = &rendered.bibliography {
        let places = places(list.items.iter().map(|item| item.key.as_str()));
        printed.sort_by_key(|reference| places.get(reference.key.as_str()).copied());
    }
    for (line, reference) in lines.iter_mut().zip(printed).filter(|(_, reference)| reference.until.is_some())
    {
        if !year_range::of(reference).is_some_and(|range| ranges.show(range, line)) {
            lacking.until.push(reference.key.clone());
        }
    }
    let [start, end] = if markup == Markup::Rtf { markup::RTF_DOCUMENT } else { ["", ""] };
    if !start.is_empty() {
        writeln!(out, "{start}")?;
    }
    for (number, runs) in lines.iter().enumerate() {
        if number > 0 && markup == Markup::Markdown {
            writeln!(out)?;
        }
        writeln!(out, "{}", runs.render(markup))?;
    }
    if !end.is_empty() {
        writeln!(out, "{end}")?;
    }
    Ok(lacking)
}

/// Returns the HTML of a reference that stands alone, without the number that some styles put in front. `None` if the
/// processor fails at it, or the style has no reference list.
pub(crate) fn alone(
    reference: &Reference<'_>,
    style: &CitationStyle,
    locales: &Locales,
    locale: &LocaleCode,
) -> Option<String> {
    let mut ranges = StandIns::default();
    let items = items(&[reference], style, &mut Purpose::Print(&mut ranges)).ok()?;
    let all: Vec<&CslItem> = items.iter().collect();
    let rendered = catch_panic(|| render(&all, [&style.citing, &style.rendered], locales, Some(locale)))?;
    let mut runs = Runs::of(&rendered.bibliography?.items.first()?.content);
    locales.finish(&mut runs, style, Some(locale));
    if let Some(range) = year_range::of(reference) {
        ranges.show(range, &mut runs);
    }
    Some(runs.inner_html())
}

/// Returns the references in the order of the style, as far as the processor can tell it.
fn in_order<'a, 'r>(
    references: &'a [Reference<'r>],
    style: &CitationStyle,
    locales: &Locales,
    locale: Option<&LocaleCode>,
) -> Result<Vec<&'a Reference<'r>>, Error> {
    let mut ordered: Vec<&Reference<'_>> = references.iter().collect();
    let Some(order) = &style.order else { return Ok(ordered) };
    let items = items(&ordered, style, &mut Purpose::Order)?;
    let all: Vec<&CslItem> = items.iter().collect();
    let rendered = catch_panic(|| render(&all, [order, order], locales, locale));
    if let Some(list) = rendered.and_then(|rendered| rendered.bibliography) {
        let places = places(list.items.iter().map(|item| item.key.as_str()));
        ordered.sort_by_key(|reference| places.get(reference.key.as_str()).copied());
    }
    Ok(ordered)
}

/// Returns the place of each key.
fn places<'k>(keys: impl Iterator<Item = &'k str>) -> HashMap<&'k str, usize> {
    keys.enumerate().map(|(place, key)| (key, place)).collect()
}

/// Renders the items with the processor. One style makes the citations, the other one the list.
fn render(
    items: &[&CslItem],
    [citing, style]: [&IndependentStyle; 2],
    locales: &Locales,
    locale: Option<&LocaleCode>,
) -> Rendered {
    let mut driver = BibliographyDriver::new();
    for item in items {
        driver.citation(CitationRequest::new(
            vec![CitationItem::with_entry(*item)],
            citing,
            locale.cloned(),
            &locales.0,
            None,
        ));
    }
    driver.finish(BibliographyRequest::new(style, locale.cloned(), &locales.0))
}

/// The use of an item.
#[derive(Debug)]
enum Purpose<'s> {
    /// Puts the references in order: titles have no stand-ins, and no quotation marks.
    Order,
    /// Prints the references, with these years in place of ranges.
    Print(&'s mut StandIns),
}

fn items(
    references: &[&Reference<'_>],
    style: &CitationStyle,
    purpose: &mut Purpose<'_>,
) -> Result<Vec<CslItem>, std::io::Error> {
    let items = references.iter().map(|reference| {
        let json = prepared_item(reference, style, purpose)?;
        serde_json::from_value(json)
    });
    items.collect::<Result<_, serde_json::Error>>().map_err(std::io::Error::from)
}

/// Returns the item that the processor renders: that of [`Item`], with stand-ins around faults of the processor.
fn prepared_item(
    reference: &Reference<'_>,
    style: &CitationStyle,
    purpose: &mut Purpose<'_>,
) -> Result<Value, serde_json::Error> {
    let mut json = serde_json::to_value(Item::new(reference))?;
    trim(&mut json);
    let Some(fields) = json.as_object_mut() else { return Ok(json) };
    let stand_in_year = match (&mut *purpose, year_range::of(reference)) {
        (Purpose::Print(ranges), Some(range)) => ranges.add(range, &serde_json::to_string(fields)?),
        _ => None,
    };
    if let Some(Value::Array(parts)) =
        fields.get_mut("issued").and_then(|issued| issued.get_mut("date-parts"))
    {
        parts.truncate(1);
        if let (Some(year), Some(first)) = (stand_in_year, parts.first_mut()) {
            *first = Value::from(vec![year]);
        }
    }
    if names_publisher_once(style) {
        let mut others = reference.publishers.clone();
        others.retain(|name| !reference.authors.contains(&Name::body(*name)));
        fields.remove("publisher");
        if !others.is_empty() {
            fields.insert("publisher".to_owned(), Value::String(others.join("; ")));
        }
    }
    let is_printed = matches!(purpose, Purpose::Print(_));
    for name in CASED {
        if let Some(Value::String(text)) = fields.get_mut(name) {
            *text = match is_printed {
                false => text.replace(['“', '”', '"', '‘', '«'], ""),
                true if has_small_prepositions(style) => shield(&quotes::hide(text)),
                true => shield(&break_prepositions(&quotes::hide(text))),
            };
        }
    }
    if is_printed {
        for name in ["publisher", "publisher-place", "event-title", "event-place", "genre", "edition"] {
            if let Some(Value::String(text)) = fields.get_mut(name) {
                *text = quotes::hide(text);
            }
        }
    }
    let persons = ["author", "editor"].map(|list| !fields.get(list).is_none_or(Value::is_null));
    for list in ["author", "editor"] {
        let Some(Value::Array(names)) = fields.get_mut(list) else { continue };
        if is_printed {
            others::hide(names);
            let parts = names.iter_mut().filter_map(Value::as_object_mut).flat_map(|name| name.values_mut());
            for part in parts {
                if let Value::String(text) = part {
                    *text = quotes::hide(text);
                }
            }
        }
        for name in names {
            if let Some(Value::String(family)) = name.get_mut("family") {
                *family = shield_spaces(family);
            }
        }
    }
    for (stand_in, variable) in STAND_INS {
        let date = reference.date;
        let value = match stand_in {
            StandIn::Author => persons[0].then(|| "1".to_owned()),
            StandIn::Editor => persons[1].then(|| "1".to_owned()),
            StandIn::Month => date.and_then(|date| date.month).map(|(month, day)| match day {
                Some(_) => month.to_string(),
                None => "month".to_owned(),
            }),
            StandIn::Year => stand_in_year.or(date.map(|date| date.year)).map(|year| year.to_string()),
        };
        match value {
            Some(value) => fields.insert(variable.to_owned(), Value::String(value)),
            None => fields.remove(variable),
        };
    }
    Ok(json)
}

/// Returns whether the style names a publisher that is the author only once (APA 7, section 9.29).
fn names_publisher_once(style: &CitationStyle) -> bool {
    let id = style.rendered.info.id.as_str();
    let name = id.rsplit('/').next().unwrap_or(id);
    name == "apa" || name.starts_with("apa-")
}

/// Returns whether the style keeps prepositions of any length small (MLA 9, section 2.90).
fn has_small_prepositions(style: &CitationStyle) -> bool {
    style.rendered.info.id.contains("modern-language-association")
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
