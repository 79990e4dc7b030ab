//! Requests to an engine, with time limits, limited answers, no redirects, and repetitions if the engine is busy.

use std::io::ErrorKind;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig};
use ureq::{Agent, http};

use crate::engine::address::Address;
use crate::engine::login;
use crate::error::Error;
use crate::messages::{Message, words};
use crate::text::sanitize::clean;

/// Variable with the number of seconds that a request may take, and that `index` repeats a request.
const TIMEOUT: &str = "SSEFIND_ENGINE_TIMEOUT";
/// Variable with the path of certificates that are trusted instead of the usual ones.
const CERTIFICATES: &str = "SSEFIND_ENGINE_CA";
/// Default number of those seconds.
const SECONDS: u64 = 30;
/// Maximum size of an answer: a page of records has a few megabytes.
const LARGEST_ANSWER: u64 = 256 << 20;
/// Pause before the first repetition. It doubles each time.
const FIRST_PAUSE: Duration = Duration::from_millis(200);
/// Maximum pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// Maximum number of letters of an engine's explanation that a message repeats.
const LONGEST_REASON: usize = 200;

/// The type of the error for an index that the engine does not have.
const ABSENT: &str = "index_not_found_exception";

/// The reason why a request has no usable answer.
#[derive(Clone, Debug)]
pub(crate) enum Failure {
    /// No answer, or half of one.
    NoAnswer(Message),
    /// The engine is not reachable at all.
    Unreachable(Message),
    /// A status other than success, and the engine's explanation.
    Refused(u16, String),
    /// An answer that no engine gives.
    Nonsense(Message),
}

impl Failure {
    /// Returns whether the same request may succeed later.
    pub(crate) fn may_pass(&self) -> bool {
        match self {
            Failure::NoAnswer(_) | Failure::Unreachable(_) => true,
            Failure::Refused(status, _) => is_busy(*status),
            Failure::Nonsense(_) => false,
        }
    }
}

/// Returns whether a status says that the engine is overloaded or incomplete.
pub(crate) fn is_busy(status: u16) -> bool {
    matches!(status, 429 | 502 | 503 | 504)
}

/// Rule by which a request is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RetryPolicy {
    /// Repeats a few times if the engine is busy, because a person waits.
    FewTimes,
    /// Repeats if the engine is busy or does not answer, until the time is over.
    UntilTimeout,
}

