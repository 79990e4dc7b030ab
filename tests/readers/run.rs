//! Runs of the installed readers.

#![allow(unreachable_pub)] // as tests/support has it

use std::io::{self, Write as _};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

/// File for a reader.
pub fn file(name: &str, write: impl FnOnce(&mut Vec<u8>)) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let mut bytes = Vec::new();
    write(&mut bytes);
    fs::write(&path, bytes).expect("the file can be written");
    path.to_str().expect("a path in UTF-8").to_owned()
}

pub fn json(text: &str) -> Vec<Value> {
    serde_json::from_str(text).expect("readers print JSON")
}

pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// Runs a reader; returns `None` if it is not installed. Any text on standard error is a failure.
pub fn run(program: &str, args: &[&str]) -> Option<String> {
    let (name, there) = match (program, args) {
        ("python3", [script, ..]) => {
            let module = match *script {
                "bibtex.py" => "bibtexparser.library",
                "ris.py" => "rispy",
                "markdown.py" => "markdown_it",
                _ => "csv",
            };
            (module, starts("python3", &["-c", &format!("import {module}")]))
        }
        _ => (program, starts(program, &["--version"])),
    };
    if !there {
        assert!(
            env::var_os("SSEFIND_ALL_READERS").is_none(),
            "{name} is not installed; .ci/install-readers installs it"
        );
        // `eprintln!` would hide the name, because a test that passes prints nothing.
        let _ = writeln!(io::stderr(), "skipped: {name} is not installed");
        return None;
    }
    let output = Command::new(program)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers"))
        .args(args)
        .output()
        .expect("the reader starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && errors.is_empty(), "{program} {args:?}: {errors}");
    Some(String::from_utf8(output.stdout).expect("readers write UTF-8"))
}

fn starts(program: &str, args: &[&str]) -> bool {
    Command::new(program).args(args).output().is_ok_and(|output| output.status.success())
}
