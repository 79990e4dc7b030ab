//! Sources of catalogues: several files, standard input, the environment, the embedded records, compressed files.

use std::fs;

use ruzstd::encoding::{CompressionLevel, compress_to_vec};

use crate::catalogue_faults::gzip;
use crate::support::{Ran, assert_ran, directory, ssefind, ssefind_in, ssefind_with};

const MINE: &str = "@book{mine, title = {Moon}}\n@book{coop, title = {My own COOP}}\n";
const THEIRS: &str = "TY  - BOOK\nID  - theirs\nTI  - Mars\nER  - \n";
const OURS: &str = "[{\"type\": \"publication\", \"id\": \"ours\", \"kind\": \"book\", \"title\": \"Venus\", \"editions\": []}]";

/// Directory with these three files.
fn lists(name: &str) -> std::path::PathBuf {
    let directory = directory(name);
    for (file, text) in [("mine.txt", MINE), ("theirs.txt", THEIRS), ("ours.txt", OURS)] {
        fs::write(directory.join(file), text).expect("written");
    }
    directory
}

#[test]
fn files_of_every_form_stand_beside_each_other() {
    let directory = lists("catalogue-forms");
    let path = |name: &str| directory.join(name).display().to_string();
    let (mine, ours) = (path("mine.txt"), path("ours.txt"));
    let args =
        ["list", "--sort", "id", "-f", "ids", "--catalogue", &mine, "--catalogue", "-", "--catalogue", &ours];
    assert_ran(&ssefind_with(&args, THEIRS.as_bytes()), "coop\nmine\nours\ntheirs\n", "", 0);
    assert_ran(
        &ssefind_with(&["list", "--catalogue", "-", "--catalogue", "-"], THEIRS.as_bytes()),
        "",
        "ssefind: standard input (`-`) can be read only once; name it once\n",
        2,
    );
}

#[test]
fn the_command_line_precedes_the_environment() {
    let directory = lists("catalogue-environment");
    let both = std::env::join_paths(["mine.txt", "theirs.txt"]).expect("a list");
    let both = both.to_str().expect("UTF-8");
    let ids = ["list", "--sort", "id", "-f", "ids"];
    assert_ran(&ssefind_in(&directory, &[("SSEFIND_CATALOGUE", both)], &ids), "coop\nmine\ntheirs\n", "", 0);
    let flag = [&ids[..], &["--catalogue", "ours.txt"]].concat();
    assert_ran(&ssefind_in(&directory, &[("SSEFIND_CATALOGUE", both)], &flag), "ours\n", "", 0);
    // An empty variable counts as unset.
    assert_eq!(
        ssefind_in(&directory, &[("SSEFIND_CATALOGUE", "")], &["list", "-f", "ids"]),
        ssefind(&["list", "-f", "ids"])
    );
    assert_ran(
        &ssefind_in(&directory, &[("SSEFIND_CATALOGUE", both)], &["check"]),
        "",
        "checked 3 records and 0 topics with 25 checks: no fault\n",
        0,
    );
    let ran = ssefind_in(&directory, &[("SSEFIND_CATALOGUE", both)], &["check", "ours.txt"]);
    assert!(ran.stderr.starts_with("checked 1 record "), "{}", ran.stderr);
    assert_ran(
        &ssefind_in(&directory, &[("SSEFIND_CATALOGUE", "none.txt")], &["list"]),
        "",
        "ssefind: cannot read none.txt: No such file or directory\n",
        2,
    );
}

#[test]
fn records_of_files_replace_embedded_ones() {
    let directory = lists("catalogue-beside");
    let mine = directory.join("mine.txt").display().to_string();
    let alone = ssefind(&["filter", "-f", "ids"]);
    let beside = ssefind(&["filter", "-f", "ids", "--with-embedded", "--catalogue", &mine]);
    assert_eq!(
        beside.stderr,
        "ssefind: coop: also in the embedded catalogue; the records of the files are used\n"
    );
    let count = |ran: &Ran| ran.stdout.lines().count();
    assert_eq!(count(&beside), count(&alone) + 1);
    let shown =
        ssefind(&["show", "coop", "--fields", "title", "--json", "--with-embedded", "--catalogue", &mine]);
    assert!(shown.stdout.contains("My own COOP"), "{}", shown.stdout);
    // The flag alone changes nothing.
    assert_eq!(ssefind(&["filter", "-f", "ids", "--with-embedded"]), alone);
    // The catalogue has the topics of both sources.
    let both = ["list", "-t", "waste pickers", "-f", "ids", "--with-embedded", "--catalogue", &mine];
    assert_eq!(ssefind(&both).status, 0);
}

#[test]
fn compressed_files_are_decompressed() {
    let several = [gzip(&MINE.as_bytes()[..30]), gzip(&MINE.as_bytes()[30..])].concat();
    let zstd = compress_to_vec(MINE.as_bytes(), CompressionLevel::Fastest);
    let skipped = [&b"\x50\x2a\x4d\x18\x03\x00\x00\x00abc"[..], &zstd].concat();
    let two = [
        compress_to_vec(&MINE.as_bytes()[..30], CompressionLevel::Uncompressed),
        compress_to_vec(&MINE.as_bytes()[30..], CompressionLevel::Fastest),
    ]
    .concat();
    for packed in [gzip(MINE.as_bytes()), several, zstd, skipped, two] {
        let ran = ssefind_with(&["list", "--sort", "id", "-f", "ids", "--catalogue", "-"], &packed);
        assert_ran(&ran, "coop\nmine\n", "", 0);
    }
}

#[test]
fn convert_writes_only_the_valid_records() {
    let jsonl = ssefind_with(&["convert", "-", "--to", "jsonl"], THEIRS.as_bytes());
    assert_ran(
        &jsonl,
        "{\"type\":\"publication\",\"id\":\"theirs\",\"kind\":\"book\",\"title\":\"Mars\",\"editions\":[],\"sources\":[]}\n",
        "ssefind: converted 1 record and 0 topics\n",
        0,
    );
    assert_ran(
        &ssefind_with(&["convert", "-", "--strict"], b"@book{a, title = {A}}\n@book{b, title}"),
        "",
        "ssefind: -:2: record `b`: `title` has no `=`; a field is NAME = {VALUE}\nssefind: 1 invalid entry; fix it, or omit \
         --strict\n",
        2,
    );
    let ran = ssefind(&["convert"]);
    assert_eq!((ran.stdout.as_str(), ran.status), ("", 2));
}

/// Every search, list and condition works on imported records.
#[test]
fn imported_records_are_found() {
    let library = "@report{a, title = {Waste pickers in Rio}, author = {{Moon Institute}}, year = 2017, language = {portuguese},
        keywords = {Lunar economy}}\n@book{b, title = {Other}, year = 2010}";
    let ids = |args: &[&str]| {
        ssefind_with(&[args, &["-f", "ids", "--catalogue", "-"]].concat(), library.as_bytes())
    };
    for args in [
        &["search", "pickers"][..],
        &["search", "lunar economy"],
        &["filter", "-l", "pt"],
        &["filter", "-t", "lunar economy"],
        &["filter", "-y", "2017"],
        &["filter", "-a", "moon institute"],
        &["filter", "-k", "report"],
    ] {
        assert_ran(&ids(args), "a\n", "", 0);
    }
    let list = ssefind_with(&["list", "topics", "--catalogue", "-"], library.as_bytes());
    assert!(list.stdout.contains("Lunar economy"), "{}", list.stdout);
}
