//! `completions SHELL`: the script that makes a shell ask this program.

use crate::Outcome;
use crate::cli::CompletionsArgs;
use crate::complete;
use crate::error::Error;
use crate::session::Session;

/// Prints the script.
///
/// # Errors
/// Output that cannot be written.
pub fn run(args: &CompletionsArgs, session: &mut Session<'_>) -> Result<Outcome, Error> {
    complete::write_script(args.shell, session.out)?;
    Ok(Outcome::Found)
}
