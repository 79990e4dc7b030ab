//! A real node: every command over an index says what it says over the same records elsewhere.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::engine::node::{Node, PASSWORD, USER, free_port, is_here, shared};
use crate::engine::{file, record, with_login};
use crate::support::{Ran, assert_ran, directory, ssefind, ssefind_in};

/// Indexes files under a name, and returns the address.
#[track_caller]
fn index(node: &Node, name: &str, files: &[&str]) -> String {
    let address = node.index(name);
    let ran = with_login(&[&["index"], files, &["--to", &address]].concat());
    assert_eq!((ran.stdout.as_str(), ran.status), ("", 0), "{}", ran.stderr);
    address
}

fn over(address: &str, args: &[&str]) -> Ran {
    with_login(&[&["--catalogue", address], args].concat())
}

#[test]
fn every_command_works_over_an_index() {
    let Some(node) = shared() else { return };
    let address = index(node, "all", &[]);
    let commands = [
        "list -f ids",
        "list units --tree",
        "list countries",
        "list topics --json",
        "list authors -n 5",
        "list series --sort title --reverse -n 3",
        "list languages -l es --json",
        "list years --year 2001..2003",
        "list regions --country Kenya",
        "list publishers -f csv",
        "list initiatives --reverse",
        "list instruments --sort id -f ids",
        "list new -f ids",
        "list units -n 3",
        "filter --year 2010..2014 --language fr --json",
        "filter --series work -f ids",
        "filter --kind standard",
        "filter -n 3",
        "filter -n 3 --reverse -f ids",
        "filter --sort year -n 5 -f ids",
        "filter --sort year --reverse -n 5 -f ids",
        "filter --sort languages -n 5 -f ids",
        "filter --sort gaps -n 5 -f ids",
        "filter --sort title -n 5 -f ids",
        "filter --sort relevance",
        "filter -f jsonl --topic cooperatives",
        "filter --without-language en,fr --author ilo -f ids",
        "filter --lacking url --unit coop -n 4 --json",
        "filter --isbn 978-92-2-130678-8 -f ids",
        "filter --publisher ilo -n 2",
        "filter --series nonesuch",
        "filter --template {{id}} -n 2",
        "filter --language klingon",
        "stats",
        "stats --json",
        "stats --by year --language fr -n 4",
        "stats --by decade --by series --by topic --by author --reverse -n 3 --json",
        "stats --by country --by region --by unit --by publisher -f csv",
        "stats --completeness --year 2010..",
        "stats --by kind --split language",
        "stats --year 1800",
        "show world-of-work-11",
        "show world-of-work-1",
        "show r193 --json",
        "show r19",
        "show wrold-of-work-11",
        "translations world-of-work-11",
        "translations world-of-work-11 world-of-work-1 --language fr",
        "open world-of-work-5 --print",
        "search cooperatives --json -n 5",
        "search cooperatives --year 2015.. --language es -f ids",
        "search cooperatives -women -f ids",
        "search -f ids --explain waste pickers",
        "search author:borzaga",
        "search topic:cooperatives year:2019 -f ids",
        "search --country Kenya -n 5 -f ids year:2000..",
        "search unit:coop -n 3 -f ids year:2010..2012",
        "search lang:zz cooperative",
        "search xyzzyqwert",
        "search \"world of work\" -f ids",
        "search maids OR pickers -f ids",
        "search (maids OR pickers) organizing -f ids",
        "search (women OR youth) (kenya OR korea) -rural --explain",
        "search xyzzyqwert OR housing --json -n 2",
        "search title:pickers -f ids",
        "search 978-92-2-130678-8 -f ids",
        #[cfg(feature = "cite")]
        "cite world-of-work-11 r193",
    ];
    for command in commands {
        let args: Vec<&str> = command.split(' ').collect();
        assert_eq!(over(&address, &args), ssefind(&args), "{command}");
    }
}

#[derive(Deserialize)]
struct Judged {
    query: String,
    relevant: BTreeMap<String, i32>,
}

#[test]
#[ignore = "takes minutes"]
fn judged_queries_find_first_what_they_find_embedded() {
    let Some(node) = shared() else { return };
    let address = index(node, "judged", &[]);
    let texts = [include_str!("../relevance/queries.json"), include_str!("../relevance/personas.json")];
    let judged =
        texts.into_iter().flat_map(|text| serde_json::from_str::<Vec<Judged>>(text).expect("queries"));
    let (mut here, mut embedded, mut other) = (0_i32, 0_i32, Vec::new());
    // Each search of a debug build takes half a second.
    for Judged { query, relevant } in judged.step_by(3) {
        let args = ["search", "-f", "ids", "-n", "10", "--", query.as_str()];
        let (over_index, over_embedded) = (over(&address, &args), ssefind(&args));
        let best = relevant.values().max();
        let is_best = |ran: &Ran| {
            let first = ran.stdout.lines().next();
            i32::from(best.is_some() && first.and_then(|id| relevant.get(id)) == best)
        };
        here += is_best(&over_index);
        embedded += is_best(&over_embedded);
        if over_index != over_embedded {
            other.push(query);
        }
    }
    assert!(embedded - here <= 1, "success@1: {here} instead of {embedded}");
    assert!(other.len() <= 4, "other records or another order: {other:?}");
}

