//! What fuzzing once found, and what it begins with, tried again on every run.

#[path = "../fuzz/trials.rs"]
mod trials;

type Trial = fn(&[u8]);

/// Trials, and how many files of `fuzz/corpus/` each has.
const TRIED: [(&str, Trial, usize); 4] = [
    ("query", trials::query, 16),
    ("readers", trials::readers, 30),
    ("check", trials::check, 12),
    ("writers", trials::writers, 26),
];

#[test]
fn nothing_in_the_corpus_is_amiss() {
    for (name, trial, expected) in TRIED {
        let folder = format!("{}/fuzz/corpus/{name}", env!("CARGO_MANIFEST_DIR"));
        let mut tried = 0;
        for file in std::fs::read_dir(&folder).expect("a corpus") {
            trial(&std::fs::read(file.expect("a file").path()).expect("bytes"));
            tried += 1;
        }
        assert_eq!(tried, expected, "{folder}");
    }
}
