//! A search that skips most records finds the same as one with a full index; files read in parts, with all their
//! forms.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use ssefind::catalogue::{Catalogue, Embedded};
use ssefind::index::Index;
use ssefind::record::{Record, RecordType};
use ssefind::search::stream::{Large, Need, Progress, Sources};
use ssefind::search::{Found, Query, search, search_in, stream};

use crate::support::{NOBODY, assert_ran, ssefind};

/// Queries of every form, in addition to the judged ones.
const QUERIES: [&str; 21] = [
    "korea",
    "coopertaives korea",
    "microinsurance",
    "micro insurance",
    "\"world of work\" asia",
    "co-operative bank -women",
    "978-92-2-130678-8",
    "922130678X",
    "2014-2017",
    "my coop",
    "No. 11",
    "合作社",
    "협동조합",
    "economía social y solidaria",
    "borzaga",
    "prtcipation",
    "french brief",
    "the of",
    "africa -cooperatives",
    "water supply",
    "zzzzqqq",
];

/// Step between judged queries: all of them take two minutes in a debug build.
const STEP: usize = 10;

fn queries() -> Vec<String> {
    let judged: Vec<Value> =
        serde_json::from_str(include_str!("relevance/queries.json")).expect("judged queries");
    let judged = judged.iter().filter_map(|judged| Some(judged["query"].as_str()?.to_owned()));
    judged.step_by(STEP).chain(QUERIES.map(str::to_owned)).collect()
}

/// Full report of a search.
pub(crate) fn report(found: &Found, catalogue: &Catalogue<'_>, index: &Index<'_>) -> String {
    let ids = catalogue.ids();
    let mut report = format!("{:?}\n", found.corrected);
    for hit in &found.hits {
        let (id, missing) = (ids[hit.record as usize], found.missing(hit));
        let _ = writeln!(report, "{id} {:.4} {missing:?}", hit.score);
        for term in found.terms(index, hit, "en") {
            let _ = writeln!(
                report,
                "  {} {} {:?} {} {:?} {:.4}",
                term.term, term.word, term.field, term.language, term.how, term.added
            );
        }
    }
    report
}

fn of_choice(sources: &Sources<'_>, typed: &str, need: Need) -> String {
    let query = Query::parse(typed).expect("a query");
    let choice = stream::choose(sources, &query, None, need, &Progress::silent()).expect("a choice");
    let catalogue = choice.catalogue(sources.records).expect("records");
    let index = choice.index(&catalogue);
    report(&search_in(&index, &query, &choice.statistics), &catalogue, &index)
}

#[test]
fn a_choice_of_records_gives_the_same_result() {
    let embedded = Catalogue::Embedded(Embedded);
    let index = embedded.index();
    let records = embedded.records(&RecordType::ALL).expect("records");
    let topics = embedded.topics().expect("topics");
    let sources = Sources { records: &records, topics: &topics, files: &[], threads: 2 };
    for typed in queries() {
        let whole = report(&search(&index, &Query::parse(&typed).expect("a query")), &embedded, &index);
        assert_eq!(of_choice(&sources, &typed, Need::All), whole, "{typed}");
    }
}

/// Temporary file with these bytes, for one test.
pub(crate) struct Written(pub(crate) PathBuf);

impl Written {
    pub(crate) fn new(name: &str, bytes: &[u8]) -> Written {
        // Two tests may write a file of the same name at once.
        static WRITTEN: AtomicUsize = AtomicUsize::new(0);
        let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("ssefind-scan-{}-{number}-{name}", std::process::id()));
        std::fs::write(&path, bytes).expect("a file");
        Written(path)
    }

    pub(crate) fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

pub(crate) fn record(number: usize, title: &str, pad: usize) -> String {
    json!({
        "type": "publication",
        "id": format!("w{number:06}"),
        "kind": "report",
        "title": title,
        "year": 1950 + number % 70,
        "editions": [{"language": "en", "title": title}],
        "notes": "x".repeat(pad),
    })
    .to_string()
}

