//! `ssefind man DIR`.

use std::path::Path;
use std::process::Command;

use crate::support::{assert_ran, directory, is_installed, ssefind};

fn pages(name: &str) -> (std::path::PathBuf, Vec<String>) {
    let directory = directory(name);
    let ran = ssefind(&["man", directory.to_str().expect("UTF-8")]);
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0));
    let prefix = format!("{}{}", directory.display(), std::path::MAIN_SEPARATOR);
    let names = ran.stdout.lines().map(|line| line.trim_start_matches(&prefix).to_owned());
    (directory, names.collect())
}

#[test]
fn every_command_has_a_page_with_examples() {
    let (directory, names) = pages("man");
    let help = ssefind(&["--help"]).stdout;
    let (_, commands) = help.split_once("Commands:\n").expect("commands");
    let commands = commands.lines().take_while(|line| !line.is_empty());
    let mut expected = vec!["ssefind.1".to_owned()];
    expected.extend(
        commands.filter_map(|line| Some(format!("ssefind-{}.1", line.trim_start().split_once(' ')?.0))),
    );
    expected.dedup();
    assert!(names.len() > 8 && expected.starts_with(&names[..1]), "{names:?}");
    for name in &names {
        let page = std::fs::read_to_string(directory.join(name)).expect("the page");
        for section in [
            "NAME",
            "SYNOPSIS",
            "DESCRIPTION",
            "EXAMPLES",
            "OPTIONS",
            "ENVIRONMENT",
            "\"EXIT STATUS\"",
            "FILES",
            "\"SEE ALSO\"",
        ] {
            assert!(page.contains(&format!(".SH {section}\n")), "{name}: {section}");
        }
        let (_, others) = page.split_once(".SH \"SEE ALSO\"\n").expect("a section");
        let own = name.trim_end_matches(".1");
        for other in names.iter().map(|name| name.trim_end_matches(".1")).filter(|other| *other != own) {
            assert!(
                others.contains(&format!("{}(1)", other.replace('-', "\\-"))),
                "{name}: {other}\n{others}"
            );
        }
        assert!(page.contains("ssefind "), "{name}");
    }
    for name in names.iter().filter(|name| *name != "ssefind.1") {
        let command = name.trim_start_matches("ssefind-").trim_end_matches(".1");
        assert!(help.contains(&format!("\n  {command} ")), "{name}");
    }
}

#[test]
fn mandoc_reports_nothing() {
    if !is_installed("mandoc") {
        return;
    }
    let (directory, names) = pages("man-lint");
    for name in &names {
        let output = Command::new("mandoc")
            .args(["-T", "lint", "-W", "warning"])
            .arg(directory.join(name))
            .output()
            .expect("mandoc starts");
        let said = String::from_utf8_lossy(&output.stdout);
        // An edition of the catalogue may be named after the month that follows.
        let faults: Vec<&str> = said.lines().filter(|line| !line.contains("date in the future")).collect();
        assert_eq!(faults, [""; 0]);
    }
}

#[test]
fn an_unusable_directory_is_one_line() {
    let directory = directory("man-file");
    let file = directory.join("file");
    std::fs::write(&file, "").expect("written");
    let under = Path::new(&file).join("man");
    let message = format!("ssefind: cannot write {}: ", under.display());
    let ran = ssefind(&["man", under.to_str().expect("UTF-8")]);
    assert!(ran.stderr.starts_with(&message) && ran.stderr.lines().count() == 1, "{}", ran.stderr);
    assert_eq!((ran.stdout.as_str(), ran.status), ("", 2));
    assert_ran(&ssefind(&["man"]), "", "ssefind: missing: DIR; see `ssefind man --help`\n", 2);
}
