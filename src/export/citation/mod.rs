//! Formatted references in a CSL style. hayagriva renders the items of [`crate::export::csl_json`].

pub(crate) mod archive;
pub(crate) mod check_style;
pub(crate) mod items;
pub mod keep_case;
pub(crate) mod locales;
pub mod markup;
pub(crate) mod others;
pub(crate) mod prepare_style;
pub(crate) mod quotes;
pub(crate) mod style;
pub(crate) mod subsequent_authors;
pub(crate) mod year_range;

use std::collections::HashMap;
use std::io::Write;
use std::panic::{self, AssertUnwindSafe};

pub(crate) use hayagriva::citationberg::LocaleCode;
use hayagriva::citationberg::json::Item as CslItem;
use hayagriva::citationberg::{IndependentStyle, StyleClass};
use hayagriva::{
    BibliographyDriver, BibliographyItem, BibliographyRequest, CitationItem, CitationRequest, Rendered,
    RenderedBibliography,
};

use crate::error::Error;
use crate::export::citation::items::{Purpose, items};
pub(crate) use crate::export::citation::locales::Locales;
pub use crate::export::citation::locales::find_locale;
use crate::export::citation::markup::{Markup, Runs};
pub use crate::export::citation::style::{CitationStyle, styles};
use crate::export::citation::year_range::StandIns;
use crate::export::reference::Reference;
use crate::messages::words;

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
    let mut printed = ordered;
    let mut rendered = render(&all);
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
    let Some(rendered) = rendered else {
        return Err(Error::Usage(words::cite_processor_fails()));
    };
    if let Some(list) = &rendered.bibliography {
        sort_as(list, &mut printed);
    }
    let mut lines = lines(rendered, style)?;
    for line in &mut lines {
        locales.finish(line, style);
    }
    for (line, reference) in lines.iter_mut().zip(printed).filter(|(_, reference)| reference.until.is_some())
    {
        if !year_range::of(reference).is_some_and(|range| ranges.show(range, line)) {
            lacking.until.push(reference.key.clone());
        }
    }
    write_document(&lines, markup, out)?;
    Ok(lacking)
}

/// Returns the rendered references. A style of notes may have no list; its notes are the references then.
///
/// # Errors
/// A style without a reference list.
fn lines(rendered: Rendered, style: &CitationStyle) -> Result<Vec<Runs>, Error> {
    let is_note = style.rendered.settings.class == StyleClass::Note;
    let dash =
        style.rendered.bibliography.as_ref().and_then(|list| list.subsequent_author_substitute.as_deref());
    match rendered.bibliography {
        Some(mut list) => {
            if let Some(dash) = dash {
                list.items.iter_mut().for_each(|item| subsequent_authors::tidy(&mut item.content, dash));
            }
            Ok(list.items.iter().map(of_item).collect())
        }
        None if is_note => Ok(rendered.citations.iter().map(|note| Runs::of(&note.citation)).collect()),
        None => Err(Error::Usage(words::style_without_list())),
    }
}

/// Writes one paragraph per reference, in the frame of the format.
fn write_document(lines: &[Runs], markup: Markup, out: &mut dyn Write) -> Result<(), Error> {
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
    Ok(())
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
    locales.finish(&mut runs, style);
    if let Some(range) = year_range::of(reference) {
        ranges.show(range, &mut runs);
    }
    Some(runs.inner_html())
}

/// Returns the references in the order of the style, as far as the processor can determine that order.
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
        sort_as(&list, &mut ordered);
    }
    Ok(ordered)
}

/// Sorts references as they are in a rendered list.
fn sort_as(list: &RenderedBibliography, references: &mut [&Reference<'_>]) {
    let places: HashMap<&str, usize> =
        list.items.iter().enumerate().map(|(place, item)| (item.key.as_str(), place)).collect();
    references.sort_by_key(|reference| places.get(reference.key.as_str()).copied());
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
            &locales.files,
            None,
        ));
    }
    driver.finish(BibliographyRequest::new(style, locale.cloned(), &locales.files))
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
