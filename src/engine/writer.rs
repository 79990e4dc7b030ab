//! Makes or renews an index. Searchers use the former index until the new one is written and counted. The alias then
//! moves to the new index in one step.
//!
//! A new index of the same version begins as a copy of the former one, so that only changed documents are sent.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};

use crate::catalogue::{CatalogueFile, Embedded, Entry, Faults, Ids, Reading};
use crate::engine::bulk::Bulk;
use crate::engine::document::{self, Document, number_of};
use crate::engine::http::{Body, Client, Failure, RetryPolicy};
use crate::engine::mapping::{mark, of_new_index};
use crate::engine::subjects::Subjects;
use crate::error::{Error, Fault};
use crate::messages::words;
use crate::record::{Record, Topic};
use crate::terminal::progress::Progress;

/// Number of documents whose hashes an answer holds.
const PAGE: usize = 10_000;
/// Number of records that are made documents at a time.
const BATCH: usize = 1000;

/// The type of the error for an index that the engine has already.
const PRESENT: &str = "resource_already_exists_exception";

/// Counts of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) records: usize,
    pub(crate) topics: usize,
    /// Number of documents that were sent, and number of those that the index had already.
    pub(crate) sent: usize,
    pub(crate) unchanged: usize,
    pub(crate) removed: usize,
}

/// The files to be indexed, with the topics and faults that the first reading found.
pub(crate) struct Input<'f> {
    files: &'f [CatalogueFile],
    /// The topics that the files define.
    own: Vec<Topic<'f>>,
    /// Faults of the files.
    pub(crate) faults: Faults,
}

