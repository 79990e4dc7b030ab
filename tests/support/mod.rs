//! Runs the binary and keeps all that it says.

#![allow(dead_code, unreachable_pub)] // every test file takes what it needs

use std::io::Write;
use std::process::{Command, Stdio};

/// What a run of the binary gave.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub stdout: String,
    pub stderr: String,
    pub status: i32,
}

/// Runs `ssefind` with nothing on standard input.
pub fn ssefind(args: &[&str]) -> Ran {
    ssefind_with(args, b"")
}

/// Runs `ssefind` with these bytes on standard input.
pub fn ssefind_with(args: &[&str], stdin: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ssefind"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut pipe = child.stdin.take().expect("standard input is a pipe");
    let stdin = stdin.to_vec();
    // A run that reads no input closes the pipe before all is written.
    let writer = std::thread::spawn(move || drop(pipe.write_all(&stdin)));
    let output = child.wait_with_output().expect("the binary ends");
    writer.join().expect("the writer ends");
    Ran {
        stdout: String::from_utf8(output.stdout).expect("standard output is UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("standard error is UTF-8"),
        status: output.status.code().expect("the binary is not killed"),
    }
}
