//! Outcomes of commands that did not fail, and their exit statuses.

use std::process::ExitCode;

/// Outcome of a command that did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The command found something: exit status 0.
    Found,
    /// The command found nothing: exit status 1.
    NothingFound,
    /// The checked catalogue has faults, or a record that was named is left out, and that is printed: exit status 2.
    Faulty,
}

impl Outcome {
    /// Returns [`Outcome::Found`] if `found`, else [`Outcome::NothingFound`].
    pub(crate) fn of(found: bool) -> Outcome {
        if found { Outcome::Found } else { Outcome::NothingFound }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(match outcome {
            Outcome::Found => 0,
            Outcome::NothingFound => 1,
            Outcome::Faulty => 2,
        })
    }
}
