//! A command, run in this process, whose every output is looked at.

use clap::Parser;
use ssefind::cli::Cli;
use ssefind::messages::Interface;
use ssefind::terminal::progress::Progress;
use ssefind::terminal::view::{Colour, Letters, Links, Reader, Session, View};

/// Runs a command on a terminal without colour, wider with a larger first byte, and tells what it printed there.
pub(super) fn on_terminal(args: &[&str], first: u8) -> String {
    let width = 40 + usize::from(first);
    run(args, Reader::Terminal { width }, first, is_command)
}

/// Runs a command in a pipe, and tells what it printed there.
pub(super) fn in_pipe(args: &[&str]) -> String {
    // What a program gets is kept as it is.
    run(args, Reader::Pipe, 0, |_| false)
}

/// Nothing that is `bad` may be in what is printed; nothing that commands a terminal in what is said.
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
    let said = failed.map(|error| error.to_string()).unwrap_or_default();
    let (out, err) = (String::from_utf8(out), String::from_utf8(err));
    let (out, err) = (out.expect("UTF-8"), err.expect("UTF-8"));
    for (text, bad) in [(&out, bad), (&err, is_command), (&said, is_command)] {
        let found = text.chars().find(|letter| bad(*letter));
        assert_eq!(found, None, "{args:?} prints {text:?}");
    }
    out
}

/// Whether the letter would command a terminal: tabs are what TSV is made of, carriage returns end the lines of RIS.
pub(super) fn is_command(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\t' | '\r'))
        || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{E0000}'..='\u{E007F}')
}
