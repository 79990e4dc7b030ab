//! MARCXML, and answers of OAI-PMH to `ListRecords` with records in MARCXML or Dublin Core.
//!
//! Specifications: *MARC 21 Format for Bibliographic Data*, *Open Archives Initiative Protocol for Metadata Harvesting*
//! 2.0, *Dublin Core Metadata Element Set* 1.1.
//!
//! The elements are read in their order, without recursion, by their local names.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::import::transcribe::elements::{Field, Record};
use crate::import::transcribe::{Fault, Lines, dublin_core, marc};
use crate::messages::words;

/// Maximum depth of elements; records of these formats have eight levels.
const DEEPEST: usize = 64;

/// Returns whether a text begins like XML with records.
pub(crate) fn begins(text: &str) -> bool {
    let head: String = text.chars().take(4000).collect();
    let known =
        ["www.loc.gov/MARC21/slim", "www.openarchives.org/OAI", "purl.org/dc/", "<collection", "<record"];
    head.trim_start().starts_with('<') && known.iter().any(|part| head.contains(part))
}

/// Returns the items of a text.
pub(crate) fn transcribe(text: &str) -> Result<String, Fault> {
    let mut reader = Reader::from_str(text);
    let mut builder = Builder { line: 1, ..Builder::default() };
    let mut counted = 0;
    loop {
        let event = reader.read_event();
        let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len()).min(text.len());
        match event {
            Ok(Event::Start(tag)) => builder.open(&tag),
            Ok(Event::Empty(tag)) => {
                builder.open(&tag);
                builder.close(local(tag.local_name().as_ref()));
            }
            Ok(Event::End(tag)) => builder.close(local(tag.local_name().as_ref())),
            Ok(Event::Text(words)) => builder.text.push_str(&String::from_utf8_lossy(&words)),
            Ok(Event::CData(words)) => builder.text.push_str(&String::from_utf8_lossy(&words)),
            Ok(Event::GeneralRef(name)) => {
                let letter = name.resolve_char_ref().ok().flatten();
                builder.text.extend(letter.or_else(|| predefined(&name)));
            }
            Ok(Event::Eof) if builder.depth == 0 && !builder.lines.is_empty() => {
                return Ok(builder.lines.finish());
            }
            Ok(Event::Eof) if builder.depth == 0 => return Err((1, words::xml_no_records())),
            Ok(Event::Eof) => return Err((builder.line, words::xml_open())),
            Err(problem) => return Err((builder.line, words::not_xml(problem.to_string()))),
            Ok(_) => {}
        }
        builder.line += memchr::memchr_iter(b'\n', &text.as_bytes()[counted..at]).count();
        counted = at;
        if builder.depth > DEEPEST {
            return Err((builder.line, words::xml_deep()));
        }
    }
}

fn local(name: &[u8]) -> &str {
    std::str::from_utf8(name).unwrap_or_default()
}

/// Returns the letter of an entity that XML itself defines.
fn predefined(name: &[u8]) -> Option<char> {
    Some(match name {
        b"amp" => '&',
        b"lt" => '<',
        b"gt" => '>',
        b"quot" => '"',
        b"apos" => '\'',
        _ => return None,
    })
}

#[derive(Default)]
struct Builder {
    lines: Lines,
    /// The line of the current element.
    line: usize,
    depth: usize,
    /// The number of open elements that hold one record: that of OAI-PMH, and that of MARC in it.
    open_records: usize,
    record: Record,
    is_header: bool,
    is_dublin_core: bool,
    /// The tag or code of the current element.
    name: String,
    text: String,
}

impl Builder {
    fn open(&mut self, tag: &BytesStart<'_>) {
        self.depth += 1;
        self.text.clear();
        let attribute = |name: &[u8]| {
            // The check of names that occur twice would take quadratic time.
            let mut attributes = tag.attributes();
            let mut attributes = attributes.with_checks(false).filter_map(Result::ok);
            let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name);
            found.and_then(|found| found.unescape_value().ok().map(Cow::into_owned)).unwrap_or_default()
        };
        let name = tag.local_name();
        match name.as_ref() {
            b"record" | b"dc" => {
                if self.open_records == 0 {
                    self.record = Record { line: self.line, ..Record::default() };
                }
                self.open_records += 1;
                self.is_dublin_core |= name.as_ref() == b"dc";
            }
            b"header" => {
                self.is_header = true;
                self.record.is_deleted = attribute(b"status") == "deleted";
            }
            b"controlfield" => self.name = attribute(b"tag"),
            b"datafield" => {
                let indicator = |name: &[u8]| attribute(name).chars().next().unwrap_or(' ');
                let indicators = [indicator(b"ind1"), indicator(b"ind2")];
                let subfields = Vec::new();
                self.record.fields.push(Field { tag: attribute(b"tag"), indicators, subfields });
            }
            b"subfield" => self.name = attribute(b"code"),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        let text = std::mem::take(&mut self.text);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match name {
            "record" | "dc" => {
                self.is_dublin_core &= name != "dc";
                self.open_records = self.open_records.saturating_sub(1);
                if self.open_records == 0 {
                    self.finish();
                }
            }
            "header" => self.is_header = false,
            "identifier" if self.is_header => self.record.identifier = Some(text),
            "leader" => self.record.leader = text,
            "controlfield" => self.record.control.push((std::mem::take(&mut self.name), text)),
            "subfield" => {
                let code = std::mem::take(&mut self.name).chars().next().unwrap_or(' ');
                if let Some(field) = self.record.fields.last_mut().filter(|_| !text.is_empty()) {
                    field.subfields.push((code, text));
                }
            }
            _ if self.is_dublin_core && !text.is_empty() => {
                self.record.elements.push((name.to_owned(), text));
            }
            // The answer is a part of a list, whose other parts are not in the file.
            "resumptionToken" if !text.is_empty() => self.lines.lose(name),
            _ => {}
        }
    }

    fn finish(&mut self) {
        let record = std::mem::take(&mut self.record);
        if record.is_deleted {
            return;
        }
        let is_marc = !record.fields.is_empty() || !record.control.is_empty();
        let item = if is_marc { marc::item(&record) } else { dublin_core::item(&record) };
        self.lines.add(record.line, item);
    }
}
