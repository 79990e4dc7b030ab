//! The list of keys.

use crate::commands::browse::state::Purpose;
use crate::messages::{Interface, Message, words};
use crate::terminal::styled_line::Line;
use crate::terminal::wrap::wrap;

/// Width of a box on a wide screen.
pub(crate) const BOX: u16 = 74;
/// Columns of the names of keys.
pub(crate) const NAMES: u16 = 19;

/// Returns the width of the meanings, on a screen of this width.
pub(crate) fn meaning_width(screen: u16) -> usize {
    usize::from(BOX.min(screen).saturating_sub(NAMES + 5)).max(8)
}

/// A row of the list: the name of a key, or nothing, and a piece of its meaning.
pub(crate) type KeyRow = (String, Line);

/// Returns the rows, with meanings of at most `width` columns. An empty row separates groups.
pub(crate) fn rows(purpose: Purpose, interface: Interface, width: usize) -> Vec<KeyRow> {
    let mut rows = Vec::new();
    for key in keys(purpose) {
        let Some((name, meaning)) = key else {
            rows.push(KeyRow::default());
            continue;
        };
        let pieces = wrap(&Line::plain(&meaning.text(interface)), width);
        let names = std::iter::once(name.text(interface)).chain(std::iter::repeat(String::new()));
        rows.extend(names.zip(pieces));
    }
    rows
}

/// Returns the names of the keys with their meanings. `None` separates groups.
fn keys(purpose: Purpose) -> Vec<Option<(Message, Message)>> {
    let (enter, leave) = match purpose {
        Purpose::Look => (words::key_open(), words::key_leave()),
        Purpose::Pick => (words::key_pick(), words::key_leave_to_print()),
    };
    let named = |name: &str, meaning| Some((words::key_name(name), meaning));
    vec![
        named("Tab", words::key_tab()),
        named("arrows", words::key_move()),
        named("shift", words::key_scroll()),
        named("enter", enter),
        named("Ctrl-S", words::key_save()),
        named("escape", leave),
        named("Ctrl-C", words::key_quit()),
        None,
        named("space", words::key_mark()),
        named("a", words::key_all()),
        named("y", words::key_reference()),
        named("i", words::key_id()),
        named("b", words::key_bibtex()),
        named("o", words::key_open()),
        named("l", words::key_titles()),
        named("j k g G", words::key_letters()),
        named("J K", words::key_scroll()),
        named("/", words::key_line()),
        named("alt", words::key_alt()),
        None,
        named("lang:fr year:2014..", words::key_conditions()),
        named("Ctrl-A E W U K", words::key_edit()),
        named("backspace", words::key_chip()),
    ]
}
