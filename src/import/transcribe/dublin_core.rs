//! Records of Dublin Core as items of CSL-JSON (*Dublin Core Metadata Element Set* 1.1, and the older terms that extend
//! it).

use serde_json::Value;

use crate::import::parse_date;
use crate::import::transcribe::elements::Record;
use crate::import::transcribe::item::Item;

/// Returns the item of a record.
pub(crate) fn item(record: &Record) -> Value {
    let mut item = Item::default();
    if let Some(identifier) = &record.identifier {
        item.set("id", identifier);
    }
    item.set(
        "type",
        record
            .elements
            .iter()
            .filter(|(name, _)| name == "type")
            .find_map(|(_, text)| kind(text))
            .unwrap_or("document"),
    );
    for (name, text) in &record.elements {
        match name.as_str() {
            "title" if item.set("title", text) => {}
            "title" | "alternative" => item.add("original-title", text.as_str()),
            "creator" => item.add_name("author", text),
            "subject" => item.add("keyword", text.as_str()),
            "abstract" => item.set_or_lose("abstract", text, name),
            "description" if item.set("abstract", text) => {}
            "description" => item.add("note", text.as_str()),
            "publisher" => item.add("publisher", text.as_str()),
            "date" | "issued" if parse_date::parse(text).is_some() => item.set_or_lose("issued", text, name),
            "identifier" => identifier(text, &mut item),
            "language" => item.add("language", text.as_str()),
            "type" if kind(text).is_some() => {}
            _ => item.lose(name),
        }
    }
    item.finish()
}

/// Returns the type of CSL for a type in words, or in a vocabulary of repositories (`info:eu-repo/semantics/article`).
fn kind(text: &str) -> Option<&'static str> {
    let word = text.rsplit(['/', ':']).next().unwrap_or(text).trim().to_lowercase();
    Some(match word.as_str() {
        "book" => "book",
        "article" | "journal article" | "review" => "article-journal",
        "bookpart" | "book part" | "book chapter" | "chapter" => "chapter",
        "conferenceobject" | "conferencepaper" | "conference paper" => "paper-conference",
        "report" | "technical report" | "workingpaper" | "working paper" => "report",
        "thesis" | "doctoralthesis" | "masterthesis" | "bachelorthesis" => "thesis",
        "dataset" => "dataset",
        "text" => "document",
        "image" | "stillimage" => "graphic",
        "movingimage" | "video" => "motion_picture",
        "sound" => "song",
        "software" => "software",
        _ => return None,
    })
}

/// Sets the address, DOI, ISBN or ISSN that an identifier is.
fn identifier(text: &str, item: &mut Item) {
    let lower = text.to_lowercase();
    let number = |prefix: &str| {
        lower.strip_prefix(prefix).map(|_| text[prefix.len()..].trim_start_matches([':', ' ']))
    };
    if lower.starts_with("10.") || lower.starts_with("doi:") || lower.contains("doi.org/10.") {
        item.set_or_lose("DOI", text, "identifier");
    } else if lower.starts_with("http") {
        item.set_or_lose("URL", text, "identifier");
    } else if let Some(isbn) = number("urn:isbn").or_else(|| number("isbn")) {
        item.add("ISBN", isbn);
    } else if let Some(issn) = number("urn:issn").or_else(|| number("issn")) {
        item.set_or_lose("ISSN", issn, "identifier");
    } else {
        item.lose("identifier");
    }
}
