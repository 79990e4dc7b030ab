//! Engines that are busy, slow, broken or none at all: a clear line, status 2, and nothing half written.

use crate::engine::fake::{Answer, Fake, Request, ids, items};
use crate::engine::{briefly, file, record};
use crate::support::{Ran, assert_ran};

fn search(fake: &Fake) -> Ran {
    briefly(&["search", "weavers", "--catalogue", &fake.index("x")])
}

/// Server that answers each search like this.
fn searching(answer: impl Fn(usize) -> Option<Answer> + Send + 'static) -> Fake {
    Fake::start(move |(_, path, _), before| path.contains("_search").then(|| answer(before)).flatten())
}

#[track_caller]
fn assert_fails(fake: &Fake, problem: &str) {
    let expected = format!("ssefind: {}: {problem}\n", fake.index("x"));
    assert_ran(&search(fake), "", &expected, 2);
}

#[test]
fn a_search_asks_again_when_the_engine_is_busy() {
    let fake = searching(|before| (before < 2).then(|| Answer::Says(429, "{}".to_owned())));
    let ran = search(&fake);
    assert_eq!((ran.stdout.as_str(), ran.status), ("", 1), "{}", ran.stderr);
    assert!(ran.stderr.starts_with("ssefind: nothing found"), "{}", ran.stderr);
}

