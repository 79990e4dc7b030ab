//! Wrong input: one clear line on standard error, nothing on standard output, and the right status.

use crate::support;
use crate::support::{Ran, assert_ran, small, ssefind, ssefind_with};

/// Asserts that the program refuses the arguments with this line and status 2, and with other lines in French and
/// Spanish.
#[track_caller]
fn assert_refused(args: &[&str], message: &str) {
    let ran = ssefind(args);
    assert_ran(&ran, "", &format!("ssefind: {message}\n"), 2);
    assert_translated(&ran, |interface| ssefind(&[&["--interface", interface], args].concat()));
}

/// Asserts that French and Spanish give the same output and status as English, and other words.
#[track_caller]
fn assert_translated(english: &Ran, run: impl Fn(&str) -> Ran) {
    let mut messages = vec![english.stderr.clone()];
    for interface in ["fr", "es"] {
        let ran = run(interface);
        assert_eq!((ran.stdout.as_str(), ran.status), (english.stdout.as_str(), english.status));
        assert_eq!(ran.stderr.lines().count(), english.stderr.lines().count(), "{}", ran.stderr);
        assert!(!messages.contains(&ran.stderr), "{interface}: {}", ran.stderr);
        messages.push(ran.stderr);
    }
}

/// Asserts that the program refuses the query with this message.
#[track_caller]
fn assert_query_refused(words: &str, message: &str) {
    assert_refused(&["search", "--", words], message);
}

/// Asserts that the query finds nothing and that the program says only so.
#[track_caller]
fn assert_nothing_found(words: &str) {
    let ran = ssefind(&["search", "--", words]);
    assert_ran(
        &ran,
        "",
        "ssefind: nothing found; try fewer or other words, or see `ssefind list topics`\n",
        1,
    );
    assert_translated(&ran, |interface| ssefind(&["--interface", interface, "search", "--", words]));
}

const EMPTY: &str = "nothing to search for; type a word, as in `ssefind search waste pickers`";
const NO_LETTER: &str = "no letter or digit to search for; type a word, as in `ssefind search waste pickers`";

#[test]
fn no_command_shows_the_help_on_standard_error() {
    let ran = ssefind(&[]);
    let help = ssefind(&["--help"]);
    assert_eq!((ran.stdout.as_str(), ran.status), ("", 2));
    assert_eq!((help.stderr.as_str(), help.status), ("", 0));
    assert_eq!(ran.stderr.lines().next(), Some("Examples:"));
    assert_eq!(help.stdout.lines().next(), Some("Examples:"));
}