/// File large enough for a search in parts; every thousandth record is about weavers.
pub(crate) fn many(line_break: &str) -> Vec<u8> {
    let mut text = String::new();
    for number in 0..14_000 {
        let title = match number % 1000 {
            500 => "Weavers of the north",
            _ => "Something else altogether",
        };
        text.push_str(&record(number, title, 250 + number % 130));
        text.push_str(line_break);
    }
    text.into_bytes()
}

const WEAVERS: &str = "w013500 w012500 w011500 w010500 w009500 w008500 w007500 w006500 w005500 w004500 w003500 w002500 w001500 w000500";

/// Ids of the weavers by year, the order of a search for equal scores.
fn weavers() -> Vec<String> {
    let mut ids: Vec<(usize, &str)> =
        WEAVERS.split(' ').map(|id| (id[1..].parse::<usize>().expect("a number"), id)).collect();
    ids.sort_by_key(|(number, _)| (std::cmp::Reverse(number % 70), *number));
    ids.into_iter().map(|(_, id)| id.to_owned()).collect()
}

#[track_caller]
fn assert_finds_weavers(file: &Written, stderr: &str) {
    assert!(Large::open(&file.0).is_some(), "read in parts");
    let ran = ssefind(&["search", "weaver", "--catalogue", file.path(), "--format", "ids"]);
    assert_ran(&ran, &(weavers().join("\n") + "\n"), stderr, 0);
}

#[test]
fn lines_across_parts_are_read_once_and_completely() {
    assert_finds_weavers(&Written::new("plain", &many("\n")), "");
    assert_finds_weavers(&Written::new("crlf", &many("\r\n")), "");
    assert_finds_weavers(&Written::new("empty-lines", &many("\n\n \n")), "");
}

/// More than 1,000 records match, so that an estimate chooses those that are ranked: by what each alternative asks for.
#[test]
fn alternatives_of_a_query_compare_by_their_shares() {
    let mut lines: Vec<String> = (0..2000)
        .map(|number| match number {
            1000 => record(number, "Energy", 3000),
            _ if number % 3 == 0 => {
                record(number, "Long report on the moon and tides of the southern sea", 3000)
            }
            _ => record(number, "Notes on solar energy and water for villages of the far north", 3000),
        })
        .collect();
    lines.push(String::new());
    let file = Written::new("alternatives", lines.join("\n").as_bytes());
    assert!(Large::open(&file.0).is_some(), "read in parts");
    let words = "energy OR moon tides";
    let ran = ssefind(&["search", words, "-n", "1", "--catalogue", file.path(), "--format", "ids"]);
    assert_ran(&ran, "w001000\n", "", 0);
}

#[test]
fn a_byte_order_mark_and_a_missing_last_line_break() {
    let mut text = b"\xEF\xBB\xBF".to_vec();
    text.extend(many("\n"));
    assert_eq!(text.pop(), Some(b'\n'));
    assert_finds_weavers(&Written::new("mark", &text), "");
}

#[test]
fn invalid_lines_are_reported_and_omitted() {
    let mut lines: Vec<String> =
        String::from_utf8(many("\n")).expect("UTF-8").lines().map(str::to_owned).collect();
    lines[9000] = "{\"type\": \"publication\", \"id\": \"weavers\"}".to_owned();
    lines[10_000] = "7".to_owned();
    let file = Written::new("broken", lines.join("\n").as_bytes());
    let name = file.path();
    assert_finds_weavers(
        &file,
        &format!(
            "ssefind: {name}:9001: record `weavers`: missing field `kind`\n\
             ssefind: {name}:10001: not a record; a record is a JSON object with `type` and `id`\n\
             ssefind: 2 invalid entries left out; the other entries are used\n"
        ),
    );
    let strict = ssefind(&["search", "weavers", "--catalogue", name, "--strict"]);
    assert_eq!((strict.stdout.as_str(), strict.status), ("", 2));
    assert_eq!(strict.stderr.lines().last(), Some("ssefind: 2 invalid entries; fix them, or omit --strict"));
}

