//! Symbols in Unicode or ASCII: marks, bars, the lines of a tree.

use crate::terminal::view::Letters;

/// Knowledge about an edition in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// The edition exists, and its own title is recorded.
    Titled,
    /// The edition exists; its title is not recorded.
    Untitled,
    /// No edition is recorded.
    Nothing,
}

impl Mark {
    /// Returns the mark, one column wide, or an empty text.
    pub(crate) fn glyph(self, letters: Letters) -> &'static str {
        match (self, letters) {
            (Mark::Titled, Letters::Unicode) => "●",
            (Mark::Untitled, Letters::Unicode) => "○",
            (Mark::Titled, Letters::Ascii) => "*",
            (Mark::Untitled, Letters::Ascii) => "o",
            (Mark::Nothing, _) => "",
        }
    }
}

/// A segment of the lines that lead to a branch of a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guide {
    /// To a branch with later siblings.
    Branch,
    /// To the last sibling.
    Last,
    /// Past a branch, to a later sibling.
    Past,
    /// Empty.
    Blank,
}

impl Guide {
    /// Returns the segment below this one.
    pub(crate) fn below(self) -> Guide {
        match self {
            Guide::Branch | Guide::Past => Guide::Past,
            Guide::Last | Guide::Blank => Guide::Blank,
        }
    }

    /// Returns the segment, four columns wide.
    pub(crate) fn glyph(self, letters: Letters) -> &'static str {
        match (self, letters) {
            (Guide::Branch, Letters::Unicode) => "├── ",
            (Guide::Last, Letters::Unicode) => "└── ",
            (Guide::Past, Letters::Unicode) => "│   ",
            (Guide::Branch, Letters::Ascii) => "|-- ",
            (Guide::Last, Letters::Ascii) => "`-- ",
            (Guide::Past, Letters::Ascii) => "|   ",
            (Guide::Blank, _) => "    ",
        }
    }
}

/// Returns a bar for `part` of `whole`, where `whole` is `width` columns. Unicode has a resolution of an eighth of a
/// column. A part above zero is visible.
pub(crate) fn bar(part: usize, whole: usize, width: usize, letters: Letters) -> String {
    if part == 0 || whole == 0 || width == 0 {
        return String::new();
    }
    let steps = match letters {
        Letters::Unicode => EIGHTHS.len(),
        Letters::Ascii => 1,
    };
    let length = (part.min(whole) * width * steps + whole / 2) / whole;
    let (full, rest) = (length.max(1) / steps, length.max(1) % steps);
    match letters {
        Letters::Ascii => "#".repeat(full),
        Letters::Unicode => "█".repeat(full) + if rest == 0 { "" } else { EIGHTHS[rest] },
    }
}

/// Blocks by eighths of a column.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

#[cfg(test)]
mod tests {
    use super::{Letters, bar};

    #[test]
    fn bars_are_exact_to_an_eighth_and_never_too_long() {
        for (part, whole, width, unicode, ascii) in [
            (0, 8, 4, "", ""),
            (8, 8, 4, "████", "####"),
            (4, 8, 4, "██", "##"),
            (1, 8, 4, "▌", "#"),
            (1, 1000, 4, "▏", "#"),
            (5, 8, 1, "▋", "#"),
            (9, 8, 2, "██", "##"),
            (1, 1, 0, "", ""),
            (0, 0, 3, "", ""),
        ] {
            assert_eq!(bar(part, whole, width, Letters::Unicode), unicode, "{part}/{whole}");
            assert_eq!(bar(part, whole, width, Letters::Ascii), ascii, "{part}/{whole}");
        }
    }
}
