//! Commands that parse the records of a large file on demand print the same as those that hold a small file's records.

use serde_json::json;

use crate::scan::{Written, record};
use crate::support::{Ran, assert_ran, ssefind};

/// Minimum size of a file whose records are parsed on demand.
const LARGE: usize = 4 << 20;

/// Records of two types in mixed order, a topic, a fault, and an id that stands twice.
fn lines() -> String {
    let mut lines: Vec<String> = (0..60).map(|number| record(number, "Weavers of the north", 3)).collect();
    let unit = json!({"type": "unit", "id": "guild", "kind": "unit", "name": {"en": "Guild"}, "sources": []});
    lines[3] = unit.to_string();
    lines[7] = String::from("{\"type\": \"publication\", \"id\": \"broken\"}");
    let again = lines[8].clone();
    lines[9].clone_from(&again);
    lines[11] = json!({"id": "baskets", "names": {"en": ["Baskets"]}}).to_string();
    lines[12] = record(12, "Of baskets", 3).replace(
        "\"kind\"",
        "\"former_ids\":[\"old\"],\"topics\":[\"baskets\"],\"units\":[\"guild\"],\"kind\"",
    );
    lines.join("\n")
}

/// The same lines in a small file and, with blank lines behind them, in a large one.
fn both() -> (Written, Written) {
    let small = lines();
    let large = format!("{small}\n{}", " \n".repeat(LARGE / 2));
    (Written::new("listed", small.as_bytes()), Written::new("listed", large.as_bytes()))
}

fn same_name(ran: &Ran, file: &Written) -> (String, String, i32) {
    (ran.stdout.replace(file.path(), "FILE"), ran.stderr.replace(file.path(), "FILE"), ran.status)
}

#[test]
fn a_large_file_gives_the_same_output_as_a_small_one() {
    let (small, large) = both();
    for args in [
        &["filter", "-f", "ids"][..],
        &["filter", "-f", "jsonl"],
        &["filter", "-f", "jsonl", "--fields", "id,year"],
        &["filter", "-f", "opensearch-bulk", "-y", "1990.."],
        &["filter", "-f", "json", "-n", "3"],
        &["filter", "-f", "csv", "--sort", "title", "--reverse"],
        &["filter", "-f", "bibtex"],
        &["filter", "--template", "{{id}} {{year}}", "-n", "4"],
        &["filter", "-f", "ids", "-y", "1900"],
        &["filter", "-f", "html", "-n", "2"],
        &["filter", "-f", "html", "-y", "1900"],
        &["filter", "--sort", "relevance"],
        &["filter", "--unit", "guild"],
        &["filter", "--author", "nobody"],
        &["filter", "--strict"],
        &["filter", "--with-embedded", "-f", "ids", "-n", "9"],
        &["list"],
        &["list", "units"],
        &["list", "units", "--tree"],
        &["list", "topics"],
        &["show", "w000012"],
        &["show", "w000012", "guild", "--json"],
        &["show", "old", "-f", "ids"],
        &["show", "w0000"],
        &["show", "nothing-like-it"],
        &["stats"],
        &["translations"],
    ] {
        let run = |file: &Written| ssefind(&[args, &["--catalogue", file.path()]].concat());
        let (expected, found) = (run(&small), run(&large));
        assert_eq!(same_name(&found, &large), same_name(&expected, &small), "{args:?}");
    }
    for args in [&["convert"][..], &["convert", "--to", "json"], &["check"], &["check", "--json"]] {
        let run = |file: &Written| ssefind(&[args, &[file.path()]].concat());
        let (expected, found) = (run(&small), run(&large));
        assert_eq!(same_name(&found, &large), same_name(&expected, &small), "{args:?}");
    }
}

/// Two entries with one key, an entry that refers to a later one, one that is not a document, and an invalid one.
const BIBTEX: &str = "
@book{guild, title = {Guilds of the north}, year = 1987, author = {Ada Weaver}}
@incollection{part, title = {A part}, crossref = {whole}, pages = {1--9}}
@book{guild, title = {Guilds of the south}, year = 1990}
@software{code, title = {A program}}
@book{untitled, year = 1991}
@collection{whole, title = {The whole}, year = 1992, langid = {french}}
";

