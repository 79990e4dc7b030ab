//! Says what of a catalogue was left out before a command runs on the rest.

use crate::catalogue::Faults;
use crate::error::Error;
use crate::messages::{Message, words};
use crate::terminal::sanitize::clean;
use crate::terminal::view::Session;

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
    let interface = session.view.interface;
    // That it cannot be said is no reason not to answer.
    for fault in &faults.first {
        let _ = writeln!(session.err, "ssefind: {}", fault.text(interface));
    }
    let with_more = |summary: Message| match faults.count - faults.first.len() {
        0 => summary,
        more => words::faults_more(more.to_string(), summary),
    };
    if faults.count > 0 && on_fault == OnFault::Fail {
        return Err(Error::Usage(with_more(words::faults_strict(faults.count))));
    }
    if faults.count > 0 {
        let summary = with_more(words::faults_left_out(faults.count));
        let _ = writeln!(session.err, "ssefind: {}", summary.text(interface));
    }
    if let Some((first, count)) = &faults.replaced {
        let replaced = words::replaced(count - 1, clean(first));
        let _ = writeln!(session.err, "ssefind: {}", replaced.text(interface));
    }
    Ok(())
}
