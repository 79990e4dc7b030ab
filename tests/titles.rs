//! `--titles`.

use ssefind::terminal::view::Colour;

use crate::support;
use crate::support::{assert_ran, small, ssefind, terminal};

#[test]
fn the_title_in_a_language_precedes_the_display_title() {
    assert_ran(
        &small(&["list", "--titles", "french", "-l", "fr"]),
        "\
ID      KIND   YEAR  LANGUAGES                TITLE                                                                                                                KNOWN AS
moon-1  brief  2019  en,fr,es                 Les coopératives sur la Lune                                                                                         Cooperatives on the Moon
orbit   guide  2017  ja,el,ko,zh,en,fr,pt-BR  協同組合の軌道：その「理念」と実践、そして月面における労働の未来について考えるための手引き (fr: title not recorded)  -
",
        "",
        0,
    );
    // The first of several languages that there is a title in; pt-BR is Portuguese.
    let several =
        small(&["filter", "--titles", "pt,fr", "-k", "brief,guide", "--sort", "title", "-f", "table"]);
    let titles: Vec<&str> = several.stdout.lines().map(|line| &line[..6]).collect();
    assert_eq!(titles, ["ID    ", "red-ti", "orbit ", "moon-1"], "{}", several.stdout);
    assert!(several.stdout.contains("Cooperativas em órbita"), "{}", several.stdout);
}

#[test]
fn a_terminal_shows_it_below() {
    let (out, _) = terminal(&["search", "moon", "lune", "--titles", "fr", "-k", "brief"], 80, Colour::Off);
    let lines: Vec<&str> = out.lines().collect();
    let at = lines.iter().position(|line| line.contains("sur la Lune")).expect("the title");
    assert!(lines[at + 1].contains("│ Cooperatives on the Moon"), "{out}");
    let (out, _) = terminal(&["translations", "--titles", "fr"], 80, Colour::Off);
    assert!(out.contains("│ Les coopératives sur la Lune"), "{out}");
}

#[test]
fn show_has_both_at_the_top() {
    let ran = small(&["show", "moon-1", "--titles", "fr"]);
    assert!(
        ran.stdout.starts_with(
            "Les coopératives sur la Lune\nCooperatives on the Moon\nmoon-1 · publication · brief\n\n"
        ),
        "{}",
        ran.stdout
    );
    let ran = small(&["show", "lunar", "--titles", "fr"]);
    assert!(
        ran.stdout.starts_with("Unité du travail lunaire\nLunar Work Unit\nlunar · unit\n\n"),
        "{}",
        ran.stdout
    );
}

#[test]
fn titles_original_and_display_differ() {
    let catalogue = r#"{"type": "publication", "id": "a", "kind": "book", "title": "Known", "sources": [],
        "editions": [{"language": "fr", "title": "Premier"}, {"language": "en", "title": "Known"}]}"#;
    for (which, title) in [("original", "Premier"), ("display", "Known"), ("fr", "Premier"), ("de", "Known")]
    {
        let ran = support::ssefind_with(
            &["--catalogue", "-", "show", "a", "--titles", which],
            catalogue.as_bytes(),
        );
        assert_eq!(ran.stdout.lines().next(), Some(title), "{which}");
    }
}

#[test]
fn programs_get_unchanged_records() {
    assert_eq!(small(&["list", "--titles", "fr", "--json"]), small(&["list", "--json"]));
}

/// Cells and templates have the titles that are asked for, and say where the asked language lacks one.
#[test]
fn cells_have_the_titles_that_are_asked_for() {
    let orbit = "協同組合の軌道：その「理念」と実践、そして月面における労働の未来について考えるための手引き";
    let moon = "Les coopératives sur la Lune";
    let list = |more: &[&str]| small(&[&["list", "--titles", "fr", "-l", "fr"], more].concat()).stdout;
    assert_eq!(
        list(&["-f", "csv", "--fields", "id,title"]),
        format!("id,title\r\nmoon-1,{moon}\r\norbit,{orbit} (fr: title not recorded)\r\n")
    );
    assert_eq!(
        list(&["-f", "markdown", "--fields", "title"]),
        format!(
            "| title |\n| --- |\n| [{moon}](https://example.org/moon/en) |\n| {orbit} (fr: title not recorded) |\n"
        )
    );
    assert_eq!(list(&["--template", "{{title}}"]), format!("{moon}\n{orbit} (fr: title not recorded)\n"));
    // The words of cells are English in every interface, and a table is for people.
    assert_eq!(list(&["--interface", "fr", "-f", "tsv"]), list(&["-f", "tsv"]));
    let table = list(&["--interface", "fr", "--fields", "id,title"]);
    assert!(table.contains(&format!("{orbit} (fr\u{a0}: titre non répertorié)")), "{table}");
    let search = small(&["search", "moon", "lune", "--titles", "fr", "-f", "tsv", "--fields", "title"]);
    assert_eq!(search.stdout.lines().nth(1), Some(moon), "{}", search.stdout);
    let show = small(&["show", "orbit", "--titles", "fr", "-f", "csv", "--fields", "title"]);
    assert_eq!(show.stdout, format!("title\r\n{orbit} (fr: title not recorded)\r\n"));
    // Without `--titles`, programs get the usual titles.
    let usual = small(&["list", "-l", "fr", "--interface", "fr", "-f", "tsv", "--fields", "title"]);
    assert_eq!(usual.stdout, format!("title\nCooperatives on the Moon\n{orbit}\n"));
}

#[test]
fn an_unknown_language_is_an_error() {
    for args in [
        &["list", "--titles", "klingon"][..],
        &["show", "coop", "--titles", "klingon"],
        &["search", "coop", "--titles", "klingon"],
        &["translations", "--titles", "klingon"],
    ] {
        let message = "ssefind: no language `klingon` in the catalogue; `ssefind list languages` shows all\n";
        assert_ran(&ssefind(args), "", message, 2);
    }
}
