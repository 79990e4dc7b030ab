//! Colour and emphasis.

use std::borrow::Cow;

use crate::terminal::styled_line::Line;
use crate::terminal::view::{Colour, Letters, Links, Reader, View};

/// Emphasis of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tone {
    /// None.
    #[default]
    Plain,
    /// Bold, for headings and titles of records.
    Strong,
    /// Cyan, for ids that a user may type.
    Id,
    /// Faint, for secondary text.
    Faint,
}

const RESET: &str = "\u{1b}[0m";
/// Colour of highlighted words.
const MARK: &str = "\u{1b}[1;33m";

/// Beginning of a link (OSC 8). The target and [`LINK_END`] follow; an empty target ends the link.
pub(crate) const LINK: &str = "\u{1b}]8;;";
pub(crate) const LINK_END: &str = "\u{1b}\\";

impl Tone {
    fn sequence(self) -> &'static str {
        match self {
            Tone::Plain => "",
            Tone::Strong => "\u{1b}[1m",
            Tone::Id => "\u{1b}[36m",
            Tone::Faint => "\u{1b}[2m",
        }
    }
}

/// First strong isolate (Unicode): the text up to [`END_ISOLATE`] has its own direction.
pub(crate) const ISOLATE: char = '\u{2068}';
/// Pop directional isolate (Unicode).
pub(crate) const END_ISOLATE: char = '\u{2069}';

/// Returns the line's text with its tone, its highlights and its link. Without colour and links, returns the text
/// alone.
pub(crate) fn paint(line: &Line, tone: Tone, view: View) -> Cow<'_, str> {
    let painted = lettered(line, tone, view);
    match line.target() {
        Some(target) if view.links == Links::On && !painted.is_empty() => {
            format!("{LINK}{target}{LINK_END}{painted}{LINK}{LINK_END}").into()
        }
        _ => painted,
    }
}

/// Returns the text without its link.
///
/// On a terminal, right-to-left text is isolated, so that it does not reverse the frame or the next cell. A pipe gets
/// the text unchanged.
pub(crate) fn lettered(line: &Line, tone: Tone, view: View) -> Cow<'_, str> {
    let painted = coloured(line, tone, view.colour);
    match (view.reader, view.letters) {
        (Reader::Terminal { .. }, Letters::Unicode) if is_right_to_left(line.text()) => {
            format!("{ISOLATE}{painted}{END_ISOLATE}").into()
        }
        (_, Letters::Unicode) => painted,
        (_, Letters::Ascii) => plain_punctuation(&painted).into_owned().into(),
    }
}

/// Returns whether any character is in a block that Unicode reserves for right-to-left scripts
/// (`DerivedBidiClass.txt`, "@missing: R" and "AL"). A table of single characters would add 20 kB to the binary.
pub(crate) fn is_right_to_left(text: &str) -> bool {
    let is = |letter| {
        matches!(
            letter,
            '\u{590}'..='\u{8FF}'
                | '\u{FB1D}'..='\u{FDFF}'
                | '\u{FE70}'..='\u{FEFE}'
                | '\u{10800}'..='\u{10FFF}'
                | '\u{1E800}'..='\u{1EFFF}'
        )
    };
    !text.is_ascii() && text.chars().any(is)
}

/// Replaces punctuation by ASCII characters of the same width. Letters stay, because ASCII has no equivalent for
/// most.
pub(crate) fn plain_punctuation(text: &str) -> Cow<'_, str> {
    let plain = |letter| match letter {
        '·' | '–' | '—' | '‑' => '-',
        '‘' | '’' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '\u{a0}' | '\u{202f}' => ' ',
        other => other,
    };
    if text.is_ascii() { Cow::Borrowed(text) } else { text.chars().map(plain).collect() }
}

fn coloured(line: &Line, tone: Tone, colour: Colour) -> Cow<'_, str> {
    let text = line.text();
    if colour == Colour::Off || text.is_empty() || (tone == Tone::Plain && line.marks().is_empty()) {
        return text.into();
    }
    let mut painted = String::with_capacity(text.len() + 16);
    let mut add = |sequence: &str, part: &str| {
        if part.is_empty() {
            return;
        }
        painted.push_str(sequence);
        painted.push_str(part);
        if !sequence.is_empty() {
            painted.push_str(RESET);
        }
    };
    let mut at = 0;
    for mark in line.marks() {
        add(tone.sequence(), &text[at..mark.start]);
        add(MARK, &text[mark.clone()]);
        at = mark.end;
    }
    add(tone.sequence(), &text[at..]);
    painted.into()
}

#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "a line has one highlight")]
mod tests {
    use super::{Colour, Letters, Line, Links, Tone, View, paint};
    use crate::terminal::view::Reader;

    fn view(colour: Colour, links: Links) -> View {
        View {
            reader: Reader::Pipe,
            colour,
            letters: Letters::Unicode,
            links,
            interface: crate::messages::Interface::English,
        }
    }

    #[test]
    fn right_to_left_text_is_isolated_on_a_terminal_only() {
        let (arabic, greek) = ("التعاونيات ILO", "Συνεταιρισμοί — ILO");
        let terminal = View { reader: Reader::Terminal { width: 80 }, ..view(Colour::On, Links::Off) };
        let painted = |text: &str, view| paint(&Line::plain(text), Tone::Id, view).into_owned();
        assert_eq!(painted(arabic, terminal), format!("\u{2068}\u{1b}[36m{arabic}\u{1b}[0m\u{2069}"));
        assert_eq!(painted(greek, terminal), format!("\u{1b}[36m{greek}\u{1b}[0m"));
        assert_eq!(painted(arabic, view(Colour::Off, Links::Off)), arabic);
        let ascii = View { letters: Letters::Ascii, colour: Colour::Off, ..terminal };
        assert_eq!(painted(arabic, ascii), arabic);
        assert_eq!(painted(greek, ascii), "Συνεταιρισμοί - ILO");
    }

    #[test]
    fn only_safe_web_addresses_become_links() {
        let on = view(Colour::Off, Links::On);
        assert_eq!(
            paint(&Line::link("https://a.org/é"), Tone::Plain, on),
            "\u{1b}]8;;https://a.org/%C3%A9\u{1b}\\https://a.org/é\u{1b}]8;;\u{1b}\\"
        );
        for address in ["javascript:x", "https://a.org/\u{1b}]8;;evil", "https://a.org/\u{7}", ""] {
            let line = Line::plain("here").linked(address);
            assert_eq!(paint(&line, Tone::Plain, on), "here", "{address}");
        }
        let off = view(Colour::Off, Links::Off);
        assert_eq!(paint(&Line::link("https://a.org/"), Tone::Plain, off), "https://a.org/");
    }

    #[test]
    fn every_colour_is_reset_and_off_writes_none() {
        let line = Line::marked("a bc d", &[2..4]);
        assert_eq!(
            paint(&line, Tone::Id, view(Colour::On, Links::Off)),
            "\u{1b}[36ma \u{1b}[0m\u{1b}[1;33mbc\u{1b}[0m\u{1b}[36m d\u{1b}[0m"
        );
        assert_eq!(paint(&line, Tone::Plain, view(Colour::On, Links::Off)), "a \u{1b}[1;33mbc\u{1b}[0m d");
        assert_eq!(paint(&line, Tone::Strong, view(Colour::Off, Links::Off)), "a bc d");
    }
}
