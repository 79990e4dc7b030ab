//! Boxes over the screen: the keys, and the question for a file.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::commands::browse::browser::Browser;
use crate::commands::browse::draw::pen::{Pen, append};
use crate::commands::browse::keys::{self, BOX, NAMES};
use crate::commands::browse::save_form::SaveForm;
use crate::messages::words;
use crate::terminal::style::{END_ISOLATE, Tone};
use crate::terminal::styled_line::{Line, columns};
use crate::terminal::view::Letters;

/// Draws the keys from this row on. Arrows in the frame show where there are more keys.
pub(crate) fn draw_keys(browser: &Browser<'_>, top: usize, pen: Pen, buffer: &mut Buffer) {
    let interface = pen.view.interface;
    let width = BOX.min(buffer.area.width);
    let rows = keys::rows(browser.state.purpose, interface, keys::meaning_width(buffer.area.width));
    let height = u16::try_from(rows.len() + 2).unwrap_or(u16::MAX).min(buffer.area.height);
    let title = words::browse_keys_title().text(interface);
    let inside = frame(&title, Rect::new(0, 0, width, height), pen, buffer);
    for (y, (name, meaning)) in (inside.y..inside.bottom()).zip(rows.iter().skip(top)) {
        let left = Rect { y, height: 1, width: NAMES.min(inside.width), ..inside };
        pen.put(&Line::plain(name), Tone::Id, left, buffer);
        let x = (inside.x + NAMES + 1).min(inside.right());
        pen.put(meaning, Tone::Plain, Rect { x, y, height: 1, width: inside.right() - x }, buffer);
    }
    let [above, below] = match pen.view.letters {
        Letters::Unicode => ['▲', '▼'],
        Letters::Ascii => ['^', 'v'],
    };
    let mut point = |letter, y| pen.fill(letter, Tone::Plain, Rect::new(inside.right(), y, 1, 1), buffer);
    if inside.height > 0 && top > 0 {
        point(above, inside.y - 1);
    }
    if inside.height > 0 && top + usize::from(inside.height) < rows.len() {
        point(below, inside.bottom());
    }
}

/// Draws the question, and returns the place of the cursor.
pub(crate) fn draw_save(
    browser: &Browser<'_>,
    form: &SaveForm,
    pen: Pen,
    buffer: &mut Buffer,
) -> Option<Position> {
    let interface = pen.view.interface;
    let width = BOX.min(buffer.area.width);
    let count = browser.state.chosen().len();
    let title = words::browse_save_title(count).text(interface);
    let inside = frame(&title, Rect::new(0, 0, width, 5), pen, buffer);
    let row = |y: u16| Rect { y: inside.y + y, height: 1, ..inside }.intersection(inside);
    let format = words::browse_save_format(form.format_name()).text(interface);
    pen.put(&Line::plain(&format), Tone::Plain, row(0), buffer);
    let label = Line::plain(&format!("{} ", words::browse_save_file().text(interface)));
    let used_width = pen.put(&label, Tone::Plain, row(1), buffer);
    let rest = Rect { x: inside.x + used_width, width: inside.width - used_width, ..row(1) };
    let (text, column) = form.file.window(usize::from(rest.width));
    pen.put(&Line::plain(text), Tone::Strong, rest, buffer);
    pen.put(&Line::plain(&words::browse_save_keys().text(interface)), Tone::Faint, row(2), buffer);
    let column = u16::try_from(column).unwrap_or(u16::MAX).min(rest.width.saturating_sub(1));
    (rest.width > 0 && rest.height > 0).then(|| Position::new(rest.x + column, rest.y))
}

/// Draws an empty frame in the middle of the screen, and returns the place inside.
fn frame(title: &str, size: Rect, pen: Pen, buffer: &mut Buffer) -> Rect {
    let screen = buffer.area;
    let (width, height) = (size.width.min(screen.width), size.height.min(screen.height));
    let area = Rect::new((screen.width - width) / 2, (screen.height - height) / 2, width, height);
    for position in area.positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
        }
    }
    for y in area.top()..area.bottom() {
        if let Some(x) = area.x.checked_sub(1)
            && let Some(cell) = buffer.cell_mut((x, y))
        {
            // Half of a wide letter would move everything behind it, and an open isolate would turn it round.
            if columns(cell.symbol()) > 1 {
                cell.reset();
            }
            if pen.view.letters == Letters::Unicode {
                append(buffer, (x, y), END_ISOLATE);
            }
        }
    }
    if width < 4 || height < 3 {
        return Rect { width: 0, height: 0, ..area };
    }
    let [left_up, right_up, left_down, right_down, level, upright] = match pen.view.letters {
        Letters::Unicode => ['╭', '╮', '╰', '╯', '─', '│'],
        Letters::Ascii => ['+', '+', '+', '+', '-', '|'],
    };
    let last = (area.right() - 1, area.bottom() - 1);
    pen.fill(level, Tone::Plain, Rect { height: 1, ..area }, buffer);
    pen.fill(level, Tone::Plain, Rect { y: last.1, height: 1, ..area }, buffer);
    pen.fill(upright, Tone::Plain, Rect { width: 1, ..area }, buffer);
    pen.fill(upright, Tone::Plain, Rect { x: last.0, width: 1, ..area }, buffer);
    for (letter, x, y) in [
        (left_up, area.x, area.y),
        (right_up, last.0, area.y),
        (left_down, area.x, last.1),
        (right_down, last.0, last.1),
    ] {
        pen.fill(letter, Tone::Plain, Rect::new(x, y, 1, 1), buffer);
    }
    let title = Line::plain(&format!(" {title} "));
    pen.put(&title, Tone::Strong, Rect { x: area.x + 1, width: width - 2, height: 1, ..area }, buffer);
    Rect::new(area.x + 2, area.y + 1, width - 4, height - 2)
}
