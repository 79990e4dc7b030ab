//! An index that is read: its mark, pages of records, and records by id.
//!
//! `ssefind index` never changes an index that searchers use, but puts another one in its place. The index that the
//! name stood for at the beginning is therefore read to the end.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::catalogue::{CatalogueFile, Entry, parse_record};
use crate::cli::number_of_hit;
use crate::engine::conditions::any_of;
use crate::engine::document::number_of_type;
use crate::engine::http::{Body, Client, RetryPolicy};
use crate::engine::mapping::{TOPIC, is_readable};
use crate::error::{Error, Fault};
use crate::messages::words;
use crate::record::{Record, RecordType, Text};
use crate::text::fold;

/// Number of records in an answer.
const PAGE: usize = 1000;
/// Maximum number of ids that begin with the same letters, of which an error names each.
const MOST_ALIKE: usize = 1000;
/// Maximum number of similar ids that a message chooses from.
const MOST_SIMILAR: usize = 50;

/// An index that the program can read.
#[derive(Debug)]
pub(crate) struct Reader {
    pub(crate) client: Client,
    /// Name of the index that the address stands for.
    name: String,
}

impl Reader {
    /// Asks the engine for the index.
    ///
    /// # Errors
    /// An engine that does not answer, and an index that is absent or that another program made.
    pub(crate) fn open(client: Client) -> Result<Reader, Error> {
        let path = format!("/{}/_mapping", client.address.index);
        let answer = client.ask("GET", &path, Body::None, RetryPolicy::FewTimes)?;
        let mut indices = answer.as_object().into_iter().flatten();
        let (Some((name, mapping)), None) = (indices.next(), indices.next()) else {
            return Err(client.fail(words::engine_not_ours()));
        };
        match mapping.pointer("/mappings/_meta") {
            Some(mark) if mark.get("ssefind").is_some() => {
                if !is_readable(Some(mark)) {
                    return Err(client.fail(words::engine_other_version(client.address.to_string())));
                }
            }
            _ => return Err(client.fail(words::engine_not_ours())),
        }
        Ok(Reader { name: name.clone(), client })
    }

    /// Sends one question. The engine answers for the whole index, or not at all.
    ///
    /// # Errors
    /// As [`Client::ask`]; an answer without hits.
    pub(crate) fn search(&self, question: &Value) -> Result<Value, Error> {
        let path = format!("/{}/_search?allow_partial_search_results=false", self.name);
        let answer = self.client.search(&path, question)?;
        if answer.pointer("/hits/hits").is_some_and(Value::is_array) {
            Ok(answer)
        } else {
            Err(self.client.fail(words::engine_no_json()))
        }
    }

    /// Returns the JSON of at most `most` records or topics, in the order of `sort`. Reads them in pages.
    ///
    /// # Errors
    /// As [`Reader::search`].
    pub(crate) fn lines(&self, query: &Value, sort: &Value, most: usize) -> Result<Vec<String>, Error> {
        let mut lines: Vec<String> = Vec::new();
        self.each_page(query, sort, most, &mut |page| {
            lines.extend(page);
            Ok(())
        })?;
        Ok(lines)
    }

