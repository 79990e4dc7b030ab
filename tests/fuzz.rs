//! What fuzzing once found, and what it begins with, tried again on every run.

use crate::trials;

type Trial = fn(&[u8]);

/// Trials, the folder of `tests/corpus/` that each begins with, and how many files that has.
const TRIED: &[(&str, Trial, usize)] = &[
    ("query", trials::query, 16),
    ("files", trials::files, 30),
    ("check", trials::check, 12),
    ("packed", trials::packed, 8),
    ("read_records", trials::read_records, 6),
    ("read_csl_json", trials::read_csl_json, 1),
    ("read_bibtex", trials::read_bibtex, 6),
    ("read_ris", trials::read_ris, 2),
    ("large", trials::large, 4),
    ("writers", trials::write_json, 30),
    ("writers", trials::write_csv, 30),
    ("writers", trials::write_markdown, 30),
    ("writers", trials::write_opensearch, 30),
    ("writers", trials::write_bibtex, 30),
    ("writers", trials::write_ris, 30),
    ("writers", trials::write_csl_json, 30),
    ("writers", trials::write_table, 30),
    ("writers", trials::write_sheet, 30),
    ("writers", trials::write_translations, 30),
    #[cfg(feature = "cite")]
    ("writers", trials::write_citation, 30),
];

#[test]
fn nothing_in_the_corpus_is_amiss() {
    for (name, trial, expected) in TRIED {
        let folder = format!("{}/tests/corpus/{name}", env!("CARGO_MANIFEST_DIR"));
        let mut tried = 0;
        for file in std::fs::read_dir(&folder).expect("a corpus") {
            trial(&std::fs::read(file.expect("a file").path()).expect("bytes"));
            tried += 1;
        }
        assert_eq!(tried, *expected, "{folder}");
    }
}
