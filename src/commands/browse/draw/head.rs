//! The line of words, and below it the conditions and counts.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::commands::browse::areas::Areas;
use crate::commands::browse::browser::Browser;
use crate::commands::browse::chips;
use crate::commands::browse::draw::pen::Pen;
use crate::messages::words;
use crate::terminal::style::Tone;
use crate::terminal::styled_line::Line;

/// Draws both rows, and returns the place of the cursor.
pub(crate) fn draw(browser: &Browser<'_>, areas: &Areas, pen: Pen, buffer: &mut Buffer) -> Option<Position> {
    let interface = pen.view.interface;
    let state = &browser.state;
    let label = Line::plain(&format!("{} ", words::browse_line().text(interface)));
    let used_width = pen.put(&label, Tone::Strong, areas.line, buffer);
    let rest = right_of(areas.line, used_width);
    // One column is for a cursor at the end.
    let (text, column) = state.line.window(usize::from(rest.width));
    pen.put(&Line::plain(text), Tone::Plain, rest, buffer);
    let column = u16::try_from(column).unwrap_or(u16::MAX).min(rest.width.saturating_sub(1));
    draw_facts(browser, areas.facts, pen, buffer);
    (rest.width > 0 && rest.height > 0).then(|| areas.cursor(used_width + column))
}

/// Draws the conditions at the left, and the counts at the right.
fn draw_facts(browser: &Browser<'_>, area: Rect, pen: Pen, buffer: &mut Buffer) {
    let interface = pen.view.interface;
    let state = &browser.state;
    let mut counts =
        vec![words::browse_count(state.results.hits.len(), browser.finder.len()).text(interface)];
    if !state.marked.is_empty() {
        counts.push(words::browse_marked(state.marked.len()).text(interface));
    }
    counts.push(words::browse_titles(state.titles.name()).text(interface));
    let counts = Line::plain(&counts.join(" · "));
    let width = u16::try_from(counts.width()).unwrap_or(area.width).min(area.width);
    let right = Rect { x: area.x + area.width - width, width, ..area };
    pen.put(&counts, Tone::Faint, right, buffer);
    let mut left = Rect { width: (area.width - width).saturating_sub(1), ..area };
    for chip in chips::named(&state.results.query, &state.chips, interface) {
        let used_width = pen.put(&chip, Tone::Id, left, buffer);
        left = right_of(left, used_width + 1);
    }
}

fn right_of(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect { x: area.x + columns, width: area.width - columns, ..area }
}