const RIS: &str = "
TY  - BOOK
ID  - guild
TI  - Guilds of the north
PY  - 1987
ER  - 
TY  - BOOK
ID  - guild
TI  - Guilds of the south
ER  - 
TY  - BOOK
ID  - untitled
ER  - 
";

const CSL_JSON: &str = r#"[
{"type": "book", "id": "guild", "title": "Guilds of the north", "issued": {"date-parts": [[1987]]}},
{"type": "book", "id": "guild", "title": "Guilds of the south", "language": "fr"},
{"type": "book", "id": "untitled"}
]"#;

/// An entry of another format is read again when its record is needed.
#[test]
fn a_large_file_of_references_gives_the_same_output_as_a_small_one() {
    for (text, ids) in
        [(BIBTEX, "guild\nguild-2\npart\nwhole\n"), (RIS, "guild\nguild-2\n"), (CSL_JSON, "guild\nguild-2\n")]
    {
        let small = Written::new("references", text.as_bytes());
        let large = Written::new("references", format!("{text}{}", " \n".repeat(LARGE / 2)).as_bytes());
        let listed = ssefind(&["filter", "-f", "ids", "--sort", "id", "--catalogue", large.path()]);
        assert_eq!(listed.stdout, ids, "{}", listed.stderr);
        for args in [
            &["filter", "-f", "jsonl"][..],
            &["filter", "-f", "bibtex", "--sort", "title"],
            &["filter", "-f", "ids", "-y", "1990.."],
            &["filter", "--with-embedded", "-f", "ids", "-n", "9"],
            &["list"],
            &["show", "guild-2"],
            &["show", "guild", "--json"],
            &["stats"],
        ] {
            let run = |file: &Written| ssefind(&[args, &["--catalogue", file.path()]].concat());
            let (expected, found) = (run(&small), run(&large));
            assert_eq!(same_name(&found, &large), same_name(&expected, &small), "{args:?} {text}");
        }
        for args in [&["convert"][..], &["convert", "--to", "ris"], &["check"]] {
            let run = |file: &Written| ssefind(&[args, &[file.path()]].concat());
            let (expected, found) = (run(&small), run(&large));
            assert_eq!(same_name(&found, &large), same_name(&expected, &small), "{args:?} {text}");
        }
    }
}

/// More hits than a search for ids ranks.
#[test]
fn every_hit_has_its_id_once() {
    let many: String = (0..10_500).map(|number| record(number, "Weavers of the north", 300) + "\n").collect();
    let file = Written::new("many-hits", many.as_bytes());
    let found = ssefind(&["search", "weavers", "-f", "ids", "--catalogue", file.path()]);
    let mut ids: Vec<&str> = found.stdout.lines().collect();
    ids.sort_unstable();
    let expected: Vec<String> = (0..10_500).map(|number| format!("w{number:06}")).collect();
    assert!(ids == expected, "{} ids", ids.len());
    let without_words = ssefind(&["search", "year:1950..", "-f", "ids", "--catalogue", file.path()]);
    assert_eq!(without_words.stdout.lines().count(), 10_500);
    let best = ssefind(&["search", "weavers", "-f", "ids", "-n", "100", "--catalogue", file.path()]);
    assert!(found.stdout.starts_with(&best.stdout), "the best hits come first");
}

#[test]
fn the_beginning_of_a_long_text_is_searched_and_this_is_said() {
    let mut title = "Weavers ".to_owned();
    title.push_str(&"and others ".repeat(8000));
    let lines = [record(1, &format!("{title} quixels"), 0), record(2, "Quixels", 0)].join("\n");
    let file = Written::new("long-text", lines.as_bytes());
    let said =
        "ssefind: only the first 64 KiB of a text are searched; longer texts in 1 record, first w000001\n";
    let run = |word: &str| ssefind(&["search", word, "-f", "ids", "--catalogue", file.path()]);
    assert_ran(&run("weavers"), "w000001\n", said, 0);
    assert_ran(&run("quixels"), "w000002\n", said, 0);
}
