//! The config file: its place, its values below flags and variables, its faults, and `ssefind config`.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::{Ran, SMALL, assert_ran, directory, ssefind, ssefind_in};

/// A home with this config file.
fn home(name: &str, text: &str) -> PathBuf {
    let home = directory(&format!("config-{name}"));
    fs::create_dir_all(home.join(".config/ssefind")).expect("a directory");
    fs::write(home.join(".config/ssefind/config.toml"), text).expect("written");
    home
}

fn run(home: &std::path::Path, variables: &[(&str, &str)], args: &[&str]) -> Ran {
    let home_variable = [("HOME", home.to_str().expect("UTF-8"))];
    ssefind_in(std::path::Path::new(env!("CARGO_MANIFEST_DIR")), &[&home_variable, variables].concat(), args)
}

/// Value and origin of a key.
fn setting(ran: &Ran, key: &str) -> (Value, String) {
    assert_eq!((ran.stderr.as_str(), ran.status), ("", 0));
    let list: Vec<Value> = serde_json::from_str(&ran.stdout).expect("JSON");
    let setting = list.into_iter().find(|setting| setting["key"] == key).expect("the key");
    (setting["value"].clone(), setting["from"].as_str().expect("a text").to_owned())
}

#[test]
fn flags_and_variables_go_before_the_file_and_the_file_before_the_rest() {
    let home = home("order", "interface = 'es'\nstyle = 'vancouver'\npager = 'more'\ncolor = 'always'\n");
    let spanish = "ssefind: no hay ningún registro `zzz`";
    let french = "ssefind: aucune notice `zzz`";
    for (variables, args, start) in [
        (&[][..], &[][..], spanish),
        (&[("LC_ALL", "fr_FR.UTF-8")], &[], spanish),
        (&[("SSEFIND_LANG", "fr")], &[], french),
        (&[("SSEFIND_LANG", "es")], &["--interface", "fr"], french),
    ] {
        let ran = run(&home, variables, &[&["show", "zzz"], args].concat());
        assert!(ran.stderr.starts_with(start), "{variables:?} {args:?}: {}", ran.stderr);
    }
    let cited = |args: &[&str]| run(&home, &[], &[&["cite", "world-of-work-12"], args].concat()).stdout;
    if cfg!(feature = "cite") {
        assert!(cited(&[]).starts_with("1."), "{}", cited(&[]));
        assert!(cited(&["--style", "apa"]).starts_with("Organización"), "{}", cited(&["--style", "apa"]));
    }
    let show = |variables: &[(&str, &str)], args: &[&str]| {
        run(&home, variables, &[&["show", "moon-1", "--catalogue", SMALL], args].concat()).stdout
    };
    assert!(show(&[], &[]).contains("\u{1b}["));
    for (variables, args) in [(&[("NO_COLOR", "1")][..], &[][..]), (&[], &["--color", "auto"])] {
        assert!(!show(variables, args).contains("\u{1b}["), "{variables:?} {args:?}");
    }
    for (variables, args, expected) in [
        (&[][..], &[][..], ("more", "file")),
        (&[("PAGER", "most")], &[], ("more", "file")),
        (&[("SSEFIND_PAGER", "most")], &[], ("most", "variable")),
        (&[], &["--no-pager"], ("", "flag")),
    ] {
        let ran = run(&home, variables, &[&["config", "--json"], args].concat());
        assert_eq!(setting(&ran, "pager"), (json!(expected.0), expected.1.to_owned()));
    }
}

#[test]
fn titles_are_for_tables_alone() {
    let home = home("titles", "titles = 'fr'\n");
    let ids = |args: &[&str]| {
        let args = [&["list", "--catalogue", SMALL], args].concat();
        run(&home, &[], &args).stdout
    };
    assert!(ids(&["-n", "2"]).contains("Les coopératives sur la Lune"));
    assert!(ids(&["-n", "2", "--titles", "display"]).contains("Cooperatives on the Moon\n"));
    assert_eq!(ids(&["-f", "tsv"]), ssefind(&["list", "--catalogue", SMALL, "-f", "tsv"]).stdout);
}

#[test]
fn files_of_the_config_give_way_to_those_of_flag_and_variable() {
    let home = home("files", "with-embedded = true\ncatalogue = ['../../moon.json']\n");
    fs::copy(format!("{}/{SMALL}", env!("CARGO_MANIFEST_DIR")), home.join("moon.json")).expect("copied");
    let count = |variables: &[(&str, &str)], args: &[&str]| {
        let args = [&["filter", "-f", "ids"], args].concat();
        run(&home, variables, &args).stdout.lines().count()
    };
    let embedded = ssefind(&["filter", "-f", "ids"]).stdout.lines().count();
    assert_eq!(count(&[], &[]), embedded + 8);
    assert_eq!(count(&[("SSEFIND_CATALOGUE", "")], &[]), embedded);
    assert_eq!(count(&[], &["--catalogue", SMALL]), 8);
    assert_eq!(count(&[("SSEFIND_CATALOGUE", SMALL)], &[]), 8);
}

#[test]
fn a_fault_names_file_and_line_and_help_still_works() {
    let home = home("fault", "# mine\ncolour = 'never'\n");
    let file = home.join(".config/ssefind/config.toml");
    let fault = format!(
        "ssefind: {}:2: colour: no such key; the keys are interface, titles, color, style, catalogue, with-embedded, pager\n",
        file.display()
    );
    assert_ran(&run(&home, &[], &["list"]), "", &fault, 2);
    assert_ran(&run(&home, &[], &["config"]), "", &fault, 2);
    assert_eq!(run(&home, &[], &["--help"]).status, 0);
    fs::write(&file, "style = 'vancuver'\n").expect("written");
    if cfg!(feature = "cite") {
        let ran = run(&home, &[], &["config"]);
        assert!(ran.stderr.starts_with(&format!("ssefind: {}:1: style: no citation style", file.display())));
        assert_eq!(ran.status, 2);
    }
}

#[test]
fn config_shows_each_value_and_its_origin() {
    let home = home("shown", "titles = 'fr,es'\n");
    let file = home.join(".config/ssefind/config.toml").display().to_string();
    let ran = run(&home, &[("SSEFIND_LANG", "en")], &["config"]);
    let style = if cfg!(feature = "cite") { "style          apa        default\n" } else { "" };
    let places = |text: &str| text.replace("FILE", &file);
    assert_ran(
        &ran,
        &places(&format!(
            "KEY            VALUE  FROM\ninterface      en     SSEFIND_LANG\ntitles         fr,es  FILE:1\n\
             color          auto   default\n{}catalogue      -      default\nwith-embedded  false  default\n\
             pager          less   default\n",
            style.replace("apa        ", "apa    ")
        )),
        &places("ssefind: config file: FILE\n"),
        0,
    );
    let none = ssefind(&["config"]);
    assert_eq!(none.stderr, "ssefind: no config file, because there is no home directory\n");
    let missing = run(&directory("config-missing"), &[], &["config", "--interface", "fr"]);
    assert!(missing.stderr.ends_with("config.toml, qui n’existe pas\n"), "{}", missing.stderr);
    let json = run(&home, &[], &["config", "--json"]);
    let list: Vec<Value> = serde_json::from_str(&json.stdout).expect("JSON");
    assert_eq!(list[1], json!({"key": "titles", "value": "fr,es", "from": "file", "file": file, "line": 1}));
    assert_eq!(list[0], json!({"key": "interface", "value": "en", "from": "default"}));
}
