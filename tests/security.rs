//! The promises of SECURITY.md are held by tests that exist.

use std::fs;

/// Returns the texts between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn each_promise_names_tests_that_exist() {
    let root = env!("CARGO_MANIFEST_DIR");
    let page = fs::read_to_string(format!("{root}/SECURITY.md")).expect("the page");
    let rows = page.lines().filter(|line| line.starts_with("| ")).skip(2);
    let mut tests = 0;
    for row in rows {
        let held_by = row.trim_end_matches(" |").rsplit(" | ").next().expect("a cell");
        let mut source = None;
        let mut named = 0;
        for quoted in quoted(held_by) {
            let is_file = std::path::Path::new(quoted).extension().is_some_and(|extension| extension == "rs");
            if is_file {
                assert_eq!(named, 0, "{quoted} follows a file without a test: {row}");
                let text = fs::read_to_string(format!("{root}/{quoted}"));
                source = Some(text.unwrap_or_else(|problem| panic!("{quoted}: {problem}")));
                named = 1;
            } else if let Some(source) = &source {
                let test = format!("fn {quoted}(");
                let at = source.find(&test).unwrap_or_else(|| panic!("no {test} for: {row}"));
                assert!(source[..at].rsplit("\n\n").next().expect("its lines").contains("#[test]"), "{test}");
                named = 0;
                tests += 1;
            }
        }
        assert!(source.is_some() || held_by.starts_with("by design"), "no test: {row}");
        assert_eq!(named, 0, "a file without a test: {row}");
    }
    assert!(tests >= 20, "{tests}");
}
