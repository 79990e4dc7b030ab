//! Random bytes through every reader: each reader returns a result, whatever the input.

use std::io::Cursor;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRng, TestRunner};
use ssefind::catalogue::{Beside, Catalogue, CatalogueFile};
use ssefind::import::{Form, decompress};

const FORMS: [Form; 4] = [Form::Records, Form::CslJson, Form::Bibtex, Form::Ris];

/// Tokens with a meaning for a reader.
const TELLING: &[u8] = b"{}[]@\"\\,=#:()-$~`' \r\n\tTYERAUID0129aebookitle&_^%";

/// Reads the text as each format, whatever its own format.
fn read(text: &str) {
    for form in FORMS {
        let file =
            CatalogueFile { name: "x".into(), form, ..CatalogueFile::new("x".into(), text.to_owned()) };
        let _ = Catalogue::load(std::slice::from_ref(&file), Beside::Nothing);
    }
    let _ = CatalogueFile::read("x".into(), text.to_owned());
}

fn random(seed: u8) -> TestRng {
    TestRng::from_seed(proptest::test_runner::RngAlgorithm::ChaCha, &[seed; 32])
}

#[test]
fn a_million_random_bytes() {
    let mut random = random(1);
    let mut bytes = vec![0; 1_000_000];
    random.fill_bytes(&mut bytes);
    for chunk in bytes.chunks(4_000) {
        let _ = decompress::text(&mut Cursor::new(chunk), 0, None);
        for magic in [&b"\x1f\x8b\x08\0"[..], b"\x28\xb5\x2f\xfd", b"\xff\xfe"] {
            let _ = decompress::text(&mut Cursor::new([magic, chunk].concat()), 0, None);
        }
        read(&String::from_utf8_lossy(chunk));
    }
    for chunk in bytes.chunks(10_000) {
        let text: String =
            chunk.iter().map(|byte| char::from(TELLING[usize::from(*byte) % TELLING.len()])).collect();
        read(&text);
    }
}

/// Inputs that would exhaust time or memory if a step repeated the work of earlier steps.
#[test]
fn work_grows_linearly() {
    let mut laughs = vec!["@string{a0 = \"ha\"}\n".to_owned()];
    for number in 1..64 {
        let before = number - 1;
        laughs.push(format!("@string{{a{number} = a{before} # a{before} # a{before}}}\n"));
    }
    laughs.push("@book{b, title = a63}\n".to_owned());
    let many = |head: &str, part: &str, tail: &str| format!("{head}{}{tail}", part.repeat(20_000));
    let began = std::time::Instant::now();
    for text in [
        laughs.concat(),
        many("@book{a, title = {x}", " # {y}", "}"),
        many("@book{a, title = {x}, isbn = {", "9789221306788 9789221306795 ", "}}"),
        many("@book{a, title = {x}, keywords = {", "k, l;", "}}"),
        many("@book{a, title = {x}, publisher = {", "{k} and {l} and ", "}}"),
        many("@book{a, title = {x}", ", f = {y}", "}"),
        many("", "@a{", ""),
        many("", "@misc{, title = {協}}", ""),
        many("TY  - BOOK\nTI  - x\n", "more and more\n", "ER  - \n"),
        many("TY  - BOOK\nTI  - x\n", "KW  - x\n", "ER  - \n"),
        many("[", "{", ""),
        many("id,kind,title\n", "a,\"b\nc\",d;e\n", ""),
        many("<collection>", "<record a=\"1\" a=\"2\">", ""),
        many("<collection><record><datafield tag=\"500\">", "<subfield code=\"a\">x", ""),
        many("<record", " a=\"&amp;\"", "/>"),
        many(
            "<collection><record>",
            "<datafield tag=\"245\"><subfield code=\"b\">x</subfield></datafield>",
            "</record></collection>",
        ),
        many("", "{\"type\": \"book\", \"title\": \"x\"}\n", ""),
    ] {
        read(&text);
    }
    // The inputs take seconds without optimization; quadratic work on any of them takes minutes.
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

/// Exports with letters removed, doubled or replaced.
#[test]
fn valid_files_with_random_changes() {
    let sources = [
        include_str!("fixtures/imports/bibtexparser.bib"),
        include_str!("fixtures/imports/pandoc.csl.json"),
        include_str!("fixtures/imports/rispy.ris"),
        include_str!("fixtures/small.json"),
    ];
    let mut runner = TestRunner::new(Config { cases: 48, failure_persistence: None, ..Config::default() });
    let slips = prop::collection::vec((any::<prop::sample::Index>(), 0_u8..3, any::<char>()), 1..12);
    runner
        .run(&(0..sources.len(), slips), |(source, slips)| {
            let mut letters: Vec<char> = sources[source].chars().collect();
            for (at, what, letter) in slips {
                if letters.is_empty() {
                    break;
                }
                let at = at.index(letters.len());
                match what {
                    0 => drop(letters.remove(at)),
                    1 => letters.insert(at, letter),
                    _ => letters.truncate(at),
                }
            }
            read(&letters.into_iter().collect::<String>());
            Ok(())
        })
        .expect("an answer");
}
