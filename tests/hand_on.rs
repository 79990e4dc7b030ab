//! Handing on: ids from standard input, references for word processors.

#[cfg(feature = "cite")]
use crate::support::{assert_golden, directory};
use crate::support::{assert_ran, ssefind, ssefind_with};

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
    // An edition in the reader's language whose title is not known says so, as in tables.
    let gap = ssefind(&["show", "world-of-work-11", "--format", "html", "--interface", "es"]).stdout;
    assert!(gap.contains("<p class=\"original\">(es: no consta el título)</p>"), "{gap}");
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

#[test]
fn templates_print_each_record() {
    let filter = |template: &str| {
        ssefind(&["--catalogue", CATALOGUE, "show", "syndicoop", "r193", "--template", template])
    };
    for (template, printed) in [
        ("{{id}}\\t{{year}}", "syndicoop-africa-2013\t2013\nr193\t2002\n"),
        ("{{ series.name }}|{{ contacts.there[3] }}", "International Journal of Labour Research|\n|\n"),
        ("{% if authors %}{{ authors[0].family|upper }}{% endif %}", "SMITH\n\n"),
        ("{{ languages|join('+') }} \\\\", "en \\\nen+es+fr \\\n"),
        ("<{{ title|length }}>", "<70>\n<56>\n"),
    ] {
        assert_ran(&filter(template), printed, "", 0);
    }
    for (template, told) in [
        (
            "{{id",
            "ssefind: the template cannot be read (unexpected end of input, expected end of variable block); write fields in double braces, as in '{{id}}: {{title}}'\n",
        ),
        ("{{ nonsense.id }}", "ssefind: no field `nonsense`; `--fields` without a value lists all\n"),
        ("{{ id|nonsense }}", "ssefind: the template: filter nonsense is unknown\n"),
        (
            "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
            "ssefind: the template takes too many steps for one record; shorten its loops\n",
        ),
    ] {
        assert_ran(&filter(template), "", told, 2);
    }
    let own = |args: &[&str]| ssefind(&[&["--catalogue", CATALOGUE], args].concat());
    let values =
        own(&["list", "languages", "--template", "{{value}}\\t{{name}}: {{publications}}", "-n", "1"]);
    assert_eq!((values.stdout.lines().count(), values.status), (1, 0), "{}", values.stdout);
    assert!(values.stdout.starts_with("en\tEnglish: "), "{}", values.stdout);
    let editions = "{{id}}:{% for edition in available %} {{edition.language}}{% endfor %}";
    assert_ran(
        &own(&["translations", "syndicoop-africa-2013", "--template", editions]),
        "syndicoop-africa-2013: en\n",
        "",
        0,
    );
    let tree =
        ssefind(&["list", "units", "--tree", "--template", "{{id}} {{publications > 0}}", "-k", "centre"]);
    assert_ran(&tree, "itc-ilo True\n", "", 0);
}

#[test]
fn details_of_a_format_change_its_bytes() {
    let show = |more: &[&str]| {
        let args = [&["--catalogue", CATALOGUE, "show", "syndicoop", "r193"][..], more].concat();
        ssefind(&args)
    };
    assert_ran(&show(&["-f", "ids", "--print0"]), "syndicoop-africa-2013\0r193\0", "", 0);
    assert_ran(&show(&["--template", "{{kind}}", "--print0"]), "article\0recommendation\0", "", 0);
    let csv = show(&["-f", "csv", "--fields", "id,year"]);
    assert_ran(&csv, "id,year\r\nsyndicoop-africa-2013,2013\r\nr193,2002\r\n", "", 0);
    let marked = show(&["-f", "csv", "--fields", "id,year", "--bom"]);
    assert_eq!(marked.stdout, format!("\u{FEFF}{}", csv.stdout));
    let bare = show(&["-f", "tsv", "--fields", "id,year", "--no-header"]);
    assert_ran(&bare, "syndicoop-africa-2013\t2013\nr193\t2002\n", "", 0);
    let both = show(&["-f", "csv", "--fields", "id", "--no-header", "--bom"]);
    assert_ran(&both, "\u{FEFF}syndicoop-africa-2013\r\nr193\r\n", "", 0);
    for (more, told) in [
        (&["--bom"][..], "--bom is for csv"),
        (&["--no-header", "--json"], "--no-header is for csv, tsv"),
        (&["--print0", "-f", "csv"], "--print0 is for ids, --template"),
    ] {
        assert_ran(&show(more), "", &format!("ssefind: {told}\n"), 2);
    }
    let unknown = ssefind(&["show", "no-such-record-at-all", "-f", "csv", "--bom"]);
    assert_eq!((unknown.stdout.as_str(), unknown.status), ("", 2));
}

#[test]
fn fields_without_a_value_lists_them() {
    let all = ssefind(&["list", "--fields"]);
    assert!(all.stdout.starts_with("type\nid\nkind\ntitle\n"), "{}", all.stdout);
    assert_eq!((all.stdout.lines().count(), all.status), (120, 0));
    for args in [&["search", "--fields"][..], &["show", "--fields"], &["filter", "-c", "Brazil", "--fields"]]
    {
        assert_eq!(ssefind(args), all);
    }
    let none = ssefind(&["show", "--fields", "id"]);
    assert_ran(&none, "", "ssefind: which record? `ssefind show ID…`; `ssefind search WORDS` finds ids\n", 2);
}

#[test]
fn the_columns_of_translations_do_not_depend_on_the_records() {
    let header = |args: &[&str]| {
        let ran = ssefind(&[&["translations", "-f", "csv"], args].concat());
        ran.stdout.lines().next().unwrap_or_default().trim_end().to_owned()
    };
    for args in [&[][..], &["coop-news"], &["-y", "1924"], &["-l", "ar"]] {
        assert_eq!(header(args), "id,language,name,title,isbn,url,date", "{args:?}");
    }
    assert_eq!(header(&["--grid", "-l", "fr,pt"]), "id,year,title,fr,pt");
    assert_eq!(header(&["--grid", "coop-news"]), header(&["--grid", "-y", "1924"]));
    let ran = ssefind(&[
        "translations",
        "--catalogue",
        CATALOGUE,
        "--grid",
        "-f",
        "tsv",
        "-l",
        "pt,de,fr",
        "--no-header",
    ]);
    assert_ran(
        &ran,
        "cooperacion-sur-sur-conexiones-2014\t2014\tEconomía Social y Solidaria y Cooperación Sur-Sur y triangular: \
         posibles conexiones y contribuciones al desarrollo sostenible inclusivo\ttitle\t\t\n\
         recommendation-193\t2002\tPromotion of Cooperatives Recommendation, 2002 (No. 193)\ttitle\tedition\ttitle\n",
        "",
        0,
    );
    let told = "ssefind: --grid is for csv, tsv, markdown\n";
    assert_ran(&ssefind(&["translations", "--grid"]), "", told, 2);
}
