//! Runs of a command in this process, with a check of all output.

use clap::Parser;
use ssefind::cli::Cli;
use ssefind::messages::Interface;
use ssefind::terminal::progress::Progress;
use ssefind::terminal::view::{Colour, Letters, Links, Reader, Session, View};

/// Runs a command on a terminal without colour, and returns the standard output. A larger first byte gives a wider
/// terminal.
pub(super) fn on_terminal(args: &[&str], first: u8) -> String {
    let width = 40 + usize::from(first);
    run(args, Reader::Terminal { width }, first, is_command)
}

/// Runs a command in a pipe, and returns the standard output.
pub(super) fn in_pipe(args: &[&str]) -> String {
    // A pipe gets the text of records unchanged.
    run(args, Reader::Pipe, 0, |_| false)
}

/// Asserts that the output has no `bad` character, and that the remarks have none that commands a terminal.
fn run(args: &[&str], reader: Reader, first: u8, bad: fn(char) -> bool) -> String {
    let Ok(cli) = Cli::try_parse_from([&["ssefind"], args].concat()) else {
        return String::new();
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut session = Session {
        out: &mut out,
        err: &mut err,
        view: View {
            reader,
            colour: Colour::Off,
            letters: Letters::Unicode,
            links: Links::Off,
            interface: [Interface::English, Interface::French, Interface::Spanish][usize::from(first) % 3],
        },
        progress: &Progress::silent(),
    };
    let failed = ssefind::run(&cli, &mut session).err();
    let error = failed.map(|error| error.to_string()).unwrap_or_default();
    let (out, err) = (String::from_utf8(out), String::from_utf8(err));
    let (out, err) = (out.expect("UTF-8"), err.expect("UTF-8"));
    for (text, bad) in [(&out, bad), (&err, is_command), (&error, is_command)] {
        let found = text.chars().find(|letter| bad(*letter));
        assert_eq!(found, None, "{args:?} prints {text:?}");
    }
    out
}

/// Returns true if a character commands a terminal. TSV needs tabs, and RIS ends lines with carriage returns.
pub(super) fn is_command(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\t' | '\r'))
        || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{E0000}'..='\u{E007F}')
}
