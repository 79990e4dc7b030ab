//! Says what of a catalogue was left out before a command runs on the rest.

use crate::catalogue::Faults;
use crate::clean::clean;
use crate::error::Error;
use crate::session::Session;

/// What is to be done about a catalogue with faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnFault {
    /// Take the rest of it.
    GoOn,
    /// Take nothing of it.
    Fail,
}

impl OnFault {
    /// Take nothing, if so.
    #[must_use]
    pub fn of(strict: bool) -> OnFault {
        if strict { OnFault::Fail } else { OnFault::GoOn }
    }
}

/// Says on standard error what was left out: the first faults in detail, and how many there are.
///
/// # Errors
/// Any fault, where that is to end the run.
pub fn tell(faults: &Faults, on_fault: OnFault, session: &mut Session<'_>) -> Result<(), Error> {
    // That it cannot be said is no reason not to answer.
    for fault in &faults.first {
        let _ = writeln!(session.err, "ssefind: {fault}");
    }
    let more = faults.count - faults.first.len();
    let and_more = if more == 0 {
        String::new()
    } else {
        format!("and {more} more, which `ssefind check` tells; ")
    };
    if faults.count > 0 && on_fault == OnFault::Fail {
        return Err(Error::Usage(format!(
            "{and_more}{} at fault, which --strict does not take; mend them, or leave --strict out",
            entries(faults.count)
        )));
    }
    if faults.count > 0 {
        let _ = writeln!(
            session.err,
            "ssefind: {and_more}{} left out; the rest is taken",
            entries(faults.count)
        );
    }
    if let Some((first, count)) = &faults.replaced {
        let more = match count - 1 {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let _ = writeln!(
            session.err,
            "ssefind: {}{more}: in the embedded catalogue too; those of the files are taken",
            clean(first)
        );
    }
    Ok(())
}

/// `1 entry`, `2 entries`
pub(super) fn entries(count: usize) -> String {
    match count {
        1 => "1 entry".to_owned(),
        count => format!("{count} entries"),
    }
}
