//! The list of hits, one a row: cursor, mark, year, title, languages.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::commands::browse::browser::Browser;
use crate::commands::browse::draw::pen::Pen;
use crate::commands::browse::state::Focus;
use crate::messages::words;
use crate::record::Record;
use crate::terminal::style::Tone;
use crate::terminal::styled_line::Line;
use crate::terminal::symbols::Mark;

/// Columns before the title: cursor, mark, year and the spaces behind them.
const BEFORE_TITLE: u16 = 9;
/// Minimum width at which the languages are at the right.
const WITH_LANGUAGES: u16 = 56;
/// Columns of the languages, on a narrow list and on a wide one.
const LANGUAGES: [u16; 2] = [11, 17];
/// Minimum width of a wide list.
const WIDE: u16 = 80;

pub(crate) fn draw(browser: &Browser<'_>, area: Rect, pen: Pen, buffer: &mut Buffer) {
    let state = &browser.state;
    if state.results.hits.is_empty() {
        let nothing = Line::plain(&words::browse_nothing().text(pen.view.interface));
        pen.put(&nothing, Tone::Faint, area, buffer);
        return;
    }
    let hits = state.results.hits.iter().enumerate().skip(state.top).take(usize::from(area.height));
    for (y, (place, hit)) in (area.y..).zip(hits) {
        let Some(record) = browser.finder.record(hit.record) else { continue };
        let row = Rect { y, height: 1, ..area };
        draw_row(
            browser,
            record,
            place == state.selected,
            state.marked.contains(&hit.record),
            row,
            pen,
            buffer,
        );
    }
}

fn draw_row(
    browser: &Browser<'_>,
    record: &Record<'_>,
    is_selected: bool,
    is_marked: bool,
    row: Rect,
    pen: Pen,
    buffer: &mut Buffer,
) {
    let state = &browser.state;
    let part = |x: u16, width: u16| Rect { x: row.x + x, width, ..row }.intersection(row);
    if is_selected {
        pen.put(&Line::plain(">"), Tone::Strong, part(0, 1), buffer);
    }
    if is_marked {
        pen.put(&Line::plain(Mark::Titled.glyph(pen.view.letters)), Tone::Id, part(1, 1), buffer);
    }
    let year = record.year().map(|year| year.to_string()).unwrap_or_default();
    pen.put(&Line::plain(&year), Tone::Plain, part(3, 4), buffer);
    let has_languages = row.width >= WITH_LANGUAGES;
    let languages_width = LANGUAGES[usize::from(row.width >= WIDE)];
    let right = if has_languages { languages_width + 1 } else { 0 };
    let title = state.titles.titles().of(record);
    let title = Line::marked(title, &state.results.marker.marks(title));
    let room = row.width.saturating_sub(BEFORE_TITLE + right);
    pen.put(&title, Tone::Plain, part(BEFORE_TITLE, room), buffer);
    if has_languages {
        let languages = Line::plain(&record.languages().join(" "));
        pen.put(&languages, Tone::Faint, part(row.width - languages_width, languages_width), buffer);
    }
    if is_selected {
        let emphasis = match state.focus {
            Focus::List => Modifier::REVERSED,
            Focus::Line => Modifier::BOLD,
        };
        buffer.set_style(row, Style::new().add_modifier(emphasis));
    }
}
