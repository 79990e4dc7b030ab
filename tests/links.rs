//! Links (OSC 8): `show` and `translations` print them on capable terminals only, and links do not change the layout.

use clap::Parser;
use ssefind::cli::Cli;
use ssefind::terminal::progress::Progress;
use ssefind::terminal::view::{Colour, Letters, Links, Reader, Session, View};

use crate::support::{NOBODY, SMALL, assert_fits, ssefind};

fn shown(args: &[&str], width: usize, links: Links, colour: Colour) -> String {
    let cli = Cli::try_parse_from([&["ssefind"], args].concat()).expect("arguments");
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let view = View {
        reader: Reader::Terminal { width },
        colour,
        letters: Letters::Unicode,
        links,
        interface: ssefind::messages::Interface::English,
    };
    let mut session = Session { out: &mut out, err: &mut err, view, progress: &Progress::silent() };
    ssefind::run(&cli, &mut session).expect("runs");
    String::from_utf8(out).expect("UTF-8")
}

/// Text without its links, and the targets of the links.
fn parted(text: &str) -> (String, Vec<String>) {
    let (mut plain, mut targets) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("\u{1b}]8;;") {
        let (target, after) = link.split_once("\u{1b}\\").expect("an end");
        plain.push_str(before);
        targets.push(target.to_owned());
        rest = after;
    }
    plain.push_str(rest);
    (plain, targets)
}

#[test]
fn links_do_not_change_the_text() {
    for width in [40, 60, 80, 120, 250] {
        for args in [
            &["show", "world-of-work-5", "coop", "sse-academy", "r193"][..],
            &["translations", "world-of-work-5"],
            &["--catalogue", SMALL, "show", "moon-1", "moon-academy"],
            &["--catalogue", SMALL, "translations", "moon-1"],
        ] {
            let without = shown(args, width, Links::Off, Colour::Off);
            let (plain, targets) = parted(&shown(args, width, Links::On, Colour::Off));
            assert_eq!(plain, without, "{args:?} at {width}");
            assert_fits(&plain, width);
            let (open, closed): (Vec<&String>, Vec<&String>) = targets.iter().partition(|t| !t.is_empty());
            assert_eq!(open.len(), closed.len(), "{args:?} at {width}");
            assert!(
                open.iter().all(|t| t.starts_with("http") && t.bytes().all(|b| b.is_ascii_graphic())),
                "{open:?}"
            );
            assert!(!open.is_empty(), "{args:?} at {width}");
            // With colour, the link encloses the colour.
            let coloured = shown(args, width, Links::Off, Colour::On);
            let (plain, _) = parted(&shown(args, width, Links::On, Colour::On));
            assert_eq!(plain, coloured, "{args:?} at {width}");
        }
    }
}

#[test]
fn every_part_of_a_wrapped_line_is_a_link() {
    let (_, targets) = parted(&shown(&["translations", "world-of-work-5"], 40, Links::On, Colour::Off));
    let whole = ssefind(&["open", "--print", "world-of-work-5"]).stdout;
    let parts = targets.iter().filter(|target| **target == whole.trim()).count();
    assert!(parts > 2, "{targets:?}");
}

#[test]
fn a_pipe_gets_no_links() {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_ssefind"))
        .args(["show", "world-of-work-5", "--color", "always"])
        .envs(NOBODY)
        .env("FORCE_HYPERLINK", "1")
        .env("TERM", "xterm-kitty")
        .output()
        .expect("runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.contains("\u{1b}[") && !text.contains("\u{1b}]"), "{text}");
}
