//! A file read in parts gives the same messages and results as the same records read as a whole.

use serde_json::{Value, json};
use ssefind::search::stream::Large;

use crate::scan::{Written, many, record};
use crate::support::{NOBODY, Ran, assert_ran, is_installed, ssefind};

fn lines_of(text: Vec<u8>) -> Vec<String> {
    let text = String::from_utf8(text).expect("UTF-8");
    text.lines().map(str::to_owned).collect()
}

/// File of these lines, large enough for a search in parts.
fn written(name: &str, lines: &[String]) -> Written {
    let file = Written::new(name, lines.join("\n").as_bytes());
    assert!(Large::open(&file.0).is_some(), "read in parts");
    file
}

/// Result of `search --strict`, which reports the same faults as `list --strict`.
#[track_caller]
fn strict(files: &[&str]) -> Ran {
    let files: Vec<&str> = files.iter().flat_map(|file| ["--catalogue", file]).collect();
    let run = |command: &[&str]| ssefind(&[command, &["--strict", "-f", "ids"], &files[..]].concat());
    let (list, search) = (run(&["list", "-n", "1"]), run(&["search", "weavers"]));
    assert_eq!((&search.stderr, search.status), (&list.stderr, list.status));
    search
}

#[test]
fn strict_reports_faults_in_skipped_lines() {
    let mut lines = lines_of(many("\n"));
    let valid = written("valid", &lines);
    let found = ssefind(&["search", "weavers", "--catalogue", valid.path(), "-f", "ids"]);
    assert_ran(&strict(&[valid.path()]), &found.stdout, "", 0);

    lines[3000] = r#"{"type": "publication", "id": "w003000", "#.to_owned();
    lines[5000] =
        r#"{"type": "publication", "id": "w005000", "title": "Something", "editions": []}"#.to_owned();
    lines[7000] = record(6999, "Something else", 3);
    let faulty = written("faulty", &lines);
    let name = faulty.path();
    let expected = format!(
        "ssefind: {name}:3001: not JSON: key must be a string\n\
         ssefind: {name}:5001: record `w005000`: missing field `kind`\n\
         ssefind: {name}:7001: record `w006999`: id: another record has this id; give each one its own\n\
         ssefind: 3 invalid entries; fix them, or omit --strict\n"
    );
    assert_ran(&strict(&[name]), "", &expected, 2);
    let lenient = ssefind(&["search", "weavers", "--catalogue", name, "-f", "ids"]);
    assert_ran(&lenient, &found.stdout, "", 0);
}

