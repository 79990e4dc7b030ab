//! The last line: how many there are, and how to see the rest. It is for people, so only a terminal gets it.

use crate::messages::{Message, words};
use crate::record::{Record, RecordType};
use crate::terminal::view::Session;

/// Says how many were shown of how many, on a terminal; says nothing to a pipe.
///
/// `counted` gives so many with their word: `3 publications`.
pub fn tell(shown: usize, all: usize, counted: impl Fn(usize) -> Message, session: &mut Session<'_>) {
    if !session.view.is_terminal() {
        return;
    }
    // The table has to be out before what is said below it; that it is not shows when the command ends.
    let _ = session.out.flush();
    let said = if shown < all {
        words::shown_of(shown, counted(all), all)
    } else {
        counted(all)
    };
    let _ = writeln!(session.err, "{}", said.text(session.view.interface));
}

/// Says that there is nothing, and what to do about it.
pub fn tell_nothing(hint: &Message, session: &mut Session<'_>) {
    let _ = session.out.flush();
    let _ = writeln!(session.err, "ssefind: {}", hint.text(session.view.interface));
}

/// So many of these records, with the word of their type where all are of one.
pub fn counted<'r>(records: impl Iterator<Item = &'r Record<'r>> + Clone) -> impl Fn(usize) -> Message {
    let mut types = records.map(Record::record_type);
    let first = types.next();
    let same = first.filter(|first| types.all(|t| t == *first));
    move |count| match same {
        Some(RecordType::Publication) => words::count_publications(count),
        Some(RecordType::Unit) => words::count_units(count),
        Some(RecordType::Initiative) => words::count_initiatives(count),
        Some(RecordType::Instrument) => words::count_instruments(count),
        None => words::count_records(count),
    }
}
