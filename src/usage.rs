//! What clap says of a command line that it cannot read, in one line.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::ErrorKind;

/// Prints help and version as clap lays them out, and a mistake in one line on standard error; gives the exit status.
#[must_use]
pub fn report(problem: &clap::Error) -> ExitCode {
    match problem.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => match problem.print() {
            Err(e) if e.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(2),
            _ => ExitCode::SUCCESS,
        },
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = problem.print();
            ExitCode::from(2)
        }
        _ => {
            let _ = writeln!(
                io::stderr(),
                "ssefind: {}",
                one_line(&problem.render().to_string())
            );
            ExitCode::from(2)
        }
    }
}

/// clap's paragraphs up to the usage, joined: what is wrong; what there is; what to try.
fn one_line(rendered: &str) -> String {
    let parts: Vec<String> = rendered
        .lines()
        .map(str::trim)
        .take_while(|line| !line.starts_with("Usage:"))
        .filter(|line| !line.is_empty() && !line.starts_with("For more information"))
        .map(|line| {
            line.trim_start_matches("error: ")
                .escape_debug()
                .to_string()
                .replace("\\'", "'")
                .replace("\\\"", "\"")
        })
        .collect();
    // What clap names below a colon goes on with the line.
    format!("{}; see `ssefind --help`", parts.join("; ").replace(":; ", ": "))
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn paragraphs_become_one_line() {
        let rendered = "error: unrecognized subcommand 'serch'\n\n  tip: a similar subcommand exists: 'search'\n\nUsage: ssefind <COMMAND>\n\nFor more information, try '--help'.\n";
        assert_eq!(
            one_line(rendered),
            "unrecognized subcommand 'serch'; tip: a similar subcommand exists: 'search'; see `ssefind --help`"
        );
        let rendered = "error: the following required arguments were not provided:\n  <ID>...\n\nUsage: ssefind show <ID>...\n";
        assert_eq!(
            one_line(rendered),
            "the following required arguments were not provided: <ID>...; see `ssefind --help`"
        );
    }
}