#[test]
fn commands_and_flags() {
    for (args, message) in [
        (
            &["serch", "waste"][..],
            "no command `serch`; nearest: search; to search, type `ssefind search serch waste`; see `ssefind --help`",
        ),
        (
            &["x\u{1b}[2J"],
            "no command `x\\u{1b}[2J`; to search, type `ssefind search x\\u{1b}[2J`; see `ssefind --help`",
        ),
        (&["women"], "no command `women`; to search, type `ssefind search women`; see `ssefind --help`"),
        (
            &["wimen", "rights", "-l", "fr"],
            "no command `wimen`; to search, type `ssefind search wimen rights`; see `ssefind --help`",
        ),
        (
            &["filter", "women", "rights"],
            "`filter` does not take the word `women`; to search, type `ssefind search women rights`; see `ssefind filter --help`",
        ),
        (&["index"], "missing: --to ADDRESS; see `ssefind index --help`"),
        (&["search", "women", "--CSV"], "no option `--CSV`; use --format csv; see `ssefind search --help`"),
        (
            &["list", "--template", "{{titel}}"],
            "no field `titel`; nearest: title; `--fields` without a value lists all",
        ),
        (
            &["filter", "women"],
            "`filter` does not take the word `women`; to search, type `ssefind search women`; see `ssefind filter --help`",
        ),
        (
            &["--strict", "list"],
            "--strict belongs after the command: `ssefind list … --strict`; see `ssefind list --help`",
        ),
        (
            &["-n", "3", "list"],
            "-n belongs after the command: `ssefind list … -n`; see `ssefind list --help`",
        ),
        (
            &["list", "--since", "2016"],
            "--since is for `ssefind list new`; for years of publication, use --year 2016..",
        ),
        (
            &["list", "-f", "yaml"],
            "--format has no value `yaml`; nearest: json; all: table, json, jsonl, ids, csv, tsv, markdown, html, bibtex, ris, csl-json, opensearch-bulk; see `ssefind list --help`",
        ),
        (
            &["search", "women", "-youth"],
            "`-youth` is read as an option; to find records without the word, put it last, after two hyphens (`-- -youth`), or with all words in quotation marks ('WORDS -youth')",
        ),
        (
            &["search", "women", "-lang:fr"],
            "`-lang:fr` is read as an option; to find records without the word, put it last, after two hyphens (`-- -lang:fr`), or with all words in quotation marks ('WORDS -lang:fr')",
        ),
        (
            &["list", "--fields", "id,,title"],
            "an empty field name in --fields; write the names with one comma between them, as in id,title",
        ),
        (
            &["search"],
            "nothing to search for; type a word, as in `ssefind search waste pickers`; see `ssefind search --help`",
        ),
        (
            &["show"],
            "which record? `ssefind show ID`; `ssefind search WORDS` finds ids; see `ssefind show --help`",
        ),
        (
            &["search", "waste", "--colour"],
            "no option `--colour`; nearest: --color; see `ssefind search --help`",
        ),
        (
            &["search", "-women"],
            "`-women` is read as an option; to find records without the word, put it last, after two hyphens (`-- -women`), or with all words in quotation marks ('WORDS -women'); see `ssefind search --help`",
        ),
        (
            &["list", "units", "series"],
            "`list` does not take the word `series`; to search, type `ssefind search series`; see `ssefind list --help`",
        ),
        (
            &["list", "--color", "sometimes"],
            "--color has no value `sometimes`; use one of auto, always, never; see `ssefind list --help`",
        ),
        (
            &["list", "--json", "--format", "ids"],
            "--json and --format exclude each other; omit one of them; see `ssefind list --help`",
        ),
        (
            &["list", "--limit", "1", "--limit", "2"],
            "--limit is given twice; give it once; see `ssefind list --help`",
        ),
        (&["list", "--catalogue"], "--catalogue needs a value; see `ssefind list --help`"),
    ] {
        assert_refused(args, message);
    }
}

/// Checks the value that the message names and the number of lines; the list of valid values grows with the program.
#[test]
fn formats_and_orders() {
    for command in
        [&["search", "waste"][..], &["list"], &["filter"], &["translations"], &["show", "coop"], &["check"]]
    {
        let ran = ssefind(&[command, &["--format", "xml"]].concat());
        assert_eq!((ran.stdout.as_str(), ran.status), ("", 2), "{command:?}");
        assert!(
            ran.stderr.starts_with("ssefind: --format has no value `xml`; nearest: json; all: table, json, "),
            "{command:?}: {}",
            ran.stderr
        );
        assert_eq!(ran.stderr.lines().count(), 1, "{command:?}: {}", ran.stderr);
    }
    assert_refused(
        &["list", "--sort", "size"],
        "--sort has no value `size`; use one of relevance, year, title, id, count, languages, gaps; see \
         `ssefind list --help`",
    );
    assert_refused(
        &["search", "waste", "--sort", "count"],
        "records have no count, values do (`ssefind list countries`); sort by year, title, id, languages or gaps",
    );
    for command in ["list", "filter", "translations"] {
        assert_refused(
            &[command, "--sort", "relevance"],
            "only a search has relevance; sort by year, title, id, languages or gaps",
        );
    }
}

