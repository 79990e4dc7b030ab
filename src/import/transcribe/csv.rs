//! CSV and tab-separated values as this program writes them: a head with names of fields, then a row for each record.

use csv::{ReaderBuilder, StringRecord};
use serde_json::{Map, Value, json};

use crate::import::person_name::is_suffix;
use crate::import::ris;
use crate::import::transcribe::{Fault, Lines};
use crate::messages::words;
use crate::record::{Name, UNKNOWN_LANGUAGE};

/// Columns with one text.
#[rustfmt::skip] // several names a line
const TEXTS: [&str; 14] = [
    "id", "type", "kind", "title", "date", "place", "volume", "number", "edition_statement", "genre", "doi",
    "issn", "abstract", "added",
];
/// Columns with texts between semicolons.
#[rustfmt::skip] // several names a line
const LISTS: [&str; 10] = [
    "former_ids", "other_titles", "publishers", "countries", "regions", "topics", "keywords", "units",
    "instruments", "related",
];
/// Columns that are read in another way each.
#[rustfmt::skip] // several names a line
const OTHERS: [&str; 18] = [
    "year", "until", "pages", "notes", "languages", "url", "authors", "editors", "in.editors", "series.name",
    "series.number", "in.title", "in.volume", "in.issue", "in.pages", "in.issn", "editions.isbn", "editions",
];

/// Returns the separator of a text whose head has only names of fields, among them those that every record needs.
pub(crate) fn separator(text: &str) -> Option<u8> {
    let head = text.trim_start_matches('\u{FEFF}').lines().next()?;
    [',', '\t'].into_iter().find_map(|separator| {
        let names: Vec<&str> = head.split(separator).map(|name| name.trim_matches('"')).collect();
        let known = |name: &&str| {
            TEXTS.contains(name) || LISTS.contains(name) || OTHERS.contains(name) || *name == "sources"
        };
        let needed = ["id", "kind", "title"].iter().all(|name| names.contains(name));
        (needed && names.iter().all(known)).then_some(separator as u8)
    })
}

/// Returns the records of a text with this separator.
pub(crate) fn transcribe(text: &str, separator: u8) -> Result<String, Fault> {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut reader = ReaderBuilder::new();
    reader.delimiter(separator).quoting(separator == b',').flexible(true).has_headers(false);
    let mut rows = reader.from_reader(text.as_bytes()).into_records();
    let fault = |problem: csv::Error| {
        let line = problem.position().map_or(1, csv::Position::line);
        (usize::try_from(line).unwrap_or(1), words::not_csv(problem.to_string()))
    };
    let head = rows.next().transpose().map_err(fault)?.unwrap_or_default();
    let mut lines = Lines::default();
    let (mut line, mut counted) = (1, 0);
    for row in rows {
        let row = row.map_err(fault)?;
        let at = row.position().map_or(0, csv::Position::byte);
        let behind = usize::try_from(at).ok().and_then(|at| text.get(at..)).unwrap_or_default();
        // The position is before the end of the row before.
        let begin = text.len() - behind.trim_start_matches(['\r', '\n']).len();
        line += text[counted..begin].matches('\n').count();
        counted = begin;
        lines.add(line, record(&head, &row));
    }
    Ok(lines.finish())
}

/// Returns the record of a row.
fn record(head: &StringRecord, row: &StringRecord) -> Value {
    let mut record = Map::new();
    let (mut series, mut container) = (Map::new(), Map::new());
    let (mut languages, mut isbn, mut url) = (Vec::new(), Vec::new(), None);
    for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let Some(column) = head.get(at) else {
            record.insert(format!("column {}", at + 1), cell.into());
            continue;
        };
        let text = unguarded(cell);
        match column {
            "year" | "until" | "pages" => {
                let number = text.trim().parse::<i32>().map_or_else(|_| text.clone().into(), Value::from);
                record.insert(column.to_owned(), number);
            }
            "authors" | "editors" => drop(record.insert(column.to_owned(), names(&text))),
            "in.editors" => drop(container.insert("editors".to_owned(), names(&text))),
            "languages" => languages = list(&text),
            "editions.isbn" => isbn = list(&text),
            "url" => url = Some(text),
            "editions" | "sources" => {
                let value = serde_json::from_str(&text).unwrap_or_else(|_| text.into());
                record.insert(column.to_owned(), value);
            }
            _ => match column.split_once('.') {
                Some(("series", part)) => drop(series.insert(part.to_owned(), text.into())),
                Some((_, part)) => drop(container.insert(part.to_owned(), text.into())),
                None if LISTS.contains(&column) => drop(record.insert(column.to_owned(), list(&text).into())),
                None => drop(record.insert(column.to_owned(), text.into())),
            },
        }
    }
    for (field, value) in [("series", series), ("in", container)] {
        if !value.is_empty() {
            record.insert(field.to_owned(), value.into());
        }
    }
    finish(record, languages, &isbn, url)
}

