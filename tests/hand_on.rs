//! Handing on: ids from standard input, references for word processors.

use crate::support::{assert_golden, assert_ran, directory, ssefind, ssefind_with};

const CATALOGUE: &str = "tests/fixtures/formats.json";

#[test]
fn ids_come_from_standard_input_in_their_order() {
    let args = |command: &str| ["--catalogue", CATALOGUE, command, "-", "--format", "ids"].map(str::to_owned);
    for command in ["show", "translations"] {
        let args = args(command);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let ran = ssefind_with(&args, b"syndicoop-africa-2013\r\n\ncooperacion\n");
        assert_ran(&ran, "syndicoop-africa-2013\ncooperacion-sur-sur-conexiones-2014\n", "", 0);
        let ran = ssefind_with(&args, b"syndicoop\0sse-asia\0");
        assert_ran(&ran, "syndicoop-africa-2013\nsse-asia-south-south-2015\n", "", 0);
    }
    let cited =
        ssefind(&["cite", "--catalogue", CATALOGUE, "sse-asia", "syndicoop", "r193", "-s", "vancouver"]);
    let args = ["cite", "--catalogue", CATALOGUE, "sse-asia", "-", "r193", "-s", "vancouver"];
    assert_eq!(ssefind_with(&args, b"syndicoop-africa-2013\n"), cited);
    assert_eq!(cited.stdout.lines().count(), 3);
}

#[test]
fn what_cannot_be_handed_on_is_named_and_left_out() {
    let args = ["--catalogue", CATALOGUE, "translations", "-", "--format", "ids"];
    let ran = ssefind_with(&args, b"coop\nsse-asia\nr193\n");
    let told =
        "ssefind: coop: not a publication, so left out\nssefind: r193: not a publication, so left out\n";
    assert_ran(&ran, "sse-asia-south-south-2015\n", told, 0);
    let args = ["--catalogue", CATALOGUE, "cite", "-"];
    let ran = ssefind_with(&args, b"coop\nsyndicoop\n");
    assert_eq!(ran.stderr, "ssefind: coop: not a document, so left out of the references\n");
    assert_eq!((ran.stdout.lines().count(), ran.status), (1, 0));
    let ran = ssefind_with(&args, b"coop\n");
    assert_ran(&ran, "", "ssefind: `coop` is a unit, which cannot be cited; see `ssefind show coop`\n", 2);
}

#[test]
fn faulty_standard_input_is_one_line() {
    let none = "ssefind: no id on standard input; `ssefind search WORDS --format ids` prints ids\n";
    let twice = "ssefind: standard input (`-`) can be read only once; name it once\n";
    for (args, input, told) in [
        (&["show", "-"][..], &b" \n"[..], none),
        (&["cite", "-"], b"", none),
        (&["cite", "-", "-"], b"coop\n", twice),
        (&["--catalogue", "-", "show", "-"], b"[]", twice),
        (&["show", "-"], b"\xff\n", "ssefind: standard input is not UTF-8; it has ids, one on a line\n"),
        (
            &["show", "-"],
            b"coop\nno-such\n",
            "ssefind: no record `no-such`; `ssefind search WORDS` finds ids by title, author or topic\n",
        ),
    ] {
        assert_ran(&ssefind_with(args, input), "", told, 2);
    }
}

#[cfg(feature = "cite")]
#[test]
fn rich_text_has_the_letters_and_the_links() {
    let ran = ssefind(&[
        "cite",
        "--catalogue",
        "tests/fixtures/references.json",
        "web-page",
        "russian",
        "-f",
        "rtf",
    ]);
    assert_ran(
        &ran,
        "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\\fs24\n\
         {\\pard\\li720\\fi-720\\sa120 International Labour Organization. (2021, May 6). {\\i About the Cooperatives \
         Unit}. {\\field{\\*\\fldinst HYPERLINK \"https://www.ilo.org/coop\"}{\\fldrslt https://www.ilo.org/coop}}\
         \\par}\n\
         {\\pard\\li720\\fi-720\\sa120 \\u1048?\\u1074?\\u1072?\\u1085?\\u1086?\\u1074?, \\u1048?. (2010). {\\i \
         \\u1050?\\u1086?\\u1086?\\u1087?\\u1077?\\u1088?\\u1072?\\u1090?\\u1080?\\u1074?\\u1099? \\u1080? \
         \\u1089?\\u1092?\\u1077?\\u1088?\\u1072? \\u1090?\\u1088?\\u1091?\\u1076?\\u1072?}. \
         \\u1052?\\u1054?\\u1058?.\\par}\n}\n",
        "",
        0,
    );
}

