//! A real node: `OpenSearch` from Maven Central, started by `Launcher.java` on the loopback address.
//!
//! `SSEFIND_ENGINE=require` makes a node that cannot be had an error, `SSEFIND_ENGINE=off` leaves these tests out.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;

use crate::support::{directory, is_installed};

/// The user and password of every node.
pub(super) const USER: &str = "reader";
pub(super) const PASSWORD: &str = "p\u{e4}ss:word";

/// A node, which ends when this is dropped or the tests end: its standard input closes.
pub(super) struct Node {
    child: Child,
    _stdin: Option<ChildStdin>,
    pub(super) port: u16,
}

impl Node {
    /// Starts a node with its own ports and folder.
    pub(super) fn start(name: &str, settings: &[String]) -> Node {
        Node::start_with(name, settings, &[])
    }

    /// Starts a node that also speaks TLS on this port, with the key of a file.
    pub(super) fn start_with_tls(name: &str, settings: &[String], port: u16, keys: &Path) -> Node {
        Node::start_with(name, settings, &[("NODE_TLS", format!("{port}:{}", keys.display()))])
    }

    fn start_with(name: &str, settings: &[String], variables: &[(&str, String)]) -> Node {
        let (port, transport) = (free_port(), free_port());
        let home = directory(&format!("engine-{name}"));
        std::fs::create_dir_all(home.join("config")).expect("a folder");
        let mut child = Command::new("java")
            .args(["-Xms256m", "-Xmx512m", "-cp"])
            .arg(libraries().join("*"))
            .arg(root().join("tests/engine/Launcher.java"))
            .arg(&home)
            .args([format!("node.name={name}"), format!("http.port={port}")])
            .arg(format!("transport.port={transport}"))
            .args(settings)
            .env("NODE_LOGIN", format!("{USER}:{PASSWORD}"))
            .envs(variables.iter().map(|(name, value)| (*name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("java runs");
        let mut said = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let first = said.find(|line| !line.as_ref().is_ok_and(|line| line.contains("log4j")));
        assert_eq!(first.and_then(Result::ok).as_deref(), Some("ready"), "the node starts");
        Node { _stdin: child.stdin.take(), child, port }
    }

    /// Address of an index of the node.
    pub(super) fn index(&self, name: &str) -> String {
        format!("opensearch+http://127.0.0.1:{}/{name}", self.port)
    }

    /// Kills the process, as a machine that fails.
    pub(super) fn kill(&mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

pub(super) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Folder of the node's libraries, which Maven fills once.
fn libraries() -> PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let fill = || {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("node");
        if !folder.join("complete").exists() {
            let ran = Command::new("mvn")
                .args(["-q", "-B", "-f"])
                .arg(root().join("tests/engine/pom.xml"))
                .arg("dependency:copy-dependencies")
                .arg(format!("-DoutputDirectory={}", folder.display()))
                .stdout(Stdio::null())
                .status();
            assert!(ran.expect("mvn runs").success(), "Maven fetches the node");
            std::fs::write(folder.join("complete"), "").expect("written");
        }
        folder
    };
    FOLDER.get_or_init(fill).clone()
}

/// Returns whether a node can be had, and says so if not.
#[expect(clippy::print_stderr, reason = "says that a test was skipped")]
pub(super) fn is_here() -> bool {
    let asked = std::env::var("SSEFIND_ENGINE").unwrap_or_default();
    let is_here = asked != "off" && is_installed("java") && is_installed("mvn");
    assert!(is_here || asked != "require", "SSEFIND_ENGINE=require, and Java or Maven is missing");
    if !is_here {
        eprintln!("skipped: no engine, because Java or Maven is missing, or SSEFIND_ENGINE=off");
    }
    is_here
}

/// The node that most tests share, or `None` where none can be had.
pub(super) fn shared() -> Option<&'static Node> {
    static NODE: OnceLock<Node> = OnceLock::new();
    is_here().then(|| NODE.get_or_init(|| Node::start("one", &["discovery.type=single-node".to_owned()])))
}