/// The body of a request.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Body<'b> {
    None,
    Json(&'b Value),
    /// Lines for `_bulk`.
    Lines(&'b [u8]),
}

/// A connection to the engine of an index.
#[derive(Debug)]
pub(crate) struct Client {
    agent: Agent,
    pub(crate) address: Address,
    authorization: Option<String>,
    timeout: Duration,
}

impl Client {
    /// Prepares a connection. Nothing is sent yet.
    ///
    /// # Errors
    /// Variables of the environment that cannot be used.
    pub(crate) fn new(address: Address) -> Result<Client, Error> {
        let seconds = match std::env::var(TIMEOUT) {
            Ok(given) => {
                let seconds = given.parse().ok().filter(|seconds| (1..=3600).contains(seconds));
                seconds.ok_or_else(|| Error::Usage(words::engine_bad_timeout(TIMEOUT)))?
            }
            Err(_) => SECONDS,
        };
        let timeout = Duration::from_secs(seconds);
        let roots = match std::env::var(CERTIFICATES) {
            Ok(path) => certificates(&path)?,
            Err(_) => RootCerts::WebPki,
        };
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            // A proxy of the environment would see the password.
            .proxy(None)
            .timeout_global(Some(timeout))
            .tls_config(TlsConfig::builder().root_certs(roots).build())
            .user_agent(concat!("ssefind/", env!("CARGO_PKG_VERSION")))
            .build();
        let login = login::of_host(&address.host)?;
        let authorization = login.map(|(user, password)| login::header(&user, &password));
        Ok(Client { agent: config.into(), address, authorization, timeout })
    }

    /// Sends a request, and repeats the request as the policy allows.
    ///
    /// # Errors
    /// The last failure, as a message.
    pub(crate) fn ask(
        &self,
        method: &str,
        path: &str,
        body: Body<'_>,
        policy: RetryPolicy,
    ) -> Result<Value, Error> {
        self.with_retries(policy, || self.once(method, path, body)).map_err(|failure| self.error(&failure))
    }

    /// Searches. The path begins behind the engine's address.
    ///
    /// # Errors
    /// As [`Client::ask`].
    pub(crate) fn search(&self, path: &str, question: &Value) -> Result<Value, Error> {
        self.ask("POST", path, Body::Json(question), RetryPolicy::FewTimes)
    }

    /// Calls `send` until it succeeds, fails for good, or the time is over.
    ///
    /// # Errors
    /// The last failure.
    pub(crate) fn with_retries<T>(
        &self,
        policy: RetryPolicy,
        mut send: impl FnMut() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        const FEW: u32 = 3;
        let began = Instant::now();
        let mut pause = FIRST_PAUSE;
        let mut times = 0;
        loop {
            let failure = match send() {
                Ok(answer) => return Ok(answer),
                Err(failure) => failure,
            };
            times += 1;
            let retries = match policy {
                RetryPolicy::FewTimes => matches!(failure, Failure::Refused(..)) && times < FEW,
                RetryPolicy::UntilTimeout => began.elapsed() + pause < self.timeout,
            };
            if !retries || !failure.may_pass() {
                return Err(failure);
            }
            thread::sleep(pause);
            pause = (2 * pause).min(LONGEST_PAUSE);
        }
    }

    /// Sends a request once.
    ///
    /// # Errors
    /// Any answer but JSON with a status of success.
    pub(crate) fn once(&self, method: &str, path: &str, body: Body<'_>) -> Result<Value, Failure> {
        let (kind, bytes) = match body {
            Body::None => ("application/json", Vec::new()),
            Body::Json(value) => ("application/json", value.to_string().into_bytes()),
            Body::Lines(lines) => ("application/x-ndjson", lines.to_vec()),
        };
        let request = http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.address.engine))
            .header("Content-Type", kind);
        let request = match &self.authorization {
            Some(value) => request.header("Authorization", value),
            None => request,
        };
        let request = request
            .body(bytes)
            .map_err(|problem| Failure::NoAnswer(words::engine_broke_off(said(&problem))))?;
        let mut answer = self.agent.run(request).map_err(|problem| self.failure(&problem))?;
        let status = answer.status().as_u16();
        let read = answer.body_mut().with_config().limit(LARGEST_ANSWER).read_to_vec();
        let bytes = read.map_err(|problem| self.failure(&problem))?;
        let value: Option<Value> = serde_json::from_slice(&bytes).ok();
        if !(200..300).contains(&status) {
            return Err(Failure::Refused(status, reason(value.as_ref())));
        }
        value.filter(Value::is_object).ok_or_else(|| Failure::Nonsense(words::engine_no_json()))
    }

    fn failure(&self, problem: &ureq::Error) -> Failure {
        match problem {
            ureq::Error::Timeout(_) => {
                Failure::NoAnswer(words::engine_too_slow(self.timeout.as_secs().to_string(), TIMEOUT))
            }
            ureq::Error::HostNotFound => Failure::Unreachable(words::engine_no_host()),
            ureq::Error::ConnectionFailed => Failure::Unreachable(words::engine_no_connection()),
            ureq::Error::Io(io) if io.kind() == ErrorKind::ConnectionRefused => {
                Failure::Unreachable(words::engine_no_connection())
            }
            ureq::Error::Rustls(_) | ureq::Error::Tls(_) => {
                Failure::Nonsense(words::engine_not_trusted(said(problem), CERTIFICATES))
            }
            // A certificate that is not trusted arrives as an error of the connection.
            ureq::Error::Io(io) if io.kind() == ErrorKind::InvalidData => {
                Failure::Nonsense(words::engine_not_trusted(said(problem), CERTIFICATES))
            }
            ureq::Error::BodyExceedsLimit(most) => {
                Failure::Nonsense(words::engine_answer_too_large(most.to_string()))
            }
            ureq::Error::Protocol(_) => Failure::Nonsense(words::engine_no_json()),
            other => Failure::NoAnswer(words::engine_broke_off(said(other))),
        }
    }

    /// Returns the error of a failure, with the index's address.
    pub(crate) fn error(&self, failure: &Failure) -> Error {
        let problem = match failure {
            Failure::NoAnswer(problem) | Failure::Unreachable(problem) | Failure::Nonsense(problem) => {
                problem.clone()
            }
            Failure::Refused(401 | 403, _) => words::engine_login_refused(),
            Failure::Refused(404, reason) if reason.starts_with(ABSENT) => {
                words::engine_no_index(self.address.to_string())
            }
            Failure::Refused(status, _) if is_busy(*status) => words::engine_busy(status.to_string()),
            Failure::Refused(status, reason) => words::engine_refused(status.to_string(), reason.clone()),
        };
        self.fail(problem)
    }

    /// Returns an error with the index's address.
    pub(crate) fn fail(&self, problem: Message) -> Error {
        Error::Usage(words::engine_failed(self.address.to_string(), problem))
    }
}

/// Returns the text of an error of a library.
fn said(problem: &dyn std::fmt::Display) -> String {
    shortened(&problem.to_string())
}

fn shortened(text: &str) -> String {
    clean(text).chars().take(LONGEST_REASON).collect()
}

/// Returns an engine's explanation of a refusal: the type of the error, and its text.
pub(crate) fn reason(answer: Option<&Value>) -> String {
    let error = answer.and_then(|answer| answer.get("error"));
    let cause = error.and_then(|error| error.get("caused_by").or_else(|| error.pointer("/root_cause/0")));
    let Some(reason) = cause.or(error) else {
        return "-".to_owned();
    };
    let text = |name: &str| reason.get(name).and_then(Value::as_str);
    let parts: Vec<&str> = [text("type"), text("reason"), reason.as_str()].into_iter().flatten().collect();
    shortened(&parts.join(": "))
}

/// Reads certificates in PEM form.
fn certificates(path: &str) -> Result<RootCerts, Error> {
    let unreadable = |problem| Error::Unreadable { file: path.to_owned(), problem };
    let text = std::fs::read(path).map_err(unreadable)?;
    let all: Vec<Certificate<'static>> = ureq::tls::parse_pem(&text)
        .filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            _ => None,
        })
        .collect();
    if all.is_empty() {
        return Err(Error::Usage(words::engine_no_certificate(clean(path))));
    }
    Ok(RootCerts::from(all))
}
