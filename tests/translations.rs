//! `ssefind translations`.

use ssefind::terminal::view::Colour;

use crate::support::{assert_fits, assert_golden, assert_ran, small, ssefind, terminal};

#[test]
fn each_edition_has_its_line() {
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
ID      YEAR  EN    FR    EL  ES    JA  KO    PT-BR  ZH    TITLE
moon-1  2019  en    fr    -   (es)  -   -     -      -     Cooperatives on the Moon
orbit   2017  (en)  (fr)  el  -     ja  (ko)  pt-BR  (zh)  協同組合の軌道：その「理念」と実践、そして月面における労働の未来について考えるための手引き
",
        "",
        0,
    );
}

#[test]
fn with_and_without_french() {
    for (args, ids) in [
        (vec!["--language", "fr"], "moon-1\norbit\n"),
        (vec!["--without-language", "fr"], "moon-10\nred-title\n"),
        (vec!["--language", "fr", "--without-language", "Spanish"], "orbit\n"),
        (vec!["--sort", "languages"], "orbit\nmoon-1\nmoon-10\nred-title\n"),
        (vec!["--sort", "gaps"], "moon-10\nred-title\nmoon-1\norbit\n"),
        // moon-10 lacks two of the languages; moon-1 and orbit lack one each, and moon-1 has fewer languages.
        (vec!["-m", "fr,es,el", "--sort", "gaps"], "moon-10\nred-title\nmoon-1\norbit\n"),
        (vec!["-m", "ar,ja", "--sort", "gaps"], "red-title\nmoon-1\nmoon-10\norbit\n"),
        (vec!["-m", "ar,ja", "--sort", "gaps", "--reverse"], "orbit\nmoon-10\nmoon-1\nred-title\n"),
        (vec!["-m", "ja"], "moon-1\nmoon-10\nred-title\n"),
        (vec!["-m", "japanese", "-m", "pt", "-y", "2017.."], "moon-1\nmoon-10\n"),
        (vec!["orbit", "moon-1", "--missing", "es"], "orbit\n"),
        (vec!["orbit", "moon-1", "--language", "es"], "moon-1\n"),
        (vec!["orbit", "moon-1"], "orbit\nmoon-1\n"),
        (vec!["orbit", "moon-1", "--reverse"], "moon-1\norbit\n"),
        (vec!["orbit", "moon-1", "--sort", "id", "-n", "1"], "moon-1\n"),
    ] {
        assert_ran(&small(&[&["translations", "-f", "ids"], &args[..]].concat()), ids, "", 0);
    }
}

#[test]
fn json_has_present_and_missing_languages() {
    let ran = small(&["translations", "moon-1", "-l", "fr,ar", "--without-language", "el", "--json"]);
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
    let missing = small(&["translations", "-m", "ar,fr,pt", "-f", "jsonl", "orbit"]).stdout;
    assert!(missing.ends_with("\"missing\":[\"ar\"]}\n"), "{missing}");
    let lines = small(&["translations", "-f", "jsonl"]).stdout;
    assert_eq!(lines.lines().count(), 4);
    assert!(lines.lines().all(|line| line.ends_with("\"missing\":[]}")), "{lines}");
}

#[test]
fn every_format_has_the_whole_grid() {
    for (format, grid) in [
        (
            "csv",
            "id,year,title,en,fr,el,es,ja,ko,pt,zh\r\n\
             moon-1,2019,Cooperatives on the Moon,title,title,,edition,,,,\r\n\
             orbit,2017,協同組合の軌道：その「理念」と実践、そして月面における労働の未来について考えるための手引き,\
             edition,edition,title,,title,edition,title,edition\r\n",
        ),
        (
            "markdown",
            "| id | year | title | en | fr | el | es | ja | ko | pt | zh |\n\
             | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n\
             | moon-1 | 2019 | Cooperatives on the Moon | ● | ● |  | ○ |  |  |  |  |\n\
             | orbit | 2017 | 協同組合の軌道：その「理念」と実践、そして月面における労働の未来について考えるための手引き \
             | ○ | ○ | ● |  | ● | ○ | ● | ○ |\n",
        ),
    ] {
        let args =
            ["translations", "-y", "2017..2020", "-f", format, "--grid", "-l", "en,fr,el,es,ja,ko,pt,zh"];
        assert_ran(&small(&args), grid, "", 0);
    }
}

