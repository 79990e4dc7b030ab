//! `completions SHELL`: the script that connects a shell to the completion of this program.

use crate::cli::CompletionsArgs;
use crate::completion;
use crate::error::Error;
use crate::outcome::Outcome;
use crate::terminal::view::Session;

/// Prints the script.
///
/// # Errors
/// Failed writes.
pub(crate) fn run(args: &CompletionsArgs, session: &mut Session<'_>) -> Result<Outcome, Error> {
    completion::write_script(args.shell, session.out)?;
    Ok(Outcome::Found)
}