    /// Calls `receive` with each page of at most `most` records or topics, in the order of `sort`.
    ///
    /// # Errors
    /// As [`Reader::search`]; those of `receive`.
    pub(crate) fn each_page(
        &self,
        query: &Value,
        sort: &Value,
        most: usize,
        receive: &mut dyn FnMut(Vec<String>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let (mut read, mut after): (usize, Option<Value>) = (0, None);
        while read < most {
            let size = PAGE.min(most - read);
            let mut question = json!({
                "query": query, "sort": sort, "size": size, "_source": ["record"], "track_total_hits": false,
            });
            if let Some(after) = &after {
                question["search_after"] = after.clone();
            }
            let answer = self.search(&question)?;
            let hits = lines_of(&answer);
            let count = hits.len();
            read += count;
            receive(hits)?;
            after = answer.pointer(&format!("/hits/hits/{}/sort", count.saturating_sub(1))).cloned();
            if count < size || after.is_none() {
                break;
            }
        }
        Ok(())
    }

    /// Returns the topics that the index defines, and all units, as files of a catalogue.
    ///
    /// # Errors
    /// As [`Reader::search`].
    pub(crate) fn names(&self) -> Result<Vec<CatalogueFile>, Error> {
        let lines = in_catalogue_order(&self.naming()?);
        let file = || CatalogueFile::new(self.client.address.to_string(), lines.join("\n"));
        Ok((!lines.is_empty()).then(file).into_iter().collect())
    }

    /// Returns the topics that the index defines, and all units.
    ///
    /// # Errors
    /// As [`Reader::search`].
    pub(crate) fn naming(&self) -> Result<Vec<String>, Error> {
        let units = number_of_type(RecordType::Unit);
        self.lines(&json!({"terms": {"of": [units, TOPIC]}}), &catalogue_order(), usize::MAX)
    }

    /// Returns the whole index as a file of records.
    ///
    /// # Errors
    /// As [`Reader::search`].
    pub(crate) fn all(&self) -> Result<CatalogueFile, Error> {
        let lines = self.lines(&json!({"match_all": {}}), &catalogue_order(), usize::MAX)?;
        self.file(&lines)
    }

    /// Returns the records that these ids, or numbers of last hits, may mean. The records that they name, and all units
    /// and topics, come with them.
    ///
    /// # Errors
    /// As [`Reader::search`].
    pub(crate) fn by_ids(&self, given: &[String], last_hits: &[String]) -> Result<CatalogueFile, Error> {
        let mut lines = self.naming()?;
        let hits = given.iter().filter_map(|given| last_hits.get(number_of_hit(given)?.checked_sub(1)?));
        let asked: Vec<String> =
            given.iter().chain(hits).map(|id| fold(id.trim())).filter(|id| !id.is_empty()).collect();
        for id in &asked {
            let candidates = any_of([json!({"term": {"called": id}}), json!({"prefix": {"called": id}})]);
            let mut found = self.lines(
                &json!({"bool": {"must": candidates, "must_not": topic()}}),
                &catalogue_order(),
                MOST_ALIKE,
            )?;
            // The id itself may come after a thousand longer ids that begin with it.
            found.extend(self.lines(&json!({"term": {"called": id}}), &catalogue_order(), MOST_ALIKE)?);
            if found.is_empty() {
                let similar = json!({"fuzzy": {"called": {"value": id, "fuzziness": 2}}});
                found = self.lines(&similar, &json!(["_score", {"id": "asc"}]), MOST_SIMILAR)?;
            }
            lines.extend(found);
        }
        let referred = referred(&lines);
        lines.extend(self.with_ids(&referred)?);
        self.file(&lines)
    }

    /// Returns the records that have these ids.
    ///
    /// # Errors
    /// As [`Reader::search`].
    pub(crate) fn with_ids(&self, ids: &HashSet<String>) -> Result<Vec<String>, Error> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let mut ids: Vec<&String> = ids.iter().collect();
        ids.sort_unstable();
        self.lines(
            &json!({"bool": {"must": {"terms": {"id": ids}}, "must_not": topic()}}),
            &catalogue_order(),
            usize::MAX,
        )
    }

    /// Returns lines as a file in the order of a catalogue, each record once.
    fn file(&self, lines: &[String]) -> Result<CatalogueFile, Error> {
        let lines = in_catalogue_order(lines);
        if lines.is_empty() {
            return Err(self.client.fail(words::file_empty()));
        }
        Ok(CatalogueFile::new(self.client.address.to_string(), lines.join("\n")))
    }

    /// Returns the fault of a line that is no record.
    pub(crate) fn fault(&self, fault: Fault) -> Fault {
        Fault { file: self.client.address.to_string(), line: None, ..fault }
    }
}

/// Returns the records of an answer.
pub(crate) fn lines_of(answer: &Value) -> Vec<String> {
    let hits = answer.pointer("/hits/hits").and_then(Value::as_array).into_iter().flatten();
    let record = |hit: &Value| hit.pointer("/_source/record").and_then(Value::as_str).map(one_line);
    hits.filter_map(record).collect()
}

/// Returns a number of an answer, or 0 for any other value.
pub(crate) fn number(value: Option<&Value>) -> usize {
    value.and_then(Value::as_u64).and_then(|number| usize::try_from(number).ok()).unwrap_or(0)
}

/// Returns a record on one line, as the readers of lines need it.
fn one_line(record: &str) -> String {
    record.replace(['\n', '\r'], " ")
}

/// Returns the order of a catalogue: by type, then by id.
pub(crate) fn catalogue_order() -> Value {
    json!([{"of": "asc"}, {"id": "asc"}])
}

/// Returns the query for topics.
pub(crate) fn topic() -> Value {
    json!({"term": {"of": TOPIC}})
}

/// Returns lines by type and then by id, each once.
pub(crate) fn in_catalogue_order(lines: &[String]) -> Vec<String> {
    let key = |line: &str| match parse_record(line) {
        Ok(Entry::Record(record)) => (number_of_type(record.record_type()), record.id().to_owned()),
        Ok(Entry::Topic(topic)) => (TOPIC, topic.id.as_str().to_owned()),
        Err(_) => (TOPIC, line.to_owned()),
    };
    let mut keyed: Vec<_> = lines.iter().map(|line| (key(line), line.clone())).collect();
    keyed.sort();
    keyed.dedup();
    keyed.into_iter().map(|(_, line)| line).collect()
}

/// Returns the ids that records name.
fn referred(lines: &[String]) -> HashSet<String> {
    let mut ids = HashSet::new();
    for line in lines {
        if let Ok(Entry::Record(Record::Publication(work))) = parse_record(line) {
            ids.extend(work.related.iter().chain(&work.instruments).map(Text::as_str).map(str::to_owned));
        }
    }
    ids
}
