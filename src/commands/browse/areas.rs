//! Places of the parts on the screen, by its size.

use ratatui::layout::{Position, Rect, Size};

/// Minimum width at which the preview is beside the list instead of under it.
const WIDE: u16 = 100;
/// Minimum number of rows that list and preview share.
const LOWEST: u16 = 7;

/// The places. A part without room is `None`, or empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Areas {
    /// The line of words.
    pub(crate) line: Rect,
    /// Conditions and counts.
    pub(crate) facts: Rect,
    pub(crate) list: Rect,
    pub(crate) rule: Option<Rect>,
    pub(crate) preview: Option<Rect>,
    /// The keys, or a message.
    pub(crate) foot: Rect,
}

impl Areas {
    /// Divides the screen.
    pub(crate) fn of(size: Size) -> Areas {
        let Size { width, height } = size;
        let row = |y: u16| Rect::new(0, y, width, u16::from(y < height));
        let whole = Rect::new(0, 2, width, height.saturating_sub(3));
        let foot = row(height.saturating_sub(1).max(2));
        let areas = Areas { line: row(0), facts: row(1), list: whole, rule: None, preview: None, foot };
        if width >= WIDE {
            let left = width / 2;
            let part = |x: u16, width: u16| Some(Rect { x, width, ..whole });
            return Areas {
                list: Rect { width: left, ..whole },
                rule: part(left + 1, 1),
                preview: part(left + 3, width - left - 3),
                ..areas
            };
        }
        if whole.height < LOWEST {
            return areas;
        }
        let below = whole.height * 9 / 20;
        let above = whole.height - below - 1;
        let part = |y: u16, height: u16| Some(Rect { y, height, ..whole });
        Areas {
            list: Rect { height: above, ..whole },
            rule: part(whole.y + above, 1),
            preview: part(whole.y + above + 1, below),
            ..areas
        }
    }

    /// Returns the place of the cursor, at this column of the line of words.
    pub(crate) fn cursor(&self, column: u16) -> Position {
        Position::new(self.line.x + column, self.line.y)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::{Rect, Size};

    use super::Areas;

    #[test]
    fn the_preview_is_beside_the_list_or_under_it_and_gives_way_to_it() {
        let wide = Areas::of(Size::new(200, 60));
        assert_eq!(wide.list, Rect::new(0, 2, 100, 57));
        assert_eq!(wide.preview, Some(Rect::new(103, 2, 97, 57)));
        let narrow = Areas::of(Size::new(60, 15));
        assert_eq!(narrow.list, Rect::new(0, 2, 60, 6));
        assert_eq!(narrow.rule, Some(Rect::new(0, 8, 60, 1)));
        assert_eq!(narrow.preview, Some(Rect::new(0, 9, 60, 5)));
        assert_eq!(narrow.foot, Rect::new(0, 14, 60, 1));
        let low = Areas::of(Size::new(60, 8));
        assert_eq!((low.list.height, low.preview), (5, None));
    }

    #[test]
    fn every_part_is_on_the_screen_at_every_size() {
        for width in 0..130 {
            for height in 0..30 {
                let areas = Areas::of(Size::new(width, height));
                let screen = Rect::new(0, 0, width, height);
                let parts = [areas.line, areas.facts, areas.list, areas.foot];
                for part in parts.into_iter().chain(areas.rule).chain(areas.preview) {
                    assert_eq!(part.intersection(screen).area(), part.area(), "{width}x{height}: {part:?}");
                }
            }
        }
    }
}
