//! The state of the screen: everything that keys change.

use ratatui::layout::Size;

use crate::cli::Conditions;
use crate::commands::browse::areas::Areas;
use crate::commands::browse::edit_line::EditLine;
use crate::commands::browse::finder::Results;
use crate::commands::browse::save_form::SaveForm;
use crate::commands::browse::title_choices::TitleChoices;

/// The part of the screen that gets the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Focus {
    /// The line of words: letters are text.
    Line,
    /// The list: letters are keys.
    List,
}

/// A box over the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Overlay {
    None,
    /// The keys, from this row on.
    Keys(usize),
    Save(SaveForm),
}

/// Purpose of browsing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Looking at records.
    Look,
    /// Printing ids (`--print`).
    Pick,
}

/// A message at the foot, until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Note {
    Done(String),
    Failed(String),
}

#[derive(Clone, Debug)]
pub(crate) struct State {
    pub(crate) line: EditLine,
    /// Conditions that stand in no line.
    pub(crate) chips: Conditions,
    pub(crate) focus: Focus,
    pub(crate) overlay: Overlay,
    pub(crate) purpose: Purpose,
    pub(crate) results: Results,
    /// Place of the selected hit.
    pub(crate) selected: usize,
    /// First row of the list that is on the screen.
    pub(crate) top: usize,
    /// First row of the preview that is on the screen.
    pub(crate) preview_top: usize,
    /// Numbers of the marked records, in the order of marking.
    pub(crate) marked: Vec<u32>,
    pub(crate) titles: TitleChoices,
    /// The fault of the line: a condition that names nothing. The hits are those of the line before.
    pub(crate) fault: Option<String>,
    pub(crate) note: Option<Note>,
    pub(crate) size: Size,
}

impl State {
    pub(crate) fn new(line: EditLine, chips: Conditions, purpose: Purpose, titles: TitleChoices) -> State {
        State {
            line,
            chips,
            focus: Focus::Line,
            overlay: Overlay::None,
            purpose,
            results: Results::default(),
            selected: 0,
            top: 0,
            preview_top: 0,
            marked: Vec::new(),
            titles,
            fault: None,
            note: None,
            size: Size::default(),
        }
    }

    /// Returns the number of the selected record.
    pub(crate) fn record(&self) -> Option<u32> {
        self.results.hits.get(self.selected).map(|hit| hit.record)
    }

    /// Returns the marked records, or else the selected one.
    pub(crate) fn chosen(&self) -> Vec<u32> {
        if self.marked.is_empty() { self.record().into_iter().collect() } else { self.marked.clone() }
    }

    /// Shows new results, and selects the first.
    pub(crate) fn show(&mut self, results: Results) {
        self.results = results;
        self.fault = None;
        self.top = 0;
        self.select(0);
    }

    /// Selects the hit at this place, or the last one, and scrolls the list to it.
    pub(crate) fn select(&mut self, place: usize) {
        self.selected = place.min(self.results.hits.len().saturating_sub(1));
        self.preview_top = 0;
        self.scroll();
    }

    /// Scrolls the list so that the selected hit is on the screen.
    pub(crate) fn scroll(&mut self) {
        let rows = self.rows();
        let lowest = (self.selected + 1).saturating_sub(rows);
        let last = self.results.hits.len().saturating_sub(rows);
        self.top = self.top.clamp(lowest, self.selected).min(last.max(lowest));
    }

    /// Returns the number of rows of the list.
    pub(crate) fn rows(&self) -> usize {
        usize::from(Areas::of(self.size).list.height).max(1)
    }

    /// Marks the selected record, or removes its mark.
    pub(crate) fn toggle_mark(&mut self) {
        if let Some(record) = self.record() {
            match self.marked.iter().position(|marked| *marked == record) {
                Some(place) => {
                    self.marked.remove(place);
                }
                None => self.marked.push(record),
            }
        }
    }

    /// Marks all hits, or removes their marks if all are marked.
    pub(crate) fn toggle_all(&mut self) {
        let hits: Vec<u32> = self.results.hits.iter().map(|hit| hit.record).collect();
        let unmarked: Vec<u32> = hits.iter().copied().filter(|hit| !self.marked.contains(hit)).collect();
        if unmarked.is_empty() {
            self.marked.retain(|record| !hits.contains(record));
        } else {
            self.marked.extend(unmarked);
        }
    }
}
