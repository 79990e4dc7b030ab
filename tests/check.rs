//! `ssefind check` of the embedded catalogue and of files: formats and statuses. `check_faults.rs` has a file for every
//! fault.

use serde_json::Value;

use crate::support::{Ran, ssefind, ssefind_with};

const DATA: [&str; 5] = [
    "data/publications.json",
    "data/units.json",
    "data/initiatives.json",
    "data/instruments.json",
    "data/topics.json",
];

fn valid(summary: &str) -> Ran {
    Ran { stdout: String::new(), stderr: format!("{summary}\n"), status: 0 }
}

#[test]
fn the_embedded_catalogue_has_no_fault() {
    let expected = valid("checked 375 records and 96 topics with 25 checks: no fault");
    assert_eq!(ssefind(&["check"]), expected);
}

#[test]
fn the_files_of_data_have_no_fault() {
    let mut args = vec!["check"];
    args.extend(DATA);
    let expected = valid("checked 375 records and 96 topics with 25 checks: no fault");
    assert_eq!(ssefind(&args), expected);
    for (file, counted) in [
        (DATA[0], "343 records and 0 topics"),
        (DATA[1], "16 records and 0 topics"),
        (DATA[2], "9 records and 0 topics"),
        (DATA[3], "7 records and 0 topics"),
        (DATA[4], "0 records and 96 topics"),
    ] {
        let expected = valid(&format!("checked {counted} with 25 checks: no fault"));
        assert_eq!(ssefind(&["check", file]), expected, "{file}");
    }
}

#[test]
fn a_file_can_be_named_in_three_ways() {
    let path = "tests/fixtures/check/kind.json";
    let text = std::fs::read(path).expect("the fixture is there");
    let named = ssefind(&["check", path]);
    assert_eq!(ssefind(&["check", "--catalogue", path]), named);
    assert_eq!(ssefind(&["--catalogue", path, "check"]), named);
    let read = ssefind_with(&["check", "-"], &text);
    assert_eq!(read.stdout, named.stdout.replace(path, "-"));
    assert_eq!((read.stderr, read.status), (named.stderr, 2));
}

#[test]
fn all_files_are_checked_together() {
    let ran = ssefind(&[
        "check",
        "no/such/file.json",
        "tests/fixtures/check/valid.json",
        "data",
        "tests/fixtures/check/kind.json",
        "tests/fixtures/check/valid.json",
    ]);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines[0], "no/such/file.json: cannot be read: No such file or directory");
    assert_eq!(lines[1], "data: cannot be read: Is a directory");
    // kind.json has two faults, and two ids and a title of valid.json; the second valid.json repeats its five ids and
    // the title.
    assert_eq!(
        lines[2],
        "tests/fixtures/check/kind.json:4: record `sample`: id: the record at tests/fixtures/check/valid.json:2 has \
         this id; give each one its own"
    );
    assert_eq!(lines.len(), 2 + 5 + 6);
    assert_eq!(
        (ran.stderr.as_str(), ran.status),
        ("checked 10 records and 2 topics with 25 checks: 13 faults\n", 2)
    );
}

#[test]
fn json_has_every_part_of_a_fault() {
    let path = "tests/fixtures/check/edition.json";
    let object = |line: usize, id: &str, field: &str, problem: &str| serde_json::json!({"file": path, "line": line, "id": id, "field": field, "check": "edition", "problem": problem});
    let expected = serde_json::json!([
        object(8, "sample", "editions", "no edition; record at least one"),
        object(
            33,
            "sample-2",
            "editions[2].language",
            "another edition has the language `en`; merge the two"
        ),
    ]);
    let ran = ssefind(&["check", "--json", path]);
    let read: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!(read, expected);
    assert_eq!(ran.status, 2);
    assert_eq!(ssefind(&["check", "--format", "json", path]), ran);

    let lines = ssefind(&["check", "--format", "jsonl", path]);
    let read: Vec<serde_json::Value> =
        lines.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(serde_json::Value::from(read), expected);
    assert_eq!(lines.status, 2);
}

#[test]
fn what_is_not_known_of_a_fault_is_left_out_of_its_json() {
    let ran = ssefind(&["check", "--format", "jsonl", "tests/fixtures/check/empty.json"]);
    assert_eq!(
        ran.stdout,
        "{\"file\":\"tests/fixtures/check/empty.json\",\"check\":\"form\",\"problem\":\"the file is empty; a catalogue \
         is a JSON array of records, or one record a line\"}\n"
    );
}