#[test]
fn gaps_name_missing_and_present_languages() {
    assert_ran(
        &small(&["translations", "--missing", "french,es", "-y", "2017.."]),
        "\
ID       YEAR  MISSING  FROM                     TITLE
orbit    2017  es       ja,el,ko,zh,en,fr,pt-BR  協同組合の軌道：その「理念」と実践、そして月面における労働の未来について考えるための手引き
moon-10  2021  fr,es    ar                       ديمقراطية العمل: الاقتصاد الاجتماعي والتضامني على القمر ومجتمعات المستقبل البعيد
",
        "no French edition is recorded for 1 of 3 publications\nno Spanish edition is recorded for 2 of 3 publications\nwhat is not recorded may exist all the same\n",
        0,
    );
    assert_ran(
        &small(&["translations", "-m", "fr,es", "-f", "tsv", "-y", "2017"]),
        "id\tyear\ttitle\tmissing\tavailable\n\
         orbit\t2017\t協同組合の軌道：その「理念」と実践、そして月面における労働の未来について考えるための手引き\tes\tja;el;ko;zh;en;fr;pt-BR\n",
        "",
        0,
    );
}

/// The work that is most worth translating comes first; `--explain` says why. Texts of instruments come last.
#[test]
fn gaps_are_ordered_by_worth() {
    let ran = small(&["translations", "--missing", "es", "-y", "2017..", "--explain"]);
    let worth: Vec<&str> = ran
        .stdout
        .lines()
        .skip(1)
        .filter_map(|line| line.split("  ").map(str::trim).find(|cell| cell.starts_with("worth")))
        .collect();
    assert_eq!(
        worth,
        ["worth 8: guide +3, 2017 +3, 7 languages +2", "worth 5: report +2, 2021 +3, 1 language +0"]
    );
    for width in [40, 80] {
        let (out, _) =
            terminal(&["translations", "-m", "es", "-y", "2017..", "--explain"], width, Colour::Off);
        assert!(out.contains("worth 8: guide +3"), "{out}");
    }
    let ran = ssefind(&["translations", "--missing", "ko"]);
    let last: Vec<&str> = ran.stdout.lines().rev().take(2).collect();
    let said = ran.stderr.lines().last().expect("a line");
    assert!(said.contains("of instruments, which the ILO publishes"), "{said}\n{last:?}");
    let refused = small(&["translations", "--explain"]);
    assert_eq!(refused.status, 2, "{}", refused.stderr);
}

/// A work with an edition in the language asked for says that its title there is not known.
#[test]
fn a_title_that_is_not_recorded_is_said() {
    let catalogue = "tests/fixtures/small.json";
    let untitled: Vec<(String, String)> = {
        let records: Vec<serde_json::Value> =
            serde_json::from_str(&std::fs::read_to_string(catalogue).expect("fixture")).expect("JSON");
        let editions =
            |record: &serde_json::Value| record["editions"].as_array().cloned().unwrap_or_default();
        let pairs = records.iter().flat_map(|record| {
            let untitled = editions(record).into_iter().filter(|edition| edition["title"].is_null());
            untitled
                .map(|edition| {
                    (record["id"].to_string(), edition["language"].as_str().unwrap_or_default().to_owned())
                })
                .collect::<Vec<_>>()
        });
        pairs.collect()
    };
    let (id, language) = untitled.first().expect("an edition without a title");
    let note = format!("({language}: title not recorded)");
    let id = id.trim_matches('"');
    let ran = small(&["list", "--titles", language]);
    assert!(ran.stdout.lines().any(|line| line.starts_with(id) && line.contains(&note)), "{}", ran.stdout);
    for format in ["csv", "markdown"] {
        let ran = small(&["translations", "--grid", "--titles", language, "-f", format]);
        assert!(ran.stdout.contains(&note), "{format}: {}", ran.stdout);
    }
    for width in [40, 80, 200] {
        let (out, _) = terminal(&["list", "--titles", language], width, Colour::Off);
        assert!(out.contains(&note), "{width}\n{out}");
    }
}

