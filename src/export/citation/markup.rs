//! Output of the citation processor: runs of equally formatted text, as plain text, Markdown or HTML.
//!
//! hayagriva can write HTML, but does not escape the text in it.

use hayagriva::citationberg::{FontStyle, FontWeight, VerticalAlign};
use hayagriva::{ElemChild, ElemChildren, Formatting};

use crate::export::citation::keep_case::{BREAK, unshield};
use crate::export::citation::quotes::Quotes;
use crate::export::markdown;
use crate::record::web_address;
use crate::text::html::escape;

/// Markup of the formatting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// None; one reference per line.
    Text,
    /// Markdown; one reference per paragraph.
    Markdown,
    /// HTML; one `p` element per reference.
    Html,
    /// Rich Text Format; one paragraph per reference.
    Rtf,
}

/// A piece of text with one formatting.
#[derive(Debug)]
struct Run {
    text: String,
    formatting: Formatting,
    link: Option<String>,
}

/// A reference.
#[derive(Debug, Default)]
pub struct Runs(Vec<Run>);

impl Runs {
    /// Collects the runs of these children.
    #[must_use]
    pub fn of(children: &ElemChildren) -> Runs {
        let mut runs = Runs::default();
        runs.push_all(children);
        runs
    }

    /// Appends children.
    pub(crate) fn push_all(&mut self, children: &ElemChildren) {
        for child in &children.0 {
            self.push(child);
        }
    }

    /// Appends a child.
    pub fn push(&mut self, child: &ElemChild) {
        match child {
            ElemChild::Text(text) => self.add(&text.text, text.formatting, None),
            ElemChild::Markup(text) => self.add(text, Formatting::default(), None),
            ElemChild::Link { text, url } => self.add(&text.text, text.formatting, Some(url)),
            ElemChild::Elem(elem) => {
                // A block of its own stays on the line, after a space.
                if elem.display.is_some() {
                    self.space();
                }
                self.push_all(&elem.children);
            }
            ElemChild::Transparent { .. } => {}
        }
    }

    /// Appends a space, unless the text ends with one.
    pub fn space(&mut self) {
        if self.0.last().is_some_and(|run| !run.text.ends_with(' ')) {
            self.add(" ", Formatting::default(), None);
        }
    }

    /// Replaces a part of the text outside links. Returns whether the text has it.
    pub(super) fn replace(&mut self, part: &str, by: &str) -> bool {
        let mut is_there = false;
        for run in self.0.iter_mut().filter(|run| run.link.is_none() && run.text.contains(part)) {
            run.text = run.text.replace(part, by);
            is_there = true;
        }
        is_there
    }

    fn add(&mut self, text: &str, formatting: Formatting, link: Option<&str>) {
        let text = text.replace(|c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}', " ");
        let text = match self.0.last() {
            Some(last) if !last.text.ends_with(' ') => text.as_str(),
            _ => text.trim_start_matches(' '),
        };
        match self.0.last_mut() {
            Some(last) if last.formatting == formatting && last.link.as_deref() == link => {
                last.text.push_str(text);
            }
            _ if text.is_empty() => {}
            _ => self.0.push(Run { text: text.to_owned(), formatting, link: link.map(str::to_owned) }),
        }
    }

    /// Shows the quotation marks of titles. Removes the signs that the processor adds where a title ends a sentence or
    /// a part is absent. These signs are a full stop or comma after `?`, `!`, `;` or a full stop, and a repeated space.
    pub(crate) fn tidy(&mut self, punctuation_in_quotes: bool) {
        let letters = self.0.iter().enumerate();
        let letters = letters.flat_map(|(number, run)| run.text.chars().map(move |letter| (letter, number)));
        let is_link = |number: usize| self.0.get(number).is_some_and(|run| run.link.is_some());
        let letters = show_quotes(letters.collect(), punctuation_in_quotes, &is_link);
        for run in &mut self.0 {
            run.text.clear();
        }
        let mut before = [None, None];
        for (at, &(letter, number)) in letters.iter().enumerate() {
            let next = letters.get(at + 1).map(|(next, _)| *next);
            let is_superfluous = match (before, letter) {
                ([_, Some(' ')], ' ') | ([_, Some('?' | '!')] | [Some('.'), Some(' ')], '.') => {
                    next != Some('.')
                }
                ([Some('.' | '?' | '!'), Some('”' | '’')] | [_, Some(';')], '.') => true,
                ([_, Some('?' | '!')], ',') => matches!(next, Some('”' | '’')),
                ([last, Some('.')], '.') => next != Some('.') && last != Some('.'),
                _ => false,
            };
            let Some(run) = self.0.get_mut(number) else { continue };
            if run.link.is_some() || !is_superfluous {
                run.text.push(letter);
                before = [before[1], Some(letter)];
            }
        }
    }