#[test]
fn a_second_run_sends_what_changed() {
    let Some(node) = shared() else { return };
    let text = |lines: &[String]| lines.join("\n");
    let (a, b) = (record("a", "Weavers of the north", 2001), record("b", "Weavers of the south", 2002));
    let path = file("changes", &text(&[a.clone(), b]));
    let path = path.to_str().expect("UTF-8");
    let address = index(node, "changes", &[path]);
    assert_eq!(over(&address, &["search", "weavers", "-f", "ids"]).stdout, "b\na\n");
    std::fs::write(path, text(&[a, record("c", "Weavers of the east", 2003)])).expect("written");
    let ran = with_login(&["index", path, "--to", &address]);
    let said = format!("ssefind: indexed 2 records in {address}: 1 sent, 1 unchanged, 1 removed\n");
    assert_ran(&ran, "", &said, 0);
    assert_eq!(over(&address, &["search", "weavers", "-f", "ids"]).stdout, "c\na\n");
    assert_eq!(over(&address, &["list", "-f", "ids"]).stdout, "c\na\n");
    let absent = "ssefind: no record `b`";
    assert!(
        over(&address, &["show", "b"]).stderr.starts_with(absent),
        "{}",
        over(&address, &["show", "b"]).stderr
    );
}

#[test]
fn broken_records_are_named_and_left_out() {
    let Some(node) = shared() else { return };
    let long = "l".repeat(600);
    let lines = [
        record("a", "Weavers", 2001),
        r#"{"type": "publication", "id": "b"}"#.to_owned(),
        record(&long, "Weavers too", 2002),
        record("a", "Weavers again", 2003),
    ];
    let path = file("broken", &lines.join("\n"));
    let path = path.to_str().expect("UTF-8");
    let ran = with_login(&["index", path, "--to", &node.index("broken")]);
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    let said: Vec<&str> = ran.stderr.lines().collect();
    assert_eq!(said.len(), 6, "{}", ran.stderr);
    assert_eq!(said[0], format!("ssefind: {path}:2: record `b`: missing field `kind`"));
    assert!(said[1].starts_with(&format!("ssefind: {path}:4: record `a`: id: ")), "{}", said[1]);
    let refused = format!(
        "ssefind: {path}:3: record `{long}`: the engine refuses it: 400 action_request_validation_exception: Validation"
    );
    assert!(said[3].starts_with(&refused), "{}", said[3]);
    assert_eq!(
        said[5],
        format!("ssefind: indexed 1 record in {}: 1 sent, 0 unchanged, 0 removed", node.index("broken"))
    );
}

#[test]
fn hostile_texts_are_only_texts() {
    let Some(node) = shared() else { return };
    let titles = [
        "\"}}, \"script\": {\"source\": \"1\"}, {{",
        "a\nb\r\n{\"delete\": {\"_id\": \"h0\"}}\n",
        "\u{1b}[31mred \u{202e}evil\u{0} null",
        "* OR id:h0 AND NOT (x) ~2 ^9 \\",
        "../../_cluster/settings?pretty#x",
        &"very-long-word".repeat(5000),
        "🦀 ﷽ ｆｕｌｌ",
    ];
    let lines: Vec<String> =
        titles.iter().enumerate().map(|(at, title)| record(&format!("h{at}"), title, 2000)).collect();
    let path = file("hostile", &lines.join("\n"));
    let path = path.to_str().expect("UTF-8");
    let address = index(node, "hostile", &[path]);
    assert_eq!(over(&address, &["list", "--json"]), ssefind(&["--catalogue", path, "list", "--json"]));
    for query in [
        "*",
        "script source",
        "\"}}, {\"match_all\": {}}",
        "delete _id h0",
        "OR id:h0",
        "-script red",
        "author:*",
        "series:\\*?",
        "~2 ^9 \\ /.*/",
        "_cluster/settings",
        "🦀",
        "very-long-wordvery-long-word",
        "reed evli",
    ] {
        let args = ["search", "-f", "ids", "--", query];
        let (here, there) = (over(&address, &args), ssefind(&[&["--catalogue", path], &args[..]].concat()));
        assert_eq!((&here.stdout, here.status), (&there.stdout, there.status), "{query}: {}", here.stderr);
    }
}