/// Checks each command with conditions, and the short forms of the conditions in a query.
#[test]
#[expect(clippy::too_many_lines, reason = "a table of command lines")]
fn values_of_conditions() {
    for (flag, short, value, message) in [
        (
            "-l",
            "lang",
            "klingon",
            "no language `klingon` in the catalogue; `ssefind list languages` shows all",
        ),
        (
            "--language",
            "language",
            "spansh",
            "no language `spansh` in the catalogue; nearest: Spanish (es); `ssefind list languages` shows all",
        ),
        (
            "-c",
            "country",
            "Atlantis",
            "no country `Atlantis` in the catalogue; `ssefind list countries` shows all",
        ),
        (
            "-c",
            "country",
            "Brasi",
            "no country `Brasi` in the catalogue; nearest: Brazil (BR); `ssefind list countries` shows all",
        ),
        (
            "-r",
            "region",
            "Afrca",
            "no region `Afrca` in the catalogue; nearest: Africa; `ssefind list regions` shows all",
        ),
        (
            "-u",
            "unit",
            "cooop",
            "no unit `cooop` in the catalogue; nearest: coop; `ssefind list units` shows all",
        ),
        (
            "--publisher",
            "publisher",
            "Copca",
            "no publisher `Copca` in the catalogue; nearest: COPAC; `ssefind list publishers` shows all",
        ),
        (
            "--isbn",
            "isbn",
            "978-92-2-130678-7",
            "`978-92-2-130678-7` is not a valid ISBN: its last digit does not match the others; check the source",
        ),
        ("--isbn", "isbn", "92213", "`92213` has 5 digits; an ISBN has 10 or 13"),
        (
            "--lacking",
            "lacking",
            "doi",
            "`doi` is not a fact that `--lacking` knows; use url, isbn, title, year, source-ilo",
        ),
        ("-u", "unit", "qqqq", "no unit `qqqq` in the catalogue; `ssefind list units` shows all"),
        ("-s", "series", "qqqq", "no series `qqqq` in the catalogue; `ssefind list series` shows all"),
        ("-t", "topic", "qqqq", "no topic `qqqq` in the catalogue; `ssefind list topics` shows all"),
        (
            "-a",
            "author",
            "nobodyatall",
            "no author `nobodyatall` in the catalogue; `ssefind list authors` shows all",
        ),
        (
            "-k",
            "kind",
            "brif",
            "no kind `brif` in the catalogue; nearest: brief; `ssefind filter --help` shows all",
        ),
        (
            "-y",
            "year",
            "20x7",
            "`20x7` is not a year: a year has four digits; write 2017, 2014..2019, 2014.. or ..2010",
        ),
        (
            "-y",
            "year",
            "2019..2014",
            "`2019..2014` is not a year: the range ends before it begins; write 2017, 2014..2019, 2014.. or ..2010",
        ),
        (
            "-y",
            "year",
            "17",
            "`17` is not a year: a year has four digits; write 2017, 2014..2019, 2014.. or ..2010",
        ),
    ] {
        for command in
            [&["filter"][..], &["list"], &["list", "topics"], &["translations"], &["search", "waste"]]
        {
            assert_refused(&[command, &[flag, value]].concat(), message);
        }
        assert_query_refused(&format!("{short}:{value}"), message);
        assert_query_refused(&format!("waste {short}:{value}"), message);
    }
    assert_refused(
        &["filter", "--without-language", "klingon"],
        "no language `klingon` in the catalogue; `ssefind list languages` shows all",
    );
}

