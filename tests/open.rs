//! `ssefind open`.

use crate::support;
use crate::support::{assert_ran, small, ssefind, ssefind_with};

const PAGES: &[u8] = br#"[
{"type": "publication", "id": "two", "kind": "brief", "title": "Two", "editions": [
  {"language": "en", "title": "Two"}, {"language": "pt-BR", "title": "Dois", "url": "https://a.org/dois"}], "sources": []},
{"type": "publication", "id": "none", "kind": "brief", "title": "None", "editions": [{"language": "en"}], "sources": []},
{"type": "publication", "id": "script", "kind": "brief", "title": "S", "editions": [{"language": "en", "url": "javascript:alert(1)"}], "sources": []},
{"type": "publication", "id": "blank", "kind": "brief", "title": "B", "editions": [{"language": "en", "url": "https://a.org/a b"}], "sources": []},
{"type": "publication", "id": "escape", "kind": "brief", "title": "E", "editions": [{"language": "en", "url": "https://a.org/\u001b[2J"}], "sources": []},
{"type": "publication", "id": "flag", "kind": "brief", "title": "F", "editions": [{"language": "en", "url": "--version"}], "sources": []},
{"type": "unit", "id": "unit-1", "kind": "unit", "name": {"en": "Unit"}, "sources": []}
]"#;

fn pages(args: &[&str]) -> support::Ran {
    ssefind_with(&[&["--catalogue", "-", "open"], args].concat(), PAGES)
}

#[test]
fn print_prints_the_address() {
    assert_ran(
        &ssefind(&["open", "--print", "actrav"]),
        "http://www.ilo.org/actrav/lang--en/index.htm\n",
        "",
        0,
    );
    // The edition with the display title has no address; the other edition has one.
    assert_ran(&pages(&["two", "--print"]), "https://a.org/dois\n", "", 0);
    assert_ran(&pages(&["two", "-p", "-l", "Portuguese"]), "https://a.org/dois\n", "", 0);
}

#[test]
fn every_address_of_data_can_be_opened() {
    let ids = ssefind(&["filter", "--format", "ids"]).stdout;
    let (mut with, mut sources) = (0, 0);
    for id in ids.lines() {
        let ran = ssefind(&["open", "--print", id]);
        match ran.status {
            0 => {
                assert!(ran.stdout.starts_with("http"), "{id}");
                with += 1;
            }
            _ => panic!("{id}: {}", ran.stderr),
        }
        // A source takes the place of a missing address, and is named as one.
        let is_source = format!("ssefind: no address of `{id}` is recorded; this is its nearest source (");
        assert!(ran.stderr.is_empty() || ran.stderr.starts_with(&is_source), "{}", ran.stderr);
        sources += usize::from(!ran.stderr.is_empty());
    }
    assert_eq!(with, 375);
    let lacking = ssefind(&["filter", "--lacking", "url", "-f", "ids"]).stdout.lines().count();
    assert_eq!((sources, lacking), (196, 196));
}

#[test]
fn a_missing_address_is_reported() {
    assert_ran(&pages(&["none"]), "", "ssefind: `none` has neither an address nor a source\n", 2);
    assert_ran(&pages(&["unit-1"]), "", "ssefind: `unit-1` has neither an address nor a source\n", 2);
    assert_ran(
        &pages(&["two", "--language", "fr"]),
        "",
        "ssefind: no address of `two` in French is recorded; there is one in Portuguese (pt-BR)\n",
        2,
    );
}

const WITHOUT_ADDRESS: &[u8] = br#"[
{"type": "publication", "id": "doi", "kind": "article", "title": "D", "doi": "10.1111/apce.12106", "editions": [{"language": "en"}],
 "sources": [{"url": "https://example.org/doi"}]},
{"type": "publication", "id": "listed", "kind": "brief", "title": "L", "editions": [{"language": "en"}, {"language": "fr", "title": "L"}], "sources": [
  {"url": "https://www.ilo.org/global/publications/lang--en/index.htm", "kind": "ilo", "supports": ["title.en"]},
  {"url": "javascript:alert(1)", "kind": "ilo"},
  {"url": "https://example.org/profile", "kind": "profile"},
  {"url": "https://example.org/copy", "kind": "copy", "supports": ["title.fr"]},
  {"url": "https://example.org/library", "kind": "library", "supports": ["title.en"]},
  {"url": "https://example.org/unknown"}]},
{"type": "publication", "id": "only-lists", "kind": "brief", "title": "O", "editions": [{"language": "en"}], "sources": [
  {"url": "https://www.ilo.org/facet/lang--en/index.htm", "kind": "ilo"}]}
]"#;

fn without_address(args: &[&str]) -> support::Ran {
    ssefind_with(&[&["--catalogue", "-", "open", "--print"], args].concat(), WITHOUT_ADDRESS)
}

