//! The whole record, from the row to which the user scrolled.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::commands::browse::browser::Browser;
use crate::commands::browse::draw::pen::Pen;

pub(crate) fn draw(browser: &Browser<'_>, area: Rect, pen: Pen, buffer: &mut Buffer) {
    let rows = browser.preview.rows.iter().skip(browser.state.preview_top);
    for (y, row) in (area.y..area.bottom()).zip(rows) {
        for (start, line, tone) in row {
            let start = u16::try_from(*start).unwrap_or(area.width).min(area.width);
            let place = Rect { x: area.x + start, y, width: area.width - start, height: 1 };
            pen.put(line, *tone, place, buffer);
        }
    }
}