#[test]
fn strict_reports_ids_in_two_files() {
    let lines = lines_of(many("\n"));
    let first = written("first", &lines);
    let renamed: Vec<String> = lines.iter().map(|line| line.replace(r#""id":"w"#, r#""id":"v"#)).collect();
    let mut second = renamed.clone();
    second[12] = lines[13].clone();
    let second = written("second", &second);
    let duplicate = |file: &str, line: usize, id: &str| {
        format!(
            "ssefind: {file}:{line}: record `{id}`: id: another record has this id; give each one its own\nssefind: 1 invalid entry; fix it, or omit --strict\n"
        )
    };
    let both = strict(&[first.path(), second.path()]);
    assert_ran(&both, "", &duplicate(second.path(), 13, "w000013"), 2);
    let reversed = strict(&[second.path(), first.path()]);
    assert_ran(&reversed, "", &duplicate(first.path(), 14, "w000013"), 2);
    let third = written("third", &renamed);
    assert_eq!(strict(&[first.path(), third.path()]).status, 0);
    // The program reads the small file as a whole.
    let small = Written::new("duplicate", record(20, "Weavers", 0).as_bytes());
    let small_last = strict(&[first.path(), small.path()]);
    assert_ran(&small_last, "", &duplicate(small.path(), 1, "w000020"), 2);
    let small_first = strict(&[small.path(), first.path()]);
    assert_ran(&small_first, "", &duplicate(first.path(), 21, "w000020"), 2);
    assert_eq!(strict(&[small.path(), third.path()]).status, 0);
}

#[test]
fn strict_accepts_records_that_only_a_full_reader_can_read() {
    let mut lines = lines_of(many("\n"));
    lines[13_501] = record(13_501, "Weavers", 0).replace(r#","kind""#, ",\n\"kind\"");
    let spread = written("spread", &lines);
    let found = strict(&[spread.path()]);
    assert_eq!((found.stderr.as_str(), found.status), ("", 0));
    assert!(found.stdout.contains("w013501"), "{}", found.stdout);

    // A record of a file replaces an embedded one.
    let embedded = ssefind(&["list", "-n", "1", "-f", "ids"]).stdout;
    lines[13_501] = record(7, "Weavers", 0).replace("w000007", embedded.trim());
    let replacing = written("replacing", &lines);
    let run = |command: &[&str]| {
        let common = ["--strict", "--with-embedded", "-f", "ids", "--catalogue", replacing.path()];
        ssefind(&[command, &common].concat())
    };
    let (list, search) = (run(&["list"]), run(&["search", "weavers", "--year", "1957"]));
    assert_eq!((&search.stderr, search.status), (&list.stderr, list.status));
    assert!(search.stderr.contains(embedded.trim()), "{}", search.stderr);
    assert_eq!(search.stdout, embedded);
}

/// Ids that the program splits into words in every possible way, some of which only a pass over all lines can find.
const IDS: [&str; 9] =
    ["coop2025-unit", "4th-sector", "a1-guild", "co2", "7", "x", "2b-x", "Sector.4", "co-é1"];
const ODD_IDS: [&str; 5] = ["_odd", "-", "unité", "a/b", "a\"b\\c"];

/// Unit or topic of each id, and a publication that refers to it and does not repeat its words.
fn referring(tag: &str) -> Vec<String> {
    let named = |name: &'static str| move |id: &'static str| (id, name);
    let ids = IDS.map(named("Bramblefox Society"));
    let odd = ODD_IDS.map(named("Wickerwork Society"));
    let mut values = Vec::new();
    for (number, (id, name)) in (90_000..).zip(ids.into_iter().chain(odd)) {
        values.push(match tag {
            "units" => json!({"type": "unit", "id": id, "kind": "unit", "name": {"en": name}, "sources": []}),
            _ => json!({"id": id, "names": {"en": [name]}}),
        });
        let mut listing: Value = serde_json::from_str(&record(number, "A plain thing", 0)).expect("JSON");
        listing[tag] = json!([id]);
        values.push(listing);
    }
    values.iter().map(Value::to_string).collect()
}

#[test]
fn units_match_by_name_and_topics_by_id_and_name() {
    for tag in ["units", "topics"] {
        let values = referring(tag);
        let mut lines = lines_of(many("\n"));
        lines.extend_from_slice(&values);
        let parts = written(&format!("{tag}-parts"), &lines);
        let array = format!("[{}]", lines.join(","));
        let whole = Written::new(&format!("{tag}-whole"), array.as_bytes());
        let small = Written::new(&format!("{tag}-small"), values.join("\n").as_bytes());
        for (words, listing) in [
            ("bramblefox", 90_000..90_009),
            ("wickerwork", 90_009..90_014),
            ("coop2025-unit", 90_000..90_001),
            ("4th-sector", 90_001..90_002),
        ] {
            let run = |file: &Written| ssefind(&["search", words, "-f", "jsonl", "--catalogue", file.path()]);
            let (found, expected) = (run(&parts), run(&whole));
            assert!(found == expected, "{tag} {words}: {found:?} for {expected:?}");
            let ids = |ran: &Ran| -> Vec<String> {
                let records = ran.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON"));
                records.map(|record: Value| record["id"].as_str().expect("an id").to_owned()).collect()
            };
            let found = ids(&found);
            assert_eq!(found, ids(&run(&small)), "{tag} {words}");
            // The id of a topic matches a query, the id of a unit does not.
            let is_met = tag == "topics" || !words.contains('-');
            for number in listing.filter(|_| is_met) {
                let id = format!("w{number:06}");
                assert!(found.contains(&id), "{tag} {words} {id}: {found:?}");
            }
        }
    }
}

/// Topics of a file replace the embedded ones.
#[test]
fn topics_of_a_file_replace_the_embedded_ones() {
    let mut lines = lines_of(many("\n"));
    for (number, topic) in (0..).zip(["waste-pickers", "baskets", "weavers-of-baskets"]) {
        let mut listing: Value =
            serde_json::from_str(&record(90_000 + number, "A plain thing", 0)).expect("JSON");
        listing["topics"] = json!([topic]);
        lines[14 + number] = listing.to_string();
    }
    let without = written("no-topics", &lines);
    lines.push(json!({"id": "baskets", "names": {"en": ["Wickerwork"]}}).to_string());
    lines.push(json!({"names": {"en": ["Strange quixels"]}, "id": "weavers-of-baskets"}).to_string());
    let with = written("own-topics", &lines);
    let array = format!("[{}]", lines.join(","));
    let whole = Written::new("own-topics-whole", array.as_bytes());
    for (words, ids_without, ids_with) in [
        ("recicladores", "w090000\n", ""),
        ("wickerwork", "", "w090001\n"),
        ("quixels", "", "w090002\n"),
        ("wickerwrok", "", "w090001\n"),
    ] {
        let run = |file: &Written| ssefind(&["search", words, "-f", "ids", "--catalogue", file.path()]);
        assert_eq!(run(&without).stdout, ids_without, "{words}");
        assert_eq!(run(&with).stdout, ids_with, "{words}");
        assert_eq!(run(&whole).stdout, ids_with, "{words}");
    }
}

#[test]
fn the_format_of_a_list_is_detected() {
    let items: Vec<String> = (0..30_000)
        .map(|number| {
            let title = if number == 7 { "Weavers" } else { "Something else altogether" };
            json!({"type": "book", "id": format!("k{number}"), "title": title, "note": "y".repeat(100)})
                .to_string()
        })
        .collect();
    let file = Written::new("csl", items.join("\n").as_bytes());
    let found = ssefind(&["search", "weavers", "--catalogue", file.path(), "-f", "ids"]);
    assert_ran(&found, "k7\n", "", 0);
}

/// A process that may start no thread reads and searches with the one it has.
#[test]
#[cfg(target_os = "linux")]
fn a_search_without_further_threads_finds_the_same() {
    use std::process::Command;

    if !is_installed("setpriv") {
        return;
    }
    let lines = lines_of(many("\n"));
    let parts = written("one-thread", &lines);
    let whole = Written::new("one-thread-whole", format!("[{}]", lines[1..].join(",")).as_bytes());
    // The limit does not hold for root.
    let limited = r#"ulimit -u 0 && exec "$@""#;
    for (command, file) in [("search", &parts), ("search", &whole), ("filter", &whole)] {
        let words: &[&str] = if command == "search" { &["weavers"] } else { &["-y", "2019"] };
        let args = [&[command, "-f", "ids", "--catalogue", file.path()], words].concat();
        let output = Command::new("setpriv")
            .args(["--reuid=65534", "--clear-groups", "bash", "-c", limited, "bash"])
            .arg(env!("CARGO_BIN_EXE_ssefind"))
            .envs(NOBODY)
            .args(&args)
            .output()
            .expect("setpriv starts");
        let stderr = String::from_utf8_lossy(&output.stderr);
        let stdout = String::from_utf8_lossy(&output.stdout);
        let free = ssefind(&args);
        assert_eq!(
            (stdout.as_ref(), stderr.as_ref(), output.status.code()),
            (free.stdout.as_str(), free.stderr.as_str(), Some(free.status)),
            "{command}"
        );
    }
}

/// Each place of a word is compared with the query once, however long the word is.
#[test]
fn a_word_of_a_megabyte_costs_its_length() {
    let said =
        "ssefind: only the first 64 KiB of a text are searched; longer texts in 1 record, first w000002\n";
    for unit in ["wea", "wea1", "wea-"] {
        let blank = " ".repeat(4 << 20);
        let lines = [record(1, "Weavers", 0), record(2, &unit.repeat(400_000), 0), blank];
        let file = written("long-word", &lines);
        let found = ssefind(&["search", "weavers", "-f", "ids", "--catalogue", file.path()]);
        assert_ran(&found, "w000001\n", said, 0);
    }
}

/// Formats for programs, templates and counts are the same whether the records are held or read one by one.
#[test]
fn records_of_a_large_file_are_written_as_those_of_a_small_one() {
    let lines = lines_of(many("\n"));
    let large = written("formats", &lines);
    let all = ssefind(&["filter", "--sort", "id", "-f", "ids", "--catalogue", large.path()]);
    assert_eq!(all.stdout.lines().count(), lines.len());
    let small = Written::new("few", lines[..50].join("\n").as_bytes());
    for format in ["json", "jsonl", "csv", "tsv", "markdown", "bibtex", "ris", "csl-json", "opensearch-bulk"]
    {
        let of = |file: &Written| {
            ssefind(&["filter", "--sort", "id", "-n", "50", "-f", format, "--catalogue", file.path()])
        };
        let (large, small) = (of(&large), of(&small));
        assert!(!small.stdout.is_empty());
        assert_ran(&large, &small.stdout, &small.stderr, small.status);
    }
    let template =
        ["filter", "--sort", "id", "-n", "2", "--template", "{{id}}!", "--catalogue", large.path()];
    let first: Vec<String> = all.stdout.lines().take(2).map(|id| format!("{id}!\n")).collect();
    assert_ran(&ssefind(&template), &first.concat(), "", 0);
    let counted = ssefind(&["stats", "--by", "kind", "--json", "--catalogue", large.path()]);
    let counted: Value = serde_json::from_str(&counted.stdout).expect("JSON");
    let sum: u64 =
        counted.as_array().expect("a list").iter().filter_map(|n| n["publications"].as_u64()).sum();
    assert_eq!((sum, &counted[0]["of"]), (lines.len() as u64, &json!(lines.len())));
}
