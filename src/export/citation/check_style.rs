//! Checks a CSL style before the processor reads it. hayagriva recurses into macros and elements without a limit. A
//! style whose macro calls itself, or that is nested too deep, would overflow the stack.
//!
//! [`check_text`] runs on the text, since the XML reader itself recurses; [`check_calls`] runs on the parsed style.

use std::collections::HashMap;

use hayagriva::citationberg::{
    IndependentStyle, LayoutRenderingElement, NamesChild, Sort, SortKey, TextTarget,
};

use crate::messages::{Argument, words};

/// Maximum depth of elements of a style, macros that call each other included. No style of the archive needs more
/// than 39.
const MAX_DEPTH: usize = 100;
/// Maximum number of elements that a style renders for a reference. No style of the archive needs more than 1,089.
const MAX_RENDERED: usize = 20_000;
/// Maximum number of attributes of an element.
const MAX_ATTRIBUTES: usize = 64;
/// Maximum length of an attribute or a text, in bytes.
const MAX_VALUE: usize = 2_000;

/// Checks the depth of the elements, and the number and length of their attributes.
///
/// # Errors
/// The limit that the text exceeds.
pub(super) fn check_text(xml: &str) -> Result<(), Argument> {
    let mut depth = 0_usize;
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        if at > MAX_VALUE {
            return Err(words::style_value_too_long(MAX_VALUE).into());
        }
        let (tag, behind) = split_tag(&rest[at..]);
        rest = behind;
        if tag.starts_with("<!") || tag.starts_with("<?") {
            continue;
        }
        if tag.starts_with("</") {
            depth = depth.saturating_sub(1);
            continue;
        }
        // Quotes stand around each attribute: every second part between quotes is a value.
        let values = tag.split(['"', '\'']).skip(1).step_by(2);
        if values.clone().any(|value| value.len() > MAX_VALUE) {
            return Err(words::style_value_too_long(MAX_VALUE).into());
        }
        if values.count() > MAX_ATTRIBUTES || tag.matches('=').count() > 4 * MAX_ATTRIBUTES {
            return Err(words::style_too_many_attributes(MAX_ATTRIBUTES).into());
        }
        if !tag.ends_with("/>") {
            depth += 1;
        }
        if depth > MAX_DEPTH {
            return Err(words::style_too_deep(MAX_DEPTH).into());
        }
    }
    Ok(())
}

/// Splits the text behind the tag, comment or instruction that it begins with.
fn split_tag(text: &str) -> (&str, &str) {
    for (opens, closes) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] {
        if let Some(inner) = text.strip_prefix(opens) {
            let end = inner.find(closes).map(|at| opens.len() + at + closes.len());
            return text.split_at(end.unwrap_or(text.len()));
        }
    }
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return text.split_at(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    (text, "")
}

/// Checks that every macro that is called exists, that none calls itself, and that the calls stay within the limits.
///
/// # Errors
/// The first fault, with the name of the macro.
pub(super) fn check_calls(style: &IndependentStyle) -> Result<(), Argument> {
    largest(style).map(|_| ())
}

/// Returns the largest depth and the largest number of elements among the layouts of the style.
fn largest(style: &IndependentStyle) -> Result<Size, Argument> {
    let mut macros = HashMap::new();
    for known in &style.macros {
        // The processor calls the first of two macros of a name.
        macros.entry(known.name.as_str()).or_insert(known.children.as_slice());
    }
    let mut calls = Calls { macros, sizes: HashMap::new(), open: Vec::new() };
    for known in &style.macros {
        calls.macro_size(&known.name)?;
    }
    let mut largest = Size::default();
    let mut layouts = vec![(&style.citation.layout.elements, &style.citation.sort)];
    layouts.extend(style.bibliography.iter().map(|list| (&list.layout.elements, &list.sort)));
    for (elements, sort) in layouts {
        let size = calls.size(elements)?;
        size.check(None)?;
        largest.depth = largest.depth.max(size.depth);
        largest.rendered = largest.rendered.max(size.rendered);
        for name in sort.iter().flat_map(sort_macros) {
            calls.macro_size(name)?;
        }
    }
    Ok(largest)
}

fn sort_macros(sort: &Sort) -> impl Iterator<Item = &str> {
    sort.keys.iter().filter_map(|key| match key {
        SortKey::MacroName { name, .. } => Some(name.as_str()),
        SortKey::Variable { .. } => None,
    })
}

