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
    let mut with = 0;
    for id in ids.lines() {
        let ran = ssefind(&["open", "--print", id]);
        match ran.status {
            0 => {
                assert!(ran.stdout.starts_with("http"), "{id}");
                with += 1;
            }
            _ => assert_ran(
                &ran,
                "",
                &format!("ssefind: no address of `{id}` is recorded; `ssefind show {id}` has its sources\n"),
                2,
            ),
        }
    }
    assert!(with > 100, "{with}");
}

#[test]
fn a_missing_address_is_reported() {
    assert_ran(
        &pages(&["none"]),
        "",
        "ssefind: no address of `none` is recorded; `ssefind show none` has its sources\n",
        2,
    );
    assert_ran(
        &pages(&["unit-1"]),
        "",
        "ssefind: no address of `unit-1` is recorded; `ssefind show unit-1` has its sources\n",
        2,
    );
    assert_ran(
        &pages(&["two", "--language", "fr"]),
        "",
        "ssefind: no address of `two` in French is recorded; there is one in Portuguese (pt-BR)\n",
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
    let run = |record: &str, path: &std::path::Path| {
        std::fs::write(&file, record).expect("written");
        let output = Command::new(env!("CARGO_BIN_EXE_ssefind"))
            .arg("--catalogue")
            .args([&file])
            .args(["open", "harsh"])
            .env_clear()
            .env("PATH", path)
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
    let ran = run(&record, &directory);
    assert_eq!(ran, (String::new(), String::new(), 0));
    assert_eq!(std::fs::read_to_string(&opened).expect("opened"), "https://a.org/?x=$(touch%20y)&z;'w'\n");
    let nowhere = directory.join("nowhere");
    let (stdout, stderr, status) = run(&record, &nowhere);
    assert_eq!((stdout.as_str(), status), ("", 2));
    assert_eq!(
        stderr,
        "ssefind: no browser could be started (No such file or directory); `ssefind open harsh --print` prints the address\n"
    );
}
