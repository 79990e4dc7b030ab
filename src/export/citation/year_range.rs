//! Ranges of years: `1924–1977`. hayagriva 0.10 has none, and panics at one.
//!
//! The processor gets a year of five digits instead, which no text of the work has. The rendered line then shows the
//! range in its place. A style that prints the last two digits of a year prints those of the first one.

use std::collections::HashMap;

use crate::export::citation::markup::Runs;
use crate::export::reference::Reference;

/// Greatest year that the processor takes.
const LAST: u16 = i16::MAX.unsigned_abs();

/// Returns the range of years of a periodical that has ended; `None` if its first year is unknown, or more than that is
/// known.
pub(super) fn of(reference: &Reference<'_>) -> Option<(u16, u16)> {
    let from = reference.date.filter(|date| date.month.is_none())?;
    Some((from.year, reference.until?))
}

/// Returns a range as it is printed.
pub(super) fn shown((from, until): (u16, u16)) -> String {
    format!("{from}–{until}")
}

/// Years that stand in for ranges.
#[derive(Debug, Default)]
pub(super) struct StandIns(HashMap<u16, (u16, u16)>);

impl StandIns {
    /// Returns a year for this range, which is not in the text of the work. `None` if all are taken.
    pub(super) fn add(&mut self, range: (u16, u16), text: &str) -> Option<u16> {
        let years = (10_000 + range.0 % 100..=LAST).step_by(100);
        let free = years.filter(|year| self.0.get(year).is_none_or(|other| *other == range));
        let year = free.into_iter().find(|year| !text.contains(&year.to_string()))?;
        self.0.insert(year, range);
        Some(year)
    }

    /// Shows the range of a work in its reference. Returns whether it is there.
    pub(super) fn show(&self, range: (u16, u16), line: &mut Runs) -> bool {
        let mut is_there = false;
        for year in self.0.iter().filter(|(_, of)| **of == range).map(|(year, _)| year.to_string()) {
            is_there |= line.replace(&year, &shown(range));
        }
        is_there
    }
}