impl<'f> Input<'f> {
    /// Reads the files for the first time: their topics, and their faults.
    ///
    /// # Errors
    /// Files without a valid entry: the first fault.
    pub(crate) fn of(files: &'f [CatalogueFile]) -> Result<Input<'f>, Error> {
        let (mut own, mut faults) = (Vec::new(), Vec::new());
        let (mut found, mut imported) = (false, false);
        each_entry(files, &mut |entry| {
            match entry {
                Ok(Read::Topic(topic)) => own.push(topic),
                Ok(Read::Record { is_imported, .. }) => {
                    found = true;
                    imported |= is_imported;
                }
                Err(fault) => faults.push(fault),
            }
            Ok(())
        })?;
        if let Some(fault) = faults.first().filter(|_| !found) {
            return Err(fault.clone().into());
        }
        // Topics of files replace the embedded ones, unless records were imported.
        if imported && !own.is_empty() {
            let ids: HashSet<String> = own.iter().map(|topic: &Topic<'_>| topic.id.to_string()).collect();
            let embedded = Embedded.topics()?.into_iter();
            own.extend(embedded.filter(|topic| !ids.contains(topic.id.as_str())));
        }
        Ok(Input { files, own, faults: Faults::of(&faults) })
    }
}

/// An entry of a file.
enum Read<'f> {
    Topic(Topic<'f>),
    Record { record: Record<'f>, is_imported: bool, line: usize, file: &'f str, length: usize },
}

/// Calls `receive` with each entry of the files, one after the other.
fn each_entry<'f>(
    files: &'f [CatalogueFile],
    receive: &mut dyn FnMut(Result<Read<'f>, Fault>) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut ids = Ids::default();
    for file in files {
        let reading = Reading::of(file);
        for piece in reading.pieces() {
            let length = piece.text().map_or(0, str::len);
            let Ok(mut located) = reading.read(&piece) else {
                continue;
            };
            let admitted = ids.admit(&file.name, &mut located);
            let (line, is_imported) = (located.line, located.import_notes.is_some());
            receive(match (located.entry, admitted) {
                (Ok(Entry::Topic(topic)), _) => Ok(Read::Topic(topic)),
                (Ok(Entry::Record(record)), Ok(_)) => {
                    Ok(Read::Record { record, is_imported, line, file: &file.name, length })
                }
                (Ok(Entry::Record(_)), Err(fault)) | (Err(fault), _) => Err(fault),
            })?;
        }
    }
    Ok(())
}

/// A run that writes an index.
struct Run<'c> {
    client: &'c Client,
    /// The index that searchers use now.
    current: Option<String>,
    /// The index that is written.
    new: String,
    /// The alias by which it is written.
    alias: String,
}

/// Writes the records of the input to the index, and returns the faults of those that the engine refused.
///
/// # Errors
/// An engine that fails. The index that searchers use is then as before.
pub(crate) fn write(
    client: &Client,
    input: &Input<'_>,
    progress: &Progress,
) -> Result<(Written, Vec<Fault>), Error> {
    let index = &client.address.index;
    let topics = if input.own.is_empty() { Embedded.topics()? } else { input.own.clone() };
    let mark = mark(number_of(&document::text_of_topics(&topics)));
    let (current, others, is_same) = state(client, &mark)?;
    for name in others.iter().filter(|name| Some(*name) != current.as_ref()) {
        client.ask("DELETE", &format!("/{name}"), Body::None, RetryPolicy::UntilTimeout)?;
    }
    let number = |name: &String| name.rsplit('-').next().and_then(|number| number.parse::<u32>().ok());
    let next = others.iter().filter_map(number).max().unwrap_or(0) + 1;
    let run = Run {
        client,
        current: current.clone(),
        new: format!("{index}-{next:06}"),
        alias: format!("{index}-{next:06}-writing"),
    };
    let written = run.make(&mark, is_same).and_then(|()| run.fill(input, &topics, is_same, progress));
    let written = written.and_then(|(written, faults)| {
        run.publish(written)?;
        Ok((written, faults))
    });
    progress.end();
    if written.is_err() {
        // Half an index is of no use. If the engine is gone, the next run removes the index.
        let _ = client.once("DELETE", &format!("/{}", run.new), Body::None);
    }
    written
}

/// Returns the index that the name stands for, all indices that the program made for the name, and whether the former
/// one has this mark.
fn state(client: &Client, mark: &Value) -> Result<(Option<String>, Vec<String>, bool), Error> {
    let index = &client.address.index;
    let pattern = format!("/{index},{index}-*/_mapping?ignore_unavailable=true&allow_no_indices=true");
    let answer = client.ask("GET", &pattern, Body::None, RetryPolicy::UntilTimeout)?;
    let names = answer.as_object().into_iter().flatten();
    let is_ours = |mapping: &Value| mapping.pointer("/mappings/_meta/ssefind").is_some();
    let is_numbered = |name: &str| {
        let number = name.strip_prefix(index.as_str()).and_then(|rest| rest.strip_prefix('-'));
        number.is_some_and(|number| number.len() == 6 && number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let ours: Vec<(&String, &Value)> =
        names.clone().filter(|(name, mapping)| is_numbered(name) && is_ours(mapping)).collect();
    let path = format!("/{index}/_alias?ignore_unavailable=true");
    let behind =
        match client.with_retries(RetryPolicy::UntilTimeout, || client.once("GET", &path, Body::None)) {
            Ok(behind) => behind,
            Err(Failure::Refused(404, _)) => json!({}),
            Err(failure) => return Err(client.error(&failure)),
        };
    let behind: Vec<&String> = behind.as_object().into_iter().flatten().map(|(name, _)| name).collect();
    let current = match behind.as_slice() {
        [] => None,
        [one] if ours.iter().any(|(name, _)| name == one) => Some((*one).clone()),
        _ => return Err(client.fail(words::engine_name_taken(index.clone()))),
    };
    let is_same = ours.iter().any(|(name, mapping)| {
        Some(*name) == current.as_ref() && mapping.pointer("/mappings/_meta") == Some(mark)
    });
    Ok((current, ours.into_iter().map(|(name, _)| name.clone()).collect(), is_same))
}

impl Run<'_> {
    fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, Error> {
        self.client.ask(method, path, Body::Json(body), RetryPolicy::UntilTimeout)
    }

    /// Makes the new index: empty, or as a copy of the current one.
    fn make(&self, mark: &Value, is_same: bool) -> Result<(), Error> {
        let aliases = json!({&self.alias: {}});
        let (path, body) = match &self.current {
            Some(current) if is_same => {
                // No other program writes to the index, so the block stays.
                let blocked = json!({"index": {"blocks": {"write": true}}});
                self.ask("PUT", &format!("/{current}/_settings"), &blocked)?;
                let settings = json!({"index": {"blocks": {"write": null}, "refresh_interval": "-1"}});
                let body = json!({"settings": settings, "aliases": aliases});
                (format!("/{current}/_clone/{}", self.new), body)
            }
            _ => {
                let mut body = of_new_index(mark);
                body["aliases"] = aliases;
                (format!("/{}", self.new), body)
            }
        };
        let made = self
            .client
            .with_retries(RetryPolicy::UntilTimeout, || self.client.once("PUT", &path, Body::Json(&body)));
        match made {
            // The answer to the first attempt was lost.
            Err(Failure::Refused(400, reason)) if reason.starts_with(PRESENT) => {}
            Err(failure) => return Err(self.client.error(&failure)),
            Ok(_) => {}
        }
        let health = format!("/_cluster/health/{}?wait_for_status=yellow&timeout=20s", self.new);
        self.client.ask("GET", &health, Body::None, RetryPolicy::UntilTimeout)?;
        Ok(())
    }

    /// Sends the documents that the index lacks, and removes those that the files lack.
    fn fill(
        &self,
        input: &Input<'_>,
        topics: &[Topic<'_>],
        is_same: bool,
        progress: &Progress,
    ) -> Result<(Written, Vec<Fault>), Error> {
        let mut filling = Filling {
            client: self.client,
            topics,
            subjects: Subjects::of(topics),
            known: if is_same { self.hashes()? } else { HashMap::new() },
            bulk: Bulk::new(self.client, &self.alias),
            batch: Vec::new(),
            places: HashMap::new(),
            written: Written::default(),
            faults: Vec::new(),
        };
        for topic in &input.own {
            filling.add_topic(topic)?;
        }
        progress.begin(input.files.iter().map(|file| file.text.len() as u64).sum());
        each_entry(input.files, &mut |entry| {
            let Ok(Read::Record { record, line, file, length, .. }) = entry else {
                return Ok(());
            };
            progress.passed(length as u64);
            filling.add_record(record, (file, line))?;
            if filling.batch.len() >= BATCH {
                progress.show();
                filling.send_batch()?;
            }
            Ok(())
        })?;
        filling.send_batch()?;
        filling.remove_others()?;
        Ok((filling.written, filling.faults))
    }

    /// Returns the hash of each document of the index.
    fn hashes(&self) -> Result<HashMap<String, String>, Error> {
        let mut hashes = HashMap::new();
        let mut after: Option<Value> = None;
        loop {
            let mut question = json!({
                "query": {"match_all": {}}, "sort": [{"of": "asc"}, {"id": "asc"}], "size": PAGE,
                "_source": ["hash"], "track_total_hits": false,
            });
            if let Some(after) = &after {
                question["search_after"] = after.clone();
            }
            let path = format!("/{}/_search?allow_partial_search_results=false", self.new);
            let answer = self.ask("POST", &path, &question)?;
            let hits = answer.pointer("/hits/hits").and_then(Value::as_array).cloned().unwrap_or_default();
            for hit in &hits {
                let text =
                    |path: &str| hit.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
                hashes.insert(text("/_id"), text("/_source/hash"));
            }
            after = hits.last().and_then(|hit| hit.get("sort")).cloned();
            if hits.len() < PAGE || after.is_none() {
                return Ok(hashes);
            }
        }
    }

    /// Counts the documents of the new index, and moves the alias to the new index.
    fn publish(&self, written: Written) -> Result<(), Error> {
        let new = &self.new;
        let settings = json!({"index": {"refresh_interval": null}});
        self.ask("PUT", &format!("/{new}/_settings"), &settings)?;
        self.client.ask("POST", &format!("/{new}/_refresh"), Body::None, RetryPolicy::UntilTimeout)?;
        let count =
            self.client.ask("GET", &format!("/{new}/_count"), Body::None, RetryPolicy::UntilTimeout)?;
        let count = count.get("count").and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok());
        let expected = written.records + written.topics;
        if count != Some(expected) {
            let has = count.unwrap_or(0).to_string();
            return Err(self.client.fail(words::engine_lost(has, expected.to_string())));
        }
        let index = &self.client.address.index;
        let mut actions = vec![
            json!({"add": {"index": new, "alias": index}}),
            json!({"remove": {"index": new, "alias": self.alias}}),
        ];
        if let Some(current) = &self.current {
            actions.push(json!({"remove": {"index": current, "alias": index}}));
        }
        self.ask("POST", "/_aliases", &json!({"actions": actions}))?;
        Ok(())
    }
}

/// The documents on their way to the index.
struct Filling<'f> {
    client: &'f Client,
    topics: &'f [Topic<'f>],
    subjects: Subjects,
    /// The hash of each document that the index has and no entry of the files has named.
    known: HashMap<String, String>,
    bulk: Bulk<'f>,
    /// Changed records, each with its text and hash.
    batch: Vec<(Record<'f>, String, String)>,
    /// The file and line of each record of the batch, for the message that names it.
    places: HashMap<String, (&'f str, usize)>,
    written: Written,
    faults: Vec<Fault>,
}

impl<'f> Filling<'f> {
    fn add_topic(&mut self, topic: &Topic<'_>) -> Result<(), Error> {
        let document = document::of_topic(topic);
        self.written.topics += 1;
        if self.keep_unchanged(&document.id, &document.hash) { Ok(()) } else { self.put(&document) }
    }

    fn add_record(&mut self, record: Record<'f>, place: (&'f str, usize)) -> Result<(), Error> {
        let text = serde_json::to_string(&record).map_err(std::io::Error::from)?;
        let hash = document::hash_of(&text);
        self.written.records += 1;
        if !self.keep_unchanged(record.id(), &hash) {
            self.places.insert(record.id().to_owned(), place);
            self.batch.push((record, text, hash));
        }
        Ok(())
    }

    /// Returns whether the index has the document already. The index then keeps it.
    fn keep_unchanged(&mut self, id: &str, hash: &str) -> bool {
        let is_unchanged = self.known.remove(id).is_some_and(|known| known == hash);
        self.written.unchanged += usize::from(is_unchanged);
        is_unchanged
    }

    fn put(&mut self, document: &Document) -> Result<(), Error> {
        self.written.sent += 1;
        self.bulk.put(document)
    }

    /// Sends the records of the batch, and notes those that the engine refuses.
    fn send_batch(&mut self) -> Result<(), Error> {
        for document in document::of_records(std::mem::take(&mut self.batch), self.topics, &self.subjects) {
            self.put(&document)?;
        }
        self.bulk.send()?;
        for (id, reason) in self.bulk.refused.drain(..) {
            let place = self.places.get(id.as_str());
            self.written.records -= 1;
            self.written.sent -= 1;
            self.faults.push(Fault {
                file: place.map_or_else(|| self.client.address.to_string(), |(file, _)| (*file).to_owned()),
                line: place.map(|(_, line)| *line),
                id: Some(id),
                field: None,
                problem: words::engine_refused_record(reason),
            });
        }
        self.places.clear();
        Ok(())
    }

    /// Removes the documents that the files lack.
    fn remove_others(&mut self) -> Result<(), Error> {
        for id in self.known.keys() {
            self.bulk.remove(id)?;
            self.written.removed += 1;
        }
        self.bulk.send()
    }
}
