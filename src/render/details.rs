//! Full record: the title, then labelled facts, one below the other.

use std::io::Write;
use std::ops::Range;

use crate::error::Error;
use crate::messages::{Interface, Message};
use crate::terminal::style::{Tone, paint};
use crate::terminal::styled_line::{Line, columns};
use crate::terminal::view::View;
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

/// A row of a sheet: parts side by side, each with the column where it starts.
pub(crate) type Row = Vec<(usize, Line, Tone)>;

/// Writes a title and an id below it.
///
/// # Errors
/// Failed writes.
pub(crate) fn heading(title: &str, id: &str, view: View, out: &mut dyn Write) -> Result<(), Error> {
    for (text, tone) in [(title, Tone::Strong), (id, Tone::Id)] {
        for piece in wrap(&Line::plain(text), view.width()) {
            writeln!(out, "{}", paint(&piece, tone, view))?;
        }
    }
    Ok(())
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

    /// Adds a fact before all others. Does nothing without entries.
    pub(crate) fn add_first(&mut self, label: Message, entries: impl IntoIterator<Item = Entry>) {
        let before = self.facts.len();
        self.add(label, entries);
        let added = self.facts.len() - before;
        self.facts.rotate_right(added);
    }

    /// Highlights these byte ranges of every text.
    pub(crate) fn mark(&mut self, marks: impl Fn(&str) -> Vec<Range<usize>>) {
        let entries = self.facts.iter_mut().flat_map(|fact| &mut fact.entries);
        let lines = entries.flat_map(|entry| &mut entry.lines).map(|(line, _)| line);
        for line in lines.chain([&mut self.title]).chain(&mut self.known_as) {
            line.highlight(&marks(line.text()));
        }
    }

    /// Returns the rows of the sheet, wrapped to the width.
    pub(crate) fn rows(&self, width: usize, interface: Interface) -> Vec<Row> {
        let mut rows = Vec::new();
        let heads = [(Some(&self.title), Tone::Strong), (self.known_as.as_ref(), Tone::Plain)];
        for (line, tone) in heads.into_iter().chain([(Some(&self.below), Tone::Id)]) {
            let pieces = line.into_iter().flat_map(|line| wrap(line, width));
            rows.extend(pieces.map(|piece| vec![(0, piece, tone)]));
        }
        rows.push(Vec::new());
        let label_of = |fact: &Fact| fact.label.text(interface);
        let widest = || self.facts.iter().map(|fact| columns(&label_of(fact))).max().unwrap_or(0);
        let beside = (width >= BESIDE).then(|| widest() + GAP);
        for fact in &self.facts {
            let label = Line::plain(&label_of(fact));
            let indent = beside.unwrap_or(GAP);
            let mut ahead = Line::default();
            if beside.is_some() {
                ahead = label;
            } else {
                rows.extend(wrap(&label, width).into_iter().map(|piece| vec![(0, piece, Tone::Faint)]));
            }
            let leads = fact.entries.iter().map(|e| e.lead.width()).max().unwrap_or(0);
            let leads = if leads == 0 { 0 } else { leads + GAP };
            for entry in &fact.entries {
                let mut lead = entry.lead.clone();
                for (line, tone) in &entry.lines {
                    // An address stays whole, so that it can be copied.
                    let room = if line.target().is_some() {
                        usize::MAX
                    } else {
                        width.saturating_sub(indent + leads)
                    };
                    for piece in wrap(line, room) {
                        rows.push(vec![
                            (0, std::mem::take(&mut ahead), Tone::Faint),
                            (indent, std::mem::take(&mut lead), Tone::Plain),
                            (indent + leads, piece, *tone),
                        ]);
                    }
                }
            }
        }
        rows
    }

    /// Writes the sheet, wrapped to the width of a terminal, or unwrapped for a pipe.
    ///
    /// # Errors
    /// Failed writes.
    pub(crate) fn write(&self, view: View, out: &mut dyn Write) -> Result<(), Error> {
        for row in self.rows(view.width(), view.interface) {
            let mut at = 0;
            for (start, line, tone) in row {
                write!(out, "{:1$}{2}", "", start - at, paint(&line, tone, view))?;
                at = start + line.width();
            }
            writeln!(out)?;
        }
        Ok(())
    }
}
