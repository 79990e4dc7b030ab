//! The command line is read with one command declared where its first word is a command: as with all of them declared.

use std::ffi::OsString;

use clap::Parser;
use ssefind::cli::{Cli, arguments};

#[test]
fn a_command_line_is_read_as_by_clap_with_all_commands() {
    for line in [
        "",
        "search",
        "search korea",
        "search waste pickers -n 3 --json",
        "search --explain -- women -youth",
        "search korea --color never --color always",
        "search korea --color sometimes",
        "search korea --colour never",
        "search korea --catalogue a.json --catalogue b.bib --ascii --no-pager",
        "search korea --interface fr --language coréen,ja --year 2014..",
        "search korea -n many",
        "search help",
        "search --help",
        "search -h",
        "search --version",
        "serch korea",
        "sear korea",
        "help",
        "help search",
        "--help",
        "--version",
        "--color always search korea",
        "--catalogue a.json list series",
        "list",
        "list series -n 4 --sort title",
        "list nothing",
        "filter --topic cooperatives --kind brief -l es",
        "show",
        "show a b --format bibtex",
        "translations --missing es --series world",
        "stats --by year --split language",
        "open world-of-work-4 --print",
        "check a.json --strict",
        "convert a.bib --format jsonl",
        "schema catalogue",
        "completions bash",
        "man",
        "man directory",
    ] {
        let words: Vec<OsString> = std::iter::once("ssefind")
            .chain(line.split_whitespace())
            .map(OsString::from)
            .collect();
        let (ours, claps) = (arguments::read(&words), Cli::try_parse_from(&words));
        match (ours, claps) {
            (Ok(ours), Ok(claps)) => assert_eq!(format!("{ours:?}"), format!("{claps:?}"), "{line}"),
            (Err(ours), Err(claps)) => {
                assert_eq!(ours.kind(), claps.kind(), "{line}");
                assert_eq!(ours.to_string(), claps.to_string(), "{line}");
            }
            (ours, claps) => panic!("{line}: {ours:?} and {claps:?}"),
        }
    }
}