#[test]
fn an_engine_that_fails_is_reported() {
    let says = |status, body: &'static str| searching(move |_| Some(Answer::Says(status, body.to_owned())));
    assert_fails(&says(503, "{}"), "the engine is busy or incomplete (status 503); try later");
    assert_fails(
        &says(500, r#"{"error": {"reason": "out of \u001b[31mluck"}}"#),
        "the engine refuses the request (status 500): out of luck",
    );
    assert_fails(&says(200, "<html>"), "the answer is not one of OpenSearch or Elasticsearch");
    assert_fails(&says(200, "{}"), "the answer is not one of OpenSearch or Elasticsearch");
    assert_fails(&says(200, "[]"), "the answer is not one of OpenSearch or Elasticsearch");
    assert_fails(
        &says(401, "{}"),
        "user or password refused; set SSEFIND_ENGINE_USER and SSEFIND_ENGINE_PASSWORD, or use a netrc file",
    );
    assert_fails(
        &searching(|_| Some(Answer::Nonsense)),
        "the answer is not one of OpenSearch or Elasticsearch",
    );
    assert_fails(
        &searching(|_| Some(Answer::Late)),
        "no answer within 1 seconds; SSEFIND_ENGINE_TIMEOUT sets another limit",
    );
    for broken in [(|| Answer::Half) as fn() -> Answer, || Answer::Dies] {
        let fake = searching(move |_| Some(broken()));
        let ran = search(&fake);
        let begins = format!("ssefind: {}: the connection broke off: ", fake.index("x"));
        assert_eq!((ran.stdout.as_str(), ran.status), ("", 2));
        assert!(ran.stderr.starts_with(&begins), "{}", ran.stderr);
    }
}

#[test]
fn nothing_follows_to_another_host() {
    let other = Fake::start(|_, _| None);
    let to = format!("http://127.0.0.1:{}/x/_search", other.port);
    let fake = searching(move |_| Some(Answer::Redirects(to.clone())));
    assert_fails(&fake, "the engine refuses the request (status 302): -");
    assert_eq!(other.requests(), Vec::<Request>::new());
}

#[test]
fn an_index_of_others_is_not_read() {
    let meta = |meta: &'static str| {
        Fake::start(move |(_, path, _), _| {
            path.ends_with("_mapping").then(|| Answer::Says(200, meta.to_owned()))
        })
    };
    assert_fails(&meta(r#"{"x": {"mappings": {}}}"#), "`ssefind index` did not make this index");
    assert_fails(&meta(r#"{"a": {}, "b": {}}"#), "`ssefind index` did not make this index");
    let old = meta(r#"{"x-000001": {"mappings": {"_meta": {"ssefind": {"version": 0}}}}}"#);
    let again = format!("make it anew with `ssefind index FILE --to {}`", old.index("x"));
    assert_fails(&old, &format!("another version of ssefind made this index; {again}"));
}

#[test]
fn addresses_and_their_places() {
    let malformed = "ssefind: the address of an index is `opensearch+http://HOST:PORT/INDEX`, or with https; \
                     INDEX has small letters, digits, `-`, `_` and `.`\n";
    assert_ran(&briefly(&["list", "--catalogue", "opensearch+http://h/A"]), "", malformed, 2);
    assert_ran(&briefly(&["index", "--to", "http://h/a"]), "", malformed, 2);
    let login = "ssefind: an address cannot hold a user or password; set SSEFIND_ENGINE_USER and \
                 SSEFIND_ENGINE_PASSWORD, or use a netrc file\n";
    assert_ran(&briefly(&["list", "--catalogue", "opensearch+http://me:secret@h/a"]), "", login, 2);
    let alone = "ssefind: an index is a catalogue by itself; name it without other catalogues\n";
    let both = ["list", "--catalogue", "opensearch+http://h/a", "--catalogue", "tests/fixtures/small.json"];
    assert_ran(&briefly(&both), "", alone, 2);
    let files = "ssefind: this command reads files, not the index of an engine\n";
    assert_ran(&briefly(&["check", "opensearch+http://me:secret@h/a"]), "", files, 2);
    assert_ran(&briefly(&["index", "opensearch+http://h/a", "--to", "opensearch+http://h/b"]), "", files, 2);
    let nobody = "opensearch+http://127.0.0.1:1/a";
    let expected = format!("ssefind: {nobody}: nothing answers at this address; is the engine running?\n");
    assert_ran(&briefly(&["list", "--catalogue", nobody]), "", &expected, 2);
}

#[test]
fn records_are_sent_again_only_where_the_engine_was_busy() {
    let fake = Fake::start(|(_, path, body), before| {
        path.contains("_bulk").then(|| {
            let busy = |id: &str| if before == 0 && id == "b" { 429 } else { 201 };
            Answer::Says(200, items(body, busy))
        })
    });
    let text = [record("a", "One", 2001), record("b", "Two", 2002)].join("\n");
    let path = file("again", &text);
    let ran = briefly(&["index", path.to_str().expect("UTF-8"), "--to", &fake.index("x")]);
    let expected =
        format!("ssefind: indexed 2 records in {}: 2 sent, 0 unchanged, 0 removed\n", fake.index("x"));
    assert_ran(&ran, "", &expected, 0);
    let sent: Vec<Vec<String>> = fake
        .requests()
        .iter()
        .filter(|(_, path, _)| path.contains("_bulk"))
        .map(|(_, _, body)| ids(body))
        .collect();
    assert_eq!(sent, [vec!["a".to_owned(), "b".to_owned()], vec!["b".to_owned()]]);
    let last = fake.requests().pop().expect("requests");
    assert_eq!((last.0.as_str(), last.1.as_str()), ("POST", "/_aliases"));
}

#[test]
fn an_index_that_is_not_complete_is_never_used() {
    let path = file("incomplete", &record("a", "One", 2001));
    let path = path.to_str().expect("UTF-8");
    let asked = |fake: &Fake| {
        let all = fake.requests();
        let last = all.last().map(|(method, path, _)| format!("{method} {path}"));
        let is_used = all.iter().any(|(_, path, _)| path == "/_aliases");
        (last.unwrap_or_default(), is_used)
    };
    // The engine says that it has another number of documents.
    let fake = Fake::start(|_, _| None);
    let ran = briefly(&["index", path, "--to", &fake.index("x")]);
    let lost = "the new index has 2 documents instead of 1; the former index stays in use";
    assert_ran(&ran, "", &format!("ssefind: {}: {lost}\n", fake.index("x")), 2);
    assert_eq!(asked(&fake), ("DELETE /x-000001".to_owned(), false));
    // It stays busy.
    let fake =
        Fake::start(|(_, path, _), _| path.contains("_bulk").then(|| Answer::Says(429, "{}".to_owned())));
    let ran = briefly(&["index", path, "--to", &fake.index("x")]);
    let busy = "the engine is busy or incomplete (status 429); try later";
    assert_ran(&ran, "", &format!("ssefind: {}: {busy}\n", fake.index("x")), 2);
    assert_eq!(asked(&fake), ("DELETE /x-000001".to_owned(), false));
}