    /// Returns the HTML of the reference, without an element around it.
    pub(crate) fn inner_html(&self) -> String {
        let line: String = self.0.iter().map(|run| run.render(Markup::Html)).collect();
        line.trim().to_owned()
    }

    /// Returns the reference on one line.
    pub(crate) fn render(&self, markup: Markup) -> String {
        let line: String = self.0.iter().map(|run| run.render(markup)).collect();
        let line = line.trim();
        match markup {
            // At the start of a paragraph, these begin a heading or list.
            Markup::Markdown if line.starts_with(['#', '+', '-', '=']) => format!("\\{line}"),
            Markup::Text | Markup::Markdown => line.to_owned(),
            Markup::Html => format!("<p>{line}</p>"),
            Markup::Rtf => format!("{RTF_PARAGRAPH}{line}\\par}}"),
        }
    }
}

impl Run {
    fn render(&self, markup: Markup) -> String {
        let text = match markup {
            Markup::Text => return self.text.clone(),
            Markup::Markdown => markdown::letters(&self.text),
            Markup::Html => escape(&self.text),
            Markup::Rtf => rtf(&self.text),
        };
        // Markdown does not read emphasis that begins or ends with a space.
        let core = text.trim();
        let (lead, rest) = text.split_at(text.len() - text.trim_start().len());
        let trail = &rest[core.len()..];
        if core.is_empty() {
            return text;
        }
        let (mut before, mut after) = (String::new(), String::new());
        let mut wrap = |open: &str, close: &str| {
            before.push_str(open);
            after.insert_str(0, close);
        };
        let url = self.link.as_deref().and_then(web_address::encode);
        match (markup, &url) {
            (Markup::Rtf, Some(url)) => {
                let field = format!("{{\\field{{\\*\\fldinst HYPERLINK \"{}\"}}{{\\fldrslt ", rtf(url));
                wrap(&field, "}}");
            }
            (Markup::Html, Some(url)) => wrap(&format!("<a href=\"{}\">", escape(url)), "</a>"),
            (_, Some(url)) => wrap("[", &format!("]({})", markdown::target(url))),
            (_, None) => {}
        }
        if self.formatting.font_style != FontStyle::Normal {
            match markup {
                Markup::Html => wrap("<i>", "</i>"),
                Markup::Rtf => wrap("{\\i ", "}"),
                _ => wrap("*", "*"),
            }
        }
        if self.formatting.font_weight == FontWeight::Bold {
            match markup {
                Markup::Html => wrap("<b>", "</b>"),
                Markup::Rtf => wrap("{\\b ", "}"),
                _ => wrap("**", "**"),
            }
        }
        match self.formatting.vertical_align {
            VerticalAlign::Sup if markup == Markup::Rtf => wrap("{\\super ", "}"),
            VerticalAlign::Sub if markup == Markup::Rtf => wrap("{\\sub ", "}"),
            VerticalAlign::Sup => wrap("<sup>", "</sup>"),
            VerticalAlign::Sub => wrap("<sub>", "</sub>"),
            _ => {}
        }
        format!("{lead}{before}{core}{after}{trail}")
    }
}

/// Replaces the stand-ins of letters, which no link has, by the letters. With `punctuation_in_quotes`, a full stop or
/// comma goes in front of the mark that closes a quotation.
fn show_quotes(
    letters: Vec<(char, usize)>,
    punctuation_in_quotes: bool,
    is_link: &dyn Fn(usize) -> bool,
) -> Vec<(char, usize)> {
    let mut quotes = Quotes::default();
    let mut shown: Vec<(char, usize)> = Vec::with_capacity(letters.len());
    let mut closes = false;
    for (letter, number) in letters.into_iter().filter(|(letter, _)| *letter != BREAK) {
        let (letter, closes_now) =
            if is_link(number) { (letter, false) } else { quotes.show(unshield(letter)) };
        match shown.last().copied() {
            Some((mark, run)) if closes && punctuation_in_quotes && matches!(letter, '.' | ',') => {
                shown.pop();
                shown.extend([(letter, run), (mark, run)]);
            }
            _ => shown.push((letter, number)),
        }
        closes = closes_now;
    }
    shown
}

/// Start of an RTF document, and its end.
pub(crate) const RTF_DOCUMENT: [&str; 2] =
    ["{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\\fs24", "}"];
/// Start of a paragraph with a hanging indent.
const RTF_PARAGRAPH: &str = "{\\pard\\li720\\fi-720\\sa120 ";

/// Escapes text for RTF: other letters than those of ASCII as signed units of UTF-16.
fn rtf(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '{' | '}' => escaped.extend(['\\', letter]),
            ' '..='~' => escaped.push(letter),
            _ => {
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    escaped.extend(["\\u", &unit.cast_signed().to_string(), "?"]);
                }
            }
        }
    }
    escaped
}
