//! Runs the binary as a user does, and the library as a terminal sees it.

#![allow(dead_code, unreachable_pub, clippy::print_stderr)] // every test file takes what it needs

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use clap::Parser;
use ssefind::cli::Cli;
use ssefind::terminal::progress::Progress;
use ssefind::terminal::styled_line::columns;
use ssefind::terminal::view::{Colour, Letters, Links, Reader, Session, View};
use unicode_width::UnicodeWidthStr;

/// What a run left behind.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub stdout: String,
    pub stderr: String,
    pub status: i32,
}

impl Ran {
    fn of(output: Output) -> Ran {
        Ran {
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
            status: output.status.code().expect("no signal"),
        }
    }
}

/// Runs the binary with these arguments and nothing on standard input.
pub fn ssefind(args: &[&str]) -> Ran {
    ssefind_with(args, b"")
}

/// Runs the binary with these arguments and this on standard input.
pub fn ssefind_with(args: &[&str], stdin: &[u8]) -> Ran {
    let args: Vec<&OsStr> = args.iter().map(OsStr::new).collect();
    ssefind_os(&args, stdin)
}

/// The same with arguments that need not be UTF-8.
pub fn ssefind_os(args: &[&OsStr], stdin: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ssefind"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    let mut pipe = child.stdin.take().expect("standard input is a pipe");
    let stdin = stdin.to_vec();
    // A run that reads no input closes the pipe before all is written.
    let writer = std::thread::spawn(move || drop(pipe.write_all(&stdin)));
    let output = child.wait_with_output().expect("the binary ends");
    writer.join().expect("the writer ends");
    Ran::of(output)
}

/// Runs the binary in that directory with these variables and no others, and nothing on standard input.
pub fn ssefind_in(directory: &Path, variables: &[(&str, &str)], args: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_ssefind"))
        .args(args)
        .current_dir(directory)
        .env_clear()
        .envs(variables.iter().copied())
        .stdin(Stdio::null())
        .output()
        .expect("the binary runs");
    Ran::of(output)
}

/// The catalogue of the tests' own.
pub const SMALL: &str = "tests/fixtures/small.json";

/// Runs the binary on the tests' own catalogue.
pub fn small(args: &[&str]) -> Ran {
    ssefind(&[&["--catalogue", SMALL], args].concat())
}

/// What a terminal of that width gets on standard output and standard error, in turn, on the tests' own catalogue.
pub fn terminal(args: &[&str], width: usize, colour: Colour) -> (String, String) {
    terminal_embedded(&[&["--catalogue", SMALL], args].concat(), width, colour)
}

/// The same on the catalogue that the binary holds.
pub fn terminal_embedded(args: &[&str], width: usize, colour: Colour) -> (String, String) {
    let cli = Cli::try_parse_from([&["ssefind"], args].concat()).expect("arguments");
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut session = Session {
        out: &mut out,
        err: &mut err,
        view: View {
            reader: Reader::Terminal { width },
            colour,
            letters: if cli.ascii {
                Letters::Ascii
            } else {
                Letters::Unicode
            },
            links: Links::Off,
            interface: cli.interface.unwrap_or_default(),
        },
        progress: &Progress::silent(),
    };
    ssefind::run(&cli, &mut session).expect("runs");
    (
        String::from_utf8(out).expect("UTF-8"),
        String::from_utf8(err).expect("UTF-8"),
    )
}

/// Checks that no line is wider than a terminal, as Unicode counts and as terminals do, letter by letter.
#[track_caller]
pub fn assert_fits(text: &str, width: usize) {
    for line in text.lines() {
        assert!(line.width() <= width, "{width}: {line}");
        assert!(columns(line) <= width, "{width}: {line}");
    }
    // A frame is straight: its lines, one below the other, are all as wide.
    let mut above = None;
    for line in text.lines() {
        let framed = line.starts_with(['╭', '│', '├', '╰', '+', '|'])
            && line.ends_with(['╮', '│', '┤', '╯', '+', '|']);
        let width_here = framed.then(|| columns(line));
        if let (Some(above), Some(here)) = (above, width_here) {
            assert_eq!(here, above, "{width}: {line}");
        }
        above = width_here;
    }
}

/// Checks the run's three ends at once, so that a failure shows all of them.
#[track_caller]
pub fn assert_ran(ran: &Ran, stdout: &str, stderr: &str, status: i32) {
    assert_eq!(
        (ran.stdout.as_str(), ran.stderr.as_str(), ran.status),
        (stdout, stderr, status),
        "\nstdout:\n{}\nstderr:\n{}",
        ran.stdout,
        ran.stderr
    );
}

/// Checks a text against a file of `tests/golden/`; with `GOLDEN=write` in the environment, writes the file instead.
#[track_caller]
pub fn assert_golden(name: &str, text: &str) {
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        std::fs::write(&path, text).expect("golden written");
    }
    let golden = std::fs::read_to_string(&path).expect("golden");
    assert_eq!(text, golden, "{path}\n{text}");
}

/// Whether that program is installed. One that is not is named on standard error, so that what needs it can be
/// skipped; with `SSEFIND_ALL_READERS=1` that is a failure.
#[track_caller]
pub fn is_installed(program: &str) -> bool {
    let found = std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|directory| directory.join(program).is_file()));
    if !found {
        assert!(
            std::env::var_os("SSEFIND_ALL_READERS").is_none(),
            "{program} is not installed; .ci/install-readers installs it"
        );
        eprintln!("skipped: {program} is not installed");
    }
    found
}

/// A new directory of that name for this test's files.
pub fn directory(name: &str) -> std::path::PathBuf {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).expect("a directory");
    path
}
