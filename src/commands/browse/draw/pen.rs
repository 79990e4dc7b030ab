//! Puts sanitized lines into the cells of the screen.
//!
//! A character has the cells that a terminal gives it ([`columns`]), one by one, so that the frame stands straight
//! whatever a terminal joins. Right-to-left text is isolated, as in tables.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthChar;

use crate::terminal::style::{END_ISOLATE, ISOLATE, Tone, is_right_to_left, plain_punctuation};
use crate::terminal::styled_line::{Line, columns};
use crate::terminal::view::{Colour, Letters, View};

/// A pen with the colours and letters of the screen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pen {
    pub(crate) view: View,
}

impl Pen {
    /// Returns the sign of a text that goes on beyond its place.
    pub(crate) fn ellipsis(self) -> char {
        match self.view.letters {
            Letters::Unicode => '…',
            Letters::Ascii => '~',
        }
    }

    /// Returns the style of a tone. Without colour, only bold and underlined text stands out.
    pub(crate) fn style(self, tone: Tone) -> Style {
        let is_coloured = self.view.colour == Colour::On;
        match tone {
            Tone::Strong => Style::new().add_modifier(Modifier::BOLD),
            Tone::Id if is_coloured => Style::new().fg(Color::Cyan),
            Tone::Faint if is_coloured => Style::new().add_modifier(Modifier::DIM),
            Tone::Plain | Tone::Id | Tone::Faint => Style::new(),
        }
    }

    /// Returns the style of highlighted words.
    fn mark(self) -> Style {
        match self.view.colour {
            Colour::On => Style::new().fg(Color::Yellow).add_modifier(Modifier::BOLD),
            Colour::Off => Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
        }
    }

    /// Returns the style of a failure.
    pub(crate) fn failure(self) -> Style {
        match self.view.colour {
            Colour::On => Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
            Colour::Off => Style::new().add_modifier(Modifier::BOLD),
        }
    }

    /// Writes a line into the first row of the area, cut to its width. Returns the number of columns that it takes.
    pub(crate) fn put(self, line: &Line, tone: Tone, area: Rect, buffer: &mut Buffer) -> u16 {
        self.put_styled(line, self.style(tone), area, buffer)
    }

    /// As [`Pen::put`], in a style.
    pub(crate) fn put_styled(self, line: &Line, style: Style, area: Rect, buffer: &mut Buffer) -> u16 {
        let area = area.intersection(buffer.area);
        if area.is_empty() || line.text().is_empty() {
            return 0;
        }
        let width = usize::from(area.width);
        let shown = match self.view.letters {
            Letters::Unicode => line.text().into(),
            Letters::Ascii => plain_punctuation(line.text()),
        };
        let is_cut = columns(&shown) > width;
        let room = if is_cut { width - 1 } else { width };
        let (mut at, mut last) = (0, None);
        // Punctuation has the same number of letters in ASCII, so the highlights of the text count letters.
        for (letter, (place, _)) in shown.chars().zip(line.text().char_indices()) {
            let width_of_letter = UnicodeWidthChar::width(letter).unwrap_or(0);
            if width_of_letter == 0 {
                if let Some(x) = last {
                    append(buffer, (x, area.y), letter);
                }
                continue;
            }
            if at + width_of_letter > room {
                break;
            }
            let is_marked = line.marks().iter().any(|mark| mark.contains(&place));
            let x = area.x + u16::try_from(at).unwrap_or_default();
            cell(buffer, (x, area.y), letter, if is_marked { style.patch(self.mark()) } else { style });
            if width_of_letter == 2 {
                cell(buffer, (x + 1, area.y), ' ', style);
            }
            last = Some(x);
            at += width_of_letter;
        }
        if self.view.letters == Letters::Unicode
            && is_right_to_left(&shown)
            && let Some(last) = last
        {
            isolate(buffer, (area.x, last), area.y);
        }
        if is_cut {
            let x = area.x + u16::try_from(at).unwrap_or_default();
            cell(buffer, (x, area.y), self.ellipsis(), style);
            at += 1;
        }
        u16::try_from(at).unwrap_or(area.width)
    }

    /// Fills the area with one letter.
    pub(crate) fn fill(self, letter: char, tone: Tone, area: Rect, buffer: &mut Buffer) {
        for position in area.intersection(buffer.area).positions() {
            cell(buffer, (position.x, position.y), letter, self.style(tone));
        }
    }
}

fn cell(buffer: &mut Buffer, place: (u16, u16), letter: char, style: Style) {
    if let Some(cell) = buffer.cell_mut(place) {
        cell.set_char(letter).set_style(style);
    }
}

/// Isolates the direction of a text between two columns of a row.
fn isolate(buffer: &mut Buffer, (first, last): (u16, u16), row: u16) {
    // A terminal adds a letter without width to the cell before it, so that is the cell to change.
    match first.checked_sub(1) {
        Some(before) => append(buffer, (before, row), ISOLATE),
        None => prepend(buffer, (first, row), ISOLATE),
    }
    append(buffer, (last, row), END_ISOLATE);
}

/// Adds a letter without width to a cell.
pub(crate) fn append(buffer: &mut Buffer, place: (u16, u16), letter: char) {
    if let Some(cell) = buffer.cell_mut(place) {
        let symbol = format!("{}{letter}", cell.symbol());
        cell.set_symbol(&symbol);
    }
}

fn prepend(buffer: &mut Buffer, place: (u16, u16), letter: char) {
    if let Some(cell) = buffer.cell_mut(place) {
        let symbol = format!("{letter}{}", cell.symbol());
        cell.set_symbol(&symbol);
    }
}
