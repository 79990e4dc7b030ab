//! Keys change the state. `update` returns requests to the desktop as an [`Action`].

use std::ops::ControlFlow;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::commands::browse::chips;
use crate::commands::browse::edit_line::Edit;
use crate::commands::browse::save_form::SaveForm;
use crate::commands::browse::state::{Focus, Overlay, Purpose, State};

/// An action outside the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Search for the line, which has changed.
    Search,
    /// Open the page of the selected record.
    Open,
    CopyReference,
    CopyId,
    CopyBibtex,
    /// Write the chosen records into the file of the form.
    Save,
    /// Leave, and with `--print` print the marked records.
    Leave,
    /// Leave, and with `--print` print the marked records, or else the selected one.
    Pick,
    /// Leave, and print nothing.
    Quit,
    /// Stop until the shell goes on with the program.
    Suspend,
    /// Draw the whole screen again.
    Redraw,
}

/// Rows by which one key scrolls the preview.
const STEP: usize = 3;

/// Carries out a key.
pub(crate) fn update(state: &mut State, key: KeyEvent) -> Option<Action> {
    state.note = None;
    let is_control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Char('c') if is_control => return Some(Action::Quit),
        KeyCode::Char('z') if is_control => return Some(Action::Suspend),
        KeyCode::Char('l') if is_control => return Some(Action::Redraw),
        _ => {}
    }
    match &mut state.overlay {
        Overlay::Keys(top) => {
            match key.code {
                KeyCode::Down | KeyCode::Char('j') => *top += 1,
                KeyCode::Up | KeyCode::Char('k') => *top = top.saturating_sub(1),
                KeyCode::PageDown | KeyCode::Char(' ') => *top += STEP,
                KeyCode::PageUp => *top = top.saturating_sub(STEP),
                _ => state.overlay = Overlay::None,
            }
            None
        }
        Overlay::Save(form) => {
            match key.code {
                KeyCode::Esc => state.overlay = Overlay::None,
                KeyCode::Enter => return Some(Action::Save),
                KeyCode::Down | KeyCode::Tab => form.switch_format(true),
                KeyCode::Up | KeyCode::BackTab => form.switch_format(false),
                _ => {
                    if let Some(edit) = edit_of(key) {
                        form.file.edit(edit);
                    }
                }
            }
            None
        }
        Overlay::None => match (everywhere(state, key), state.focus) {
            (ControlFlow::Break(action), _) => action,
            (ControlFlow::Continue(()), Focus::Line) => in_line(state, key),
            (ControlFlow::Continue(()), Focus::List) => in_list(state, key.code),
        },
    }
}

/// Inserts pasted text where the cursor is.
pub(crate) fn paste(state: &mut State, text: &str) -> Option<Action> {
    state.note = None;
    match (&mut state.overlay, state.focus) {
        (Overlay::Save(form), _) => {
            form.file.insert(text);
            None
        }
        (Overlay::None, Focus::Line) => {
            state.line.insert(text);
            Some(Action::Search)
        }
        _ => None,
    }
}

/// Carries out a key that means the same in the line and in the list. Goes on with any other key.
fn everywhere(state: &mut State, key: KeyEvent) -> ControlFlow<Option<Action>> {
    let is_shift = key.modifiers.contains(KeyModifiers::SHIFT);
    let page = state.rows().saturating_sub(1).max(1);
    match key.code {
        KeyCode::Esc => return ControlFlow::Break(Some(Action::Leave)),
        KeyCode::Enter if state.purpose == Purpose::Pick => return ControlFlow::Break(Some(Action::Pick)),
        KeyCode::Enter => return ControlFlow::Break(Some(Action::Open)),
        KeyCode::F(1) => state.overlay = Overlay::Keys(0),
        KeyCode::Char('s') if key.modifiers.contains(KeyModifiers::CONTROL) => {
            if !state.chosen().is_empty() {
                state.overlay = Overlay::Save(SaveForm::new());
            }
        }
        KeyCode::Down if is_shift => state.preview_top += STEP,
        KeyCode::Up if is_shift => state.preview_top = state.preview_top.saturating_sub(STEP),
        KeyCode::Down => down(state, 1),
        KeyCode::PageDown => down(state, page),
        KeyCode::Up if state.selected == 0 => state.focus = Focus::Line,
        KeyCode::Up => state.select(state.selected - 1),
        KeyCode::PageUp => state.select(state.selected.saturating_sub(page)),
        KeyCode::Tab | KeyCode::BackTab => {
            state.focus = match state.focus {
                Focus::Line => Focus::List,
                Focus::List => Focus::Line,
            }
        }
        // Alt makes a letter a key in the line too.
        KeyCode::Char(letter) if key.modifiers.contains(KeyModifiers::ALT) => {
            return ControlFlow::Break(in_list(state, KeyCode::Char(letter)));
        }
        _ => return ControlFlow::Continue(()),
    }
    ControlFlow::Break(None)
}

