//! The last line: how many there are, and how to see the rest. It is for people, so only a terminal gets it.

use crate::record::{Record, RecordType};
use crate::session::Session;

/// Says how many were shown of how many, on a terminal; says nothing to a pipe.
///
/// `noun` gives the word for so many: `publication`, `publications`.
pub fn tell(shown: usize, all: usize, noun: impl Fn(usize) -> &'static str, session: &mut Session<'_>) {
    if !session.view.is_terminal() {
        return;
    }
    // The table has to be out before what is said below it; that it is not shows when the command ends.
    let _ = session.out.flush();
    let words = noun(all);
    let _ = if shown < all {
        writeln!(session.err, "{shown} of {all} {words}; -n {all} shows all")
    } else {
        writeln!(session.err, "{all} {words}")
    };
}

/// Says that there is nothing, and what to do about it.
pub fn tell_nothing(hint: &str, session: &mut Session<'_>) {
    let _ = session.out.flush();
    let _ = writeln!(session.err, "ssefind: {hint}");
}

/// The word for so many of these records: their type's, where all are of one type.
pub fn noun<'r>(records: impl Iterator<Item = &'r Record<'r>> + Clone) -> impl Fn(usize) -> &'static str {
    let mut types = records.map(Record::record_type);
    let first = types.next();
    let same = first.filter(|first| types.all(|t| t == *first));
    move |count| match (same, count) {
        (Some(RecordType::Publication), 1) => "publication",
        (Some(RecordType::Publication), _) => "publications",
        (Some(RecordType::Unit), 1) => "unit",
        (Some(RecordType::Unit), _) => "units",
        (Some(RecordType::Initiative), 1) => "initiative",
        (Some(RecordType::Initiative), _) => "initiatives",
        (Some(RecordType::Instrument), 1) => "instrument",
        (Some(RecordType::Instrument), _) => "instruments",
        (None, 1) => "record",
        (None, _) => "records",
    }
}
