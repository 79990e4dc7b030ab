//! `ssefind stats`. The numbers of the embedded catalogue equal the results of the jq command above each.

use ssefind::terminal::view::Colour;

use crate::support::{assert_fits, assert_golden, assert_ran, small, ssefind, terminal};

/// Value and number in each row of `stats --by` with a value, on the embedded catalogue.
fn counts(by: &str, more: &[&str]) -> Vec<(String, usize)> {
    let ran = ssefind(&[&["stats", "--by", by, "-f", "tsv"], more].concat());
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{by}");
    let rows = ran.stdout.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        (cells[1].to_owned(), cells[3].parse().expect("a number"))
    });
    rows.collect()
}

#[track_caller]
fn assert_counts(counted: &[(String, usize)], expected: &[(&str, usize)]) {
    let counted: Vec<(&str, usize)> = counted.iter().map(|(value, many)| (value.as_str(), *many)).collect();
    assert_eq!(counted, expected);
}

#[test]
fn counts_equal_those_of_jq() {
    // jq -c '[.[] | .year | if . then ./10|floor*10 else null end] | group_by(.) | map([.[0], length])'
    // data/publications.json
    assert_counts(
        &counts("decade", &[]),
        &[
            ("1920..1929", 5),
            ("1940..1949", 3),
            ("1950..1959", 1),
            ("1960..1969", 3),
            ("1980..1989", 1),
            ("1990..1999", 15),
            ("2000..2009", 57),
            ("2010..2019", 129),
            ("2020..2029", 58),
            ("", 71),
        ],
    );
    // jq -c '[.[].kind] | group_by(.) | map([.[0], length]) | sort_by(-.[1])' data/publications.json
    assert_counts(
        &counts("kind", &[]),
        &[
            ("brief", 76),
            ("report", 75),
            ("training", 54),
            ("working-paper", 40),
            ("guide", 25),
            ("article", 16),
            ("book", 13),
            ("proceedings", 9),
            ("brochure", 8),
            ("case-study", 8),
            ("reader", 6),
            ("periodical", 4),
            ("standard", 4),
            ("strategy", 3),
            ("factsheet", 1),
            ("newsletter", 1),
        ],
    );
    // jq -c '[.[].editions[].language] | group_by(.) | map([length, .[0]]) | sort | reverse' data/publications.json
    let languages = counts("language", &[]);
    assert_counts(&languages[..4], &[("en", 314), ("fr", 62), ("es", 58), ("pt", 18)]);
    assert_eq!(languages.len(), 18);
    // jq -c '[.[].countries[]?] | group_by(.) | map([length, .[0]]) | sort | reverse | .[:2]' data/publications.json
    // jq '[.[] | select((.countries // []) | length == 0)] | length' data/publications.json
    let countries = counts("country", &[]);
    assert_counts(&countries[..1], &[("PH", 19)]);
    assert_counts(&countries[countries.len() - 1..], &[("", 229)]);
    // jq -c '[.[].topics[]] | group_by(.) | map([length, .[0]]) | sort | reverse | .[:3]' data/publications.json
    assert_counts(
        &counts("topic", &["-n", "3"]),
        &[("cooperatives", 208), ("social-and-solidarity-economy", 73), ("education-and-training", 67)],
    );
    // jq -c '[.[].units[]?] | group_by(.) | map([length, .[0]]) | sort | reverse | .[:4]' data/publications.json
    assert_counts(
        &counts("unit", &["-n", "4"]),
        &[("coop", 71), ("coopafrica", 18), ("step", 14), ("itc-ilo", 10)],
    );
    // jq -c '[.[].series.name // empty] | group_by(.) | map([length, .[0]]) | sort | reverse | .[:3]'
    // data/publications.json
    assert_counts(
        &counts("series", &["-n", "3"]),
        &[
            ("MATCOM", 20),
            ("CoopAFRICA Working Paper", 16),
            ("Transforming our world: A cooperative 2030", 14),
        ],
    );
    // jq '[.[] | select(.year == 2019)] | length' data/publications.json
    let years = counts("year", &[]);
    assert!(years.contains(&("2019".to_owned(), 10)), "{years:?}");
    assert_eq!(years.iter().map(|(_, many)| many).sum::<usize>(), 343);
}

#[test]
fn completeness_equals_that_of_jq() {
    let ran = ssefind(&["stats", "--completeness", "-f", "csv"]);
    // For each field `jq '[.[] | select(TEST)] | length' data/publications.json`, with TEST:
    let expected = "\
by,value,name,publications,of\r
completeness,editions.title,a title in each edition,314,343\r
completeness,editions.isbn,an ISBN,59,343\r
completeness,editions.url,an address,156,343\r
completeness,year,a year,272,343\r
completeness,date,a date,97,343\r
completeness,authors,\"an author, editor or body\",209,343\r
completeness,publishers,a publisher,336,343\r
completeness,pages,a number of pages,82,343\r
completeness,topics,a topic,343,343\r
completeness,units,a responsible ILO unit,104,343\r
completeness,sources,a source,343,343\r
";
    // .editions | all(.title)           .editions | any(.isbn)     .editions | any(.url)    .year    .date .authors
    // or .editors    .publishers    .pages    .topics | length > 0    .units    .sources | length > 0
    assert_ran(&ran, expected, "", 0);
}

