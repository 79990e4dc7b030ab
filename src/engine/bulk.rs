//! Batches for `_bulk`, with the repetition of busy actions and a list of the refused documents.

use serde_json::{Value, json};

use crate::engine::document::Document;
use crate::engine::http::{Body, Client, Failure, RetryPolicy, is_busy, reason};
use crate::error::Error;
use crate::messages::words;

/// Maximum size of a batch in bytes. An engine accepts 100 MB, but it keeps several batches in memory at once.
const BATCH: usize = 4 << 20;
/// Maximum number of actions in a batch.
const MOST: usize = 1000;

/// The lines of one action.
#[derive(Clone, Debug)]
struct Action {
    id: String,
    lines: Vec<u8>,
}

/// Sends actions in batches. An action names the id of its document, so a repeated action changes nothing.
#[derive(Debug)]
pub(crate) struct Bulk<'c> {
    client: &'c Client,
    path: String,
    waiting: Vec<Action>,
    size: usize,
    /// Ids of the documents that the engine refused, with its reason.
    pub(crate) refused: Vec<(String, String)>,
}

impl<'c> Bulk<'c> {
    /// Returns a batch without actions. `alias` names the index to be written. A missing alias is an error, while the
    /// engine would make a missing index.
    pub(crate) fn new(client: &'c Client, alias: &str) -> Bulk<'c> {
        let path = format!("/{alias}/_bulk?require_alias=true");
        Bulk { client, path, waiting: Vec::new(), size: 0, refused: Vec::new() }
    }

    /// Adds or replaces a document.
    ///
    /// # Errors
    /// See [`Bulk::send`].
    pub(crate) fn put(&mut self, document: &Document) -> Result<(), Error> {
        let action = json!({"index": {"_id": document.id}});
        self.add(document.id.clone(), format!("{action}\n{}\n", document.fields).into_bytes())
    }

    /// Removes a document.
    ///
    /// # Errors
    /// See [`Bulk::send`].
    pub(crate) fn remove(&mut self, id: &str) -> Result<(), Error> {
        let action = json!({"delete": {"_id": id}});
        self.add(id.to_owned(), format!("{action}\n").into_bytes())
    }

    fn add(&mut self, id: String, lines: Vec<u8>) -> Result<(), Error> {
        if !self.waiting.is_empty() && self.size + lines.len() > BATCH {
            self.send()?;
        }
        self.size += lines.len();
        self.waiting.push(Action { id, lines });
        if self.waiting.len() >= MOST { self.send() } else { Ok(()) }
    }

    /// Sends the waiting actions.
    ///
    /// # Errors
    /// An engine that stays busy or does not answer until the time is over.
    pub(crate) fn send(&mut self) -> Result<(), Error> {
        let mut waiting = std::mem::take(&mut self.waiting);
        self.size = 0;
        let mut refused = Vec::new();
        let sent =
            self.client.with_retries(RetryPolicy::UntilTimeout, || self.once(&mut waiting, &mut refused));
        self.refused.append(&mut refused);
        sent.map_err(|failure| self.client.error(&failure))
    }

    /// Sends all actions once, and keeps those that the engine was too busy for.
    fn once(&self, waiting: &mut Vec<Action>, refused: &mut Vec<(String, String)>) -> Result<(), Failure> {
        if waiting.is_empty() {
            return Ok(());
        }
        let body: Vec<u8> = waiting.iter().flat_map(|action| action.lines.iter().copied()).collect();
        let answer = match self.client.once("POST", &self.path, Body::Lines(&body)) {
            // One document can make the engine refuse the whole batch.
            Err(Failure::Refused(400 | 413, _)) if waiting.len() > 1 => {
                let mut second = waiting.split_off(waiting.len() / 2);
                let first = self.once(waiting, refused);
                let second_sent = self.once(&mut second, refused);
                waiting.append(&mut second);
                return first.and(second_sent);
            }
            Err(Failure::Refused(status @ (400 | 413), reason)) if waiting.len() == 1 => {
                refused.extend(waiting.drain(..).map(|action| (action.id, format!("{status} {reason}"))));
                return Ok(());
            }
            answer => answer?,
        };
        let items = answer.get("items").and_then(Value::as_array);
        let Some(items) = items.filter(|items| items.len() == waiting.len()) else {
            return Err(Failure::Nonsense(words::engine_no_json()));
        };
        let mut busy = None;
        let mut kept = Vec::new();
        for (action, item) in waiting.drain(..).zip(items) {
            let result = item.as_object().and_then(|item| item.values().next());
            let status = result.and_then(|result| result.get("status")).and_then(Value::as_u64).unwrap_or(0);
            match u16::try_from(status).unwrap_or(0) {
                200..300 => {}
                404 if item.get("delete").is_some() && result.is_some_and(|r| r.get("error").is_none()) => {}
                404 => busy = busy.or(Some(Failure::Refused(404, reason(result)))),
                status if is_busy(status) => {
                    busy = busy.or(Some(Failure::Refused(status, reason(result))));
                    kept.push(action);
                }
                status => refused.push((action.id, format!("{status} {}", reason(result)))),
            }
        }
        *waiting = kept;
        busy.map_or(Ok(()), Err)
    }
}