#[test]
fn a_work_without_an_address_opens_its_doi_or_nearest_source() {
    let said = |id: &str, kind: &str| {
        format!("ssefind: no address of `{id}` is recorded; this is its nearest source ({kind})\n")
    };
    assert_ran(&without_address(&["doi"]), "https://doi.org/10.1111/apce.12106\n", "", 0);
    assert_ran(&without_address(&["doi", "-l", "en"]), "https://doi.org/10.1111/apce.12106\n", "", 0);
    let library = said("listed", "library");
    assert_ran(&without_address(&["listed"]), "https://example.org/library\n", &library, 0);
    assert_ran(&without_address(&["listed", "-l", "en"]), "https://example.org/library\n", &library, 0);
    let copy = said("listed", "copy");
    assert_ran(&without_address(&["listed", "-l", "fr"]), "https://example.org/copy\n", &copy, 0);
    let list = "https://www.ilo.org/facet/lang--en/index.htm\n";
    assert_ran(&without_address(&["only-lists"]), list, &said("only-lists", "ilo"), 0);
    assert_ran(
        &without_address(&["listed", "-l", "es"]),
        "",
        "ssefind: no address of `listed` in Spanish is recorded; `ssefind show listed --sources` has its sources\n",
        2,
    );
}

#[test]
fn only_web_addresses_are_opened_or_printed() {
    for print in [&[][..], &["--print"]] {
        for (id, says) in [
            ("script", "`javascript:alert(1)` is not an http or https address"),
            (
                "blank",
                "`https://a.org/a b` is not a web address; write it in full, with http:// or https://, without spaces",
            ),
            (
                "escape",
                "`https://a.org/\\u{1b}[2J` is not a web address; write it in full, with http:// or https://, without spaces",
            ),
            (
                "flag",
                "`--version` is not a web address; write it in full, with http:// or https://, without spaces",
            ),
        ] {
            let says = format!("ssefind: `{id}`: {says}; the address was not opened\n");
            assert_ran(&pages(&[&[id], print].concat()), "", &says, 2);
        }
    }
}

#[test]
fn unknown_ids_and_languages() {
    assert_ran(&small(&["open", "moon-l"]), "", "ssefind: no record `moon-l`; nearest: moon-1, moon-10\n", 2);
    assert_ran(
        &small(&["open", "moon-1", "-l", "frnch"]),
        "",
        "ssefind: no language `frnch` in the catalogue; nearest: French (fr); `ssefind list languages` shows all\n",
        2,
    );
}

/// A script takes the place of the desktop's launcher: it gets the address as one word, and no shell reads the
/// address.
#[cfg(target_os = "linux")]
#[test]
fn the_desktop_launcher_gets_the_unchanged_address() {
    use std::os::unix::fs::PermissionsExt;
    use std::process::Command;

    let directory = crate::support::directory("launcher");
    let launcher = directory.join("xdg-open");
    std::fs::write(&launcher, "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$OPENED\"\n").expect("written");
    std::fs::set_permissions(&launcher, std::fs::Permissions::from_mode(0o755)).expect("permitted");
    let (file, opened) = (directory.join("catalogue.json"), directory.join("opened"));
    let record = r#"{"type": "publication", "id": "harsh", "kind": "brief", "title": "H", "editions": [{"language": "en", "url": "https://a.org/?x=$(touch%20y)&z;`w`"}], "sources": []}"#;
    let run = |record: &str, path: &std::path::Path, variables: &[(&str, &str)]| {
        std::fs::write(&file, record).expect("written");
        let output = Command::new(env!("CARGO_BIN_EXE_ssefind"))
            .arg("--catalogue")
            .args([&file])
            .args(["open", "harsh"])
            .env_clear()
            .env("PATH", path)
            .env("DISPLAY", ":0")
            .envs(variables.iter().copied())
            .env("OPENED", &opened)
            .output()
            .expect("runs");
        (
            String::from_utf8(output.stdout).expect("UTF-8"),
            String::from_utf8(output.stderr).expect("UTF-8"),
            output.status.code().expect("no signal"),
        )
    };
    let record = record.replace('`', "'");
    let ran = run(&record, &directory, &[]);
    assert_eq!(ran, (String::new(), String::new(), 0));
    assert_eq!(std::fs::read_to_string(&opened).expect("opened"), "https://a.org/?x=$(touch%20y)&z;'w'\n");
    let nowhere = directory.join("nowhere");
    let printed = (
        "https://a.org/?x=$(touch%20y)&z;'w'\n".to_owned(),
        "ssefind: no browser can be started here; the address is:\n".to_owned(),
        0,
    );
    assert_eq!(run(&record, &nowhere, &[]), printed);
    // Nothing is started over SSH, or without a desktop.
    std::fs::remove_file(&opened).expect("removed");
    assert_eq!(run(&record, &directory, &[("SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22")]), printed);
    assert_eq!(run(&record, &directory, &[("DISPLAY", "")]), printed);
    assert!(!opened.exists());
    // A launcher that fails has its exit status hidden from the reader.
    std::fs::write(&launcher, "#!/bin/sh\nexit 3\n").expect("written");
    assert_eq!(run(&record, &directory, &[]), printed);
}
