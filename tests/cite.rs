//! `ssefind cite`: exact references, every style of the archive, and faults of styles, locales and editions.

use std::collections::BTreeSet;

use ssefind::catalogue;
use ssefind::catalogue::{Beside, Catalogue, Embedded};
use ssefind::export::citation;
use ssefind::export::citation::markup::Markup;
use ssefind::export::citation::{CitationStyle, Locales};
use ssefind::export::reference::Reference;
use ssefind::record::{Record, RecordType};

use crate::support::{assert_golden, ssefind};

const FIXTURE: &str = "tests/fixtures/formats.json";
const HARSH: &str = "tests/fixtures/harsh.json";

#[test]
fn references_equal_their_golden_files() {
    for style in [
        "apa",
        "chicago-author-date",
        "iso-690-author-date",
        "harvard-cite-them-right",
        "vancouver",
        "chicago-notes",
    ] {
        let ran = ssefind(&[
            "cite",
            "--catalogue",
            FIXTURE,
            "--style",
            style,
            "cooperacion",
            "recommendation-193",
            "syndicoop",
            "sse-asia",
            "r193",
        ]);
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{style}");
        assert_golden(&format!("cite/{style}.txt"), &ran.stdout);
    }
}

#[test]
fn markup_shows_harsh_text_letter_by_letter() {
    for format in ["text", "markdown", "html"] {
        let ran = ssefind(&[
            "cite",
            "--catalogue",
            HARSH,
            "--format",
            format,
            "braces",
            "unpaired",
            "formula",
            "lines",
            "right-to-left",
            "nothing-known",
            "markdown",
            "dates",
        ]);
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0), "{format}");
        assert_golden(&format!("cite/harsh.{format}"), &ran.stdout);
        assert!(!ran.stdout.contains("<script") || format == "text");
    }
}

#[test]
fn terms_of_a_style_follow_the_locale() {
    for (locale, words) in [
        ("en", "(n.d.)"),
        ("es", "(s.\u{a0}f.)"),
        ("fr", "(s.\u{a0}d.)"),
        ("PT_br", "(s.d.)"),
        ("de", "(o.\u{a0}J.)"),
    ] {
        let ran = ssefind(&["cite", "--catalogue", HARSH, "nothing-known", "--locale", locale]);
        assert!(ran.stdout.contains(words), "{locale}: {}", ran.stdout);
    }
}

#[test]
fn a_requested_edition_is_cited_and_an_unknown_one_is_an_error() {
    let ran = ssefind(&["cite", "--catalogue", HARSH, "dates", "-l", "French"]);
    assert_eq!(
        (ran.stdout.as_str(), ran.stderr.as_str(), ran.status),
        ("Une date à elle. (2017). [Proceedings].\n", "", 0)
    );
    let ran = ssefind(&["cite", "--catalogue", HARSH, "dates", "-l", "de"]);
    assert_eq!(
        (ran.stdout.as_str(), ran.stderr.as_str(), ran.status),
        (
            "",
            "ssefind: `dates` has no recorded edition in de; editions are recorded in en, fr, pt-BR\n",
            2
        )
    );
    let ran = ssefind(&["cite", "--catalogue", HARSH, "right-to-left", "-l", "en"]);
    assert_eq!(
        ran.stderr,
        "ssefind: right-to-left-en: the title of that edition is not known; the display title instead\n"
    );
}

#[test]
fn custom_styles_are_read() {
    let cite = |style: &str| {
        ssefind(&[
            "cite",
            "--catalogue",
            HARSH,
            "nothing-known",
            "--style",
            style,
            "--format",
            "html",
        ])
    };
    let own = cite("tests/fixtures/styles/own.csl");
    assert_eq!(
        (own.stdout.as_str(), own.stderr.as_str(), own.status),
        ("<p><b>“Nothing else is known”</b>, no date!</p>\n", "", 0)
    );
    let dependent = cite("tests/fixtures/styles/dependent.csl");
    assert_eq!(dependent, cite("apa"));
    assert_eq!(dependent.status, 0);
}

