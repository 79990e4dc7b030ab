//! Draws the screen. A picture depends on the browser alone.

pub(crate) mod boxes;
pub(crate) mod foot;
pub(crate) mod head;
pub(crate) mod list;
pub(crate) mod pen;
pub(crate) mod preview;

use ratatui::Frame;

use crate::commands::browse::areas::Areas;
use crate::commands::browse::browser::Browser;
use crate::commands::browse::draw::pen::Pen;
use crate::commands::browse::state::{Focus, Overlay};
use crate::terminal::style::Tone;
use crate::terminal::view::Letters;

/// Draws the browser.
pub(crate) fn draw(browser: &Browser<'_>, frame: &mut Frame<'_>) {
    let areas = Areas::of(frame.area().as_size());
    let pen = Pen { view: browser.view };
    let buffer = frame.buffer_mut();
    let mut cursor = head::draw(browser, &areas, pen, buffer);
    list::draw(browser, areas.list, pen, buffer);
    if let Some(rule) = areas.rule {
        let letter = match (rule.width > 1, pen.view.letters) {
            (true, Letters::Unicode) => '─',
            (true, Letters::Ascii) => '-',
            (false, Letters::Unicode) => '│',
            (false, Letters::Ascii) => '|',
        };
        pen.fill(letter, Tone::Faint, rule, buffer);
    }
    if let Some(area) = areas.preview {
        preview::draw(browser, area, pen, buffer);
    }
    foot::draw(browser, areas.foot, pen, buffer);
    if browser.state.focus == Focus::List {
        cursor = None;
    }
    match &browser.state.overlay {
        Overlay::None => {}
        Overlay::Keys(top) => {
            boxes::draw_keys(browser, *top, pen, buffer);
            cursor = None;
        }
        Overlay::Save(form) => cursor = boxes::draw_save(browser, form, pen, buffer),
    }
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}
