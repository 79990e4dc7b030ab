//! `ssefind list`.

use ssefind::terminal::view::Colour;

use crate::support::{
    assert_fits, assert_golden, assert_ran, small, ssefind, ssefind_with, terminal, terminal_embedded,
};

#[test]
fn publications_are_sorted_newest_first_one_per_line() {
    assert_ran(
        &small(&["list"]),
        "\
ID         KIND    YEAR  LANGUAGES                TITLE
moon-10    report  2021  ar                       ديمقراطية العمل: الاقتصاد الاجتماعي والتضامني على القمر ومجتمعات المستقبل البعيد
moon-1     brief   2019  en,fr,es                 Cooperatives on the Moon
orbit      guide   2017  ja,el,ko,zh,en,fr,pt-BR  協同組合の軌道：その「理念」と実践、そして月面における労働の未来について考えるための手引き
red-title  brief   -     en                       \\u{1b}[31mRed\\u{1b}[0m\\ttitle \\u{202e}right to left\\u{202c}
",
        "",
        0,
    );
}

#[test]
fn other_records_have_lists_of_their_own() {
    for (what, ids) in
        [("units", "lunar\ntidal\n"), ("initiatives", "moon-academy\n"), ("instruments", "r999\n")]
    {
        assert_ran(&small(&["list", what, "--format", "ids"]), ids, "", 0);
    }
}

#[test]
fn values_are_counted_most_first() {
    for (what, table) in [
        (
            "languages",
            "\
PUBLICATIONS  CODE   NAME                OWN NAME
           3  en     English             -
           2  fr     French              français
           1  ar     Arabic              العربية
           1  zh     Chinese             中文
           1  el     Greek               Ελληνικά
           1  ja     Japanese            日本語
           1  ko     Korean              한국어
           1  pt-BR  Portuguese (pt-BR)  português
           1  es     Spanish             español
",
        ),
        (
            "countries",
            "PUBLICATIONS  CODE  NAME         OWN NAME\n           2  KR    South Korea  대한민국\n           1  BR    Brazil       Brasil\n",
        ),
        (
            "topics",
            "PUBLICATIONS  ID         NAME\n           2  tides      tides\n           2  moon-work  work on the Moon\n",
        ),
        ("series", "PUBLICATIONS  SERIES\n           2  Work in Space, Series A\n"),
        ("kinds", "PUBLICATIONS  KIND\n           2  brief\n           1  guide\n           1  report\n"),
        (
            "authors",
            "PUBLICATIONS  AUTHOR\n           2  Bruno Muster\n           1  Ada Example\n           1  Bureau of Moon, Tides and Work\n",
        ),
        ("years", "PUBLICATIONS  YEAR\n           1  2021\n           1  2019\n           1  2017\n"),
    ] {
        assert_ran(&small(&["list", what]), table, "", 0);
    }
}

#[test]
fn values_have_json_and_ids() {
    let json =
        "[\n  {\n    \"value\": \"KR\",\n    \"name\": \"South Korea\",\n    \"publications\": 2\n  }\n]\n";
    assert_ran(&small(&["list", "countries", "-n", "1", "--json"]), json, "", 0);
    let line = "{\"value\":\"2019\",\"name\":\"2019\",\"publications\":1}\n";
    assert_ran(&small(&["list", "years", "-y", "2019", "-f", "jsonl"]), line, "", 0);
    assert_ran(&small(&["list", "topics", "-f", "ids"]), "tides\nmoon-work\n", "", 0);
}

#[test]
fn kinds_have_names_in_the_interfaces_language() {
    let table = "\
PUBLICATIONS  NATURE  NOM
           1  report  rapport
           2  brief   note d’information
           1  guide   -
";
    let list = small(&["--interface", "fr", "list", "kinds", "--sort", "title", "--reverse"]);
    assert_ran(&list, table, "", 0);
    let no_page = [
        "ssefind: ce ne sont pas des notices mais des natures\u{a0}; html est une page de notices, et markdown affiche un \
         tableau de valeurs\n",
        "ssefind: no son registros, sino tipos; html es una página de registros, y markdown muestra una tabla de \
         valores\n",
    ];
    for (interface, said) in ["fr", "es"].into_iter().zip(no_page) {
        assert_ran(&ssefind(&["--interface", interface, "list", "kinds", "-f", "html"]), "", said, 2);
    }
    let values = ssefind(&["list", "kinds", "-f", "csv", "-n", "2"]);
    assert_eq!(values.stdout, "value,name,publications\r\nbrief,brief,76\r\nreport,report,75\r\n");
}

#[test]
fn conditions_narrow_values_and_records() {
    assert_ran(&small(&["list", "countries", "-l", "french", "-f", "ids"]), "BR\nKR\n", "", 0);
    assert_ran(&small(&["list", "-l", "fr", "-l", "el", "-f", "ids"]), "orbit\n", "", 0);
}

#[test]
fn orders_and_limits() {
    for (args, ids) in [
        (vec!["list", "-f", "ids", "--sort", "id"], "moon-1\nmoon-10\norbit\nred-title\n"),
        (vec!["list", "-f", "ids", "--sort", "id", "--reverse", "-n", "2"], "red-title\norbit\n"),
        (vec!["list", "-f", "ids", "--sort", "title"], "red-title\nmoon-1\nmoon-10\norbit\n"),
        (vec!["list", "-f", "ids", "--sort", "year"], "moon-10\nmoon-1\norbit\nred-title\n"),
        (vec!["list", "-f", "ids", "--sort", "languages", "-n", "2"], "orbit\nmoon-1\n"),
        (vec!["list", "languages", "-f", "ids", "--sort", "id", "-n", "3"], "ar\nel\nen\n"),
        (vec!["list", "languages", "-f", "ids", "--sort", "title", "-n", "3"], "ar\nzh\nen\n"),
        (vec!["list", "languages", "-f", "ids", "--sort", "count", "--reverse", "-n", "2"], "es\npt-BR\n"),
        (vec!["list", "years", "-f", "ids", "--sort", "year", "--reverse"], "2017\n2019\n2021\n"),
    ] {
        assert_ran(&small(&args), ids, "", 0);
    }
}

#[test]
fn nothing_left_is_status_1_with_a_hint() {
    let hint =
        "ssefind: nothing to list; omit a condition, or try `ssefind filter`, which searches all records\n";
    assert_ran(&small(&["list", "-l", "basque"]), "", hint, 1);
    assert_ran(&small(&["list", "-l", "basque", "--json"]), "[]\n", hint, 1);
    assert_ran(&small(&["list", "series", "-l", "basque"]), "", hint, 1);
    assert_ran(&small(&["list", "series", "-l", "basque", "--json"]), "[]\n", hint, 1);
    assert_ran(&small(&["list", "units", "-l", "basque", "-f", "jsonl"]), "", hint, 1);
}

#[test]
fn an_order_of_another_list_is_an_error() {
    for (args, message) in [
        (
            vec!["list", "--sort", "count"],
            "records have no count, values do (`ssefind list countries`); sort by year, title, id, languages or gaps",
        ),
        (
            vec!["list", "--sort", "relevance"],
            "only a search has relevance; sort by year, title, id, languages or gaps",
        ),
        (
            vec!["list", "topics", "--sort", "year"],
            "`list topics` does not have this order; sort by count, title (the name) or id (the value)",
        ),
        (
            vec!["list", "years", "--sort", "languages"],
            "`list years` does not have this order; sort by count, title (the name), year or id (the value)",
        ),
    ] {
        assert_ran(&small(&args), "", &format!("ssefind: {message}\n"), 2);
    }
}

#[test]
fn bad_flags_are_one_line_and_status_2() {
    for args in [
        vec!["list", "--colour"],
        vec!["list", "--format", "xml"],
        vec!["list", "--sort", "size"],
        vec!["list", "planets"],
        vec!["list", "--limit", "0"],
        vec!["list", "--limit", "-1"],
        vec!["list", "--limit", "many"],
        vec!["list", "--json", "--format", "ids"],
    ] {
        let ran = ssefind(&args);
        assert_eq!((ran.stdout.as_str(), ran.status), ("", 2), "{args:?}");
        assert!(ran.stderr.starts_with("ssefind: "), "{args:?}: {}", ran.stderr);
        assert_eq!(ran.stderr.lines().count(), 1, "{args:?}: {}", ran.stderr);
    }
    let ran = ssefind(&["list", "--limit", "0"]);
    assert_eq!(
        ran.stderr,
        "ssefind: `0` is not a number of results; write a whole number from 1, as in -n 20; see `ssefind list --help`\n"
    );
}

#[test]
fn a_terminal_gets_tables_that_fit() {
    for width in [40, 60, 80, 120, 250] {
        for (name, args) in [
            ("list", vec!["list"]),
            ("list-languages", vec!["list", "languages"]),
            ("list-series", vec!["list", "series"]),
            ("list-units", vec!["list", "units", "-n", "1"]),
        ] {
            let (out, err) = terminal(&args, width, Colour::Off);
            assert_fits(&out, width);
            assert!(!out.contains('\u{1b}') && !err.contains('\u{1b}'), "{name} {width}");
            assert_golden(&format!("{name}-{width}.txt"), &format!("{out}--- stderr\n{err}"));
        }
    }
}

#[test]
fn colour_changes_no_text() {
    let strip = |text: &str| {
        let mut parts = text.split('\u{1b}');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |all, part| all + part.split_once('m').expect("a colour").1)
    };
    for width in [40, 60, 80, 120] {
        let (plain, _) = terminal(&["list"], width, Colour::Off);
        let (coloured, _) = terminal(&["list"], width, Colour::On);
        assert!(coloured.contains("\u{1b}[36mmoon-1"), "{coloured}");
        assert_eq!(strip(&coloured), plain, "{width}");
    }
}

#[test]
fn the_whole_embedded_catalogue_is_listed_and_fits() {
    let ids = ssefind(&["list", "-f", "ids"]);
    assert_eq!((ids.stdout.lines().count(), ids.status), (343, 0));
    let table = ssefind(&["list"]);
    assert_eq!(table.stdout.lines().count(), 344);
    let again = ssefind(&["list"]);
    assert_eq!(table.stdout, again.stdout);
}

#[test]
fn the_embedded_catalogue_fits_every_terminal() {
    for width in [40, 41, 59, 60, 61, 79, 80, 119, 120, 121, 160, 250] {
        for args in [&["filter"][..], &["list", "authors"], &["list", "series"], &["translations"]] {
            assert_fits(&terminal_embedded(args, width, Colour::Off).0, width);
        }
    }
}

/// A catalogue of records of two editions, and one record that no edition has.
const EDITIONS: &str = r#"[
    {"type": "publication", "id": "old", "kind": "brief", "title": "Old", "sources": [], "added": "2026-11", "editions": []},
    {"type": "publication", "id": "new", "kind": "brief", "title": "New", "sources": [], "added": "2026-12", "editions": []},
    {"type": "unit", "id": "fresh", "kind": "branch", "name": {"en": "Fresh"}, "sources": [], "added": "2026-12"},
    {"type": "publication", "id": "mine", "kind": "brief", "title": "Mine", "sources": [], "editions": []}
]"#;

