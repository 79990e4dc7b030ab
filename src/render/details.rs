//! Full record: the title, then labelled facts, one below the other.

use std::io::Write;

use crate::error::Error;
use crate::messages::Message;
use crate::terminal::style::{Tone, paint};
use crate::terminal::styled_line::{Line, columns};
use crate::terminal::view::{Reader, View};
use crate::terminal::wrap::wrap;

/// A record's facts in display order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    title: Line,
    known_as: Option<Line>,
    below: Line,
    facts: Vec<Fact>,
}

/// A label and its entries.
#[derive(Clone, Debug)]
struct Fact {
    label: Message,
    entries: Vec<Entry>,
}

/// Lines of a fact. The lead, such as a language or a year, distinguishes one entry from the others.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    lead: Line,
    lines: Vec<(Line, Tone)>,
}

impl Entry {
    /// Returns an entry of plain text.
    pub(crate) fn plain(text: &str) -> Entry {
        Entry::led("", text)
    }

    /// Returns an entry with a lead.
    pub(crate) fn led(lead: &str, text: &str) -> Entry {
        Entry { lead: Line::plain(lead), lines: vec![(Line::plain(text), Tone::Plain)] }
    }

    /// Adds an address as a link.
    pub(crate) fn with_link(mut self, address: &str, tone: Tone) -> Entry {
        self.lines.push((Line::link(address), tone));
        self
    }

    /// Returns an entry with an address as a link.
    pub(crate) fn link(address: &str) -> Entry {
        Entry::default().with_link(address, Tone::Plain)
    }

    /// Returns an entry with a lead and an address as a link.
    pub(crate) fn led_link(lead: &str, address: &str) -> Entry {
        Entry { lead: Line::plain(lead), ..Entry::link(address) }
    }

    /// Adds a line.
    pub(crate) fn with(mut self, text: &str, tone: Tone) -> Entry {
        self.lines.push((Line::plain(text), tone));
        self
    }
}

/// Writes a title and an id below it.
///
/// # Errors
/// Failed writes.
pub(crate) fn heading(title: &str, id: &str, view: View, out: &mut dyn Write) -> Result<(), Error> {
    let page = Page::of(view);
    page.lines(&Line::plain(title), Tone::Strong, out)?;
    page.lines(&Line::plain(id), Tone::Id, out)
}

/// Minimum width at which labels are beside the facts instead of above them.
const BESIDE: usize = 60;
/// Columns between label, lead and text.
const GAP: usize = 2;

impl Sheet {
    /// Returns a sheet without facts: the title, the usual title if it differs, and a line.
    pub(crate) fn new(title: &str, known_as: Option<&str>, below: &str) -> Sheet {
        Sheet {
            title: Line::plain(title),
            known_as: known_as.map(Line::plain),
            below: Line::plain(below),
            facts: Vec::new(),
        }
    }

    /// Adds a fact. Does nothing without entries.
    pub(crate) fn add(&mut self, label: Message, entries: impl IntoIterator<Item = Entry>) {
        let entries: Vec<Entry> = entries.into_iter().collect();
        if !entries.is_empty() {
            self.facts.push(Fact { label, entries });
        }
    }

    /// Writes the sheet, wrapped to the width of a terminal, or unwrapped for a pipe.
    ///
    /// # Errors
    /// Failed writes.
    pub(crate) fn write(&self, view: View, out: &mut dyn Write) -> Result<(), Error> {
        let page = Page::of(view);
        let width = page.width;
        page.lines(&self.title, Tone::Strong, out)?;
        if let Some(known_as) = &self.known_as {
            page.lines(known_as, Tone::Plain, out)?;
        }
        page.lines(&self.below, Tone::Id, out)?;
        out.write_all(b"\n")?;
        let said = |fact: &Fact| fact.label.text(view.interface);
        let widest = || self.facts.iter().map(|fact| columns(&said(fact))).max().unwrap_or(0);
        let beside = (width >= BESIDE).then(|| widest() + GAP);
        for fact in &self.facts {
            let label = Line::plain(&said(fact));
            let indent = beside.unwrap_or(GAP);
            let mut ahead = if beside.is_some() {
                page.padded(&label, Tone::Faint, indent)
            } else {
                page.lines(&label, Tone::Faint, out)?;
                " ".repeat(indent)
            };
            let leads = fact.entries.iter().map(|e| e.lead.width()).max().unwrap_or(0);
            let leads = if leads == 0 { 0 } else { leads + GAP };
            for entry in &fact.entries {
                let mut lead = page.padded(&entry.lead, Tone::Plain, leads);
                for (line, tone) in &entry.lines {
                    // An address stays whole, so that it can be copied.
                    let room = if line.target().is_some() {
                        usize::MAX
                    } else {
                        width.saturating_sub(indent + leads)
                    };
                    for piece in wrap(line, room) {
                        writeln!(out, "{ahead}{lead}{}", paint(&piece, *tone, page.view))?;
                        ahead = " ".repeat(indent);
                        lead = " ".repeat(leads);
                    }
                }
            }
        }
        Ok(())
    }
}

struct Page {
    width: usize,
    view: View,
}

impl Page {
    fn of(view: View) -> Page {
        Page {
            width: match view.reader {
                Reader::Terminal { width } => width,
                Reader::Pipe => usize::MAX,
            },
            view,
        }
    }

    fn lines(&self, line: &Line, tone: Tone, out: &mut dyn Write) -> Result<(), Error> {
        for piece in wrap(line, self.width) {
            writeln!(out, "{}", paint(&piece, tone, self.view))?;
        }
        Ok(())
    }

    fn padded(&self, line: &Line, tone: Tone, width: usize) -> String {
        let missing = width.saturating_sub(line.width());
        format!("{}{:missing$}", paint(line, tone, self.view), "")
    }
}
