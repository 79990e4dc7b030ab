//! A page of records in HTML that needs no other file and no network. A small script filters and sorts; without it,
//! the whole page is read as it is.

use std::io::{self, Write};

use crate::export::fields::address;
use crate::messages::code_names::language;
use crate::messages::{Interface, Message, words};
use crate::record::{Edition, Record, web_address};
use crate::text::html::escape;

/// Style and script of the page.
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// A page, in the interface's language.
pub(crate) struct Page<'p> {
    pub(crate) title: String,
    /// Number of records, in words.
    pub(crate) count: String,
    pub(crate) interface: Interface,
    pub(crate) entries: Vec<Entry<'p>>,
}

/// A record of a page.
pub(crate) struct Entry<'p> {
    pub(crate) record: &'p Record<'p>,
    /// Title in the reader's language.
    pub(crate) title: &'p str,
    /// Title of the first edition, or the usual one, if it is another one.
    pub(crate) original: Option<&'p str>,
    /// The note that the language asked for has no recorded title.
    pub(crate) gap: Option<String>,
    /// Names of the publishers.
    pub(crate) publishers: Vec<&'p str>,
    /// HTML of the reference to a document.
    pub(crate) reference: Option<String>,
}

impl Page<'_> {
    /// Writes the page.
    ///
    /// # Errors
    /// Failed writes.
    pub(crate) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let html = |message: Message| escape(&message.text(self.interface));
        let title = escape(&self.title);
        let count = escape(&self.count);
        writeln!(
            out,
            r#"<!DOCTYPE html>
<html lang="{}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>{title}</title>
<style>
{STYLE}</style>
</head>
<body>
<header>
<h1 dir="auto">{title}</h1>
<p>{count}</p>
<div class="tools" role="search" hidden>
<label>{} <input type="search" autocomplete="off"></label>
<label>{} <select>
<option value="given">{}</option>
<option value="newest">{}</option>
<option value="oldest">{}</option>
<option value="title">{}</option>
</select></label>
<output></output>
</div>
</header>
<main>
<div class="records">"#,
            self.interface.code(),
            html(words::page_filter()),
            html(words::page_order()),
            html(words::page_order_given()),
            html(words::page_order_newest()),
            html(words::page_order_oldest()),
            html(words::page_order_title()),
        )?;
        for entry in &self.entries {
            entry.write(self.interface, out)?;
        }
        let made = html(words::page_made(env!("CARGO_PKG_VERSION")));
        writeln!(
            out,
            "</div>\n</main>\n<footer>\n<p>{made}</p>\n</footer>\n<script>\n{SCRIPT}</script>\n</body>\n</html>"
        )
    }
}

impl Entry<'_> {
    fn write(&self, interface: Interface, out: &mut dyn Write) -> io::Result<()> {
        let record = self.record;
        match record.year() {
            Some(year) => writeln!(out, "<article data-year=\"{year}\">")?,
            None => writeln!(out, "<article>")?,
        }
        writeln!(out, "<h2{}>{}</h2>", self.attributes(self.title), escape(self.title))?;
        if let Some(original) = self.original {
            writeln!(out, "<p class=\"original\"{}>{}</p>", self.attributes(original), escape(original))?;
        }
        if let Some(gap) = &self.gap {
            writeln!(out, "<p class=\"original\">{}</p>", escape(gap))?;
        }
        writeln!(out, "<p class=\"facts\">{}</p>", self.facts(interface).join(" · "))?;
        self.write_languages(interface, out)?;
        if let Some(reference) = &self.reference {
            let label = escape(&words::page_cite().text(interface));
            writeln!(out, "<p class=\"cite\"><b>{label}</b> <span dir=\"auto\">{reference}</span></p>")?;
        }
        writeln!(out, "</article>")
    }

    /// Returns the language of a title, and a direction that follows its letters.
    fn attributes(&self, title: &str) -> String {
        let titles = self.record.titles();
        let code = titles.iter().find(|(_, known)| *known == title).map(|(code, _)| escape(code));
        let language = code.filter(|code| is_tag(code)).map(|code| format!(" lang=\"{code}\""));
        format!("{} dir=\"auto\"", language.unwrap_or_default())
    }

    /// Returns kind, year, series, publishers and id.
    fn facts(&self, interface: Interface) -> Vec<String> {
        let record = self.record;
        let mut facts = vec![words::kind(record.kind()).text(interface)];
        facts.extend(record.year().map(|year| year.to_string()));
        if let Some(publication) = record.as_publication() {
            facts.extend(publication.series.as_ref().map(|series| match &series.number {
                Some(number) => format!("{} {number}", series.name),
                None => series.name.to_string(),
            }));
            facts.extend(self.publishers.iter().map(|name| (*name).to_owned()));
        }
        let mut facts: Vec<String> =
            facts.iter().map(|fact| format!("<bdi>{}</bdi>", escape(fact))).collect();
        facts.push(format!("<code>{}</code>", escape(record.id())));
        facts
    }

    /// Writes the languages of a publication, each as a link to its edition; of another record, its page.
    fn write_languages(&self, interface: Interface, out: &mut dyn Write) -> io::Result<()> {
        let Some(publication) = self.record.as_publication() else {
            let Some(url) = address(self.record).and_then(web_address::encode) else { return Ok(()) };
            let url = escape(&url);
            return writeln!(out, "<p class=\"facts\"><a href=\"{url}\">{url}</a></p>");
        };
        if publication.editions.is_empty() {
            return Ok(());
        }
        let label = escape(&words::page_languages().text(interface));
        writeln!(out, "<div class=\"languages\"><b>{label}</b>\n<ul>")?;
        for edition in &publication.editions {
            writeln!(out, "<li>{}</li>", edition_link(edition, interface))?;
        }
        writeln!(out, "</ul>\n</div>")
    }
}

/// Returns the name of the edition's language, as a link if its address is known.
fn edition_link(edition: &Edition<'_>, interface: Interface) -> String {
    let name = escape(&language(&edition.language).text(interface));
    let Some(url) = edition.url.as_deref().and_then(web_address::encode) else { return name };
    let code = Some(escape(&edition.language)).filter(|code| is_tag(code));
    let code = code.map(|code| format!(" hreflang=\"{code}\"")).unwrap_or_default();
    format!("<a href=\"{}\"{code}>{name}</a>", escape(&url))
}

/// Returns whether the code is a language tag that a browser reads.
fn is_tag(code: &str) -> bool {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    code != "und"
        && code.split('-').all(is_part)
        && code.split('-').next().is_some_and(|first| first.len() > 1)
}
