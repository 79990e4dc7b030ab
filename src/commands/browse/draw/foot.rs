//! The last row: a message, the fault of the line, or the keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::commands::browse::browser::Browser;
use crate::commands::browse::draw::pen::Pen;
use crate::commands::browse::state::{Focus, Note, Purpose};
use crate::messages::words;
use crate::terminal::style::Tone;
use crate::terminal::styled_line::{Line, columns};

pub(crate) fn draw(browser: &Browser<'_>, area: Rect, pen: Pen, buffer: &mut Buffer) {
    let state = &browser.state;
    let failed = match (&state.note, &state.fault) {
        (Some(Note::Done(note)), _) => {
            pen.put(&Line::plain(note), Tone::Strong, area, buffer);
            return;
        }
        (Some(Note::Failed(problem)), _) | (None, Some(problem)) => Some(problem),
        (None, None) => None,
    };
    if let Some(problem) = failed {
        pen.put_styled(&Line::plain(problem), pen.failure(), area, buffer);
        return;
    }
    let keys = match (state.focus, state.purpose) {
        (Focus::Line, Purpose::Look) => words::browse_keys_of_line(),
        (Focus::Line, Purpose::Pick) => words::browse_keys_of_line_to_pick(),
        (Focus::List, Purpose::Look) => words::browse_keys_of_list(),
        (Focus::List, Purpose::Pick) => words::browse_keys_of_list_to_pick(),
    };
    let keys = keys.text(pen.view.interface);
    pen.put(&Line::plain(fitting(&keys, usize::from(area.width))), Tone::Faint, area, buffer);
}

/// Returns the first keys of a list, as many as fit.
fn fitting(keys: &str, width: usize) -> &str {
    let mut shown = keys;
    while columns(shown) > width
        && let Some((first, _)) = shown.rsplit_once(" · ")
    {
        shown = first;
    }
    shown
}