#[test]
fn an_invalid_style_locale_or_type_is_one_line() {
    for (args, message) in [
        (
            ["coop-news", "--style", "chicgo"],
            "no citation style `chicgo`; nearest: chicago-author-date,",
        ),
        (
            ["coop-news", "--style", "zzzzqq"],
            "no citation style `zzzzqq`; `ssefind cite --style list` shows all",
        ),
        (
            ["coop-news", "--style", "alphanumeric"],
            "this style has no reference list",
        ),
        (
            ["coop-news", "--style", "Cargo.toml.csl"],
            "cannot read Cargo.toml.csl: No such file",
        ),
        (
            ["coop-news", "--style", "./Cargo.toml"],
            "./Cargo.toml is not a CSL style: not XML",
        ),
        (
            ["coop-news", "--style", "tests/fixtures/styles/page.csl"],
            "tests/fixtures/styles/page.csl is not a CSL style: ",
        ),
        (
            ["coop-news", "--style", "tests/fixtures/styles/cut.csl"],
            "tests/fixtures/styles/cut.csl is not a CSL style: it does not end",
        ),
        (
            ["coop-news", "--style", "tests/fixtures/styles/no-macro.csl"],
            "tests/fixtures/styles/no-macro.csl is not a CSL style: it uses a macro `not-there`",
        ),
        (
            ["coop-news", "--style", "tests/fixtures/styles/orphan.csl"],
            "tests/fixtures/styles/orphan.csl only refers to http://www.zotero.org/styles/not-here",
        ),
        (["coop-news", "--locale", "xx"], "no locale `xx`; use af-ZA,"),
        (["coop-news", "--locale", ""], "no locale ``; use af-ZA,"),
        (
            ["coop-news", "--language", "klingonese"],
            "no language `klingonese`",
        ),
        (
            ["coop", "--style", "apa"],
            "`coop` is a unit, which cannot be cited; see `ssefind show coop`",
        ),
        (
            ["conf-2009", "--style", "apa"],
            "`conf-2009` is a conference, which cannot be cited",
        ),
        (
            ["recommendation-1", "--style", "apa"],
            "`recommendation-1` is ambiguous",
        ),
        (["not-there", "--style", "apa"], "no record `not-there`"),
    ] {
        let ran = ssefind(&["cite", args[0], args[1], args[2]]);
        assert_eq!((ran.stdout.as_str(), ran.status), ("", 2), "{args:?}");
        assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
        assert!(
            ran.stderr.starts_with(&format!("ssefind: {message}")),
            "{}",
            ran.stderr
        );
    }
    let none = ssefind(&["cite"]);
    assert_eq!((none.stdout.as_str(), none.status), ("", 2));
}

#[test]
fn a_work_named_twice_is_cited_once() {
    let once = ssefind(&["cite", "coop-news"]);
    assert_eq!(ssefind(&["cite", "coop-news", "COOP-NEWS"]), once);
    assert_eq!(once.stdout.lines().count(), 1);
}

#[test]
fn words_of_mixed_case_stay_as_they_are_printed() {
    for (id, style, words) in [
        ("coopafrica-wp-12", "apa", "(CoopAFRICA Working Paper 12)"),
        (
            "better-world-sdg-13",
            "chicago-author-date",
            "Cooperative Contributions to the SDGs SDG 13",
        ),
    ] {
        let ran = ssefind(&["cite", id, "--style", style]);
        assert!(ran.stdout.contains(words), "{}", ran.stdout);
    }
}

#[test]
fn every_style_of_the_list_cites_every_work_and_the_harshest() {
    let harsh = catalogue::read_files(&[HARSH.into()]).expect("the fixture is there");
    let harsh = Catalogue::load(&harsh, Beside::Nothing)
        .expect("the fixture reads")
        .0;
    let mut records: Vec<Record<'_>> = Catalogue::Embedded(Embedded)
        .records(&RecordType::ALL)
        .expect("the catalogue reads");
    records.extend(harsh.records(&RecordType::ALL).expect("the fixture reads"));
    let references: Vec<Reference<'_>> = records
        .iter()
        .filter_map(|record| Reference::new(record, None))
        .collect();
    assert_eq!(references.len(), 267 + 5 + 8);
    let locales = Locales::archived();
    let listed = ssefind(&["cite", "--style", "list"]);
    let mut seen = BTreeSet::new();
    // One style for each work, because all pairs would take minutes.
    let styles: Vec<&str> = citation::styles().map(|(names, _)| names[0]).collect();
    for (number, name) in styles.iter().enumerate() {
        assert!(listed.stdout.contains(name), "{name}");
        let style = CitationStyle::named(name).expect("a style of the list");
        let chosen: Vec<Reference<'_>> = references.iter().skip(number % 20).step_by(20).cloned().collect();
        let mut out = Vec::new();
        citation::write(&chosen, &style, &locales, None, Markup::Text, &mut out).expect("written");
        let text = String::from_utf8(out).expect("UTF-8");
        assert_eq!(text.lines().count(), chosen.len(), "{name}");
        assert!(text.lines().all(|line| line.len() > 5), "{name}: {text}");
        seen.extend(chosen.iter().map(|reference| reference.key.clone()));
    }
    assert_eq!(seen.len(), references.len());
    assert_eq!(listed.stdout.lines().count(), styles.len());
    assert!(styles.len() > 75, "{}", styles.len());
}