#[test]
fn empty_values_of_conditions() {
    for (flag, what, list) in [
        ("-l", "language", "list languages"),
        ("--without-language", "language", "list languages"),
        ("-c", "country", "list countries"),
        ("-r", "region", "list regions"),
        ("-u", "unit", "list units"),
        ("-s", "series", "list series"),
        ("-t", "topic", "list topics"),
        ("-a", "author", "list authors"),
        ("--publisher", "publisher", "list publishers"),
        ("-k", "kind", "filter --help"),
    ] {
        for value in ["", " ", "en,"] {
            let ran = ssefind(&["filter", flag, value]);
            assert_eq!((ran.stdout.as_str(), ran.status), ("", 2), "{flag} {value:?}");
            assert_eq!(ran.stderr.lines().count(), 1, "{flag} {value:?}: {}", ran.stderr);
        }
        assert_refused(
            &["filter", flag, ""],
            &format!("no {what} `` in the catalogue; `ssefind {list}` shows all"),
        );
    }
    assert_refused(
        &["filter", "-y", ""],
        "`` is not a year: no year is given; write 2017, 2014..2019, 2014.. or ..2010",
    );
}

#[test]
fn ids() {
    let unknown =
        |id: &str| format!("no record `{id}`; `ssefind search WORDS` finds ids by title, author or topic");
    for command in ["show", "translations"] {
        assert_refused(&[command, "qqqqqq"], &unknown("qqqqqq"));
        assert_refused(&[command, ""], &unknown(""));
        assert_refused(&[command, "world-of-work-11", "qqqqqq"], &unknown("qqqqqq"));
        assert_refused(
            &[command, "wrld-of-work-11"],
            "no record `wrld-of-work-11`; nearest: world-of-work-11, world-of-work-10, world-of-work-12",
        );
    }
    assert_refused(
        &["translations", "coop"],
        "`coop` is a unit, and only publications have translations; `ssefind show coop` has its names by language",
    );
}

#[test]
fn limits() {
    for command in [&["search", "waste"][..], &["list"], &["filter"], &["translations"]] {
        for limit in ["0", "-1", "99999999999", "1.5", "many", ""] {
            assert_refused(
                &[command, &["--limit", limit]].concat(),
                &format!(
                    "`{limit}` is not a number of results; write a whole number from 1, as in -n 20; see `ssefind {} --help`",
                    command[0]
                ),
            );
        }
    }
}

#[test]
fn empty_queries() {
    for words in ["", " ", "\t\n", "\u{a0}"] {
        assert_query_refused(words, EMPTY);
    }
    assert_refused(&["search", "", ""], EMPTY);
    for words in [
        "-",
        "--",
        "- -",
        "…!? — «»",
        "\"",
        "\"\"",
        "\" \"",
        "-\"",
        "-\"\"",
        "\"-\"",
        "*",
        "%%%",
        "()",
        "\\",
        ":",
        "🦭🐙",
        "👩‍🌾",
        "\u{301}\u{301}",
        "\u{202e}",
        "\u{200b}\u{feff}",
    ] {
        assert_query_refused(words, NO_LETTER);
    }
    assert_refused(&["search", "-"], NO_LETTER);
}

#[test]
fn short_forms_without_a_value() {
    for key in [
        "author",
        "country",
        "isbn",
        "kind",
        "lacking",
        "lang",
        "language",
        "publisher",
        "region",
        "series",
        "topic",
        "unit",
        "year",
    ] {
        for (words, at) in
            [(format!("{key}:"), 1), (format!("{key}: waste"), 1), (format!("waste {key}:\"\""), 7)]
        {
            let message = format!("nothing after `{key}:` at character {at}; write {key}:VALUE, or omit it");
            assert_query_refused(&words, &message);
        }
    }
    // After a capital letter, the text is no condition, and so an ordinary word.
    assert_nothing_found("Qqqq:zzzz");
    assert_query_refused(
        "series:\"world of work",
        "no series `”world` in the catalogue; `ssefind list series` shows all",
    );
}

#[test]
fn a_query_of_function_words_is_searched_literally() {
    let ids = |words: &str| {
        let ran = small(&["search", "-f", "ids", words]);
        (ran.stdout, ran.stderr, ran.status)
    };
    let found = |ids: &str| (ids.to_owned(), String::new(), 0);
    assert_eq!(ids("the"), found("moon-1\nmoon-10\nlunar\n"));
    let nothing = "ssefind: nothing found; try fewer or other words, or see `ssefind list topics`\n";
    assert_eq!(ids("whose"), (String::new(), nothing.to_owned(), 1));
}

