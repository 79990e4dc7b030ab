//! A server that answers as an engine does, or as none should.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A request: method, path, and body.
pub(super) type Request = (String, String, String);

/// The treatment of a request.
pub(super) enum Answer {
    /// A status and a body.
    Says(u16, String),
    /// A status with the header `Location`.
    Redirects(String),
    /// Half of the body that the header promises.
    Half,
    /// Bytes that are no HTTP.
    Nonsense,
    /// An answer after five seconds.
    Late,
    /// Nothing; the connection closes.
    Dies,
}

/// A running server, and the requests that it had.
pub(super) struct Fake {
    pub(super) port: u16,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Fake {
    /// Starts a server. `answer` gets each request with the number of equal paths before it.
    pub(super) fn start(answer: impl Fn(&Request, usize) -> Option<Answer> + Send + 'static) -> Fake {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let requests = Arc::new(Mutex::new(Vec::<Request>::new()));
        let had = Arc::clone(&requests);
        // The thread ends with the tests.
        thread::spawn(move || {
            for stream in listener.incoming().filter_map(Result::ok) {
                let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
                while let Some(request) = read(&mut reader) {
                    let before = {
                        let mut had = had.lock().expect("no panic");
                        let before = had.iter().filter(|(_, path, _)| *path == request.1).count();
                        had.push(request.clone());
                        before
                    };
                    let said = answer(&request, before).unwrap_or_else(|| usual(&request));
                    if !give(&stream, said) {
                        break;
                    }
                }
            }
        });
        Fake { port, requests }
    }

    /// Address of an index.
    pub(super) fn index(&self, name: &str) -> String {
        format!("opensearch+http://127.0.0.1:{}/{name}", self.port)
    }

    pub(super) fn requests(&self) -> Vec<Request> {
        self.requests.lock().expect("no panic").clone()
    }
}

fn read(reader: &mut BufReader<TcpStream>) -> Option<Request> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|length| *length > 0)?;
    let mut first = line.split_whitespace().map(str::to_owned);
    let (method, path) = (first.next()?, first.next()?);
    let mut length = 0;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        let header = header.trim().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some((method, path, String::from_utf8_lossy(&body).into_owned()))
}

/// Gives an answer, and returns whether the connection stays.
fn give(mut stream: &TcpStream, answer: Answer) -> bool {
    let head = |status: u16, length: usize| format!("HTTP/1.1 {status} OK\r\nContent-Length: {length}\r\n");
    let (text, stays) = match answer {
        Answer::Says(status, body) => (format!("{}\r\n{body}", head(status, body.len())), true),
        Answer::Redirects(to) => (format!("{}Location: {to}\r\n\r\n", head(302, 0)), true),
        Answer::Half => (format!("{}\r\n{{\"hits\":", head(200, 1000)), false),
        Answer::Nonsense => ("I am no engine\r\n\r\n".to_owned(), false),
        Answer::Late => {
            thread::sleep(Duration::from_secs(5));
            return false;
        }
        Answer::Dies => return false,
    };
    stream.write_all(text.as_bytes()).is_ok() && stays
}

/// The answer of an engine with an empty index `x`.
fn usual((method, path, body): &Request) -> Answer {
    let text = match (method.as_str(), path.split('?').next().unwrap_or_default()) {
        ("GET", "/x/_mapping") => {
            r#"{"x-000001": {"mappings": {"_meta": {"ssefind": {"version": 2}}}}}"#.to_owned()
        }
        ("POST", path) if path.ends_with("/_search") => {
            r#"{"hits": {"hits": [], "total": {"value": 0}}}"#.to_owned()
        }
        ("POST", path) if path.ends_with("/_bulk") => items(body, |_| 201),
        ("GET", path) if path.ends_with("/_alias") => return Answer::Says(404, "{}".to_owned()),
        ("GET", path) if path.ends_with("/_count") => r#"{"count": 2}"#.to_owned(),
        _ => "{}".to_owned(),
    };
    Answer::Says(200, text)
}

/// Ids of the documents in a body of `_bulk`.
pub(super) fn ids(body: &str) -> Vec<String> {
    let lines = body.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    lines.filter_map(|line| Some(line.pointer("/index/_id")?.as_str()?.to_owned())).collect()
}

/// The answer to a body of `_bulk`, with a status for each id.
pub(super) fn items(body: &str, status: impl Fn(&str) -> u16) -> String {
    let item = |id: &String| {
        let status = status(id);
        let error = if status < 300 { "" } else { r#", "error": {"reason": "because"}"# };
        format!(r#"{{"index": {{"_id": "{id}", "status": {status}{error}}}}}"#)
    };
    format!(r#"{{"items": [{}]}}"#, ids(body).iter().map(item).collect::<Vec<_>>().join(", "))
}
