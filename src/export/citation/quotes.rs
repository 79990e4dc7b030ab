//! Quotation marks in titles. CSL turns straight marks round. Marks inside the processor's own become marks of the
//! second level: `“A ‘good’ title.”`. hayagriva 0.10 leaves the marks of a title unchanged, and then loses one of two
//! marks that meet.
//!
//! [`hide`] puts stand-ins into a title, which the processor does not change. [`Quotes::show`] reads the rendered line
//! from its beginning, and so knows the level of each mark.

/// Stand-ins. The processor takes the first three for marks around words when it changes the case of a title.
const OPEN: char = '"';
const CLOSE: char = '›';
const OPEN_SINGLE: char = '\'';
const CLOSE_SINGLE: char = '\u{E080}';
/// Stand-ins of marks that close a quotation at the end of a title.
const LAST: char = '\u{E085}';
const LAST_SINGLE: char = '\u{E086}';
/// Stand-ins of letters that a title has, but that mean no quotation, and those letters.
const LETTERS: [(char, char); 4] =
    [('\u{E081}', '’'), ('\u{E082}', '"'), ('\u{E083}', '\''), ('\u{E084}', '›')];

/// Replaces the quotation marks of a title by stand-ins.
pub(super) fn hide(title: &str) -> String {
    // In German and its neighbours, `“` closes.
    let is_english = !title.contains(['„', '‚']);
    let straight_in_pairs = title.matches('"').count().is_multiple_of(2);
    let (mut in_straight, mut in_single) = (false, false);
    let mut before = ' ';
    let mut letters = title.chars().peekable();
    let mut hidden = String::with_capacity(title.len());
    while let Some(letter) = letters.next() {
        let is_in_word =
            before.is_alphanumeric() && letters.peek().is_some_and(|next| next.is_alphanumeric());
        hidden.push(match letter {
            '“' if is_english => OPEN,
            '”' if is_english => CLOSE,
            '"' if straight_in_pairs => {
                in_straight = !in_straight;
                if in_straight { OPEN } else { CLOSE }
            }
            '‘' if is_english => {
                in_single = true;
                OPEN_SINGLE
            }
            '’' if in_single && !is_in_word => {
                in_single = false;
                CLOSE_SINGLE
            }
            '\'' if before.is_alphanumeric() => stand_in('’'),
            '’' | '"' | '\'' | '›' => stand_in(letter),
            other => other,
        });
        before = letter;
    }
    let last = match hidden.pop() {
        Some(CLOSE) => Some(LAST),
        Some(CLOSE_SINGLE) => Some(LAST_SINGLE),
        other => other,
    };
    hidden.extend(last);
    hidden
}

fn stand_in(letter: char) -> char {
    LETTERS.iter().find(|(_, shown)| *shown == letter).map_or(letter, |(hidden, _)| *hidden)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Double,
    Low,
    Single,
}

/// The marks that are open at a place of a rendered line.
#[derive(Debug, Default)]
pub(super) struct Quotes(Vec<Mark>);

impl Quotes {
    /// Returns the letter to print for the next letter of the line, and whether that letter closes a quotation at the
    /// end of a title.
    pub(super) fn show(&mut self, letter: char) -> (char, bool) {
        match letter {
            OPEN => (self.open(Mark::Double), false),
            OPEN_SINGLE => (self.open(Mark::Single), false),
            CLOSE => (self.close(Mark::Double), false),
            CLOSE_SINGLE => (self.close(Mark::Single), false),
            LAST => (self.close(Mark::Double), true),
            LAST_SINGLE => (self.close(Mark::Single), true),
            _ => {
                self.note(letter);
                let shown = LETTERS.iter().find(|(hidden, _)| *hidden == letter);
                (shown.map_or(letter, |(_, shown)| *shown), false)
            }
        }
    }

    /// Opens a quotation of a title, of the other kind than the quotation around it.
    fn open(&mut self, written: Mark) -> char {
        let mark = match self.0.last() {
            Some(Mark::Double | Mark::Low) => Mark::Single,
            Some(Mark::Single) => Mark::Double,
            None => written,
        };
        self.0.push(mark);
        if mark == Mark::Double { '“' } else { '‘' }
    }

    fn close(&mut self, written: Mark) -> char {
        if self.0.pop().unwrap_or(written) == Mark::Double { '”' } else { '’' }
    }

    /// Notes the processor's own marks.
    fn note(&mut self, letter: char) {
        let last = self.0.last().copied();
        match (letter, last) {
            ('“', Some(Mark::Low)) | ('”', Some(Mark::Double | Mark::Low)) | ('’', Some(Mark::Single)) =>
            {
                self.0.pop();
            }
            ('“', _) => self.0.push(Mark::Double),
            ('„', _) => self.0.push(Mark::Low),
            ('‘', _) => self.0.push(Mark::Single),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Quotes, hide};

    fn shown(line: &str) -> String {
        let mut quotes = Quotes::default();
        line.chars().map(|letter| quotes.show(letter).0).collect()
    }

    #[test]
    fn marks_take_the_level_at_which_they_stand() {
        for (title, alone, in_double, in_single) in [
            ("A “good” title", "A “good” title", "A ‘good’ title", "A “good” title"),
            ("A \"good\" title", "A “good” title", "A ‘good’ title", "A “good” title"),
            ("A ‘good’ title", "A ‘good’ title", "A ‘good’ title", "A “good” title"),
            (
                "The State's and workers' role",
                "The State’s and workers’ role",
                "The State’s and workers’ role",
                "The State’s and workers’ role",
            ),
            ("‘Women’s work’", "‘Women’s work’", "‘Women’s work’", "“Women’s work”"),
            ("5\" and '68 and ›", "5\" and '68 and ›", "5\" and '68 and ›", "5\" and '68 and ›"),
            ("„Gut“ und «bon»", "„Gut“ und «bon»", "„Gut“ und «bon»", "„Gut“ und «bon»"),
        ] {
            let hidden = hide(title);
            assert_eq!(shown(&hidden), alone);
            assert_eq!(shown(&format!("“{hidden}”")), format!("“{in_double}”"));
            assert_eq!(shown(&format!("‘{hidden}’")), format!("‘{in_single}’"));
        }
    }
}