#[test]
fn list_new_has_the_newest_edition_or_those_since_a_month() {
    let listed = |args: &[&str]| {
        let args = [&["list", "new", "-f", "ids", "--catalogue", "-"], args].concat();
        let ran = ssefind_with(&args, EDITIONS.as_bytes());
        (ran.stdout, ran.stderr, ran.status)
    };
    let found = |ids: &str| (ids.to_owned(), String::new(), 0);
    assert_eq!(listed(&["--sort", "id"]), found("fresh\nnew\n"));
    assert_eq!(listed(&["-k", "publication"]), found("new\n"));
    assert_eq!(listed(&["--sort", "id", "--since", "2026-11"]), found("fresh\nnew\nold\n"));
    assert_eq!(listed(&["--sort", "id", "--since", "2026"]), found("fresh\nnew\nold\n"));
    let nothing = "ssefind: no record was added since; `ssefind list new` lists the newest\n";
    assert_eq!(listed(&["--since", "2027-01"]), (String::new(), nothing.to_owned(), 1));
    let wrong = "ssefind: `2026-13` is not a month; write 2026-11 or 2026\n";
    assert_eq!(listed(&["--since", "2026-13"]), (String::new(), wrong.to_owned(), 2));
    assert_ran(
        &ssefind(&["list", "series", "--since", "2026"]),
        "",
        "ssefind: --since is for `ssefind list new`; for years of publication, use --year 2016..\n",
        2,
    );
}