#[test]
fn a_wrong_password_is_refused() {
    let Some(node) = shared() else { return };
    let address = node.index("all");
    let said = format!(
        "ssefind: {address}: user or password refused; set SSEFIND_ENGINE_USER and SSEFIND_ENGINE_PASSWORD, \
         or use a netrc file\n"
    );
    for args in [&["list", "--catalogue", &address][..], &["index", "--to", &address]] {
        let wrong = [("SSEFIND_ENGINE_USER", "reader"), ("SSEFIND_ENGINE_PASSWORD", "guess")];
        assert_ran(&ssefind_in(env!("CARGO_MANIFEST_DIR").as_ref(), &wrong, args), "", &said, 2);
    }
    let netrc = file("netrc", "machine 127.0.0.1 login reader password p\u{e4}ss:word");
    let variables = [("NETRC", netrc.to_str().expect("UTF-8"))];
    let absent = node.index("absent");
    let args = ["list", "--catalogue", &absent];
    let ran = ssefind_in(env!("CARGO_MANIFEST_DIR").as_ref(), &variables, &args);
    let no_index =
        format!("ssefind: {absent}: no such index; make it with `ssefind index FILE --to {absent}`\n");
    assert_ran(&ran, "", &no_index, 2);
}

/// Makes a key with a certificate for the loopback address, as a PKCS 12 file and as PEM.
fn certificate(name: &str) -> (PathBuf, PathBuf) {
    let folder = directory(&format!("engine-tls-{name}"));
    let (keys, pem) = (folder.join("keys.p12"), folder.join("certificate.pem"));
    let keytool = |args: &[&str]| {
        let mut command = Command::new("keytool");
        command.args(args).arg("-keystore").arg(&keys).args(["-storepass", "secret"]);
        let ran = command.output().expect("keytool runs");
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
        ran.stdout
    };
    keytool(&[
        "-genkeypair",
        "-alias",
        "node",
        "-keyalg",
        "EC",
        "-dname",
        &format!("CN={name}"),
        "-ext",
        "san=ip:127.0.0.1",
        "-storetype",
        "PKCS12",
        "-validity",
        "2",
    ]);
    std::fs::write(&pem, keytool(&["-exportcert", "-rfc", "-alias", "node"])).expect("written");
    (keys, pem)
}

#[test]
fn a_certificate_is_checked() {
    if !is_here() {
        return;
    }
    let (port, (keys, pem), (_, other)) = (free_port(), certificate("own"), certificate("other"));
    let _node = Node::start_with_tls("tls", &["discovery.type=single-node".to_owned()], port, &keys);
    let address = format!("opensearch+https://127.0.0.1:{port}/safe");
    let path = file("safe", &record("a", "Weavers of the north", 2001));
    let over = |authority: Option<&Path>, args: &[&str]| {
        let authority = authority.map(|path| path.to_str().expect("UTF-8"));
        let login = [("SSEFIND_ENGINE_USER", USER), ("SSEFIND_ENGINE_PASSWORD", PASSWORD)];
        let authority = authority.map(|path| ("SSEFIND_ENGINE_CA", path));
        let variables: Vec<(&str, &str)> = login.into_iter().chain(authority).collect();
        ssefind_in(env!("CARGO_MANIFEST_DIR").as_ref(), &variables, args)
    };
    let indexing = ["index", path.to_str().expect("UTF-8"), "--to", &address];
    let said = format!("ssefind: indexed 1 record in {address}: 1 sent, 0 unchanged, 0 removed\n");
    assert_ran(&over(Some(&pem), &indexing), "", &said, 0);
    let searching = ["search", "weavers", "-f", "ids", "--catalogue", &address];
    assert_ran(&over(Some(&pem), &searching), "a\n", "", 0);
    for untrusted in [None, Some(other.as_path())] {
        let ran = over(untrusted, &searching);
        let beginning = format!("ssefind: {address}: ");
        assert_eq!((ran.stdout.as_str(), ran.status), ("", 2), "{}", ran.stderr);
        assert!(ran.stderr.starts_with(&beginning), "{}", ran.stderr);
        assert!(ran.stderr.contains("UnknownIssuer") && ran.stderr.lines().count() == 1, "{}", ran.stderr);
    }
    // The certificate names the address and no host.
    let named = address.replace("127.0.0.1", "localhost");
    let ran = over(Some(&pem), &["list", "--catalogue", &named]);
    assert_eq!((ran.stdout.as_str(), ran.status), ("", 2), "{}", ran.stderr);
    assert!(ran.stderr.contains("localhost"), "{}", ran.stderr);
}