/// The cost of elements.
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    /// Depth of the elements.
    depth: usize,
    /// Number of elements that are rendered, each as often as it is called.
    rendered: usize,
}

impl Size {
    /// Checks the size of a macro, or of a layout, which has no name.
    fn check(self, name: Option<&str>) -> Result<(), Argument> {
        let name = name.map(|name| name.escape_debug().to_string());
        let is_deep = self.depth > MAX_DEPTH;
        if !is_deep && self.rendered <= MAX_RENDERED {
            return Ok(());
        }
        Err(match name {
            Some(name) if is_deep => words::style_macro_too_deep(MAX_DEPTH, name).into(),
            Some(name) => words::style_macro_too_large(name, MAX_RENDERED).into(),
            None if is_deep => words::style_layout_too_deep(MAX_DEPTH).into(),
            None => words::style_layout_too_large(MAX_RENDERED).into(),
        })
    }
}

/// A walk through the macros.
struct Calls<'s> {
    macros: HashMap<&'s str, &'s [LayoutRenderingElement]>,
    /// Sizes of the macros that are done.
    sizes: HashMap<&'s str, Size>,
    /// Macros that the walk is in, outermost first.
    open: Vec<&'s str>,
}

impl<'s> Calls<'s> {
    fn macro_size(&mut self, name: &'s str) -> Result<Size, Argument> {
        if let Some(size) = self.sizes.get(name) {
            return Ok(*size);
        }
        let escaped = || name.escape_debug().to_string();
        let Some(elements) = self.macros.get(name).copied() else {
            return Err(words::style_without_macro(escaped()).into());
        };
        if self.open.contains(&name) {
            return Err(words::style_macro_calls_itself(escaped()).into());
        }
        // Keeps the walk itself from recursing deeper than a style may.
        if self.open.len() >= MAX_DEPTH {
            return Err(words::style_macro_too_deep(MAX_DEPTH, escaped()).into());
        }
        self.open.push(name);
        let size = self.size(elements)?;
        self.open.pop();
        size.check(Some(name))?;
        self.sizes.insert(name, size);
        Ok(size)
    }

    /// Returns the size of elements that stand one behind the other.
    fn size(&mut self, elements: &'s [LayoutRenderingElement]) -> Result<Size, Argument> {
        let mut whole = Size::default();
        for element in elements {
            let inner = self.inner_size(element)?;
            whole.depth = whole.depth.max(inner.depth + 1);
            whole.rendered = whole.rendered.saturating_add(inner.rendered).saturating_add(1);
        }
        Ok(whole)
    }

    fn inner_size(&mut self, element: &'s LayoutRenderingElement) -> Result<Size, Argument> {
        let parts: Vec<&'s [LayoutRenderingElement]> = match element {
            LayoutRenderingElement::Text(text) => match &text.target {
                TextTarget::Macro { name } => return self.macro_size(name),
                _ => Vec::new(),
            },
            LayoutRenderingElement::Group(group) => vec![&group.children],
            LayoutRenderingElement::Choose(choose) => {
                let branches = choose.branches().map(|branch| branch.children.as_slice());
                let otherwise = choose.otherwise.iter().map(|branch| branch.children.as_slice());
                branches.chain(otherwise).collect()
            }
            LayoutRenderingElement::Names(names) => {
                let substitutes = names.children.iter().filter_map(|child| match child {
                    NamesChild::Substitute(substitute) => Some(substitute.children.as_slice()),
                    _ => None,
                });
                substitutes.collect()
            }
            _ => Vec::new(),
        };
        // Of the branches of a choice one is rendered, and of substitutes one.
        let mut largest = Size::default();
        for part in parts {
            let size = self.size(part)?;
            largest.depth = largest.depth.max(size.depth);
            largest.rendered = largest.rendered.max(size.rendered);
        }
        Ok(largest)
    }
}

#[cfg(test)]
mod tests {
    use hayagriva::citationberg::Style;

    use super::Size;
    use crate::export::citation::archive;

    #[test]
    fn styles_of_the_archive_need_less_than_half_of_the_limits() {
        let mut largest = Size::default();
        for style in archive::STYLES {
            let Style::Independent(style) = style.read() else {
                continue;
            };
            let size = super::largest(&style).expect("within the limits");
            largest.depth = largest.depth.max(size.depth);
            largest.rendered = largest.rendered.max(size.rendered);
        }
        assert_eq!((largest.depth, largest.rendered), (39, 1089));
    }
}
