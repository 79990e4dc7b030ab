//! The table "Which fields each format has" in docs/formats.md is that of the readers and writers: a reader carries a
//! field that the table names, and `convert` tells each other one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::support::ssefind_with;

const PAGE: &str = include_str!("../docs/formats.md");

/// Names of a column of the table: those that are written, and all.
fn named(column: usize) -> (BTreeSet<&'static str>, BTreeSet<&'static str>) {
    let rows = PAGE.lines().skip_while(|line| !line.starts_with("| record | BibTeX")).skip(2);
    let (mut written, mut all) = (BTreeSet::new(), BTreeSet::new());
    for row in rows.take_while(|line| line.starts_with('|')) {
        let cell = row.split('|').nth(column).expect("a cell");
        let code = |text: &'static str| text.split('`').skip(1).step_by(2);
        written.extend(cell.split("read ").next().into_iter().flat_map(code));
        all.extend(code(cell));
    }
    (written, all)
}

/// Fields of *The biblatex Package*, version 3.20, section 2.2, and older names that it and other programs take.
const BIBLATEX: &str = "abstract addendum address afterword annotation annotator annote archiveprefix author authortype \
    bookauthor bookpagination booksubtitle booktitle booktitleaddon chapter commentator crossref date day doi edition \
    editor editora editorb editorc editortype eid entryset entrysubtype eprint eprintclass eprinttype eventdate \
    eventtitle eventtitleaddon execute file foreword gender holder howpublished hyphenation ids indexsorttitle indextitle \
    institution introduction isan isbn ismn isrn issn issue issuesubtitle issuetitle issuetitleaddon iswc journal \
    journalsubtitle journaltitle journaltitleaddon key keyword keywords label langid langidopts language library location \
    mainsubtitle maintitle maintitleaddon month nameaddon note number options organization origdate origlanguage \
    origlocation origpublisher origtitle pages pagetotal pagination part pdf presort primaryclass publisher pubstate \
    related reprinttitle school series shortauthor shorteditor shorthand shorthandintro shortjournal shortseries \
    shorttitle sortkey sortname sorttitle sortyear subtitle titleaddon translator type url urldate venue version volume \
    volumes xdata xref year";

/// Variables of CSL 1.0.2, appendix IV, and those of its JSON schema.
const CSL: &str = "DOI ISBN ISSN PMCID PMID URL abstract accessed annote archive archive-place archive_collection \
    archive_location author authority available-date call-number categories chair chapter-number citation-label \
    citation-number collection-editor collection-number collection-title compiler composer container-author \
    container-title container-title-short contributor curator custom dimensions director division edition editor \
    editor-translator editorial-director event event-date event-place event-title executive-producer \
    first-reference-note-number genre guest host illustrator interviewer issue issued journalAbbreviation jurisdiction \
    keyword language license locator medium narrator note number number-of-pages number-of-volumes organizer \
    original-author original-date original-publisher original-publisher-place original-title page page-first part-number \
    part-title performer printing-number producer publisher publisher-place recipient references reviewed-author \
    reviewed-genre reviewed-title scale script-writer section series-creator shortTitle source status submitted \
    supplement-number title-short version volume volume-title year-suffix";

/// Fields without which a reader cannot place another, or beside which it is another's.
fn beside(field: &str) -> &'static [(&'static str, &'static str)] {
    match field {
        "month" => &[("year", "2019")],
        "day" => &[("year", "2019"), ("month", "8")],
        "journalsubtitle" => &[("journaltitle", "J")],
        "booksubtitle" => &[("booktitle", "B")],
        "mainsubtitle" => &[("maintitle", "M")],
        "EP" => &[("SP", "1")],
        _ => &[],
    }
}

/// A sound value of the field.
fn value(field: &str) -> &'static str {
    match field {
        "date" | "year" | "PY" | "DA" | "Y1" | "issued" => "2019",
        "month" | "day" | "volume" | "VL" => "8",
        "isbn" | "ISBN" => "978-92-2-130678-8",
        "issn" | "ISSN" | "SN" => "2076-9806",
        "url" | "URL" | "UR" | "howpublished" => "https://www.ilo.org/a",
        "doi" | "DOI" | "DO" => "10.1000/a",
        "pagetotal" | "number-of-pages" | "SP" | "EP" => "22",
        "language" | "langid" | "hyphenation" | "LA" => "french",
        "author" | "editor" | "AU" | "A1" | "ED" | "A2" => "Esim, Simel",
        "crossref" | "xdata" => "parent",
        _ => "Value",
    }
}

/// A format: its column in the table, its entries, and what stands in front of them in a file.
struct Format {
    column: usize,
    types: &'static [&'static str],
    fields: Vec<String>,
    /// Writes an entry of this type and id with these fields.
    entry: fn(&str, &str, &[(&str, &str)]) -> String,
    /// Makes a file of entries.
    file: fn(&[String]) -> String,
}

fn bibtex(kind: &str, id: &str, fields: &[(&str, &str)]) -> String {
    let fields = fields.iter().map(|(name, value)| format!(", {name} = {{{value}}}"));
    format!("@{kind}{{{id}, title = {{T}}{}}}\n", fields.collect::<String>())
}

fn ris(kind: &str, id: &str, fields: &[(&str, &str)]) -> String {
    let fields = fields.iter().map(|(tag, value)| format!("{tag}  - {value}\n"));
    format!("TY  - {kind}\nID  - {id}\nTI  - T\n{}ER  - \n", fields.collect::<String>())
}

fn csl(kind: &str, id: &str, fields: &[(&str, &str)]) -> String {
    let mut item = json!({"type": kind, "id": id, "title": "T"});
    for (name, value) in fields {
        item[*name] = match *name {
            "author" | "editor" => json!([{"family": "Esim", "given": "Simel"}]),
            "issued" => json!({"date-parts": [[2019]]}),
            _ => json!(value),
        };
    }
    item.to_string()
}

fn formats() -> [Format; 3] {
    let words = |list: &str| list.split_whitespace().map(str::to_owned).collect();
    let letters = || 'A'..='Z';
    let tags =
        letters().flat_map(|first| letters().chain('0'..='9').map(move |second| format!("{first}{second}")));
    // Every entry has these; `T1` is the older name of `TI`.
    let tags = tags.filter(|tag| !["TY", "ER", "ID", "TI", "T1"].contains(&tag.as_str()));
    [
        Format {
            column: 2,
            types: &["article", "book", "inbook", "inproceedings", "report", "periodical", "misc"],
            fields: words(BIBLATEX),
            entry: bibtex,
            file: |entries| bibtex("book", "parent", &[("publisher", "P")]) + &entries.concat(),
        },
        Format {
            column: 3,
            types: &["JOUR", "BOOK", "CHAP", "CPAPER", "RPRT", "SER"],
            fields: tags.collect(),
            entry: ris,
            file: |entries| entries.concat(),
        },
        Format {
            column: 4,
            types: &["article-journal", "book", "chapter", "paper-conference", "report", "periodical"],
            fields: words(CSL),
            entry: csl,
            file: |entries| format!("[{}]", entries.join(",")),
        },
    ]
}

/// Reads an entry for each field, alone and with the field. Returns the fields that come into a record; a field that
/// does not has to be named on standard error.
fn carried(format: &Format, kind: &str) -> BTreeSet<String> {
    let mut entries = Vec::new();
    for field in &format.fields {
        let more = beside(field);
        entries.push((format.entry)(kind, &format!("without-{field}"), more));
        entries.push((format.entry)(
            kind,
            &format!("with-{field}"),
            &[more, &[(field, value(field))]].concat(),
        ));
    }
    let ran = ssefind_with(&["convert", "-"], (format.file)(&entries).as_bytes());
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    let records: Vec<Value> = serde_json::from_str(&ran.stdout).expect("JSON");
    let mut by_id: BTreeMap<String, Value> = BTreeMap::new();
    for mut record in records {
        let id = record.as_object_mut().expect("a record").remove("id").expect("an id");
        by_id.insert(id.as_str().expect("a text").to_owned(), record);
    }
    let mut carried = BTreeSet::new();
    for field in &format.fields {
        let with = format!("with-{field}");
        let is_told = ran.stderr.contains(&format!("ssefind: not carried over: {field} of "));
        let is_carried = by_id[&with] != by_id[&format!("without-{field}")];
        assert!(is_told || is_carried, "{field} of {kind} is lost in silence");
        if is_carried {
            carried.insert(field.clone());
        }
    }
    carried
}

#[test]
fn readers_carry_the_fields_of_the_table_and_tell_the_others() {
    for format in formats() {
        let of_types = format.types.iter().map(|kind| carried(&format, kind));
        let carried: BTreeSet<String> = of_types.flatten().collect();
        let (_, all) = named(format.column);
        for field in &format.fields {
            // Only references of instruments have them, which are read as publications.
            let is_written_only = ["event-title", "event-place"].contains(&field.as_str());
            let is_named = all.contains(field.as_str()) && !is_written_only;
            assert_eq!(carried.contains(field), is_named, "{field}, column {}", format.column);
        }
    }
}

/// Records that have every field between them.
fn whole_records() -> Value {
    let names = json!([{"family": "Esim", "given": "Simel"}]);
    let record = |id: &str, kind: &str, more: Value| {
        let mut record = json!({"type": "publication", "id": id, "kind": kind, "title": "T", "year": 2019, "genre": "G",
            "date": "2019-08", "authors": names, "editors": names, "publishers": ["P"], "place": "L", "doi": "10.1/a",
            "edition_statement": "2nd ed.", "keywords": ["K"], "abstract": "A", "notes": "N", "sources": [],
            "editions": [{"language": "fr", "title": "T", "isbn": ["978-92-2-130678-8"], "url": "https://www.ilo.org/"}]});
        record.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        record
    };
    let container = |issue: Option<&str>| json!({"title": "J", "volume": "1", "issue": issue, "pages": "3–14", "issn": "2076-9806"});
    json!([
        record(
            "a",
            "book",
            json!({"series": {"name": "S", "number": "1"}, "volume": "2", "issn": "2076-9806", "pages": 22})
        ),
        record("b", "report", json!({"number": "1"})),
        record("c", "article", json!({"in": container(Some("2"))})),
        record(
            "d",
            "article",
            json!({"in": {"title": "B", "editors": names}, "series": {"name": "S", "number": "1"}})
        ),
        json!({"type": "instrument", "id": "e", "kind": "recommendation", "title": {"en": "R"}, "year": 2002,
               "session": "90th session", "place": "Geneva", "sources": []}),
    ])
}

#[test]
fn writers_write_the_first_names_of_the_table() {
    let records = whole_records().to_string();
    for (column, format) in [(2, "bibtex"), (3, "ris"), (4, "csl-json")] {
        let args = ["--catalogue", "-", "show", "a", "b", "c", "d", "e", "-f", format];
        let ran = ssefind_with(&args, records.as_bytes());
        assert_eq!((ran.stderr.as_str(), ran.status), ("", 0));
        let items: Vec<BTreeMap<String, Value>> = match format {
            "csl-json" => serde_json::from_str(&ran.stdout).expect("JSON"),
            _ => Vec::new(),
        };
        let names: BTreeSet<&str> = match format {
            "bibtex" => ran
                .stdout
                .lines()
                .filter_map(|line| line.strip_prefix("  ")?.split_once(" = {"))
                .map(|of| of.0)
                .collect(),
            "ris" => ran.stdout.lines().filter_map(|line| line.split_once("  - ")).map(|of| of.0).collect(),
            _ => items.iter().flat_map(BTreeMap::keys).map(String::as_str).collect(),
        };
        let names: BTreeSet<&str> = names.into_iter().filter(|name| *name != "ER").collect();
        assert_eq!(names, named(column).0, "{format}");
    }
}