#[test]
fn an_open_quotation_mark_is_ignored() {
    let json = |words: &str| ssefind(&["search", "--json", "--", words]);
    let plain = json("waste pickers");
    assert_eq!((plain.stderr.as_str(), plain.status), ("", 0));
    for words in ["\"waste pickers", "waste\" pickers", "waste pickers\"", "waste \" pickers"] {
        let ran = json(words);
        assert_eq!((ran.stdout == plain.stdout, ran.stderr.as_str(), ran.status), (true, "", 0), "{words}");
    }
}

#[test]
fn invisible_marks_change_nothing() {
    let json = |words: &str| ssefind(&["search", "-f", "ids", "--", words]);
    let plain = json("cooperatives");
    assert_eq!(plain.status, 0);
    for words in [
        "\u{202e}cooperatives\u{202c}",
        "c\u{301}ooperatives",
        "\u{feff}cooperatives",
        "ｃｏｏｐｅｒａｔｉｖｅｓ",
        "cooperatives 🦭",
    ] {
        assert_eq!(json(words), plain, "{}", words.escape_unicode());
    }
    assert_nothing_found("\u{202e}qqzzqq\u{202c}");
}

#[test]
fn far_too_long_input() {
    let many = |part: &str, times: usize| part.repeat(times);
    for words in [
        many("a", 10_000),
        many("é", 10_000),
        many("9", 10_000),
        many("協", 10_000),
        many("a-", 5_000),
        many("qqzz ", 10_000),
        format!("\"{}\"", many("world of work ", 3_000)),
    ] {
        assert_nothing_found(&words);
    }
    assert_query_refused(&many("\"", 10_000), NO_LETTER);
    assert_query_refused(&many("🦭", 10_000), NO_LETTER);
    let found = |words: &str| small(&["search", "-f", "ids", "--", words]);
    assert_eq!(found(&many("lune ", 10_000)), found("lune"));
    assert_eq!(found(&many("lang:fr ", 10_000)), found("lang:fr"));
    assert_eq!(found(&many("-lune ", 10_000)), found("-lune"));
    assert_eq!(found(&format!("e{} lune", many("\u{301}", 10_000))), found("e lune"));

    let long = many("a", 10_000);
    let short = format!("{}…", many("a", 60));
    for (args, message) in [
        (
            ["show", long.as_str()].to_vec(),
            format!("no record `{short}`; `ssefind search WORDS` finds ids by title, author or topic"),
        ),
        (
            vec!["filter", "-l", &long],
            format!("no language `{short}` in the catalogue; `ssefind list languages` shows all"),
        ),
        (
            vec!["filter", "-c", &long],
            format!("no country `{short}` in the catalogue; `ssefind list countries` shows all"),
        ),
        (
            vec!["filter", "-u", &long],
            format!("no unit `{short}` in the catalogue; `ssefind list units` shows all"),
        ),
        (
            vec!["filter", "-y", &long],
            format!(
                "`{short}` is not a year: a year has four digits; write 2017, 2014..2019, 2014.. or ..2010"
            ),
        ),
    ] {
        assert_refused(&args, &message);
    }
}

