//! `ssefind translations`.

mod support;

use ssefind::session::Colour;
use support::{assert_fits, assert_golden, assert_ran, small, ssefind, terminal};

#[test]
fn editions_are_one_a_line() {
    assert_ran(
        &small(&["translations", "moon-1", "moon-10"]),
        "\
ID       LANGUAGE  ISBN                                 ADDRESS                      TITLE
moon-1   English   978-0-00-000001-9,978-0-00-000002-6  https://example.org/moon/en  Cooperatives on the Moon
moon-1   French    -                                    -                            Les coopératives sur la Lune
moon-1   Spanish   -                                    -                            -
moon-10  Arabic    -                                    -                            ديمقراطية العمل: الاقتصاد الاجتماعي والتضامني على القمر ومجتمعات المستقبل البعيد
",
        "",
        0,
    );
}

#[test]
fn the_grid_has_a_column_for_every_language() {
    assert_ran(
        &small(&["translations", "-y", "2017..2020"]),
        "\
ID      YEAR  EN  FR  EL  ES  JA  KO  PT-BR  ZH  TITLE
moon-1  2019  en  fr  -   es  -   -   -      -   Cooperatives on the Moon
orbit   2017  en  fr  el  -   ja  ko  pt-BR  zh  協同組合の軌道：その「理念」と実践、そして月面における労働の未来について考えるための手引き
",
        "",
        0,
    );
}

#[test]
fn which_have_french_and_which_lack_it() {
    for (args, ids) in [
        (vec!["--language", "fr"], "moon-1\norbit\n"),
        (vec!["--without-language", "fr"], "moon-10\nred-title\n"),
        (
            vec!["--language", "fr", "--without-language", "Spanish"],
            "orbit\n",
        ),
        (vec!["--sort", "languages"], "orbit\nmoon-1\nmoon-10\nred-title\n"),
        (vec!["orbit", "moon-1", "--language", "es"], "moon-1\n"),
        (vec!["orbit", "moon-1"], "orbit\nmoon-1\n"),
        (vec!["orbit", "moon-1", "--reverse"], "moon-1\norbit\n"),
        (vec!["orbit", "moon-1", "--sort", "id", "-n", "1"], "moon-1\n"),
    ] {
        assert_ran(
            &small(&[&["translations", "-f", "ids"], &args[..]].concat()),
            ids,
            "",
            0,
        );
    }
}

#[test]
fn json_says_what_there_is_and_what_is_missing() {
    let ran = small(&[
        "translations",
        "moon-1",
        "-l",
        "fr,ar",
        "--without-language",
        "el",
        "--json",
    ]);
    let expected = r#"[
  {
    "id": "moon-1",
    "title": "Cooperatives on the Moon",
    "available": [
      {
        "language": "en",
        "name": "English",
        "title": "Cooperatives on the Moon",
        "isbn": [
          "978-0-00-000001-9",
          "978-0-00-000002-6"
        ],
        "url": "https://example.org/moon/en",
        "date": "2019-08-20"
      },
      {
        "language": "fr",
        "name": "French",
        "title": "Les coopératives sur la Lune"
      },
      {
        "language": "es",
        "name": "Spanish"
      }
    ],
    "missing": [
      "ar",
      "el"
    ]
  }
]
"#;
    assert_ran(&ran, expected, "", 0);
    let lines = small(&["translations", "-f", "jsonl"]).stdout;
    assert_eq!(lines.lines().count(), 4);
    assert!(
        lines.lines().all(|line| line.ends_with("\"missing\":[]}")),
        "{lines}"
    );
}

#[test]
fn nothing_found_is_status_1() {
    let hint = "ssefind: no publication here meets these conditions; leave one out, or see `ssefind list languages`\n";
    assert_ran(&small(&["translations", "moon-1", "-l", "ar"]), "", hint, 1);
    assert_ran(
        &small(&["translations", "-l", "basque", "--json"]),
        "[]\n",
        hint,
        1,
    );
}

#[test]
fn ids_that_are_not_there_or_of_no_publication_are_errors() {
    for (id, message) in [
        ("orbti", "no record `orbti`; nearest: orbit"),
        (
            "moon",
            "`moon` begins several ids: moon-1, moon-10, moon-academy; type more of the one you mean",
        ),
        (
            "lunar",
            "`lunar` is a unit, and only publications have translations; `ssefind show lunar` has its names by language",
        ),
        (
            "r999",
            "`r999` is an instrument, and only publications have translations; `ssefind show r999` has its names by language",
        ),
    ] {
        assert_ran(
            &small(&["translations", "orbit", id]),
            "",
            &format!("ssefind: {message}\n"),
            2,
        );
    }
}

#[test]
fn a_terminal_gets_tables_that_fit() {
    for width in [40, 60, 80, 120, 250] {
        for (name, args) in [
            ("translations", vec!["translations", "orbit", "moon-1", "moon-10"]),
            ("translations-grid", vec!["translations"]),
        ] {
            let (out, err) = terminal(&args, width, Colour::Off);
            let both = format!("{out}--- stderr\n{err}");
            assert_fits(&both, width);
            assert_golden(&format!("{name}-{width}.txt"), &both);
        }
    }
}

#[test]
fn every_language_is_in_the_grid_at_every_width() {
    for width in 40..=250 {
        let (out, _) = terminal(&["translations"], width, Colour::Off);
        assert_fits(&out, width);
        let all = if width < 60 {
            ["Korean", "Chinese", "(pt-BR)"]
        } else {
            ["ko", "zh", "pt-BR"]
        };
        let joined = out.replace(['\n', '│', ' '], "");
        assert!(
            all.iter().all(|language| joined.contains(language)),
            "{width}:\n{out}"
        );
    }
}

#[test]
fn the_embedded_catalogue_answers() {
    let ran = ssefind(&["translations", "future-of-work-note-6"]);
    assert_eq!((ran.stdout.lines().count(), ran.status), (9, 0));
    assert!(
        ran.stdout
            .contains("Greek     -     -        Προς ένα συνεταιριστικό μέλλον\n"),
        "{}",
        ran.stdout
    );
    let (with, without) = (
        ssefind(&["translations", "-l", "fr", "-f", "ids"])
            .stdout
            .lines()
            .count(),
        ssefind(&["translations", "--without-language", "fr", "-f", "ids"])
            .stdout
            .lines()
            .count(),
    );
    assert_eq!((with, without, with + without), (43, 224, 267));
}