#[test]
fn no_gap_is_an_empty_result() {
    assert_ran(
        &small(&["translations", "-m", "fr,es", "moon-1"]),
        "",
        "ssefind: every publication that matches these conditions has a recorded edition in French, Spanish; ask for other languages\n",
        1,
    );
    assert_ran(
        &small(&["translations", "-m", "fr", "-y", "1700"]),
        "",
        "ssefind: no publication here matches these conditions; omit one, or see `ssefind list languages`\n",
        1,
    );
    assert_ran(
        &small(&["translations", "-m", "klingon"]),
        "",
        "ssefind: no language `klingon` in the catalogue; `ssefind list languages` shows all\n",
        2,
    );
}

#[test]
fn nothing_found_is_status_1() {
    let hint =
        "ssefind: no publication here matches these conditions; omit one, or see `ssefind list languages`\n";
    assert_ran(&small(&["translations", "moon-1", "-l", "ar"]), "", hint, 1);
    assert_ran(&small(&["translations", "-l", "basque", "--json"]), "[]\n", hint, 1);
}

#[test]
fn unknown_ids_and_ids_of_other_types_are_errors() {
    for (id, message) in [
        ("orbti", "no record `orbti`; nearest: orbit"),
        ("moon", "`moon` is ambiguous: moon-1, moon-10, moon-academy; type more of the id"),
        (
            "lunar",
            "`lunar` is a unit, and only publications have translations; `ssefind show lunar` has its names by language",
        ),
        (
            "r999",
            "`r999` is an instrument, and only publications have translations; `ssefind show r999` has its names by language",
        ),
    ] {
        assert_ran(&small(&["translations", id]), "", &format!("ssefind: {message}\n"), 2);
    }
}

#[test]
fn a_terminal_gets_tables_that_fit() {
    for width in [40, 60, 80, 120, 250] {
        for (name, args) in [
            ("translations", vec!["translations", "orbit", "moon-1", "moon-10"]),
            ("translations-grid", vec!["translations"]),
            ("translations-gaps", vec!["translations", "-m", "fr,es,pt"]),
            ("translations-ascii", vec!["translations", "--ascii"]),
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
        let all = if width < 60 { ["Korean", "Chinese", "(pt-BR)"] } else { ["ko", "zh", "pt-BR"] };
        let joined = out.replace(['\n', '│', ' '], "");
        assert!(all.iter().all(|language| joined.contains(language)), "{width}:\n{out}");
    }
}

#[test]
fn the_embedded_catalogue_answers() {
    let ran = ssefind(&["translations", "future-of-work-note-6"]);
    assert_eq!((ran.stdout.lines().count(), ran.status), (9, 0));
    assert!(
        ran.stdout.contains("Greek     -     -        Προς ένα συνεταιριστικό μέλλον\n"),
        "{}",
        ran.stdout
    );
    let (with, without) = (
        ssefind(&["translations", "-l", "fr", "-f", "ids"]).stdout.lines().count(),
        ssefind(&["translations", "--without-language", "fr", "-f", "ids"]).stdout.lines().count(),
    );
    assert_eq!((with, without, with + without), (62, 281, 343));
}

#[test]
fn gaps_of_the_embedded_catalogue_equal_those_of_jq() {
    // jq '[.[] | select([.editions[].language] | (index("fr") and index("es")) | not)] | length' data/publications.json
    let ran = ssefind(&["translations", "-m", "fr,es"]);
    assert_eq!(ran.stdout.lines().count(), 1 + 317);
    // jq '[.[] | select([.editions[].language] | index("es") | not)] | length' data/publications.json
    assert_eq!(
        ran.stderr,
        "no French edition is recorded for 281 of 343 publications\nno Spanish edition is recorded for 285 of 343 publications\n\
         what is not recorded may exist all the same\n\
         the last 2 are texts of instruments, which the ILO publishes in its languages itself\n"
    );
    // jq '[.[] | select(.series.name // "" | test("World of Work"))
    //      | select([.editions[].language] | index("fr") | not)] | length' data/publications.json
    let ran = ssefind(&["translations", "-m", "fr", "-s", "cooperatives and the world of work", "-f", "ids"]);
    assert_eq!(ran.stdout.lines().count(), 10);
    // jq '[.[].editions[] | select(.title)] | length' data/publications.json
    // jq '[.[].editions[] | select(.title | not)] | length' data/publications.json
    let editions = ssefind(&["translations", "-f", "tsv", "--no-header"]).stdout;
    let titles = || editions.lines().filter_map(|line| line.split('\t').nth(3));
    let untitled = titles().filter(|title| title.is_empty()).count();
    assert_eq!((titles().count() - untitled, untitled), (426, 77));
}
