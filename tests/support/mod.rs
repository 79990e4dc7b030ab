//! Runs of the binary, and of the library as on a terminal.

#![allow(dead_code, unreachable_pub, clippy::print_stderr)] // every test file takes what it needs

#[cfg(target_os = "linux")]
pub mod tmux;

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

/// Result of a run.
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

/// Runs the binary with these arguments and empty standard input.
pub fn ssefind(args: &[&str]) -> Ran {
    ssefind_with(args, b"")
}

/// Runs the binary with these arguments and this standard input.
pub fn ssefind_with(args: &[&str], stdin: &[u8]) -> Ran {
    let args: Vec<&OsStr> = args.iter().map(OsStr::new).collect();
    ssefind_os(&args, stdin)
}

/// Runs the binary with arguments that may have other bytes than UTF-8.
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
    // A run that reads no input closes the pipe before the writer ends.
    let writer = std::thread::spawn(move || drop(pipe.write_all(&stdin)));
    let output = child.wait_with_output().expect("the binary ends");
    writer.join().expect("the writer ends");
    Ran::of(output)
}

/// Runs the binary in a directory with only these variables and empty standard input.
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

/// Variables that keep a developer's own config file and state out of a test.
pub const NOBODY: [(&str, &str); 2] = [("XDG_CONFIG_HOME", "/dev/null/x"), ("XDG_STATE_HOME", "/dev/null/x")];

/// Fixture catalogue.
pub const SMALL: &str = "tests/fixtures/small.json";

/// Runs the binary on the fixture catalogue.
pub fn small(args: &[&str]) -> Ran {
    ssefind(&[&["--catalogue", SMALL], args].concat())
}

/// Standard output and standard error on a terminal of this width, for the fixture catalogue.
pub fn terminal(args: &[&str], width: usize, colour: Colour) -> (String, String) {
    terminal_embedded(&[&["--catalogue", SMALL], args].concat(), width, colour)
}

/// Standard output and standard error on a terminal of this width, for the embedded catalogue.
pub fn terminal_embedded(args: &[&str], width: usize, colour: Colour) -> (String, String) {
    let cli = Cli::try_parse_from([&["ssefind"], args].concat()).expect("arguments");
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut session = Session {
        out: &mut out,
        err: &mut err,
        view: View {
            reader: Reader::Terminal { width },
            colour,
            letters: if cli.ascii { Letters::Ascii } else { Letters::Unicode },
            links: Links::Off,
            interface: cli.interface.unwrap_or_default(),
        },
        progress: &Progress::silent(),
    };
    ssefind::run(&cli, &mut session).expect("runs");
    (String::from_utf8(out).expect("UTF-8"), String::from_utf8(err).expect("UTF-8"))
}

/// Asserts that every line fits the width, by the rules of Unicode and by the letters' own widths.
#[track_caller]
pub fn assert_fits(text: &str, width: usize) {
    // An address that ends a line stays whole, so that it can be copied.
    let is_address =
        |line: &str| line.split_whitespace().next_back().is_some_and(|word| word.contains("://"));
    for line in text.lines().filter(|line| !is_address(line)) {
        assert!(line.width() <= width, "{width}: {line}");
        assert!(columns(line) <= width, "{width}: {line}");
    }
    // All lines of a frame have the same width.
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

/// Asserts standard output, standard error and status at once, so that a failure shows all of them.
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

/// Asserts that a text equals a file of `tests/golden/`; with `GOLDEN=write` in the environment, writes the file
/// instead.
#[track_caller]
pub fn assert_golden(name: &str, text: &str) {
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        std::fs::write(&path, text).expect("golden written");
    }
    let golden = std::fs::read_to_string(&path).expect("golden");
    assert_eq!(text, golden, "{path}\n{text}");
}

/// Returns true if a program is installed. Names a missing one on standard error, or fails with
/// `SSEFIND_ALL_READERS=1`.
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

/// New directory of this name for the files of one test.
pub fn directory(name: &str) -> std::path::PathBuf {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).expect("a directory");
    path
}