/// A page of these records, without its style and script, which hold no data.
fn page(args: &[&str]) -> String {
    let ran = ssefind(args);
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{args:?}");
    let (head, rest) = ran.stdout.split_once("<style>").expect("a style");
    let (_, body) = rest.split_once("</style>").expect("its end");
    let (body, script) = body.split_once("<script>").expect("a script");
    let (_, end) = script.split_once("</script>").expect("its end");
    format!("{head}<style></style>{body}<script></script>{end}")
}

#[cfg(feature = "cite")]
#[test]
fn pages_equal_their_golden_files() {
    let english =
        ["--catalogue", CATALOGUE, "show", "syndicoop", "cooperacion", "recommendation-193", "r193", "coop"];
    assert_golden("page/english.html", &page(&[&english[..], &["--format", "html"]].concat()));
    let french =
        ["--interface", "fr", "--catalogue", CATALOGUE, "filter", "-f", "html", "--title", "L’ESS & <l’OIT>"];
    assert_golden("page/french.html", &page(&french));
    let harsh =
        page(&["--catalogue", "tests/fixtures/harsh.json", "list", "publications", "--format", "html"]);
    assert_golden("page/harsh.html", &harsh);
    assert_eq!(harsh.matches("<script").count(), 1);
    assert!(!harsh.contains("href=\"javascript:"));
}

#[test]
fn every_command_that_lists_records_writes_a_page() {
    for (args, heading) in [
        (&["search", "housing", "-n", "1"][..], "<p>1 publication</p>"),
        (&["list", "publications", "-k", "newsletter"], "<p>1 publication</p>"),
        (&["list", "units", "--tree", "-n", "3"], "<p>3 units</p>"),
        (&["filter", "-k", "newsletter"], "<p>1 publication</p>"),
        (&["show", "coop-news", "coop"], "<p>2 records</p>"),
        (&["translations", "coop-news"], "<p>1 publication</p>"),
    ] {
        let page = page(&[args, &["--format", "html"]].concat());
        assert!(page.contains(heading), "{args:?}: {page}");
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n"), "{args:?}");
    }
    for (args, told) in [
        (
            &["list", "languages", "-f", "html"][..],
            "ssefind: languages are not records; html is a page of records, and markdown prints a table of values\n",
        ),
        (&["filter", "--title", "T"], "ssefind: --title is for html; this format has no title\n"),
        (
            &["show", "coop", "--title", "T", "--json"],
            "ssefind: --title is for html; this format has no title\n",
        ),
        (&["filter", "-f", "html", "--fields", "id"], "ssefind: --fields is for json,"),
    ] {
        let ran = ssefind(args);
        assert_eq!((ran.stdout.as_str(), ran.status), ("", 2), "{args:?}");
        assert!(ran.stderr.starts_with(told), "{}", ran.stderr);
    }
    let none = ssefind(&["filter", "-y", "1700", "-f", "html"]);
    assert_eq!(none.status, 1);
    assert!(none.stdout.contains("<p>0 records</p>"), "{}", none.stdout);
}

/// A folder with a clipboard's program that writes what it gets into a file.
#[cfg(all(unix, feature = "cite"))]
#[test]
fn references_go_to_the_clipboard_of_the_desktop() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = directory("clipboard");
    let (program, copied) = (folder.join("wl-copy"), folder.join("copied"));
    std::fs::write(&program, format!("#!/bin/sh\n/bin/cat > '{}'\n", copied.display())).expect("written");
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).expect("executable");
    let cite = |display: &str| {
        std::process::Command::new(env!("CARGO_BIN_EXE_ssefind"))
            .args(["cite", "--catalogue", CATALOGUE, "syndicoop", "--copy"])
            .env_clear()
            .env("PATH", &folder)
            .env("WAYLAND_DISPLAY", display)
            .output()
            .expect("it starts")
    };
    let ran = cite("wayland-0");
    let text = String::from_utf8_lossy(&ran.stdout).into_owned();
    assert_eq!((ran.status.code(), ran.stderr.len(), text.lines().count()), (Some(0), 0, 1));
    assert_eq!(std::fs::read_to_string(&copied).expect("copied"), text.trim_end());
    let none = cite("");
    assert_eq!(none.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&none.stderr).starts_with("ssefind: no clipboard is there to copy to"));
}