/// Gives a record the fields of its type.
fn finish(
    mut record: Map<String, Value>,
    languages: Vec<String>,
    isbn: &[String],
    url: Option<String>,
) -> Value {
    let record_type = record.get("type").and_then(Value::as_str).unwrap_or("publication").to_owned();
    record.insert("type".to_owned(), record_type.clone().into());
    if record_type == "publication" {
        let is_bare = languages.is_empty() && isbn.is_empty() && url.is_none();
        if !record.contains_key("editions") && !is_bare {
            let editions = editions(record.get("title"), languages, isbn, url);
            record.insert("editions".to_owned(), editions);
        }
        return record.into();
    }
    // A row has the English name, if there is one.
    let name = record.remove("title").map(|title| json!({"en": title}));
    if record_type == "instrument" {
        record.extend(name.map(|title| ("title".to_owned(), title)));
        record.extend(url.map(|url| ("addresses".to_owned(), json!({"en": url}))));
    } else {
        record.extend(name.map(|name| ("name".to_owned(), name)));
        record.extend(url.map(|url| ("url".to_owned(), url.into())));
        record.remove("year");
        if let Some(date) = record.remove("date") {
            record.insert("since".to_owned(), date);
        }
    }
    record.into()
}

/// Returns an edition for each language. The first has title, ISBNs and address.
fn editions(title: Option<&Value>, languages: Vec<String>, isbn: &[String], url: Option<String>) -> Value {
    let mut languages = languages.into_iter();
    let language = languages.next().unwrap_or_else(|| UNKNOWN_LANGUAGE.to_owned());
    let mut first = json!({"language": language, "title": title, "isbn": isbn});
    if let (Some(first), Some(url)) = (first.as_object_mut(), url) {
        first.insert("url".to_owned(), url.into());
    }
    let rest = languages.map(|language| json!({"language": language}));
    [first].into_iter().chain(rest).collect()
}

/// Returns the texts of a cell: a list in JSON, where a text has a semicolon, else texts between semicolons.
fn list(cell: &str) -> Vec<String> {
    let json = cell.starts_with('[').then(|| serde_json::from_str(cell).ok()).flatten();
    json.unwrap_or_else(|| cell.split(';').map(str::to_owned).collect())
}

/// Returns the names of a cell: a list of objects in JSON, or a list of texts.
fn names(cell: &str) -> Value {
    if cell.starts_with("[{")
        && let Ok(names) = serde_json::from_str(cell)
    {
        return names;
    }
    let texts = list(cell);
    serde_json::to_value(texts.iter().filter_map(|text| name(text)).collect::<Vec<_>>()).unwrap_or_default()
}

/// Returns the name of a text. A comma is the sign of a person, as in RIS, unless only a suffix follows, as in
/// `A. Roy, Jr.`
pub(crate) fn name(text: &str) -> Option<Name<'_>> {
    match text.split_once(',') {
        Some((_, suffix)) if is_suffix(suffix) => Some(Name::body(text)),
        _ => ris::name(text.into()),
    }
}

/// Returns the text of a cell without the `'` that keep a spreadsheet from running it.
fn unguarded(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    for part in cell.split_inclusive([';', ',', '\t', '\n']) {
        text.push_str(if is_guarded(part) { &part[1..] } else { part });
    }
    text
}

/// Returns whether a part of a cell begins with a `'` that keeps a spreadsheet from running it, or with several.
pub(crate) fn is_guarded(part: &str) -> bool {
    let begins = part.trim_start_matches('\'').trim_start_matches('"');
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\n', '\r'];
    part.starts_with('\'') && begins.starts_with(signs)
}
