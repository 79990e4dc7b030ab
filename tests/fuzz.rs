//! Runs the fuzz trials on their corpus: first inputs, and inputs that once showed a fault.

use crate::trials;

type Trial = fn(&[u8]);

/// Trial, its folder in `tests/corpus/`, and the number of files there.
const TRIED: &[(&str, Trial, usize)] = &[
    ("query", trials::query, 16),
    ("files", trials::files, 30),
    ("check", trials::check, 12),
    ("packed", trials::packed, 8),
    ("read_records", trials::read_records, 6),
    ("read_csl_json", trials::read_csl_json, 1),
    ("read_bibtex", trials::read_bibtex, 6),
    ("read_ris", trials::read_ris, 2),
    ("read_transcribed", trials::read_transcribed, 3),
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
    #[cfg(feature = "cite")]
    ("cite_records", trials::cite_records, 5),
    #[cfg(feature = "cite")]
    ("cite_style", trials::cite_style, 9),
];

#[test]
fn no_trial_fails_on_its_corpus() {
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
