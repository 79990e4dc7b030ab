//! The result of a check that fails.

use crate::catalogue::{FieldLines, Located};
use crate::error::Fault;
use crate::messages::Message;

/// A rule that one record breaks.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    /// The field, dotted; `None` for the record as a whole.
    field: Option<String>,
    problem: Message,
}

impl Violation {
    /// Returns a violation in the field at this dotted path.
    pub(crate) fn at(field: &str, problem: Message) -> Violation {
        Violation { field: Some(field.to_owned()), problem }
    }

    /// Returns the violation as a fault with its file, line and id. `lines` are those of the fields of the entry.
    pub(crate) fn located(self, file: &str, located: &Located<'_>, lines: &FieldLines) -> Fault {
        let field = self.field.as_deref();
        Fault {
            file: file.to_owned(),
            line: Some(located.line + field.map_or(0, |field| lines.before(field))),
            id: located.id().map(str::to_owned),
            field: self.field,
            problem: self.problem,
        }
    }
}
