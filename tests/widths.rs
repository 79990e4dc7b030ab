//! No line is wider than the terminal, at any width, for any command, on the whole catalogue.

use ssefind::terminal::view::Colour;

use crate::support::{assert_fits, terminal, terminal_embedded};

/// Checks the embedded catalogue.
const COMMANDS: [&[&str]; 21] = [
    &["list", "languages"],
    &["list", "countries"],
    &["list", "-y", "2015..2017"],
    &["list", "units"],
    &["list", "initiatives", "--ascii"],
    &["list", "instruments"],
    &["list", "series"],
    &["list", "authors", "-n", "40"],
    &["list", "units", "--tree"],
    &["filter", "-l", "ar,ja,el,ko", "--titles", "ja,el,ar"],
    &["search", "waste", "pickers", "--explain", "-n", "4"],
    &["show", "ilc-110-report-vi", "coop", "r193", "sse-academy"],
    &["translations", "-l", "ar,ja,zh"],
    &["translations", "-l", "ar,ja,zh", "--ascii", "--titles", "ja"],
    &["translations", "ilc-110-report-vi", "future-of-work-note-6"],
    &["translations", "--missing", "fr,es", "-y", "2014"],
    &["stats"],
    &["stats", "--ascii", "--by", "series,author,topic"],
    &["stats", "--by", "year", "--split", "language"],
    &["stats", "--by", "series", "--split", "topic", "-y", "2019.."],
    &["stats", "--by", "country", "--split", "series", "-n", "20"],
];

/// Checks a catalogue with long, wide, right-to-left and hostile titles.
const HARD: [&[&str]; 6] = [
    &["list"],
    &["list", "--titles", "el,ja"],
    &["show", "moon-10", "orbit", "red-title", "moon-academy"],
    &["translations"],
    &["translations", "--missing", "fr,es,el,ja"],
    &["stats", "--by", "author,series", "--split", "language"],
];

/// Returns true if the command runs at this width: every second one with `SSEFIND_MANY_WIDTHS=1`, and else every fifth
/// one. Commands start at different widths.
fn is_tried(command: usize, width: usize) -> bool {
    let step = if std::env::var_os("SSEFIND_MANY_WIDTHS").is_some() { 2 } else { 5 };
    (command + width).is_multiple_of(step)
}

#[test]
fn no_line_is_wider_than_its_terminal() {
    let runs = |width: usize| {
        for (command, args) in COMMANDS.iter().enumerate().filter(|(n, _)| is_tried(*n, width)) {
            // Each width runs in one of the languages, and the next one in another.
            let interface = ["en", "fr", "es"][(width / 5 + command) % 3];
            let args = [args, &["--interface", interface][..]].concat();
            let (out, err) = terminal_embedded(&args, width, Colour::Off);
            assert_fits(&format!("{out}\n{err}"), width);
            assert!(!out.is_empty(), "{command}");
        }
        for (command, args) in HARD.iter().enumerate().filter(|(n, _)| is_tried(*n, width)) {
            let interface = ["en", "fr", "es"][(width / 5 + command) % 3];
            let args = [args, &["--interface", interface][..]].concat();
            let (out, err) = terminal(&args, width, Colour::Off);
            assert_fits(&format!("{out}\n{err}"), width);
        }
    };
    std::thread::scope(|scope| {
        for half in 0..2 {
            scope.spawn(move || (40..=250).filter(|width| width % 2 == half).for_each(runs));
        }
    });
}

/// A wider terminal never makes a longer table, and rows of one line have no rule between them.
#[test]
fn a_wider_terminal_never_makes_a_longer_table() {
    let embedded: [&[&str]; 16] = [
        &["search", "domestic workers"],
        &["search", "mujeres", "--interface", "es"],
        &["search", "recycleurs", "--explain", "--interface", "fr"],
        &["list", "-y", "2015"],
        &["list", "topics", "--interface", "fr"],
        &["list", "countries"],
        &["list", "units", "--tree"],
        &["filter", "-l", "ar,ja,el,ko"],
        &["translations", "-l", "ar"],
        &["translations", "-l", "ar", "--titles", "fr", "--ascii", "--interface", "fr"],
        &["translations", "-s", "world of work"],
        &["translations", "future-of-work-note-6", "ilc-110-report-vi"],
        &["translations", "--missing", "fr,ar", "--explain", "-n", "20"],
        &["stats", "--interface", "es"],
        &["stats", "--by", "series,topic", "--split", "language", "-n", "20"],
        &["show", "ilc-110-report-vi", "coop", "r193", "sse-academy", "--sources"],
    ];
    let fixture: [&[&str]; 4] =
        [&["list"], &["search", "moon", "tides", "lune"], &["translations"], &["stats", "--by", "author"]];
    // The embedded catalogue is large, so that not every width is tried with it; `.ci/run` tries more.
    let step = if std::env::var_os("SSEFIND_MANY_WIDTHS").is_some() { 6 } else { 12 };
    let some = |width: &usize| {
        width.is_multiple_of(step) || [59, 61, 66, 77, 99, 101, 119, 121, 137].contains(width)
    };
    let run = terminal_embedded as fn(&[&str], usize, Colour) -> (String, String);
    for (run, commands, widths) in [
        (run, &embedded[..], (40..=220).filter(some).collect::<Vec<_>>()),
        (terminal, &fixture[..], (40..=220).collect()),
    ] {
        let try_command = |args: &[&str]| {
            let mut above = usize::MAX;
            // On less than 60 columns, languages have no columns but stand below the titles.
            let least = if args.starts_with(&["translations"]) { 60 } else { 40 };
            for width in widths.iter().copied().filter(|width| *width >= least) {
                let (out, _) = run(args, width, Colour::Off);
                // The heading of a split names more values on a wider terminal; the lines below its rule count.
                let is_rule =
                    |line: &str| line.starts_with("├─") && line.ends_with('┤') || line.starts_with("+=");
                let has_split = args.contains(&"--split");
                let head = out.lines().position(|line| has_split && is_rule(line)).unwrap_or(0);
                let lines = out.lines().count() - head;
                assert!(lines <= above, "{args:?}: {lines} lines at {width} columns, {above} below\n{out}");
                above = lines;
            }
        };
        let (one, other) = commands.split_at(commands.len() / 2);
        std::thread::scope(|scope| {
            for half in [one, other] {
                scope.spawn(|| half.iter().for_each(|args| try_command(args)));
            }
        });
    }
}

/// Long ids have no column of their own.
#[test]
fn a_column_of_ids_is_narrow() {
    for width in [120, 150, 200] {
        let (out, _) = terminal_embedded(&["search", "domestic workers", "-n", "5"], width, Colour::Off);
        assert!(!out.lines().nth(1).is_some_and(|heads| heads.contains(" Id ")), "{width}\n{out}");
        assert!(out.contains("domestic-workers-trinidad-tobago-2018 · brief"), "{width}\n{out}");
    }
    let (out, _) = terminal(&["list"], 160, Colour::Off);
    assert!(out.lines().nth(1).is_some_and(|heads| heads.contains(" Id ")), "{out}");
}