fn down(state: &mut State, rows: usize) {
    state.focus = Focus::List;
    state.select(state.selected + rows);
}

fn in_line(state: &mut State, key: KeyEvent) -> Option<Action> {
    let edit = edit_of(key)?;
    let was_at_start = state.line.is_at_start();
    let changed = state.line.edit(edit)
        || (edit == Edit::Backspace && was_at_start && chips::remove_last(&mut state.chips));
    changed.then_some(Action::Search)
}

fn in_list(state: &mut State, key: KeyCode) -> Option<Action> {
    match key {
        KeyCode::Char('q') => return Some(Action::Leave),
        KeyCode::Char('o') => return Some(Action::Open),
        KeyCode::Char('y') => return Some(Action::CopyReference),
        KeyCode::Char('i') => return Some(Action::CopyId),
        KeyCode::Char('b') => return Some(Action::CopyBibtex),
        KeyCode::Char('j') => state.select(state.selected + 1),
        KeyCode::Char('k') => state.select(state.selected.saturating_sub(1)),
        KeyCode::Char('g') | KeyCode::Home => state.select(0),
        KeyCode::Char('G') | KeyCode::End => state.select(usize::MAX),
        KeyCode::Char('J') => state.preview_top += STEP,
        KeyCode::Char('K') => state.preview_top = state.preview_top.saturating_sub(STEP),
        KeyCode::Char(' ') => {
            state.toggle_mark();
            state.select(state.selected + 1);
        }
        KeyCode::Char('a') => state.toggle_all(),
        KeyCode::Char('l') => state.titles.switch(),
        KeyCode::Char('/') => state.focus = Focus::Line,
        KeyCode::Char('?') => state.overlay = Overlay::Keys(0),
        _ => {}
    }
    None
}

/// Returns the change of a line that a key means, by the keys of readline.
fn edit_of(key: KeyEvent) -> Option<Edit> {
    let is_control = key.modifiers.contains(KeyModifiers::CONTROL);
    Some(match key.code {
        KeyCode::Char('a') if is_control => Edit::Start,
        KeyCode::Char('e') if is_control => Edit::End,
        KeyCode::Char('u') if is_control => Edit::DeleteToStart,
        KeyCode::Char('k') if is_control => Edit::DeleteToEnd,
        KeyCode::Char('w') if is_control => Edit::DeleteWord,
        KeyCode::Char('d') if is_control => Edit::Delete,
        // Some terminals send Ctrl-H for Backspace.
        KeyCode::Char('h') if is_control => Edit::Backspace,
        KeyCode::Char(_) if is_control => return None,
        KeyCode::Char(letter) => Edit::Insert(letter),
        KeyCode::Backspace => Edit::Backspace,
        KeyCode::Delete => Edit::Delete,
        KeyCode::Left if is_control => Edit::WordLeft,
        KeyCode::Right if is_control => Edit::WordRight,
        KeyCode::Left => Edit::Left,
        KeyCode::Right => Edit::Right,
        KeyCode::Home => Edit::Start,
        KeyCode::End => Edit::End,
        _ => return None,
    })
}