/// Titles that contain the word in forms that a comparison of bytes cannot see.
#[test]
fn escaped_and_decomposed_words_match() {
    let titles = [
        "The WeAvErS of the north",
        "Wea-vers",
        "w-e-av-e-r-s",
        "A weaver's life",
        "1999weavers",
        "W\u{e9}\u{e0}vers",
        "x-w\u{e9}avers",
        "weavers\u{e9}, weavers",
        "\\weavers",
        "Line\nweavers",
        "we_ave.rs",
    ];
    let mut text = many("\n");
    for (number, title) in (50_000..).zip(titles) {
        text.extend(record(number, title, 3).bytes());
        text.push(b'\n');
    }
    let escaped = record(60_000, "WEAVERS", 3).replace("WEAVERS", "\\u0077eavers");
    text.extend(escaped.bytes());
    let file = Written::new("pieces", &text);
    let ran = ssefind(&["search", "weavers", "--catalogue", file.path(), "-f", "ids", "-n", "100"]);
    let mut found: Vec<&str> = ran.stdout.lines().filter(|id| *id >= "w050000").collect();
    found.sort_unstable();
    let mut expected: Vec<String> = (50_000..).take(titles.len()).map(|n| format!("w{n:06}")).collect();
    expected.push("w060000".to_owned());
    assert_eq!(found, expected);
}

#[test]
fn an_endless_line_stays_out_of_memory() {
    let mut text = many("\n");
    text.extend(record(99_999, "Weavers", 17 << 20).bytes());
    text.push(b'\n');
    text.extend(record(99_998, "Other", 5).bytes());
    let file = Written::new("long", &text);
    let remarks = format!(
        "ssefind: {}:14001: the line is longer than 16 MiB, the maximum for a record\nssefind: 1 invalid entry left out; the other entries are used\n",
        file.path()
    );
    assert_finds_weavers(&file, &remarks);
}

#[test]
fn conditions_exclusions_and_phrases() {
    let file = Written::new("conditions", &many("\n"));
    let ids = |args: &[&str]| {
        let ran = ssefind(&[&["search", "--catalogue", file.path(), "--format", "ids"], args].concat());
        (ran.stdout.lines().map(str::to_owned).collect::<Vec<_>>(), ran.status)
    };
    let of_years: Vec<String> =
        weavers().into_iter().filter(|id| id[1..].parse::<usize>().expect("a number") % 70 >= 40).collect();
    assert_eq!(ids(&["weavers", "-y", "1990.."]), (of_years.clone(), 0));
    assert_eq!(ids(&["weavers year:1990.."]), (of_years, 0));
    assert_eq!(ids(&["\"weavers of the north\""]), (weavers(), 0));
    assert_eq!(ids(&["weavers -north"]), (Vec::new(), 1));
    assert_eq!(ids(&["weevers"]), (weavers(), 0));
    assert_eq!(ids(&["altogether", "-n", "7"]).0.len(), 7);
}

#[test]
fn the_order_is_the_same_on_any_number_of_threads() {
    let file = Written::new("threads", &many("\n"));
    let large = [Large::open(Path::new(file.path())).expect("a large file")];
    let records: Vec<Record<'_>> = Vec::new();
    let found = |threads, typed, need| {
        let sources = Sources { records: &records, topics: &[], files: &large, threads };
        of_choice(&sources, typed, need)
    };
    for (typed, need) in
        [("something", Need::Best(20)), ("weavers something", Need::Best(20)), ("smething", Need::Best(20))]
    {
        let one = found(1, typed, need);
        assert!(one.lines().count() > 20, "{typed}: {one}");
        for threads in [2, 3, 8] {
            assert_eq!(found(threads, typed, need), one, "{typed} on {threads} threads");
        }
    }
}

#[test]
fn a_file_truncated_during_a_search_is_reported() {
    let file = Written::new("cut", &many("\n"));
    let large = [Large::open(Path::new(file.path())).expect("a large file")];
    let cut = std::fs::OpenOptions::new().write(true).open(&file.0).expect("the file");
    cut.set_len(3 << 20).expect("cut");
    let sources = Sources { records: &[], topics: &[], files: &large, threads: 2 };
    let query = Query::parse("weavers").expect("a query");
    let failed = stream::choose(&sources, &query, None, Need::All, &Progress::silent());
    assert_eq!(
        failed.map(|_| ()).map_err(|error| error.to_string()),
        Err(format!("cannot read {}: the file was cut while it was read", file.path()))
    );
}