/// Records with titles of words from a list, always the same.
fn generated(count: u64) -> String {
    let words = [
        "cooperatives",
        "women",
        "rural",
        "finance",
        "Kenya",
        "youth",
        "training",
        "law",
        "waste",
        "pickers",
        "statistics",
        "health",
        "insurance",
        "migrants",
        "housing",
        "decent",
        "work",
        "policy",
        "trade",
        "unions",
        "guide",
        "crisis",
        "future",
        "enterprise",
        "fair",
        "social",
        "economy",
        "Korea",
        "gender",
        "weavers",
    ];
    let mut text = String::new();
    let mut state: u64 = 7;
    let mut next = |most: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % most).expect("small")
    };
    for number in 0..count {
        let length = 2 + next(7);
        let title: Vec<&str> = (0..length).map(|_| words[next(30)]).collect();
        let year = u16::try_from(1950 + next(75)).expect("small");
        let mut title = title.join(" ");
        if number % 997 == 0 {
            title.push_str(" Zanzibar");
        }
        writeln!(text, "{}", record(&format!("g{number:07}"), &title, year)).expect("written");
    }
    text
}

fn assert_same_best(count: u64) {
    let Some(node) = shared() else { return };
    let path = file(&format!("generated-{count}"), &generated(count));
    let path = path.to_str().expect("UTF-8");
    let address = index(node, &format!("generated-{count}"), &[path]);
    for query in [
        "weavers",
        "zanzibar",
        "zanzibra",
        "waste pickers kenya",
        "cooperatives -women",
        "\"fair trade\"",
        "social economy statistics year:2001",
        "mujeres rurales",
        "youth housing crisis law guide",
        "year:1999",
        "zanzibar OR (housing crisis) -women",
        "(women OR youth) kenya (trade OR fair) unions",
    ] {
        let args = ["search", "-f", "ids", "-n", "10", "--", query];
        let there = ssefind(&[&["--catalogue", path], &args[..]].concat());
        assert_eq!(over(&address, &args), there, "{query}");
    }
    let all = ["search", "-f", "ids", "--", "zanzibar"];
    let there = ssefind(&[&["--catalogue", path], &all[..]].concat());
    assert_eq!(over(&address, &all).stdout, there.stdout);
}

#[test]
fn ten_thousand_records_are_ranked_as_in_a_file() {
    assert_same_best(10_000);
}

#[test]
#[ignore = "takes minutes"]
fn a_hundred_thousand_records_are_ranked_as_in_a_file() {
    assert_same_best(100_000);
}

#[test]
#[ignore = "starts two more nodes"]
fn a_node_that_fails_loses_nothing() {
    if !is_here() {
        return;
    }
    let ports = [free_port(), free_port()];
    let hosts = format!("discovery.seed_hosts=127.0.0.1:{},127.0.0.1:{}", ports[0], ports[1]);
    let first = Node::start(
        "first",
        &[
            hosts.clone(),
            format!("transport.port={}", ports[0]),
            "cluster.initial_cluster_manager_nodes=first".into(),
        ],
    );
    let start_second = || {
        Node::start(
            "second",
            &[hosts.clone(), format!("transport.port={}", ports[1]), "node.roles=data".into()],
        )
    };
    let mut second = start_second();
    let path = file("cluster", &generated(20_000));
    let path = path.to_str().expect("UTF-8").to_owned();
    let address = first.index("cluster");
    // The second node fails while the records are sent.
    let writing = std::thread::spawn({
        let (address, path) = (address.clone(), path.clone());
        move || with_login(&["index", &path, "--to", &address])
    });
    std::thread::sleep(std::time::Duration::from_secs(4));
    second.kill();
    let ran = writing.join().expect("the run ends");
    let said = format!("ssefind: indexed 20000 records in {address}: 20000 sent, 0 unchanged, 0 removed\n");
    assert_ran(&ran, "", &said, 0);
    // It comes back, and fails during searches.
    let mut second = start_second();
    let args = ["search", "-f", "ids", "-n", "10", "--", "waste pickers kenya"];
    let before = over(&address, &args);
    let in_file = ssefind(&[&["--catalogue", &path], &args[..]].concat());
    let sorted = |ran: &Ran| {
        let mut ids: Vec<String> = ran.stdout.lines().map(str::to_owned).collect();
        ids.sort();
        ids
    };
    assert_eq!(sorted(&before), sorted(&in_file));
    for at in 0..10 {
        if at == 3 {
            second.kill();
        }
        assert_eq!(over(&address, &args), before, "search {at}");
    }
    assert_eq!(over(&address, &["list", "-f", "ids"]).stdout.lines().count(), 20_000);
}