#[test]
#[cfg(unix)] // an argument of other bytes cannot be made on Windows in the same way
fn bytes_that_are_not_utf_8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    use crate::support::ssefind_os;

    for bytes in [&b"\xff\xfe"[..], b"caf\xe9", b"\xed\xa0\x80"] {
        let bad = OsStr::from_bytes(bytes);
        let seen = String::from_utf8_lossy(bytes);
        for command in [&["search"][..], &["show"], &["translations"], &["filter", "-l"], &["list", "-s"]] {
            let mut args: Vec<&OsStr> = command.iter().map(OsStr::new).collect();
            args.push(bad);
            let expected =
                format!("ssefind: an argument is not valid UTF-8; see `ssefind {} --help`\n", command[0]);
            assert_ran(&ssefind_os(&args, b""), "", &expected, 2);
        }
        assert_ran(
            &ssefind_os(&[bad], b""),
            "",
            &format!(
                "ssefind: no command `{seen}`; to search, type `ssefind search {seen}`; see `ssefind --help`\n"
            ),
            2,
        );
        // A path may have other bytes than UTF-8.
        assert_ran(
            &ssefind_os(&[OsStr::new("--catalogue"), bad, OsStr::new("list")], b""),
            "",
            &format!("ssefind: cannot read {seen}: No such file or directory\n"),
            2,
        );
        assert_ran(
            &ssefind_os(&[OsStr::new("check"), bad], b""),
            &format!("{seen}: cannot be read: No such file or directory\n"),
            "checked 0 records and 0 topics with 25 checks: 1 fault\n",
            2,
        );
    }
}

/// Catalogue on standard input for a search, a list, a sheet and a check.
struct Catalogue(Vec<u8>);

impl Catalogue {
    fn run(&self, args: &[&str]) -> Ran {
        ssefind_with(&[&["--catalogue", "-"], args].concat(), &self.0)
    }
}

const COMMANDS: [&[&str]; 5] =
    [&["search", "waste"], &["list"], &["filter", "--json"], &["show", "x"], &["translations"]];

#[test]
fn files_that_are_not_catalogues() {
    let deep = |open: &str, close: &str| open.repeat(10_000) + "1" + &close.repeat(10_000);
    let unit = |rest: &str| format!("[{{\"type\": \"unit\", \"id\": \"x\"{rest}}}]");
    let empty = "the file is empty; a catalogue is a JSON array of records, or one record a line";
    let twice = "{\"type\": \"unit\", \"id\": \"x\", \"kind\": \"unit\", \"name\": {\"en\": \"X\"}, \"sources\": [{\"url\": \
                 \"https://example.org\", \"supports\": [\"name\"]}]}\n";
    for (text, message, checked) in [
        (String::new(), format!("-: {empty}"), 0),
        (" \n\t\n".into(), format!("-: {empty}"), 0),
        ("\u{feff}".into(), format!("-: {empty}"), 0),
        ("waste\n".into(), "-:1: does not begin like JSON, BibTeX, RIS, MARCXML, OAI-PMH or CSV; export the list in one of these formats".into(), 0),
        (
            "[\n{\"type\": \"unit\", \"id\": \"x\", \"name\": {\"en\": \"Wa".into(),
            "-:2: not JSON: the text ends inside a record; is the file whole?".into(),
            0,
        ),
        (
            deep("[", "]"),
            "-:1: not a record; a record is a JSON object with `type` and `id`".into(),
            0,
        ),
        (
            deep("{\"a\":", "}"),
            "-:1: missing field `type`; use publication, unit, initiative or instrument".into(),
            0,
        ),
        (
            unit(&format!(", \"summary\": {}", deep("[", "]"))),
            "-:1: record `x`: summary: invalid type: sequence, expected a string".into(),
            0,
        ),
        (
            unit(", \"name\": \"X\""),
            "-:1: record `x`: name: invalid type: string \"X\", expected an object from language code to text".into(),
            0,
        ),
        (
            unit(", \"name\": null"),
            "-:1: record `x`: name: invalid type: null, expected an object from language code to text".into(),
            0,
        ),
    ] {
        let file = Catalogue(text.clone().into_bytes());
        for command in COMMANDS {
            let ran = file.run(command);
            assert_ran(&ran, "", &format!("ssefind: {message}\n"), 2);
            assert_translated(&ran, |interface| {
                file.run(&[command, &["--interface", interface]].concat())
            });
        }
        assert_ran(
            &ssefind_with(&["check", "-"], text.as_bytes()),
            &format!("{message}\n"),
            &format!("checked {checked} records and 0 topics with 25 checks: 1 fault\n"),
            2,
        );
    }
    // The catalogue keeps the first of two records with one id.
    let (file, once) = (Catalogue(twice.repeat(2).into_bytes()), Catalogue(twice.as_bytes().to_vec()));
    for command in COMMANDS {
        let expected = once.run(command);
        let fault = "ssefind: -:2: record `x`: id: another record has this id; give each one its own\n\
                    ssefind: 1 invalid entry left out; the other entries are used\n";
        let stderr = fault.to_owned() + &expected.stderr;
        assert_ran(&file.run(command), &expected.stdout, &stderr, expected.status);
    }
    assert_ran(
        &file.run(&["check"]),
        "-:2: record `x`: id: the record at -:1 has this id; give each one its own\n",
        "checked 2 records and 0 topics with 25 checks: 1 fault\n",
        2,
    );
    let file = Catalogue(b"[{\"type\": \"unit\",\n\"id\": \"caf\xe9\x01\"}]".to_vec());
    for command in COMMANDS {
        assert_ran(&file.run(command), "", "ssefind: -:2: not UTF-8; save the file as UTF-8\n", 2);
    }
}