/// Another program cuts or overwrites the file while the binary reads it.
#[test]
#[cfg(target_os = "linux")]
fn a_file_that_changes_while_it_is_searched_is_named() {
    use std::process::{Command, Stdio};
    use std::time::Duration;

    for (length, told) in [
        (3 << 20, "the file was cut while it was read"),
        (1 << 30, "another program changed the file while it was read"),
    ] {
        let file = slow();
        let child = Command::new(env!("CARGO_BIN_EXE_ssefind"))
            .args(["search", "zzzzzzzz", "--catalogue", file.path()])
            .env_clear()
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let descriptors = format!("/proc/{}/fd", child.id());
        let is_open = || {
            let open = std::fs::read_dir(&descriptors).into_iter().flatten().flatten();
            open.filter_map(|one| std::fs::read_link(one.path()).ok()).any(|path| path == file.0)
        };
        while !is_open() {
            std::thread::sleep(Duration::from_millis(1));
        }
        let changed = std::fs::OpenOptions::new().write(true).open(&file.0).expect("the file");
        changed.set_len(length).expect("changed");
        let output = child.wait_with_output().expect("it ends");
        let expected = format!("ssefind: cannot read {}: {told}\n", file.path());
        assert_eq!(
            (String::from_utf8_lossy(&output.stderr).as_ref(), output.status.code()),
            (expected.as_str(), Some(2))
        );
    }
}

/// File that an unsuccessful search reads for seconds in a debug build.
#[cfg(target_os = "linux")]
fn slow() -> Written {
    let words = "some words that nobody looks for ".repeat(100);
    let lines: String = (0..10_000).map(|number| record(number, &words, 0) + "\n").collect();
    Written::new("slow", lines.as_bytes())
}

#[test]
#[cfg(target_os = "linux")]
fn a_terminal_shows_progress_and_erases_it() {
    use std::process::Command;

    use crate::support::is_installed;

    if !is_installed("script") {
        return;
    }
    let file = slow();
    let command =
        format!("{} search zzzzzzzz --no-pager --catalogue {}", env!("CARGO_BIN_EXE_ssefind"), file.path());
    let output = Command::new("script")
        .args(["-qec", &command, "/dev/null"])
        .envs(NOBODY)
        .env("TERM", "xterm")
        .output()
        .expect("script starts");
    let shown = String::from_utf8_lossy(&output.stdout);
    let updates: Vec<&str> = shown.split("\r\u{1b}[K").collect();
    assert!(updates.len() > 2, "{shown:?}");
    assert_eq!(updates[0], "", "{shown:?}");
    for line in &updates[1..updates.len() - 1] {
        let is_progress =
            line.is_empty() || line.starts_with("reading the catalogue: ") && line.ends_with(" %");
        assert!(is_progress, "{line:?}");
    }
    assert!(updates[updates.len() - 1].starts_with("ssefind: nothing found; "), "{shown:?}");
    assert_eq!(output.status.code(), Some(1));
    // Output to a file has no progress line to erase.
    let ran = ssefind(&["search", "zzzzzzzz", "--catalogue", file.path()]);
    assert!(ran.stderr.starts_with("ssefind: nothing found; "), "{}", ran.stderr);
}

#[test]
#[cfg(target_os = "linux")]
fn an_interrupt_ends_a_search_at_once() {
    use std::os::unix::process::ExitStatusExt;
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    let file = slow();
    let mut child = Command::new(env!("CARGO_BIN_EXE_ssefind"))
        .envs(NOBODY)
        .args(["search", "zzzzzzzz", "--catalogue", file.path()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary runs");
    std::thread::sleep(Duration::from_millis(300));
    let began = Instant::now();
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill");
    assert!(killed.success());
    let status = child.wait().expect("it ends");
    assert_eq!(status.signal(), Some(2), "a shell calls that 130: {status}");
    assert!(began.elapsed() < Duration::from_millis(500));
}
