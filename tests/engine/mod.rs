//! A catalogue in an engine: a real `OpenSearch`, and servers that fail in every way.
//!
//! `cargo test --features engine --test all engine:: -- --ignored` runs the tests that take minutes.

mod failures;
mod fake;
mod node;
mod real;

use std::path::PathBuf;

use crate::support::{Ran, directory, ssefind_in};

/// Runs the binary with the nodes' user and password.
fn with_login(args: &[&str]) -> Ran {
    let login = [("SSEFIND_ENGINE_USER", node::USER), ("SSEFIND_ENGINE_PASSWORD", node::PASSWORD)];
    ssefind_in(env!("CARGO_MANIFEST_DIR").as_ref(), &login, args)
}

/// Runs the binary without a login; requests end after a second.
fn briefly(args: &[&str]) -> Ran {
    let variables = [("SSEFIND_ENGINE_TIMEOUT", "1"), ("NETRC", "/nowhere")];
    ssefind_in(env!("CARGO_MANIFEST_DIR").as_ref(), &variables, args)
}

/// A file with this text.
fn file(name: &str, text: &str) -> PathBuf {
    let path = directory(&format!("engine-file-{name}")).join("records.jsonl");
    std::fs::write(&path, text).expect("written");
    path
}

/// A record on a line.
fn record(id: &str, title: &str, year: u16) -> String {
    let record = serde_json::json!({
        "type": "publication", "id": id, "kind": "report", "title": title, "year": year,
        "editions": [{"language": "en", "title": title}], "sources": [{"url": "https://example.org/"}],
    });
    record.to_string()
}