#[test]
fn ids_names_each_faulty_record_once() {
    let ran = ssefind(&["check", "-f", "ids", "tests/fixtures/check/reference.json"]);
    assert_eq!(ran.stdout, "sample\nsample-academy\nsample-unit\n");
    assert_eq!(ran.status, 2);
}

#[test]
fn no_fault_is_an_empty_list() {
    assert_eq!(ssefind(&["check", "--json"]).stdout, "[]\n");
    assert_eq!(ssefind(&["check", "--format", "jsonl"]).stdout, "");
    assert_eq!(ssefind(&["check", "--format", "ids"]).stdout, "");
}

#[test]
fn ten_thousand_levels_are_a_fault_and_no_crash() {
    let deep = |open: &str, close: &str| open.repeat(10_000) + "1" + &close.repeat(10_000);
    let record = |value: &str| format!("{{\"type\": \"unit\", \"id\": \"x\", \"summary\": {value}}}");
    for (text, problem) in [
        (deep("[", "]"), "-:1: not a record; a record is a JSON object with `type` and `id`"),
        ("[".repeat(10_000), "-:1: not JSON: the text ends inside a record; is the file whole?"),
        (deep("{\"a\":", "}"), "-:1: missing field `type`; use publication, unit, initiative or instrument"),
        (record(&deep("[", "]")), "-:1: record `x`: summary: invalid type: sequence, expected a string"),
        (record(&deep("{\"a\":", "}")), "-:1: record `x`: summary: invalid type: map, expected a string"),
    ] {
        let ran = ssefind_with(&["check", "-"], text.as_bytes());
        assert_eq!(ran.stdout, format!("{problem}\n"));
        assert_eq!(ran.status, 2);
    }
}

#[test]
fn nothing_of_a_catalogue_reaches_the_terminal_unescaped() {
    let text = "{\"type\": \"\\u001b[31mred\", \"id\": \"\\u001b]0;title\\u0007\\u202e\"}\n\
                {\"type\": \"unit\", \"id\": \"x\", \"\\u001b[2J\": 1}\n{\u{1b}[2J\n\
                {\"id\": \"y\", \"names\": {\"\\u009b2J\": [\"\\u001b[2J \"]}}\n";
    for format in ["table", "ids"] {
        let ran = ssefind_with(&["check", "-f", format, "-"], text.as_bytes());
        let all = ran.stdout + &ran.stderr;
        let moving = |letter: char| letter != '\n' && (letter.is_control() || letter == '\u{202e}');
        assert!(!all.contains(moving), "{all:?}");
        assert_eq!(ran.status, 2);
    }
}

#[test]
fn the_help_says_what_the_status_means() {
    let ran = ssefind(&["check", "--help"]);
    assert!(ran.stdout.contains("Exit status: 0 no faults, 2 any fault"), "{}", ran.stdout);
}

/// Many faults of one record, and a long line of parents, take linear time; circles are found from each of their units.
#[test]
fn many_faults_of_one_record_are_found_in_one_pass() {
    let topics: Vec<String> = (0..20_000).map(|number| format!("\"t{number}\"")).collect();
    let record = format!(
        "{{\"type\": \"publication\", \"id\": \"a\", \"kind\": \"report\", \"title\": \"T\",\n\"topics\": [\n{}],\n\
         \"editions\": [{{\"language\": \"en\"}}], \"sources\": [{{\"url\": \"https://a.org/\", \"supports\": [\"title\"]}}]}}",
        topics.join(",\n")
    );
    let ran = ssefind_with(&["check", "-"], record.as_bytes());
    assert_eq!((ran.stdout.lines().count(), ran.status), (20_000, 2), "{}", ran.stderr);
    let last = "-:20002: record `a`: topics[19999]: there is no topic `t19999`";
    assert!(ran.stdout.lines().last().is_some_and(|line| line.starts_with(last)), "{}", ran.stdout);

    let unit = |id: &str, parent: &str| {
        format!(
            r#"{{"type": "unit", "id": "{id}", "kind": "unit", "name": {{"en": "N"}}, "parent": "{parent}", "sources": []}}"#
        )
    };
    let mut units: Vec<String> =
        (0..20_000).map(|number| unit(&format!("u{number}"), &format!("u{}", number + 1))).collect();
    units.extend([unit("u20000", "u20001"), unit("u20001", "u20002"), unit("u20002", "u20001")]);
    let ran = ssefind_with(&["check", "-", "-f", "jsonl"], units.join("\n").as_bytes());
    let circles: Vec<Value> = ran
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON"))
        .filter(|finding| finding["check"] == "parent")
        .map(|finding| finding["id"].clone())
        .collect();
    assert_eq!(circles, ["u20001", "u20002"]);
}