#[test]
fn files_that_cannot_be_read() {
    for (path, problem) in [
        ("no/such/file.json", "No such file or directory"),
        ("tests", "Is a directory"),
        ("Cargo.toml/x", "Not a directory"),
        ("\u{1b}[2J", "No such file or directory"),
    ] {
        let shown = path.replace('\u{1b}', "\\u{1b}");
        for command in COMMANDS {
            assert_refused(
                &[&["--catalogue", path], command].concat(),
                &format!("cannot read {shown}: {problem}"),
            );
            // A readable file beside it changes nothing.
            assert_refused(
                &[&["--catalogue", support::SMALL, "--catalogue", path], command].concat(),
                &format!("cannot read {shown}: {problem}"),
            );
        }
        assert_ran(
            &ssefind(&["check", path]),
            &format!("{shown}: cannot be read: {problem}\n"),
            "checked 0 records and 0 topics with 25 checks: 1 fault\n",
            2,
        );
    }
}

#[test]
fn a_catalogue_without_records_has_nothing() {
    let file = Catalogue(b"[]".to_vec());
    let search = "ssefind: nothing found; try fewer or other words, or see `ssefind list topics`\n";
    assert_ran(&file.run(&["search", "waste"]), "", search, 1);
    assert_ran(&file.run(&["search", "waste", "--json"]), "[]\n", search, 1);
    let list =
        "ssefind: nothing to list; omit a condition, or try `ssefind filter`, which searches all records\n";
    assert_ran(&file.run(&["list"]), "", list, 1);
    assert_ran(
        &file.run(&["show", "coop"]),
        "",
        "ssefind: no record `coop`; `ssefind search WORDS` finds ids by title, author or topic\n",
        2,
    );
    assert_ran(&file.run(&["check"]), "", "checked 0 records and 0 topics with 25 checks: no fault\n", 0);
}

#[test]
fn escape_sequences_of_a_catalogue_are_escaped() {
    for command in [
        &["search", "title"][..],
        &["search", "title", "--explain"],
        &["list"],
        &["filter"],
        &["show", "red-title"],
        &["translations", "red-title"],
        &["translations"],
        &["check"],
    ] {
        let ran = small(command);
        let all = ran.stdout + &ran.stderr;
        let moving = |letter: char| {
            letter != '\n' && (letter.is_control() || ('\u{202a}'..='\u{202e}').contains(&letter))
        };
        assert!(!all.contains(moving), "{command:?}: {all:?}");
    }
    // JSON has escapes of its own for these characters.
    let ran = small(&["search", "title", "-f", "jsonl"]);
    assert!(ran.stdout.contains(r#""title":"\u001b[31mRed\u001b[0m\ttitle "#), "{}", ran.stdout);
}