#[test]
fn two_dimensions_equal_those_of_jq() {
    // jq -c '[.[] | select(.year == 2019).editions[].language] | group_by(.) | map([.[0], length])'
    // data/publications.json
    assert_ran(
        &ssefind(&["stats", "--by", "year", "--split", "language", "-y", "2019", "-f", "tsv"]),
        "\
by\tvalue\tname\tsplit\tsplit_value\tsplit_name\tpublications\tof
year\t2019\t2019\tlanguage\ten\tEnglish\t10\t10
year\t2019\t2019\tlanguage\tfr\tFrench\t6\t10
year\t2019\t2019\tlanguage\tes\tSpanish\t2\t10
",
        "",
        0,
    );
    assert_ran(
        &ssefind(&["stats", "--by", "year", "--split", "language", "-y", "2019"]),
        "\
BY    VALUE  PUBLICATIONS  OF  EN  FR  ES  NAME
year  2019             10  10  10   6   2  2019
",
        "",
        0,
    );
}

#[test]
fn a_pipe_gets_plain_columns() {
    assert_ran(
        &small(&["stats", "--by", "year,languages", "-n", "3"]),
        "\
BY        VALUE  PUBLICATIONS  OF  NAME
year      2017              1   4  2017
year      2019              1   4  2019
year      2021              1   4  2021
language  en                3   4  English
language  fr                2   4  French
language  ar                1   4  Arabic
",
        "",
        0,
    );
    assert_ran(
        &small(&["stats", "--by", "year", "--reverse"]),
        "\
BY    VALUE  PUBLICATIONS  OF  NAME
year  2021              1   4  2021
year  2019              1   4  2019
year  2017              1   4  2017
year  -                 1   4  not recorded
",
        "",
        0,
    );
}

#[test]
fn json_omits_absent_values() {
    let lines = "\
{\"by\":\"country\",\"value\":\"KR\",\"name\":\"South Korea\",\"split\":\"kind\",\"split_value\":\"brief\",\"split_name\":\"brief\",\"publications\":1,\"of\":2}
{\"by\":\"country\",\"value\":\"KR\",\"name\":\"South Korea\",\"split\":\"kind\",\"split_value\":\"report\",\"split_name\":\"report\",\"publications\":1,\"of\":2}
{\"by\":\"country\",\"value\":\"BR\",\"name\":\"Brazil\",\"split\":\"kind\",\"split_value\":\"brief\",\"split_name\":\"brief\",\"publications\":1,\"of\":1}
{\"by\":\"country\",\"name\":\"not recorded\",\"split\":\"kind\",\"split_value\":\"brief\",\"split_name\":\"brief\",\"publications\":1,\"of\":2}
{\"by\":\"country\",\"name\":\"not recorded\",\"split\":\"kind\",\"split_value\":\"guide\",\"split_name\":\"guide\",\"publications\":1,\"of\":2}
";
    assert_ran(&small(&["stats", "--by", "country", "--split", "kind", "-f", "jsonl"]), lines, "", 0);
    let whole = small(&["stats", "--json"]).stdout;
    assert!(
        whole.starts_with("[\n  {\n    \"by\": \"decade\",\n    \"value\": \"2010..2019\",\n"),
        "{whole}"
    );
    assert!(whole.contains("\"by\": \"completeness\""), "{whole}");
}

#[test]
fn nothing_to_count_is_status_1() {
    let hint = "ssefind: no publication matches these conditions, so there is nothing to count; omit one\n";
    assert_ran(&small(&["stats", "-y", "1700"]), "", hint, 1);
    assert_ran(&small(&["stats", "-y", "1700", "--json"]), "[]\n", hint, 1);
    assert_ran(&small(&["stats", "-y", "1700", "-f", "csv"]), "by,value,name,publications,of\r\n", hint, 1);
}

#[test]
fn unsupported_counts_are_errors() {
    for args in [
        &["stats", "--by", "colour"][..],
        &["stats", "--split", "year"],
        &["stats", "--json", "-f", "csv"],
        &["stats", "-n", "0"],
        &["stats", "-l", "klingon"],
        &["stats", "-f", "bibtex"],
    ] {
        let ran = small(args);
        assert_eq!(
            (ran.stdout.as_str(), ran.stderr.lines().count(), ran.status),
            ("", 1, 2),
            "{args:?}: {}",
            ran.stderr
        );
    }
}

#[test]
fn a_terminal_gets_bars_that_fit() {
    for width in [40, 60, 80, 120, 250] {
        for (name, args) in [
            ("stats", vec!["stats"]),
            ("stats-series", vec!["stats", "--by", "series,topic,author", "-n", "2"]),
            ("stats-split", vec!["stats", "--by", "year,kind", "--split", "language"]),
            ("stats-split-named", vec!["stats", "--by", "unit", "--split", "series"]),
            ("stats-ascii", vec!["stats", "--by", "language", "--ascii"]),
        ] {
            let (out, err) = terminal(&args, width, Colour::Off);
            let both = format!("{out}--- stderr\n{err}");
            assert_fits(&both, width);
            assert_golden(&format!("{name}-{width}.txt"), &both);
        }
    }
}
