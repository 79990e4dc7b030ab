//! `ssefind list units --tree`.

use ssefind::terminal::view::Colour;

use crate::support::{
    assert_fits, assert_golden, assert_ran, small, ssefind, ssefind_with, terminal, terminal_embedded,
};

#[test]
fn a_pipe_gets_each_unit_below_its_parent() {
    assert_ran(
        &small(&["list", "units", "--tree"]),
        "\
ID     PARENT  ACRONYM  SINCE       OWN  IN ALL  NAME
tidal  -       -        -             1       2  Tidal Department
lunar  tidal   LUNAR    2001-02-03    2       2  Lunar Work Unit
",
        "",
        0,
    );
    assert_ran(
        &small(&["list", "units", "--tree", "-f", "csv", "--titles", "fr"]),
        "id,parent,acronym,name,since,publications,publications_with_below\r\n\
         tidal,,,Tidal Department,,1,2\r\n\
         lunar,tidal,LUNAR,Unité du travail lunaire,2001-02-03,2,2\r\n",
        "",
        0,
    );
    // A unit stands alone if the unit above it is not in the result.
    assert_ran(&small(&["list", "units", "--tree", "-f", "ids", "-l", "fr"]), "lunar\n", "", 0);
}

#[test]
fn json_has_the_parent_and_both_numbers() {
    let ran = small(&["list", "units", "--tree", "-f", "jsonl"]);
    let [tidal, lunar] = [0, 1].map(|line| ran.stdout.lines().nth(line).expect("a line"));
    assert!(tidal.ends_with("\"publications\":1,\"publications_with_below\":2}"), "{tidal}");
    assert!(
        lunar.contains("\"parent\":\"tidal\"")
            && lunar.ends_with("\"publications\":2,\"publications_with_below\":2}"),
        "{lunar}"
    );
}

#[test]
fn publications_of_a_department_equal_those_of_jq() {
    let rows = ssefind(&["list", "units", "--tree", "-f", "tsv"]).stdout;
    let row = |id: &str| -> Vec<String> {
        let row = rows.lines().find(|line| line.split('\t').next() == Some(id));
        row.expect("the unit").split('\t').map(str::to_owned).collect()
    };
    // jq '[.[] | select(.units // [] | any(. == "coop" or . == "social-finance" or . == "enterprises"))] | length'
    // data/publications.json
    assert_eq!(row("enterprises")[5..], ["1", "72"]);
    // Both with COOP, so that the department has no more than COOP.
    // jq '[.[] | select(.units // [] | index("social-finance")).units] | length' data/publications.json
    assert_eq!(row("social-finance")[5..], ["2", "2"]);
    // jq '[.[] | select((.units // []) - ["coopafrica"] | length > 0)] | length' data/publications.json
    assert_eq!(row("ilo")[5..], ["0", "99"]);
    assert_eq!(rows.lines().count(), 1 + 16);
}

#[test]
fn units_in_a_circle_appear_once() {
    let circle = r#"[
        {"type": "unit", "id": "a", "kind": "unit", "name": {"en": "A"}, "parent": "b", "sources": []},
        {"type": "unit", "id": "b", "kind": "unit", "name": {"en": "B"}, "parent": "a", "sources": []},
        {"type": "unit", "id": "c", "kind": "unit", "name": {"en": "C"}, "parent": "c", "sources": []},
        {"type": "unit", "id": "d", "kind": "unit", "name": {"en": "D"}, "parent": "nowhere", "sources": []}
    ]"#;
    let ran = ssefind_with(&["--catalogue", "-", "list", "units", "--tree", "-f", "ids"], circle.as_bytes());
    assert_ran(&ran, "d\na\nb\nc\n", "", 0);
}

#[test]
fn a_tree_of_a_thousand_levels_is_printed() {
    let unit = |n: usize| {
        format!(
            r#"{{"type": "unit", "id": "u{n}", "kind": "unit", "name": {{"en": "U"}}, "parent": "u{}", "sources": []}}"#,
            n + 1
        )
    };
    let chain: Vec<String> = (0..20_000).map(unit).collect();
    let ran = ssefind_with(
        &["--catalogue", "-", "list", "units", "--tree", "-f", "ids"],
        chain.join("\n").as_bytes(),
    );
    assert_eq!(
        (ran.stdout.lines().count(), ran.stdout.lines().next(), ran.status),
        (20_000, Some("u19999"), 0)
    );
}

#[test]
fn the_tree_is_for_units_and_has_its_own_fields() {
    for (args, message) in [
        (&["list", "--tree"][..], "only units form a tree; use `ssefind list units --tree`"),
        (
            &["list", "units", "--tree", "--fields", "id"],
            "a tree has fields of its own; omit --fields or --tree",
        ),
    ] {
        assert_ran(&small(args), "", &format!("ssefind: {message}\n"), 2);
    }
}

#[test]
fn a_terminal_gets_a_tree_that_fits() {
    for width in [40, 60, 80, 120] {
        let (out, err) = terminal_embedded(&["list", "units", "--tree"], width, Colour::Off);
        let both = format!("{out}--- stderr\n{err}");
        assert_fits(&both, width);
        assert_golden(&format!("units-tree-{width}.txt"), &both);
    }
    let (out, _) = terminal(&["list", "units", "--tree", "--ascii", "--titles", "fr"], 60, Colour::Off);
    assert!(out.contains("`-- Unité du travail lunaire  lunar"), "{out}");
}
